//! ISO 9001: what its editions demand, as data.
//!
//! A check rests on a [`Requirement`], a name that no edition renumbers. Each edition says in one
//! exhaustive match which of its clauses demand it and how grave a lapse usually is. A new
//! edition is one new file; a forgotten decision does not compile.
//!
//! What rests on law and not on ISO is a [`Law`] of a [`Profile`]; no edition demands it.
//!
//! No sentence of a standard is quoted anywhere: clause numbers and our own words only.

mod clause;
mod clauses_2008;
mod clauses_2015;
mod clauses_2026;
pub mod correlation;
mod iso9001_2008;
mod iso9001_2015;
mod iso9001_2026;
mod law;
mod official_forms;
mod profile;
mod questions;
mod requirement;

use std::{fmt, str::FromStr};

pub use clause::{Clause, ClauseKind, lies_in};
pub use law::{Law, Provision};
pub use official_forms::{FormCircular, FormVersion, FormsInForce, OfficialForm};
pub use profile::Profile;
pub use questions::{QUESTIONS, Question};
pub use requirement::Requirement;

use crate::text::Text;

/// An edition of ISO 9001.
///
/// ```
/// use iso_core::standard::{Edition, Requirement};
/// let demand = Edition::Iso9001_2008.demand(Requirement::QualityManual).unwrap();
/// assert_eq!(demand.clauses[0].to_string(), "4.2.1 b");
/// assert!(Edition::Iso9001_2015.demand(Requirement::QualityManual).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// ISO 9001:2008 (TCVN ISO 9001:2008).
    Iso9001_2008,
    /// ISO 9001:2015 with Amendment 1:2024 (TCVN ISO 9001:2015).
    Iso9001_2015,
    /// ISO 9001:2026; its mapping rests on secondary sources.
    Iso9001_2026,
}

/// What an edition asks for: where, and how grave a lapse usually is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// The clauses, in the order of the edition.
    pub clauses: &'static [ClauseNo],
    /// The usual grade of a lapse. The auditor decides.
    pub grade: Grade,
}

/// How grave a finding usually is (ISO/IEC 17021-1:2015, 3.11 to 3.13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Opportunity for improvement: no clause is violated.
    Improvement,
    /// An isolated lapse.
    Minor,
    /// The system, or trust in it, is affected.
    Major,
}

/// The number of a clause, with its item where there is one: `7.5.3.2 c`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClauseNo(pub &'static str);

impl ClauseNo {
    /// Whether this clause is `clause` or lies below it: `7.5.3.2 c` lies in `7.5`.
    #[must_use]
    pub fn lies_in(self, clause: &str) -> bool {
        clause::lies_in(self.0, clause.trim())
    }
}

impl fmt::Display for ClauseNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Edition {
    /// Every edition, oldest first.
    pub const ALL: [Edition; 3] = [Edition::Iso9001_2008, Edition::Iso9001_2015, Edition::Iso9001_2026];

    /// What this edition demands in the matter of `it`; `None` if it does not ask.
    #[must_use]
    pub fn demand(self, it: Requirement) -> Option<Demand> {
        match self {
            Edition::Iso9001_2008 => iso9001_2008::demand(it),
            Edition::Iso9001_2015 => iso9001_2015::demand(it),
            Edition::Iso9001_2026 => iso9001_2026::demand(it),
        }
    }

    /// The year by which people name the edition.
    #[must_use]
    pub fn year(self) -> u32 {
        match self {
            Edition::Iso9001_2008 => 2008,
            Edition::Iso9001_2015 => 2015,
            Edition::Iso9001_2026 => 2026,
        }
    }

    /// The edition of a year.
    #[must_use]
    pub fn of_year(year: u32) -> Option<Edition> {
        Edition::ALL.into_iter().find(|edition| edition.year() == year)
    }

    /// What a reader must know about the standing of the edition.
    #[must_use]
    pub fn status(self) -> Text {
        match self {
            Edition::Iso9001_2008 => Text {
                vi: "đã bị thay thế từ 15/9/2015; chỉ dùng nội bộ, không còn chứng nhận được công nhận",
                en: "withdrawn on 15 Sep 2015; for own use only, no accredited certificate is possible",
            },
            Edition::Iso9001_2015 => Text {
                vi: "được thay thế từ tháng 9/2026; chứng nhận còn giá trị trong thời gian chuyển tiếp",
                en: "replaced in September 2026; certificates stay valid during the transition",
            },
            Edition::Iso9001_2026 => Text {
                vi: "ban hành tháng 9/2026; điều khoản đối chiếu theo nguồn thứ cấp, chưa kiểm chứng với bản tiêu chuẩn",
                en: "published in September 2026; clauses mapped from secondary sources, not yet verified against the standard",
            },
        }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year())
    }
}

/// The text names no edition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown edition `{0}`, expected 2008, 2015 or 2026{hint}", hint = self.hint())]
pub struct UnknownEdition(pub String);

impl UnknownEdition {
    /// The edition that was probably meant: a slip of the hand, or the nearest year.
    #[must_use]
    pub fn nearest(&self) -> Option<Edition> {
        let years = Edition::ALL.map(|edition| edition.to_string());
        let slip = crate::text::nearest(&self.0, &years).and_then(|year| year.parse().ok());
        let year: Option<u32> = self.0.trim().parse().ok().filter(|year| (1987..2100).contains(year));
        slip.or_else(|| {
            year.and_then(|year| Edition::ALL.into_iter().min_by_key(|it| it.year().abs_diff(year)))
        })
    }

    fn hint(&self) -> String {
        self.nearest().map(|edition| format!("; did you mean {edition}?")).unwrap_or_default()
    }
}

impl FromStr for Edition {
    type Err = UnknownEdition;

    fn from_str(text: &str) -> Result<Self, UnknownEdition> {
        let year = text.trim().strip_prefix("9001:").unwrap_or(text.trim());
        year.parse().ok().and_then(Edition::of_year).ok_or_else(|| UnknownEdition(text.to_owned()))
    }
}
