//! Numbers and times as people read them.

use iso_core::{
    deadline::Moment,
    dossier_log::{Percent, Tally},
    text::{Lang, grouped},
};

pub(super) fn percent(percent: Option<Percent>, lang: Lang) -> String {
    percent.map_or_else(|| "–".to_owned(), |percent| percent.show(lang))
}

/// A share of a group: `≥ 98,20 %` where results were not judged.
pub(super) fn share(share: Option<Percent>, tally: &Tally, lang: Lang) -> String {
    let least = if share.is_some() && tally.is_at_least() { "≥ " } else { "" };
    format!("{least}{}", percent(share, lang))
}

/// `12 giờ 30 phút`.
pub(super) fn minutes(minutes: u64, lang: Lang) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let (hour, minute) = if lang == Lang::Vi { ("giờ", "phút") } else { ("h", "min") };
    match (hours, rest) {
        (0, rest) => format!("{rest} {minute}"),
        (hours, 0) => format!("{} {hour}", grouped(hours, lang)),
        (hours, rest) => format!("{} {hour} {rest:02} {minute}", grouped(hours, lang)),
    }
}

/// `03/03/2025 09:10`, the time only where it is known.
pub(super) fn moment(moment: Moment, lang: Lang) -> String {
    let day = moment.date().show(lang);
    match moment {
        Moment::Minute(at) => format!("{day} {:02}:{:02}", at.hour(), at.minute()),
        Moment::Day(_) => day,
    }
}

/// A word of a log on one line: what a terminal would obey is taken out.
pub(super) fn plain(text: &str) -> String {
    text.replace(|c: char| c.is_control(), "\u{FFFD}")
}
