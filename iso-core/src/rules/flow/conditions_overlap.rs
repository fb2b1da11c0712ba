//! G007: for one and the same condition two ways apply, or none.

use super::{
    super::{Check, Report, Rule, StepCx},
    coverage,
};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    graph::branch_path,
    model::{Basis, Next, Outcome, Wording},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Step(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "G007",
    name: "conditions-overlap",
    title: Text {
        vi: "Cùng một điều kiện mà có hai đường đi, hoặc không có đường nào",
        en: "Two ways apply in the same case, or none",
    },
    why: Text {
        vi: "Cùng một điều kiện dẫn đến hai nơi thì mỗi người đi một đường; điều kiện bị bỏ sót thì hồ sơ đứng lại.",
        en: "Where one condition leads to two places, everybody goes another way; where none is for it, the dossier stops.",
    },
    help: Text {
        vi: "Sửa `when`, `values` hoặc `range` của một nhánh, bỏ nhánh thừa, hoặc để một nhánh không ghi giá trị cho mọi trường hợp còn lại.",
        en: "Correct `when`, `values` or `range` of one branch, remove it, or let one branch without values be for all the rest.",
    },
    requirements: &[Requirement::DisjointConditions],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan G007",
};

static TWICE: Text = Text {
    vi: "{process}: sau bước “{step}”, khi “{when}” thì có hai đường: `{first}` và `{second}`",
    en: "{process}: after “{step}”, two ways apply when “{when}”: `{first}` and `{second}`",
};

static SEVERAL: Text = Text {
    vi: "{process}: sau bước “{step}”, “{by}” là “{value}” thì có {count} đường: {ways}",
    en: "{process}: after “{step}”, {count} ways apply when “{by}” is “{value}”: {ways}",
};
static NONE: Text = Text {
    vi: "{process}: sau bước “{step}”, “{by}” là “{value}” thì không có đường nào",
    en: "{process}: after “{step}”, no way applies when “{by}” is “{value}”",
};
static UNDECLARED: Text = Text {
    vi: "{process}: “{value}” không có trong `decides_by` của bước “{step}”; các giá trị: {known}",
    en: "{process}: “{value}” is not among the values of `decides_by` of “{step}”: {known}",
};

fn check(cx: &StepCx<'_>, report: &mut Report) {
    let step = cx.placed.step;
    let Some(Next::OneOf(branches)) = &step.next else { return };
    said_twice(cx, branches, report);
    if let Some(basis) = &step.decides_by {
        declared(cx, basis, branches, report);
    }
}

/// Each value that may occur is for exactly one branch, in every case of the procedure.
fn declared(cx: &StepCx<'_>, basis: &Basis, branches: &[Outcome], report: &mut Report) {
    let lang = cx.process.library.library.language();
    let undeclared = coverage::undeclared(basis, branches, lang);
    for (branch, position, word) in &undeclared {
        let mut finding = cx.finding_at(&INFO, &UNDECLARED, "next").with("value", *word);
        finding.node = branch_path(cx.placed.step, &cx.placed.path, *branch).key("values").item(*position);
        report.add(finding.with("known", basis.values.iter().collect::<Arg>()));
    }
    // What is misspelt is missing elsewhere; nobody needs to be told twice.
    if !undeclared.is_empty() || !branches.iter().any(coverage::says_for_what) {
        return;
    }
    let cases = cx.process.process.cases.iter().map(|case| Some(&case.id));
    let cases = if cx.process.process.cases.is_empty() { vec![None] } else { cases.collect() };
    let mut told: Vec<String> = Vec::new();
    for case in cases {
        let is_there = |branch: &Outcome| {
            branch.cases.is_empty() || case.is_some_and(|case| branch.cases.contains(case))
        };
        let rest = branches.iter().any(|it| is_there(it) && !coverage::says_for_what(it));
        for it in coverage::occurring(basis, branches, lang, is_there) {
            let message = match it.branches.len() {
                0 if !rest => &NONE,
                0 | 1 => continue,
                _ => &SEVERAL,
            };
            let shown = it.value.show(lang);
            if told.contains(&shown) {
                continue;
            }
            told.push(shown);
            let ways = it.branches.iter().filter_map(|at| branches.get(*at)).map(|way| way.to.to_string());
            let finding = cx.finding_at(&INFO, message, "next").with("value", it.value);
            let finding = finding.with("by", &basis.by).with("count", it.branches.len());
            report.add(finding.with("ways", ways.collect::<Arg>()));
        }
    }
}

// Conditions are words: only those that say the same can be told apart from those that do not.
fn said_twice(cx: &StepCx<'_>, branches: &[Outcome], report: &mut Report) {
    let step = cx.placed.step;
    let lang = cx.process.library.library.language();
    for (index, branch) in branches.iter().enumerate() {
        let Some(when) = &branch.when else { continue };
        let said = |it: &Wording| it.get(lang).trim_end_matches(['.', ';', ',']).to_lowercase();
        let same = |other: &&Outcome| {
            let meet = branch.cases.is_empty()
                || other.cases.is_empty()
                || branch.cases.iter().any(|case| other.cases.contains(case));
            let equal = other.when.as_ref().is_some_and(|it| said(it) == said(when));
            meet && equal && other.to != branch.to
        };
        if let Some(first) = branches.iter().take(index).find(same) {
            let mut finding = cx.finding_at(&INFO, &TWICE, "next").with("when", when);
            finding.node = branch_path(step, &cx.placed.path, index).key("when");
            let finding = finding.with("first", first.to.to_string());
            report.add(finding.with("second", branch.to.to_string()));
        }
    }
}
