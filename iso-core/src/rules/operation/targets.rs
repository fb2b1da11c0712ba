//! Whether a value meets a target, where both are plain numbers of one unit.

use crate::text::without_marks;

/// Which side of the number is good.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
}

/// A number in billionths, and what follows it.
struct Measured {
    number: u64,
    unit: String,
}

/// Whether `value` meets `target`; `None` where they cannot be compared for sure.
pub(super) fn meets(value: &str, target: &str) -> Option<bool> {
    let (side, target) = bound(target)?;
    let (value, target) = (measured(value)?, measured(target)?);
    if !value.unit.is_empty() && value.unit != target.unit {
        return None;
    }
    // All of them: no share can be larger.
    let all = target.unit == "%" && target.number == 100 * BILLION;
    Some(match side.or(all.then_some(Side::AtLeast))? {
        Side::AtLeast => value.number >= target.number,
        Side::MoreThan => value.number > target.number,
        Side::AtMost => value.number <= target.number,
        Side::LessThan => value.number < target.number,
    })
}

const BILLION: u64 = 1_000_000_000;

/// The side a target names, and the rest.
fn bound(target: &str) -> Option<(Option<Side>, &str)> {
    const MARKS: [(&str, Side); 14] = [
        ("≥", Side::AtLeast),
        (">=", Side::AtLeast),
        ("≤", Side::AtMost),
        ("<=", Side::AtMost),
        (">", Side::MoreThan),
        ("<", Side::LessThan),
        ("tối thiểu", Side::AtLeast),
        ("ít nhất", Side::AtLeast),
        ("từ", Side::AtLeast),
        ("at least", Side::AtLeast),
        ("tối đa", Side::AtMost),
        ("không quá", Side::AtMost),
        ("at most", Side::AtMost),
        ("dưới", Side::LessThan),
    ];
    let target = target.trim();
    if target.is_empty() {
        return None;
    }
    for (mark, side) in MARKS {
        let head = target.get(..mark.len()).filter(|head| head.to_lowercase() == mark);
        if let Some(rest) = head.and_then(|head| target.strip_prefix(head)) {
            return Some((Some(side), rest.trim_start()));
        }
    }
    Some((None, target))
}

fn measured(text: &str) -> Option<Measured> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(text.len());
    let (digits, unit) = text.split_at_checked(end)?;
    let unit = without_marks(unit.trim());
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let digits_only = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // `1.000`: one, or a thousand?
    let thousands = part.len() == 3 && whole != "0" && unit != "%";
    if whole.is_empty() || whole.len() > 9 || part.len() > 9 || !digits_only(part) || thousands {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let part: u64 = format!("{part:0<9}").parse().ok()?;
    Some(Measured { number: whole * BILLION + part, unit })
}

#[cfg(test)]
mod tests {
    use super::meets;

    #[test]
    fn only_what_is_certain_is_said() {
        for (value, target, expected) in [
            ("96,5 %", "≥ 95 %", Some(true)),
            ("94.9%", ">= 95 %", Some(false)),
            ("95", "≥ 95 %", Some(true)),
            ("100 %", "100 %", Some(true)),
            ("99,99 %", "100%", Some(false)),
            ("0,2 %", "≤ 0,1 %", Some(false)),
            ("0,05 %", "Không quá 0,1 %", Some(true)),
            ("45 ngày", "≤ 90 ngày", Some(true)),
            ("45 ngày làm việc", "≤ 90 ngày", None),
            ("khá", "≥ 95 %", None),
            ("95 %", "95 %", None),
            ("1.000", "≥ 2", None),
            ("12", "", None),
        ] {
            assert_eq!(meets(value, target), expected, "{value} {target}");
        }
    }
}
