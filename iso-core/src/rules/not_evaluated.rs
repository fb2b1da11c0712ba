//! Rules that say nothing, and why: nobody may read them as passed.

use std::collections::BTreeMap;

use super::{Check, LibraryCx, RULES, Rule};
use crate::{
    diag::RuleInfo,
    model::{Date, ProcessFlag, RegisterKind},
    text::{Lang, Text},
};

/// A rule that was not evaluated, or not everywhere.
#[derive(Debug, Clone)]
pub struct NotEvaluated {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// Why not.
    pub why: Why,
}

/// Why a rule was not evaluated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// These registers were not given.
    NoRegister(Vec<RegisterKind>),
    /// These registers have faults, so that nothing of them is used.
    FaultyRegister(Vec<RegisterKind>),
    /// The registers are kept up to a day more than a year ago.
    Outdated(Date),
    /// The operating data that no register holds: logs of dossiers.
    NoLog(&'static [Log]),
    /// A definition it needs to see could not be read.
    Unread,
    /// A flow is not proven sound, so that nothing about its time follows.
    Unsound,
    /// There are too many possibilities, or the day of the check is not known.
    NotDecided,
}

/// Operating data that come as logs, not as registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Log {
    /// When each dossier was received and resolved.
    Dossiers,
    /// Which step of a dossier was done by whom, and when.
    StepEvents,
    /// Which records each closed dossier has.
    DossierRecords,
}

impl Log {
    /// What people call it.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Log::Dossiers => Text { vi: "nhật ký hồ sơ", en: "log of dossiers" },
            Log::StepEvents => {
                Text { vi: "nhật ký các bước của hồ sơ", en: "log of the steps of dossiers" }
            }
            Log::DossierRecords => Text {
                vi: "danh sách giấy tờ có trong từng hồ sơ đã đóng",
                en: "list of the records in each closed dossier",
            },
        }
    }

    /// How it will be supplied.
    pub const PLACE: Text = Text {
        vi: "`iso check` chưa đọc được; hồ sơ nào trễ hạn thì `iso deadlines` trả lời",
        en: "`iso check` cannot read it yet; which dossiers are late is what `iso deadlines` answers",
    };
}

impl Why {
    /// The reason in words, for a sentence that begins with the codes of rules.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let registers = |kinds: &[RegisterKind]| names(kinds.iter().map(|kind| kind.name()), lang);
        match (self, lang) {
            (Why::NoRegister(kinds), Lang::Vi) => format!("chưa có {}", registers(kinds)),
            (Why::NoRegister(kinds), Lang::En) => format!("no {} was given", registers(kinds)),
            (Why::FaultyRegister(kinds), Lang::Vi) => format!("{} còn lỗi", registers(kinds)),
            (Why::FaultyRegister(kinds), Lang::En) => format!("the {} has faults", registers(kinds)),
            (Why::Outdated(date), Lang::Vi) => {
                format!("các sổ chỉ ghi đến ngày {}, đã quá 12 tháng", date.show(lang))
            }
            (Why::Outdated(date), Lang::En) => {
                format!("the registers are kept to {} only, more than 12 months ago", date.show(lang))
            }
            (Why::NoLog(logs), Lang::Vi) => {
                format!("chưa có {}", names(logs.iter().map(|it| it.name()), lang))
            }
            (Why::NoLog(logs), Lang::En) => {
                format!("no {} was given", names(logs.iter().map(|it| it.name()), lang))
            }
            (Why::Unread, Lang::Vi) => "có tệp chưa đọc được hoặc chưa có iso.yaml".to_owned(),
            (Why::Unread, Lang::En) => "a file could not be read, or there is no iso.yaml".to_owned(),
            (Why::Unsound, Lang::Vi) => {
                "có lưu đồ chưa chứng minh được là luôn đi đến kết thúc (xem G002–G005, G009)".to_owned()
            }
            (Why::Unsound, Lang::En) => {
                "a flow is not proven to end properly (see G002–G005, G009)".to_owned()
            }
            (Why::NotDecided, Lang::Vi) => "có chỗ chưa kết luận được".to_owned(),
            (Why::NotDecided, Lang::En) => "could not be decided everywhere".to_owned(),
        }
    }
}

fn names(names: impl Iterator<Item = Text>, lang: Lang) -> String {
    names.map(|name| name.get(lang)).collect::<Vec<_>>().join(", ")
}

/// The reasons with the codes of the rules, each once, in the order of the first code.
#[must_use]
pub fn by_reason(all: &[NotEvaluated]) -> Vec<(&Why, Vec<&'static str>)> {
    let mut grouped: BTreeMap<&Why, Vec<&'static str>> = BTreeMap::new();
    for it in all {
        grouped.entry(&it.why).or_default().push(it.rule.code);
    }
    let mut reasons: Vec<_> = grouped.into_iter().collect();
    reasons.sort_by_key(|(_, codes)| codes.first().copied());
    reasons
}

/// What was not evaluated, by code: for want of data, or of definitions, or because it could not be
/// decided.
pub(super) fn all(cx: &LibraryCx<'_>, not_decided: &[(&str, Why)]) -> Vec<NotEvaluated> {
    let blind = cx.organization().is_none() || cx.library.unread() > 0;
    let why = |rule: &Rule| match rule.check {
        Check::Logs(logs) => Some(Why::NoLog(logs)),
        Check::Registers(kinds, _) => lacking(cx, kinds),
        _ if blind && rule.needs_whole_library => Some(Why::Unread),
        _ => None,
    };
    let undecided = |rule: &Rule| {
        let found = not_decided.iter().find(|(code, _)| *code == rule.info.code);
        found.map(|(_, why)| why.clone())
    };
    let asked = RULES.iter().filter(|rule| cx.asks(rule.info));
    asked
        .filter_map(|rule| {
            let why = why(rule).or_else(|| undecided(rule))?;
            Some(NotEvaluated { rule: rule.info, why })
        })
        .collect()
}

/// Why registers do not say all that a rule needs; `None` if they do.
fn lacking(cx: &LibraryCx<'_>, kinds: &[RegisterKind]) -> Option<Why> {
    let registers = &cx.library.registers;
    let needed = kinds.iter().copied().filter(|kind| is_needed(cx, *kind));
    let faulty = |kind: &RegisterKind| registers.faulty.contains(kind);
    let missing: Vec<RegisterKind> = needed.clone().filter(|kind| !registers.has(*kind)).collect();
    if missing.iter().any(|kind| !faulty(kind)) {
        return Some(Why::NoRegister(missing.into_iter().filter(|kind| !faulty(kind)).collect()));
    }
    if !missing.is_empty() {
        return Some(Why::FaultyRegister(missing));
    }
    let kept_to = registers.kept_to.filter(|_| needed.count() > 0)?;
    is_outdated(cx, kept_to).then_some(Why::Outdated(kept_to))
}

/// Whether an office has anything to write into a register.
fn is_needed(cx: &LibraryCx<'_>, kind: RegisterKind) -> bool {
    let Some(organization) = cx.organization() else { return true };
    match kind {
        RegisterKind::Audits
        | RegisterKind::Reviews
        | RegisterKind::Actions
        | RegisterKind::Competence
        | RegisterKind::Results => true,
        RegisterKind::ProviderEvaluations => !organization.value.providers.is_empty(),
        RegisterKind::Calibrations => {
            cx.processes().any(|it| it.process.flags.contains(&ProcessFlag::UsesMeasuringEquipment))
        }
        RegisterKind::Surveys => organization.value.satisfaction.is_some(),
    }
}

/// What a register said more than a year ago says nothing about today.
pub(super) fn is_outdated(cx: &LibraryCx<'_>, kept_to: Date) -> bool {
    let until = kept_to.0.checked_add(jiff::Span::new().months(12));
    cx.today.is_some_and(|today| until.is_ok_and(|until| until < today.0))
}
