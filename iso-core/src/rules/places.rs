//! What procedures, families and the organization list alike, each entry once and at the place
//! where it is written. What a procedure inherits is looked at in its family.

use super::{LibraryCx, ProcessCx};
use crate::{
    diag::{Finding, Message, RuleInfo},
    model::{Family, Form, Indicator, LegalBasis, Organization, Process, Record},
    source::NodePath,
};

/// An entry and where it is written.
pub(super) struct Placed<'a, T> {
    pub(super) file: &'a str,
    pub(super) owner: Owner<'a>,
    pub(super) node: NodePath,
    pub(super) value: T,
}

/// Whose list an entry stands in.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    Organization,
    Family(&'a Family),
    Process(ProcessCx<'a>),
}

impl<'a, T> Placed<'a, T> {
    /// A finding about a key of the entry. Only entries of procedures fill the gap `{process}`.
    pub(super) fn finding(&self, rule: &'static RuleInfo, message: &'static Message, key: &str) -> Finding {
        let node = self.node.clone().key(key);
        match self.owner {
            Owner::Process(cx) => cx.finding(rule, message, node),
            Owner::Organization | Owner::Family(_) => Finding::new(rule, message, self.file, node),
        }
    }

    fn map<U>(self, change: impl FnOnce(T) -> U) -> Placed<'a, U> {
        Placed { file: self.file, owner: self.owner, node: self.node, value: change(self.value) }
    }
}

/// The three lists in which one kind of entry may stand.
struct Lists<'a, T> {
    keys: [&'static str; 2],
    organization: fn(&'a Organization) -> &'a [T],
    family: fn(&'a Family) -> &'a [T],
    process: fn(&'a Process) -> &'a [T],
}

fn placed<'a, T>(cx: &LibraryCx<'a>, lists: &Lists<'a, T>) -> Vec<Placed<'a, &'a T>> {
    let mut all = Vec::new();
    let [shared, own] = lists.keys;
    let mut add = |file: &'a str, owner: Owner<'a>, key: &str, entries: &'a [T]| {
        for (index, value) in entries.iter().enumerate() {
            let node = NodePath::root().key(key).item(index);
            // Inherited entries come after those that are written here.
            if cx.library.is_written(file, &node) {
                all.push(Placed { file, owner, node, value });
            }
        }
    };
    if let Some(it) = cx.organization() {
        add(&it.file, Owner::Organization, shared, (lists.organization)(&it.value));
    }
    for it in &cx.library.families {
        add(&it.file, Owner::Family(&it.value), own, (lists.family)(&it.value));
    }
    for it in cx.processes() {
        add(it.file, Owner::Process(it), own, (lists.process)(it.process));
    }
    all
}

/// Every kind of record, with what the organization says for all of them.
pub(super) fn records<'a>(cx: &LibraryCx<'a>) -> Vec<Placed<'a, Record>> {
    let lists = Lists {
        keys: ["records", "records"],
        organization: |it: &'a Organization| &it.records,
        family: |it: &'a Family| &it.records,
        process: |it: &'a Process| &it.records,
    };
    let organization = cx.organization().map(|it| &it.value);
    let complete =
        |record: &Record| organization.map_or_else(|| record.clone(), |it| it.complete_record(record));
    placed(cx, &lists).into_iter().map(|it| it.map(complete)).collect()
}

/// Every external document, with what the organization's list says about it.
pub(super) fn external_documents<'a>(cx: &LibraryCx<'a>) -> Vec<Placed<'a, LegalBasis>> {
    let lists = Lists {
        keys: ["external_documents", "legal_basis"],
        organization: |it: &'a Organization| &it.external_documents,
        family: |it: &'a Family| &it.legal_basis,
        process: |it: &'a Process| &it.legal_basis,
    };
    let organization = cx.organization().map(|it| &it.value);
    let complete =
        |it: &LegalBasis| organization.map_or_else(|| it.clone(), |all| all.complete_external_document(it));
    placed(cx, &lists).into_iter().map(|it| it.map(complete)).collect()
}

/// Every indicator, with what the organization's card of the same name says. The cards themselves
/// count where a procedure or family uses them.
pub(super) fn indicators<'a>(cx: &LibraryCx<'a>) -> Vec<Placed<'a, Indicator>> {
    let lists = Lists {
        keys: ["indicators", "indicators"],
        organization: |_: &'a Organization| &[],
        family: |it: &'a Family| &it.indicators,
        process: |it: &'a Process| &it.indicators,
    };
    let organization = cx.organization().map(|it| &it.value);
    let complete = |it: &Indicator| organization.map_or_else(|| it.clone(), |all| all.complete_indicator(it));
    placed(cx, &lists).into_iter().map(|it| it.map(complete)).collect()
}

/// Every form.
pub(super) fn forms<'a>(cx: &LibraryCx<'a>) -> Vec<Placed<'a, &'a Form>> {
    let lists = Lists {
        keys: ["forms", "forms"],
        organization: |it: &'a Organization| &it.forms,
        family: |it: &'a Family| &it.forms,
        process: |it: &'a Process| &it.forms,
    };
    placed(cx, &lists)
}
