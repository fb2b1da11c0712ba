//! Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything that is missing, said once.

use super::{
    super::words::text,
    Entry,
    paper::{Form, Numbered, SUBJECT, TELEPHONE},
};
use crate::{
    doc::{Block, Document},
    text::{Lang, Text},
};

/// Lines for what is missing.
const EMPTY: usize = 5;
const OF: Text = text("Hồ sơ của", "Dossier of");

pub(super) fn document(form: &Form<'_>, name: &str) -> Document {
    let mut document = form.document(name, &Numbered("PBS-"));
    let mut lines = vec![vec![form.known(OF, applicant(form))], vec![form.subject(SUBJECT)]];
    lines.extend(form.whereabouts());
    document.blocks.push(Block::Fields(lines));
    document.blocks.push(Block::paragraph(
        form.say(text("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", "To be supplied or mended:")),
    ));
    let required = form.entries.all(Entry::Required).map(str::to_owned).collect();
    document.blocks.push(form.numbered(required, EMPTY));
    document.blocks.push(Block::Fields(vec![
        vec![form.reason()],
        vec![form.known(text("Liên hệ khi cần hướng dẫn", "Whom to ask"), contact(form))],
        vec![form.field(TELEPHONE, Entry::ContactTelephone)],
    ]));
    document.blocks.push(form.signatures(&[None, Some(text("Người hướng dẫn", "Advised by"))]));
    document.blocks.extend(form.doubts());
    document
}

/// Who asks, with the code of the dossier where it was received already.
fn applicant(form: &Form<'_>) -> Option<String> {
    let name = form.entries.get(Entry::Applicant);
    match (name, form.code(), form.lang) {
        (Some(name), Some(code), Lang::Vi) => Some(format!("{name} (mã hồ sơ {code})")),
        (Some(name), Some(code), Lang::En) => Some(format!("{name} (dossier {code})")),
        (name, _, _) => name.map(str::to_owned),
    }
}

/// Whom to ask: who was named, or the desk of the procedure, or the office.
fn contact(form: &Form<'_>) -> Option<String> {
    let named = form.entries.get(Entry::Contact).map(str::to_owned);
    let desk = form.process.and_then(|it| it.service.place.as_ref());
    let office = form.organization().and_then(|it| it.address.as_ref());
    named.or(desk.or(office).map(|it| it.get(form.lang).to_owned()))
}
