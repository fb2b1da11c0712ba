//! What stands around the single findings of a report for people.

use std::{collections::BTreeMap, fmt::Write};

use iso_core::{
    diag::Finding,
    rules::{Systemic, by_reason, waiver_of},
    text::{Lang, Text},
};

use super::{Outcome, human};

/// Entries of a list before the rest is only counted.
const LISTED: usize = 100;

/// What is wrong in so many procedures that it is one finding, with the list of places.
pub(super) fn systemic(text: &mut String, outcome: &Outcome<'_>, lang: Lang) {
    for systemic in &outcome.checked.systemic {
        let rule = systemic.rule;
        let clauses = outcome.gathered(systemic).next();
        let clauses =
            clauses.map(|it| human::clauses(it, &outcome.checked.editions, lang)).unwrap_or_default();
        let _ = writeln!(
            text,
            "{} {} {}{clauses}: {}",
            Systemic::LEVEL.name().get(lang),
            rule.code,
            rule.name,
            outcome.systemic_message(systemic, lang)
        );
        let lines = outcome.gathered(systemic).map(|finding| line(outcome, finding, lang));
        listed(text, lines, systemic.findings, lang);
        let help: Text = Text { vi: "cách sửa", en: "repair" };
        let _ = writeln!(text, "  {}: {}\n", help.get(lang), rule.help.get(lang));
    }
}

/// `file:line: statement`.
fn line(outcome: &Outcome<'_>, finding: &Finding, lang: Lang) -> String {
    match outcome.library.locate(finding) {
        Some(place) => format!("{}:{}: {}", finding.file, place.start.line, finding.message(lang)),
        None => finding.message(lang),
    }
}

fn listed(text: &mut String, lines: impl Iterator<Item = String>, count: usize, lang: Lang) {
    for line in lines.take(LISTED) {
        let _ = writeln!(text, "  {line}");
    }
    if let Some(rest @ 1..) = count.checked_sub(LISTED) {
        let more: Text = Text { vi: "mục khác, xem `--format json`", en: "more, see `--format json`" };
        let _ = writeln!(text, "  … {rest} {}", more.get(lang));
    }
}

/// What is no longer printed one by one, counted by rule.
pub(super) fn by_rule<'f>(text: &mut String, rest: impl Iterator<Item = &'f Finding>, lang: Lang) {
    let mut counts: BTreeMap<&str, (usize, &Finding)> = BTreeMap::new();
    for finding in rest {
        counts.entry(finding.rule.code).or_insert((0, finding)).0 += 1;
    }
    for (code, (count, finding)) in counts {
        let _ =
            writeln!(text, "  {count:>6}  {code} {}: {}", finding.rule.name, finding.rule.title.get(lang));
    }
    text.push('\n');
}

/// What was accepted, by whom, why and until when.
pub(super) fn waived(text: &mut String, outcome: &Outcome<'_>, lang: Lang) {
    let waived = &outcome.checked.waived;
    if waived.is_empty() {
        return;
    }
    let heading: Text =
        Text { vi: "Đã chấp nhận có thời hạn (waivers)", en: "Accepted by waivers, for a time" };
    let _ = writeln!(text, "{}: {}", heading.get(lang), waived.len());
    let lines = waived.iter().map(|finding| {
        let mut line = format!("{} {}", finding.rule.code, line(outcome, finding, lang));
        if let Some(waiver) = waiver_of(outcome.library, finding, outcome.today) {
            let reason = waiver.reason.as_ref().map(|reason| reason.get(lang)).unwrap_or_default();
            let by = waiver.by.as_ref().map(ToString::to_string).unwrap_or_default();
            let until = waiver.until.map(|until| until.show(lang)).unwrap_or_default();
            let _ = match lang {
                Lang::Vi => write!(line, "\n    lý do: {reason}; người chấp nhận: {by}; đến ngày {until}"),
                Lang::En => write!(line, "\n    reason: {reason}; accepted by {by} until {until}"),
            };
        }
        line
    });
    listed(text, lines, waived.len(), lang);
    text.push('\n');
}

/// What was known before, and what of it is mended.
pub(super) fn baseline(text: &mut String, outcome: &Outcome<'_>, lang: Lang) {
    let Some(compared) = outcome.compared else { return };
    let (old, fixed) = (compared.old.len(), compared.fixed.len());
    let _ = match lang {
        Lang::Vi => writeln!(text, "Phát hiện cũ đã ghi trước đây, vẫn còn: {old}"),
        Lang::En => writeln!(text, "Old findings, known before and still there: {old}"),
    };
    if fixed > 0 {
        let heading: Text = Text {
            vi: "Phát hiện cũ đã hết, xóa được khỏi tệp bằng `--write-baseline`",
            en: "Old findings that are gone; shorten the file with `--write-baseline`",
        };
        let _ = writeln!(text, "{}: {fixed}", heading.get(lang));
        let lines = compared.fixed.iter().map(|it| format!("{} {} {}", it.rule, it.subject, it.path));
        listed(text, lines, fixed, lang);
    }
    text.push('\n');
}

pub(super) fn summary(text: &mut String, outcome: &Outcome<'_>, lang: Lang) {
    let (processes, files) = (outcome.library.processes.len(), outcome.library.file_count());
    let counted = outcome.checked.counted(lang);
    let editions: Vec<String> = outcome.checked.editions.iter().map(ToString::to_string).collect();
    let editions = editions.join(", ");
    let _ = match lang {
        Lang::Vi => writeln!(text, "{processes} quy trình, {files} tệp, ISO 9001:{editions}: {counted}"),
        Lang::En => writeln!(text, "{processes} procedures, {files} files, ISO 9001:{editions}: {counted}"),
    };
    let systemic = &outcome.checked.systemic;
    let gathered: usize = systemic.iter().map(|it| it.findings).sum();
    if gathered > 0 {
        let number = systemic.len();
        let _ = match lang {
            Lang::Vi => {
                writeln!(
                    text,
                    "trong đó {gathered} nhẹ gộp thành {number} phát hiện có tính hệ thống, đề xuất nặng"
                )
            }
            Lang::En => {
                writeln!(text, "of these, {gathered} minor make {number} systemic findings, proposed major")
            }
        };
    }
    let reasons = not_evaluated(outcome, lang);
    if !reasons.is_empty() {
        let _ = writeln!(text, "{reasons}");
    }
}

/// One line: which rules were not evaluated, and what is missing; empty if all were.
pub(super) fn not_evaluated(outcome: &Outcome<'_>, lang: Lang) -> String {
    let words: Text = Text { vi: "không đánh giá", en: "not evaluated" };
    let reasons = by_reason(&outcome.checked.not_evaluated);
    let reasons: Vec<String> =
        reasons.iter().map(|(why, codes)| format!("{} – {}", codes.join(", "), why.show(lang))).collect();
    if reasons.is_empty() { String::new() } else { format!("{}: {}", words.get(lang), reasons.join("; ")) }
}

/// What a clean run means and does not mean, and by what it was judged.
pub(super) fn closing(text: &mut String, outcome: &Outcome<'_>, lang: Lang) {
    let nothing: Text = Text {
        vi: "Không có phát hiện nào mà các quy tắc này chứng minh được.",
        en: "No finding that these rules can prove.",
    };
    if outcome.checked.findings.is_empty() {
        let _ = writeln!(text, "{}", nothing.get(lang));
    }
    let _ = writeln!(text, "{}\n{}", outcome.closing.basis(lang), outcome.closing.meaning(lang));
}
