//! The lunar calendar against dates computed from astronomy, and against itself.

use iso_core::{
    calendar::{LUNAR_YEARS, lunar_date},
    model::LunarDay,
};

fn on(year: i16, day: &str) -> Option<String> {
    lunar_date(year, day.parse().unwrap()).map(|date| date.to_string())
}

#[test]
fn every_tet_and_every_gio_to_from_1968_to_2100() {
    let table = include_str!("../fixtures/lunar_feasts_1968_2100.csv");
    let mut years = 0;
    for row in table.lines().skip(1) {
        let [year, new_year, hung_kings] = row.split(',').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let year: i16 = year.parse().unwrap();
        assert_eq!(on(year, "01-01").as_deref(), Some(new_year), "Tết {year}");
        assert_eq!(on(year, "03-10").as_deref(), Some(hung_kings), "Giỗ Tổ {year}");
        years += 1;
    }
    assert_eq!(years, LUNAR_YEARS.count());
}

#[test]
fn the_years_in_which_china_celebrates_on_another_day() {
    for (year, new_year) in
        [(1968, "1968-01-29"), (1985, "1985-01-21"), (2007, "2007-02-17"), (2030, "2030-02-02")]
    {
        assert_eq!(on(year, "01-01").as_deref(), Some(new_year));
    }
}

/// A leap month repeats the number of the month before: the ordinary months stay where they were.
#[test]
fn leap_months_push_the_months_after_them() {
    // 2023 has two second months, 2025 two sixth months.
    assert_eq!(on(2023, "02-01").as_deref(), Some("2023-02-20"));
    assert_eq!(on(2023, "03-01").as_deref(), Some("2023-04-20"));
    assert_eq!(on(2025, "06-01").as_deref(), Some("2025-06-25"));
    assert_eq!(on(2025, "07-01").as_deref(), Some("2025-08-23"));
    // In 1985 the leap month lay before the end of the year in Vietnam, after Tết in China.
    assert_eq!(on(1984, "12-23").as_deref(), Some("1985-01-13"));
}

#[test]
fn months_follow_each_other_and_have_29_or_30_days() {
    for year in LUNAR_YEARS {
        let firsts: Vec<_> = (1..=12)
            .map(|month| lunar_date(year, format!("{month:02}-01").parse().unwrap()).unwrap().0)
            .collect();
        for (month, pair) in (1..).zip(firsts.windows(2)) {
            let days = pair[1].duration_since(pair[0]).as_hours() / 24;
            // A leap month lies between them.
            assert!([29, 30, 58, 59, 60].contains(&days), "{year}-{month:02}: {days} days");
            let thirtieth = on(year, &format!("{month:02}-30"));
            assert!(thirtieth.is_some() || days % 29 == 0 || days == 59, "{year}-{month:02}");
        }
        let next = lunar_date(year + 1, LunarDay::NEW_YEAR);
        assert!(
            next.is_none_or(|next| (353..=385).contains(&(next.0.duration_since(firsts[0]).as_hours() / 24)))
        );
    }
}

#[test]
fn the_thirtieth_of_a_short_month_and_years_without_a_table_are_no_dates() {
    assert_eq!(on(2026, "12-30"), None, "the last month of 2026 has 29 days");
    assert_eq!(on(2026, "12-29").as_deref(), Some("2027-02-05"));
    for year in [i16::MIN, 1967, 2101, i16::MAX] {
        assert_eq!(on(year, "01-01"), None);
    }
}
