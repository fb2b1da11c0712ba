//! G011: a step calls a procedure that cannot give what the step waits for.

use super::super::{Check, LibraryCx, Report, Rule, StepCx};
use super::calls::{Call, Calls, Longest};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    model::{Date, Process, TimeLimit, Total, Unit, Wording},
    standard::Requirement,
    text::{Text, without_marks},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "G011",
    name: "call-cannot-succeed",
    title: Text {
        vi: "Bước gọi quy trình khác không thể hoàn thành",
        en: "A step calls a procedure that cannot serve it",
    },
    why: Text {
        vi: "Bước gọi chỉ xong khi quy trình được gọi xong: gọi vòng tròn thì không bao giờ xong, gọi quy trình chưa có hiệu lực thì không ai làm.",
        en: "The step is done when the called procedure is: in a circle that never happens, and what is not in force nobody carries out.",
    },
    help: Text {
        vi: "Cắt vòng gọi, ban hành quy trình được gọi, hoặc sửa thời hạn, sản phẩm của bước cho khớp với quy trình đó.",
        en: "Break the circle, issue the called procedure, or make limit and results of the step fit it.",
    },
    requirements: &[Requirement::WorkableCalls],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan G011; call activities of BPMN 2.0",
};

static CIRCLE: Text = Text {
    vi: "{process} gọi {other}, rồi lại đi về {process}: {path}",
    en: "{process} calls {other}, which leads back to {process}: {path}",
};
static ITSELF: Text = Text {
    vi: "{process}: bước “{step}” gọi chính quy trình này",
    en: "{process}: “{step}” calls the procedure it stands in",
};
static NOT_IN_FORCE: Text = Text {
    vi: "{process}: bước “{step}” gọi {other}, nhưng {other} chưa có hiệu lực",
    en: "{process}: “{step}” calls {other}, which is not in force",
};
static NO_SUCH_OUTPUT: Text = Text {
    vi: "{process}: bước “{step}” chờ {results} từ {other}, nhưng {other} không có đầu ra đó",
    en: "{process}: “{step}” waits for {results} from {other}, which has no such output",
};
static TOO_LONG: Text = Text {
    vi: "{process}: bước “{step}” chỉ có {limit}, nhưng {other} có thể cần đến {longest}",
    en: "{process}: “{step}” has only {limit}, but {other} may take {longest}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let mut calls = Calls::of(cx);
    for circle in calls.circles() {
        let [first, ..] = circle.as_slice() else { continue };
        let finding = first.step.finding_at(&INFO, if circle.len() == 1 { &ITSELF } else { &CIRCLE }, "call");
        let path = circle.iter().map(|it| it.caller().process.as_str());
        let path: Vec<&str> = path.chain([first.caller().process.as_str()]).collect();
        let finding = finding.with("other", first.called.process.as_str());
        let finding = finding.with("path", path.join(" → "));
        report.add(finding.proven_by(circle.iter().map(|it| it.caller().process.to_string())));
    }
    for call in calls.all() {
        if is_in_force(call.caller(), cx.today) && !is_in_force(call.called, cx.today) {
            let finding = call.step.finding_at(&INFO, &NOT_IN_FORCE, "call");
            report.add(finding.with("other", call.called.process.as_str()));
        }
        without_output(cx, &call, report);
        if let Some(limit) = limit_of(&call.step)
            && !call.is_of_itself()
        {
            let longest = calls.longest(&call);
            compare(cx, &call, limit, longest, report);
        }
    }
}

/// Approved, and in force on the day; without a day, approved.
fn is_in_force(process: &Process, today: Option<Date>) -> bool {
    let Some(revision) = &process.revision else { return false };
    let from = revision.effective_on.or(revision.approved_on);
    let begun = from.zip(today).is_none_or(|(from, today)| from <= today);
    revision.approved_by.is_some() && revision.approved_on.is_some() && begun
}

/// None of what the step results in is an output of the called procedure. People do not always
/// call a paper by the same name, so a part of the name is enough, and so is an output or input
/// that names the other procedure.
fn without_output(cx: &LibraryCx<'_>, call: &Call<'_>, report: &mut Report) {
    let lang = cx.library.language();
    let (caller, called) = (call.caller(), call.called);
    let results = &call.step.placed.step.results;
    if results.is_empty() || called.outputs.is_empty() {
        return;
    }
    let names = |party: &Option<Wording>, process: &Process| {
        party.as_ref().is_some_and(|party| party.get(lang).contains(process.process.as_str()))
    };
    let addressed = called.outputs.iter().any(|it| names(&it.to, caller));
    let expected = caller.inputs.iter().any(|it| names(&it.from, called));
    let matched = results
        .iter()
        .any(|result| called.outputs.iter().any(|output| are_alike(result.get(lang), output.name.get(lang))));
    if !addressed && !expected && !matched {
        let finding = call.step.finding_at(&INFO, &NO_SUCH_OUTPUT, "results");
        let results: Arg = results.iter().collect();
        report.add(finding.with("results", results).with("other", called.process.as_str()));
    }
}

fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (without_marks(one), without_marks(other));
    one.contains(&other) || other.contains(&one)
}

/// What the step may take: its own limit, or that of its group.
fn limit_of(step: &StepCx<'_>) -> Option<TimeLimit> {
    let group = step.placed.step.group.as_ref();
    let groups = &step.process.process.groups;
    let of_group = || groups.iter().find(|it| Some(&it.id) == group).map(|it| it.limit);
    step.placed.step.limit.or_else(of_group)
}

fn compare(cx: &LibraryCx<'_>, call: &Call<'_>, limit: TimeLimit, longest: Longest, report: &mut Report) {
    let longest = match longest {
        Longest::Proven(longest) => longest,
        Longest::NotDecided => return report.not_decided(&INFO),
        Longest::SaidElsewhere => return,
    };
    let by_working_time = matches!(limit.unit, Unit::WorkingDay | Unit::WorkingHour | Unit::SameDay);
    let calendars = [call.caller(), call.called].map(|it| cx.library.calendar_of(it));
    let comparable = !by_working_time || calendars[0] == calendars[1];
    match Total::from(limit).partial_cmp(&longest).filter(|_| comparable) {
        Some(std::cmp::Ordering::Less) => {
            let finding = call.step.finding_at(&INFO, &TOO_LONG, "limit").with("limit", limit);
            report.add(finding.with("longest", longest).with("other", call.called.process.as_str()));
        }
        Some(_) => {}
        None => report.not_decided(&INFO),
    }
}
