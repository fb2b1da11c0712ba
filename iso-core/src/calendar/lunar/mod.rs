//! The Vietnamese lunar calendar, computed at UTC+7 without a floating-point number.
//!
//! A lunar month begins on the day of the new moon. The eleventh month holds the winter solstice;
//! where thirteen months lie between two of them, the first month in which the sun enters no new
//! twelfth of the ecliptic is a leap month and repeats the number of the month before. All of it by
//! the days of UTC+7, which the calendar has used since 1968: that is why Tết falls elsewhere than
//! the Chinese new year in 1968, 1985, 2007 and 2030.
//!
//! After the algorithm that Hồ Ngọc Đức published, with the series of J. Meeus, *Astronomical
//! Algorithms*: the new moon is right to a few minutes, the arithmetic to a millionth of a second.

mod fixed;
mod moon;
mod sun;

use std::ops::RangeInclusive;

use jiff::{Span, civil};

use crate::model::{Date, LunarDay};

/// The years in which Tết and Giỗ Tổ have been compared with an astronomical computation, day by
/// day. Before 1968 another time zone was used; after 2100 nobody knows how long a day will be.
pub const LUNAR_YEARS: RangeInclusive<i16> = 1968..=2100;

/// The date of a day of the lunar year that begins in `year`, in an ordinary month.
///
/// `None` outside [`LUNAR_YEARS`], and for the 30th of a month of 29 days.
///
/// ```
/// use iso_core::{calendar::lunar_date, model::LunarDay};
///
/// let new_year = lunar_date(2030, LunarDay::NEW_YEAR).unwrap();
/// assert_eq!(new_year.to_string(), "2030-02-02", "one day before the Chinese new year");
/// let hung_kings = lunar_date(2026, "03-10".parse().unwrap()).unwrap();
/// assert_eq!(hung_kings.to_string(), "2026-04-26");
/// ```
#[must_use]
pub fn lunar_date(year: i16, day: LunarDay) -> Option<Date> {
    if !LUNAR_YEARS.contains(&year) {
        return None;
    }
    // The eleventh and the twelfth month of a year open the winter that ends in the next one.
    let winter = if day.month() >= 11 { year + 1 } else { year };
    let (first, next) = (eleventh_month(winter - 1)?, eleventh_month(winter)?);
    let place = i64::from((day.month() + 1) % 12);
    let is_behind_leap = leap_month(first, next).is_some_and(|leap| leap <= place);
    let moon = first + place + i64::from(is_behind_leap);
    let day = moon::day_of_new_moon(moon) + i64::from(day.day()) - 1;
    let date = civil::date(1970, 1, 1).checked_add(Span::new().try_days(day - UNIX_EPOCH).ok()?);
    date.ok().map(Date).filter(|_| day < moon::day_of_new_moon(moon + 1))
}

/// The place of the leap month among the months from one eleventh month to the next, both given by
/// their new moons.
fn leap_month(first: i64, next: i64) -> Option<i64> {
    let twelfth = |place: i64| sun::twelfth(moon::day_of_new_moon(first + place));
    // Twelve or thirteen months: the eleventh ones are a year apart.
    if next - first == 13 { (1..13).find(|place| twelfth(*place) == twelfth(place + 1)) } else { None }
}

/// The new moon, counted from 1900, with which the eleventh month of a year begins.
fn eleventh_month(year: i16) -> Option<i64> {
    let last_day = civil::Date::new(year, 12, 31).ok()?;
    let days = last_day.duration_since(civil::date(1970, 1, 1)).as_hours() / 24 + UNIX_EPOCH;
    let moon = (days - moon::FIRST_DAY) * 1_000_000_000 / moon::LENGTH_IN_BILLIONTHS;
    // The sun in the tenth twelfth: the solstice was over, and the month before had it.
    let solstice_is_over = sun::twelfth(moon::day_of_new_moon(moon)) >= 9;
    Some(if solstice_is_over { moon - 1 } else { moon })
}

/// The Julian day number of 1 January 1970.
const UNIX_EPOCH: i64 = 2_440_588;
