//! What definitions say about clauses: which they cover, prove or exclude.

use super::LibraryCx;
use crate::{
    model::{ClauseClaims, EditionLabel, Record, Wording},
    standard::{ClauseKind, Edition, lies_in},
    text::Lang,
};

/// Reads `9001:2008 4.2.3`.
pub(super) fn named(text: &str) -> Option<(Edition, &str)> {
    let (year, clause) = text.trim().strip_prefix("9001:")?.split_once(' ')?;
    Some((year.parse().ok()?, clause.trim()))
}

/// Whether what is said about one edition holds for the other: 2026 keeps the numbers of 2015.
#[must_use]
pub fn speaks_for(label: EditionLabel, edition: Edition) -> bool {
    label.0 == edition.year() || (label.0 == 2015 && edition == Edition::Iso9001_2026)
}

/// The clauses that hold requirements on the work; chapter 1 only says what may be left out.
pub(super) fn leaves(edition: Edition) -> impl Iterator<Item = &'static str> {
    let requirements = edition.clauses().iter().filter(|clause| clause.kind == ClauseKind::Requirements);
    requirements.map(|clause| clause.number).filter(|number| !lies_in(number, "1"))
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
