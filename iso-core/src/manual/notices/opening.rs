//! The opening hours of a desk in words.

use super::super::words::text;
use crate::{
    calendar::OpeningHours,
    doc::Inline,
    model::{Weekday, Window},
    text::{Lang, Text, capital},
};

/// One line for every week that holds within a year.
pub(super) fn lines(hours: &[OpeningHours], lang: Lang) -> Vec<Vec<Inline>> {
    const CLOSED: Text = text(
        "Nghỉ lễ, Tết và nghỉ bù theo quy định.",
        "Closed on public holidays and on days off in lieu of them.",
    );
    let mut lines: Vec<Vec<Inline>> = Vec::new();
    for (at, it) in hours.iter().enumerate() {
        let week = week(&it.week, lang);
        if week.is_empty() && hours.len() == 1 {
            return Vec::new();
        }
        let from = (at > 0).then(|| match lang {
            Lang::Vi => format!("Từ ngày {}: ", it.from.show(lang)),
            Lang::En => format!("From {} on: ", it.from.show(lang)),
        });
        lines.push(vec![Inline::Text(match from {
            Some(from) => format!("{from}{week}"),
            None => capital(&week),
        })]);
    }
    if let Some(last) = lines.last_mut() {
        last.extend([Inline::from(". "), Inline::emphasis(CLOSED.get(lang))]);
    }
    lines
}

/// Weekdays in a row with the same hours are told together; closed ones are left out.
fn week(week: &[Vec<Window>; 7], lang: Lang) -> String {
    let days: Vec<(Weekday, &Vec<Window>)> = Weekday::ALL.into_iter().zip(week).collect();
    let runs = days.chunk_by(|one, next| one.1 == next.1).filter_map(|run| {
        let ((first, windows), (last, _)) = (run.first()?, run.last()?);
        let hours: Vec<String> = windows.iter().map(|it| format!("{}–{}", it.from, it.to)).collect();
        let name = |weekday: &Weekday| weekday.name().get(lang);
        let days = match run.len() {
            1 => name(first).to_owned(),
            2 => format!("{}, {}", name(first), name(last)),
            _ => format!("{} – {}", name(first), name(last)),
        };
        (!hours.is_empty()).then(|| format!("{days}: {}", hours.join(", ")))
    });
    runs.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{calendar::OpeningHours, model::Calendar};

    fn said(yaml: &str, lang: Lang) -> Vec<String> {
        let calendar: Calendar = serde_yaml::from_str(yaml).unwrap();
        let hours = OpeningHours::from_day(&[&calendar], "2026-11-25".parse().unwrap());
        lines(&hours, lang).iter().map(|line| Inline::plain(line)).collect()
    }

    #[test]
    fn the_saturday_morning_of_the_desk_is_told_and_sunday_is_not() {
        let day = "[\"07:30-11:30\", \"13:00-17:00\"]";
        let yaml = format!(
            "calendar: a\nworking_hours: {{ monday: {day}, tuesday: {day}, wednesday: {day}, thursday: {day}, friday: {day} }}\ndesk_hours: {{ saturday: [\"07:30-11:30\"] }}\n"
        );
        assert_eq!(
            said(&yaml, Lang::Vi).first().map(String::as_str),
            Some(
                "Thứ Hai – thứ Sáu: 07:30–11:30, 13:00–17:00; thứ Bảy: 07:30–11:30. Nghỉ lễ, Tết và nghỉ bù theo quy định."
            )
        );
    }

    #[test]
    fn a_calendar_without_hours_says_nothing() {
        assert!(said("calendar: a\n", Lang::Vi).is_empty());
    }
}
