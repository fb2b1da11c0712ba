//! The chapters of a layout as blocks: what stands in them, and their numbers.

use super::{
    context::Cx,
    layouts::{Chapter, Layout, Level, Numbering, Part},
    parts::{self, Content},
    procedure::Printed,
    sheet::facts,
    words::text,
};
use crate::{
    doc::{Block, Inline},
    text::Text,
};

/// All chapters in which there is something to print.
pub(super) fn blocks(cx: &Cx<'_>, it: &Printed<'_>, layout: &Layout) -> Vec<Block> {
    let contents: Vec<Vec<Block>> =
        layout.chapters.iter().map(|chapter| content(cx, it, layout, chapter)).collect();
    let printed = printed(layout.chapters, &contents);
    let numbers = numbers(layout, &printed, cx);
    let mut blocks = Vec::new();
    for (((chapter, content), number), printed) in
        layout.chapters.iter().zip(contents).zip(&numbers).zip(printed)
    {
        if !printed {
            continue;
        }
        let level = match chapter.level {
            Level::Chapter | Level::Annex => 1,
            Level::Section => 2,
            Level::Item => 3,
        };
        let title = cx.say(chapter.title);
        let words = if number.is_empty() { title.to_owned() } else { format!("{number} {title}") };
        blocks.push(Block::heading(level, chapter.id(), words));
        blocks.extend(content);
        if chapter.parts.contains(&Part::References) {
            let laws = layout.chapters.iter().zip(&numbers).find(|it| it.0.parts.contains(&Part::LegalBasis));
            let number = laws.map(|(_, number)| number.trim_end_matches('.')).unwrap_or_default();
            blocks.extend(parts::references(cx, it, number));
        }
    }
    blocks
}

/// What stands below a heading. The references name the number of another chapter and come later.
fn content(cx: &Cx<'_>, it: &Printed<'_>, layout: &Layout, chapter: &Chapter) -> Vec<Block> {
    if let [part] = chapter.parts {
        return match parts::content(cx, it, layout, *part) {
            Content::Fact(words) if words.is_empty() => vec![cx.unsaid()],
            Content::Fact(words) => vec![Block::Paragraph(words)],
            Content::Blocks(blocks) => blocks,
        };
    }
    let mut blocks = Vec::new();
    let mut beside: Vec<(String, Vec<Inline>)> = Vec::new();
    for (at, part) in chapter.parts.iter().enumerate() {
        match parts::content(cx, it, layout, *part) {
            Content::Fact(words) if words.is_empty() => {}
            Content::Fact(words) => beside.push((cx.say(part.name()).to_owned(), words)),
            Content::Blocks(own) => {
                blocks.extend(listed(std::mem::take(&mut beside)));
                let named = at > 0;
                blocks.extend(own.into_iter().enumerate().map(|(first, block)| match block {
                    Block::Table(mut table) if named && first == 0 && table.caption.is_none() => {
                        table.caption = Some(cx.say(part.name()).to_owned());
                        Block::Table(table)
                    }
                    block => block,
                }));
            }
        }
    }
    blocks.extend(listed(beside));
    if blocks.is_empty() && !chapter.parts.is_empty() {
        blocks.push(cx.unsaid());
    }
    blocks
}

/// One fact as a sentence, several as a list of names and values.
fn listed(beside: Vec<(String, Vec<Inline>)>) -> Option<Block> {
    match beside.as_slice() {
        [(name, words)] => {
            let name = Inline::strong(format!("{name}: "));
            Some(Block::Paragraph(std::iter::once(name).chain(words.iter().cloned()).collect()))
        }
        _ => facts(beside),
    }
}

/// Whether each chapter is printed: it says something, or a chapter below it does.
fn printed(chapters: &[Chapter], contents: &[Vec<Block>]) -> Vec<bool> {
    let says = |at: usize| {
        let references = chapters.get(at).is_some_and(|it| it.parts.contains(&Part::References));
        references || contents.get(at).is_some_and(|content| !content.is_empty())
    };
    let below = |at: usize, level: Level| {
        let mut rest = chapters.iter().enumerate().skip(at + 1).take_while(|(_, it)| it.level > level);
        rest.any(|(at, _)| says(at))
    };
    let one =
        |(at, chapter): (usize, &Chapter)| says(at) || (chapter.parts.is_empty() && below(at, chapter.level));
    chapters.iter().enumerate().map(one).collect()
}

/// `5.`, `5.1.`, `a)`; in the annex `PL.1.`
fn numbers(layout: &Layout, printed: &[bool], cx: &Cx<'_>) -> Vec<String> {
    const ANNEX: Text = text("PL", "A");
    let (mut chapter, mut section, mut item) = (0_usize, 0_usize, 0_u8);
    let mut above = String::new();
    let mut numbers = Vec::with_capacity(layout.chapters.len());
    for (it, printed) in layout.chapters.iter().zip(printed) {
        if !printed {
            numbers.push(String::new());
            continue;
        }
        numbers.push(match it.level {
            Level::Chapter => {
                (chapter, section, item) = (chapter + 1, 0, 0);
                above = match layout.numbering {
                    Numbering::Decimal => chapter.to_string(),
                    Numbering::Roman => roman(chapter),
                };
                format!("{above}.")
            }
            Level::Annex => {
                (section, item) = (0, 0);
                cx.say(ANNEX).clone_into(&mut above);
                String::new()
            }
            Level::Section => {
                (section, item) = (section + 1, 0);
                format!("{above}.{section}.")
            }
            Level::Item => {
                item = item.saturating_add(1);
                format!("{})", char::from(b'a'.saturating_add(item - 1)))
            }
        });
    }
    numbers
}

/// Layouts have few chapters.
fn roman(number: usize) -> String {
    const TENS: [(usize, &str); 5] = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut words = String::new();
    for (value, sign) in TENS {
        while rest >= value {
            words.push_str(sign);
            rest -= value;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    #[test]
    fn chapters_are_counted_as_in_rome() {
        let counted: Vec<String> = (1..=14).map(super::roman).collect();
        assert_eq!(counted.join(" "), "I II III IV V VI VII VIII IX X XI XII XIII XIV");
    }
}
