//! The slow twin: it counts by walking day by day and minute by minute, reads the calendar as
//! written and shares no code with the library. Slow and obvious.

use std::collections::{BTreeMap, BTreeSet};

use iso_core::{
    calendar::lunar_date,
    model::{Calendar, DayStatus, MonthDay, Unit, Week, Weekday, Window, YearlyDayOff, Years},
};
use jiff::civil::Date;

pub(super) struct Twin<'a> {
    calendar: &'a Calendar,
    /// Days off by rule, and whether they are only estimated.
    computed: BTreeMap<Date, bool>,
}

/// A date and a minute of it, 0 to 1440, and whether an estimated day took part.
pub(super) type Answer = Option<(Date, u16, bool)>;

fn tomorrow(date: Date) -> Date {
    date.tomorrow().unwrap()
}

impl<'a> Twin<'a> {
    pub(super) fn of(calendar: &'a Calendar) -> Self {
        let mut twin = Twin { calendar, computed: BTreeMap::new() };
        twin.compute();
        twin
    }

    /// First the rules of law, then the estimates; then every computed day that was a day of rest anyway looks for the next free working day.
    fn compute(&mut self) {
        for status in [DayStatus::Announced, DayStatus::Estimated] {
            let years = self.calendar.years.unwrap();
            for rule in self.calendar.every_year.iter().filter(|rule| rule.status == status) {
                for date in given_by(rule, years) {
                    if self.covered(date) && self.decides(status, date) && !self.is_special(date) {
                        self.computed.insert(date, status == DayStatus::Estimated);
                    }
                }
            }
        }
        let Some(in_lieu) = &self.calendar.in_lieu else { return };
        for date in self.computed.keys().copied().collect::<Vec<_>>() {
            if !self.week_hours(date, date).is_empty() || !self.decides(in_lieu.status, date) {
                continue;
            }
            let mut next = tomorrow(date);
            while self.covered(next) && (self.week_hours(next, next).is_empty() || self.is_special(next)) {
                next = tomorrow(next);
            }
            if self.covered(next) {
                self.computed.insert(next, in_lieu.status == DayStatus::Estimated);
            }
        }
    }

    fn decides(&self, status: DayStatus, date: Date) -> bool {
        let announced_to = self.calendar.years.unwrap().announced_to;
        status == DayStatus::Announced || announced_to.is_none_or(|last| last < date.year())
    }

    pub(super) fn covered(&self, date: Date) -> bool {
        let years = self.calendar.years.unwrap();
        years.from <= date.year() && date.year() <= years.to
    }

    /// The hours on `date` of the weekday of `like`.
    fn week_hours(&self, date: Date, like: Date) -> Vec<Window> {
        self.of_week(date, like, &self.calendar.working_hours, |other| &other.working_hours)
    }

    fn of_week(
        &self,
        date: Date,
        like: Date,
        base: &Week,
        of_other: impl Fn(&iso_core::model::OtherHours) -> &Week,
    ) -> Vec<Window> {
        let weekday = Weekday::ALL[like.weekday().to_monday_zero_offset() as usize];
        let mut hours = base.day(weekday).map(<[Window]>::to_vec).unwrap_or_default();
        for other in &self.calendar.other_hours {
            let begun = other.from.is_none_or(|from| from.0 <= date);
            let not_over = other.until.is_none_or(|until| until.0 >= date);
            let in_season = other.every_year.is_none_or(|season| {
                let in_year = |day: MonthDay| day.in_year(date.year()).unwrap();
                let (from, until) = (in_year(season.from), in_year(season.until));
                if from <= until { from <= date && date <= until } else { date >= from || date <= until }
            });
            if let (true, Some(said)) = (begun && not_over && in_season, of_other(other).day(weekday)) {
                hours = said.to_vec();
            }
        }
        hours
    }

    pub(super) fn is_off(&self, date: Date) -> bool {
        let calendar = self.calendar;
        let named =
            calendar.days_off.iter().any(|it| it.date.0 <= date && date <= it.until.unwrap_or(it.date).0);
        named
            || self.computed.contains_key(&date)
            || calendar.swapped_days.iter().any(|swap| swap.off.0 == date)
    }

    fn is_special(&self, date: Date) -> bool {
        self.is_off(date) || self.calendar.swapped_days.iter().any(|swap| swap.worked.0 == date)
    }

    pub(super) fn hours(&self, date: Date) -> Vec<Window> {
        if let Some(swap) = self.calendar.swapped_days.iter().find(|swap| swap.worked.0 == date) {
            return self.week_hours(date, swap.off.0);
        }
        if self.is_off(date) { Vec::new() } else { self.week_hours(date, date) }
    }

    /// How long the weekday of `like` would work on `date`.
    pub(super) fn usual_minutes(&self, date: Date, like: Date) -> u16 {
        self.week_hours(date, like).iter().map(|window| window.to.minutes() - window.from.minutes()).sum()
    }

    fn desk(&self, date: Date) -> Vec<Window> {
        if self.is_off(date) {
            return Vec::new();
        }
        self.of_week(date, date, &self.calendar.desk_hours, |other| &other.desk_hours)
    }

    pub(super) fn works(&self, date: Date) -> bool {
        !self.hours(date).is_empty()
    }

    fn estimated(&self, date: Date) -> bool {
        let calendar = self.calendar;
        let off = calendar.days_off.iter().any(|it| {
            it.status == DayStatus::Estimated && it.date.0 <= date && date <= it.until.unwrap_or(it.date).0
        });
        off || calendar.years.unwrap().announced_to.is_some_and(|last| last < date.year())
            || self.computed.get(&date) == Some(&true)
            || calendar.swapped_days.iter().any(|swap| {
                swap.status == DayStatus::Estimated && (swap.off.0 == date || swap.worked.0 == date)
            })
    }

    pub(super) fn closing(&self, date: Date) -> u16 {
        self.hours(date).iter().map(|window| window.to.minutes()).max().unwrap()
    }

    fn open(hours: &[Window], minute: u16) -> bool {
        hours.iter().any(|window| window.from.minutes() <= minute && minute < window.to.minutes())
    }

    /// Working minutes from `minute` to the end of the day, one by one; the minute after which
    /// `wanted` are used, or how many are still wanted.
    fn use_minutes(&self, date: Date, minute: u16, mut wanted: u32) -> Result<u16, u32> {
        let hours = self.hours(date);
        if hours.is_empty() {
            return Err(wanted);
        }
        for at in minute..1440 {
            if Self::open(&hours, at) {
                wanted -= 1;
                if wanted == 0 {
                    return Ok(at + 1);
                }
            }
        }
        Err(wanted)
    }

    /// `top/bottom` of a day's minutes, rounded up.
    fn share(&self, date: Date, top: u32, bottom: u32) -> u16 {
        let minutes = (0..1440).filter(|at| Self::open(&self.hours(date), *at)).count() as u32;
        let mut wanted = 0;
        while wanted * bottom < minutes * top {
            wanted += 1;
        }
        self.use_minutes(date, 0, wanted).unwrap()
    }

    pub(super) fn roll(&self, mut date: Date) -> Option<Date> {
        while self.covered(date) && !self.works(date) {
            date = date.tomorrow().unwrap();
        }
        self.covered(date).then_some(date)
    }

    /// `whole` and `top/bottom` units after a receipt. Same day takes the cut-off in `whole`, and
    /// desk days finish if `top` is 1.
    pub(super) fn due(
        &self,
        date: Date,
        minute: u16,
        unit: Unit,
        whole: u32,
        (top, bottom): (u32, u32),
    ) -> Answer {
        if !self.covered(date) {
            return None;
        }
        let (last, at) = if whole == 0 && top == 0 && unit != Unit::SameDay {
            (date, minute)
        } else {
            match unit {
                Unit::WorkingDay => self.working_days(date, whole, top, bottom)?,
                Unit::CalendarDay => self.days(date, whole, top, bottom)?,
                Unit::Month => {
                    let last = self.roll(months_after(date, whole))?;
                    (last, self.closing(last))
                }
                Unit::WorkingHour => self.working_hours(date, minute, whole * 60 + top * 60 / bottom)?,
                Unit::ClockHour => clock_hours(date, minute, whole * 60 + top * 60 / bottom),
                Unit::SameDay => self.same_day(date, minute, whole as u16, top == 1)?,
            }
        };
        if !self.covered(last) {
            return None;
        }
        let mut estimated = false;
        let mut walk = date;
        while walk <= last {
            estimated |= self.estimated(walk);
            walk = walk.tomorrow().unwrap();
        }
        Some((last, at, estimated))
    }

    fn working_days(&self, mut date: Date, whole: u32, top: u32, bottom: u32) -> Option<(Date, u16)> {
        let wanted = if top == 0 { whole } else { whole + 1 };
        let mut counted = 0;
        while counted < wanted {
            date = date.tomorrow().unwrap();
            if !self.covered(date) {
                return None;
            }
            counted += u32::from(self.works(date));
        }
        Some((date, if top == 0 { self.closing(date) } else { self.share(date, top, bottom) }))
    }

    fn days(&self, received: Date, whole: u32, top: u32, bottom: u32) -> Option<(Date, u16)> {
        let mut date = received;
        for _ in 0..whole {
            date = date.tomorrow().unwrap();
        }
        let whole_end = self.roll(date).map(|last| (last, self.closing(last)));
        if top == 0 {
            return whole_end;
        }
        date = date.tomorrow().unwrap();
        let part_end = if self.covered(date) && self.works(date) {
            (date, self.share(date, top, bottom))
        } else {
            let last = self.roll(date)?;
            (last, self.closing(last))
        };
        if whole == 0 { Some(part_end) } else { whole_end.map(|end| end.max(part_end)) }
    }

    fn working_hours(&self, mut date: Date, minute: u16, minutes: u32) -> Option<(Date, u16)> {
        let (mut from, mut wanted) = (minute, minutes);
        while self.covered(date) {
            match self.use_minutes(date, from, wanted) {
                Ok(at) => return Some((date, at)),
                Err(left) => wanted = left,
            }
            from = 0;
            date = date.tomorrow().unwrap();
        }
        None
    }

    fn same_day(&self, date: Date, minute: u16, cut_off: u16, desk_finishes: bool) -> Option<(Date, u16)> {
        let desk = self.desk(date);
        let closes = if self.works(date) {
            Some(self.closing(date))
        } else if desk_finishes {
            desk.iter().map(|window| window.to.minutes()).max()
        } else {
            None
        };
        match closes {
            Some(closes) if minute <= cut_off && minute < closes => Some((date, closes)),
            _ => self.roll(date.tomorrow().unwrap()).map(|next| (next, self.closing(next))),
        }
    }

    /// Working minutes between two moments, the first not later than the second.
    pub(super) fn minutes_between(&self, from: (Date, u16), to: (Date, u16)) -> i64 {
        let (mut date, mut minute, mut count) = (from.0, from.1, 0);
        let mut hours = self.hours(date);
        while (date, minute) < to {
            count += i64::from(Self::open(&hours, minute));
            minute += 1;
            if minute == 1440 {
                (date, minute) = (date.tomorrow().unwrap(), 0);
                hours = self.hours(date);
            }
        }
        count
    }
}

/// The dates that a rule gives off, the days around its own included.
fn given_by(rule: &YearlyDayOff, years: Years) -> BTreeSet<Date> {
    let anchors: Vec<Date> = (years.from - 1..=years.to + 1)
        .filter(|year| {
            rule.from_year.is_none_or(|from| from <= *year) && rule.to_year.is_none_or(|to| *year <= to)
        })
        .filter_map(|year| match (rule.date, rule.lunar) {
            (Some(solar), _) => format!("{year}-{solar}").parse::<Date>().ok(),
            (None, Some(lunar)) => lunar_date(year, lunar).map(|date| date.0),
            (None, None) => None,
        })
        .collect();
    let mut given = BTreeSet::new();
    for day in anchors {
        let weekday = format!("{:?}", day.weekday());
        if !rule.only_on.is_empty() && !rule.only_on.iter().any(|on| format!("{on:?}") == weekday) {
            continue;
        }
        let mut date = day;
        for _ in 0..rule.days_before {
            date = date.yesterday().unwrap();
        }
        for _ in 0..rule.days.unwrap_or(rule.days_before + 1) {
            given.insert(date);
            date = tomorrow(date);
        }
    }
    given
}

fn clock_hours(mut date: Date, mut minute: u16, minutes: u32) -> (Date, u16) {
    for _ in 0..minutes {
        if minute == 1440 {
            (date, minute) = (date.tomorrow().unwrap(), 0);
        }
        minute += 1;
    }
    (date, minute)
}

pub(super) fn months_after(date: Date, months: u32) -> Date {
    let (mut year, mut month) = (date.year(), date.month());
    for _ in 0..months {
        month += 1;
        if month == 13 {
            (year, month) = (year + 1, 1);
        }
    }
    let mut day = date.day();
    loop {
        match Date::new(year, month, day) {
            Ok(date) => return date,
            Err(_) => day -= 1,
        }
    }
}
