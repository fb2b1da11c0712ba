//! Codes of public procedures: the same procedure with and without the mark of a place.

use crate::model::TthcCode;

/// The national procedure that a code names: `3.000527` for `3.000527.H61`.
pub(super) fn national(code: &TthcCode) -> &str {
    let code = code.as_str();
    let is_national = code.starts_with(|c: char| c.is_ascii_digit());
    let place = code.match_indices('.').nth(1).filter(|_| is_national);
    place.and_then(|(at, _)| code.get(..at)).unwrap_or(code)
}
