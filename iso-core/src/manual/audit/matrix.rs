//! Clauses against procedures and documents, both ways, from what these say they cover.
//!
//! What a rule rests on is no claim and stands nowhere in here.

use std::collections::BTreeMap;

use super::{
    super::{
        index::Manual,
        sheet::{Sheet, column, joined, middle_column, name_column},
        words::{NOT_STATED, text},
    },
    chapter, end,
    leads::{self, touches},
    matrix_name, paper,
};
use crate::{
    doc::{Block, Document, Inline},
    rules::claimed_by,
    standard::{Clause, ClauseKind, Edition},
    text::{Lang, Text},
};

/// More claims of one clause are only counted.
const NAMED: usize = 16;

/// Something that claims clauses: a procedure or a document of the organization.
pub(in crate::manual) struct Claimant<'a> {
    pub(in crate::manual) code: String,
    pub(in crate::manual) title: &'a str,
    pub(in crate::manual) clauses: Vec<&'a str>,
    /// The position of the procedure; none for a document.
    pub(in crate::manual) position: Option<usize>,
}

pub(in crate::manual) fn claimants<'a>(manual: &Manual<'a>, edition: Edition) -> Vec<Claimant<'a>> {
    let lang = manual.lang();
    let processes = manual.library.processes.iter().map(|loaded| &loaded.value).enumerate();
    let processes = processes.map(|(position, it)| Claimant {
        position: Some(position),
        code: it.process.to_string(),
        title: it.title.get(lang),
        clauses: claimed_by(&it.implements, &it.clauses, edition),
    });
    let documents = manual.organization().into_iter().flat_map(|it| &it.documents);
    let documents = documents.map(|it| Claimant {
        position: None,
        code: it.code.as_ref().map_or_else(|| it.id.to_string(), |code| code.get(lang).to_owned()),
        title: it.title.get(lang),
        clauses: claimed_by(&it.implements, &it.clauses, edition),
    });
    documents.chain(processes).collect()
}

/// Who claims a clause; what was claimed instead, above it or below it, follows in brackets.
pub(super) fn claims_of(claimants: &[Claimant<'_>], clause: &str) -> Vec<String> {
    let mut named = Vec::new();
    for claimant in claimants {
        let touching: Vec<&str> = claimant.clauses.iter().copied().filter(|it| touches(it, clause)).collect();
        if touching.contains(&clause) {
            named.push(claimant.code.clone());
        } else if !touching.is_empty() {
            named.push(format!("{} ({})", claimant.code, touching.join(", ")));
        }
    }
    named
}

pub(super) fn cell(names: &[String], lang: Lang) -> Vec<Inline> {
    let mut words = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
    match (names.len().saturating_sub(NAMED), lang) {
        (0, _) => {}
        (rest, Lang::Vi) => words.push_str(&format!(" và {rest} quy trình khác")),
        (rest, Lang::En) => words.push_str(&format!(" and {rest} more")),
    }
    if words.is_empty() { Vec::new() } else { vec![Inline::Text(words)] }
}

pub(super) fn document(manual: &Manual<'_>, edition: Edition) -> Document {
    const TITLE: Text = text("Ma trận điều khoản và quá trình", "Matrix of clauses and processes");
    const NOTE: Text = text(
        "Bảng lấy từ khóa clauses và implements của quy trình, tài liệu: đó là điều cơ quan tự nêu, chưa phải là bằng chứng. Số trong ngoặc là điều khoản được nêu, nơi nó rộng hoặc hẹp hơn điều khoản của dòng.",
        "Taken from the keys clauses and implements of procedures and documents: it is what the organization says, not evidence. A number in brackets is the clause that was named, where it is wider or narrower than the clause of the line.",
    );
    const TAKEN_OVER: Text = text(
        "Điều khoản nêu cho 2015 được coi là nêu cho 2026, vì số điều khoản gần như giữ nguyên.",
        "What is claimed for 2015 counts for 2026, which keeps nearly all numbers.",
    );
    let title = format!("{}, ISO 9001:{edition}", manual.say(TITLE));
    let mut document = paper(manual, &matrix_name(edition), title);
    let claimants = claimants(manual, edition);
    let status = format!("ISO 9001:{edition} – {}.", manual.say(edition.status()));
    document.blocks.push(Block::paragraph(status));
    document.blocks.push(Block::paragraph(manual.say(NOTE)));
    if edition == Edition::Iso9001_2026 {
        document.blocks.push(Block::paragraph(manual.say(TAKEN_OVER)));
    }
    let mut part = |number, id: &str, title: Text, table: Option<Block>| {
        document.blocks.push(chapter(number, id, manual.say(title)));
        document.blocks.push(table.unwrap_or_else(|| Block::paragraph(manual.say(NOT_STATED))));
    };
    let forth = text("TỪ ĐIỀU KHOẢN ĐẾN QUÁ TRÌNH", "FROM CLAUSE TO PROCESS");
    part(1, "dieu-khoan", forth, from_clauses(manual, edition, &claimants));
    let back = text("TỪ QUÁ TRÌNH ĐẾN ĐIỀU KHOẢN", "FROM PROCESS TO CLAUSE");
    part(2, "qua-trinh", back, from_claimants(manual, edition, &claimants));
    document.blocks.push(end(manual));
    document
}

fn from_clauses(manual: &Manual<'_>, edition: Edition, claimants: &[Claimant<'_>]) -> Option<Block> {
    let heads = [
        middle_column(text("Điều khoản", "Clause"), 10),
        name_column(text("Nội dung", "Matter"), 34),
        column(text("Quy trình, tài liệu nêu là đáp ứng", "Procedures and documents that claim it"), 56),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for clause in edition.clauses().iter().filter(|it| is_audited(it)) {
        let no = vec![strong_if(clause.kind == ClauseKind::Heading, clause.number)];
        let title = vec![strong_if(clause.kind == ClauseKind::Heading, clause.title.get(manual.lang()))];
        let claims = if clause.kind == ClauseKind::Heading {
            // Blank, not a dash: nobody has to claim a heading.
            vec![Inline::from("")]
        } else {
            claims_or_why_not(manual, edition, clause.number, claimants)
        };
        sheet.row([no, title, claims]);
    }
    sheet.finish()
}

/// The chapters with requirements; 1 to 3 say what the standard is.
pub(in crate::manual) fn is_audited(clause: &Clause) -> bool {
    let chapter = clause.number.split('.').next().and_then(|it| it.parse::<u32>().ok());
    clause.kind != ClauseKind::Information && chapter.is_some_and(|it| it >= 4)
}

fn strong_if(strong: bool, words: &str) -> Inline {
    if strong { Inline::strong(words) } else { Inline::from(words) }
}

/// The claims; without any, whether the clause was excluded or nobody claims it.
pub(super) fn claims_or_why_not(
    manual: &Manual<'_>,
    edition: Edition,
    clause: &str,
    claimants: &[Claimant<'_>],
) -> Vec<Inline> {
    const EXCLUDED: Text = text("Không áp dụng", "Does not apply");
    const NOBODY: Text = text("Chưa quy trình, tài liệu nào nêu", "Nobody claims it");
    let excluded: Vec<&str> = leads::exclusions(manual, edition, clause)
        .into_iter()
        .map(|it| it.clause.get(manual.lang()))
        .collect();
    let excluded = (!excluded.is_empty())
        .then(|| vec![Inline::emphasis(format!("{}: {}", manual.say(EXCLUDED), excluded.join(", ")))]);
    let claims = cell(&claims_of(claimants, clause), manual.lang());
    let mut words = joined(std::iter::once(claims).chain(excluded));
    if words.is_empty() {
        words.push(Inline::strong(manual.say(NOBODY)));
    }
    words
}

fn from_claimants(manual: &Manual<'_>, edition: Edition, claimants: &[Claimant<'_>]) -> Option<Block> {
    let heads = [
        middle_column(text("Mã hiệu", "Code"), 16),
        name_column(text("Quy trình, tài liệu", "Procedure, document"), 40),
        column(text("Điều khoản", "Clauses"), 44),
    ];
    let order: BTreeMap<&str, usize> =
        edition.clause_numbers().enumerate().map(|(index, number)| (number, index)).collect();
    let place = |clause: &str| order.get(clause.split(' ').next().unwrap_or_default()).copied();
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for claimant in claimants {
        let mut clauses = claimant.clauses.clone();
        clauses.sort_by_key(|clause| (place(clause).unwrap_or(usize::MAX), *clause));
        clauses.dedup();
        let clauses = clauses.join(", ");
        sheet.row([
            vec![Inline::from(claimant.code.as_str())],
            vec![Inline::from(claimant.title)],
            if clauses.is_empty() { Vec::new() } else { vec![Inline::Text(clauses)] },
        ]);
    }
    sheet.finish()
}
