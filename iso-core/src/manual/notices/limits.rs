//! Thời hạn giải quyết: what is promised, and by which rules the appointment is set.

use super::super::{context::Cx, words::text};
use crate::{
    deadline::ClockRules,
    doc::Inline,
    model::{Date, OnSupplement, TimeLimit, Unit},
    text::{Lang, Text, capital},
};

/// The limit, the cases, the appointments; nothing where nobody promised anything.
pub(super) fn promised(cx: &Cx<'_>) -> Vec<Vec<Inline>> {
    const STARTS: Text = text(", tính từ khi: ", ", counted from: ");
    let process = cx.process;
    let shown = |limit: TimeLimit| Inline::strong(limit.show(cx.lang));
    let mut lines: Vec<Vec<Inline>> = Vec::new();
    let named = |name: &str, limit: TimeLimit| vec![Inline::Text(format!("– {name}: ")), shown(limit)];
    let starts = process.clock.starts.as_ref().map(|it| format!("{}{}", cx.say(STARTS), cx.words(it)));
    if let Some(limit) = process.limit {
        let starts = Inline::Text(format!("{}.", starts.as_deref().unwrap_or_default()));
        lines.push(vec![shown(limit), starts]);
    }
    for case in &process.cases {
        // A case without a limit of its own has the one of the procedure.
        lines.extend(case.limit.map(|limit| named(cx.words(&case.name), limit)));
    }
    for (number, appointment) in process.appointments.iter().enumerate() {
        let name = match cx.lang {
            Lang::Vi => format!("Hẹn lần {}, {}", number + 1, cx.words(&appointment.name)),
            Lang::En => format!("Appointment {}, {}", number + 1, cx.words(&appointment.name)),
        };
        lines.extend(appointment.limit.map(|limit| named(&name, limit)));
    }
    if process.limit.is_none() && !lines.is_empty() {
        let label = cx.say(STARTS).trim_start_matches([',', ' ']);
        lines.extend(process.clock.starts.as_ref().map(|starts| {
            let words = format!("{label}{}.", cx.words(starts));
            vec![Inline::Text(words.replacen(label, &capital(label), 1))]
        }));
    }
    lines
}

/// How the day of the appointment is found: only the rules that bear on these limits.
pub(super) fn rules(cx: &Cx<'_>, today: Option<Date>) -> Vec<Inline> {
    let process = cx.process;
    let law = cx.library.clock_law_of(Some(process));
    let on = today.or(process.revision.as_ref().and_then(|it| it.effective_on));
    let Some(rules) = on.and_then(|on| ClockRules::on(law, on).ok()) else { return Vec::new() };
    let rules = rules.rules.of_procedure(&process.clock);
    let limits: Vec<TimeLimit> = process
        .limit
        .into_iter()
        .chain(process.cases.iter().filter_map(|case| case.limit))
        .chain(process.appointments.iter().filter_map(|it| it.limit))
        .collect();
    let counts = |units: &[Unit]| limits.iter().any(|limit| units.contains(&limit.unit));
    let mut said: Vec<String> = Vec::new();
    let mut say = |words: &str| said.push(format!("{}.", words.trim_end_matches('.')));
    if counts(&[Unit::WorkingDay, Unit::CalendarDay, Unit::Month]) {
        say(cx.say(rules.receipt_day.says));
    }
    if counts(&[Unit::WorkingHour, Unit::ClockHour]) {
        say(cx.say(rules.hours.says));
    }
    if counts(&[Unit::CalendarDay, Unit::Month]) {
        say(cx.say(rules.last_day.says));
    }
    if counts(&[Unit::SameDay]) {
        say(&same_day(cx, &rules));
    }
    if !limits.is_empty() {
        const RESTART: Text = text(
            "Hồ sơ phải bổ sung: thời hạn tính lại từ đầu khi hồ sơ đủ",
            "Where a supplement is asked for, the limit is counted again from zero once the dossier is complete",
        );
        const PAUSE: Text = text(
            "Hồ sơ phải bổ sung: thời hạn tạm dừng, tính tiếp khi hồ sơ đủ",
            "Where a supplement is asked for, the clock stands until the dossier is complete",
        );
        say(cx.say(match rules.supplement.clock {
            OnSupplement::Restart => RESTART,
            OnSupplement::Pause => PAUSE,
        }));
    }
    if said.is_empty() { Vec::new() } else { vec![Inline::emphasis(said.join(" "))] }
}

/// The last hour is that of the calendar, otherwise that of the law.
fn same_day(cx: &Cx<'_>, rules: &ClockRules) -> String {
    let chain = cx.library.calendar_of(cx.process).map(|id| cx.library.calendar_chain(id));
    let own = chain.into_iter().flatten().find_map(|calendar| calendar.same_day_until);
    match own.filter(|own| *own != rules.same_day.until) {
        None => cx.say(rules.same_day_rule.says).to_owned(),
        Some(until) => match cx.lang {
            Lang::Vi => format!(
                "Nhận sau {until} mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo"
            ),
            Lang::En => format!(
                "What is received after {until} and cannot be finished at once is finished on the next working day"
            ),
        },
    }
}
