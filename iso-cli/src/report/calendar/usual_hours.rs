//! The hours of an ordinary week, and when in the year they change.

use iso_core::{
    calendar::Day,
    model::{Date, Weekday},
    text::{Lang, Text},
};

use super::{Shown, is_ordinary, windows};

/// One weekday through the year: since when, and which hours.
#[derive(Debug, Default)]
struct Course(Vec<(Date, String)>);

/// Lines such as `Thứ Hai – thứ Sáu   08:00-12:00, 13:00-17:00`.
pub(super) fn lines(shown: &Shown<'_>, lang: Lang) -> Vec<(String, String)> {
    let courses = Weekday::ALL.map(|weekday| (weekday, course(shown, weekday, lang)));
    let mut lines = Vec::new();
    let mut rest = courses.as_slice();
    while let Some(((first, course), after)) = rest.split_first() {
        let same = after.iter().take_while(|(_, other)| other.is_like(course)).count();
        let last = after.get(..same).and_then(<[_]>::last).map_or(*first, |(weekday, _)| *weekday);
        let name = match same {
            0 => super::weekday(*first, lang),
            _ => format!("{} – {}", super::weekday(*first, lang), last.name().get(lang)),
        };
        let group = rest.get(..=same).unwrap_or_default();
        lines.extend(lines_of(name, course, group, lang));
        rest = after.get(same..).unwrap_or_default();
    }
    lines
}

fn lines_of(name: String, course: &Course, group: &[(Weekday, Course)], lang: Lang) -> Vec<(String, String)> {
    let from: Text = Text { vi: "  từ", en: "  from" };
    let line = |(number, (_, hours)): (usize, &(Date, String))| {
        // The first of the group to change tells since when.
        let since = group.iter().filter_map(|(_, course)| course.0.get(number)).map(|(date, _)| *date).min();
        match (number, since) {
            (0, _) | (_, None) => (name.clone(), hours.clone()),
            (_, Some(date)) => (format!("{} {}", from.get(lang), date.show(lang)), hours.clone()),
        }
    };
    course.0.iter().enumerate().map(line).collect()
}

impl Course {
    fn is_like(&self, other: &Course) -> bool {
        self.0.iter().map(|(_, hours)| hours).eq(other.0.iter().map(|(_, hours)| hours))
    }
}

fn course(shown: &Shown<'_>, weekday: Weekday, lang: Lang) -> Course {
    let mut course = Course::default();
    let of_weekday = shown.days.iter().filter(|day| Weekday::of(day.date.0) == weekday);
    for day in of_weekday.filter(|day| is_ordinary(day)) {
        let hours = hours(day, lang);
        if course.0.last().is_none_or(|(_, last)| *last != hours) {
            course.0.push((day.date, hours));
        }
    }
    course
}

/// Working hours, then the hours in which only the desk is open.
pub(super) fn hours(day: &Day<'_>, lang: Lang) -> String {
    let desk: Text = Text { vi: "quầy", en: "desk" };
    let closed: Text = Text { vi: "nghỉ", en: "closed" };
    match (day.working_hours, day.desk_hours) {
        ([], []) => closed.get(lang).to_owned(),
        (working, []) => windows(working),
        ([], open) => format!("{} {}", desk.get(lang), windows(open)),
        (working, open) => format!("{}; {} {}", windows(working), desk.get(lang), windows(open)),
    }
}
