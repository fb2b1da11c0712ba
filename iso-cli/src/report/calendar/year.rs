//! Twelve months on one page, and the special days with their reasons.

use std::fmt::Write;

use iso_core::{
    calendar::{Day, Note},
    model::{Date, Weekday},
    text::{Lang, Text},
};

use super::{Mark, Shown, duration, estimated, is_ordinary, usual_hours, worked};

/// Seven days of three characters.
const WIDTH: usize = 21;

/// The year for people.
pub(crate) fn year(shown: &Shown<'_>, lang: Lang) -> String {
    let of: Text = Text { vi: "năm ", en: "" };
    let mut text = format!("{}, {}{}\n", shown.title(lang), of.get(lang), shown.year);
    head(&mut text, shown, lang);
    for row in [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]] {
        text.push('\n');
        let blocks = row.map(|month| block(shown, month, lang));
        for line in 0..blocks.iter().map(Vec::len).max().unwrap_or_default() {
            let cells = blocks.iter().map(|block| block.get(line).map_or("", String::as_str));
            let line: Vec<String> = cells.map(|cell| format!("{cell:<WIDTH$}")).collect();
            let _ = writeln!(text, "  {}", line.join("   ").trim_end());
        }
    }
    legend(&mut text, shown, lang);
    special(&mut text, shown, lang);
    text
}

/// Where the calendar comes from, its hours, and how much is worked.
fn head(text: &mut String, shown: &Shown<'_>, lang: Lang) {
    if let Some(warning) = estimated(shown, lang) {
        let _ = writeln!(text, "  {warning}");
    }
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(text, "  {name:<20} {value}");
    };
    if !shown.extends().is_empty() {
        line(Text { vi: "Kế thừa", en: "Extends" }.get(lang), &shown.extends().join(", "));
    }
    for (days, hours) in usual_hours::lines(shown, lang) {
        line(&days, &hours);
    }
    if let Some(until) = shown.time.same_day_until() {
        line(Text { vi: "Trả trong ngày đến", en: "Same day until" }.get(lang), &until.to_string());
    }
    let total = worked(shown.days.iter());
    let hours = duration(total.minutes, lang);
    let total = match lang {
        Lang::Vi => format!("{} ngày làm việc, {hours}", total.days),
        Lang::En => format!("{} working days, {hours}", total.days),
    };
    line(Text { vi: "Cả năm", en: "The year" }.get(lang), &total);
}

/// One month: its name with the number of working days, the heads, the weeks.
fn block(shown: &Shown<'_>, month: i8, lang: Lang) -> Vec<String> {
    let days: Vec<&Day<'_>> = shown.of_month(month).collect();
    let count = worked(days.iter().copied()).days;
    let name = match lang {
        Lang::Vi => format!("Tháng {month} ({count})"),
        Lang::En => format!("{} ({count})", name_of(month)),
    };
    let heads: String = Weekday::ALL.map(|weekday| format!("{} ", weekday.short().get(lang))).concat();
    let mut lines = vec![format!("{name:^WIDTH$}").trim_end().to_owned(), heads.trim_end().to_owned()];
    let before = days.first().map_or(0, |day| Weekday::of(day.date.0) as usize);
    let mut week = "   ".repeat(before);
    for day in days {
        let _ = write!(week, "{:>2}{}", day.date.0.day(), Mark::of(day, shown).sign());
        if Weekday::of(day.date.0) == Weekday::Sunday {
            lines.push(std::mem::take(&mut week));
        }
    }
    lines.push(week);
    lines.retain(|line| !line.is_empty());
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

pub(super) fn name_of(month: i8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

/// Only the marks that occur.
fn legend(text: &mut String, shown: &Shown<'_>, lang: Lang) {
    let used: Vec<Mark> = shown.days.iter().map(|day| Mark::of(day, shown)).collect();
    let marks = Mark::LEGEND.into_iter().filter(|mark| used.contains(mark));
    let words: Vec<String> =
        marks.map(|mark| format!("{} {}", mark.sign(), mark.words().get(lang))).collect();
    let number: Text = Text { vi: "(21) số ngày làm việc", en: "(21) number of working days" };
    let _ = writeln!(text, "\n  {}   {}", words.join("   "), number.get(lang));
}

/// The special days in order, days in a row with one reason in one line.
fn special(text: &mut String, shown: &Shown<'_>, lang: Lang) {
    let head: Text = Text { vi: "Ngày nghỉ và ngày làm bù", en: "Days off and days worked instead" };
    let mut runs: Vec<(Date, Date, Mark, String)> = Vec::new();
    for day in &shown.days {
        if is_ordinary(day) {
            continue;
        }
        let (mark, why) =
            (Mark::of(day, shown), day.kind.note().map(|it: Note| it.show(lang)).unwrap_or_default());
        match runs.last_mut() {
            Some((_, last, _, said)) if *said == why && last.0.tomorrow().ok() == Some(day.date.0) => {
                *last = day.date
            }
            _ => runs.push((day.date, day.date, mark, why)),
        }
    }
    if runs.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", head.get(lang));
    let named: Vec<(String, Mark, String)> = runs
        .into_iter()
        .map(|(first, last, mark, why)| {
            let days = if first == last {
                name(first, lang)
            } else {
                format!("{} – {}", name(first, lang), name(last, lang))
            };
            (days, mark, why)
        })
        .collect();
    let width = named.iter().map(|(days, ..)| days.chars().count()).max().unwrap_or_default();
    for (days, mark, why) in named {
        let _ = writeln!(text, "  {} {days:<width$}  {why}", mark.sign());
    }
}

/// `T5 01/01`, in English `Th 2026-01-01`.
fn name(date: Date, lang: Lang) -> String {
    let weekday = Weekday::of(date.0).short().get(lang);
    match lang {
        Lang::Vi => format!("{weekday} {:02}/{:02}", date.0.day(), date.0.month()),
        Lang::En => format!("{weekday} {date}"),
    }
}
