//! Events that come back.

use std::collections::BTreeSet;

use jiff::civil::{self, Weekday};

use super::{IcsYearly, event, event::Event};
use crate::model::MonthDay;

/// How an event comes back; not at all by default.
#[derive(Debug, Default)]
pub(super) struct Repetition {
    pub(super) rule: Option<Rule>,
    /// Dates on which it does not take place.
    pub(super) without: Vec<civil::Date>,
    /// Further dates.
    pub(super) with: Vec<civil::Date>,
}

/// A yearly rule.
#[derive(Debug)]
pub(super) struct Rule {
    interval: i16,
    count: Option<u32>,
    until: Option<civil::Date>,
    days: Days,
}

/// Which days of a year.
#[derive(Debug)]
enum Days {
    /// Days of months; negative ones from the end.
    OfMonths(Vec<i8>, Vec<i8>),
    /// The n-th weekday of months; negative from the end.
    Nth(Vec<i8>, i8, Weekday),
}

/// `FREQ=YEARLY;BYMONTH=11;BYDAY=4TH` and its like; `None` for any other rule.
pub(super) fn read_rule(text: &str, first: civil::Date) -> Option<Rule> {
    let mut rule =
        Rule { interval: 1, count: None, until: None, days: Days::OfMonths(Vec::new(), Vec::new()) };
    let (mut yearly, mut months, mut days, mut nth) = (false, vec![first.month()], vec![first.day()], None);
    for part in text.trim().trim_end_matches(';').split(';') {
        let (key, value) = part.split_once('=')?;
        let value = value.trim().to_ascii_uppercase();
        let numbers = |range: std::ops::RangeInclusive<i8>| -> Option<Vec<i8>> {
            let read = value.split(',').map(|number| number.trim().parse::<i8>().ok());
            read.map(|number| number.filter(|it| *it != 0 && range.contains(it))).collect()
        };
        match key.trim().to_ascii_uppercase().as_str() {
            "FREQ" => yearly = value == "YEARLY",
            "INTERVAL" => rule.interval = value.parse().ok().filter(|it| (1..=1000).contains(it))?,
            "COUNT" => rule.count = Some(value.parse().ok()?),
            "UNTIL" => rule.until = Some(event::date(&value)?),
            "BYMONTH" => months = numbers(1..=12)?,
            "BYMONTHDAY" => days = numbers(-31..=31)?,
            "BYDAY" => nth = Some(nth_weekday(&value)?),
            "WKST" => {}
            _ => return None,
        }
    }
    rule.days = match nth {
        Some((n, weekday)) => Days::Nth(months, n, weekday),
        None => Days::OfMonths(months, days),
    };
    yearly.then_some(rule)
}

/// `4TH`, `-1MO`.
fn nth_weekday(text: &str) -> Option<(i8, Weekday)> {
    let (number, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let weekday = match day {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    let n: i8 = number.parse().ok()?;
    (n != 0 && (-5..=5).contains(&n)).then_some((n, weekday))
}

impl Days {
    fn in_year(&self, year: i16) -> BTreeSet<civil::Date> {
        let month = |month: i8| civil::Date::new(year, month, 1).ok();
        match self {
            Days::OfMonths(months, days) => {
                let first_days = months.iter().filter_map(|it| month(*it));
                let day = |first: civil::Date, day: i8| match day {
                    1.. => civil::Date::new(year, first.month(), day).ok(),
                    _ => first
                        .days_in_month()
                        .checked_add(day + 1)
                        .and_then(|day| civil::Date::new(year, first.month(), day).ok()),
                };
                first_days.flat_map(|first| days.iter().filter_map(move |it| day(first, *it))).collect()
            }
            Days::Nth(months, n, weekday) => {
                let of = |first: civil::Date| first.nth_weekday_of_month(*n, *weekday).ok();
                months.iter().filter_map(|it| month(*it)).filter_map(of).collect()
            }
        }
    }
}

impl Repetition {
    /// Whether it ends by itself.
    pub(super) fn ends(&self) -> bool {
        self.rule.as_ref().is_none_or(|rule| rule.count.is_some() || rule.until.is_some())
    }

    /// The event as a day off of every year, where that is all there is to say.
    pub(super) fn as_rule(&self, event: &Event, years: (i16, i16)) -> Option<IcsYearly> {
        let rule = self.rule.as_ref().filter(|_| self.with.is_empty() && self.without.is_empty())?;
        let Days::OfMonths(months, days) = &rule.days else { return None };
        let the_day = (months.as_slice(), days.as_slice()) == (&[event.first.month()], &[event.first.day()]);
        if !the_day || rule.interval != 1 || rule.count.is_some() {
            return None;
        }
        // A year that ends before the day of the event has none.
        let last = rule.until.map(|until| {
            let reached = MonthDay::of(until) >= MonthDay::of(event.first);
            if reached { until.year() } else { until.year() - 1 }
        });
        Some(IcsYearly {
            date: MonthDay::of(event.first),
            days: event.days,
            from_year: Some(event.first.year()).filter(|year| *year > years.0),
            to_year: last.filter(|year| *year < years.1),
            name: event.name.clone(),
        })
    }
}

/// The dates on which an event begins.
pub(super) struct Occurrences<'r> {
    pub(super) first: civil::Date,
    pub(super) repetition: &'r Repetition,
    /// Nothing is looked for later.
    pub(super) last_year: i16,
}

impl Occurrences<'_> {
    /// All of them, for at most 200 years.
    pub(super) fn dates(&self) -> BTreeSet<civil::Date> {
        let mut dates = BTreeSet::from([self.first]);
        if let Some(rule) = &self.repetition.rule {
            dates.clear();
            let last = self.last_year.min(self.first.year().saturating_add(200));
            let years = (self.first.year()..=last).step_by(usize::from(rule.interval.unsigned_abs()).max(1));
            let all = years.flat_map(|year| rule.days.in_year(year));
            let all = all.filter(|date| *date >= self.first && rule.until.is_none_or(|until| *date <= until));
            dates.extend(all.take(rule.count.map_or(usize::MAX, |count| count as usize)));
        }
        dates.extend(&self.repetition.with);
        dates.retain(|date| !self.repetition.without.contains(date) && date.year() <= self.last_year);
        dates
    }
}
