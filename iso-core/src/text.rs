//! Words of the program in every language it speaks.
//!
//! A [`Text`] has one field per language, so a missing translation does not compile.
//!
//! ```
//! use iso_core::text::{Lang, Text};
//!
//! const STEP: Text = Text { vi: "bước", en: "step" };
//! assert_eq!(STEP.get(Lang::Vi), "bước");
//! ```

use std::{fmt, str::FromStr};

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which bilingual output shows them.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The BCP 47 tag: `vi` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// The tag names no language the program speaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language `{0}`, expected `vi` or `en`")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        match tag.trim() {
            "vi" => Ok(Lang::Vi),
            "en" => Ok(Lang::En),
            other => Err(UnknownLang(other.to_owned())),
        }
    }
}

/// One phrase of the program in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese wording.
    pub vi: &'static str,
    /// English wording.
    pub en: &'static str,
}

impl Text {
    /// The wording in one language.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// A number with its thousands apart: `48.031` in Vietnamese, `48,031` in English.
///
/// ```
/// use iso_core::text::{Lang, grouped};
/// assert_eq!(grouped(1_234_567, Lang::Vi), "1.234.567");
/// assert_eq!(grouped(500, Lang::En), "500");
/// ```
#[must_use]
pub fn grouped(number: u64, lang: Lang) -> String {
    let separator = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut shown = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(separator);
        }
        shown.push(digit);
    }
    shown
}

/// An amount of đồng: `30.000 đồng`, in English `30,000 VND`.
///
/// ```
/// use iso_core::text::{Lang, money};
/// assert_eq!(money(1_234_567, Lang::Vi), "1.234.567 đồng");
/// assert_eq!(money(500, Lang::En), "500 VND");
/// ```
#[must_use]
pub fn money(amount: u64, lang: Lang) -> String {
    const CURRENCY: Text = Text { vi: "đồng", en: "VND" };
    format!("{} {}", grouped(amount, lang), CURRENCY.get(lang))
}

/// The phrase as it begins a line.
///
/// ```
/// assert_eq!(iso_core::text::capital("thứ Hai"), "Thứ Hai");
/// ```
#[must_use]
pub fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Reduces a phrase to lower-case letters without marks, for search and lenient comparison:
/// `Đăng ký khai sinh` becomes `dang ky khai sinh`.
///
/// ```
/// assert_eq!(iso_core::text::without_marks("Ngày làm việc"), "ngay lam viec");
/// ```
#[must_use]
pub fn without_marks(phrase: &str) -> String {
    use unicode_normalization::char::{decompose_canonical, is_combining_mark};
    let mut letters = String::with_capacity(phrase.len());
    for c in phrase.chars() {
        // Marks go, so the order that a canonical form gives them does not matter.
        decompose_canonical(c, |c| match c {
            'A'..='Z' => letters.push(c.to_ascii_lowercase()),
            'đ' | 'Đ' => letters.push('d'),
            _ if c.is_ascii() => letters.push(c),
            _ if is_combining_mark(c) => {}
            _ => letters.extend(c.to_lowercase()),
        });
    }
    letters
}

/// The known word that differs by a slip of the hand, if there is one.
///
/// ```
/// let known = ["limit-impossible", "step-without-limit"].map(str::to_owned);
/// assert_eq!(iso_core::text::nearest("limit-imposible", &known).unwrap(), "limit-impossible");
/// ```
#[must_use]
pub fn nearest(word: &str, known: &[String]) -> Option<String> {
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    let folded = without_marks(word);
    let length = folded.chars().count();
    known
        .iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed || !candidate.is_ascii())
        .map(|candidate| (without_marks(candidate), candidate))
        // A word of a million letters is no slip of ten, and comparing them would take that long.
        .filter(|(letters, _)| letters.chars().count().abs_diff(length) <= allowed)
        .map(|(letters, candidate)| (strsim::osa_distance(&folded, &letters), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.clone())
}
