//! Words as the faces can show them.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::face::Face;
use crate::render::safe;

/// The words in composed form, harmless, and with a number in place of each letter the face does
/// not have: a box would say nothing.
pub(super) fn printable(text: &str, face: Face) -> Cow<'_, str> {
    let text = composed(text);
    if text.chars().all(|sign| face.has(sign)) {
        return text;
    }
    let mut printed = String::with_capacity(text.len());
    for sign in text.chars() {
        if face.has(sign) {
            printed.push(sign);
        } else if !is_silent(sign) {
            printed.push_str(&format!("[U+{:04X}]", u32::from(sign)));
        }
    }
    Cow::Owned(printed)
}

/// The words harmless and in composed form.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    let text = safe::words(text);
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// Signs that only say how their neighbours are shown.
pub(super) fn is_silent(sign: char) -> bool {
    matches!(sign, '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_without_a_shape_are_told_by_number() {
        assert_eq!(printable("a 👩\u{200d}👧 ế", Face::Serif), "a [U+1F469][U+1F467] ế");
        assert_eq!(printable("e\u{302}\u{301}", Face::Serif), "ế");
        assert_eq!(printable("x\u{202e}y\u{0}", Face::Serif), "x\u{fffd}y\u{fffd}");
    }
}
