//! One change, as facts, and the sentence made of them.

use super::{Effect, phrase::Phrase};
use crate::text::{Lang, Text};

/// What happened at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something is there that was not.
    Added,
    /// Something is gone.
    Removed,
    /// Something is another than it was.
    Changed,
    /// Something stands elsewhere, or in another order.
    Moved,
    /// Only written in another way.
    Spelling,
}

impl Kind {
    /// The word that machines read.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Changed => "changed",
            Kind::Moved => "moved",
            Kind::Spelling => "spelling",
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: Kind,
    /// Where, by the names of the file: `steps[tham-dinh].limit`.
    pub path: String,
    /// Where, from the outermost part inward.
    pub place: Vec<Phrase>,
    /// What was there.
    pub before: Option<Phrase>,
    /// What is there now.
    pub after: Option<Phrase>,
    /// Whether it became simpler or heavier for the applicant or the office.
    pub effect: Option<Effect>,
}

const ADDED: Text = Text { vi: "thêm", en: "added" };
const REMOVED: Text = Text { vi: "bỏ", en: "removed" };
const MOVED: Text = Text { vi: "đổi thứ tự", en: "changed order" };
const SPELLING: Text = Text { vi: "cách viết mã bước", en: "spelling of references to steps" };
const UNCHANGED: Text = Text { vi: "ý nghĩa không đổi", en: "the meaning is the same" };

impl Change {
    pub(super) fn spelling() -> Self {
        Change {
            kind: Kind::Spelling,
            path: String::new(),
            place: vec![SPELLING.into()],
            before: None,
            after: Some(UNCHANGED.into()),
            effect: None,
        }
    }

    /// The place in words: `bước “Thẩm định”, thời hạn`.
    #[must_use]
    pub fn location(&self, lang: Lang) -> String {
        self.place.iter().map(|part| part.get(lang)).collect::<Vec<_>>().join(", ")
    }

    /// The change in one phrase, beginning with its place.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        format!("{}: {}", self.location(lang), self.what(lang))
    }

    /// The change for a line in a history: sentences that were rewritten are named, not quoted.
    #[must_use]
    pub fn brief(&self, lang: Lang) -> String {
        const LONGEST: usize = 120;
        const REWRITTEN: Text = Text { vi: "sửa", en: "rewritten" };
        let words = self.say(lang);
        if self.kind != Kind::Changed || words.chars().count() <= LONGEST {
            return words;
        }
        format!("{} {}", REWRITTEN.get(lang), self.location(lang))
    }

    /// The change without its place.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        let [before, after] = [&self.before, &self.after].map(|it| it.as_ref().map(|it| it.get(lang)));
        let mut words = match (self.kind, before, after) {
            (Kind::Added, _, after) => format!("{} {}", ADDED.get(lang), after.unwrap_or_default()),
            (Kind::Removed, before, _) => format!("{} {}", REMOVED.get(lang), before.unwrap_or_default()),
            (Kind::Moved, None, None) => MOVED.get(lang).to_owned(),
            (_, Some(before), Some(after)) => format!("{before} → {after}"),
            (_, before, after) => before.or(after).unwrap_or_default().to_owned(),
        };
        if let Some(by) = self.effect.as_ref().and_then(|effect| effect.by.as_ref()) {
            words.push_str(&format!(" ({})", by.get(lang)));
        }
        words
    }
}
