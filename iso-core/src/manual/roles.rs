//! Who may and must do what.

use super::{
    index::Manual,
    names::ROLES,
    sheet::{Sheet, column, joined, name_column},
    words::text,
};
use crate::{
    doc::{Block, Document, Inline},
    model::Role,
    text::Text,
};

pub(super) const TITLE: Text =
    text("Vai trò, trách nhiệm, quyền hạn", "Roles, responsibilities and authorities");

pub(super) fn document(manual: &Manual<'_>) -> Document {
    manual.page(ROLES, TITLE, [manual.or_not_stated(table(manual))])
}

pub(super) fn table(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Vai trò", "Role"), 22),
        column(text("Đơn vị", "Unit"), 15),
        column(text("Trách nhiệm", "Responsibilities"), 30),
        column(text("Quyền hạn", "Authorities"), 28),
        column(text("Năng lực", "Competence"), 20),
        column(text("Thay thế khi vắng", "Deputy"), 15),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for role in manual.organization().into_iter().flat_map(|it| &it.roles) {
        sheet.row([
            title(manual, role),
            manual.cell(&role.unit),
            responsibilities(manual, role),
            manual.cell(&role.authorities),
            manual.cell(&role.competence),
            role.deputy.iter().map(|id| Inline::Text(manual.role(id))).collect(),
        ]);
    }
    sheet.finish()
}

/// The title, leading to the work page of the role.
fn title(manual: &Manual<'_>, role: &Role) -> Vec<Inline> {
    let title = role.title.get(manual.lang());
    vec![match manual.names.of_role(&role.id) {
        Some(page) => Inline::to_document(page, title),
        None => Inline::from(title),
    }]
}

/// The responsibilities, and the duties for the quality management system below them.
fn responsibilities(manual: &Manual<'_>, role: &Role) -> Vec<Inline> {
    let duties = role.qms_duties.iter();
    let duties = duties.map(|it| vec![Inline::Text(format!("– {}", it.name().get(manual.lang())))]);
    joined(std::iter::once(manual.cell(&role.responsibilities)).chain(duties))
}
