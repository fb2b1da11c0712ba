//! Roles against the procedures of the library, by field, and the procedures of each role, by unit.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        index::Manual,
        names::RACI,
        procedure_list::{Members, by_field},
        sheet::{Sheet, column, name_column},
        words::{NOT_STATED, text},
    },
    Participants, Parts, Who, legend, participants,
};
use crate::{
    doc::{Align, Block, Cell, Column, Document, Inline, Row, Table},
    model::{Id, Process},
    text::{Lang, Text},
};

pub(in crate::manual) const TITLE: Text = text("Ma trận trách nhiệm (RACI)", "Responsibility matrix (RACI)");

const PROCEDURE: Text = text("Quy trình / vai trò", "Procedure / role");

/// More roles beside each other no longer fit on a page.
const ROLES_OF_A_TABLE: usize = 7;
/// With more roles in one field the matrix would be mostly empty: roles are listed instead.
const MOST_ROLES: usize = 28;
/// More procedures of one role are only counted.
const MOST_NAMED: usize = 12;

pub(in crate::manual) fn document(manual: &Manual<'_>) -> Document {
    const OWNER: Text = text(
        "Ở bảng này A là vai trò chịu trách nhiệm về cả quy trình; (A) là chịu trách nhiệm cuối cùng ở một số bước; R, C, I có mặt khi vai trò có phần đó ở ít nhất một bước. Từng bước xem trong quy trình.",
        "Here A answers for the whole procedure, (A) for some of its steps; R, C and I stand where the role has that part in at least one step. Each procedure has the same over its steps.",
    );
    let parts: Vec<Vec<(Who<'_>, Parts)>> =
        manual.library.processes.iter().map(|it| of_process(&it.value)).collect();
    let heading = |id: &str, words: Text| Block::heading(1, id, manual.say(words));
    let mut blocks = vec![legend(manual.lang()), Block::paragraph(manual.say(OWNER))];
    blocks.push(heading("theo-quy-trinh", text("1. THEO QUY TRÌNH", "1. BY PROCEDURE")));
    let fields = by_field(manual);
    if fields.is_empty() {
        blocks.push(Block::paragraph(manual.say(NOT_STATED)));
    }
    for (field, members) in fields {
        blocks.extend(of_field(manual, &field, &members));
    }
    blocks.push(heading("theo-vai-tro", text("2. THEO ĐƠN VỊ, VAI TRÒ", "2. BY UNIT AND ROLE")));
    blocks.push(manual.or_not_stated(by_role(manual, &parts)));
    manual.page(RACI, TITLE, blocks)
}

/// Everybody who has a part in a procedure, its owner first.
fn of_process(process: &Process) -> Vec<(Who<'_>, Parts)> {
    let mut all = Participants::default();
    if let Some(id) = &process.owner {
        all.add(Who::Role(id), Parts { accountable: true, ..Parts::default() });
    }
    for (who, it) in process.steps_in_order().flat_map(|(_, step)| participants(step)) {
        let accountable_in_part = it.accountable && !it.responsible;
        all.add(who, Parts { accountable: false, accountable_in_part, ..it });
    }
    all.found
}

fn of_field(manual: &Manual<'_>, field: &str, members: &Members<'_, &str>) -> Vec<Block> {
    let mut order: Vec<&Id> = Vec::new();
    let mut known: BTreeMap<&Id, usize> = BTreeMap::new();
    let rows: Vec<(Inline, BTreeMap<&Id, Parts>)> = members
        .iter()
        .map(|(process, name)| {
            let parts = of_process(&process.value);
            let roles = parts.iter().filter_map(|(who, it)| Some((who.role()?, *it)));
            for (id, _) in roles.clone() {
                known.entry(id).or_insert_with(|| {
                    order.push(id);
                    order.len() - 1
                });
            }
            let code = process.value.process.as_str();
            let title = process.value.title.get(manual.lang());
            (Inline::to_document(*name, format!("{code} {title}")), roles.collect())
        })
        .collect();
    if order.len() > MOST_ROLES {
        return listed(manual, field, &rows).into_iter().collect();
    }
    // Tables of about the same width instead of full ones and a rest.
    let tables = order.len().div_ceil(ROLES_OF_A_TABLE).max(1);
    let pieces = order.chunks(order.len().div_ceil(tables).max(1)).enumerate();
    pieces.map(|(piece, roles)| matrix(manual, field, piece, roles, &rows)).collect()
}

fn matrix(
    manual: &Manual<'_>,
    field: &str,
    piece: usize,
    roles: &[&Id],
    rows: &[(Inline, BTreeMap<&Id, Parts>)],
) -> Block {
    const CONTINUED: Text = text("tiếp theo", "continued");
    let names = Column { weight: 30, align: Align::Start };
    let narrow = Column { weight: 10, align: Align::Middle };
    let head = roles.iter().map(|id| Cell::from(manual.role(id)));
    let head = std::iter::once(Cell::from(manual.say(PROCEDURE))).chain(head);
    let row = |(name, parts): &(Inline, BTreeMap<&Id, Parts>)| {
        let cells = roles.iter().map(|id| Cell::from(parts.get(id).copied().unwrap_or_default().cell()));
        Row::of(std::iter::once(Cell::from(vec![name.clone()]).naming_row()).chain(cells))
    };
    let caption = if piece == 0 { field.to_owned() } else { format!("{field} ({})", manual.say(CONTINUED)) };
    Block::Table(Table {
        caption: Some(caption),
        columns: std::iter::once(names).chain(roles.iter().map(|_| narrow)).collect(),
        head: vec![Row::of(head)],
        rows: rows
            .iter()
            .filter(|(_, parts)| roles.iter().any(|id| parts.contains_key(id)))
            .map(row)
            .collect(),
    })
}

/// The letters as columns and the roles in their cells.
fn listed(manual: &Manual<'_>, field: &str, rows: &[(Inline, BTreeMap<&Id, Parts>)]) -> Option<Block> {
    let heads = [
        name_column(text("Quy trình", "Procedure"), 28),
        column(A, 18),
        column(R, 22),
        column(C, 16),
        column(I, 16),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads).captioned(field);
    for (name, parts) in rows {
        let with = |is: fn(&Parts) -> bool| {
            let roles = parts.iter().filter(|(_, parts)| is(parts)).map(|(id, _)| manual.role(id));
            cell(roles.collect(), manual.lang())
        };
        let [a, r, c, i] = columns(with);
        sheet.row([vec![name.clone()], a, r, c, i]);
    }
    sheet.finish()
}

const A: Text = text("A", "A");
const R: Text = text("R", "R");
const C: Text = text("C", "C");
const I: Text = text("I", "I");

fn columns<T>(with: impl Fn(fn(&Parts) -> bool) -> T) -> [T; 4] {
    [
        with(|it| it.accountable || it.accountable_in_part),
        with(|it| it.responsible),
        with(|it| it.consulted),
        with(|it| it.informed),
    ]
}

fn cell(names: Vec<String>, lang: Lang) -> Vec<Inline> {
    let mut words = names.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join("; ");
    match (names.len().saturating_sub(MOST_NAMED), lang) {
        (0, _) => {}
        (rest, Lang::Vi) => words.push_str(&format!("; và {rest} nữa")),
        (rest, Lang::En) => words.push_str(&format!("; and {rest} more")),
    }
    if words.is_empty() { Vec::new() } else { vec![Inline::Text(words)] }
}

/// The procedures of each role, the units in the order in which their roles are described.
fn by_role(manual: &Manual<'_>, parts: &[Vec<(Who<'_>, Parts)>]) -> Option<Block> {
    const NOT_DESCRIBED: Text = text("Chưa mô tả trong iso.yaml", "Not described in iso.yaml");
    const WITHOUT_UNIT: Text = text("Chưa ghi đơn vị", "No unit is stated");
    let mut of_role: BTreeMap<&Id, Vec<(&str, Parts)>> = BTreeMap::new();
    for (loaded, parts) in manual.library.processes.iter().zip(parts) {
        for (who, parts) in parts {
            if let Some(id) = who.role() {
                of_role.entry(id).or_default().push((loaded.value.process.as_str(), *parts));
            }
        }
    }
    let mut undescribed: Vec<&Id> = of_role.keys().copied().collect();
    let mut units: Vec<(&str, Vec<&Id>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for role in manual.organization().into_iter().flat_map(|it| &it.roles) {
        let unit = role.unit.as_ref().map_or(manual.say(WITHOUT_UNIT), |it| it.get(manual.lang()));
        let place = *places.entry(unit).or_insert(units.len());
        if place == units.len() {
            units.push((unit, Vec::new()));
        }
        units.get_mut(place)?.1.push(&role.id);
    }
    let described: BTreeSet<&Id> = units.iter().flat_map(|(_, roles)| roles).copied().collect();
    undescribed.retain(|id| !described.contains(id));
    if !undescribed.is_empty() {
        units.push((manual.say(NOT_DESCRIBED), undescribed));
    }
    let heads = [
        name_column(text("Vai trò", "Role"), 24),
        column(A, 19),
        column(R, 25),
        column(C, 16),
        column(I, 16),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for (unit, roles) in units {
        sheet.heading(unit);
        for id in roles {
            let procedures = of_role.get(id).map(Vec::as_slice).unwrap_or_default();
            let with = |is: fn(&Parts) -> bool| {
                let named = procedures.iter().filter(|(_, parts)| is(parts));
                cell(named.map(|(code, _)| (*code).to_owned()).collect(), manual.lang())
            };
            let [a, r, c, i] = columns(with);
            sheet.row([vec![Inline::Text(manual.role(id))], a, r, c, i]);
        }
    }
    sheet.finish()
}
