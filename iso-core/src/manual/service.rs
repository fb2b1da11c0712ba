//! What the public needs to know: law, dossier, place, fees.

use super::{
    context::Cx,
    layouts::DossierTable,
    parts::Content,
    sheet::{Sheet, column, joined, middle_column, name_column},
    words::{NONE, NOT_STATED, text},
};
use crate::{
    doc::{Block, Inline},
    model::{DossierItem, LegalBasis, Wording},
    text::{Lang, Text, money},
};

/// The laws it rests on.
pub(super) fn legal_basis(cx: &Cx<'_>) -> Vec<Block> {
    let table = laws(cx.process.legal_basis.iter(), cx.lang);
    vec![table.unwrap_or_else(|| Block::paragraph(cx.say(NOT_STATED)))]
}

/// Laws with number, date, issuer and validity.
pub(super) fn laws<'a>(laws: impl Iterator<Item = &'a LegalBasis>, lang: Lang) -> Option<Block> {
    const NO: Text = text("Số, ký hiệu", "Number");
    const TITLE: Text = text("Tên, trích yếu", "Title");
    const ISSUER: Text = text("Cơ quan ban hành", "Issuer");
    const DATE: Text = text("Ngày ban hành", "Issued on");
    const VALIDITY: Text = text("Hiệu lực", "Validity");
    let heads = [
        name_column(NO, 20),
        column(TITLE, 34),
        column(ISSUER, 18),
        middle_column(DATE, 16),
        column(VALIDITY, 17),
    ];
    let mut sheet = Sheet::numbered(lang, &heads);
    let cell = |words: &Option<Wording>| words.iter().map(|it| Inline::from(it.get(lang))).collect();
    for law in laws {
        let date = law.date.iter().map(|date| Inline::from(date.show(lang))).collect();
        let no = vec![Inline::from(law.no.get(lang))];
        sheet.row([no, cell(&law.title), cell(&law.issuer), date, validity(law, lang)]);
    }
    sheet.finish()
}

fn validity(law: &LegalBasis, lang: Lang) -> Vec<Inline> {
    let dated = |words: Text, date: Option<crate::model::Date>| {
        date.map(|date| format!("{} {}", words.get(lang), date.show(lang)))
    };
    let replaced = law.replaced_by.as_ref().map(|by| {
        const BY: Text = text("thay bằng", "replaced by");
        format!("{} {}", BY.get(lang), by.get(lang))
    });
    let parts: Vec<String> = [
        dated(text("từ", "from"), law.effective_on),
        dated(text("hết hiệu lực", "ceased on"), law.expires_on),
        replaced,
        dated(text("kiểm tra ngày", "checked on"), law.checked_on),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { Vec::new() } else { vec![Inline::Text(parts.join("; "))] }
}

/// The papers that are handed in.
pub(super) fn dossier(cx: &Cx<'_>, look: DossierTable) -> Block {
    const PAPER: Text = text("Tên giấy tờ", "Paper");
    const ORIGINALS: Text = text("Bản chính", "Originals");
    const COPIES: Text = text("Bản sao", "Copies");
    const KIND: Text = text("Bản chính/bản sao", "Original, copy");
    const NUMBER: Text = text("Số lượng", "Number");
    const FORM: Text = text("Biểu mẫu", "Form");
    let [first, second] = match look {
        DossierTable::Numbers | DossierTable::Crosses => [ORIGINALS, COPIES],
        DossierTable::KindAndNumber => [KIND, NUMBER],
    };
    let heads =
        [name_column(PAPER, 55), middle_column(first, 12), middle_column(second, 12), column(FORM, 16)];
    let mut sheet = Sheet::numbered(cx.lang, &heads);
    for item in &cx.process.service.dossier {
        let form = item.form.iter().map(|id| Inline::from(cx.form_code(id)));
        let name = vec![Inline::from(cx.words(&item.name))];
        let [first, second] = match look {
            DossierTable::Numbers => [item.originals, item.copies].map(number),
            DossierTable::Crosses => [item.originals, item.copies].map(cross),
            DossierTable::KindAndNumber => kind_and_number(item, cx.lang),
        };
        sheet.row([name, first, second, form.collect()]);
    }
    sheet.finish().unwrap_or_else(|| cx.unsaid())
}

fn number(count: u32) -> Vec<Inline> {
    if count == 0 { Vec::new() } else { vec![Inline::from(format!("{count:02}"))] }
}

/// One is a cross, as on the published sheets; of several the number is told too.
fn cross(count: u32) -> Vec<Inline> {
    match count {
        0 => Vec::new(),
        1 => vec![Inline::from("x")],
        count => vec![Inline::from(format!("x ({count:02})"))],
    }
}

fn kind_and_number(item: &DossierItem, lang: Lang) -> [Vec<Inline>; 2] {
    const ORIGINAL: Text = text("Bản chính", "Original");
    const COPY: Text = text("Bản sao", "Copy");
    let papers =
        [(ORIGINAL, item.originals), (COPY, item.copies)].into_iter().filter(|(_, count)| *count > 0);
    let (kinds, counts): (Vec<_>, Vec<_>) =
        papers.map(|(kind, count)| (vec![Inline::from(kind.get(lang))], number(count))).unzip();
    [joined(kinds), joined(counts)]
}

/// How many sets are handed in.
pub(super) fn sets(cx: &Cx<'_>) -> Vec<Inline> {
    let sets = cx.process.service.sets.iter();
    sets.map(|sets| {
        Inline::from(match (sets, cx.lang) {
            (sets, Lang::Vi) => format!("{sets:02} bộ."),
            (1, Lang::En) => "1 set.".to_owned(),
            (sets, Lang::En) => format!("{sets} sets."),
        })
    })
    .collect()
}

/// Where the public is heard.
pub(super) fn feedback(cx: &Cx<'_>) -> Vec<Inline> {
    let words = cx.organization().and_then(|it| it.feedback.as_ref());
    words.iter().map(|it| Inline::from(without_label(it.get(cx.lang)))).collect()
}

/// Officers write the label into the value; printed beside the label it would stand twice.
pub(super) fn without_label(words: &str) -> &str {
    words.strip_prefix("Phản ánh, kiến nghị:").map_or(words, str::trim_start)
}

/// What is paid: one line where there is nothing to list.
pub(super) fn fees(cx: &Cx<'_>) -> Content {
    const CHARGE: Text = text("Khoản thu", "Charge");
    const AMOUNT: Text = text("Mức thu", "Amount");
    const BASIS: Text = text("Căn cứ", "Legal basis");
    let fees = &cx.process.service.fees;
    if let [fee] = fees.as_slice()
        && fee.amount.is_none()
        && fee.basis.is_none()
    {
        let words = format!("{}.", cx.words(&fee.name).trim_end_matches('.'));
        return Content::Fact(vec![Inline::from(words)]);
    }
    let heads = [name_column(CHARGE, 40), middle_column(AMOUNT, 25), column(BASIS, 35)];
    let mut sheet = Sheet::new(cx.lang, &heads);
    for fee in fees {
        let amount = fee.amount.iter().map(|amount| Inline::from(money(*amount, cx.lang))).collect();
        sheet.row([vec![Inline::from(cx.words(&fee.name))], amount, cx.cell(&fee.basis)]);
    }
    sheet.finish().map_or_else(|| Content::Fact(Vec::new()), |table| Content::Blocks(vec![table]))
}

/// Short forms and terms.
pub(super) fn abbreviations(cx: &Cx<'_>) -> Vec<Block> {
    const SHORT: Text = text("Chữ viết tắt, thuật ngữ", "Abbreviation, term");
    const MEANING: Text = text("Nghĩa", "Meaning");
    let own = &cx.process.abbreviations;
    let shared = cx.organization().into_iter().flat_map(|it| &it.abbreviations);
    let shared = shared.filter(|it| !own.iter().any(|mine| mine.short == it.short));
    let mut sheet = Sheet::new(cx.lang, &[name_column(SHORT, 30), column(MEANING, 70)]);
    for it in own.iter().chain(shared) {
        sheet.row([vec![Inline::from(cx.words(&it.short))], vec![Inline::from(cx.words(&it.meaning))]]);
    }
    vec![sheet.finish().unwrap_or_else(|| Block::paragraph(cx.say(NONE)))]
}
