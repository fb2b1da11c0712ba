//! The six procedures that ISO 9001:2008 asks for in writing: one engine, one rule each.

use super::super::{LibraryCx, Report, claims};
use crate::{
    diag::{Arg, Finding, Message, RuleInfo},
    model::{ClauseClaims, Id, Process, Wording},
    source::NodePath,
    standard::{Edition, Requirement, lies_in},
    text::{Lang, Text},
};

/// A procedure that has to exist in writing, and what it has to treat.
#[derive(Debug)]
pub(in crate::rules) struct DocumentedProcedure {
    /// The clause of 2008.
    pub(in crate::rules) clause: &'static str,
    /// What it is a procedure for.
    pub(in crate::rules) name: Text,
    /// The requirement that its matters are complete.
    pub(in crate::rules) matters_under: Requirement,
    /// The ids that `covers` lists, with their names.
    pub(in crate::rules) matters: &'static [(&'static str, Text)],
}

/// A procedure or another document of the system, by what it claims.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Carrier<'a> {
    /// The file that says it.
    pub(in crate::rules) file: &'a str,
    /// The procedure, unless it is a document of the organization's own file.
    pub(in crate::rules) process: Option<&'a Process>,
    node: NodePath,
    name: Arg,
    implements: &'a [Wording],
    covers: &'a [Id],
    clauses: &'a ClauseClaims,
}

static NONE: Message = Text {
    vi: "chưa có quy trình nào là thủ tục {name} ({clause})",
    en: "no procedure is tagged as the one for {name} ({clause})",
};
static MISSING: Message =
    Text { vi: "quy trình {process} chưa nêu: {missing}", en: "{process} says nothing about {missing}" };

impl DocumentedProcedure {
    /// Reports that nothing implements the clause, or that something it must treat is left out.
    pub(super) fn check(&self, cx: &LibraryCx<'_>, info: &'static RuleInfo, report: &mut Report) {
        let Some(organization) = cx.organization() else { return };
        let all = carriers(cx);
        let implementing: Vec<&Carrier<'_>> =
            all.iter().filter(|it| it.implements(Edition::Iso9001_2008, self.clause)).collect();
        let Some(first) = implementing.first() else {
            // A file that could not be read may be the one.
            if cx.library.unread() == 0 {
                let node = NodePath::root().key("organization");
                let finding = Finding::new(info, &NONE, &organization.file, node);
                report.add(finding.with("name", self.name).with("clause", self.clause));
            }
            return;
        };
        let covered = |matter: &str| implementing.iter().any(|it| it.covers(matter));
        let missing: Vec<Text> =
            self.matters.iter().filter(|(matter, _)| !covered(matter)).map(|(_, name)| *name).collect();
        if !missing.is_empty() {
            let finding = first.finding(info, &MISSING, "covers").under(self.matters_under);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
}

/// Everything that can claim a clause.
pub(in crate::rules) fn carriers<'a>(cx: &LibraryCx<'a>) -> Vec<Carrier<'a>> {
    let of_process = |it: super::super::ProcessCx<'a>| Carrier {
        file: it.file,
        process: Some(it.process),
        node: NodePath::root(),
        name: it.process.process.as_str().into(),
        implements: &it.process.implements,
        covers: &it.process.covers,
        clauses: &it.process.clauses,
    };
    let mut carriers: Vec<Carrier<'a>> = cx.processes().map(of_process).collect();
    if let Some(organization) = cx.organization() {
        let documents = organization.value.documents.iter().enumerate();
        carriers.extend(documents.map(|(index, it)| Carrier {
            file: &organization.file,
            process: None,
            node: NodePath::root().key("documents").item(index),
            name: (&it.title).into(),
            implements: &it.implements,
            covers: &it.covers,
            clauses: &it.clauses,
        }));
    }
    carriers
}

impl Carrier<'_> {
    /// Whether it is the documented procedure of exactly this clause.
    fn implements(&self, edition: Edition, clause: &str) -> bool {
        let texts = self.implements.iter().map(|words| words.get(Lang::En));
        texts.filter_map(claims::named).any(|(named, number)| named == edition && number == clause)
    }

    /// Whether it implements or claims this clause or a part of it.
    pub(super) fn is_about(&self, edition: Edition, clause: &str) -> bool {
        let implemented = self.implements.iter().filter_map(|words| claims::named(words.get(Lang::En)));
        let claimed =
            self.clauses.0.iter().filter_map(|(label, list)| Some((Edition::of_year(label.0)?, list)));
        let claimed = claimed.flat_map(|(it, list)| list.iter().map(move |words| (it, words.get(Lang::En))));
        implemented.chain(claimed).any(|(it, number)| it == edition && lies_in(number, clause))
    }

    /// Whether it says that it treats this matter.
    pub(super) fn covers(&self, matter: &str) -> bool {
        self.covers.iter().any(|id| id.as_str() == matter)
    }

    /// A finding about one of its keys.
    pub(super) fn finding(&self, info: &'static RuleInfo, message: &'static Message, key: &str) -> Finding {
        let mut finding = Finding::new(info, message, self.file, self.node.clone().key(key));
        finding.process = self.process.map(|it| it.process.to_string());
        finding.with("process", self.name.clone())
    }
}
