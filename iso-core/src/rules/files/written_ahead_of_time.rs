//! F024: something is said to have been done on a day that is still to come.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    load::Kept,
    model::{Date, EntryDate},
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F024",
    name: "written-ahead-of-time",
    title: Text {
        vi: "Ghi việc đã làm vào một ngày chưa đến", en: "Done on a day that is still to come"
    },
    why: Text {
        vi: "Ngày đã làm mà chưa đến thường là gõ nhầm năm; nếu tin thì việc đó được coi là xong mãi mãi.",
        en: "A day of the future is mostly a slip of the year; believed, the matter would count as done for years.",
    },
    help: Text {
        vi: "Sửa ngày cho đúng; việc chưa làm thì để trống và ghi vào cột hoặc khóa của kế hoạch.",
        en: "Correct the day; leave it empty where nothing is done yet, and enter what is planned as planned.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "issue of bad input: dates in the future",
};

static AHEAD: Text = Text {
    vi: "ngày {date} chưa đến (hôm nay {today})",
    en: "{date} is still to come (today is {today})",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(today) = cx.today else { return };
    let mut say = |file: &str, node: NodePath, date: Option<Date>| {
        if let Some(date) = date.filter(|date| *date > today) {
            report.add(Finding::new(&INFO, &AHEAD, file, node).with("date", date).with("today", today));
        }
    };
    let root = NodePath::root();
    if let Some(office) = cx.organization() {
        let it = &office.value;
        let kept_to = it.registers.as_ref().and_then(|it| it.kept_to);
        say(&office.file, root.clone().key("registers").key("kept_to"), kept_to);
        let checked = root.clone().key("external_documents_checked_on");
        say(&office.file, checked, it.external_documents_checked_on);
    }
    let approved = root.key("revision").key("approved_on");
    for process in cx.processes() {
        let date = process.process.revision.as_ref().and_then(|it| it.approved_on);
        say(process.file, approved.clone(), date.filter(|_| cx.library.is_written(process.file, &approved)));
    }
    let registers = &cx.library.registers;
    entries(registers.audits.as_deref(), &mut say, |it| vec![("held", it.held), ("corrected", it.corrected)]);
    entries(registers.reviews.as_deref(), &mut say, |it| vec![("date", Some(it.date))]);
    entries(registers.actions.as_deref(), &mut say, |it| vec![("date", it.date), ("closed", it.closed)]);
    for kept in [&registers.provider_evaluations, &registers.calibrations, &registers.surveys] {
        entries(kept.as_deref(), &mut say, |it| vec![("done", it.done)]);
    }
}

/// What the entries of a register say was done.
fn entries<T>(
    kept: Option<&[Kept<T>]>,
    say: &mut impl FnMut(&str, NodePath, Option<Date>),
    done: impl Fn(&T) -> Vec<(&'static str, Option<EntryDate>)>,
) {
    for entry in kept.unwrap_or_default() {
        for (key, date) in done(&entry.value) {
            say(&entry.file, entry.key(key), date.map(|date| date.0));
        }
    }
}
