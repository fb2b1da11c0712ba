//! The one line on standard error that says how far a long work is.

use std::{
    io::{self, IsTerminal, Write},
    sync::Mutex,
    time::{Duration, Instant},
};

use crate::settings::Settings;

const FIRST: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(200);

/// Silent for the first second, and where nobody looks. Gone when the work is.
pub(crate) struct ProgressLine {
    shown: bool,
    started: Instant,
    /// When the line was last written.
    last: Mutex<Option<Instant>>,
}

impl ProgressLine {
    pub(crate) fn new(settings: &Settings) -> Self {
        let shown = !settings.quiet && io::stderr().is_terminal();
        ProgressLine { shown, started: Instant::now(), last: Mutex::new(None) }
    }

    /// Shows what is said, if it is time to; it is told how many milliseconds the work has taken.
    pub(crate) fn show(&self, say: impl FnOnce(u128) -> String) {
        let elapsed = self.started.elapsed();
        if !self.shown || elapsed < FIRST {
            return;
        }
        // Whoever comes while another thread writes need not write as well.
        let Ok(mut last) = self.last.try_lock() else { return };
        if last.is_some_and(|last| last.elapsed() < BETWEEN) {
            return;
        }
        *last = Some(Instant::now());
        let line = format!("\r{}\x1b[K", say(elapsed.as_millis()));
        let _ = io::stderr().lock().write_all(line.as_bytes());
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        let written = self.last.get_mut().is_ok_and(|last| last.is_some());
        if written {
            let _ = io::stderr().lock().write_all(b"\r\x1b[K");
        }
    }
}
