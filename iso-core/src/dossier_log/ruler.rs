//! Working minutes between two stamps of a log, many millions of times.

use jiff::{Span, civil};

use super::Stamp;
use crate::{calendar::WorkingTime, model::Date};

/// The days of a [`WorkingTime`], numbered as stamps number them: a look-up instead of arithmetic
/// with dates.
#[derive(Debug, Clone, Default)]
pub(super) struct Ruler {
    first_day: u32,
    /// Working minutes before each day, and its hours as a place in `hours`.
    days: Vec<(u32, u32)>,
    /// Opening and closing minutes; nearly all days share a few of them.
    hours: Vec<Vec<(u32, u32)>>,
}

impl Ruler {
    pub(super) fn new(time: &WorkingTime) -> Ruler {
        let mut ruler = Ruler::default();
        let years = time.years();
        let (Ok(first), Ok(last)) = (civil::Date::new(years.from, 1, 1), civil::Date::new(years.to, 12, 31))
        else {
            return ruler;
        };
        let Some(start) = Stamp::of(crate::deadline::Moment::Day(Date(first))) else { return ruler };
        ruler.first_day = start.day();
        let mut minutes = 0;
        for date in first.series(Span::new().days(1)).take_while(|date| *date <= last) {
            let windows: Vec<(u32, u32)> = time
                .day(Date(date))
                .map(|day| day.working_hours)
                .unwrap_or_default()
                .iter()
                .map(|window| (window.from.minutes().into(), window.to.minutes().into()))
                .collect();
            let place = ruler.hours.iter().position(|it| *it == windows).unwrap_or(ruler.hours.len());
            ruler.days.push((minutes, u32::try_from(place).unwrap_or_default()));
            minutes += windows.iter().map(|(from, to)| to - from).sum::<u32>();
            if place == ruler.hours.len() {
                ruler.hours.push(windows);
            }
        }
        ruler
    }

    /// Working minutes from the first day covered to a stamp; `None` outside the years covered.
    fn until(&self, stamp: Stamp) -> Option<u32> {
        let minute = stamp.minute()?;
        let (before, kind) = *self.days.get(stamp.day().checked_sub(self.first_day)? as usize)?;
        let hours = self.hours.get(kind as usize)?;
        let today: u32 = hours.iter().map(|(from, to)| minute.clamp(*from, *to) - from).sum();
        Some(before + today)
    }

    /// Working minutes between two stamps, the first not later than the second; `None` where a
    /// minute is not known or a day not covered.
    pub(super) fn between(&self, from: Stamp, to: Stamp) -> Option<u32> {
        self.until(to)?.checked_sub(self.until(from)?)
    }
}
