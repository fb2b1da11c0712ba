//! What a reader would miss on a page, over documents nobody would write.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    figure::too_wide,
    ink::{Ink, Mark, Tint},
    pages::{Laid, lay},
    units::Length,
};
use crate::{
    diagram::{Chart, ChartEdge, ChartNode, Shape, Style, layout},
    doc::{Align, Block, Cell, Column, Document, Figure, Inline, Row, Table},
    text::Lang,
};

fn document(blocks: Vec<Block>) -> Document {
    let mut document = Document::new("QT.01", "Kiểm tra", Lang::Vi);
    document.control.organization = Some("UBND xã Mẫu".to_owned());
    document.blocks = blocks;
    document
}

fn laid(blocks: Vec<Block>) -> Laid {
    let document = document(blocks);
    lay(&document, &document.blocks)
}

fn words(marks: &[Mark]) -> Vec<(Length, &str)> {
    let words = marks.iter().filter_map(|mark| match &mark.ink {
        Ink::Words { baseline, text, .. } => Some((*baseline, text.as_ref())),
        _ => None,
    });
    words.collect()
}

/// All letters of a document in the order of its pages; repeated heads are left out.
fn letters(laid: &Laid) -> String {
    let marks = laid.pages.iter().flat_map(|page| &page.marks).filter(|mark| mark.node.is_some());
    let texts = marks.filter_map(|mark| match &mark.ink {
        Ink::Words { text, .. } => Some(text.as_ref()),
        _ => None,
    });
    texts.collect::<String>().chars().filter(|sign| !sign.is_whitespace()).collect()
}

fn columns(count: usize) -> Vec<Column> {
    vec![Column { weight: 10, align: Align::Start }; count]
}

fn table(head: &[&str], rows: Vec<Row>) -> Block {
    let head = if head.is_empty() { Vec::new() } else { vec![Row::of(head.iter().copied())] };
    let count = head.first().map_or(2, |row| row.cells.len());
    Block::Table(Table { caption: None, columns: columns(count), head, rows })
}

#[test]
fn a_heading_stays_with_what_it_heads() {
    for lines in 30..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|at| Block::paragraph(format!("Dòng {at}"))).collect();
        blocks.push(Block::heading(1, "a", "TIÊU ĐỀ"));
        blocks.push(Block::paragraph("Nội dung"));
        let laid = laid(blocks);
        let page = laid.pages.iter().find(|page| words(&page.marks).iter().any(|it| it.1 == "TIÊU ĐỀ"));
        assert!(words(&page.unwrap().marks).iter().any(|it| it.1 == "Nội dung"), "{lines}");
    }
}

#[test]
fn the_head_of_a_table_stands_on_each_of_its_pages_and_is_read_once() {
    let rows = (0..120).map(|at| Row::of([format!("{at}"), "Hồ sơ".to_owned()])).collect();
    let laid = laid(vec![table(&["TT", "Tên"], rows)]);
    assert!(laid.pages.len() > 2);
    for page in &laid.pages {
        assert!(words(&page.marks).iter().any(|it| it.1 == "Tên"));
    }
    assert_eq!(letters(&laid).matches("Tên").count(), 1);
}

#[test]
fn a_row_that_fits_a_page_is_not_broken() {
    let cell = |at: usize| {
        Cell::from(vec![
            Inline::from(format!("dòng {at}")),
            Inline::LineBreak,
            Inline::from(format!("hết {at}")),
        ])
    };
    let rows: Vec<Row> = (0..90).map(|at| Row::of([Cell::from("x"), cell(at)])).collect();
    let laid = laid(vec![table(&["A", "B"], rows)]);
    for page in &laid.pages {
        let there = words(&page.marks);
        let count = |start: &str| there.iter().filter(|it| it.1.starts_with(start)).count();
        assert_eq!(count("dòng"), count("hết"));
    }
}

#[test]
fn a_row_longer_than_a_page_goes_on_and_loses_nothing() {
    let long = "khai sinh ".repeat(2_000);
    let laid = laid(vec![table(&["A", "B"], vec![Row::of(["x", long.as_str()]), Row::of(["y", "z"])])]);
    assert!(laid.pages.len() > 3);
    assert_eq!(letters(&laid).matches("khaisinh").count(), 2_000);
}

fn chart(width: usize, length: usize) -> Block {
    let task = |at: usize| ChartNode::new(format!("b{at}"), Shape::Task, "Kiểm tra thành phần hồ sơ");
    let nodes: Vec<ChartNode> = (0..width * length).map(task).collect();
    let edges = (width..nodes.len()).map(|at| ChartEdge::new(at - width, at)).collect();
    let layout = layout(&Chart { nodes, edges }, &Style::default());
    Block::Figure(Figure {
        id: "f".to_owned(),
        layout,
        caption: "Lưu đồ".to_owned(),
        description: "Bảng".to_owned(),
    })
}

#[test]
fn words_of_charts_have_eight_points_and_no_box_is_cut() {
    for (width, length) in [(1, 4), (1, 60), (2, 20), (3, 12), (4, 3)] {
        let chart = chart(width, length);
        let small = matches!(&chart, Block::Figure(figure) if too_wide(&figure.layout));
        let laid = laid(vec![Block::paragraph("Lưu đồ"), chart]);
        let mut boxes = 0;
        for page in &laid.pages {
            let bottom = laid.frame.body_top(false) + laid.frame.body_height(page.turned, false);
            for mark in &page.marks {
                match &mark.ink {
                    Ink::Words { size, text, .. } => assert!(small || *size >= 8_000, "{text}: {size}"),
                    Ink::Line { points, fill: Some(Tint::White), .. } => {
                        boxes += 1;
                        assert!(points.iter().all(|(x, y)| *y <= bottom && (0..page.width()).contains(x)));
                    }
                    _ => {}
                }
            }
        }
        assert_eq!(boxes, width * length);
    }
}

/// The lower edge of what is printed on a page.
fn lowest(laid: &Laid) -> Length {
    laid.frame.body_top(false) + laid.frame.body_height(false, false)
}

fn counted(letters: &str) -> BTreeMap<char, usize> {
    let mut counted = BTreeMap::new();
    letters.chars().for_each(|sign| *counted.entry(sign).or_default() += 1);
    counted
}

fn cell() -> impl Strategy<Value = Cell> {
    let words = prop_oneof![
        8 => "[a-zđếư]{1,9}( [a-zđếư]{1,9}){0,12}",
        1 => "[A-Z0-9/.-]{1,200}",
        1 => Just(String::new()),
    ];
    (words, span(), span(), any::<bool>()).prop_map(|(words, columns, rows, names)| {
        let cell = Cell::from(words).over_columns(columns).over_rows(rows);
        if names { cell.naming_row() } else { cell }
    })
}

/// Most cells fill one place.
fn span() -> impl Strategy<Value = usize> {
    prop_oneof![12 => Just(1), 1 => Just(2), 1 => Just(3)]
}

fn any_table() -> impl Strategy<Value = Block> {
    let row = (proptest::collection::vec(cell(), 0..5), any::<bool>()).prop_map(|(cells, stands_out)| Row {
        cells,
        stands_out,
        ..Row::default()
    });
    let rows = proptest::collection::vec(row, 0..40);
    (1_usize..6, any::<bool>(), rows).prop_map(|(count, has_head, rows)| {
        let head: Vec<Row> = if has_head { vec![Row::of(vec!["Đầu"; count])] } else { Vec::new() };
        Block::Table(Table { caption: None, columns: columns(count), head, rows })
    })
}

fn any_block() -> impl Strategy<Value = Block> {
    prop_oneof![
        any_table(),
        "[a-zđếư]{1,9}( [a-zđếư]{1,9}){0,200}".prop_map(Block::paragraph),
        "[A-Z]{1,9}( [A-Z]{1,9}){0,20}".prop_map(|words| Block::heading(2, "x", words)),
        Just(Block::PageBreak),
        proptest::collection::vec("[a-z]{1,9}", 0..5)
            .prop_map(|items| Block::List(items.into_iter().map(|it| vec![Inline::from(it)]).collect())),
        Just(Block::EndMark("HẾT".to_owned())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_and_nothing_stands_off_the_page(blocks in proptest::collection::vec(any_block(), 0..12)) {
        let mut expected = String::from("Kiểmtra");
        for block in &blocks {
            match block {
                Block::Heading { text, .. } => expected.push_str(text),
                Block::Paragraph(words) => expected.push_str(&Inline::plain(words)),
                Block::List(items) => items.iter().for_each(|item| {
                    expected.push('–');
                    expected.push_str(&Inline::plain(item));
                }),
                Block::EndMark(_) => expected.push_str("—HẾT—"),
                _ => {}
            }
        }
        // Cells that no other reaches into are printed whole.
        let plain = |cell: &&Cell| cell.columns == 1 && cell.rows == 1;
        let cells: Vec<Cell> = blocks.iter().filter_map(|block| match block {
            Block::Table(table) if table.rows.iter().flat_map(|row| &row.cells).all(|cell| plain(&cell)) => Some(table),
            _ => None,
        }).flat_map(|table| table.rows.iter().flat_map(|row| row.cells.iter().take(table.columns.len()))).cloned().collect();
        let has_table = blocks.iter().any(|block| matches!(block, Block::Table(_)));
        let breaks = blocks.iter().filter(|block| matches!(block, Block::PageBreak)).count();
        let laid = laid(blocks);
        if !has_table {
            let expected: String = expected.chars().filter(|sign| !sign.is_whitespace()).collect();
            prop_assert_eq!(letters(&laid), expected);
        }
        let there = counted(&letters(&laid));
        let cells: String = cells.iter().map(|cell| Inline::plain(&cell.words)).collect();
        for (sign, count) in counted(&cells) {
            prop_assert!(sign == ' ' || there.get(&sign).is_some_and(|it| *it >= count), "{} {}", sign, count);
        }
        let lowest = lowest(&laid);
        for page in &laid.pages {
            for (baseline, text) in words(&page.marks) {
                prop_assert!(baseline <= lowest, "{} stands at {} of {}", text, baseline, lowest);
            }
            for border in page.borders.iter().chain(&page.grounds) {
                prop_assert!(border.area.y + border.area.height <= lowest + 1_000, "{:?}", border);
            }
        }
        prop_assert!(laid.pages.iter().filter(|page| page.marks.is_empty()).count() <= breaks + 1);
    }
}
