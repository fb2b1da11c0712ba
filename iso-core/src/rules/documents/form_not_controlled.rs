//! D010: of a form nobody can tell the version, or nobody uses it.

use std::collections::BTreeSet;

use super::super::{
    Check, LibraryCx, ProcessCx, Report, Rule,
    places::{self, Owner},
    references::forms_of_one_stop,
};
use crate::{
    diag::{RuleInfo, Tier},
    model::{Id, OneStop},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D010",
    name: "form-not-controlled",
    title: Text { vi: "Biểu mẫu chưa được kiểm soát", en: "A form is not controlled" },
    why: Text {
        vi: "Phải biết biểu mẫu đang dùng là mẫu nào, lần nào; mẫu không ai dùng dễ bị dùng nhầm.",
        en: "It must be certain which version of a form is in use; forms nobody uses get used by mistake.",
    },
    help: Text {
        vi: "Ghi văn bản ban hành ở `source`, hoặc lần ban hành ở `revision`.",
        en: "Name the text that issued it in `source`, or its own issue in `revision`.",
    },
    requirements: &[Requirement::ListedForms, Requirement::UsedForms],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan D010; survey of published procedures (2025) D05, D06",
};

static NO_VERSION: Text = Text {
    vi: "biểu mẫu {form} đang dùng nhưng không ghi văn bản ban hành hoặc lần ban hành",
    en: "the form {form} is in use, but neither the text that issued it nor its issue is given",
};
static UNUSED: Text = Text {
    vi: "biểu mẫu {form} có trong danh mục nhưng không bước nào dùng",
    en: "the form {form} is listed, but no step uses it",
};
static UNUSED_HELP: Text = Text {
    vi: "Ghi mã biểu mẫu ở `forms` của bước dùng nó, hoặc bỏ khỏi danh mục.",
    en: "Name it in `forms` of the step that uses it, or take it off the list.",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let at_desks = cx.library.families.iter().flat_map(|family| at_desk(&family.value.one_stop));
    let used_by_all: BTreeSet<&Id> = cx.processes().flat_map(used_by).chain(at_desks).collect();
    for form in places::forms(cx) {
        let it = form.value;
        let used = match form.owner {
            Owner::Process(process) => used_by(process).any(|id| *id == it.id),
            Owner::Organization | Owner::Family(_) => used_by_all.contains(&it.id),
        };
        let prescribed = it.source.is_some();
        if used && !prescribed && it.revision.is_none() {
            report.add(form.finding(&INFO, &NO_VERSION, "id").with("form", &it.name));
        }
        let is_unused = match form.owner {
            Owner::Process(_) => !used,
            // A file that could not be read may use it; a set that law prescribes is listed whole.
            Owner::Organization => !used && cx.library.unread() == 0 && !prescribed,
            Owner::Family(_) => !used && cx.library.unread() == 0,
        };
        if is_unused {
            let finding = form.finding(&INFO, &UNUSED, "id").under(Requirement::UsedForms);
            report.add(finding.helped_by(&UNUSED_HELP).with("form", &it.name));
        }
    }
}

fn used_by(cx: ProcessCx<'_>) -> impl Iterator<Item = &Id> {
    let in_steps = cx.process.steps_in_order().flat_map(|(_, step)| &step.forms);
    let in_dossier = cx.process.service.dossier.iter().filter_map(|item| item.form.as_ref());
    in_steps.chain(in_dossier).chain(at_desk(&cx.process.one_stop))
}

fn at_desk(one_stop: &OneStop) -> Vec<&Id> {
    let mut named = Vec::new();
    forms_of_one_stop(one_stop, |id, _| named.push(id));
    named
}
