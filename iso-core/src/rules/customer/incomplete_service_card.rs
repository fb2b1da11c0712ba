//! C001: the customer cannot learn from the procedure what is asked of them.

use super::super::{Check, LibraryCx, ProcessCx, Report, Rule};
use crate::{
    diag::{Arg, Finding},
    diag::{RuleInfo, Tier},
    model::{DossierItem, ProcessKind, Wording},
    source::NodePath,
    standard::Requirement,
    text::Lang,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "C001",
    name: "incomplete-service-card",
    title: Text { vi: "Phiếu dịch vụ chưa đủ", en: "The service card is incomplete" },
    why: Text {
        vi: "Người dân, tổ chức phải biết trước: ai được làm, cần giấy tờ gì, mất bao nhiêu, nhận được gì.",
        en: "The public must know beforehand who may apply, which papers are asked for, what it costs and what they get.",
    },
    help: Text {
        vi: "Bổ sung ở `service`; nếu không có thì ghi rõ “Không”. Mỗi giấy tờ ghi số bản chính, bản sao.",
        en: "Complete `service`; where there is nothing, say so. Give for each paper the number of originals and copies.",
    },
    requirements: &[Requirement::CompleteServiceCard],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan C001",
};

static MISSING: Text = Text {
    vi: "{process}: {customer} chưa thể biết {missing}",
    en: "{process}: {customer} cannot learn {missing}",
};
static NO_NUMBER: Text = Text {
    vi: "{process}: chưa rõ “{name}” cần mấy bản chính, mấy bản sao",
    en: "{process}: it is not stated how many originals or copies of “{name}” are asked for",
};

static CUSTOMER: Text = Text { vi: "người dân, tổ chức", en: "citizens and organizations" };

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    for process in cx.processes().filter(|process| process.process.kind == ProcessKind::Service) {
        card(&process, report);
        let code = process.process.process.as_str();
        papers(cx, process.file, code, &process.process.service.dossier, report);
    }
    for family in &cx.library.families {
        papers(cx, &family.file, family.value.family.as_str(), &family.value.service.dossier, report);
    }
}

// Time limit and legal basis are parts of the card too; they have rules of their own.
fn card(cx: &ProcessCx<'_>, report: &mut Report) {
    let it = &cx.process.service;
    let missing: Vec<Text> = [
        (
            it.applicants.is_some(),
            Text { vi: "ai được thực hiện (`applicants`)", en: "who may apply (`applicants`)" },
        ),
        (
            it.conditions.is_some(),
            Text { vi: "điều kiện (`conditions`)", en: "the conditions (`conditions`)" },
        ),
        (
            !it.dossier.is_empty(),
            Text { vi: "cần giấy tờ gì (`dossier`)", en: "which papers are needed (`dossier`)" },
        ),
        (!it.fees.is_empty(), Text { vi: "phí, lệ phí (`fees`)", en: "the fees (`fees`)" }),
        (it.result.is_some(), Text { vi: "nhận được gì (`result`)", en: "what they get (`result`)" }),
    ]
    .into_iter()
    .filter_map(|(stated, name)| (!stated).then_some(name))
    .collect();
    if !missing.is_empty() {
        let organization = cx.library.organization();
        let word = organization.and_then(|loaded| loaded.value.customer.as_ref());
        let customer = word.map_or(Arg::from(CUSTOMER), Arg::from);
        let finding = cx.finding_at(&INFO, &MISSING, "service").with("customer", customer);
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}

fn papers(cx: &LibraryCx<'_>, file: &str, of: &str, dossier: &[DossierItem], report: &mut Report) {
    for (index, item) in dossier.iter().enumerate() {
        let node = NodePath::root().key("service").key("dossier").item(index).key("name");
        let counted = item.originals > 0 || item.copies > 0 || says_none(&item.name);
        // What is inherited is reported once, where it is written.
        if !counted && cx.library.is_written(file, &node) {
            let mut finding = Finding::new(&INFO, &NO_NUMBER, file, node).with("name", &item.name);
            finding.process = cx.library.process(of).map(|_| of.to_owned());
            report.add(finding.with("process", of));
        }
    }
}

/// “Không”, “Không yêu cầu giấy tờ”: said on purpose.
fn says_none(name: &Wording) -> bool {
    let first = |lang| name.get(lang).split_whitespace().next().unwrap_or_default().to_lowercase();
    first(Lang::Vi) == "không" || matches!(first(Lang::En).as_str(), "none" | "no")
}
