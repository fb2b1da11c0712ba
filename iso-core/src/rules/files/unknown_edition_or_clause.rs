//! F003: an edition or clause that does not exist.

use super::super::{Check, LibraryCx, Report, Rule, claims};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    model::{ClauseClaims, EditionLabel, Record, Wording},
    source::NodePath,
    standard::Edition,
    text::{Text, nearest},
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
    let mut it = Asked { cx, report };
    if let Some(organization) = cx.organization() {
        let (value, file) = (&organization.value, organization.file.as_str());
        for (index, label) in value.editions.iter().enumerate() {
            it.edition(*label, file, NodePath::root().key("editions").item(index));
        }
        for (index, exclusion) in value.exclusions.iter().enumerate() {
            let node = NodePath::root().key("exclusions").item(index);
            if let Some(edition) = it.edition(exclusion.edition, file, node.clone().key("edition")) {
                it.clause(edition, exclusion.clause.get(it.cx.library.language()), file, node.key("clause"));
            }
        }
        for (index, document) in value.documents.iter().enumerate() {
            let node = NodePath::root().key("documents").item(index);
            it.named(&document.implements, file, &node.clone().key("implements"));
            it.claims(&document.clauses, file, &node.key("clauses"));
        }
        it.records(&value.records, file);
    }
    for family in &cx.library.families {
        it.claims(&family.value.clauses, &family.file, &NodePath::root().key("clauses"));
        it.records(&family.value.records, &family.file);
    }
    for process in cx.processes() {
        it.named(&process.process.implements, process.file, &NodePath::root().key("implements"));
        it.claims(&process.process.clauses, process.file, &NodePath::root().key("clauses"));
        it.records(&process.process.records, process.file);
    }
}

/// Editions and clauses, looked up where they are written.
struct Asked<'c, 'r> {
    cx: &'c LibraryCx<'c>,
    report: &'r mut Report,
}

impl Asked<'_, '_> {
    fn edition(&mut self, label: EditionLabel, file: &str, node: NodePath) -> Option<Edition> {
        let known = Edition::of_year(label.0);
        if known.is_none() {
            self.report.add(Finding::new(&INFO, &EDITION, file, node).with("edition", label.0.to_string()));
        }
        known
    }

    fn claims(&mut self, claims: &ClauseClaims, file: &str, node: &NodePath) {
        for (label, clauses) in &claims.0 {
            let node = node.clone().key(&label.0.to_string());
            // What is inherited is looked up where it is written.
            if !self.cx.library.is_written(file, &node) {
                continue;
            }
            let Some(edition) = self.edition(*label, file, node.clone()) else { continue };
            for (index, clause) in clauses.iter().enumerate() {
                let node = node.clone().item(index);
                if self.cx.library.is_written(file, &node) {
                    self.clause(edition, clause.get(self.cx.library.language()), file, node);
                }
            }
        }
    }

    fn records(&mut self, records: &[Record], file: &str) {
        for (index, record) in records.iter().enumerate() {
            self.named(&record.proves, file, &NodePath::root().key("records").item(index).key("proves"));
        }
    }

    /// Claims of the form `9001:2008 4.2.3`.
    fn named(&mut self, claims: &[Wording], file: &str, list: &NodePath) {
        for (index, claim) in claims.iter().enumerate() {
            let node = list.clone().item(index);
            if !self.cx.library.is_written(file, &node) {
                continue;
            }
            let text = claim.get(self.cx.library.language());
            match claims::named(text) {
                Some((edition, clause)) => self.clause(edition, clause, file, node),
                None => self.report.add(Finding::new(&INFO, &FORM, file, node).with("text", text)),
            }
        }
    }

    fn clause(&mut self, edition: Edition, clause: &str, file: &str, node: NodePath) {
        if edition.clause(clause).is_some() {
            return;
        }
        let number = clause.split_whitespace().next().unwrap_or_default();
        let numbers: Vec<String> = edition.clause_numbers().map(str::to_owned).collect();
        let nearest = nearest(number, &numbers);
        let message = if nearest.is_some() { &NEAREST } else { &CLAUSE };
        let finding = Finding::new(&INFO, message, file, node).with("edition", edition.to_string());
        self.report.add(finding.with("clause", clause).with("nearest", nearest.unwrap_or_default()));
    }
}
