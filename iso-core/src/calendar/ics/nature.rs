//! Whether an event is a day off: what its publisher says about it.

/// What an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// A day off.
    DayOff,
    /// A day to remember, on which people work.
    Observance,
    /// A day off in some regions only, or for half a day.
    Partial,
    /// Shown as free time, and nothing says that it is a day off.
    Undecided,
}

/// Words by which publishers tell that people work on a day.
const OBSERVANCE: [&str; 7] = [
    "observance",
    "not a public holiday",
    "season",
    "working day",
    "ngày kỷ niệm",
    "ngày lễ kỷ niệm",
    "gedenktag",
];

/// Words for days off that do not hold everywhere, or not the whole day.
const PARTIAL: [&str; 6] =
    ["public holiday in ", "regional holiday", "local holiday", "half day", "half-day", "nửa ngày"];

/// Words by which publishers tell that a day is off.
const DAY_OFF: [&str; 9] = [
    "public holiday",
    "bank holiday",
    "national holiday",
    "federal holiday",
    "statutory holiday",
    "ngày nghỉ lễ",
    "gesetzlicher feiertag",
    "jour férié",
    "día festivo",
];

/// Categories and description are asked first. `TRANSP` decides only where they say nothing, and
/// only against a day off: large publishers mark real public holidays as free time, too.
pub(super) fn nature(summary: &str, description: &str, categories: &str, transparent: bool) -> Nature {
    let said = format!("{categories}\n{description}").to_lowercase();
    let summary = summary.to_lowercase();
    let holds = |words: &[&str], text: &str| words.iter().any(|word| text.contains(word));
    let by_name = ["(observance)", "not a public holiday", "half day", "half-day", "nửa ngày"];
    if holds(&OBSERVANCE, &said)
        || summary.contains("(observance)")
        || summary.contains("not a public holiday")
    {
        Nature::Observance
    } else if holds(&PARTIAL, &said) || holds(&by_name, &summary) {
        Nature::Partial
    } else if holds(&DAY_OFF, &said) || !transparent {
        Nature::DayOff
    } else {
        Nature::Undecided
    }
}
