//! What paper cannot show as it was written.

use std::collections::BTreeSet;

use super::{
    face::Face,
    figure,
    printable::{composed, is_silent},
};
use crate::{
    doc::{Block, Document, Inline, Row, SideLine},
    text::{Lang, Text},
};

/// Something a paged document shows in another way than it was written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// The fonts have no shape for the letter; its number in Unicode is printed.
    MissingLetter(char),
    /// The words of this chart are smaller than 8 points.
    SmallChart(String),
}

impl Remark {
    /// The remark in words.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        const LETTER: Text = Text {
            vi: "phông chữ của bản PDF không có chữ “{}”, in thay bằng mã [{}]",
            en: "the fonts of the PDF have no letter “{}”, its number [{}] is printed",
        };
        const CHART: Text = Text {
            vi: "lưu đồ quá rộng, chữ in nhỏ hơn 8 pt: {}",
            en: "the chart is too wide, its words are smaller than 8 pt: {}",
        };
        match self {
            Remark::MissingLetter(letter) => {
                let code = format!("U+{:04X}", u32::from(*letter));
                LETTER.get(lang).replacen("{}", &letter.to_string(), 1).replacen("{}", &code, 1)
            }
            Remark::SmallChart(caption) => CHART.get(lang).replacen("{}", caption, 1),
        }
    }
}

/// What a paged document will not show as it was written, each thing once.
///
/// ```
/// use iso_core::{doc::{Block, Document}, render::pdf::{Remark, remarks}, text::Lang};
///
/// let mut document = Document::new("notice", "Thông báo", Lang::Vi);
/// document.blocks.push(Block::paragraph("Nghỉ lễ 🎉 ☑"));
/// assert_eq!(remarks(&document), [Remark::MissingLetter('🎉')]);
/// ```
#[must_use]
pub fn remarks(document: &Document) -> Vec<Remark> {
    let mut found = BTreeSet::new();
    let control = &document.control;
    let said =
        [&control.superior, &control.organization, &control.mark, &control.copy_mark, &control.imprint];
    let said = said.into_iter().flatten().chain([&document.title, &control.kind]);
    said.for_each(|it| letters(it, &mut found));
    control.facts.iter().for_each(|it| letters(&it.to_string(), &mut found));
    blocks(&document.blocks, &mut found);
    found.into_iter().collect()
}

fn blocks(blocks: &[Block], found: &mut BTreeSet<Remark>) {
    for block in blocks {
        match block {
            Block::Cover | Block::PageBreak => {}
            Block::Title { below } => below.iter().for_each(|it| letters(it, found)),
            Block::Beside(sides) => sides.iter().flat_map(|side| &side.lines).for_each(|line| {
                if let SideLine::Words(words) = line {
                    inlines(words, found);
                }
            }),
            Block::Fields(lines) => lines.iter().flatten().for_each(|field| {
                letters(&field.label, found);
                inlines(&field.value, found);
            }),
            Block::Heading { text, .. } | Block::EndMark(text) => letters(text, found),
            Block::Paragraph(words) => inlines(words, found),
            Block::List(items) => items.iter().for_each(|item| inlines(item, found)),
            Block::Table(table) => {
                table.caption.iter().for_each(|it| letters(it, found));
                let rows = table.head.iter().chain(&table.rows);
                rows.for_each(|row: &Row| row.cells.iter().for_each(|cell| inlines(&cell.words, found)));
            }
            Block::Figure(figure) => {
                letters(&figure.caption, found);
                let labels = figure.layout.edges.iter().filter_map(|edge| edge.label.as_ref());
                let nodes = figure.layout.nodes.iter().flat_map(|node| &node.lines);
                nodes.chain(labels.flat_map(|it| &it.lines)).for_each(|line| letters(&line.text, found));
                if figure::too_wide(&figure.layout) {
                    found.insert(Remark::SmallChart(figure.caption.clone()));
                }
            }
            Block::QrCode(code) => code.words.iter().for_each(|words| inlines(words, found)),
            Block::Notice(notice) => {
                letters(&notice.title, found);
                self::blocks(&notice.blocks, found);
            }
        }
    }
}

fn inlines(words: &[Inline], found: &mut BTreeSet<Remark>) {
    for inline in words {
        match inline {
            Inline::Text(text) => letters(text, found),
            Inline::Strong(words) | Inline::Emphasis(words) | Inline::Link { words, .. } => {
                inlines(words, found)
            }
            Inline::LineBreak => {}
        }
    }
}

/// All faces have the same letters.
fn letters(text: &str, found: &mut BTreeSet<Remark>) {
    let text = composed(text);
    let missing = |sign: &char| !Face::Serif.has(*sign) && !is_silent(*sign);
    found.extend(text.chars().filter(missing).map(Remark::MissingLetter));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagram::{Chart, ChartEdge, ChartNode, Shape, Style, layout},
        doc::Figure,
    };

    #[test]
    fn every_letter_that_is_printed_is_looked_at_as_it_is_printed() {
        let nodes = ["a", "b"].map(|id| ChartNode::new(id, Shape::Task, "Nhận").with_caption("员"));
        let edges = vec![ChartEdge::new(0, 1).with_label("漢")];
        let layout = layout(&Chart { nodes: nodes.into(), edges }, &Style::default());
        let (caption, description) = (String::new(), String::new());
        let mut document = Document::new("a", "Thử", Lang::Vi);
        document.control.kind = "類".to_owned();
        // The sign of a length is printed as the letter it stands for.
        document.blocks.push(Block::paragraph("10 \u{212b}"));
        document.blocks.push(Block::Figure(Figure { id: "f".to_owned(), layout, caption, description }));
        assert_eq!(remarks(&document), ['员', '漢', '類'].map(Remark::MissingLetter));
    }
}
