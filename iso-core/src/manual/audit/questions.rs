//! One question of the checklist: what is asked, where to look, what is known, room to write.

use super::{
    super::{index::Manual, words::text},
    leads,
};
use crate::{
    doc::{Align, Block, Cell, Column, Inline, Row, Table},
    model::Exclusion,
    standard::{Edition, Question},
    text::Text,
};

/// Result, evidence seen, grade, auditor, date: left for the auditor.
const COLUMNS: [(Text, u16); 5] = [
    (text("Kết quả", "Result"), 18),
    (text("Bằng chứng đã xem", "Evidence seen"), 40),
    (text("Mức", "Grade"), 12),
    (text("Người đánh giá", "Auditor"), 16),
    (text("Ngày", "Date"), 14),
];

/// How many lines of room a question gets.
const ROOM: usize = 4;

pub(super) fn blocks(manual: &Manual<'_>, question: &Question) -> Vec<Block> {
    const LOOK: Text = text("Xem ở đâu: ", "Where to look: ");
    const LEADS: Text = text("Manh mối từ kiểm tra tự động:", "Leads from the check:");
    const NO_LEADS: Text = text(
        "Kiểm tra tự động không có phát hiện nào về các điều khoản này; câu hỏi vẫn phải hỏi.",
        "The check has no finding on these clauses; the question has to be asked all the same.",
    );
    let mut blocks = vec![
        Block::heading(2, question.code.to_lowercase(), heading(manual, question)),
        Block::Paragraph(vec![Inline::strong(manual.say(question.question))]),
    ];
    let additions = manual.checked.editions.iter().filter_map(|it| Some((it, question.addition(*it)?)));
    for (edition, addition) in additions {
        blocks.push(Block::paragraph(format!("9001:{edition}: {}", manual.say(addition))));
    }
    let look = vec![Inline::emphasis(manual.say(LOOK)), Inline::from(manual.say(question.look))];
    blocks.push(Block::Paragraph(look));
    blocks.extend(excluded(manual, question));
    let found = leads::of(manual, question);
    blocks.push(Block::paragraph(manual.say(if found.is_empty() { NO_LEADS } else { LEADS })));
    blocks.extend(leads::list(manual, &found, leads::OF_A_QUESTION));
    blocks.push(room(manual));
    blocks
}

/// `Q10 – 9001:2008: 4.2.3; 9001:2015: 7.5.3`.
fn heading(manual: &Manual<'_>, question: &Question) -> String {
    let clauses = |edition: &Edition| {
        let clauses: Vec<&str> = question.clauses(*edition).iter().map(|it| it.0).collect();
        (!clauses.is_empty()).then(|| format!("9001:{edition}: {}", clauses.join(", ")))
    };
    let clauses: Vec<String> = manual.checked.editions.iter().filter_map(clauses).collect();
    format!("{} – {}", question.code, clauses.join("; "))
}

/// What the organization says about clauses that do not apply.
fn excluded(manual: &Manual<'_>, question: &Question) -> Option<Block> {
    let mut found: Vec<&Exclusion> = Vec::new();
    for edition in &manual.checked.editions {
        for clause in question.clauses(*edition) {
            for exclusion in leads::exclusions(manual, *edition, clause.0) {
                if !found.contains(&exclusion) {
                    found.push(exclusion);
                }
            }
        }
    }
    const EXCLUDED: Text =
        text("Cơ quan nêu là không áp dụng: ", "The organization says it does not apply: ");
    let line = |it: &&Exclusion| {
        let reason = it.reason.as_ref().map(|it| it.get(manual.lang())).unwrap_or("…");
        let clause = it.clause.get(manual.lang());
        vec![
            Inline::emphasis(manual.say(EXCLUDED)),
            Inline::Text(format!("9001:{} {clause} – {reason}", it.edition.0)),
        ]
    };
    (!found.is_empty()).then(|| Block::List(found.iter().map(line).collect()))
}

fn room(manual: &Manual<'_>) -> Block {
    let empty = COLUMNS.map(|_| Cell::from(vec![Inline::LineBreak; ROOM]));
    Block::Table(Table {
        caption: None,
        columns: COLUMNS.map(|(_, weight)| Column { weight, align: Align::Start }).to_vec(),
        head: vec![Row::of(COLUMNS.map(|(title, _)| manual.say(title)))],
        rows: vec![Row::of(empty)],
    })
}
