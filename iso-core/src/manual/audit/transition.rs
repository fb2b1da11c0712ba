//! From one edition to the next: what is new, what falls away, where every clause went.

use super::{
    super::{
        index::Manual,
        sheet::{Sheet, column, joined, middle_column, name_column},
        words::{NONE, text},
    },
    chapter, clause_title, end, fields, matrix, paper,
};
use crate::{
    doc::{Block, Document, Inline},
    standard::{
        Edition, QUESTIONS,
        correlation::{self, Link, Surety},
    },
    text::{Lang, Text},
};

const OWN: Text = text(
    "Bảng đối chiếu do chương trình này lập, không phải bảng đối chiếu của ISO; dấu sau số điều khoản cho biết mức chắc chắn. Hãy so với bản tiêu chuẩn đã mua trước khi dùng làm căn cứ.",
    "The correlation is this program's own, not ISO's matrix; the mark behind a clause says how sure it is. Compare it with the standard you bought before you rest anything on it.",
);

pub(super) fn document(manual: &Manual<'_>, from: Edition, to: Edition) -> Document {
    const TITLE: Text = text("Chuyển đổi từ ISO 9001", "Transition from ISO 9001");
    const KEEP: Text = text(
        "Điều không còn bắt buộc thì vẫn được giữ nếu cơ quan thấy có ích, và khi đã giữ thì phải theo.",
        "What is no longer required may be kept where the organization finds it useful; what is kept has to be followed.",
    );
    let title = match manual.lang() {
        Lang::Vi => format!("{}:{from} sang ISO 9001:{to}", manual.say(TITLE)),
        Lang::En => format!("{}:{from} to ISO 9001:{to}", manual.say(TITLE)),
    };
    let mut document = paper(manual, &format!("audit-transition-{from}-{to}"), title);
    let blocks = &mut document.blocks;
    let status = [from, to].map(|it| format!("ISO 9001:{it} – {}.", manual.say(it.status())));
    blocks.push(Block::List(status.map(|it| vec![Inline::Text(it)]).into()));
    blocks.push(Block::paragraph(manual.say(OWN)));
    let mut part = |number, id: &str, title: Text, table: Option<Block>| {
        blocks.push(chapter(number, id, manual.say(title)));
        blocks.push(table.unwrap_or_else(|| Block::paragraph(manual.say(NONE))));
    };
    part(1, "moi", text("ĐIỀU MỚI, ĐIỀU RỘNG HƠN", "WHAT IS NEW OR LARGER"), new(manual, from, to));
    part(2, "bo", text("ĐIỀU BỎ ĐI HOẶC ĐỔI KHÁC", "WHAT FALLS AWAY OR CHANGES"), gone(manual, from, to));
    blocks.push(Block::paragraph(manual.say(KEEP)));
    let mut part = |number, id: &str, title: Text, table: Option<Block>| {
        blocks.push(chapter(number, id, manual.say(title)));
        blocks.push(table.unwrap_or_else(|| Block::paragraph(manual.say(NONE))));
    };
    part(3, "doi-chieu", text("BẢNG ĐỐI CHIẾU", "CORRELATION"), table(manual, from, to));
    blocks.push(Block::List(legend(manual, from, to)));
    blocks.push(end(manual));
    document
}

/// Remarks on clauses of the newer edition: where a table leads back they stand there, else where
/// it leads on.
fn remarks(from: Edition, to: Edition) -> Vec<(&'static str, Text)> {
    let own = |link: &'static Link| Some((link.clause, link.note?));
    if let Some(back) = correlation::table(to, from) {
        return back.iter().filter_map(own).collect();
    }
    let on = correlation::table(from, to).unwrap_or_default();
    on.iter().flat_map(|link| link.to.iter().filter_map(|it| Some((it.clause, link.note?)))).collect()
}

fn new(manual: &Manual<'_>, from: Edition, to: Edition) -> Option<Block> {
    let heads = [
        middle_column(text("Điều khoản", "Clause"), 9),
        name_column(text("Nội dung", "Matter"), 24),
        column(text("Điều thay đổi", "What is new"), 25),
        column(text("Cơ quan trả lời bằng", "Answered in the library by"), 22),
        column(text("Quy trình, tài liệu", "Procedures, documents"), 24),
    ];
    let claimants = matrix::claimants(manual, to);
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for (clause, note) in remarks(from, to) {
        sheet.row([
            vec![Inline::from(clause)],
            vec![Inline::from(clause_title(manual, to, clause))],
            vec![Inline::from(manual.say(note))],
            answered_by(manual, to, clause),
            matrix::claims_or_why_not(manual, to, clause, &claimants),
        ]);
    }
    sheet.finish()
}

/// The keys of `iso.yaml` and whether they are filled in, and the question that is left to people.
fn answered_by(manual: &Manual<'_>, edition: Edition, clause: &str) -> Vec<Inline> {
    const FILLED: Text = text("đã có", "filled in");
    const EMPTY: Text = text("chưa có", "not filled in");
    const ASKED: Text = text("câu hỏi đánh giá", "audit question");
    let keys = fields::of(clause).into_iter().map(|field| {
        let filled = field.is_filled(manual.library);
        let state = manual.say(if filled { FILLED } else { EMPTY });
        let state = if filled { Inline::from(state) } else { Inline::strong(state) };
        vec![Inline::Text(format!("{}: ", field.key)), state]
    });
    let asked = QUESTIONS.iter().filter(|it| it.bears_on(edition, clause));
    let asked: Vec<&str> = asked.map(|it| it.code).collect();
    let asked = (!asked.is_empty())
        .then(|| vec![Inline::Text(format!("{}: {}", manual.say(ASKED), asked.join(", ")))]);
    joined(keys.chain(asked))
}

/// What the older edition asked and the newer does not, or not so.
fn gone(manual: &Manual<'_>, from: Edition, to: Edition) -> Option<Block> {
    let heads = [
        middle_column(text("Điều khoản", "Clause"), 10),
        name_column(text("Nội dung", "Matter"), 30),
        column(text("Điều thay đổi", "What changes"), 34),
        column(text("Đang nêu là đáp ứng", "Claimed today by"), 26),
    ];
    let claimants = matrix::claimants(manual, from);
    let kept = |link: &Link| matches!(link.to, [only] if only.clause == link.clause);
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for link in correlation::table(from, to).unwrap_or_default().iter().filter(|link| !kept(link)) {
        let Some(note) = link.note else { continue };
        sheet.row([
            vec![Inline::from(link.clause)],
            vec![Inline::from(clause_title(manual, from, link.clause))],
            vec![Inline::from(manual.say(note))],
            matrix::cell(&matrix::claims_of(&claimants, link.clause), manual.lang()),
        ]);
    }
    sheet.finish()
}

/// The table between two editions with the meaning of its marks, for other papers.
pub(in crate::manual) fn correlation(manual: &Manual<'_>, from: Edition, to: Edition) -> Vec<Block> {
    let table = table(manual, from, to);
    table
        .into_iter()
        .chain([Block::paragraph(manual.say(OWN)), Block::List(legend(manual, from, to))])
        .collect()
}

fn table(manual: &Manual<'_>, from: Edition, to: Edition) -> Option<Block> {
    const NOWHERE: Text = text("không có", "none");
    let old = text("Điều khoản cũ", "Old clause");
    let heads = [
        middle_column(old, 12),
        name_column(text("Nội dung", "Matter"), 40),
        column(text("Điều khoản mới", "New clauses"), 48),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for link in correlation::table(from, to).unwrap_or_default() {
        let mut words = joined(link.to.iter().map(|it| {
            let title = clause_title(manual, to, it.clause);
            vec![Inline::Text(format!("{}{} {title}", it.clause, it.surety.mark()))]
        }));
        if words.is_empty() {
            words.push(Inline::from(manual.say(NOWHERE)));
        }
        let title = clause_title(manual, from, link.clause);
        sheet.row([vec![Inline::from(link.clause)], vec![Inline::from(title)], words]);
    }
    sheet.finish()
}

/// What the marks mean, of those that were used.
fn legend(manual: &Manual<'_>, from: Edition, to: Edition) -> Vec<Vec<Inline>> {
    let links = correlation::table(from, to).unwrap_or_default();
    let mut used: Vec<Surety> = links.iter().flat_map(|it| it.to).map(|it| it.surety).collect();
    used.sort_unstable();
    used.dedup();
    let line = |it: Surety| {
        const NO_MARK: Text = text("không có dấu", "no mark");
        let mark = if it.mark().is_empty() { manual.say(NO_MARK) } else { it.mark() };
        vec![Inline::Text(format!("{mark}: {}", manual.say(it.meaning())))]
    };
    used.into_iter().map(line).collect()
}
