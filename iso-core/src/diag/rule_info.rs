//! What a rule is, apart from its check.

use std::fmt;

use crate::{
    standard::{ClauseNo, Edition, Grade, Law, Profile, Requirement},
    text::Text,
};

/// Everything about a rule that can be said without running it.
#[derive(Debug)]
pub struct RuleInfo {
    /// The code, stable for ever: a family letter and three digits.
    pub code: &'static str,
    /// The name, after what is wrong.
    pub name: &'static str,
    /// What is wrong, as a heading.
    pub title: Text,
    /// Why it matters.
    pub why: Text,
    /// How it is mended.
    pub help: Text,
    /// What the rule rests on; the first is the usual one. Rules about the files themselves rest
    /// on nothing and are errors.
    pub requirements: &'static [Requirement],
    /// What the rule needs to see.
    pub tier: Tier,
    /// While a finding is open the manual may only be printed as a draft.
    pub gate: bool,
    /// Where the check comes from: rule catalogue, law, paper.
    pub source: &'static str,
}

/// What a rule needs to see before it can say anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The definitions are enough.
    Definition,
    /// Operating data are needed; without them the rule is not evaluated.
    Evidence,
}

/// How grave a finding is in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Opportunity for improvement.
    Improvement,
    /// Minor nonconformity, proposed.
    Minor,
    /// Major nonconformity, proposed.
    Major,
    /// The file itself is wrong; nothing else can be said before it is mended.
    Error,
}

impl Level {
    /// The word machines read: `error`, `major`, `minor`, `ofi`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Major => "major",
            Level::Minor => "minor",
            Level::Improvement => "ofi",
        }
    }

    /// The word people read.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Level::Error => Text { vi: "lỗi", en: "error" },
            Level::Major => Text { vi: "nặng", en: "major" },
            Level::Minor => Text { vi: "nhẹ", en: "minor" },
            Level::Improvement => Text { vi: "cải tiến", en: "improvement" },
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl From<Grade> for Level {
    fn from(grade: Grade) -> Self {
        match grade {
            Grade::Major => Level::Major,
            Grade::Minor => Level::Minor,
            Grade::Improvement => Level::Improvement,
        }
    }
}

impl RuleInfo {
    /// The clauses of an edition on which the rule rests, each once.
    #[must_use]
    pub fn clauses(&self, edition: Edition) -> Vec<ClauseNo> {
        let mut clauses = Vec::new();
        for demand in self.requirements.iter().filter_map(|it| edition.demand(*it)) {
            for clause in demand.clauses {
                if !clauses.contains(clause) {
                    clauses.push(*clause);
                }
            }
        }
        clauses
    }

    /// The grade a finding usually has under an edition; `None` if that edition does not ask.
    #[must_use]
    pub fn level(&self, edition: Edition) -> Option<Level> {
        match self.requirements.first() {
            None => Some(Level::Error),
            Some(Requirement::Law(law)) => Some(law.provision().grade.into()),
            Some(it) => edition.demand(*it).map(|demand| demand.grade.into()),
        }
    }

    /// The provisions of law on which the rule rests.
    pub fn laws(&self) -> impl Iterator<Item = Law> {
        self.requirements.iter().filter_map(|it| match it {
            Requirement::Law(law) => Some(*law),
            _ => None,
        })
    }

    /// The profile in which the rule is evaluated; `None` if it always is.
    #[must_use]
    pub fn profile(&self) -> Option<Profile> {
        self.laws().next().map(Law::profile)
    }

    /// Whether a selector names this rule: its code, a family letter or its name.
    #[must_use]
    pub fn is_selected_by(&self, selector: &str) -> bool {
        let selector = selector.trim();
        self.code.eq_ignore_ascii_case(selector)
            || self.name == selector
            || (selector.len() == 1 && self.code.starts_with(&selector.to_ascii_uppercase()))
    }
}
