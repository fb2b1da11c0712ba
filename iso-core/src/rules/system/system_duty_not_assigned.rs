//! S013: a duty for the management system is nobody's.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::QmsDuty,
    source::NodePath,
    standard::{Edition, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "S013",
    name: "system-duty-not-assigned",
    title: Text {
        vi: "Nhiệm vụ đối với hệ thống chưa giao cho ai", en: "A duty for the system is nobody's"
    },
    why: Text {
        vi: "Hệ thống không có người chịu trách nhiệm thì không được duy trì; ISO 9001:2008 còn đòi hỏi một đại diện lãnh đạo.",
        en: "A system that is nobody's duty is not kept up; ISO 9001:2008 asks for a management representative as well.",
    },
    help: Text {
        vi: "Ghi nhiệm vụ ở `qms_duties` của vai trò; với ISO 9001:2008, giao đúng một vai trò `management_representative`.",
        en: "Give the duty to a role in `qms_duties`; for ISO 9001:2008, make exactly one role `management_representative`.",
    },
    requirements: &[Requirement::SystemDuties, Requirement::OverallSystemDuties],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S013",
};

static NOBODY: Text =
    Text { vi: "chưa giao cho vai trò nào: {duties}", en: "assigned to no role: {duties}" };
static NO_REPRESENTATIVE: Text = Text {
    vi: "chưa có vai trò nào là đại diện lãnh đạo (`management_representative`)",
    en: "no role is the management representative (`management_representative`)",
};
static SEVERAL: Text = Text {
    vi: "có nhiều hơn một đại diện lãnh đạo: {roles}",
    en: "there is more than one management representative: {roles}",
};
static LACKS: Text = Text {
    vi: "đại diện lãnh đạo `{role}` chưa được giao: {duties}",
    en: "the management representative `{role}` lacks the duties {duties}",
};

/// Asked for by every edition.
const COMMON: [(QmsDuty, Text); 3] = [
    (
        QmsDuty::Processes,
        Text {
            vi: "bảo đảm các quá trình được thiết lập, duy trì (`processes`)",
            en: "processes are kept up (`processes`)",
        },
    ),
    (
        QmsDuty::Reporting,
        Text {
            vi: "báo cáo lãnh đạo cao nhất (`reporting`)",
            en: "reporting to top management (`reporting`)",
        },
    ),
    (
        QmsDuty::CustomerFocus,
        Text {
            vi: "thúc đẩy nhận thức về yêu cầu của khách hàng (`customer_focus`)",
            en: "customer focus (`customer_focus`)",
        },
    ),
];
/// Asked for since 2015.
const OVERALL: [(QmsDuty, Text); 2] = [
    (
        QmsDuty::Conformity,
        Text {
            vi: "bảo đảm hệ thống phù hợp với tiêu chuẩn (`conformity`)",
            en: "conformity of the system (`conformity`)",
        },
    ),
    (
        QmsDuty::Integrity,
        Text {
            vi: "giữ hệ thống toàn vẹn khi có thay đổi (`integrity`)",
            en: "integrity through changes (`integrity`)",
        },
    ),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let roles = &organization.value.roles;
    let node = NodePath::root().key(if roles.is_empty() { "organization" } else { "roles" });
    let at = |message| Finding::new(&INFO, message, &organization.file, node.clone());
    let assigned = |duty: QmsDuty| roles.iter().any(|role| role.qms_duties.contains(&duty));
    for (duties, under) in
        [(&COMMON[..], Requirement::SystemDuties), (&OVERALL[..], Requirement::OverallSystemDuties)]
    {
        let open: Vec<Text> =
            duties.iter().filter(|(duty, _)| !assigned(*duty)).map(|(_, name)| *name).collect();
        if !open.is_empty() {
            report.add(at(&NOBODY).under(under).with("duties", open.into_iter().collect::<Arg>()));
        }
    }
    let mut representatives = roles
        .iter()
        .enumerate()
        .filter(|(_, role)| role.qms_duties.contains(&QmsDuty::ManagementRepresentative));
    let only_2008 = [Edition::Iso9001_2008];
    match (representatives.next(), representatives.next()) {
        (None, _) => report.add(at(&NO_REPRESENTATIVE).within(&only_2008)),
        (Some((first, role)), Some((second, other))) => {
            let ids: Arg = [&role.id, &other.id].into_iter().map(ToString::to_string).collect();
            let node = NodePath::root().key("roles").item(first.max(second)).key("qms_duties");
            let finding = Finding::new(&INFO, &SEVERAL, &organization.file, node).within(&only_2008);
            report.add(finding.with("roles", ids));
        }
        (Some((position, role)), None) => {
            // What nobody does is said above.
            let lacking = |(duty, _): &&(QmsDuty, Text)| assigned(*duty) && !role.qms_duties.contains(duty);
            let missing: Vec<Text> = COMMON.iter().filter(lacking).map(|(_, name)| *name).collect();
            if !missing.is_empty() {
                let node = NodePath::root().key("roles").item(position).key("qms_duties");
                let finding = Finding::new(&INFO, &LACKS, &organization.file, node).within(&only_2008);
                let finding = finding.with("role", &role.id);
                report.add(finding.with("duties", missing.into_iter().collect::<Arg>()));
            }
        }
    }
}
