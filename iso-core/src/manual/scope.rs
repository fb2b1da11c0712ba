//! The scope of the system on one sheet: what it covers, and what does not apply and why, for each
//! edition by itself.

use super::{
    index::Manual,
    names::SCOPE,
    procedure::standard,
    service::without_label,
    sheet::{Sheet, column, facts, joined, middle_column, name_column},
    words::text,
};
use crate::{
    doc::{Block, Document, Inline},
    model::{Exclusion, ProcessKind, Wording},
    rules::speaks_for,
    standard::Edition,
    text::{Lang, Text},
};

pub(super) const TITLE: Text =
    text("Phạm vi của hệ thống quản lý chất lượng", "Scope of the quality management system");

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let mut number = 1;
    let mut part = |id: String, words: String| {
        let heading = Block::heading(1, id, format!("{number}. {words}"));
        number += 1;
        heading
    };
    let what = text("PHẠM VI ÁP DỤNG", "WHAT THE SYSTEM COVERS");
    let mut blocks = vec![part("pham-vi".into(), manual.say(what).to_owned())];
    blocks.push(manual.or_not_stated(covered(manual).into_iter().next()));
    blocks.extend(processes(manual));
    for edition in &manual.checked.editions {
        let words = match manual.lang() {
            Lang::Vi => format!("ĐIỀU KHOẢN KHÔNG ÁP DỤNG CỦA {}", standard(*edition)),
            Lang::En => format!("WHAT DOES NOT APPLY OF {}", standard(*edition)),
        };
        blocks.push(part(format!("ngoai-le-{edition}"), words));
        blocks.extend(exclusions_of(manual, *edition));
    }
    manual.page(SCOPE, TITLE, blocks)
}

/// The organization, its services, units and boundaries.
pub(super) fn covered(manual: &Manual<'_>) -> Vec<Block> {
    let Some(organization) = manual.organization() else { return Vec::new() };
    let line = |words: &Wording| vec![Inline::Text(format!("– {}", words.get(manual.lang())))];
    let lines = |words: &[Wording]| joined(words.iter().map(line));
    let scope = organization.scope.as_ref();
    let feedback = organization.feedback.iter().map(|it| Inline::from(without_label(it.get(manual.lang()))));
    let rows = [
        (text("Cơ quan", "Organization"), vec![Inline::from(organization.organization.get(manual.lang()))]),
        (text("Địa chỉ", "Address"), manual.cell(&organization.address)),
        (text("Dịch vụ", "Services"), lines(scope.map(|it| it.services.as_slice()).unwrap_or_default())),
        (
            text("Đơn vị, địa điểm", "Units and sites"),
            lines(scope.map(|it| it.sites.as_slice()).unwrap_or_default()),
        ),
        (text("Ranh giới", "Boundaries"), scope.map(|it| manual.cell(&it.boundaries)).unwrap_or_default()),
        (text("Phục vụ", "Customers"), manual.cell(&organization.customer)),
        (text("Phản ánh, kiến nghị", "Feedback and complaints"), feedback.collect()),
    ];
    facts(rows.map(|(name, value)| (manual.say(name).to_owned(), value)).into()).into_iter().collect()
}

/// How many processes of each kind lie in the scope.
fn processes(manual: &Manual<'_>) -> Option<Block> {
    let count =
        |kind: ProcessKind| manual.library.processes.iter().filter(|it| it.value.kind == kind).count();
    let [services, support, management] =
        [ProcessKind::Service, ProcessKind::Support, ProcessKind::Management].map(count);
    (services + support + management > 0).then(|| {
        Block::paragraph(match manual.lang() {
            Lang::Vi => format!(
                "Quá trình trong phạm vi: {services} quá trình dịch vụ, {support} quá trình hỗ trợ, {management} quá trình quản lý."
            ),
            Lang::En => format!(
                "Processes within the scope: {services} of service, {support} of support, {management} of management."
            ),
        })
    })
}

/// What was declared not to apply, of every edition.
pub(super) fn exclusions(manual: &Manual<'_>) -> Vec<Block> {
    const NONE: Text = text("Không có điều khoản nào bị loại trừ.", "No clause is excluded.");
    let Some(organization) = manual.organization() else { return Vec::new() };
    let table = exclusion_table(manual, &organization.exclusions.iter().collect::<Vec<_>>(), |it| {
        format!("9001:{} – {}", it.edition.0, it.clause.get(manual.lang()))
    });
    vec![table.unwrap_or_else(|| Block::paragraph(manual.say(NONE)))]
}

/// What was declared not to apply of one edition. What is said for 2015 speaks for 2026 too.
pub(super) fn exclusions_of(manual: &Manual<'_>, edition: Edition) -> Vec<Block> {
    const NONE: Text = text(
        "Cơ quan áp dụng mọi điều khoản; không loại trừ điều khoản nào.",
        "Every clause applies; nothing is excluded.",
    );
    const NOT_JUSTIFIED: Text =
        text("Có điều khoản chưa ghi lý do không áp dụng.", "For some clauses no reason is given.");
    let Some(organization) = manual.organization() else { return vec![manual.or_not_stated(None)] };
    let excluded = organization.exclusions.iter().filter(|it| speaks_for(it.edition, edition));
    let excluded: Vec<&Exclusion> = excluded.collect();
    let table = exclusion_table(manual, &excluded, |it| {
        let number = it.clause.get(Lang::Vi);
        let title = edition.clause(number).map(|clause| clause.title.get(manual.lang()));
        [Some(number), title].into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let unreasoned = excluded.iter().any(|it| it.reason.is_none());
    let warning = unreasoned.then(|| Block::Paragraph(vec![Inline::strong(manual.say(NOT_JUSTIFIED))]));
    let table = table.unwrap_or_else(|| Block::paragraph(manual.say(NONE)));
    std::iter::once(table).chain(warning).collect()
}

fn exclusion_table(
    manual: &Manual<'_>,
    exclusions: &[&Exclusion],
    clause: impl Fn(&Exclusion) -> String,
) -> Option<Block> {
    let heads = [
        name_column(text("Điều khoản", "Clause"), 22),
        column(text("Lý do không áp dụng", "Why it does not apply"), 46),
        column(text("Người quyết định", "Decided by"), 19),
        middle_column(text("Ngày", "Date"), 15),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for it in exclusions {
        let by = it.by.iter().map(|id| Inline::Text(manual.role(id))).collect();
        let date = it.date.iter().map(|date| Inline::from(date.show(manual.lang()))).collect();
        sheet.row([vec![Inline::Text(clause(it))], manual.cell(&it.reason), by, date]);
    }
    sheet.finish()
}
