//! How wide the columns of a table are.

use super::{table::SIDE, units::Length};
use crate::doc::Column;

/// The widths of the columns, `room` together. Each is as wide as its weight asks; one that is
/// too narrow for its widest word takes room from those that have more than they need.
pub(super) fn widths(
    columns: &[Column],
    room: Length,
    words: impl Iterator<Item = (usize, Length)>,
) -> Vec<Length> {
    let count = Length::try_from(columns.len()).unwrap_or(1).max(1);
    let sum: Length = columns.iter().map(|column| Length::from(column.weight)).sum::<Length>().max(1);
    let mut widths: Vec<Length> =
        columns.iter().map(|column| room * Length::from(column.weight) / sum).collect();
    // No word may take more than its fair share twice over; it is broken instead.
    let most = room * 2 / (count + 1);
    let mut needs = vec![2 * SIDE; columns.len()];
    for (column, width) in words {
        if let Some(need) = needs.get_mut(column) {
            *need = (*need).max((width + 2 * SIDE + 200).min(most));
        }
    }
    let needed: Length = needs.iter().sum();
    if needed >= room {
        let shares = needs.iter().map(|need| need * room / needed.max(1));
        return fitted(shares.collect(), room);
    }
    let lacking: Length = widths.iter().zip(&needs).map(|(width, need)| (need - width).max(0)).sum();
    let spare: Length = widths.iter().zip(&needs).map(|(width, need)| (width - need).max(0)).sum();
    for (width, need) in widths.iter_mut().zip(&needs) {
        *width = match *width < *need {
            true => *need,
            false => *width - (*width - need) * lacking / spare.max(1),
        };
    }
    fitted(widths, room)
}

/// Rounding is made up for in the last column.
fn fitted(mut widths: Vec<Length>, room: Length) -> Vec<Length> {
    let sum: Length = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += room - sum;
    }
    widths
}

/// The left edge of each column, and the right edge of the last.
pub(super) fn edges(left: Length, widths: &[Length]) -> Vec<Length> {
    let mut edges = vec![left];
    let mut at = left;
    for width in widths {
        at += width;
        edges.push(at);
    }
    edges
}

/// The edges of a cell over some columns.
pub(super) fn between(edges: &[Length], column: usize, columns: usize) -> (Length, Length) {
    let edge = |at: usize| edges.get(at).or(edges.last()).copied().unwrap_or_default();
    (edge(column), edge(column.saturating_add(columns)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Align;

    fn columns(weights: &[u16]) -> Vec<Column> {
        weights.iter().map(|weight| Column { weight: *weight, align: Align::Start }).collect()
    }

    #[test]
    fn a_narrow_column_takes_what_its_widest_word_needs() {
        let widths = widths(&columns(&[1, 9]), 100_000, [(0, 20_000)].into_iter());
        assert_eq!(widths.iter().sum::<Length>(), 100_000);
        assert_eq!(widths[0], 20_000 + 2 * SIDE + 200);
    }

    #[test]
    fn words_without_end_do_not_push_the_others_out() {
        let widths = widths(&columns(&[1, 1, 1]), 90_000, (0..3).map(|at| (at, 900_000)));
        assert_eq!(widths, [30_000; 3]);
        let widths = super::widths(&columns(&[1, 0]), 90_000, [(0, 900_000)].into_iter());
        assert!(widths.iter().all(|width| *width > 0), "{widths:?}");
    }
}
