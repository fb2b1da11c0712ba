//! Every day of a month with its hours and its reason.

use std::fmt::Write;

use iso_core::{
    calendar::{Day, DayKind},
    model::Weekday,
    text::{Lang, Text},
};

use super::{Mark, Shown, duration, estimated, minutes, usual_hours, worked, year::name_of};

/// The month for people.
pub(crate) fn month(shown: &Shown<'_>, lang: Lang) -> String {
    let month = shown.month.unwrap_or(1);
    let name = match lang {
        Lang::Vi => format!("tháng {month}/{}", shown.year),
        Lang::En => format!("{} {}", name_of(month), shown.year),
    };
    let mut text = format!("{}, {name}\n", shown.title(lang));
    if let Some(warning) = estimated(shown, lang) {
        let _ = writeln!(text, "  {warning}");
    }
    text.push('\n');
    let days: Vec<&Day<'_>> = shown.asked().collect();
    let hours: Vec<String> = days.iter().map(|day| usual_hours::hours(day, lang)).collect();
    let width = hours.iter().map(|hours| hours.chars().count()).max().unwrap_or_default();
    for (day, hours) in days.iter().zip(hours) {
        let weekday = Weekday::of(day.date.0);
        let worked = match minutes(day.working_hours) {
            0 => "–".to_owned(),
            minutes => duration(minutes, lang),
        };
        let (name, date) = (super::weekday(weekday, lang), day.date.show(lang));
        let line = format!(
            "  {} {name:<9} {date}  {hours:<width$}  {worked:<15} {}",
            Mark::of(day, shown).sign(),
            why(day, shown, lang)
        );
        let _ = writeln!(text, "{}", line.trim_end());
        if weekday == Weekday::Sunday && Some(day.date) != days.last().map(|last| last.date) {
            text.push('\n');
        }
    }
    let total = worked(days.into_iter());
    let hours = duration(total.minutes, lang);
    let _ = match lang {
        Lang::Vi => writeln!(text, "\n  Cộng {} ngày làm việc, {hours}", total.days),
        Lang::En => writeln!(text, "\n  {} working days, {hours}", total.days),
    };
    text
}

fn why(day: &Day<'_>, shown: &Shown<'_>, lang: Lang) -> String {
    let half: Text = Text { vi: "làm việc ngắn ngày", en: "short working day" };
    match day.kind {
        DayKind::Working if shown.is_half(day) => half.get(lang).to_owned(),
        kind => kind.note().map(|note| note.show(lang)).unwrap_or_default(),
    }
}
