//! Days off by rule: of every year, and in lieu of those that fall on a day of rest.

use std::sync::Arc;

use jiff::{Span, civil};

use super::{
    CalendarFault, LUNAR_YEARS, Problem, lunar_date,
    special_days::{SpecialDays, covers},
    weeks::Weeks,
};
use crate::{
    model::{Calendar, Date, DayOff, DayStatus, InLieu, Weekday, Wording, YearlyDayOff, Years},
    source::NodePath,
    text::Lang,
};

/// The longest run that one rule gives.
const MOST_DAYS: u8 = 60;

/// A day off that a rule gives.
pub(super) struct Computed {
    pub(super) date: civil::Date,
    pub(super) entry: Arc<DayOff>,
}

/// Rules that cannot be computed in the years covered.
pub(super) fn check(chain: &[&Calendar], years: Years, faults: &mut Vec<CalendarFault>) {
    for (level, calendar) in chain.iter().enumerate() {
        for (index, rule) in calendar.every_year.iter().enumerate() {
            let at = NodePath::root().key("every_year").item(index);
            let (from, to) = years_of(rule, years);
            let known = |year: i16| LUNAR_YEARS.contains(&year);
            let total = rule.days.unwrap_or(rule.days_before.saturating_add(1));
            let problem = match (rule.date, rule.lunar) {
                (None, None) | (Some(_), Some(_)) => Problem::DateOrLunar,
                _ if total <= rule.days_before || total > MOST_DAYS => {
                    Problem::NoSuchRun(rule.days_before, total)
                }
                (None, Some(_)) if from <= to && !(known(from) && known(to)) => Problem::LunarUnknown,
                _ => continue,
            };
            faults.push(CalendarFault { level, at, problem });
        }
    }
}

/// The years in which a rule holds, within those covered.
fn years_of(rule: &YearlyDayOff, years: Years) -> (i16, i16) {
    (rule.from_year.unwrap_or(years.from).max(years.from), rule.to_year.unwrap_or(years.to).min(years.to))
}

/// Whether a rule of this status decides about a date: what is only estimated gives way to the
/// announcements of a year.
fn decides(status: DayStatus, date: civil::Date, years: Years) -> bool {
    status == DayStatus::Announced || years.announced_to.is_none_or(|last| date.year() > last)
}

/// The days off that the rules of one status give, in the order of the chain and of the years.
pub(super) fn days(chain: &[&Calendar], status: DayStatus, years: Years) -> Vec<Computed> {
    let rules = chain.iter().flat_map(|calendar| &calendar.every_year);
    let mut found = Vec::new();
    for rule in rules.filter(|rule| rule.status == status) {
        let first = rule.from_year.unwrap_or(i16::MIN);
        let last = rule.to_year.unwrap_or(i16::MAX);
        // A run may reach into the years from outside, and the twelfth lunar month always does.
        for year in years.from.saturating_sub(1)..=years.to.saturating_add(1) {
            if !(first..=last).contains(&year) {
                continue;
            }
            let in_years = |date: &civil::Date| covers(years, *date) && decides(status, *date, years);
            for date in run(rule, year).into_iter().filter(in_years) {
                found.push(Computed { date, entry: Arc::new(entry(rule, date)) });
            }
        }
    }
    found
}

fn entry(rule: &YearlyDayOff, date: civil::Date) -> DayOff {
    DayOff {
        date: Date(date),
        until: None,
        name: rule.name.clone(),
        status: rule.status,
        source: rule.source.clone(),
    }
}

/// The days of one year.
fn run(rule: &YearlyDayOff, year: i16) -> Vec<civil::Date> {
    let solar = rule.date.and_then(|day| day.in_year(year));
    let Some(day) = solar.or_else(|| rule.lunar.and_then(|day| lunar_date(year, day)).map(|date| date.0))
    else {
        return Vec::new();
    };
    if !rule.only_on.is_empty() && !rule.only_on.contains(&Weekday::of(day)) {
        return Vec::new();
    }
    let total = rule.days.unwrap_or(rule.days_before.saturating_add(1));
    let offsets = -i64::from(rule.days_before)..i64::from(total) - i64::from(rule.days_before);
    offsets.filter_map(|days| day.checked_add(Span::new().days(days)).ok()).collect()
}

/// Gives each day of `days` that is a weekly day of rest anyway the next working day in lieu.
pub(super) fn compensate(
    rule: &InLieu,
    days: &[Computed],
    years: Years,
    working: &Weeks,
    special: &mut SpecialDays,
) {
    let mut owed: Vec<&Computed> = days.iter().filter(|day| working.hours(day.date).minutes() == 0).collect();
    owed.sort_by_key(|day| day.date);
    for day in owed.into_iter().filter(|day| decides(rule.status, day.date, years)) {
        let is_free = |date: &civil::Date| working.hours(*date).minutes() > 0 && !special.knows(*date);
        let later = day.date.series(Span::new().days(1)).skip(1);
        // A year without one free working day has no day to give.
        let Some(next) = later.take(366).find(is_free).filter(|next| covers(years, *next)) else { continue };
        let name = &day.entry.name;
        let name = Wording::both(
            &format!("Nghỉ bù {}", name.get(Lang::Vi)),
            &format!("{} (in lieu)", name.get(Lang::En)),
        );
        let source = rule.source.clone();
        let entry = DayOff { date: Date(next), until: None, name, status: rule.status, source };
        special.add_computed(&Computed { date: next, entry: Arc::new(entry) });
    }
}
