//! Facts that fill the gaps of a message.

use std::sync::Arc;

use crate::{
    model::{Date, Id, TimeLimit, Total, Wording},
    text::{Lang, Text},
};

/// One fact of a finding. It is put into words only for a reader.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text as it stands in a file, or a name.
    Verbatim(String),
    /// Words of the officer.
    Wording(Wording),
    /// Words of the program.
    Text(Text),
    /// A time limit.
    Limit(TimeLimit),
    /// A sum of time limits.
    Total(Total),
    /// A number of things.
    Count(usize),
    /// A date.
    Date(Date),
    /// A sentence that another module put into words, in both languages.
    Said {
        /// Vietnamese.
        vi: String,
        /// English.
        en: String,
    },
    /// A branch that was taken, and the step after which it was.
    Choice {
        /// The condition of the branch, or where it leads.
        taken: Box<Arg>,
        /// The step.
        after: Wording,
    },
    /// Several facts, as many as were found.
    List(Vec<Arg>),
    /// Names that stand in the files; many findings may share one long list.
    Names(Arc<[String]>),
}

impl Arg {
    /// How many entries of a list are printed before the rest is only counted.
    const PRINTED: usize = 8;

    /// The fact in one language.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        match self {
            Arg::Verbatim(text) => text.clone(),
            Arg::Wording(words) => words.get(lang).to_owned(),
            Arg::Text(text) => text.get(lang).to_owned(),
            Arg::Limit(limit) => limit.show(lang),
            Arg::Total(total) => total.show(lang),
            Arg::Count(count) => count.to_string(),
            Arg::Date(date) => date.show(lang),
            Arg::Said { vi, en } => if lang == Lang::Vi { vi } else { en }.clone(),
            Arg::Choice { taken, after } => match lang {
                Lang::Vi => format!("“{}” sau “{}”", taken.show(lang), after.get(lang)),
                Lang::En => format!("“{}” after “{}”", taken.show(lang), after.get(lang)),
            },
            Arg::List(entries) => first_of(entries.iter().map(|entry| entry.show(lang)), lang),
            Arg::Names(names) => first_of(names.iter().map(|name| format!("`{name}`")), lang),
        }
    }
}

fn first_of(mut entries: impl ExactSizeIterator<Item = String>, lang: Lang) -> String {
    let shown: Vec<String> = entries.by_ref().take(Arg::PRINTED).collect();
    match (entries.len(), lang) {
        (0, _) => shown.join(", "),
        (rest, Lang::Vi) => format!("{} và {rest} mục khác", shown.join(", ")),
        (rest, Lang::En) => format!("{} and {rest} more", shown.join(", ")),
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Verbatim(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Verbatim(text)
    }
}

impl From<&Id> for Arg {
    fn from(id: &Id) -> Self {
        Arg::Verbatim(id.to_string())
    }
}

impl From<&Wording> for Arg {
    fn from(words: &Wording) -> Self {
        Arg::Wording(words.clone())
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Arg::Text(text)
    }
}

impl From<TimeLimit> for Arg {
    fn from(limit: TimeLimit) -> Self {
        Arg::Limit(limit)
    }
}

impl From<Total> for Arg {
    fn from(total: Total) -> Self {
        Arg::Total(total)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Count(count)
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Arg::Date(date)
    }
}

impl<A: Into<Arg>> FromIterator<A> for Arg {
    fn from_iter<I: IntoIterator<Item = A>>(entries: I) -> Self {
        Arg::List(entries.into_iter().map(Into::into).collect())
    }
}
