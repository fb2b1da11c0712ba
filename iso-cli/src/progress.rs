//! How far a long reading is.

use std::{
    cell::Cell,
    io::{self, Read},
    sync::atomic::{AtomicU64, Ordering},
};

use iso_core::text::{Lang, Text};

use crate::{progress_line::ProgressLine, settings::Settings};

/// Rows, rate and remaining time.
pub(crate) struct Progress {
    line: ProgressLine,
    lang: Lang,
    /// Another thread may be the one that reads.
    bytes: AtomicU64,
    of_bytes: Cell<u64>,
    /// Rows of files that are read to their end, and of the one that is being read.
    rows: Cell<(u64, u64)>,
}

impl Progress {
    pub(crate) fn new(settings: &Settings, lang: Lang) -> Self {
        Progress {
            line: ProgressLine::new(settings),
            lang,
            bytes: AtomicU64::new(0),
            of_bytes: Cell::new(0),
            rows: Cell::new((0, 0)),
        }
    }

    /// So many rows of the file that is being read.
    pub(crate) fn rows(&self, rows: u64) {
        const WORDS: Text = Text { vi: "dòng", en: "rows" };
        const LEFT: Text = Text { vi: "còn", en: "left" };
        let (before, last) = self.rows.get();
        let before = if rows < last { before + last } else { before };
        self.rows.set((before, rows));
        self.line.show(|elapsed| {
            let rows = before + rows;
            let rate = u128::from(rows) * 1000 / elapsed.max(1);
            let (bytes, of) = (self.bytes.load(Ordering::Relaxed).into(), u128::from(self.of_bytes.get()));
            let words = WORDS.get(self.lang);
            // Workbooks and columns are not read from front to back: nobody knows what is left of them.
            let seconds = (of.saturating_sub(bytes) * elapsed).checked_div(bytes).map(|millis| millis / 1000);
            let left = seconds.map_or_else(String::new, |it| format!(", {} {it} s", LEFT.get(self.lang)));
            format!("{rows} {words}, {rate} {words}/s{left}")
        });
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
