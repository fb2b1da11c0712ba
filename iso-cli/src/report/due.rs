//! Due dates for people and for machines.

use std::fmt::Write;

use iso_core::{
    calendar::Basis,
    deadline::{ClockRules, DueDate, LegalRule, StepDue},
    model::{Case, Date, Id, Process, Step, Unit},
    text::{Lang, Text},
};
use jiff::civil::{DateTime, Weekday};
use serde::Serialize;

/// One answer: a limit, or one case of a procedure.
#[derive(Debug)]
pub(crate) struct Answer<'a> {
    pub(crate) process: Option<&'a Process>,
    pub(crate) case: Option<&'a Case>,
    pub(crate) calendar: Id,
    pub(crate) rules: ClockRules,
    pub(crate) due: DueDate,
    pub(crate) steps: Vec<(&'a Step, StepDue)>,
}

/// The answers in words, the day-by-day reasons, the steps, and the law.
pub(crate) fn human(answers: &[Answer<'_>], lang: Lang) -> String {
    let mut text = String::new();
    for answer in answers {
        head(&mut text, answer, lang);
        trail(&mut text, &answer.due, lang);
        steps(&mut text, answer, lang);
        text.push('\n');
    }
    let law: Text = Text { vi: "Căn cứ", en: "Law" };
    let _ = writeln!(text, "{}", law.get(lang));
    for rule in law_of(answers) {
        let _ = writeln!(text, "  {}: {}", rule.says.get(lang), rule.source.get(lang));
    }
    text
}

/// The rules that took part, in the order in which they come to bear.
fn law_of(answers: &[Answer<'_>]) -> Vec<LegalRule> {
    let units: Vec<Unit> = answers.iter().map(|answer| answer.due.limit.unit).collect();
    let any = |wanted: &[Unit]| units.iter().any(|unit| wanted.contains(unit));
    let rules = answers.first().map_or(ClockRules::VIETNAM, |answer| answer.rules);
    let of_days = [Unit::WorkingDay, Unit::CalendarDay, Unit::Month];
    [
        (any(&of_days), rules.receipt_day),
        (any(&[Unit::WorkingHour, Unit::ClockHour]), rules.hours),
        (any(&[Unit::Month]), rules.months),
        (any(&[Unit::CalendarDay, Unit::Month]), rules.last_day),
        (any(&[Unit::SameDay]), rules.same_day_rule),
    ]
    .into_iter()
    .filter_map(|(applies, rule)| applies.then_some(rule))
    .chain(rules.apology.filter(|_| answers.iter().any(|it| it.due.apology_by.is_some())).map(|it| it.rule))
    .collect()
}

fn head(text: &mut String, answer: &Answer<'_>, lang: Lang) {
    let due = &answer.due;
    if let Some(process) = answer.process {
        let _ = write!(text, "{} {}", process.process, process.title.get(lang));
        if let Some(case) = answer.case {
            let _ = write!(text, " – {}", case.name.get(lang));
        }
        text.push('\n');
    }
    let mut line = |name: Text, value: String| {
        let _ = writeln!(text, "  {:<20} {value}", name.get(lang));
    };
    let received = match due.received {
        iso_core::deadline::Moment::Minute(at) => moment(at, lang),
        iso_core::deadline::Moment::Day(date) => day(date, lang),
    };
    line(Text { vi: "Nhận hồ sơ", en: "Received" }, received);
    line(Text { vi: "Thời hạn", en: "Limit" }, due.limit.show(lang));
    let basis = match due.basis {
        Basis::Announced => String::new(),
        Basis::Estimated => format!(
            " ({})",
            Text {
                vi: "DỰ KIẾN: lịch nghỉ chưa công bố đủ", en: "ESTIMATED: days off not all announced"
            }
            .get(lang)
        ),
    };
    line(Text { vi: "Hẹn trả kết quả", en: "Due" }, format!("{}{basis}", moment(due.due, lang)));
    if let (Some(apology), Some(warn)) = (due.apology_by, due.warn_on) {
        let warn = format!("{} {}", Text { vi: "nhắc trước từ", en: "warn on" }.get(lang), day(warn, lang));
        line(Text { vi: "Xin lỗi chậm nhất", en: "Apologize by" }, format!("{}; {warn}", day(apology, lang)));
    }
    line(Text { vi: "Lịch", en: "Calendar" }, answer.calendar.to_string());
}

fn trail(text: &mut String, due: &DueDate, lang: Lang) {
    let why: Text = Text { vi: "Vì sao ngày đó", en: "Why that day" };
    let _ = writeln!(text, "  {}", why.get(lang));
    for row in &due.trail {
        let counted = row.counted.map(|counted| counted.show(lang)).unwrap_or_else(|| "–".to_owned());
        let notes: Vec<String> = row.notes.iter().map(|note| note.show(lang)).collect();
        let line = format!("    {}  {:<22} {}", day(row.date, lang), counted, notes.join("; "));
        let _ = writeln!(text, "{}", line.trim_end());
    }
}

fn steps(text: &mut String, answer: &Answer<'_>, lang: Lang) {
    if answer.steps.is_empty() {
        return;
    }
    let words: Text = Text { vi: "Từng bước phải xong trước", en: "Each step is due" };
    let _ = writeln!(text, "  {}", words.get(lang));
    let outside: Text = Text { vi: "không tính thời gian", en: "not counted" };
    for (step, due) in &answer.steps {
        let when = due.due.map_or_else(|| outside.get(lang).to_owned(), |at| moment(at, lang));
        let _ = writeln!(text, "    {when:<27} {}", step.name.get(lang));
    }
}

fn moment(at: DateTime, lang: Lang) -> String {
    format!("{} {:02}:{:02}", day(Date(at.date()), lang), at.hour(), at.minute())
}

/// `Thứ Hai 03/03/2025`.
fn day(date: Date, lang: Lang) -> String {
    let name = match date.0.weekday() {
        Weekday::Monday => Text { vi: "Thứ Hai", en: "Mon" },
        Weekday::Tuesday => Text { vi: "Thứ Ba", en: "Tue" },
        Weekday::Wednesday => Text { vi: "Thứ Tư", en: "Wed" },
        Weekday::Thursday => Text { vi: "Thứ Năm", en: "Thu" },
        Weekday::Friday => Text { vi: "Thứ Sáu", en: "Fri" },
        Weekday::Saturday => Text { vi: "Thứ Bảy", en: "Sat" },
        Weekday::Sunday => Text { vi: "Chủ nhật", en: "Sun" },
    };
    let width = if lang == Lang::Vi { 8 } else { 3 };
    format!("{:<width$} {}", name.get(lang), date.show(lang))
}

#[derive(Serialize)]
struct Report {
    version: u32,
    process: Option<String>,
    case: Option<String>,
    received: String,
    limit: String,
    due: String,
    calendar: String,
    basis: &'static str,
    apology_by: Option<String>,
    warn_on: Option<String>,
    trail: Vec<JsonDay>,
    steps: Vec<JsonStep>,
}

#[derive(Serialize)]
struct JsonDay {
    date: String,
    counted: Option<String>,
    note: String,
}

#[derive(Serialize)]
struct JsonStep {
    step: String,
    due: Option<String>,
}

/// The only answer as JSON; times are local to the calendar, minutes precise.
pub(crate) fn json(answers: &[Answer<'_>], lang: Lang) -> String {
    let minute = |at: DateTime| format!("{}T{:02}:{:02}", Date(at.date()), at.hour(), at.minute());
    let Some(answer) = answers.first() else { return String::new() };
    let due = &answer.due;
    super::json::pretty(&Report {
        version: 1,
        process: answer.process.map(|process| process.process.to_string()),
        case: answer.case.map(|case| case.id.to_string()),
        received: due.received.to_string(),
        limit: due.limit.show(Lang::En),
        due: minute(due.due),
        calendar: answer.calendar.to_string(),
        basis: due.basis.name().get(Lang::En),
        apology_by: due.apology_by.map(|date| date.to_string()),
        warn_on: due.warn_on.map(|date| date.to_string()),
        trail: due
            .trail
            .iter()
            .map(|row| JsonDay {
                date: row.date.to_string(),
                counted: row.counted.map(|counted| counted.show(Lang::En)),
                note: row.notes.iter().map(|note| note.show(lang)).collect::<Vec<_>>().join("; "),
            })
            .collect(),
        steps: answer
            .steps
            .iter()
            .map(|(step, due)| JsonStep { step: step.id.to_string(), due: due.due.map(minute) })
            .collect(),
    })
}
