//! The system described clause by clause: what the organization says about each, which procedures
//! and documents claim it, which records prove it, or why it does not apply.

use std::collections::BTreeMap;

use super::{
    super::{
        audit::{Claimant, claimants, exclusions, is_audited, touches},
        index::Manual,
        names::DOCUMENTS,
        words::text,
    },
    EDITION, answers,
};
use crate::{
    doc::{Block, Inline},
    model::{ProcessKind, Record},
    standard::{Clause, ClauseKind},
    text::{Lang, Text},
};

/// More services that claim one clause are only counted: families claim for hundreds of them.
const MOST_SERVICES: usize = 4;
/// More other claims of one clause are only counted.
const MOST_NAMED: usize = 16;
/// More records of one clause are only counted.
const MOST_RECORDS: usize = 5;

/// The description, and the clauses about which nobody says anything.
pub(super) struct Described {
    pub(super) blocks: Vec<Block>,
    pub(super) open: Vec<&'static str>,
}

pub(super) fn described(manual: &Manual<'_>) -> Described {
    const ABOUT: Text = text(
        "Dưới mỗi điều khoản là cách cơ quan thực hiện: quy định chung của cơ quan, quy trình, tài liệu nêu là thực hiện điều khoản (trong ngoặc là số điều khoản được nêu, nếu rộng hoặc hẹp hơn), hồ sơ lưu làm bằng chứng. Đó là điều cơ quan tự nêu; việc làm có đúng như vậy hay không do đánh giá xác định.",
        "Below each clause stands how the organization does it: what holds for all of it, the procedures and documents that claim the clause (in brackets the clause they name, where it is wider or narrower), the records that prove it. It is what the organization says; whether it is done so is for audits to find.",
    );
    let claimants = claimants(manual, EDITION);
    let records = records(manual);
    let mut described = Described { blocks: vec![Block::paragraph(manual.say(ABOUT))], open: Vec::new() };
    for clause in EDITION.clauses().iter().filter(|it| is_audited(it)) {
        let title = format!("{} {}", clause.number, clause.title.get(manual.lang()));
        let level = u8::try_from(clause.depth() + 1).unwrap_or(3).min(3);
        described.blocks.push(Block::heading(level, format!("dieu-{}", clause.number), title));
        if clause.kind == ClauseKind::Requirements {
            one(manual, clause, &claimants, &records, &mut described);
        }
    }
    described
}

fn one(
    manual: &Manual<'_>,
    clause: &'static Clause,
    claimants: &[Claimant<'_>],
    records: &BTreeMap<&str, Vec<&Record>>,
    described: &mut Described,
) {
    const NOBODY: Text = text(
        "Chưa quy trình, tài liệu nào nêu là thực hiện điều này.",
        "No procedure or document claims this clause.",
    );
    const BY: Text = text("Thực hiện theo: ", "Done by: ");
    const PROOF: Text = text("Hồ sơ lưu: ", "Records: ");
    let mut lines = answers::of(manual, clause.number);
    let claims = claims(manual, claimants, clause.number);
    let excluded = not_applicable(manual, clause.number);
    let nobody = claims.is_empty() && excluded.is_empty();
    if !claims.is_empty() {
        lines.push(std::iter::once(Inline::strong(manual.say(BY))).chain(claims).collect());
    }
    if let Some(records) = records.get(clause.number) {
        lines.push(vec![Inline::strong(manual.say(PROOF)), Inline::Text(named(manual, records))]);
    }
    lines.extend(excluded);
    if nobody {
        described.open.push(clause.number);
        lines.push(vec![Inline::strong(manual.say(NOBODY))]);
    }
    described.blocks.push(Block::List(lines));
}

/// Who claims a clause, the closest claims first; a wider or narrower claim stands in brackets.
fn claims(manual: &Manual<'_>, claimants: &[Claimant<'_>], clause: &str) -> Vec<Inline> {
    let mut exact = Vec::new();
    let mut near = Vec::new();
    for claimant in claimants {
        if claimant.clauses.contains(&clause) {
            exact.push((claimant, None));
        } else if let Some(it) = claimant.clauses.iter().find(|it| touches(it, clause)) {
            near.push((claimant, Some(*it)));
        }
    }
    exact.extend(near);
    let is_service = |claimant: &Claimant<'_>| {
        let process = claimant.position.and_then(|position| manual.library.processes.get(position));
        process.is_some_and(|it| it.value.kind == ProcessKind::Service)
    };
    let (services, others): (Vec<_>, Vec<_>) = exact.into_iter().partition(|(it, _)| is_service(it));
    let few = services.len() <= MOST_SERVICES;
    let named = others.iter().take(MOST_NAMED).chain(services.iter().filter(|_| few));
    let mut parts: Vec<Vec<Inline>> = named
        .map(|(claimant, other)| {
            let other = other.map(|other| Inline::Text(format!(" ({other})")));
            std::iter::once(name(manual, claimant)).chain(other).collect()
        })
        .collect();
    let vi_en = |count: usize, vi: &str, en: &str| match manual.lang() {
        Lang::Vi => format!("{count} {vi}"),
        Lang::En => format!("{count} {en}"),
    };
    if !few {
        let words = vi_en(services.len(), "quy trình dịch vụ", "procedures of services");
        parts.push(vec![Inline::to_document(DOCUMENTS, words)]);
    }
    if let rest @ 1.. = others.len().saturating_sub(MOST_NAMED) {
        let words = vi_en(rest, "quy trình, tài liệu khác", "more procedures and documents");
        parts.push(vec![Inline::Text(words)]);
    }
    let mut words = Vec::new();
    for part in parts {
        if !words.is_empty() {
            words.push(Inline::from("; "));
        }
        words.extend(part);
    }
    words
}

fn name(manual: &Manual<'_>, claimant: &Claimant<'_>) -> Inline {
    let words = format!("{} {}", claimant.code, claimant.title);
    match claimant.position.and_then(|position| manual.names.of_position(position)) {
        Some(document) => Inline::to_document(document, words),
        None => Inline::Text(words),
    }
}

fn not_applicable(manual: &Manual<'_>, clause: &str) -> Vec<Vec<Inline>> {
    const EXCLUDED: Text = text("Không áp dụng ", "Does not apply: ");
    const NO_REASON: Text = text("chưa nêu lý do", "no reason is given");
    let line = |it: &crate::model::Exclusion| {
        let reason = it.reason.as_ref().map_or(manual.say(NO_REASON), |it| it.get(manual.lang()));
        vec![
            Inline::strong(format!("{}{}", manual.say(EXCLUDED), it.clause.get(manual.lang()))),
            Inline::Text(format!(": {reason}")),
        ]
    };
    exclusions(manual, EDITION, clause).into_iter().map(line).collect()
}

/// The records foreseen as proof of each clause, of the organization first.
fn records<'a>(manual: &Manual<'a>) -> BTreeMap<&'a str, Vec<&'a Record>> {
    let prefix = format!("9001:{EDITION} ");
    let mut records: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    let shared = manual.organization().into_iter().flat_map(|it| &it.records);
    let own = manual.library.processes.iter().flat_map(|it| &it.value.records);
    for record in shared.chain(own) {
        for clause in record.proves.iter().filter_map(|it| it.get(Lang::Vi).strip_prefix(&*prefix)) {
            let number = clause.split_whitespace().next().unwrap_or_default();
            let known = records.entry(number).or_default();
            // Procedures of one family keep the same records.
            if known.last().is_none_or(|last| last.name != record.name) {
                known.push(record);
            }
        }
    }
    records
}

fn named(manual: &Manual<'_>, records: &[&Record]) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut known = std::collections::BTreeSet::new();
    for name in records.iter().map(|it| it.name.get(manual.lang())).filter(|name| known.insert(*name)) {
        names.push(name);
    }
    let rest = names.len().saturating_sub(MOST_RECORDS);
    names.truncate(MOST_RECORDS);
    let words = names.join("; ");
    match (rest, manual.lang()) {
        (0, _) => words,
        (rest, Lang::Vi) => format!("{words}; và {rest} loại khác"),
        (rest, Lang::En) => format!("{words}; and {rest} more"),
    }
}
