//! Which forms the one-stop desk uses on a day.

use std::fmt;

use jiff::civil::{self, date};

use super::super::words::text;
use crate::{
    model::{ClockLaw, Date},
    text::{Lang, Text},
};

/// The numbers of the two papers, and where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Forms {
    pub(super) appointment: Option<u8>,
    pub(super) control: Option<u8>,
    pub(super) source: Option<Text>,
    pub(super) doubt: Option<Text>,
}

/// The forms of a day are not known to the program, which then prints none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct UnknownForm {
    /// The day.
    pub on: Date,
}

impl UnknownForm {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        let (on, since) = (self.on.show(lang), Date(OLD).show(lang));
        match lang {
            Lang::Vi => {
                format!("chưa có biểu mẫu một cửa của ngày {on} (Thông tư 01/2018/TT-VPCP có từ {since})")
            }
            Lang::En => format!(
                "the forms of {on} are not known (Circular 01/2018/TT-VPCP is in force since {since})"
            ),
        }
    }
}

impl fmt::Display for UnknownForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// Thông tư 01/2018/TT-VPCP is in force since this day.
const OLD: civil::Date = date(2019, 1, 6);
/// Thông tư 03/2025/TT-VPCP was issued on this day; its first day of force was not found.
const NEW: civil::Date = date(2025, 9, 15);
/// By this day it certainly was in force.
const NEW_CERTAIN: civil::Date = date(2025, 11, 1);

/// The forms of a day: in the circular of 2025 the control slip moved from 05 to 06.
pub(super) fn of(law: ClockLaw, on: Date) -> Result<Forms, UnknownForm> {
    const OLD_SOURCE: Text = text("Thông tư 01/2018/TT-VPCP", "Circular 01/2018/TT-VPCP");
    const NEW_SOURCE: Text = text("Thông tư 03/2025/TT-VPCP", "Circular 03/2025/TT-VPCP");
    const DOUBT: Text = text(
        "Thông tư 03/2025/TT-VPCP ban hành ngày 15/09/2025, ngày đầu có hiệu lực chưa đối chiếu với văn bản; theo Thông tư 01/2018/TT-VPCP phiếu kiểm soát là Mẫu số 05.",
        "Circular 03/2025/TT-VPCP was issued on 15 September 2025; its first day of force has not been compared with its text. In Circular 01/2018/TT-VPCP the control slip is form 05.",
    );
    let forms = |control, source, doubt| Forms {
        appointment: Some(1),
        control: Some(control),
        source: Some(source),
        doubt,
    };
    match law {
        ClockLaw::PauseAndResume => Ok(Forms { appointment: None, control: None, source: None, doubt: None }),
        ClockLaw::Vietnam if on.0 < OLD => Err(UnknownForm { on }),
        ClockLaw::Vietnam if on.0 < NEW => Ok(forms(5, OLD_SOURCE, None)),
        ClockLaw::Vietnam => Ok(forms(6, NEW_SOURCE, (on.0 < NEW_CERTAIN).then_some(DOUBT))),
    }
}
