//! All findings, with their places.

use super::{
    findings::{REPAIR, level, place},
    index::Manual,
    names::{FINDINGS, INDEX},
    sheet::{Sheet, column, joined, middle_column, name_column},
    words::{END, SYSTEM_DOCUMENTS, text},
};
use crate::{
    diag::Finding,
    doc::{Block, Crumb, Document, Inline},
    text::Text,
};

pub(super) const TITLE: Text = text("Phát hiện khi kiểm tra", "Findings of the check");

pub(super) fn document(manual: &Manual<'_>) -> Document {
    const NONE: Text = text(
        "Không có phát hiện nào mà các quy tắc này chứng minh được. Điều đó không có nghĩa là “phù hợp tiêu chuẩn”.",
        "No finding that these rules can prove. That does not mean “conforms to the standard”.",
    );
    const WAIVED: Text = text("Đã chấp nhận có thời hạn", "Accepted by waivers");
    const NOT_EVALUATED: Text = text("Quy tắc chưa đánh giá được", "Rules not evaluated");
    let mut document = manual.new_document(FINDINGS, TITLE);
    document.trail = vec![Crumb { name: INDEX.to_owned(), title: manual.say(SYSTEM_DOCUMENTS).to_owned() }];
    let blocks = &mut document.blocks;
    blocks
        .push(table(manual, &manual.checked.findings).unwrap_or_else(|| Block::paragraph(manual.say(NONE))));
    if let Some(waived) = table(manual, &manual.checked.waived) {
        blocks.push(Block::heading(1, "chap-nhan", manual.say(WAIVED)));
        blocks.push(waived);
    }
    if !manual.checked.not_evaluated.is_empty() {
        blocks.push(Block::heading(1, "chua-danh-gia", manual.say(NOT_EVALUATED)));
        blocks.push(Block::paragraph(manual.checked.not_evaluated_codes().join(", ")));
    }
    blocks.push(Block::EndMark(manual.say(END).to_owned()));
    document
}

fn table(manual: &Manual<'_>, findings: &[Finding]) -> Option<Block> {
    let heads = [
        middle_column(text("Mức", "Grade"), 9),
        middle_column(text("Quy tắc", "Rule"), 9),
        name_column(text("Phát hiện", "Finding"), 43),
        column(text("Nơi", "Place"), 22),
        column(text("Điều khoản", "Clauses"), 17),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for finding in findings {
        let statement = vec![
            Inline::Text(finding.message(manual.lang())),
            Inline::LineBreak,
            Inline::emphasis(manual.say(REPAIR)),
            Inline::Text(finding.help(manual.lang())),
        ];
        sheet.row([
            vec![Inline::from(level(manual.checked, finding, manual.lang()))],
            vec![Inline::from(finding.rule.code)],
            statement,
            vec![Inline::Text(place(manual.library, finding))],
            clauses(manual, finding),
        ]);
    }
    sheet.finish()
}

fn clauses(manual: &Manual<'_>, finding: &Finding) -> Vec<Inline> {
    joined(manual.checked.editions.iter().filter_map(|edition| {
        let clauses: Vec<&str> = finding.demand(*edition)?.clauses.iter().map(|clause| clause.0).collect();
        Some(vec![Inline::Text(format!("9001:{edition}: {}", clauses.join(", ")))])
    }))
}
