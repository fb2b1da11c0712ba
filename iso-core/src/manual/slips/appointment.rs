//! Giấy tiếp nhận hồ sơ và hẹn trả kết quả: what the applicant takes home.

use super::{
    super::{
        sheet::{Sheet, facts, middle_column, name_column},
        words::text,
    },
    BLANK, Slip,
};
use crate::{
    calendar::Basis,
    doc::{Block, Document, Inline},
    model::DossierItem,
    text::{Lang, Text},
};

const TITLE: Text = text("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt and appointment");

pub(super) fn document(slip: &Slip<'_>) -> Document {
    let mut document = slip.document("giay-hen", TITLE, slip.forms.appointment);
    let number = slip.say(text("Số: ……/……", "No. ……/……"));
    document.blocks.push(Block::paragraph(number));
    document.blocks.extend(facts(applicant(slip)));
    document.blocks.extend(papers(slip));
    document.blocks.extend(facts(times(slip)));
    document.blocks.extend(signatures(slip));
    document.blocks.push(slip.end());
    document
}

type Line = (String, Vec<Inline>);

fn blank(slip: &Slip<'_>, name: Text) -> Line {
    (slip.say(name), vec![Inline::from(BLANK)])
}

fn applicant(slip: &Slip<'_>) -> Vec<Line> {
    let title = slip.cx.process.title.get(slip.cx.lang).to_owned();
    let code = vec![Inline::strong(slip.dossier())];
    vec![
        (slip.say(text("Mã hồ sơ", "Dossier")), code),
        blank(slip, text("Tiếp nhận hồ sơ của", "Received from")),
        blank(slip, text("Số định danh cá nhân, tổ chức", "Identity number")),
        blank(slip, text("Địa chỉ", "Address")),
        blank(slip, text("Số điện thoại", "Telephone")),
        blank(slip, text("Thư điện tử", "E-mail")),
        blank(
            slip,
            text(
                "Người được ủy quyền (họ tên, địa chỉ, số định danh, điện thoại, thư điện tử, giấy tờ ủy quyền)",
                "Authorized person (name, address, identity number, telephone, e-mail, authorization)",
            ),
        ),
        (slip.say(text("Nội dung yêu cầu giải quyết", "What is asked for")), vec![Inline::from(title)]),
    ]
}

fn papers(slip: &Slip<'_>) -> Option<Block> {
    let lang = slip.cx.lang;
    let heads = [
        name_column(text("Thành phần hồ sơ nộp", "Papers handed in"), 60),
        middle_column(text("Bản chính", "Originals"), 20),
        middle_column(text("Bản sao", "Copies"), 20),
    ];
    let mut sheet = Sheet::numbered(lang, &heads);
    let count = |number: u32| if number == 0 { Vec::new() } else { vec![Inline::from(number.to_string())] };
    for DossierItem { name, originals, copies, .. } in &slip.cx.process.service.dossier {
        sheet.row([vec![Inline::from(name.get(lang))], count(*originals), count(*copies)]);
    }
    sheet.finish().or_else(|| {
        let lines = [1, 2, 3].map(|_| vec![Inline::from(BLANK)]);
        let mut sheet = Sheet::numbered(lang, &heads);
        lines.into_iter().for_each(|line| sheet.row([line, Vec::new(), Vec::new()]));
        sheet.finish()
    })
}

fn times(slip: &Slip<'_>) -> Vec<Line> {
    let (process, due, lang) = (slip.cx.process, slip.facts.due, slip.cx.lang);
    let sets = process.service.sets.map_or_else(|| BLANK.to_owned(), |sets| sets.to_string());
    let estimated = text(" (dự kiến, lịch nghỉ chưa công bố đủ)", " (estimated, days off not all announced)");
    let basis = if due.basis == Basis::Estimated { slip.say(estimated) } else { String::new() };
    let promised = slip.facts.graph.promised().unwrap_or(due.limit).show(lang);
    let place = process.service.place.as_ref().map_or(BLANK, |place| place.get(lang));
    let mut lines = vec![
        (slip.say(text("Số lượng hồ sơ (bộ)", "Sets")), vec![Inline::from(sets)]),
        (slip.say(text("Thời gian giải quyết theo quy định", "Limit")), vec![Inline::from(promised)]),
        (slip.say(text("Thời gian nhận hồ sơ", "Received")), vec![Inline::from(slip.received())]),
        (slip.say(text("Thời gian trả kết quả", "Result")), vec![Inline::strong(slip.at(due.due) + &basis)]),
    ];
    for (index, (name, limit)) in slip.facts.appointments.iter().enumerate() {
        let (number, name, limit) = (index + 1, name.get(lang), limit.show(lang));
        let when = match (index, lang) {
            (0, _) => slip.at(due.due),
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
        lines.push((label, vec![Inline::from(when)]));
    }
    lines.push((
        slip.say(text("Đăng ký nhận kết quả tại", "Result is handed over at")),
        vec![Inline::from(place)],
    ));
    lines.push((
        slip.say(text("Vào Sổ theo dõi hồ sơ", "Entered in the register")),
        vec![Inline::from(slip.say(text("Quyển số: …… Số thứ tự: ……", "Volume …… No. ……")))],
    ));
    lines
}

fn signatures(slip: &Slip<'_>) -> Option<Block> {
    let sign = slip.say(text("(ký, ghi rõ họ tên)", "(signature and name)"));
    facts(vec![
        (slip.say(text("Người nộp hồ sơ", "Applicant")), vec![Inline::from(sign.clone())]),
        (slip.say(text("Người tiếp nhận hồ sơ", "Received by")), vec![Inline::from(sign)]),
    ])
}
