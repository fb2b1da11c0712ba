//! What the command line means for every command.

use std::{
    io::IsTerminal,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use iso_core::{deadline::Moment, model::Date, text::Lang};
use jiff::civil::DateTime;

use crate::args::{self, Args};

/// Settings that hold for every command.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The language asked for; `None` leaves it to the library.
    pub(crate) lang: Option<Lang>,
    /// Whether results on standard output are coloured.
    pub(crate) color: bool,
    /// Whether only results are printed.
    pub(crate) quiet: bool,
    /// What `--now` said.
    now: Option<String>,
}

impl Settings {
    pub(crate) fn of(args: &Args) -> Self {
        let lang = args.global.lang.map(|lang| match lang {
            args::Lang::Vi => Lang::Vi,
            args::Lang::En => Lang::En,
        });
        let color = match args.global.color {
            args::Color::Always => true,
            args::Color::Never => false,
            args::Color::Auto => {
                std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty())
            }
        };
        Settings { lang, color, quiet: args.global.quiet, now: args.global.now.clone() }
    }

    /// The language of results about a library.
    pub(crate) fn lang_for(&self, library: &iso_core::load::Library) -> Lang {
        self.lang.unwrap_or_else(|| library.language())
    }

    /// The language before any library is known.
    pub(crate) fn lang(&self) -> Lang {
        self.lang.unwrap_or_default()
    }

    /// The day of the run: `--now`, else `SOURCE_DATE_EPOCH`, else the clock, in the civil time
    /// of Vietnam (UTC+7, without daylight saving).
    pub(crate) fn today(&self) -> Result<Date, crate::exit_status::Failure> {
        if let Some(text) = &self.now {
            let day = text.get(..10).unwrap_or(text);
            return day.parse().map_err(|_| crate::exit_status::Failure::BadNow(text.clone()));
        }
        Ok(Date(self.instant().date()))
    }

    /// The moment of the run, in the same order of preference.
    pub(crate) fn now(&self) -> Result<DateTime, crate::exit_status::Failure> {
        Ok(self.asked_now()?.unwrap_or_else(|| self.instant()))
    }

    /// What `--now` said, where it was given. A day alone means its end: what was done on it is done.
    pub(crate) fn asked_now(&self) -> Result<Option<DateTime>, crate::exit_status::Failure> {
        let Some(text) = &self.now else { return Ok(None) };
        match text.parse() {
            Ok(Moment::Minute(at)) => Ok(Some(at)),
            Ok(Moment::Day(date)) => Ok(Some(date.0.at(23, 59, 0, 0))),
            Err(_) => Err(crate::exit_status::Failure::BadNow(text.clone())),
        }
    }

    /// What the clock of an office in Vietnam shows.
    fn instant(&self) -> DateTime {
        let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
        let since = match epoch {
            Some(seconds) => Duration::from_secs(seconds),
            None => SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
        };
        let minutes = i64::try_from(since.as_secs() / 60 + 7 * 60).unwrap_or_default();
        let start = jiff::civil::datetime(1970, 1, 1, 0, 0, 0, 0);
        start.saturating_add(jiff::Span::new().minutes(minutes.min(2_000_000 * 1440)))
    }
}
