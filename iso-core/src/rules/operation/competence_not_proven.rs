//! O008: nothing proves the competence of somebody who holds a role.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{Check, LibraryCx, Report, Rule},
    registers::{self, letters},
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    load::Kept,
    model::{CompetenceEntry, Date, RegisterKind, Role},
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
    let holders = &cx.library.registers.competence;
    let Some(holders) = registers::given(cx, RegisterKind::Competence, holders) else { return };
    let (Some(day), Some(organization)) = (cx.register_day(), cx.organization()) else {
        return report.not_decided(&INFO);
    };
    let lang = cx.library.language();
    let roles = Roles::of(&organization.value.roles);
    let known = organization.value.roles.iter();
    let known: Vec<String> =
        known.flat_map(|role| [role.id.to_string(), role.title.get(lang).to_owned()]).collect();
    let proven = Proven::of(holders, day, lang);
    for entry in holders {
        let it = &entry.value;
        let at = |message, key| {
            let finding = Finding::new(&INFO, message, &entry.file, entry.key(key));
            finding.with("person", &it.person).with("role", &it.role)
        };
        let Some(role) = roles.named(it.role.get(lang)) else {
            report.add(unknown(it.role.get(lang), &known, at));
            continue;
        };
        let Some(competence) = it.competence.as_ref().or(role.competence.as_ref()) else { continue };
        if proven.holds(it, role, lang) {
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

/// Roles by what they may be called: their id, or their title in any language.
struct Roles<'a> {
    all: &'a [Role],
    ids: BTreeMap<&'a str, usize>,
    titles: BTreeMap<String, usize>,
}

impl<'a> Roles<'a> {
    fn of(all: &'a [Role]) -> Self {
        let (mut ids, mut titles) = (BTreeMap::new(), BTreeMap::new());
        for (position, role) in all.iter().enumerate() {
            ids.entry(role.id.as_str()).or_insert(position);
            for title in titles_of(role) {
                titles.entry(title).or_insert(position);
            }
        }
        Roles { all, ids, titles }
    }

    /// The first of these words.
    fn named(&self, words: &str) -> Option<&'a Role> {
        let found = [self.ids.get(words), self.titles.get(&letters(words))];
        self.all.get(*found.into_iter().flatten().min()?)
    }
}

fn titles_of(role: &Role) -> impl Iterator<Item = String> {
    Lang::ALL.into_iter().map(|lang| letters(role.title.get(lang)))
}

/// Person, competence, and how the role is called.
type Proof<'a> = (String, Option<&'a str>, String);

/// What valid evidence proves, by the role's name as it is written and by its letters.
struct Proven<'a> {
    as_written: BTreeSet<Proof<'a>>,
    by_letters: BTreeSet<Proof<'a>>,
}

impl<'a> Proven<'a> {
    fn of(holders: &'a [Kept<CompetenceEntry>], day: Date, lang: Lang) -> Self {
        let mut proven = Proven { as_written: BTreeSet::new(), by_letters: BTreeSet::new() };
        let is_valid =
            |it: &CompetenceEntry| it.evidence.is_some() && it.valid_until.is_none_or(|until| day <= until.0);
        for it in holders.iter().map(|it| &it.value).filter(|it| is_valid(it)) {
            let (person, role) = (letters(it.person.get(lang)), it.role.get(lang));
            let competence = it.competence.as_ref().map(|it| it.get(lang));
            proven.by_letters.insert((person.clone(), competence, letters(role)));
            proven.as_written.insert((person, competence, role.to_owned()));
        }
        proven
    }

    fn holds(&self, it: &'a CompetenceEntry, role: &Role, lang: Lang) -> bool {
        let competence = it.competence.as_ref().map(|it| it.get(lang));
        let proof = |role| (letters(it.person.get(lang)), competence, role);
        self.as_written.contains(&proof(role.id.to_string()))
            || titles_of(role).any(|title| self.by_letters.contains(&proof(title)))
    }
}

fn unknown(words: &str, known: &[String], at: impl Fn(&'static Text, &'static str) -> Finding) -> Finding {
    let finding = match nearest(words, known) {
        Some(nearest) => at(&NEAREST, "role").with("nearest", nearest),
        None => at(&UNKNOWN, "role"),
    };
    finding.helped_by(&RENAME)
}
