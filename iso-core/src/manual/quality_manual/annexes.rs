//! Annexes: where each clause went in the next edition, what was accepted for a time, who has read
//! the manual.

use super::{
    super::{
        audit,
        index::Manual,
        sheet::{Sheet, column, middle_column, name_column},
        words::{NONE, text},
    },
    EDITION,
};
use crate::{
    doc::{Block, Inline},
    rules,
    standard::Edition,
    text::{Lang, Text},
};

pub(super) fn blocks(manual: &Manual<'_>) -> Vec<Block> {
    const CORRELATION: Text = text("A. Đối chiếu với ISO 9001:2015", "A. Correlation with ISO 9001:2015");
    const WAIVERS: Text = text("B. Lệch chuẩn được chấp nhận có thời hạn", "B. Accepted deviations");
    const SIGN_OFF: Text = text("C. Xác nhận đã đọc, hiểu", "C. Read and understood");
    let heading = |id: &str, words: Text| Block::heading(2, id, manual.say(words));
    let mut blocks = vec![heading("doi-chieu", CORRELATION)];
    blocks.extend(audit::correlation(manual, EDITION, Edition::Iso9001_2015));
    blocks.push(heading("lech-chuan", WAIVERS));
    blocks.push(waivers(manual).unwrap_or_else(|| Block::paragraph(manual.say(NONE))));
    blocks.push(heading("xac-nhan", SIGN_OFF));
    blocks.extend(sign_off(manual));
    blocks
}

fn waivers(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Quy tắc", "Rule"), 26),
        column(text("Áp dụng cho", "For"), 20),
        column(text("Lý do", "Reason"), 30),
        column(text("Người chấp nhận", "Accepted by"), 14),
        middle_column(text("Đến ngày", "Until"), 10),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for it in manual.organization().into_iter().flat_map(|it| &it.waivers) {
        let code = it.rule.get(Lang::Vi);
        let rule = rules::rule(code).map(|rule| rule.info.title.get(manual.lang()));
        let rule = [Some(code), rule].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let parts = [&it.subject, &it.element].into_iter().flatten();
        let subject = parts.map(|words| words.get(manual.lang())).collect::<Vec<_>>().join(", ");
        sheet.row([
            vec![Inline::Text(rule)],
            if subject.is_empty() { Vec::new() } else { vec![Inline::Text(subject)] },
            manual.cell(&it.reason),
            it.by.iter().map(|id| Inline::Text(manual.role(id))).collect(),
            it.until.iter().map(|date| Inline::from(date.show(manual.lang()))).collect(),
        ]);
    }
    sheet.finish()
}

/// A line for each unit, to be signed by its head.
fn sign_off(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Đơn vị", "Unit"), 40),
        column(text("Người đứng đầu (họ tên)", "Head (name)"), 30),
        column(text("Chữ ký, ngày", "Signature, date"), 30),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    let blank = || vec![Inline::from("")];
    for (unit, _) in super::organization::by_unit(manual) {
        sheet.row([vec![Inline::from(unit)], blank(), blank()]);
    }
    sheet.finish()
}
