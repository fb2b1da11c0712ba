//! Due dates in words.

use std::fmt::Write;

use iso_core::{
    calendar::Basis,
    deadline::{Alternative, Assessment, DueDate, Event, LegalRule, Moment, StepDue},
    graph::Split,
    model::{Date, Unit, Weekday},
    text::{Lang, Text},
};
use jiff::civil::DateTime;

use super::Answer;
use crate::report::{text, weekday};

/// The answers in words, the day-by-day reasons, the steps, and the law.
pub(crate) fn human(answers: &[Answer<'_>], lang: Lang) -> String {
    let mut out = String::new();
    for answer in answers {
        head(&mut out, answer, lang);
        course(&mut out, answer, lang);
        trail(&mut out, answer.holds(), lang);
        steps(&mut out, answer, lang);
        out.push('\n');
    }
    let _ = writeln!(out, "{}", text("Căn cứ", "Law").get(lang));
    for rule in law_of(answers) {
        let _ = writeln!(out, "  {}: {}", rule.says.get(lang), rule.source.get(lang));
    }
    if let Some(doubt) = answers.iter().find_map(|answer| answer.law.doubt) {
        let _ = writeln!(out, "  {}: {}", text("Lưu ý", "Note").get(lang), doubt.get(lang));
    }
    out
}

/// The rules that took part, in the order in which they come to bear.
fn law_of(answers: &[Answer<'_>]) -> Vec<LegalRule> {
    let Some(first) = answers.first() else { return Vec::new() };
    let rules = first.law.rules;
    let units: Vec<Unit> = answers.iter().map(|answer| answer.due.limit.unit).collect();
    let any = |wanted: &[Unit]| units.iter().any(|unit| wanted.contains(unit));
    let happened = |wanted: &[Event]| first.events.iter().any(|it| wanted.contains(&it.event));
    let of_days = [Unit::WorkingDay, Unit::CalendarDay, Unit::Month];
    let forwarded = answers.iter().any(|it| it.schedule.forward_by.is_some());
    let apology = answers.iter().any(|it| it.due.apology_by.is_some()) || happened(&[Event::Extended]);
    [
        (any(&of_days), Some(rules.receipt_day)),
        (any(&[Unit::WorkingHour, Unit::ClockHour]), Some(rules.hours)),
        (any(&[Unit::Month]), Some(rules.months)),
        (any(&[Unit::CalendarDay, Unit::Month]), Some(rules.last_day)),
        (any(&[Unit::SameDay]), Some(rules.same_day_rule)),
        (forwarded, rules.forwarding.map(|it| it.rule)),
        (happened(&[Event::SupplementRequested, Event::SupplementReceived]), Some(rules.supplement.rule)),
        (happened(&[Event::Suspended, Event::Resumed]), Some(rules.suspension)),
        (apology, rules.apology.map(|it| it.rule)),
        (happened(&[Event::Refused]), Some(rules.refusal)),
        (happened(&[Event::Withdrawn, Event::Stopped]), Some(rules.withdrawal)),
    ]
    .into_iter()
    .filter_map(|(applies, rule)| rule.filter(|_| applies))
    .collect()
}

fn line(out: &mut String, name: Text, lang: Lang, value: &str) {
    let _ = writeln!(out, "  {:<20} {value}", name.get(lang));
}

fn head(out: &mut String, answer: &Answer<'_>, lang: Lang) {
    let due = &answer.due;
    if let Some(process) = answer.process() {
        let _ = write!(out, "{} {}", process.process, process.title.get(lang));
        if let Some(case) = answer.case() {
            let _ = write!(out, " – {}", case.name.get(lang));
        }
        out.push('\n');
    }
    let received = match due.received {
        Moment::Minute(at) => moment(at, lang),
        Moment::Day(date) => day(date, lang),
    };
    line(out, text("Nhận hồ sơ", "Received"), lang, &received);
    line(out, text("Thời hạn", "Limit"), lang, &due.limit.show(lang));
    for (name, limit) in &answer.appointments {
        line(
            out,
            text("Các lần hẹn", "Appointment"),
            lang,
            &format!("{}: {}", name.get(lang), limit.show(lang)),
        );
    }
    match &answer.stands {
        None => line(out, DUE, lang, &(moment(due.due, lang) + estimated(due.basis, lang))),
        Some(standing) => {
            line(out, text("Hẹn lúc tiếp nhận", "First due"), lang, &moment(due.due, lang));
            line(out, DUE, lang, &holding(&standing.assessment, lang));
            let status = standing.assessment.status.words().get(lang).to_owned();
            line(
                out,
                text("Tình trạng", "Status"),
                lang,
                &(status + &by_how_much(&standing.assessment, lang)),
            );
        }
    }
    if let Some(at) = answer.schedule.forward_by {
        line(out, text("Chuyển xử lý trước", "Hand on by"), lang, &moment(at, lang));
    }
    if let Some(DueDate { apology_by: Some(apology), warn_on: Some(warn), .. }) = answer.holds() {
        let warn = format!("{} {}", text("nhắc trước từ", "warn on").get(lang), day(*warn, lang));
        line(
            out,
            text("Xin lỗi chậm nhất", "Apologize by"),
            lang,
            &format!("{}; {warn}", day(*apology, lang)),
        );
    }
    line(out, text("Lịch", "Calendar"), lang, answer.working_time.calendar().as_str());
}

const DUE: Text = text("Hẹn trả kết quả", "Due");

fn estimated(basis: Basis, lang: Lang) -> &'static str {
    match basis {
        Basis::Announced => "",
        Basis::Estimated => {
            text(" (DỰ KIẾN: lịch nghỉ chưa công bố đủ)", " (ESTIMATED: days off not all announced)")
                .get(lang)
        }
    }
}

fn holding(it: &Assessment, lang: Lang) -> String {
    match (it.due, it.standing_since) {
        (Some(due), _) => moment(due, lang) + estimated(it.basis, lang),
        (None, Some(since)) => {
            let words = text("chưa định được, đồng hồ dừng từ", "not known, the clock stands since");
            format!("{} {}", words.get(lang), moment(since, lang))
        }
        (None, None) => String::new(),
    }
}

fn by_how_much(it: &Assessment, lang: Lang) -> String {
    let minutes = |words: Text, minutes: u32| match minutes {
        0 => String::new(),
        minutes => format!(", {} {}", words.get(lang), duration(minutes, lang)),
    };
    minutes(text("trễ", "late by"), it.late_minutes) + &minutes(text("còn", "left:"), it.left_minutes)
}

fn duration(minutes: u32, lang: Lang) -> String {
    match (minutes / 60, minutes % 60, lang) {
        (0, rest, Lang::Vi) => format!("{rest} phút làm việc"),
        (hours, 0, Lang::Vi) => format!("{hours} giờ làm việc"),
        (hours, rest, Lang::Vi) => format!("{hours} giờ {rest} phút làm việc"),
        (0, rest, Lang::En) => format!("{rest} working minutes"),
        (hours, 0, Lang::En) => format!("{hours} working hours"),
        (hours, rest, Lang::En) => format!("{hours} h {rest} min of working time"),
    }
}

/// What happened to the clock, and what does not fit together in it.
fn course(out: &mut String, answer: &Answer<'_>, lang: Lang) {
    if answer.events.is_empty() {
        return;
    }
    let _ = writeln!(out, "  {}", text("Diễn biến", "What happened").get(lang));
    let mut events = answer.events.to_vec();
    events.sort_by_key(|event| (event.at, event.event));
    for event in events {
        let until = event.until.map(|until| format!(" → {}", moment(until, lang))).unwrap_or_default();
        let _ = writeln!(out, "    {:<27} {}{until}", moment(event.at, lang), event.event.words().get(lang));
    }
    let faults = answer.stands.iter().flat_map(|standing| &standing.assessment.faults);
    for fault in faults {
        let _ = writeln!(out, "    ! {}", fault.show(lang));
    }
}

fn trail(out: &mut String, due: Option<&DueDate>, lang: Lang) {
    let Some(due) = due else { return };
    let _ = writeln!(out, "  {}", text("Vì sao ngày đó", "Why that day").get(lang));
    for row in &due.trail {
        let counted = row.counted.map(|counted| counted.show(lang)).unwrap_or_else(|| "–".to_owned());
        let notes: Vec<String> = row.notes.iter().map(|note| note.show(lang)).collect();
        let line = format!("    {}  {:<22} {}", day(row.date, lang), counted, notes.join("; "));
        let _ = writeln!(out, "{}", line.trim_end());
    }
}

fn steps(out: &mut String, answer: &Answer<'_>, lang: Lang) {
    let schedule = &answer.schedule;
    if schedule.likely.is_empty() {
        return;
    }
    let words = text("Từng bước phải xong trước", "Each step is due");
    let _ = writeln!(out, "  {}", words.get(lang));
    schedule.likely.iter().for_each(|due| step(out, answer, due, lang));
    for other in &schedule.alternatives {
        let _ = writeln!(out, "  {}", way(answer, other, lang));
        other.steps.iter().for_each(|due| step(out, answer, due, lang));
        if let Some(joins) = other.joins.and_then(|joins| answer.step(joins)) {
            let onward = text("rồi đến:", "then:").get(lang);
            let _ = writeln!(out, "    {:<27} {}", onward, joins.name.get(lang));
        }
    }
}

/// How an alternative is reached: `Nếu hồ sơ chưa đủ (sau Tiếp nhận, kiểm tra)`.
fn way(answer: &Answer<'_>, other: &Alternative, lang: Lang) -> String {
    let graph = answer.graph.as_ref();
    let when = graph.and_then(|graph| graph.outcome(other.after, other.branch)?.when.as_ref());
    let when = when.map(|when| when.get(lang)).unwrap_or_default();
    let after = answer.step(other.after).map(|step| step.name.get(lang)).unwrap_or_default();
    let (beside, instead) = (text("Đồng thời", "At the same time"), text("Trường hợp", "In case"));
    let head = if other.split == Split::OneOf { instead } else { beside }.get(lang);
    let colon = if when.is_empty() { "" } else { ": " };
    match lang {
        Lang::Vi => format!("{head}{colon}{when} (sau bước “{after}”)"),
        Lang::En => format!("{head}{colon}{when} (after “{after}”)"),
    }
}

fn step(out: &mut String, answer: &Answer<'_>, due: &StepDue, lang: Lang) {
    let Some(step) = answer.step(due.step) else { return };
    let stands = answer.stands.as_ref().is_some_and(|it| it.assessment.due.is_none());
    let when = match due.due {
        Some(at) => moment(at, lang),
        None if step.outside_clock.is_none() && stands => {
            text("đồng hồ đang dừng", "the clock stands").get(lang).into()
        }
        None => text("không tính thời gian", "not counted").get(lang).to_owned(),
    };
    let latest = due.latest.filter(|latest| due.due.is_some_and(|due| due != *latest));
    let latest = latest.map(|at| {
        let words = text("chậm nhất để kịp hẹn", "at the latest for the promise:");
        format!(" ({} {})", words.get(lang), moment(at, lang))
    });
    let _ = writeln!(out, "    {when:<27} {}{}", step.name.get(lang), latest.unwrap_or_default());
}

fn moment(at: DateTime, lang: Lang) -> String {
    format!("{} {:02}:{:02}", day(Date(at.date()), lang), at.hour(), at.minute())
}

/// `Thứ Hai 03/03/2025`.
fn day(date: Date, lang: Lang) -> String {
    let name = weekday(Weekday::of(date.0), lang);
    // In English the first letters do.
    let width = if lang == Lang::Vi { 8 } else { 3 };
    format!("{name:<width$.width$} {}", date.show(lang))
}
