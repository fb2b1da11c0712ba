//! The lists of public procedures: by field, and by level of the online service.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        index::Manual,
        names::{SERVICES, SERVICES_BY_LEVEL},
        procedure_list::{Field, grouped},
        sheet::{Sheet, column, joined, middle_column, name_column},
        words::{online, text},
    },
    count::Count,
    public,
};
use crate::{
    doc::{Block, Document, Inline, Orientation},
    load::Loaded,
    model::{CatalogueEntry, OnlineLevel, Process, TimeLimit},
    text::{Lang, Text, money},
};

pub(in crate::manual) const BY_FIELD_TITLE: Text =
    text("Danh mục thủ tục hành chính theo lĩnh vực", "Public procedures by field");
pub(in crate::manual) const BY_LEVEL_TITLE: Text = text(
    "Danh mục thủ tục hành chính theo mức độ dịch vụ công trực tuyến",
    "Public procedures by level of the online service",
);
const NO_PROCEDURE: Text =
    text("Có trong danh mục nhưng chưa có quy trình", "In the catalogue, but without a procedure");
const NO_LEVEL: Text = text("Chưa nêu mức độ", "Level not stated");

/// The levels as they are listed: the farthest first, those not stated last.
const LEVELS: [Option<OnlineLevel>; 4] =
    [Some(OnlineLevel::Full), Some(OnlineLevel::Partial), Some(OnlineLevel::Information), None];

pub(super) fn by_field(manual: &Manual<'_>) -> Document {
    let fields = grouped(manual, public(manual.library));
    let blocks = counted(manual).into_iter().chain(table(manual, fields));
    level(manual.page(SERVICES, BY_FIELD_TITLE, blocks))
}

pub(super) fn by_level(manual: &Manual<'_>) -> Document {
    let groups = LEVELS.map(|level| {
        let members = public(manual.library).filter(|(it, _)| it.value.service.online == level);
        (manual.say(level.map_or(NO_LEVEL, online)).to_owned(), members.collect())
    });
    let blocks = counted(manual).into_iter().chain(table(manual, groups.into()));
    level(manual.page(SERVICES_BY_LEVEL, BY_LEVEL_TITLE, blocks))
}

/// The many columns of a catalogue need a sheet on its side.
fn level(mut document: Document) -> Document {
    document.paper.orientation = Orientation::Level;
    document
}

/// How many there are at each level; the sum is the number of codes.
fn counted(manual: &Manual<'_>) -> Vec<Block> {
    const LEVEL: Text = text("Mức độ dịch vụ công trực tuyến", "Level of the online service");
    const NUMBER: Text = text("Số thủ tục (theo mã)", "Procedures (by code)");
    const SUM: Text = text("Cộng", "Sum");
    let count = Count::of(manual.library);
    let heads = [name_column(LEVEL, 70), middle_column(NUMBER, 30)];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    let rows = [
        (online(OnlineLevel::Full), count.full, true),
        (online(OnlineLevel::Partial), count.partial, true),
        (online(OnlineLevel::Information), count.information, true),
        (NO_LEVEL, count.not_stated, count.not_stated > 0),
        (NO_PROCEDURE, count.without_procedure, count.without_procedure > 0),
    ];
    for (name, number, _) in rows.into_iter().filter(|(.., shown)| *shown) {
        sheet.row([vec![Inline::from(manual.say(name))], vec![Inline::Text(number.to_string())]]);
    }
    sheet.row([vec![Inline::strong(manual.say(SUM))], vec![Inline::strong(count.codes.to_string())]]);
    let mut blocks: Vec<Block> = sheet.finish().into_iter().collect();
    if count.procedures_without_code > 0 {
        let number = count.procedures_without_code;
        blocks.push(Block::paragraph(match manual.lang() {
            Lang::Vi => format!("{number} thủ tục chưa ghi mã không nằm trong các số trên."),
            Lang::En => format!("{number} without a code are in none of these numbers."),
        }));
    }
    if !count.contradicting.is_empty() {
        let codes = count.contradicting.join(", ");
        blocks.push(Block::paragraph(match manual.lang() {
            Lang::Vi => {
                format!("Ghi hai mức độ khác nhau ở hai quy trình, tính theo quy trình đầu: {codes}.")
            }
            Lang::En => format!("Two procedures give different levels, the first one counts: {codes}."),
        }));
    }
    blocks
}

/// The columns of a published catalogue.
fn table(manual: &Manual<'_>, groups: Vec<Field<'_, usize>>) -> Option<Block> {
    let heads = [
        column(text("Mã", "Code"), 11),
        name_column(text("Tên thủ tục", "Procedure"), 21),
        column(text("Thời hạn", "Limit"), 13),
        column(text("Địa điểm", "Place"), 17),
        column(text("Cách thức", "Ways"), 18),
        column(text("Phí, lệ phí", "Fees"), 10),
        column(text("Căn cứ pháp lý", "Legal basis"), 14),
        column(text("DVC trực tuyến", "Online"), 8),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    let catalogue = catalogue(manual);
    for (name, members) in groups.into_iter().filter(|(_, members)| !members.is_empty()) {
        sheet.heading(name);
        for member in members {
            rows(manual, member, &catalogue).for_each(|row| sheet.row(row));
        }
    }
    let served: BTreeSet<&str> =
        public(manual.library).flat_map(|(it, _)| &it.value.tthc).map(|code| code.as_str()).collect();
    let entries = manual.organization().into_iter().flat_map(|it| &it.tthc_catalogue);
    let mut open = entries.filter(|entry| !served.contains(entry.code.as_str())).peekable();
    if open.peek().is_some() {
        sheet.heading(manual.say(NO_PROCEDURE));
    }
    for entry in open {
        let limit = entry.limit.iter().map(|it| Inline::Text(it.show(manual.lang()))).collect();
        sheet.row([vec![Inline::from(entry.code.as_str())], manual.cell(&entry.title), limit]);
    }
    sheet.finish()
}

fn catalogue<'a>(manual: &Manual<'a>) -> BTreeMap<&'a str, &'a CatalogueEntry> {
    let entries = manual.organization().into_iter().flat_map(|it| &it.tthc_catalogue);
    entries.map(|entry| (entry.code.as_str(), entry)).collect()
}

/// One row a code, under its published title; one without a code where there is none.
fn rows<'a>(
    manual: &'a Manual<'a>,
    (process, position): (&'a Loaded<Process>, usize),
    catalogue: &'a BTreeMap<&'a str, &'a CatalogueEntry>,
) -> impl Iterator<Item = [Vec<Inline>; 8]> {
    let (process, lang) = (&process.value, manual.lang());
    let codes = process.tthc.iter().map(|code| Some(code.as_str()));
    let none = process.tthc.is_empty().then_some(None);
    codes.chain(none).map(move |code| {
        let published = code.and_then(|code| catalogue.get(code)).and_then(|entry| entry.title.as_ref());
        let title = published.unwrap_or(&process.title).get(lang);
        let title = match manual.names.of_notice(position) {
            Some(name) => Inline::to_document(name, title),
            None => Inline::from(title),
        };
        let level = process.service.online.map(|level| Inline::from(manual.say(online(level))));
        let laws = process.legal_basis.iter().map(|law| law.no.get(lang)).collect::<Vec<_>>().join("; ");
        [
            code.map(Inline::from).into_iter().collect(),
            vec![title],
            limits(process, lang),
            manual.cell(&process.service.place),
            manual.cell(&process.service.methods),
            fees(process, lang),
            if laws.is_empty() { Vec::new() } else { vec![Inline::Text(laws)] },
            level.into_iter().collect(),
        ]
    })
}

/// The promised limit and that of each case.
fn limits(process: &Process, lang: Lang) -> Vec<Inline> {
    let line = |words: String| vec![Inline::Text(words)];
    let of_case = |name: &str, limit: TimeLimit| line(format!("{name}: {}", limit.show(lang)));
    let whole = process.limit.map(|limit| line(limit.show(lang)));
    let cases = process.cases.iter().filter_map(|case| Some(of_case(case.name.get(lang), case.limit?)));
    joined(whole.into_iter().chain(cases))
}

fn fees(process: &Process, lang: Lang) -> Vec<Inline> {
    joined(process.service.fees.iter().map(|fee| {
        let amount = fee.amount.map(|amount| format!(": {}", money(amount, lang))).unwrap_or_default();
        vec![Inline::Text(format!("{}{amount}", fee.name.get(lang)))]
    }))
}
