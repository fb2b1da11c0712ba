//! F020: a calendar that cannot be counted by.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    calendar::{Problem, WorkingTime},
    diag::{Arg, Finding, RuleInfo, Tier},
    model::Calendar,
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F020",
    name: "unusable-calendar",
    title: Text {
        vi: "Lịch làm việc không dùng được", en: "A calendar that cannot be counted by"
    },
    why: Text {
        vi: "Lịch mâu thuẫn thì mọi ngày hẹn tính theo lịch đó đều có thể sai.",
        en: "From a calendar that contradicts itself every due date may be wrong.",
    },
    help: Text {
        vi: "Sửa dòng được chỉ ra theo thông báo nghỉ lễ hoặc công văn hoán đổi.",
        en: "Mend the line shown after the announcement of days off or swapped days.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "labour law of Vietnam, art. 111-112 of the Labour Code 2019",
};

static UNUSABLE: Text = Text { vi: "lịch {calendar}: {problem}", en: "calendar {calendar}: {problem}" };

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    for loaded in &cx.library.calendars {
        let chain = cx.library.calendar_chain(&loaded.value.calendar);
        for fault in WorkingTime::faults(&chain) {
            // What a wider calendar says wrong is reported once, there.
            if fault.level > 0 || (completed_elsewhere(cx, &loaded.value) && is_incomplete(&fault.problem)) {
                continue;
            }
            let problem = Arg::Said { vi: fault.problem.show(Lang::Vi), en: fault.problem.show(Lang::En) };
            let finding = Finding::new(&INFO, &UNUSABLE, &loaded.file, fault.at);
            report.add(finding.with("calendar", &loaded.value.calendar).with("problem", problem));
        }
    }
}

/// A calendar on which only others build need not be complete itself.
fn completed_elsewhere(cx: &LibraryCx<'_>, calendar: &Calendar) -> bool {
    let id = &calendar.calendar;
    let extended = cx.library.calendars.iter().any(|other| other.value.extends.as_ref() == Some(id));
    let office = cx.organization().and_then(|organization| organization.value.calendar.as_ref()) == Some(id);
    let by_process = cx.processes().any(|process| process.process.clock.calendar.as_ref() == Some(id));
    extended && !office && !by_process
}

fn is_incomplete(problem: &Problem) -> bool {
    matches!(problem, Problem::YearsMissing | Problem::NoWorkingTime)
}
