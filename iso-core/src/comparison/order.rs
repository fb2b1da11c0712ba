//! Which items left their place: the fewest that, taken out, leave the rest in order.

/// For each of the new positions, whether it is out of order: it does not belong to a longest
/// rising run of them.
pub(super) fn out_of_order(positions: &[usize]) -> Vec<bool> {
    // Patience sorting: the last card of each pile, and for each card the one below it.
    let mut piles: Vec<usize> = Vec::new();
    let mut below: Vec<Option<usize>> = vec![None; positions.len()];
    let value = |card: &usize| positions.get(*card).copied().unwrap_or_default();
    for (card, position) in positions.iter().enumerate() {
        let pile = piles.partition_point(|top| value(top) < *position);
        let under = pile.checked_sub(1).and_then(|pile| piles.get(pile).copied());
        if let Some(slot) = below.get_mut(card) {
            *slot = under;
        }
        match piles.get_mut(pile) {
            Some(top) => *top = card,
            None => piles.push(card),
        }
    }
    let mut moved = vec![true; positions.len()];
    let mut card = piles.last().copied();
    while let Some(at) = card {
        if let Some(slot) = moved.get_mut(at) {
            *slot = false;
        }
        card = below.get(at).copied().flatten();
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_item_that_went_to_the_front_is_the_one_that_moved() {
        assert_eq!(out_of_order(&[1, 2, 3, 0]), [false, false, false, true]);
        assert_eq!(out_of_order(&[]), [false; 0]);
    }

    /// Every choice of items to keep, tried one by one.
    fn longest_rising(positions: &[usize]) -> usize {
        let rising = |kept: &[usize]| kept.windows(2).all(|pair| pair[0] < pair[1]);
        (0_u32..1 << positions.len())
            .map(|choice| {
                let kept = positions.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1);
                kept.map(|(_, it)| *it).collect::<Vec<usize>>()
            })
            .filter(|kept| rising(kept))
            .map(|kept| kept.len())
            .max()
            .unwrap_or_default()
    }

    proptest! {
        #[test]
        fn what_stays_is_in_order_and_as_much_as_can_be(
            positions in Just((0..9).collect::<Vec<usize>>()).prop_shuffle()
        ) {
            let moved = out_of_order(&positions);
            let kept: Vec<usize> =
                positions.iter().zip(&moved).filter(|(_, moved)| !**moved).map(|(it, _)| *it).collect();
            prop_assert!(kept.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert_eq!(kept.len(), longest_rising(&positions));
        }
    }
}
