//! Looking for a fault without looking everywhere.
//!
//! Where there are too many states to visit them all, a fault may still lie on every second way.
//! A few walks at random find it; that they find none proves nothing, and nothing is claimed.

use super::{
    net::{Gate, Kind, Net},
    token_game::{Outcome, number},
    trail::Trail,
};

/// How many walks are tried.
const WALKS: u64 = 64;

/// A fault that one of the walks ran into.
pub(super) fn fault(net: &Net) -> Option<Outcome> {
    (1..=WALKS).find_map(|seed| walk(net, seed))
}

/// One walk. The same seed always takes the same turns.
fn walk(net: &Net, seed: u64) -> Option<Outcome> {
    let mut lot = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut draw = |count: usize| {
        lot ^= lot << 13;
        lot ^= lot >> 7;
        lot ^= lot << 17;
        usize::try_from(lot % count.max(1) as u64).unwrap_or_default()
    };
    let mut tokens = vec![net.entry];
    let mut run = vec![net.arc(net.entry).trail];
    // Loops may keep a walk busy for ever.
    for _ in 0..8 * net.gate_count() {
        let open = movable(net, &tokens);
        let Some((token, gate)) = open.get(draw(open.len())).copied() else {
            return stuck(net, &tokens, run);
        };
        match gate.kind {
            Kind::One => tokens.retain(|it| *it != token),
            Kind::All => tokens.retain(|it| !gate.into.contains(it)),
            Kind::Some => return None,
        }
        run.push(gate.trail);
        let out = match gate.kind {
            Kind::One => gate.out.get(draw(gate.out.len())).map(std::slice::from_ref)?,
            Kind::All | Kind::Some => gate.out.as_slice(),
        };
        for arc in out {
            run.push(net.arc(*arc).trail);
            if tokens.contains(arc) {
                return Some(Outcome::Double { arc: *arc, run });
            }
            tokens.push(*arc);
        }
    }
    None
}

/// The tokens that can move on, and through which gateway.
fn movable<'n>(net: &'n Net, tokens: &[usize]) -> Vec<(usize, &'n Gate)> {
    let through = |token: &usize| Some((*token, net.gate(net.arc(*token).to?)));
    let moves = |(_, gate): &(usize, &Gate)| {
        let all = || gate.into.iter().all(|arc| tokens.contains(arc));
        !gate.out.is_empty() && (gate.kind == Kind::One || all())
    };
    tokens.iter().filter_map(through).filter(moves).collect()
}

fn stuck(net: &Net, tokens: &[usize], run: Vec<Trail>) -> Option<Outcome> {
    if net.exit.is_some_and(|exit| tokens == [exit]) {
        return None;
    }
    let mut state: Vec<u32> = tokens.iter().copied().map(number).collect();
    state.sort_unstable();
    Some(Outcome::Stuck { state: state.into(), dead: true, run })
}
