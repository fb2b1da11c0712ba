//! Which rules hold on a day.

use std::fmt;

use jiff::civil::{self, date};

use super::ClockRules;
use crate::{
    model::{ClockLaw, Date},
    text::{Lang, Text},
};

/// The rules of a day, with what is not certain about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RulesInForce {
    /// The rules.
    pub rules: ClockRules,
    /// What the reader must know: that the first day of force of a decree was not found in its text.
    pub doubt: Option<Text>,
}

/// The law of a day is not known to the program, which then does not guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct UnknownLaw {
    /// The day.
    pub on: Date,
    /// The first day whose law is known.
    pub since: Date,
}

impl UnknownLaw {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let (on, since) = (self.on.show(lang), self.since.show(lang));
        match lang {
            Lang::Vi => format!(
                "chưa có quy định một cửa của ngày {on} (chương trình chỉ biết từ {since}, Nghị định 61/2018/NĐ-CP)"
            ),
            Lang::En => format!(
                "the one-stop rules of {on} are not known (the program knows them since {since}, Decree 61/2018/NĐ-CP)"
            ),
        }
    }
}

impl fmt::Display for UnknownLaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// Nghị định 61/2018/NĐ-CP is in force since this day.
const DECREE_61: civil::Date = date(2018, 6, 21);
/// Nghị định 118/2025/NĐ-CP was issued on this day; nothing of it held before.
const DECREE_118_ISSUED: civil::Date = date(2025, 6, 9);
/// Its first day of force as the press names it. The text itself was not at hand.
const DECREE_118: civil::Date = date(2025, 7, 1);
/// On this day the circular that guides it was issued: it certainly was in force.
const DECREE_118_CERTAIN: civil::Date = date(2025, 9, 15);

const FIRST_DAY: Text = Text {
    vi: "Nghị định 118/2025/NĐ-CP ban hành ngày 09/06/2025; ngày đầu có hiệu lực tính là 01/07/2025, chưa đối chiếu với văn bản",
    en: "Decree 118/2025/NĐ-CP was issued on 9 June 2025; its first day of force is taken as 1 July 2025 and has not been compared with its text",
};

impl ClockRules {
    /// The rules that hold for a dossier received on a day.
    ///
    /// ```
    /// use iso_core::{deadline::ClockRules, model::ClockLaw};
    /// let on = |day: &str| ClockRules::on(ClockLaw::Vietnam, day.parse().unwrap());
    /// assert_eq!(on("2025-03-03").unwrap().rules, ClockRules::DECREE_61_2018);
    /// assert!(on("2025-07-01").unwrap().doubt.is_some());
    /// assert_eq!(on("2026-01-05").unwrap().rules, ClockRules::DECREE_118_2025);
    /// assert!(on("2018-06-20").is_err(), "another law, which the program does not know");
    /// ```
    ///
    /// # Errors
    ///
    /// [`UnknownLaw`] before the first day whose law is known.
    pub fn on(law: ClockLaw, day: Date) -> Result<RulesInForce, UnknownLaw> {
        let certain = |rules| RulesInForce { rules, doubt: None };
        match law {
            ClockLaw::PauseAndResume => Ok(certain(ClockRules::PAUSE_AND_RESUME)),
            ClockLaw::Vietnam if day.0 < DECREE_61 => Err(UnknownLaw { on: day, since: Date(DECREE_61) }),
            ClockLaw::Vietnam => {
                let newer = day.0 >= DECREE_118;
                let rules = if newer { ClockRules::DECREE_118_2025 } else { ClockRules::DECREE_61_2018 };
                let doubtful = (DECREE_118_ISSUED..DECREE_118_CERTAIN).contains(&day.0);
                Ok(RulesInForce { rules, doubt: doubtful.then_some(FIRST_DAY) })
            }
        }
    }
}
