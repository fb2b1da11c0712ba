//! S015: there is no audit programme, or it leaves something out.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{Audit, AuditProgramme, Process},
    source::NodePath,
    standard::Requirement,
    text::{Text, without_marks},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S015",
    name: "audit-programme-incomplete",
    title: Text {
        vi: "Chương trình đánh giá nội bộ chưa có hoặc chưa đủ",
        en: "The audit programme is missing or incomplete",
    },
    why: Text {
        vi: "Mỗi quá trình phải được đánh giá nội bộ theo chương trình định trước, với chuẩn mực, phạm vi, phương pháp.",
        en: "Each process is audited by a programme planned beforehand, with criteria, scope and method.",
    },
    help: Text {
        vi: "Bổ sung `audit_programme`: mỗi quy trình ít nhất một lần trong chu kỳ; nơi quan trọng hoặc từng có lỗi thì dày hơn.",
        en: "Complete `audit_programme`: each procedure at least once in the cycle, more often where it matters or failed before.",
    },
    requirements: &[Requirement::AuditProgramme, Requirement::AuditCoverage],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S015",
};

static NONE: Text = Text {
    vi: "chưa có chương trình đánh giá nội bộ (`audit_programme`)",
    en: "there is no audit programme (`audit_programme`)",
};
static LACKS: Text =
    Text { vi: "cuộc đánh giá này chưa nêu: {missing}", en: "this audit does not state {missing}" };
static UNAUDITED: Text = Text {
    vi: "{count} quy trình không có trong cuộc đánh giá nào của chu kỳ: {processes}",
    en: "{count} procedures are in no audit of the cycle: {processes}",
};
static OUTSIDE: Text =
    Text { vi: "ngày {date} nằm ngoài chu kỳ đánh giá", en: "{date} lies outside the audit cycle" };

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let at = |message, node| Finding::new(&INFO, message, &organization.file, node);
    let Some(programme) = organization.value.audit_programme.as_ref().filter(|it| !it.audits.is_empty())
    else {
        return report.add(at(&NONE, NodePath::root().key("organization")));
    };
    let node = NodePath::root().key("audit_programme");
    for (index, audit) in programme.audits.iter().enumerate() {
        let node = node.clone().key("audits").item(index);
        let missing = missing(programme, audit);
        if !missing.is_empty() {
            let finding = at(&LACKS, node.clone()).under(Requirement::AuditCoverage);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
        if let Some(date) = audit.date.filter(|_| !in_cycle(programme, audit)) {
            let finding = at(&OUTSIDE, node.key("date")).under(Requirement::AuditCoverage);
            report.add(finding.with("date", date));
        }
    }
    let audits: Vec<&Audit> = programme.audits.iter().filter(|audit| in_cycle(programme, audit)).collect();
    let left_out: Vec<&str> = cx
        .processes()
        .filter(|it| !audits.iter().any(|audit| is_audited(cx, audit, it.process)))
        .map(|it| it.process.process.as_str())
        .collect();
    if !left_out.is_empty() {
        let finding = at(&UNAUDITED, node.key("audits")).under(Requirement::AuditCoverage);
        let finding = finding.with("count", left_out.len());
        report.add(finding.with("processes", left_out.into_iter().collect::<Arg>()));
    }
}

fn missing(programme: &AuditProgramme, audit: &Audit) -> Vec<Text> {
    [
        (
            audit.criteria.is_none() && programme.criteria.is_none(),
            Text { vi: "chuẩn mực (`criteria`)", en: "the criteria (`criteria`)" },
        ),
        (
            audit.scope.is_none() && programme.scope.is_none(),
            Text { vi: "phạm vi (`scope`)", en: "the scope (`scope`)" },
        ),
        (
            audit.method.is_none() && programme.method.is_none(),
            Text { vi: "phương pháp (`method`)", en: "the method (`method`)" },
        ),
        (
            audit.auditor_role.is_none() && programme.auditor_role.is_none(),
            Text { vi: "người đánh giá (`auditor_role`)", en: "who audits (`auditor_role`)" },
        ),
        (audit.date.is_none(), Text { vi: "ngày (`date`)", en: "the date (`date`)" }),
    ]
    .into_iter()
    .filter_map(|(missing, name)| missing.then_some(name))
    .collect()
}

/// An audit without a date is said to lack one; it still counts.
fn in_cycle(programme: &AuditProgramme, audit: &Audit) -> bool {
    let (Some(cycle), Some(date)) = (&programme.cycle, audit.date) else { return true };
    cycle.from.is_none_or(|from| from <= date) && cycle.until.is_none_or(|until| date <= until)
}

fn is_audited(cx: &LibraryCx<'_>, audit: &Audit, process: &Process) -> bool {
    let lang = cx.library.language();
    let unit_of_owner = || {
        let roles = cx.organization().into_iter().flat_map(|it| &it.value.roles);
        let owner = roles.into_iter().find(|role| Some(&role.id) == process.owner.as_ref())?;
        owner.unit.as_ref().map(|unit| without_marks(unit.get(lang)))
    };
    let in_family = || cx.library.families_of(process).iter().any(|id| audit.families.contains(id));
    audit.processes.contains(&process.process)
        || audit.kinds.contains(&process.kind)
        || (!audit.families.is_empty() && in_family())
        || audit.unit.as_ref().is_some_and(|unit| unit_of_owner() == Some(without_marks(unit.get(lang))))
}
