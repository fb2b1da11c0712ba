//! Codes of public procedures: the same procedure with and without the mark of a place.

use crate::model::TthcCode;

/// Whether two codes name one national procedure: `3.000527` and `3.000527.H61`.
pub(super) fn same(a: &TthcCode, b: &TthcCode) -> bool {
    national(a.as_str()) == national(b.as_str())
}

fn national(code: &str) -> &str {
    let is_national = code.starts_with(|c: char| c.is_ascii_digit());
    let place = code.match_indices('.').nth(1).filter(|_| is_national);
    place.and_then(|(at, _)| code.get(..at)).unwrap_or(code)
}
