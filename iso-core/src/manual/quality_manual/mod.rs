//! The quality manual in the order that ISO 9001:2008 made usual: front pages, organization, scope,
//! policy, objectives, roles, the system clause by clause, processes, lists, annexes.
//!
//! It is made where 2008 is among the editions. The later ones ask for no manual, and a description
//! by the clauses of 2008 would be wrong under them: they have the scope sheet, the map of
//! processes and the process cards.

mod annexes;
mod answers;
mod clauses;
mod front;
mod organization;
mod procedures;

use super::{
    findings,
    index::{self, Manual},
    interaction,
    names::QUALITY_MANUAL,
    procedure_list, scope,
    words::{DRAFT, NOT_STATED, text},
};
use crate::{
    doc::{Block, Document, Inline, Notice, NoticeKind},
    model,
    rules::claimed_by,
    standard::Edition,
    text::{Lang, Text},
};

pub(super) const TITLE: Text = super::words::QUALITY_MANUAL;

const EDITION: Edition = Edition::Iso9001_2008;

/// Whether the library has a quality manual: an organization that works by the edition asking for it.
pub(super) fn is_made(manual: &Manual<'_>) -> bool {
    manual.organization().is_some() && manual.checked.editions.contains(&EDITION)
}

/// The manual, where there is one.
pub(super) fn document(manual: &Manual<'_>) -> Option<Document> {
    if !is_made(manual) {
        return None;
    }
    let mut document = manual.new_document(QUALITY_MANUAL, TITLE);
    document.trail = manual.trail();
    let entry = entry(manual);
    let described = clauses::described(manual);
    front::control(manual, entry, &mut document.control);
    if !described.open.is_empty() {
        document.control.mark = Some(manual.say(DRAFT).to_owned());
    }
    let blocks = &mut document.blocks;
    blocks.push(Block::Cover);
    blocks.extend(held_back(manual, &described.open));
    // What should only be looked at stands in the first document.
    let about = procedure_list::about_library(manual);
    let notices = findings::notices(manual.library, manual.checked, &about, manual.lang()).into_iter();
    blocks.extend(notices.filter(|it| matches!(it, Block::Notice(Notice { kind: NoticeKind::Stop, .. }))));
    blocks.extend(front::blocks(manual, entry));
    let chapters = chapters(manual, described);
    blocks.extend(contents(manual, &chapters));
    for (number, chapter) in chapters.into_iter().enumerate() {
        blocks.push(chapter.heading(manual, number + 1));
        if chapter.blocks.is_empty() {
            blocks.push(Block::paragraph(manual.say(NOT_STATED)));
        }
        blocks.extend(chapter.blocks);
    }
    blocks.push(manual.end());
    Some(document)
}

/// The entry of the manual among the documents of the organization: the one that claims its clause.
fn entry<'a>(manual: &Manual<'a>) -> Option<&'a model::Document> {
    let mut documents = manual.organization().into_iter().flat_map(|it| &it.documents);
    documents.find(|it| claimed_by(&it.implements, &it.clauses, EDITION).contains(&"4.2.2"))
}

/// A chapter before it has its number.
struct Chapter {
    id: &'static str,
    title: Text,
    blocks: Vec<Block>,
}

impl Chapter {
    fn title(&self, manual: &Manual<'_>, number: usize) -> String {
        format!("{number}. {}", manual.say(self.title))
    }

    fn heading(&self, manual: &Manual<'_>, number: usize) -> Block {
        Block::heading(1, self.id, self.title(manual, number))
    }
}

fn chapters(manual: &Manual<'_>, described: clauses::Described) -> Vec<Chapter> {
    let chapter = |id, title, blocks| Chapter { id, title, blocks };
    let mut within = scope::covered(manual);
    within.extend(scope::exclusions_of(manual, EDITION));
    let map = [interaction::map(manual), organization::link_to_interaction(manual)];
    vec![
        chapter(
            "thuat-ngu",
            text("THUẬT NGỮ, CHỮ VIẾT TẮT", "TERMS AND ABBREVIATIONS"),
            organization::terms(manual),
        ),
        chapter("co-quan", text("CƠ QUAN, TỔ CHỨC BỘ MÁY", "THE ORGANIZATION"), organization::units(manual)),
        chapter("pham-vi", text("PHẠM VI, NGOẠI LỆ", "SCOPE AND EXCLUSIONS"), within),
        chapter("chinh-sach", text("CHÍNH SÁCH CHẤT LƯỢNG", "QUALITY POLICY"), index::policy(manual)),
        chapter("muc-tieu", text("MỤC TIÊU CHẤT LƯỢNG", "QUALITY OBJECTIVES"), index::objectives(manual)),
        chapter(
            "trach-nhiem",
            text("TRÁCH NHIỆM, QUYỀN HẠN", "RESPONSIBILITIES AND AUTHORITIES"),
            organization::duties(manual),
        ),
        chapter(
            "he-thong",
            text("MÔ TẢ HỆ THỐNG THEO ĐIỀU KHOẢN", "THE SYSTEM, CLAUSE BY CLAUSE"),
            described.blocks,
        ),
        chapter(
            "qua-trinh",
            text("CÁC QUÁ TRÌNH VÀ SỰ TƯƠNG TÁC", "PROCESSES AND THEIR INTERACTION"),
            map.into(),
        ),
        chapter(
            "thu-tuc",
            text("CÁC THỦ TỤC DẠNG VĂN BẢN", "DOCUMENTED PROCEDURES"),
            procedures::documented(manual),
        ),
        chapter("danh-muc", text("CÁC DANH MỤC", "MASTER LISTS"), procedures::lists(manual)),
        chapter("phu-luc", text("PHỤ LỤC", "ANNEXES"), annexes::blocks(manual)),
    ]
}

fn contents(manual: &Manual<'_>, chapters: &[Chapter]) -> [Block; 3] {
    const CONTENTS: Text = text("MỤC LỤC", "CONTENTS");
    let line =
        |(at, chapter): (usize, &Chapter)| vec![Inline::to_place(chapter.id, chapter.title(manual, at + 1))];
    let list = chapters.iter().enumerate().map(line).collect();
    [Block::heading(1, "muc-luc", manual.say(CONTENTS)), Block::List(list), Block::PageBreak]
}

/// What the rules would let pass, but a manual that describes every clause cannot.
fn held_back(manual: &Manual<'_>, open: &[&str]) -> Option<Block> {
    if open.is_empty() {
        return None;
    }
    let words = match manual.lang() {
        Lang::Vi => format!(
            "Chưa quy trình, tài liệu nào nêu là thực hiện các điều khoản sau, và chúng cũng không được loại trừ: {}. Ghi ở `clauses` của quy trình, tài liệu thực hiện, hoặc nêu lý do ở `exclusions`.",
            open.join(", ")
        ),
        Lang::En => format!(
            "No procedure or document says that it does what these clauses ask for, and they are not excluded: {}. Name them in `clauses` of whatever does it, or justify in `exclusions`.",
            open.join(", ")
        ),
    };
    let title = manual.say(DRAFT).to_owned();
    Some(Block::Notice(Notice { kind: NoticeKind::Stop, title, blocks: vec![Block::paragraph(words)] }))
}
