//! What the program prints it reads back, and whatever it is given to read it answers.

mod mutants;

use iso_core::{
    model::{
        ClockTime, Date, Id, ProcessCode, Quantity, Retention, StepRef, TimeLimit, Total, TthcCode, Unit,
        Window,
    },
    text::{Lang, without_marks},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};

fn config() -> Config {
    Config { cases: 500, rng_seed: RngSeed::Fixed(9001), failure_persistence: None, ..Config::default() }
}

/// An amount as it can be written: a whole, a fraction of one, or both.
fn quantity() -> impl Strategy<Value = Quantity> {
    let parts = prop_oneof![0..40_000_i64, 0..=Quantity::LARGEST * Quantity::PARTS];
    parts.prop_map(|parts| match (parts / Quantity::PARTS, parts % Quantity::PARTS) {
        (whole, 0) => whole.to_string().parse().unwrap(),
        (0, part) => format!("{part}/14400").parse().unwrap(),
        (whole, part) => format!("{whole} {part}/14400").parse().unwrap(),
    })
}

fn limit() -> impl Strategy<Value = TimeLimit> {
    (quantity(), prop::sample::select(Unit::ALL.to_vec())).prop_map(|(amount, unit)| match unit {
        Unit::SameDay => TimeLimit { amount: Quantity::whole(1), unit },
        Unit::WorkingHour | Unit::ClockHour => {
            // Hours are written in whole minutes.
            let minutes = amount.parts() / (Quantity::PARTS / 60);
            let whole = Quantity::whole(u32::try_from(minutes / 60).unwrap());
            let rest: Quantity = format!("{}/60", minutes % 60).parse().unwrap();
            TimeLimit { amount: whole.plus(rest).unwrap(), unit }
        }
        _ => TimeLimit { amount, unit },
    })
}

fn clock_time() -> impl Strategy<Value = ClockTime> {
    (0..=1440_u16).prop_map(|minutes| format!("{}:{:02}", minutes / 60, minutes % 60).parse().unwrap())
}

fn word() -> impl Strategy<Value = String> {
    let letters: Vec<char> = "abzABZ09-_.àạảãăâđĐêôơưỹ".chars().collect();
    prop::collection::vec(prop::sample::select(letters), 1..12).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn limits_are_read_back_in_both_languages(limit in limit()) {
        for lang in Lang::ALL {
            let shown = limit.show(lang);
            prop_assert_eq!(shown.parse::<TimeLimit>(), Ok(limit), "{}", shown);
            // As people type it: without marks, in capitals, with spaces to spare.
            for typed in [without_marks(&shown), shown.to_uppercase(), format!(" {} ", shown.replace(' ', "  "))] {
                prop_assert_eq!(typed.parse::<TimeLimit>(), Ok(limit), "{}", typed);
            }
        }
        prop_assert_eq!(Total::from(limit).single(), Some(limit).filter(|it| it.amount != Quantity::ZERO));
    }

    #[test]
    fn amounts_are_read_back_and_keep_their_order(a in quantity(), b in quantity()) {
        for lang in Lang::ALL {
            prop_assert_eq!(a.show(lang).parse::<Quantity>(), Ok(a));
        }
        prop_assert_eq!(a.plus(b).unwrap().minus(a), Some(b));
        prop_assert_eq!(a < b, b.minus(a).is_some() && a != b);
    }

    #[test]
    fn dates_periods_and_times_are_read_back(
        days in 0..50_000_i64, months in 1..=2_400_u32, a in clock_time(), b in clock_time(),
    ) {
        let first: Date = "1900-01-01".parse().unwrap();
        let date = Date(first.0.checked_add(jiff::Span::new().days(days)).unwrap());
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        prop_assert_eq!(date.show(Lang::En).parse(), Ok(date));
        for lang in Lang::ALL {
            for kept in [Retention::Months(months), Retention::Permanent] {
                prop_assert_eq!(kept.show(lang).parse(), Ok(kept));
            }
        }
        prop_assert_eq!(a.to_string().parse(), Ok(a));
        if a < b {
            let window = Window { from: a, to: b };
            prop_assert_eq!(window.to_string().parse(), Ok(window));
        }
    }

    #[test]
    fn names_are_read_back(block in word(), step in word()) {
        for text in [step.clone(), format!("{block}/{step}")] {
            let name: StepRef = text.parse().unwrap();
            prop_assert_eq!(name.to_string(), text);
        }
        let id: Id = step.parse().unwrap();
        prop_assert_eq!(id.to_string(), step.clone());
        prop_assert!(!id.shape().is_empty() || step.is_empty());
        if let Ok(code) = step.parse::<ProcessCode>() {
            prop_assert_eq!(code.to_string(), step);
            prop_assert!(!code.file_stem().contains('/'));
        }
    }

    /// Whatever stands in a file, a parser answers, and what it accepts it prints and reads again.
    #[test]
    fn no_parser_is_upset_by_any_text(text in text()) {
        for lang in Lang::ALL {
            if let Ok(limit) = text.parse::<TimeLimit>() {
                prop_assert_eq!(limit.show(lang).parse(), Ok(limit));
            }
            if let Ok(amount) = text.parse::<Quantity>() {
                prop_assert_eq!(amount.show(lang).parse(), Ok(amount));
            }
            if let Ok(kept) = text.parse::<Retention>() {
                prop_assert_eq!(kept.show(lang).parse(), Ok(kept));
            }
        }
        again::<Date>(&text)?;
        again::<Id>(&text)?;
        again::<StepRef>(&text)?;
        again::<ProcessCode>(&text)?;
        again::<TthcCode>(&text)?;
        again::<ClockTime>(&text)?;
        again::<Window>(&text)?;
        prop_assert_eq!(without_marks(&without_marks(&text)), without_marks(&text));
    }
}

fn again<T: std::str::FromStr + std::fmt::Display + PartialEq>(text: &str) -> Result<(), TestCaseError> {
    if let Ok(value) = text.parse::<T>() {
        let printed = value.to_string();
        prop_assert!(
            printed.parse::<T>().is_ok_and(|again| again == value),
            "{text:?} was printed as {printed:?}"
        );
    }
    Ok(())
}

/// Any letters, or pieces of what the parsers know.
fn text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "-",
        "−",
        "+",
        " ",
        "\t",
        "/",
        ",",
        ".",
        ":",
        "0",
        "1",
        "5",
        "00",
        "999999999",
        "1/2",
        "2025",
        "-02-",
        "30",
        "ngày",
        "làm việc",
        "giờ",
        "NĂM",
        "năm",
        "tháng",
        "vĩnh viễn",
        "trong ngày",
        "working",
        "days",
        "hour",
        "H61",
        "tie\u{302}p",
        "đ",
        "İ",
        "ß",
        "ﬁ",
        "٣",
        "Ⅷ",
        "\u{200B}",
        "\u{301}",
        "\u{feff}",
        "end",
        "1.012994",
        "07:30",
        "24:00",
        "–",
    ];
    let piece = prop_oneof![
        6 => prop::sample::select(pieces).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![
        4 => prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat()),
        1 => prop::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter),
    ]
}
