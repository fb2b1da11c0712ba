//! E003: a clause asks for a record, and no record is foreseen for it.

use super::super::{Check, LibraryCx, Report, Rule};
use super::{
    super::claims,
    proofs::{Condition, IN_2008, Proof, SINCE_2015},
    providers,
};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::ProcessFlag,
    source::NodePath,
    standard::{Edition, Requirement, lies_in},
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "E003",
    name: "required-record-not-foreseen",
    title: Text {
        vi: "Chưa có loại hồ sơ lưu mà điều khoản đòi hỏi",
        en: "A required record is not foreseen",
    },
    why: Text {
        vi: "Tiêu chuẩn chỉ rõ những nơi phải lưu hồ sơ làm bằng chứng.",
        en: "The standard says where evidence has to be kept.",
    },
    help: Text {
        vi: "Ghi ở `proves` của hồ sơ lưu điều khoản mà nó chứng minh, ví dụ `9001:2015 9.2.2`; thiếu thì thêm loại hồ sơ.",
        en: "Say in `proves` of a record which clause it is evidence for, such as `9001:2015 9.2.2`; add a record where there is none.",
    },
    requirements: &[Requirement::RequiredRecords],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan E003",
};

static MISSING: Text = Text {
    vi: "chưa có hồ sơ lưu nào ghi là chứng minh cho ISO 9001:{edition}: {records}",
    en: "no record is foreseen as evidence for ISO 9001:{edition}: {records}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    // A file that could not be read may hold the record.
    if cx.library.unread() > 0 {
        return;
    }
    for edition in cx.editions {
        let proofs = if *edition == Edition::Iso9001_2008 { IN_2008 } else { SINCE_2015 };
        let proven = claims::proven(cx, *edition);
        let excluded = claims::excluded(cx, *edition);
        let missing: Vec<&Proof> = proofs
            .iter()
            .filter(|proof| holds(cx, proof.only_if))
            .filter(|proof| !excluded.iter().any(|clause| lies_in(proof.clause, clause)))
            .filter(|proof| !proven.iter().any(|clause| lies_in(proof.clause, clause)))
            .collect();
        if !missing.is_empty() {
            let known = !organization.value.records.is_empty();
            let node = NodePath::root().key(if known { "records" } else { "organization" });
            let finding = Finding::new(&INFO, &MISSING, &organization.file, node).within(&[*edition]);
            report.add(finding.with("edition", edition.to_string()).with("records", named(&missing)));
        }
    }
}

/// All of them: each is one more thing to do.
fn named(missing: &[&Proof]) -> Arg {
    let list = |lang: Lang| -> String {
        let entries = missing.iter().map(|proof| format!("{} ({})", proof.clause, proof.what.get(lang)));
        entries.collect::<Vec<_>>().join(", ")
    };
    Arg::Said { vi: list(Lang::Vi), en: list(Lang::En) }
}

fn holds(cx: &LibraryCx<'_>, condition: Condition) -> bool {
    let flag = match condition {
        Condition::Always => return true,
        Condition::Providers => {
            let listed = cx.organization().is_some_and(|it| !it.value.providers.is_empty());
            return listed || cx.processes().any(|it| providers::takes_part(it.process));
        }
        Condition::Design => ProcessFlag::DesignsService,
        Condition::Measuring => ProcessFlag::UsesMeasuringEquipment,
        Condition::Property => ProcessFlag::HoldsCustomerProperty,
        Condition::Unverifiable => ProcessFlag::ResultNotVerifiable,
    };
    cx.processes().any(|it| it.process.flags.contains(&flag))
}
