//! Exact numbers of time units.

use std::fmt;

use crate::text::Lang;

/// An exact, non-negative number such as `10,5` or `1/4`.
///
/// Stored as a whole number of 1/14400, so that halves, thirds, quarters, fifths, eighths, tenths,
/// hundredths and minutes of an hour or a day add up without rounding.
///
/// ```
/// use iso_core::model::Quantity;
/// let quarter: Quantity = "1/4".parse().unwrap();
/// assert_eq!(quarter, "0,25".parse().unwrap());
/// assert_eq!(quarter.times(4).unwrap(), Quantity::whole(1));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Quantity(i64);

impl Quantity {
    /// How many parts one whole has.
    pub const PARTS: i64 = 14_400;
    /// The largest number that can be written: far beyond any lawful limit.
    pub const LARGEST: i64 = 100_000;
    /// One sixtieth: a minute of an hour.
    pub const SIXTIETH: Quantity = Quantity(Self::PARTS / 60);
    /// Nothing.
    pub const ZERO: Quantity = Quantity(0);

    /// A whole number; negative numbers count as zero.
    #[must_use]
    pub const fn whole(number: u32) -> Self {
        Quantity(number as i64 * Self::PARTS)
    }

    /// The number in parts of 1/14400.
    #[must_use]
    pub const fn parts(self) -> i64 {
        self.0
    }

    /// The sum; `None` beyond what 64 bits hold.
    #[must_use]
    pub fn plus(self, other: Quantity) -> Option<Quantity> {
        self.0.checked_add(other.0).map(Quantity)
    }

    /// The product with a whole number; `None` beyond what 64 bits hold.
    #[must_use]
    pub fn times(self, factor: u32) -> Option<Quantity> {
        self.0.checked_mul(i64::from(factor)).map(Quantity)
    }

    /// The difference, or `None` where it would be negative.
    #[must_use]
    pub fn minus(self, other: Quantity) -> Option<Quantity> {
        (self.0 >= other.0).then(|| Quantity(self.0 - other.0))
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0 % Self::PARTS == 0
    }

    /// The number as people of a language write it: `10,5` in Vietnamese, `10.5` in English;
    /// a fraction where decimals would not end (`1/3`).
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let (whole, rest) = (self.0 / Self::PARTS, self.0 % Self::PARTS);
        if rest == 0 {
            return whole.to_string();
        }
        // 14400 = 2^6 · 3^2 · 5^2: a decimal that ends needs at most six places.
        if rest * 1_000_000 % Self::PARTS == 0 {
            let decimals = format!("{:06}", rest * 1_000_000 / Self::PARTS);
            let separator = if lang == Lang::Vi { ',' } else { '.' };
            return format!("{whole}{separator}{}", decimals.trim_end_matches('0'));
        }
        let divisor = greatest_common_divisor(rest, Self::PARTS);
        let (top, bottom) = (rest / divisor, Self::PARTS / divisor);
        if whole == 0 { format!("{top}/{bottom}") } else { format!("{whole} {top}/{bottom}") }
    }
}

fn greatest_common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// Why a text is not a [`Quantity`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum QuantityError {
    /// Not digits with at most one decimal separator or fraction bar.
    #[error("not a number")]
    NotANumber,
    /// Below zero.
    #[error("negative")]
    Negative,
    /// Larger than [`Quantity::LARGEST`].
    #[error("larger than {}", Quantity::LARGEST)]
    TooLarge,
    /// A fraction of a minute or another part that 14400 does not hold.
    #[error("finer than the program counts")]
    TooFine,
    /// `1.000` is one to some and a thousand to others.
    #[error("ambiguous: three digits after the separator")]
    Ambiguous,
}

impl std::str::FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim();
        if let Some(rest) = text.strip_prefix(['-', '−', '–']) {
            return Err(positive(rest.trim()).err().unwrap_or(QuantityError::Negative));
        }
        positive(text)
    }
}

fn positive(text: &str) -> Result<Quantity, QuantityError> {
    match text.split_once(' ') {
        Some((whole, part)) if part.contains('/') => {
            let (whole, part) = (digits(whole)?, fraction(part)?);
            if part < Quantity::whole(1) { from_parts(whole, part.0) } else { Err(QuantityError::NotANumber) }
        }
        Some(_) => Err(QuantityError::NotANumber),
        None if text.contains('/') => fraction(text),
        None => decimal(text),
    }
}

fn fraction(text: &str) -> Result<Quantity, QuantityError> {
    let (top, bottom) = text.split_once('/').ok_or(QuantityError::NotANumber)?;
    let (top, bottom) = (digits(top)?, digits(bottom)?);
    let parts = top * Quantity::PARTS;
    match bottom {
        0 => Err(QuantityError::NotANumber),
        _ if parts % bottom == 0 => from_parts(0, parts / bottom),
        _ => Err(QuantityError::TooFine),
    }
}

fn decimal(text: &str) -> Result<Quantity, QuantityError> {
    let Some((whole, decimals)) = text.split_once([',', '.']) else {
        return from_parts(digits(text)?, 0);
    };
    let (whole, value) = (digits(whole)?, digits(decimals)?);
    match decimals.len() {
        3 if value % 10 == 0 && whole > 0 => return Err(QuantityError::Ambiguous),
        1..=6 => {}
        _ => return Err(QuantityError::TooFine),
    }
    let scale = 10_i64.pow(decimals.len() as u32);
    let parts = value * Quantity::PARTS;
    if parts % scale == 0 { from_parts(whole, parts / scale) } else { Err(QuantityError::TooFine) }
}

fn digits(text: &str) -> Result<i64, QuantityError> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(QuantityError::NotANumber);
    }
    let significant = text.trim_start_matches('0');
    if significant.len() > 9 {
        return Err(QuantityError::TooLarge);
    }
    Ok(significant.parse().unwrap_or(0))
}

fn from_parts(whole: i64, parts: i64) -> Result<Quantity, QuantityError> {
    let quantity = Quantity(whole * Quantity::PARTS + parts);
    if quantity.0 > Quantity::LARGEST * Quantity::PARTS { Err(QuantityError::TooLarge) } else { Ok(quantity) }
}
