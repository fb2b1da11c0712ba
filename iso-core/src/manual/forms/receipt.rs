//! Giấy tiếp nhận hồ sơ và hẹn trả kết quả: what the applicant takes home.

use super::{
    super::words::text,
    Entry,
    paper::{
        APPLICANT, DOSSIER, EMAIL, Form, IDENTITY, Numbered, RECEIVED_FROM, RECEIVER, SUBJECT, TELEPHONE,
    },
};
use crate::{
    calendar::Basis,
    doc::{Block, Document, Field, Inline},
    model::{DossierItem, TimeLimit, Wording},
    text::{Lang, Text},
};

/// Lines for the papers of a dossier of which nothing is known.
const EMPTY: usize = 3;

pub(super) fn document(form: &Form<'_>, name: &str) -> Document {
    let mut document = form.document(name, &Numbered(""));
    document.blocks.push(Block::Fields(applicant(form)));
    document.blocks.push(Block::paragraph(form.say(text("Thành phần hồ sơ nộp gồm:", "Papers handed in:"))));
    document.blocks.push(form.numbered(papers(form), EMPTY));
    document.blocks.push(Block::Fields(times(form)));
    document.blocks.push(form.signatures(&[Some(APPLICANT), Some(RECEIVER)]));
    document.blocks.extend(form.doubts());
    document
}

fn applicant(form: &Form<'_>) -> Vec<Vec<Field>> {
    let mut lines = vec![
        vec![form.known(DOSSIER, form.code())],
        vec![form.field(RECEIVED_FROM, Entry::Applicant)],
        vec![form.field(IDENTITY, Entry::Identity)],
    ];
    lines.extend(form.whereabouts());
    lines.extend(authorized(form));
    lines.push(vec![form.subject(SUBJECT)]);
    lines
}

/// The authorized person. On a filled receipt of somebody who came in person there is none.
fn authorized(form: &Form<'_>) -> Vec<Vec<Field>> {
    const NAME: Text = text("Họ tên người được ủy quyền (nếu có)", "Authorized person (if any)");
    const ADDRESS: Text = text("Địa chỉ người được ủy quyền", "Address of the authorized person");
    const OTHERS: Text = text("Số định danh người được ủy quyền", "Identity number of the authorized person");
    const PAPERS: Text = text("Giấy tờ ủy quyền", "Authorization");
    let known = form.entries.get(Entry::Authorized).is_some();
    if !known && form.entries.get(Entry::Applicant).is_some() {
        return Vec::new();
    }
    vec![
        vec![form.field(NAME, Entry::Authorized)],
        vec![form.field(ADDRESS, Entry::AuthorizedAddress)],
        vec![form.field(OTHERS, Entry::AuthorizedIdentity)],
        vec![form.field(TELEPHONE, Entry::AuthorizedTelephone), form.field(EMAIL, Entry::AuthorizedEmail)],
        vec![form.field(PAPERS, Entry::Authorization)],
    ]
}

/// The papers as the procedure lists them, with the number of each kind.
fn papers(form: &Form<'_>) -> Vec<String> {
    let lang = form.lang;
    let count = |number: u32, vi: &str, en: &str| match (number, lang) {
        (0, _) => None,
        (_, Lang::Vi) => Some(format!("{number} {vi}")),
        (_, Lang::En) => Some(format!("{number} {en}")),
    };
    let line = |item: &DossierItem| {
        let kinds = [count(item.originals, "bản chính", "original"), count(item.copies, "bản sao", "copy")];
        let kinds: Vec<String> = kinds.into_iter().flatten().collect();
        let name = item.name.get(lang);
        if kinds.is_empty() { name.to_owned() } else { format!("{name} ({})", kinds.join(", ")) }
    };
    form.process.into_iter().flat_map(|it| &it.service.dossier).map(line).collect()
}

fn times(form: &Form<'_>) -> Vec<Vec<Field>> {
    const ESTIMATED: Text =
        text(" (dự kiến, lịch nghỉ chưa công bố đủ)", " (estimated, days off not all announced)");
    let lang = form.lang;
    let (handled, process) = (form.handled, form.process);
    let sets = process.and_then(|it| it.service.sets).map(|sets| sets.to_string());
    let of_dossier = handled.map(|it| it.graph.promised().unwrap_or(it.due.limit));
    let promised = of_dossier.or(process.and_then(|it| it.limit)).map(|limit| limit.show(lang));
    let basis = handled.filter(|it| it.due.basis == Basis::Estimated).map(|_| form.say(ESTIMATED));
    let due = form.at_or_blank(handled.map(|it| it.due.due)) + &basis.unwrap_or_default();
    let due = if handled.is_some() { Inline::strong(due) } else { Inline::Text(due) };
    let place = process.and_then(|it| it.service.place.as_ref()).map(|it| it.get(lang).to_owned());
    let line = |label: Text, words: String| vec![Field::filled(form.say(label), vec![Inline::Text(words)])];
    let mut lines = vec![
        vec![form.known(text("Số lượng hồ sơ (bộ)", "Sets"), sets)],
        vec![form.known(text("Thời gian giải quyết hồ sơ theo quy định", "Limit"), promised)],
        line(text("Thời gian nhận hồ sơ", "Received"), form.since(handled.map(|it| it.due.received))),
        vec![Field::filled(form.say(text("Thời gian trả kết quả", "Result")), vec![due])],
    ];
    lines.extend(appointments(form));
    lines.push(vec![form.known(text("Đăng ký nhận kết quả tại", "Result is handed over at"), place)]);
    lines.push(vec![
        form.field(text("Vào Sổ theo dõi hồ sơ, quyển số", "Register, volume"), Entry::Volume),
        form.field(text("Số thứ tự", "No."), Entry::Position),
    ]);
    lines
}

/// Each of several appointments: the first as a moment, the later ones as limits.
fn appointments(form: &Form<'_>) -> Vec<Vec<Field>> {
    let Some(handled) = form.handled else { return Vec::new() };
    let lang = form.lang;
    let line = |(number, (name, limit)): (usize, &(&Wording, TimeLimit))| {
        let (name, limit) = (name.get(lang), limit.show(lang));
        let when = match (number, lang) {
            (1, _) => form.at(handled.due.due),
            (_, Lang::Vi) => {
                format!("{limit} kể từ ngày nhận đủ thông tin của lần hẹn trước, không tính ngày đó")
            }
            (_, Lang::En) => {
                format!("{limit} from the day on which the information has come, that day excluded")
            }
        };
        let label = match lang {
            Lang::Vi => format!("Hẹn lần {number}: {name}"),
            Lang::En => format!("Appointment {number}: {name}"),
        };
        vec![Field::filled(label, vec![Inline::Text(when)])]
    };
    (1..).zip(handled.appointments).map(line).collect()
}
