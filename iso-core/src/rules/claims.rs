//! What definitions say about clauses: which they cover, prove or exclude.

use super::LibraryCx;
use crate::{
    model::{ClauseClaims, EditionLabel, Record, Wording},
    standard::Edition,
    text::Lang,
};

/// Reads `9001:2008 4.2.3`.
pub(super) fn named(text: &str) -> Option<(Edition, &str)> {
    let (year, clause) = text.trim().strip_prefix("9001:")?.split_once(' ')?;
    Some((year.parse().ok()?, clause.trim()))
}

/// Whether a clause is `whole` or a part of it: `7.5.3.2 c` lies in `7.5`.
pub(super) fn lies_in(clause: &str, whole: &str) -> bool {
    clause == whole || clause.strip_prefix(whole).is_some_and(|rest| rest.starts_with(['.', ' ']))
}

/// Whether the edition has this clause; items are not looked up.
pub(super) fn exists(edition: Edition, clause: &str) -> bool {
    let number = clause.split_whitespace().next().unwrap_or_default();
    edition.clause_numbers().contains(&number)
}

/// Whether what is said about one edition holds for the other: 2026 keeps the numbers of 2015.
#[must_use]
pub fn speaks_for(label: EditionLabel, edition: Edition) -> bool {
    label.0 == edition.year() || (label.0 == 2015 && edition == Edition::Iso9001_2026)
}

/// The clauses that hold requirements and have no clause below them.
pub(super) fn leaves(edition: Edition) -> Vec<&'static str> {
    let numbers = edition.clause_numbers();
    let holds = |number: &&&str| {
        let chapter = number.split('.').next().and_then(|it| it.parse::<u32>().ok());
        let last = if edition == Edition::Iso9001_2008 { 8 } else { 10 };
        chapter.is_some_and(|it| (4..=last).contains(&it))
    };
    let is_leaf = |number: &&&str| !numbers.iter().any(|other| other != *number && lies_in(other, number));
    numbers.iter().filter(holds).filter(is_leaf).copied().collect()
}

/// The clauses that do not apply.
pub(super) fn excluded<'a>(cx: &LibraryCx<'a>, edition: Edition) -> Vec<&'a str> {
    let exclusions = cx.organization().into_iter().flat_map(|it| &it.value.exclusions);
    exclusions.filter(|it| speaks_for(it.edition, edition)).map(|it| it.clause.get(Lang::Vi)).collect()
}

/// The clauses that a procedure or document says it covers.
#[must_use]
pub fn claimed_by<'a>(
    implements: &'a [Wording],
    clauses: &'a ClauseClaims,
    edition: Edition,
) -> Vec<&'a str> {
    let mut found = of_edition(implements, edition);
    for (_, list) in clauses.0.iter().filter(|(label, _)| speaks_for(**label, edition)) {
        found.extend(list.iter().map(|words| words.get(Lang::Vi)));
    }
    moved(found, edition)
}

/// The clauses that any procedure or document says it covers.
pub(super) fn claimed<'a>(cx: &LibraryCx<'a>, edition: Edition) -> Vec<&'a str> {
    let processes = cx.processes();
    let processes = processes.flat_map(|it| claimed_by(&it.process.implements, &it.process.clauses, edition));
    let documents = cx.organization().into_iter().flat_map(|it| &it.value.documents);
    processes.chain(documents.flat_map(|it| claimed_by(&it.implements, &it.clauses, edition))).collect()
}

/// The clauses for which a record is foreseen.
pub(super) fn proven<'a>(cx: &LibraryCx<'a>, edition: Edition) -> Vec<&'a str> {
    let shared = cx.organization().into_iter().flat_map(|it| &it.value.records);
    let own = cx.processes().flat_map(|it| &it.process.records);
    let of_record = |record: &'a Record| of_edition(&record.proves, edition);
    let proven = shared.chain(own).flat_map(of_record);
    // `8.3.2 j` proves what `8.3.2` asks for.
    proven.map(|clause| clause.split_whitespace().next().unwrap_or_default()).collect()
}

fn of_edition(claims: &[Wording], edition: Edition) -> Vec<&str> {
    let named = claims.iter().filter_map(|words| named(words.get(Lang::Vi)));
    named.filter(|(it, _)| speaks_for(EditionLabel(it.year()), edition)).map(|(_, clause)| clause).collect()
}

/// 2026 divides 6.1.2 and joins 10.1 with 10.3.
fn moved(mut claims: Vec<&str>, edition: Edition) -> Vec<&str> {
    if edition == Edition::Iso9001_2026 {
        let has = |claims: &[&str], clause: &str| claims.iter().any(|it| lies_in(it, clause));
        if has(&claims, "6.1.2") {
            claims.push("6.1.3");
        }
        if has(&claims, "10.3") {
            claims.push("10.1");
        }
        claims.retain(|claim| !lies_in(claim, "10.3"));
    }
    claims
}
