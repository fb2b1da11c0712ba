//! What each gateway may do, worked out once before the game.

use super::{
    net::{Kind, Net},
    token_game::number,
    trail::Trail,
};

/// A choice of some of more branches has too many outcomes to try them all.
const MOST_BRANCHES: usize = 10;

/// What a gateway may do.
pub(super) struct Move {
    /// The arcs that get a token.
    pub(super) out: Vec<u32>,
    pub(super) trail: Trail,
    pub(super) steps: u32,
}

/// All moves of each gateway; `None` if there are too many.
pub(super) fn moves(net: &mut Net) -> Option<Vec<Vec<Move>>> {
    let mut all = Vec::with_capacity(net.gate_count());
    for gate in 0..net.gate_count() {
        let it = net.gate(gate);
        if !it.alive || it.out.is_empty() {
            all.push(Vec::new());
            continue;
        }
        let choices: Vec<Vec<usize>> = match it.kind {
            Kind::All => vec![it.out.clone()],
            Kind::One => it.out.iter().map(|arc| vec![*arc]).collect(),
            Kind::Some => some_of(&it.out)?,
        };
        let own = it.trail;
        let mut moves = Vec::with_capacity(choices.len());
        for out in choices {
            let trails: Vec<Trail> =
                std::iter::once(own).chain(out.iter().map(|arc| net.arc(*arc).trail)).collect();
            let trail = net.trails.join(trails);
            let steps = net.trails.steps(trail);
            moves.push(Move { out: out.into_iter().map(number).collect(), trail, steps });
        }
        all.push(moves);
    }
    Some(all)
}

/// At least one branch is done, the others are passed over.
fn some_of(pairs: &[usize]) -> Option<Vec<Vec<usize>>> {
    let branches: Vec<(usize, usize)> = pairs
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [doing, passing] => Some((*doing, *passing)),
            _ => None,
        })
        .collect();
    if branches.len() > MOST_BRANCHES {
        return None;
    }
    let choices = (1..1_u32 << branches.len()).map(|done| {
        let arc = |(branch, (doing, passing)): (usize, &(usize, usize))| {
            if done >> branch & 1 == 1 { *doing } else { *passing }
        };
        branches.iter().enumerate().map(arc).collect()
    });
    Some(choices.collect())
}
