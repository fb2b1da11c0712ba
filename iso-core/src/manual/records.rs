//! Forms and records; what goes in and out, what is measured, what may go wrong.

use super::{
    context::Cx,
    sheet::{Sheet, column, middle_column, name_column},
    words::{CODE, NONE, NOT_STATED, REVISION, text},
};
use crate::{
    doc::{Block, Inline},
    model::{Form, Id, Record, RiskKind, Wording},
    text::{Lang, Text},
};

/// The forms it uses.
pub(super) fn forms(cx: &Cx<'_>, source: Text) -> Vec<Block> {
    let mut forms: Vec<&Form> = Vec::new();
    let used = cx.process.steps_in_order().flat_map(|(_, step)| &step.forms);
    let handed_in = cx.process.service.dossier.iter().filter_map(|item| item.form.as_ref());
    let known = handed_in.chain(used).filter_map(|id| cx.form(id)).chain(&cx.process.forms);
    for form in known {
        if !forms.iter().any(|listed| listed.id == form.id) {
            forms.push(form);
        }
    }
    let rows = forms.into_iter().map(|form| (form, Vec::new()));
    vec![form_table(rows, source, cx.lang).unwrap_or_else(|| Block::paragraph(cx.say(NONE)))]
}

/// Forms, each with the procedures that use it where that is told.
pub(super) fn form_table<'a>(
    forms: impl Iterator<Item = (&'a Form, Vec<Inline>)>,
    source: Text,
    lang: Lang,
) -> Option<Block> {
    const FORM: Text = text("Tên biểu mẫu", "Form");
    let heads = [
        middle_column(CODE, 16),
        name_column(FORM, 36),
        column(source, 25),
        middle_column(REVISION, 10),
        column(USED_IN, 30),
    ];
    let mut sheet = Sheet::numbered(lang, &heads);
    for (form, used_in) in forms {
        let name = vec![Inline::from(form.name.get(lang))];
        sheet.row([
            cell(&form.code, lang),
            name,
            cell(&form.source, lang),
            cell(&form.revision, lang),
            used_in,
        ]);
    }
    sheet.finish()
}

/// What a form is issued by.
pub(super) const SOURCE: Text = text("Văn bản ban hành", "Source");
pub(super) const USED_IN: Text = text("Dùng trong", "Used in");

fn cell(words: &Option<Wording>, lang: Lang) -> Vec<Inline> {
    words.iter().map(|words| Inline::from(words.get(lang))).collect()
}

/// The records it leaves behind.
pub(super) fn records(cx: &Cx<'_>) -> Vec<Block> {
    let mut records: Vec<&Record> = cx.process.records.iter().collect();
    let used = cx.process.steps_in_order().flat_map(|(_, step)| &step.records);
    for record in used.filter_map(|id| cx.record(id)) {
        if !records.iter().any(|listed| listed.id == record.id) {
            records.push(record);
        }
    }
    let rows = records.into_iter().map(|record| (record, Vec::new()));
    let table = record_table(rows, cx.lang, |id| cx.role(id));
    vec![table.unwrap_or_else(|| Block::paragraph(cx.say(NOT_STATED)))]
}

/// Records, each with the procedures that keep it where that is told.
pub(super) fn record_table<'a>(
    records: impl Iterator<Item = (&'a Record, Vec<Inline>)>,
    lang: Lang,
    role: impl Fn(&Id) -> String,
) -> Option<Block> {
    const RECORD: Text = text("Hồ sơ lưu", "Record");
    const MEDIA: Text = text("Dạng", "Media");
    const PLACE: Text = text("Nơi lưu", "Place");
    const KEEPER: Text = text("Người giữ", "Keeper");
    const RETENTION: Text = text("Thời hạn lưu", "Retention");
    const DISPOSAL: Text = text("Xử lý khi hết hạn", "Disposal");
    let heads = [
        name_column(RECORD, 24),
        middle_column(CODE, 9),
        column(MEDIA, 14),
        column(PLACE, 17),
        column(KEEPER, 13),
        middle_column(RETENTION, 9),
        column(DISPOSAL, 14),
        column(USED_IN, 20),
    ];
    let mut sheet = Sheet::numbered(lang, &heads);
    for (record, used_in) in records {
        let keeper = record.keeper.iter().map(|id| Inline::Text(role(id))).collect();
        let retention = record.retention.iter().map(|it| Inline::Text(it.show(lang))).collect();
        sheet.row([
            vec![Inline::from(record.name.get(lang))],
            cell(&record.code, lang),
            cell(&record.media, lang),
            cell(&record.place, lang),
            keeper,
            retention,
            cell(&record.disposal, lang),
            used_in,
        ]);
    }
    sheet.finish()
}

/// What comes in from whom, and what goes out to whom.
pub(super) fn inputs_and_outputs(cx: &Cx<'_>) -> Vec<Block> {
    const INPUT: Text = text("Đầu vào", "Input");
    const FROM: Text = text("Từ", "From");
    const OUTPUT: Text = text("Đầu ra", "Output");
    const TO: Text = text("Đến", "To");
    const CRITERIA: Text = text("Chuẩn mực chấp nhận", "Acceptance criteria");
    let mut inputs = Sheet::numbered(cx.lang, &[name_column(INPUT, 50), column(FROM, 45)]);
    for input in &cx.process.inputs {
        inputs.row([vec![Inline::from(cx.words(&input.name))], cx.cell(&input.from)]);
    }
    let heads = [name_column(OUTPUT, 34), column(TO, 22), column(CRITERIA, 39)];
    let mut outputs = Sheet::numbered(cx.lang, &heads);
    for output in &cx.process.outputs {
        let name = vec![Inline::from(cx.words(&output.name))];
        outputs.row([name, cx.cell(&output.to), cx.cell(&output.acceptance_criteria)]);
    }
    inputs.finish().into_iter().chain(outputs.finish()).collect()
}

/// What is measured.
pub(super) fn indicators(cx: &Cx<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Chỉ số", "Indicator"), 28),
        column(text("Cách tính", "Formula"), 22),
        middle_column(text("Chỉ tiêu", "Target"), 11),
        column(text("Nguồn số liệu", "Source of data"), 16),
        middle_column(text("Tần suất", "Frequency"), 12),
        column(text("Người đánh giá", "Evaluated by"), 18),
    ];
    let mut sheet = Sheet::numbered(cx.lang, &heads);
    for it in &cx.process.indicators {
        sheet.row([
            vec![Inline::from(cx.words(&it.name))],
            cx.cell(&it.formula),
            cx.cell(&it.target),
            cx.cell(&it.source),
            cx.cell(&it.frequency),
            cx.role_cell(&it.evaluated_by),
        ]);
    }
    sheet.finish()
}

/// What may go wrong, or better than planned.
pub(super) fn risks(cx: &Cx<'_>) -> Option<Block> {
    const OPPORTUNITY: Text = text("Cơ hội: ", "Opportunity: ");
    let heads = [
        name_column(text("Rủi ro, cơ hội", "Risk, opportunity"), 22),
        column(text("Nguyên nhân", "Cause"), 21),
        column(text("Hậu quả", "Effect"), 19),
        column(text("Biện pháp", "Action"), 26),
        column(text("Người chịu trách nhiệm", "Responsible"), 16),
    ];
    let mut sheet = Sheet::numbered(cx.lang, &heads);
    for it in &cx.process.risks {
        let kind = match it.kind {
            RiskKind::Risk => None,
            RiskKind::Opportunity => Some(Inline::emphasis(cx.say(OPPORTUNITY))),
        };
        sheet.row([
            kind.into_iter().chain([Inline::from(cx.words(&it.name))]).collect(),
            cx.cell(&it.cause),
            cx.cell(&it.effect),
            cx.cell(&it.action),
            cx.role_cell(&it.owner),
        ]);
    }
    sheet.finish()
}
