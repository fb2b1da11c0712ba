//! The apology: the appointment that cannot be kept, and the new one.

use super::{
    super::words::text,
    CONTENT, Entry, Happened,
    paper::{DOSSIER, Form, IDENTITY, Numbered},
};
use crate::{
    doc::{Block, Document, Field, Inline},
    text::Text,
};

const HEAD: Text = text("Thủ trưởng cơ quan, đơn vị", "Head of the office");

pub(super) fn document(form: &Form<'_>, name: &str, happened: Option<&Happened>) -> Document {
    let mut document = form.document(name, &Numbered("PXL-"));
    let line = |label: Text, words: Inline| vec![Field::filled(form.say(label), vec![words])];
    let before = happened.and_then(|it| it.due_before);
    let until = happened.and_then(|it| it.event.until);
    let new = form.at_or_blank(until);
    let new = if until.is_some() { Inline::strong(new) } else { Inline::Text(new) };
    document.blocks.push(Block::Fields(vec![
        vec![form.field(text("Kính gửi", "To"), Entry::Applicant)],
        vec![form.field(IDENTITY, Entry::Identity)],
        line(text("Ngày tiếp nhận hồ sơ", "Received"), Inline::Text(form.received())),
        vec![form.subject(CONTENT)],
        vec![form.known(DOSSIER, form.code())],
        line(text("Thời gian hẹn trả kết quả", "Appointment"), Inline::Text(form.at_or_blank(before))),
    ]));
    document.blocks.push(Block::paragraph(form.say(text(
        "Đến nay cơ quan chưa trả được kết quả giải quyết hồ sơ đúng thời gian đã hẹn và xin lỗi ông/bà, quý cơ quan, tổ chức về sự chậm trễ này.",
        "The office cannot hand over the result at the appointed time and apologizes for the delay.",
    ))));
    document.blocks.push(Block::Fields(vec![
        vec![form.reason()],
        line(text("Thời gian hẹn lại trả kết quả", "New appointment"), new),
    ]));
    document.blocks.push(form.signatures(&[None, Some(HEAD)]));
    document.blocks.extend(form.doubts());
    document
}
