//! F003: an edition or clause that does not exist.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    load::nearest,
    source::NodePath,
    standard::Edition,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F003",
    name: "unknown-edition-or-clause",
    title: Text {
        vi: "Không có phiên bản hoặc điều khoản này", en: "No such edition or clause"
    },
    why: Text {
        vi: "Trích sai điều khoản thì đánh giá viên không tìm thấy căn cứ.",
        en: "With a wrong clause number an auditor cannot find what is meant.",
    },
    help: Text {
        vi: "Kiểm tra lại số điều khoản trong bản tiêu chuẩn.",
        en: "Check the number in your copy of the standard.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan F003",
};

static EDITION: Text = Text {
    vi: "không có ISO 9001:{edition}; các phiên bản: 2008, 2015, 2026",
    en: "there is no ISO 9001:{edition}; expected one of 2008, 2015, 2026",
};
static CLAUSE: Text = Text {
    vi: "ISO 9001:{edition} không có điều {clause}",
    en: "ISO 9001:{edition} has no clause {clause}",
};
static NEAREST: Text = Text {
    vi: "ISO 9001:{edition} không có điều {clause}; có phải {nearest}?",
    en: "ISO 9001:{edition} has no clause {clause}, did you mean {nearest}?",
};
static FORM: Text = Text {
    vi: "`{text}` không đúng dạng; viết như `9001:2008 4.2.3`",
    en: "`{text}` is not of the form `9001:2008 4.2.3`",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let lang = cx.library.language();
    if let Some(organization) = cx.organization() {
        let at = |node| Finding::new(&INFO, &EDITION, &organization.file, node);
        for (index, label) in organization.value.editions.iter().enumerate() {
            if Edition::of_year(label.0).is_none() {
                let node = NodePath::root().key("editions").item(index);
                report.add(at(node).with("edition", label.0.to_string()));
            }
        }
        for (index, exclusion) in organization.value.exclusions.iter().enumerate() {
            let node = NodePath::root().key("exclusions").item(index);
            match Edition::of_year(exclusion.edition.0) {
                None => report.add(at(node.key("edition")).with("edition", exclusion.edition.0.to_string())),
                Some(edition) => {
                    let clause = exclusion.clause.get(lang);
                    report_unknown(edition, clause, &organization.file, node.key("clause"), report);
                }
            }
        }
    }
    for process in cx.processes() {
        for (index, claim) in process.process.implements.iter().enumerate() {
            let node = NodePath::root().key("implements").item(index);
            let text = claim.get(lang);
            let parts = text.strip_prefix("9001:").and_then(|rest| rest.split_once(' '));
            match parts.and_then(|(year, clause)| Some((year.parse::<Edition>().ok()?, clause))) {
                Some((edition, clause)) => report_unknown(edition, clause, process.file, node, report),
                None => report.add(Finding::new(&INFO, &FORM, process.file, node).with("text", text)),
            }
        }
    }
}

fn report_unknown(edition: Edition, clause: &str, file: &str, node: NodePath, report: &mut Report) {
    let number = clause.split_whitespace().next().unwrap_or_default();
    if edition.clause_numbers().contains(&number) {
        return;
    }
    let numbers: Vec<String> = edition.clause_numbers().iter().map(ToString::to_string).collect();
    let nearest = nearest(number, &numbers);
    let message = if nearest.is_some() { &NEAREST } else { &CLAUSE };
    let finding = Finding::new(&INFO, message, file, node).with("edition", edition.to_string());
    report.add(finding.with("clause", clause).with("nearest", nearest.unwrap_or_default()));
}
