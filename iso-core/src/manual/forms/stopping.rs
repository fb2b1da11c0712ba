//! Thông báo dừng giải quyết hồ sơ: work ends at the applicant's request
//! (Thông tư 03/2025/TT-VPCP, Điều 7). Of this form only number and title were found; its fields are
//! those that the other forms have in common, and the program says so.

use super::{
    super::words::text,
    CONTENT, Entry, Happened,
    paper::{ADDRESS, DOSSIER, Form, IDENTITY, Numbered},
};
use crate::{
    deadline::Event,
    doc::{Block, Document, Field, Inline},
    text::Text,
};

const HEAD: Text = text("Thủ trưởng cơ quan, đơn vị", "Head of the office");
const REASON: Text = text("Lý do dừng", "Why it is stopped");

pub(super) fn document(form: &Form<'_>, name: &str, happened: Option<&Happened>) -> Document {
    let mut document = form.document(name, &Numbered(""));
    let line = |label: Text, words: String| vec![Field::filled(form.say(label), vec![Inline::Text(words)])];
    let stopped = happened.map(|it| it.event.at);
    document.blocks.push(Block::Fields(vec![
        vec![form.field(text("Kính gửi", "To"), Entry::Applicant)],
        vec![form.field(IDENTITY, Entry::Identity)],
        vec![form.field(ADDRESS, Entry::Address)],
        vec![form.known(DOSSIER, form.code())],
        vec![form.subject(CONTENT)],
        line(text("Ngày tiếp nhận hồ sơ", "Received"), form.received()),
        line(text("Dừng giải quyết từ", "Stopped on"), form.at_or_blank(stopped)),
        vec![form.known(REASON, reason(form, happened)).over_lines(3)],
    ]));
    document.blocks.push(form.signatures(&[None, Some(HEAD)]));
    document.blocks.extend(form.doubts());
    document
}

/// What was entered, or what the event says.
fn reason(form: &Form<'_>, happened: Option<&Happened>) -> Option<String> {
    let entered = form.entries.get(Entry::Reason).map(str::to_owned);
    entered.or_else(|| {
        Some(form.say(match happened?.event.event {
            Event::Withdrawn => text("người nộp rút hồ sơ", "the applicant took the dossier back"),
            _ => text("theo đề nghị của người nộp hồ sơ", "at the applicant's request"),
        }))
    })
}
