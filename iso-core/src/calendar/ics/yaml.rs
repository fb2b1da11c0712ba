//! An import as a calendar file that people read on and complete.

use std::fmt::Write;

use super::{IcsDay, IcsImport, IcsYearly, lines::is_printable};
use crate::{
    model::{Date, Id, Weekday},
    text::Lang,
};

/// What the file does not say itself.
#[derive(Debug, Clone, Copy)]
pub struct IcsCalendar<'a> {
    /// The id of the new calendar.
    pub id: &'a Id,
    /// The name of the imported file, written as the source of every day.
    pub source: &'a str,
    /// The JSON Schema beside which the calendar will lie.
    pub schema: &'a str,
    /// The day of the import.
    pub on: Date,
    /// The language of the comments.
    pub lang: Lang,
}

/// The YAML of a calendar that works from Monday to Friday and is off on the imported days. What is
/// no day off for certain stands in it behind `#`.
#[must_use]
pub fn ics_to_yaml(import: &IcsImport, calendar: &IcsCalendar<'_>) -> String {
    let vi = calendar.lang == Lang::Vi;
    let say = |in_vi: &'static str, in_en: &'static str| if vi { in_vi } else { in_en };
    let mut yaml = format!("# yaml-language-server: $schema={}\n#\n", tame(calendar.schema));
    let source = tame(calendar.source);
    let _ = match calendar.lang {
        Lang::Vi => writeln!(yaml, "# Ngày nghỉ nhập từ {source}, ngày {}.", calendar.on.show(Lang::Vi)),
        Lang::En => writeln!(yaml, "# Days off imported from {source} on {}.", calendar.on),
    };
    yaml += say(
        "# Hãy sửa giờ làm việc cho đúng, rồi xem lại cả năm bằng `iso calendar`.\n\n",
        "# Put the working hours right, then look at a year with `iso calendar`.\n\n",
    );
    let title = import.name.as_deref().unwrap_or(calendar.source);
    let (from, to) = import.years;
    let _ = write!(
        yaml,
        "calendar: {}\ntitle: {}\nyears: {{ from: {from}, to: {to} }}\n\nworking_hours:\n",
        calendar.id,
        quoted(title)
    );
    for day in Weekday::ALL.into_iter().take(5) {
        let _ = writeln!(yaml, "  {}: [\"08:00-12:00\", \"13:00-17:00\"]", day.key());
    }
    if !import.yearly.is_empty() {
        yaml += "\nevery_year:\n";
        import.yearly.iter().for_each(|it| yearly(&mut yaml, it, &source));
    }
    if !import.days.is_empty() {
        yaml += "\ndays_off:\n";
        import.days.iter().for_each(|it| day(&mut yaml, "  - ", it, &source));
    }
    if !import.set_aside.is_empty() {
        yaml += say(
            "\n# Không chắc là ngày nghỉ: ngày kỷ niệm, ngày chỉ nghỉ ở một số nơi. Ngày nào nghỉ thì bỏ dấu `#` và chuyển\n# dòng đó vào `days_off`.\n",
            "\n# Perhaps no days off: observances, days off in some regions only. Where one is, take away the `#` and move\n# the line to `days_off`.\n",
        );
        import.set_aside.iter().for_each(|it| day(&mut yaml, "#  - ", it, &source));
    }
    yaml
}

fn day(yaml: &mut String, lead: &str, day: &IcsDay, source: &str) {
    let until = if day.from == day.until { String::new() } else { format!(" until: {},", day.until) };
    let (name, source) = (quoted(&day.name), quoted(source));
    let _ = writeln!(yaml, "{lead}{{ date: {},{until} name: {name}, source: {source} }}", day.from);
}

fn yearly(yaml: &mut String, rule: &IcsYearly, source: &str) {
    let mut more = String::new();
    if rule.days > 1 {
        let _ = write!(more, " days: {},", rule.days);
    }
    for (key, year) in [("from_year", rule.from_year), ("to_year", rule.to_year)] {
        if let Some(year) = year {
            let _ = write!(more, " {key}: {year},");
        }
    }
    let (name, source) = (quoted(&rule.name), quoted(source));
    let _ = writeln!(yaml, "  - {{ date: \"{}\",{more} name: {name}, source: {source} }}", rule.date);
}

/// One line without control characters.
fn tame(text: &str) -> String {
    text.chars().filter(|c| is_printable(*c)).collect()
}

/// A double-quoted scalar.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in tame(text).chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}
