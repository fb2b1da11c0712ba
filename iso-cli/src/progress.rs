//! How far a long reading is, on standard error.

use std::{
    cell::Cell,
    io::{self, IsTerminal, Read, Write},
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

use iso_core::text::{Lang, Text};

use crate::settings::Settings;

/// Rows, rate and remaining time; silent for the first second, and where nobody looks.
pub(crate) struct Progress {
    shown: bool,
    lang: Lang,
    started: Instant,
    last: Cell<Instant>,
    written: Cell<bool>,
    /// Another thread may be the one that reads.
    bytes: AtomicU64,
    of_bytes: Cell<u64>,
    /// Rows of files that are read to their end, and of the one that is being read.
    rows: Cell<(u64, u64)>,
}

const FIRST: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(200);

impl Progress {
    pub(crate) fn new(settings: &Settings, lang: Lang) -> Self {
        let now = Instant::now();
        Progress {
            shown: !settings.quiet && io::stderr().is_terminal(),
            lang,
            started: now,
            last: Cell::new(now),
            written: Cell::new(false),
            bytes: AtomicU64::new(0),
            of_bytes: Cell::new(0),
            rows: Cell::new((0, 0)),
        }
    }

    /// So many rows of the file that is being read.
    pub(crate) fn rows(&self, rows: u64) {
        let (before, last) = self.rows.get();
        self.rows.set(if rows < last { (before + last, rows) } else { (before, rows) });
        let now = Instant::now();
        if !self.shown || now - self.started < FIRST || now - self.last.get() < BETWEEN {
            return;
        }
        self.last.set(now);
        self.written.set(true);
        let rows = before + rows;
        let elapsed = (now - self.started).as_millis().max(1);
        let rate = u128::from(rows) * 1000 / elapsed;
        let (bytes, of) = (u128::from(self.bytes.load(Ordering::Relaxed)), u128::from(self.of_bytes.get()));
        const WORDS: Text = Text { vi: "dòng", en: "rows" };
        const LEFT: Text = Text { vi: "còn", en: "left" };
        let words = WORDS.get(self.lang);
        // Workbooks and columns are not read from front to back: nobody knows what is left of them.
        let seconds = (of.saturating_sub(bytes) * elapsed).checked_div(bytes).map(|millis| millis / 1000);
        let left = seconds.map_or_else(String::new, |it| format!(", {} {it} s", LEFT.get(self.lang)));
        let line = format!("\r{rows} {words}, {rate} {words}/s{left}   ");
        let _ = io::stderr().lock().write_all(line.as_bytes());
    }

    /// Takes the line away again.
    pub(crate) fn done(&self) {
        if self.written.get() {
            let _ = io::stderr().lock().write_all(b"\r\x1b[K");
        }
    }
}

/// A reader whose bytes are counted.
pub(crate) struct Counted<'p, R> {
    inner: R,
    bytes: &'p AtomicU64,
}

impl<'p, R> Counted<'p, R> {
    pub(crate) fn new(inner: R, size: u64, progress: &'p Progress) -> Self {
        progress.of_bytes.set(progress.of_bytes.get() + size);
        Counted { inner, bytes: &progress.bytes }
    }
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.bytes.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
