//! How far a long printing is, on standard error.

use std::{
    io::{self, IsTerminal, Write},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use iso_core::text::{Lang, Text};

use crate::settings::Settings;

const FIRST: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(200);

/// Documents printed and to be printed; silent for the first second, and where nobody looks.
pub(crate) struct Printing {
    shown: bool,
    lang: Lang,
    of: usize,
    done: AtomicUsize,
    started: Instant,
    /// When the line was last written.
    last: Mutex<Option<Instant>>,
}

impl Printing {
    pub(crate) fn new(settings: &Settings, lang: Lang, of: usize) -> Self {
        let shown = !settings.quiet && io::stderr().is_terminal();
        let (done, last) = (AtomicUsize::new(0), Mutex::new(None));
        Printing { shown, lang, of, done, started: Instant::now(), last }
    }

    /// One more document is printed.
    pub(crate) fn one_more(&self) {
        const DOCUMENTS: Text = Text { vi: "tài liệu", en: "documents" };
        const LEFT: Text = Text { vi: "còn khoảng", en: "about" };
        const LEFT_AFTER: Text = Text { vi: "giây", en: "s left" };
        let done = 1 + self.done.fetch_add(1, Ordering::Relaxed);
        if !self.shown || self.started.elapsed() < FIRST {
            return;
        }
        // Whoever comes while another writes need not write as well.
        let Ok(mut last) = self.last.try_lock() else { return };
        if last.is_some_and(|last| last.elapsed() < BETWEEN) {
            return;
        }
        *last = Some(Instant::now());
        let elapsed = self.started.elapsed().as_millis();
        let left = u128::try_from(self.of.saturating_sub(done)).unwrap_or_default();
        let seconds = (elapsed * left / u128::try_from(done).unwrap_or(1)).div_ceil(1000);
        let (of, lang) = (self.of, self.lang);
        let (words, before, after) = (DOCUMENTS.get(lang), LEFT.get(lang), LEFT_AFTER.get(lang));
        let line = format!("\r{done}/{of} {words}, {before} {seconds} {after}\x1b[K");
        let _ = io::stderr().lock().write_all(line.as_bytes());
    }
}

impl Drop for Printing {
    /// Takes the line away again.
    fn drop(&mut self) {
        let written = self.last.get_mut().is_ok_and(|last| last.is_some());
        if written {
            let _ = io::stderr().lock().write_all(b"\r\x1b[K");
        }
    }
}
