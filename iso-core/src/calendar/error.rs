//! Why a limit cannot be counted.

use std::fmt;

use crate::{
    model::{TimeLimit, Years},
    text::Lang,
};

/// A year is needed that the calendar does not cover.
///
/// Days off of a year that nobody announced are unknown; the program asks for them instead of
/// counting on without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct OutOfRange {
    /// The first year that is needed and missing.
    pub year: i16,
    /// The years covered.
    pub covered: Years,
}

impl OutOfRange {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let (year, Years { from, to, .. }) = (self.year, self.covered);
        match lang {
            Lang::Vi => format!("lịch làm việc chỉ có dữ liệu từ năm {from} đến năm {to}, cần năm {year}"),
            Lang::En => format!("the calendar covers {from} to {to}, and {year} is needed"),
        }
    }
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// Why a limit has no end on this calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CountError {
    /// The end, or the receipt, lies in a year that is not covered.
    OutOfRange(#[from] OutOfRange),
    /// A part of a month: months have no common length, and no law says what half of one is here.
    /// (Civil Code 2015, Article 146(1) defines 15 days only where parties agreed on it.)
    PartOfMonth(TimeLimit),
    /// An hour limit that is not a whole number of minutes.
    PartOfMinute(TimeLimit),
}

impl CountError {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match (self, lang) {
            (CountError::OutOfRange(it), _) => it.show(lang),
            (CountError::PartOfMonth(limit), Lang::Vi) => {
                format!("`{}`: không đếm được một phần của tháng, hãy ghi bằng ngày", limit.show(lang))
            }
            (CountError::PartOfMonth(limit), Lang::En) => {
                format!("`{}`: a part of a month cannot be counted, write it in days", limit.show(lang))
            }
            (CountError::PartOfMinute(limit), Lang::Vi) => {
                format!("`{}`: không phải số phút tròn", limit.show(lang))
            }
            (CountError::PartOfMinute(limit), Lang::En) => {
                format!("`{}`: not a whole number of minutes", limit.show(lang))
            }
        }
    }
}

impl fmt::Display for CountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}
