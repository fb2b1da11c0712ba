//! How far a long printing is.

use std::sync::atomic::{AtomicUsize, Ordering};

use iso_core::text::{Lang, Text};

use crate::{progress_line::ProgressLine, settings::Settings};

/// Documents printed and to be printed.
pub(crate) struct Printing {
    line: ProgressLine,
    lang: Lang,
    of: usize,
    done: AtomicUsize,
}

impl Printing {
    pub(crate) fn new(settings: &Settings, lang: Lang, of: usize) -> Self {
        Printing { line: ProgressLine::new(settings), lang, of, done: AtomicUsize::new(0) }
    }

    /// One more document is printed.
    pub(crate) fn one_more(&self) {
        const DOCUMENTS: Text = Text { vi: "tài liệu", en: "documents" };
        const LEFT: Text = Text { vi: "còn khoảng", en: "about" };
        const LEFT_AFTER: Text = Text { vi: "giây", en: "s left" };
        let done = 1 + self.done.fetch_add(1, Ordering::Relaxed);
        self.line.show(|elapsed| {
            let left = u128::try_from(self.of.saturating_sub(done)).unwrap_or_default();
            let seconds = (elapsed * left / u128::try_from(done).unwrap_or(1)).div_ceil(1000);
            let (of, lang) = (self.of, self.lang);
            let (words, before, after) = (DOCUMENTS.get(lang), LEFT.get(lang), LEFT_AFTER.get(lang));
            format!("{done}/{of} {words}, {before} {seconds} {after}")
        });
    }
}
