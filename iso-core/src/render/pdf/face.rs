//! The letters pages are set in.
//!
//! Tinos is as wide as Times New Roman and Arimo as Arial, letter by letter. Both are embedded,
//! so that a page looks the same on every machine; see the licence in `fonts/OFL.txt`.

use std::sync::OnceLock;

use skrifa::{FontRef, MetadataProvider, raw::TableProvider};

use super::units::Length;

/// A font in one weight and slope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    Serif,
    SerifBold,
    SerifItalic,
    SerifBoldItalic,
    Sans,
    SansItalic,
}

/// A letter of a face.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Letter {
    /// Its number in the font; 0 where the font does not have it.
    pub(super) glyph: u16,
    /// How far the next letter stands from it, in [`UNITS_PER_EM`].
    pub(super) advance: u16,
}

/// Both families are drawn on a square of so many units.
pub(super) const UNITS_PER_EM: Length = 2048;

/// No font here has a letter beyond, except for a last one.
const LETTERS: u32 = 0x3010;

static METRICS: [OnceLock<Vec<Letter>>; 6] = [const { OnceLock::new() }; 6];

impl Face {
    pub(super) const ALL: [Face; 6] = [
        Face::Serif,
        Face::SerifBold,
        Face::SerifItalic,
        Face::SerifBoldItalic,
        Face::Sans,
        Face::SansItalic,
    ];

    /// The font file.
    pub(super) fn data(self) -> &'static [u8] {
        match self {
            Face::Serif => include_bytes!("fonts/Tinos-Regular.ttf"),
            Face::SerifBold => include_bytes!("fonts/Tinos-Bold.ttf"),
            Face::SerifItalic => include_bytes!("fonts/Tinos-Italic.ttf"),
            Face::SerifBoldItalic => include_bytes!("fonts/Tinos-BoldItalic.ttf"),
            Face::Sans => include_bytes!("fonts/Arimo-Regular.ttf"),
            Face::SansItalic => include_bytes!("fonts/Arimo-Italic.ttf"),
        }
    }

    /// The same letters, heavier.
    pub(super) fn bold(self) -> Self {
        match self {
            Face::Serif => Face::SerifBold,
            Face::SerifItalic => Face::SerifBoldItalic,
            other => other,
        }
    }

    /// The same letters, sloping.
    pub(super) fn italic(self) -> Self {
        match self {
            Face::Serif => Face::SerifItalic,
            Face::SerifBold => Face::SerifBoldItalic,
            Face::Sans => Face::SansItalic,
            other => other,
        }
    }

    pub(super) fn letter(self, sign: char) -> Letter {
        let letters = METRICS.get(self as usize).map(|it| it.get_or_init(|| self.read()));
        let at = usize::try_from(u32::from(sign)).unwrap_or(usize::MAX);
        letters.and_then(|letters| letters.get(at)).copied().unwrap_or_default()
    }

    /// Whether the face has the letter.
    pub(super) fn has(self, sign: char) -> bool {
        self.letter(sign).glyph != 0
    }

    /// Width of a letter set in a size.
    pub(super) fn advance(self, sign: char, size: Length) -> Length {
        Length::from(self.letter(sign).advance) * size / UNITS_PER_EM
    }

    /// Width of words set in a size.
    pub(super) fn width(self, words: &str, size: Length) -> Length {
        words.chars().map(|sign| self.advance(sign, size)).sum()
    }

    /// An unreadable font has no letters; a test holds that none of ours is.
    fn read(self) -> Vec<Letter> {
        let Ok(font) = FontRef::new(self.data()) else { return Vec::new() };
        let Ok(widths) = font.hmtx() else { return Vec::new() };
        let letters = font.charmap();
        let letter = |code: u32| {
            let glyph = letters.map(code)?;
            let advance = widths.advance(glyph)?;
            Some(Letter { glyph: u16::try_from(glyph.to_u32()).ok()?, advance })
        };
        let mut read: Vec<Letter> = (0..LETTERS).map(|code| letter(code).unwrap_or_default()).collect();
        // The sign in place of what may not be printed stands far behind all others.
        let replacement = letter(u32::from(char::REPLACEMENT_CHARACTER)).unwrap_or_default();
        read.resize(0x1_0000, Letter::default());
        if let Some(place) = read.get_mut(usize::from(0xfffd_u16)) {
            *place = replacement;
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_the_vietnamese_letters_and_the_signs_of_offices() {
        let accents = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        let signs = " ABCXYZ0123456789.,;:!?()[]{}/\\|@#%&*+-=<>\"'–—…“”‘’«»·•→←↑↓≤≥≠±×÷−½¼¾²³§€₫№☐☑☒✓✗〃\u{fffd}\u{a0}";
        for face in Face::ALL {
            for sign in accents.chars().chain(accents.to_uppercase().chars()).chain(signs.chars()) {
                assert!(face.has(sign), "{face:?} has no {sign}");
            }
            assert_eq!(face.letter('ế').advance, face.letter('e').advance, "{face:?}");
            assert!(!face.has('👩') && !face.has('漢'));
        }
    }

    #[test]
    fn letters_are_as_wide_as_those_of_times_new_roman_and_arial() {
        assert_eq!(Face::Serif.width("mm", 2048), 2 * 1593);
        assert_eq!(Face::Sans.width("mm", 2048), 2 * 1706);
    }
}
