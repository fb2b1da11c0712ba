//! Moments as people of a language write them.

use jiff::civil::DateTime;

use crate::{model::Date, text::Lang};

/// `09:10 ngày 03/03/2025`, in English `2025-03-03 09:10`.
pub(super) fn moment(at: DateTime, lang: Lang) -> String {
    let (date, hour, minute) = (Date(at.date()).show(lang), at.hour(), at.minute());
    match lang {
        Lang::Vi => format!("{hour:02}:{minute:02} ngày {date}"),
        Lang::En => format!("{date} {hour:02}:{minute:02}"),
    }
}
