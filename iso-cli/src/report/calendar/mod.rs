//! A year or a month of a calendar, for people to check and for machines.

mod json;
mod month;
mod usual_hours;
mod year;

use iso_core::{
    calendar::{Basis, Day, DayKind, OutOfRange, WorkingTime},
    model::{Calendar, Date, DayStatus, Window},
    text::{Lang, Text},
};
use jiff::civil;

pub(crate) use self::{json::json, month::month, year::year};
use super::weekday;

/// The days of a year, and what is known about their calendar.
pub(crate) struct Shown<'a> {
    pub(crate) time: &'a WorkingTime,
    /// The calendar and those it builds on.
    pub(crate) chain: &'a [&'a Calendar],
    pub(crate) year: i16,
    /// Only this month.
    pub(crate) month: Option<i8>,
    /// All days of the year.
    pub(crate) days: Vec<Day<'a>>,
    /// The working minutes of the longest of them.
    longest: u32,
}

/// How many days are worked, and for how long.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Worked {
    pub(crate) days: u32,
    pub(crate) minutes: u32,
}

impl<'a> Shown<'a> {
    pub(crate) fn of(
        time: &'a WorkingTime,
        chain: &'a [&'a Calendar],
        year: i16,
        month: Option<i8>,
    ) -> Result<Self, OutOfRange> {
        let outside = OutOfRange { year, covered: time.years() };
        let first = civil::Date::new(year, 1, 1).map_err(|_| outside)?;
        let dates = first.series(jiff::Span::new().days(1)).take_while(|date| date.year() == year);
        let days = dates.map(|date| time.day(Date(date))).collect::<Result<Vec<_>, _>>()?;
        let longest = days.iter().map(|day| minutes(day.working_hours)).max().unwrap_or_default();
        Ok(Shown { time, chain, year, month, days, longest })
    }

    /// The days of one month.
    fn of_month(&self, month: i8) -> impl Iterator<Item = &Day<'a>> {
        self.days.iter().filter(move |day| day.date.0.month() == month)
    }

    /// The days asked for.
    fn asked(&self) -> impl Iterator<Item = &Day<'a>> {
        self.days.iter().filter(|day| self.month.is_none_or(|month| day.date.0.month() == month))
    }

    /// Whether a working day is clearly shorter than the longest of the year.
    fn is_half(&self, day: &Day<'_>) -> bool {
        day.kind.is_working() && minutes(day.working_hours) * 4 < self.longest * 3
    }

    fn title(&self, lang: Lang) -> String {
        let nearest = self.chain.first();
        let title = nearest.and_then(|it| it.title.as_ref()).map(|title| format!(" – {}", title.get(lang)));
        format!("{}{}", self.time.calendar(), title.unwrap_or_default())
    }

    fn extends(&self) -> Vec<&str> {
        self.chain.iter().skip(1).map(|calendar| calendar.calendar.as_str()).collect()
    }

    fn basis(&self) -> Basis {
        self.asked().map(|day| day.basis).max().unwrap_or(Basis::Announced)
    }
}

fn worked<'d>(days: impl Iterator<Item = &'d Day<'d>>) -> Worked {
    days.fold(Worked::default(), |sum, day| Worked {
        days: sum.days + u32::from(day.kind.is_working()),
        minutes: sum.minutes + minutes(day.working_hours),
    })
}

/// Whether the plan of the week says all about it.
fn is_ordinary(day: &Day<'_>) -> bool {
    matches!(day.kind, DayKind::Working | DayKind::WeeklyRest | DayKind::DeskOnly)
}

fn minutes(windows: &[Window]) -> u32 {
    windows.iter().map(|window| u32::from(window.to.minutes() - window.from.minutes())).sum()
}

fn windows(windows: &[Window]) -> String {
    windows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// `1992 giờ`, `7 giờ 30 phút`.
fn duration(minutes: u32, lang: Lang) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (lang, rest) {
        (Lang::Vi, 0) => format!("{hours} giờ"),
        (Lang::Vi, rest) => format!("{hours} giờ {rest} phút"),
        (Lang::En, 0) => format!("{hours} h"),
        (Lang::En, rest) => format!("{hours} h {rest} min"),
    }
}

/// The mark beside the number of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    None,
    DayOff,
    EstimatedOff,
    SwappedOff,
    SwappedWorked,
    Half,
    DeskOnly,
    WeeklyRest,
}

impl Mark {
    const LEGEND: [Mark; 7] = [
        Mark::DayOff,
        Mark::EstimatedOff,
        Mark::SwappedOff,
        Mark::SwappedWorked,
        Mark::Half,
        Mark::DeskOnly,
        Mark::WeeklyRest,
    ];

    fn of(day: &Day<'_>, shown: &Shown<'_>) -> Mark {
        match day.kind {
            DayKind::DayOff(entry) if entry.status == DayStatus::Estimated => Mark::EstimatedOff,
            DayKind::DayOff(_) => Mark::DayOff,
            DayKind::SwappedOff(_) => Mark::SwappedOff,
            DayKind::SwappedWorked(_) => Mark::SwappedWorked,
            DayKind::Working if shown.is_half(day) => Mark::Half,
            DayKind::Working => Mark::None,
            DayKind::DeskOnly => Mark::DeskOnly,
            DayKind::WeeklyRest => Mark::WeeklyRest,
        }
    }

    fn sign(self) -> char {
        match self {
            Mark::None => ' ',
            Mark::DayOff => '*',
            Mark::EstimatedOff => '?',
            Mark::SwappedOff => '~',
            Mark::SwappedWorked => '+',
            Mark::Half => '½',
            Mark::DeskOnly => '°',
            Mark::WeeklyRest => '.',
        }
    }

    fn words(self) -> Text {
        match self {
            Mark::None => Text { vi: "ngày làm việc", en: "working day" },
            Mark::DayOff => Text { vi: "nghỉ lễ", en: "day off" },
            Mark::EstimatedOff => Text { vi: "nghỉ lễ dự kiến", en: "estimated day off" },
            Mark::SwappedOff => Text { vi: "nghỉ hoán đổi", en: "given off by a swap" },
            Mark::SwappedWorked => Text { vi: "làm bù", en: "worked instead" },
            Mark::Half => Text { vi: "làm việc ngắn ngày", en: "short working day" },
            Mark::DeskOnly => Text { vi: "chỉ mở quầy tiếp nhận", en: "only the desk is open" },
            Mark::WeeklyRest => Text { vi: "nghỉ hằng tuần", en: "weekly rest" },
        }
    }
}

/// What readers must know where something is not announced yet.
fn estimated(shown: &Shown<'_>, lang: Lang) -> Option<String> {
    if shown.basis() == Basis::Announced {
        return None;
    }
    let last = shown.time.years().announced_to.filter(|last| *last < shown.year);
    let unannounced: Text = Text {
        vi: "DỰ KIẾN: có ngày nghỉ chưa công bố, có thể thay đổi.",
        en: "ESTIMATED: some days off are not announced and may change.",
    };
    Some(match (last, lang) {
        (None, lang) => unannounced.get(lang).to_owned(),
        (Some(last), Lang::Vi) => {
            format!(
                "DỰ KIẾN: mới công bố đến năm {last}; ngày nghỉ và hoán đổi của năm {} có thể thay đổi.",
                shown.year
            )
        }
        (Some(last), Lang::En) => {
            format!("ESTIMATED: announced to {last} only; days off and swaps of {} may change.", shown.year)
        }
    })
}
