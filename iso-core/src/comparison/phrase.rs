//! A few words in every language, made while comparing.

use crate::text::{Lang, Text};

/// Words made of what people wrote and what the program says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    vi: String,
    en: String,
}

impl Phrase {
    pub(super) fn of(make: impl Fn(Lang) -> String) -> Self {
        Phrase { vi: make(Lang::Vi), en: make(Lang::En) }
    }

    pub(super) fn same(words: impl Into<String>) -> Self {
        let words = words.into();
        Phrase { en: words.clone(), vi: words }
    }

    /// The words in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// In quotation marks.
    pub(super) fn quoted(&self) -> Self {
        Phrase::of(|lang| format!("“{}”", self.get(lang)))
    }
}

impl From<Text> for Phrase {
    fn from(text: Text) -> Self {
        Phrase::of(|lang| text.get(lang).to_owned())
    }
}
