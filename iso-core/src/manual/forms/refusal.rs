//! Phiếu từ chối tiếp nhận giải quyết hồ sơ: why a dossier is not handled.

use super::{
    super::words::text,
    Entry,
    paper::{APPLICANT, Form, IDENTITY, Numbered, RECEIVED_FROM, RECEIVER, SUBJECT},
};
use crate::doc::{Block, Document};

pub(super) fn document(form: &Form<'_>, name: &str) -> Document {
    let mut document = form.document(name, &Numbered("PTC-"));
    let mut lines =
        vec![vec![form.field(RECEIVED_FROM, Entry::Applicant)], vec![form.field(IDENTITY, Entry::Identity)]];
    lines.extend(form.whereabouts());
    lines.push(vec![form.known(text("Mã hồ sơ (nếu có)", "Dossier (if any)"), form.code())]);
    lines.push(vec![form.subject(SUBJECT)]);
    document.blocks.push(Block::Fields(lines));
    document.blocks.push(Block::paragraph(form.say(text(
        "Cơ quan từ chối tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
        "The office does not accept or handle this dossier:",
    ))));
    document.blocks.push(Block::Fields(vec![vec![form.reason()]]));
    document.blocks.push(form.signatures(&[Some(APPLICANT), Some(RECEIVER)]));
    document.blocks.extend(form.doubts());
    document
}
