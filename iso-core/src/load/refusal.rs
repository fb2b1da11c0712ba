//! What the typed pass says when it refuses, read back into facts.
//!
//! serde reports faults as sentences of a fixed form. They are read here and nowhere else; a test
//! holds the forms.

use serde_yaml::{Mapping, Value};

use super::faults::{malformed_name, time_not_understood};
use crate::{
    diag::{Finding, Message, RuleInfo},
    model::{
        ClockTime, Count, Date, DateError, EditionLabel, EntryDate, EntryDateError, Id, IdError, LunarDay,
        MeasuredPeriod, MonthDay, Next, Number, ProcessCode, QuantityError, RegisterPath, Retention, StepRef,
        TimeLimit, TimeLimitError, TthcCode, Window, Wording,
    },
    text::Text,
};

/// Why one piece was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    UnknownKey {
        key: String,
        known: Vec<String>,
    },
    MissingKey {
        key: String,
    },
    UnknownWord {
        word: String,
        known: Vec<String>,
    },
    /// Something else than a word in the place of one of several words.
    NotAWord,
    Empty {
        expected: Text,
    },
    NumberForWords {
        expected: Text,
    },
    WrongKind {
        expected: Text,
    },
    /// A text that the type of its place does not accept.
    Malformed {
        expected: Text,
    },
}

const NUMBER: Text = Text { vi: "một số nguyên không âm", en: "a whole number" };
const YES_NO: Text = Text { vi: "`true` (có) hoặc `false` (không)", en: "`true` or `false`" };
const LIST: Text = Text {
    vi: "một danh sách, mỗi dòng bắt đầu bằng `- `",
    en: "a list, each line beginning with `- `",
};
const MAPPING: Text = Text { vi: "các dòng `khóa: giá trị`", en: "lines `key: value`" };

/// What places of the model expect, as serde prints it and as people read it, and a text that fits.
const EXPECTATIONS: [(&Text, &str); 19] = [
    (&TimeLimit::EXPECTED, "1 day"),
    (&Date::EXPECTED, "2000-01-01"),
    (&Retention::EXPECTED, "1 year"),
    (&Id::EXPECTED, "x"),
    (&StepRef::EXPECTED, "x"),
    (&ProcessCode::EXPECTED, "x"),
    (&TthcCode::EXPECTED, "1.000000"),
    (&Wording::EXPECTED, "x"),
    (&Next::EXPECTED, "x"),
    (&EditionLabel::EXPECTED, "2015"),
    (&ClockTime::EXPECTED, "00:00"),
    (&Window::EXPECTED, "00:00-24:00"),
    (&EntryDate::EXPECTED, "2000-01-01"),
    (&Count::EXPECTED, "1"),
    (&Number::EXPECTED, "1"),
    (&MeasuredPeriod::EXPECTED, "2000"),
    (&RegisterPath::EXPECTED, "x.csv"),
    (&MonthDay::EXPECTED, "01-01"),
    (&LunarDay::EXPECTED, "01-01"),
];

/// Texts that are neither names nor times.
const NO_TIMES: [&Text; 4] =
    [&EditionLabel::EXPECTED, &Count::EXPECTED, &Number::EXPECTED, &RegisterPath::EXPECTED];

impl Refusal {
    pub(super) fn is_missing_key(&self) -> bool {
        matches!(self, Refusal::MissingKey { .. })
    }

    /// A value that would not have been refused.
    pub(super) fn stand_in(&self) -> Value {
        let expected = match self {
            Refusal::UnknownWord { known, .. } => return known.first().map_or("x", String::as_str).into(),
            Refusal::Empty { expected }
            | Refusal::NumberForWords { expected }
            | Refusal::WrongKind { expected }
            | Refusal::Malformed { expected } => expected,
            Refusal::UnknownKey { .. } | Refusal::MissingKey { .. } | Refusal::NotAWord => return "x".into(),
        };
        match EXPECTATIONS.iter().find(|(text, _)| *text == expected) {
            Some((_, fits)) => Value::from(*fits),
            None if *expected == NUMBER => Value::from(1),
            None if *expected == YES_NO => Value::from(true),
            None if *expected == LIST => Value::Sequence(Vec::new()),
            None => Value::Mapping(Mapping::new()),
        }
    }
}

pub(super) fn read(sentence: &str) -> Refusal {
    if let Some(rest) = sentence.strip_prefix("unknown field ") {
        let (key, known) = name_and_names(rest);
        return Refusal::UnknownKey { key, known };
    }
    if let Some(rest) = sentence.strip_prefix("unknown variant ") {
        let (word, known) = name_and_names(rest);
        return Refusal::UnknownWord { word, known };
    }
    if let Some(rest) = sentence.strip_prefix("missing field ") {
        return Refusal::MissingKey { key: rest.trim().trim_matches('`').to_owned() };
    }
    let Some((found, expected)) = sentence.split_once(", expected ") else {
        return Refusal::WrongKind { expected: MAPPING };
    };
    if expected.contains("Value::Tagged") || expected.contains("YAML tag") {
        return Refusal::NotAWord;
    }
    let expected = expectation(expected);
    if found.contains("unit value") || found.contains("null") {
        return Refusal::Empty { expected };
    }
    if let Some(text) = found.strip_prefix("invalid value: string ") {
        return match text.trim_matches('"').trim() {
            "" => Refusal::Empty { expected },
            _ if NO_TIMES.contains(&&expected) => Refusal::WrongKind { expected },
            _ => Refusal::Malformed { expected },
        };
    }
    if (found.contains("integer") || found.contains("floating point") || found.contains("boolean"))
        && expected != NUMBER
        && expected != YES_NO
        && expected != LIST
        && expected != MAPPING
    {
        return Refusal::NumberForWords { expected };
    }
    Refusal::WrongKind { expected }
}

fn expectation(printed: &str) -> Text {
    if let Some((known, _)) = EXPECTATIONS.iter().find(|(text, _)| printed.starts_with(text.en)) {
        return **known;
    }
    match printed {
        "a boolean" => YES_NO,
        "a sequence" => LIST,
        "u8" | "u16" | "u32" | "u64" | "i16" | "i32" | "i64" => NUMBER,
        _ => MAPPING,
    }
}

/// "`a`, expected one of `b`, `c`" into `a` and `b`, `c`.
fn name_and_names(text: &str) -> (String, Vec<String>) {
    let (name, names) = text.split_once(", expected ").unwrap_or((text, ""));
    let names = names.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    (name.trim().trim_matches('`').to_owned(), names)
}

/// Why exactly a text is refused by the type of its place.
pub(super) fn malformed(
    expected: &Text,
    text: &str,
    at: impl FnOnce(&'static RuleInfo, &'static Message) -> Finding,
) -> Finding {
    let time = |reason: Text, at: &dyn Fn() -> Finding| at().with("text", text).with("reason", reason);
    let names = [Id::EXPECTED, StepRef::EXPECTED, ProcessCode::EXPECTED, TthcCode::EXPECTED, Next::EXPECTED];
    if names.contains(expected) {
        let finding = at(&malformed_name::INFO, &malformed_name::MALFORMED);
        return finding
            .with("text", text)
            .with("reason", name_reason(expected, text))
            .with("expected", *expected);
    }
    if let Err(TimeLimitError::UnknownUnit { unit, nearest: Some(nearest) }) = text.parse::<TimeLimit>()
        && *expected == TimeLimit::EXPECTED
    {
        let finding = at(&time_not_understood::INFO, &time_not_understood::NEAREST_UNIT);
        return finding.with("text", text).with("unit", unit).with("nearest", nearest);
    }
    let finding = at(&time_not_understood::INFO, &time_not_understood::NOT_UNDERSTOOD);
    let finding = time(time_reason(expected, text), &|| finding.clone()).with("expected", *expected);
    let of_register = [EntryDate::EXPECTED, MeasuredPeriod::EXPECTED].contains(expected);
    if of_register { finding.helped_by(&time_not_understood::LIKE) } else { finding }
}

fn name_reason(expected: &Text, text: &str) -> Text {
    let code = *expected == ProcessCode::EXPECTED || *expected == TthcCode::EXPECTED;
    match text.parse::<StepRef>() {
        _ if text.trim().is_empty() => Text { vi: "để trống", en: "empty" },
        _ if code => Text { vi: "sai dạng", en: "wrong form" },
        Err(IdError::NotComposed) => Text {
            vi: "dấu tiếng Việt được lưu tách rời khỏi chữ (dạng NFD); gõ lại bằng bộ gõ Unicode dựng sẵn",
            en: "letters and marks are stored separately (NFD); type it again in composed Unicode",
        },
        Err(IdError::ForeignLetter(_)) => Text {
            vi: "có chữ cái của bảng chữ khác trông giống chữ La-tinh",
            en: "it holds a letter of another alphabet that looks Latin",
        },
        Err(IdError::TooLong) => Text { vi: "quá dài", en: "too long" },
        _ => Text {
            vi: "có dấu cách hoặc ký tự không dùng được",
            en: "it holds a space or a sign that is not allowed",
        },
    }
}

fn time_reason(expected: &Text, text: &str) -> Text {
    if *expected == Date::EXPECTED {
        return match text.parse::<Date>() {
            Err(DateError::NoSuchDay) => Text { vi: "không có ngày này", en: "there is no such day" },
            _ => Text { vi: "không đúng thứ tự năm-tháng-ngày", en: "not written year-month-day" },
        };
    }
    if *expected == EntryDate::EXPECTED {
        return match text.parse::<EntryDate>() {
            Err(EntryDateError::NoSuchDay) => {
                Text { vi: "không có ngày này", en: "there is no such day" }
            }
            _ => Text { vi: "không phải là ngày", en: "not a day" },
        };
    }
    if *expected != TimeLimit::EXPECTED {
        return Text { vi: "sai dạng", en: "wrong form" };
    }
    match text.parse::<TimeLimit>() {
        Err(TimeLimitError::Number { reason, .. }) => match reason {
            QuantityError::Negative => {
                Text { vi: "thời hạn không thể âm", en: "a limit cannot be negative" }
            }
            QuantityError::TooLarge => Text { vi: "số quá lớn", en: "the number is too large" },
            QuantityError::TooFine => Text {
                vi: "số lẻ quá nhỏ; dùng phân số như `1/3`",
                en: "the fraction is too fine; use one such as `1/3`",
            },
            QuantityError::Ambiguous => Text {
                vi: "không rõ là phần nghìn hay phần thập phân; viết `1000` hoặc `1`",
                en: "thousands or decimals? write `1000` or `1`",
            },
            _ => Text { vi: "không phải là số", en: "not a number" },
        },
        Err(TimeLimitError::MissingUnit) => Text { vi: "thiếu đơn vị", en: "the unit is missing" },
        Err(TimeLimitError::SeveralAmounts) => {
            Text { vi: "có hai số trong một thời hạn", en: "two amounts in one limit" }
        }
        Err(TimeLimitError::PartOfMinute) => {
            Text { vi: "không tròn phút", en: "not a whole number of minutes" }
        }
        _ => Text { vi: "đơn vị không có", en: "unknown unit" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The forms of serde's sentences on which the explanations rest.
    #[test]
    fn sentences_of_serde_are_understood() {
        let known = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(
            read("unknown field `c`, expected `a` or `b`"),
            Refusal::UnknownKey { key: "c".into(), known: known.clone() }
        );
        assert_eq!(
            read("unknown variant `c`, expected one of `a`, `b`"),
            Refusal::UnknownWord { word: "c".into(), known }
        );
        assert_eq!(read("missing field `id`"), Refusal::MissingKey { key: "id".into() });
        assert_eq!(read("invalid type: integer `-3`, expected u32"), Refusal::WrongKind { expected: NUMBER });
        let sentence = format!("invalid value: string \"3 dayz\", expected {}", TimeLimit::EXPECTED.en);
        assert_eq!(read(&sentence), Refusal::Malformed { expected: TimeLimit::EXPECTED });
        let sentence = format!("invalid type: unit value, expected {}", Wording::EXPECTED.en);
        assert_eq!(read(&sentence), Refusal::Empty { expected: Wording::EXPECTED });
    }
}
