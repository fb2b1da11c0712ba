//! How the processes work together: a map, the links between them, and for each process its
//! suppliers and customers.

mod links;
mod map;
mod suppliers;

use super::{
    index::Manual,
    names::INTERACTION,
    sheet::{Sheet, column, middle_column, name_column},
    words::{NONE, text},
};
use crate::{
    diagram::{Style, layout},
    doc::{Block, Document, Figure, Inline},
    text::{Lang, Text},
};
use links::{End, Link, links};

pub(super) const TITLE: Text = text("Sự tương tác giữa các quá trình", "Interaction of the processes");

const NO_LINK: Text = text(
    "Chưa quy trình nào nêu mã của quy trình khác ở đầu vào, đầu ra, và chưa bước nào gọi quy trình khác.",
    "No procedure names another one in its inputs or outputs, and no step calls another one.",
);

/// More procedures at one end of a link are only counted.
const MOST_NAMED: usize = 4;

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let links = links(manual);
    let heading = |id: &str, words: Text| Block::heading(1, id, manual.say(words));
    let mut blocks = vec![heading("so-do", text("1. SƠ ĐỒ QUÁ TRÌNH", "1. PROCESS MAP"))];
    if links.is_empty() {
        blocks.push(Block::paragraph(manual.say(NO_LINK)));
    } else {
        blocks.push(drawn(manual, &links));
    }
    blocks.push(heading("lien-ket", text("2. LIÊN KẾT GIỮA CÁC QUÁ TRÌNH", "2. LINKS BETWEEN PROCESSES")));
    blocks.push(table(manual, &links).unwrap_or_else(|| Block::paragraph(manual.say(NONE))));
    let sipoc = text("3. NGUỒN CUNG CẤP – QUÁ TRÌNH – NƠI NHẬN", "3. SUPPLIER – PROCESS – CUSTOMER");
    blocks.push(heading("cung-cap", sipoc));
    blocks.push(manual.or_not_stated(suppliers::table(manual)));
    manual.page(INTERACTION, TITLE, blocks)
}

/// The map for another document, or why there is none; the table of its links stays here.
pub(super) fn map(manual: &Manual<'_>) -> Block {
    const CAPTION: Text = text(
        "Sơ đồ quá trình; số trên mũi tên là số của liên kết trong tài liệu “Sự tương tác giữa các quá trình”",
        "Process map; the numbers beside the arrows are those of the links in “Interaction of the processes”",
    );
    const TOO_MANY: Text = text(
        "Sơ đồ không được vẽ vì có quá nhiều quá trình quản lý, hỗ trợ; xem bảng liên kết trong tài liệu sau.",
        "The map is not drawn because of the many processes of management and support; see the table of links.",
    );
    let links = links(manual);
    if links.is_empty() {
        return Block::paragraph(manual.say(NO_LINK));
    }
    match drawn(manual, &links) {
        Block::Figure(figure) => {
            let words = manual.say(CAPTION).to_owned();
            Block::Figure(Figure { caption: words.clone(), description: words, ..figure })
        }
        _ => Block::paragraph(manual.say(TOO_MANY)),
    }
}

fn drawn(manual: &Manual<'_>, links: &[Link<'_>]) -> Block {
    const CAPTION: Text = text(
        "Sơ đồ quá trình; số trên mũi tên là số của liên kết ở phần 2",
        "Process map; the numbers beside the arrows are those of the links in part 2",
    );
    const DESCRIPTION: Text = text(
        "Bảng liên kết ở phần 2 nói cùng nội dung bằng lời.",
        "The table of links in part 2 says the same in words.",
    );
    const TOO_MANY: Text = text(
        "Sơ đồ không được vẽ vì có quá nhiều quá trình quản lý, hỗ trợ; xem bảng ở phần 2.",
        "The map is not drawn because of the many processes of management and support; see part 2.",
    );
    match map::chart(manual, links) {
        Some(chart) => Block::Figure(Figure {
            id: "so-do-hinh".to_owned(),
            layout: layout(&chart, &Style { box_width: 4400, ..Style::default() }),
            caption: manual.say(CAPTION).to_owned(),
            description: manual.say(DESCRIPTION).to_owned(),
        }),
        None => Block::paragraph(manual.say(TOO_MANY)),
    }
}

fn table(manual: &Manual<'_>, links: &[Link<'_>]) -> Option<Block> {
    let heads = [
        middle_column(text("Số", "No."), 6),
        column(text("Từ quá trình", "From process"), 30),
        name_column(text("Chuyển gì", "What"), 34),
        column(text("Đến quá trình", "To process"), 30),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for (index, link) in links.iter().enumerate() {
        sheet.row([
            vec![Inline::from((index + 1).to_string())],
            end(manual, link.from, &link.sources),
            vec![Inline::Text(link.words(manual))],
            end(manual, link.to, &link.targets),
        ]);
    }
    sheet.finish()
}

/// One end of a link: a process with its title, or the services that it stands for.
fn end(manual: &Manual<'_>, end: End, members: &[usize]) -> Vec<Inline> {
    match end {
        End::Process(position) => title(manual, position).into_iter().collect(),
        End::Services if members.len() <= MOST_NAMED => {
            let mut words = Vec::new();
            for code in members.iter().filter_map(|member| manual.code_of(*member)) {
                if !words.is_empty() {
                    words.push(Inline::from(", "));
                }
                words.push(code);
            }
            words
        }
        End::Services => vec![Inline::Text(match manual.lang() {
            Lang::Vi => format!("{} quy trình dịch vụ", members.len()),
            Lang::En => format!("{} service procedures", members.len()),
        })],
    }
}

/// Code and title of a procedure, leading to its document.
fn title(manual: &Manual<'_>, position: usize) -> Option<Inline> {
    let process = &manual.library.processes.get(position)?.value;
    let words = format!("{} {}", process.process, process.title.get(manual.lang()));
    Some(match manual.names.of_position(position) {
        Some(name) => Inline::to_document(name, words),
        None => Inline::Text(words),
    })
}
