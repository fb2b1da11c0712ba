//! O008: nothing proves the competence of somebody who holds a role.

use super::{
    super::{Check, LibraryCx, Report, Rule},
    measures,
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    model::{CompetenceEntry, Date, RegisterKind, Role, Wording},
    standard::Requirement,
    text::{Lang, Text, nearest},
};

/// The rule.
pub(crate) static RULE: Rule = Rule {
    info: &INFO,
    check: Check::Registers(&[RegisterKind::Competence], check),
    needs_whole_library: false,
};

static INFO: RuleInfo = RuleInfo {
    code: "O008",
    name: "competence-not-proven",
    title: Text {
        vi: "Người giữ vai trò không có bằng chứng năng lực",
        en: "No evidence of the competence of a role",
    },
    why: Text {
        vi: "Năng lực cần có đã ghi cho vai trò; người đang giữ vai trò phải có bằng chứng còn giá trị.",
        en: "The role says what competence it needs; whoever holds it needs evidence that is still valid.",
    },
    help: Text {
        vi: "Đào tạo, hoặc bổ sung bằng chứng vào sổ năng lực; chứng chỉ hết hạn thì ghi chứng chỉ mới ở dòng khác.",
        en: "Train, or add the evidence to the register; enter a renewed certificate in a row of its own.",
    },
    requirements: &[Requirement::EvidencedCompetence],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O008",
};

static NONE: Text = Text {
    vi: "{person} giữ vai trò “{role}” mà chưa có bằng chứng về: {competence}",
    en: "{person} acts as “{role}” without evidence of {competence}",
};

static EXPIRED: Text = Text {
    vi: "{person}, vai trò “{role}”: bằng chứng “{evidence}” hết giá trị ngày {date}",
    en: "{person} as “{role}”: the evidence “{evidence}” expired on {date}",
};

static UNKNOWN: Text = Text {
    vi: "không có vai trò nào mã hoặc chức danh “{role}” trong iso.yaml",
    en: "there is no role with the id or title “{role}” in iso.yaml",
};

static NEAREST: Text = Text {
    vi: "không có vai trò “{role}”; có phải “{nearest}”?",
    en: "there is no role “{role}”, did you mean “{nearest}”?",
};

static RENAME: Text = Text {
    vi: "Ghi mã vai trò (`id`) hoặc chức danh đúng như trong `roles` của iso.yaml.",
    en: "Write the id or the title of the role as in `roles` of iso.yaml.",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let registers = &cx.library.registers;
    let Some(holders) = registers.competence.as_ref().filter(|_| registers.has(RegisterKind::Competence))
    else {
        return;
    };
    let (Some(day), Some(organization)) = (cx.register_day(), cx.organization()) else {
        return report.not_decided(&INFO);
    };
    let lang = cx.library.language();
    let same = |a: &Wording, b: &Wording| measures::same(a.get(lang), b.get(lang));
    for entry in holders {
        let it = &entry.value;
        let at = |message, key| {
            let finding = Finding::new(&INFO, message, &entry.file, entry.key(key));
            finding.with("person", &it.person).with("role", &it.role)
        };
        let Some(role) = organization.value.roles.iter().find(|role| is_named(role, it.role.get(lang)))
        else {
            report.add(unknown(&organization.value.roles, it.role.get(lang), lang, at));
            continue;
        };
        let Some(competence) = it.competence.as_ref().or(role.competence.as_ref()) else { continue };
        let valid = |other: &CompetenceEntry| {
            let about = same(&other.person, &it.person)
                && is_named(role, other.role.get(lang))
                && other.competence.as_ref().map(|it| it.get(lang))
                    == it.competence.as_ref().map(|it| it.get(lang));
            about && other.evidence.is_some() && is_valid(other, day)
        };
        if holders.iter().any(|other| valid(&other.value)) {
            continue;
        }
        report.add(match (&it.evidence, it.valid_until) {
            (Some(evidence), Some(until)) => {
                at(&EXPIRED, "valid_until").with("evidence", evidence).with("date", until.0)
            }
            _ => at(&NONE, "person").with("competence", competence),
        });
    }
}

fn is_valid(entry: &CompetenceEntry, day: Date) -> bool {
    entry.valid_until.is_none_or(|until| day <= until.0)
}

/// Whether these words are the id or the title of a role.
fn is_named(role: &Role, words: &str) -> bool {
    role.id.as_str() == words || Lang::ALL.into_iter().any(|lang| measures::same(role.title.get(lang), words))
}

fn unknown(
    roles: &[Role],
    words: &str,
    lang: Lang,
    at: impl Fn(&'static Text, &'static str) -> Finding,
) -> Finding {
    let known: Vec<String> =
        roles.iter().flat_map(|role| [role.id.to_string(), role.title.get(lang).to_owned()]).collect();
    let finding = match nearest(words, &known) {
        Some(nearest) => at(&NEAREST, "role").with("nearest", nearest),
        None => at(&UNKNOWN, "role"),
    };
    finding.helped_by(&RENAME)
}
