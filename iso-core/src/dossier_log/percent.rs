//! Shares, exact.

use crate::text::Lang;

/// A share in hundredths of a percent, rounded half up from whole numbers.
///
/// ```
/// use iso_core::{dossier_log::Percent, text::Lang};
///
/// let share = Percent::of(45_439, 48_031).unwrap();
/// assert_eq!(share.show(Lang::En), "94.60%");
/// assert_eq!(share.show(Lang::Vi), "94,60 %");
/// assert_eq!(Percent::of(0, 0), None, "nothing of nothing is no share");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u64);

impl Percent {
    /// The share of a part in a whole; `None` where the whole is nothing.
    #[must_use]
    pub fn of(part: u64, whole: u64) -> Option<Percent> {
        let (part, whole) = (u128::from(part), u128::from(whole));
        let doubled = (part * 20_000 + whole).checked_div(whole * 2)?;
        u64::try_from(doubled).ok().map(Percent)
    }

    /// Whether a part reaches a share of the whole, without rounding.
    #[must_use]
    pub fn is_reached(self, part: u64, whole: u64) -> bool {
        u128::from(part) * 10_000 >= u128::from(self.0) * u128::from(whole)
    }

    /// Hundredths of a percent.
    #[must_use]
    pub const fn hundredths(self) -> u64 {
        self.0
    }

    /// The share as people of a language write it.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match lang {
            Lang::Vi => format!("{whole},{rest:02} %"),
            Lang::En => format!("{whole}.{rest:02}%"),
        }
    }
}

/// A text is no [`Percent`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a share such as 98% or 99.5%, at most 100%")]
pub struct PercentError;

impl std::str::FromStr for Percent {
    type Err = PercentError;

    fn from_str(text: &str) -> Result<Self, PercentError> {
        let number = text.trim().trim_end_matches('%').trim();
        let (whole, part) = number.split_once([',', '.']).unwrap_or((number, "0"));
        let digits =
            |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 2 {
            return Err(PercentError);
        }
        let whole: u64 = whole.parse().map_err(|_| PercentError)?;
        let hundredths: u64 = format!("{part:0<2}").parse().map_err(|_| PercentError)?;
        let share = whole * 100 + hundredths;
        if share <= 10_000 { Ok(Percent(share)) } else { Err(PercentError) }
    }
}
