//! Running words, broken into lines.

use super::{
    face::Face,
    ink::{Ink, Link, Mark, Tint},
    line::{Break, Line, Open},
    printable::printable,
    structure::{Kind, NodeId, Structure},
    units::Length,
};
use crate::{
    doc::{Inline, Target},
    render::safe,
};

/// Words with their looks, ready to be broken into lines.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// All words; a line feed is a break that was asked for.
    text: String,
    spans: Vec<Span>,
    links: Vec<Linked>,
}

/// Words up to a place that look the same.
#[derive(Debug, Clone, Copy)]
struct Span {
    end: usize,
    face: Face,
    link: Option<usize>,
}

#[derive(Debug)]
struct Linked {
    target: Target,
    words: String,
    node: Option<NodeId>,
}

/// Where a line of words stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
    /// Both ends at the edges.
    Filled,
}

/// How lines are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) size: Length,
    pub(super) side: Side,
    pub(super) tint: Tint,
}

impl Prose {
    pub(super) fn of(words: &[Inline], face: Face) -> Self {
        let mut prose = Prose::default();
        prose.add(words, face, None);
        prose
    }

    pub(super) fn plain(words: &str, face: Face) -> Self {
        let mut prose = Prose::default();
        prose.push(words, face, None);
        prose
    }

    fn add(&mut self, words: &[Inline], face: Face, link: Option<usize>) {
        for inline in words {
            match inline {
                Inline::Text(text) => self.push(text, face, link),
                Inline::Strong(words) => self.add(words, face.bold(), link),
                Inline::Emphasis(words) => self.add(words, face.italic(), link),
                Inline::Link { target, words } => {
                    let said = printable(&Inline::plain(words), face).into_owned();
                    self.links.push(Linked { target: target.clone(), words: said, node: None });
                    self.add(words, face, Some(self.links.len() - 1));
                }
                Inline::LineBreak => self.append("\n", face, link),
            }
        }
    }

    fn push(&mut self, text: &str, face: Face, link: Option<usize>) {
        self.append(&printable(text, face), face, link);
    }

    fn append(&mut self, text: &str, face: Face, link: Option<usize>) {
        self.text.push_str(text);
        let end = self.text.len();
        match self.spans.last_mut() {
            Some(span) if span.face == face && span.link == link => span.end = end,
            _ => self.spans.push(Span { end, face, link }),
        }
    }

    /// The letters with their places and widths.
    fn letters(&self, size: Length) -> impl Iterator<Item = (usize, char, Length)> {
        let mut spans = self.spans.iter();
        let mut span = spans.next();
        self.text.char_indices().map(move |(at, sign)| {
            while span.is_some_and(|it| it.end <= at) {
                span = spans.next();
            }
            (at, sign, span.map_or(0, |it| it.face.advance(sign, size)))
        })
    }

    /// The width of the widest word.
    pub(super) fn widest_word(&self, size: Length) -> Length {
        let mut widest = 0;
        let mut word = 0;
        for (_, sign, width) in self.letters(size) {
            word = if matches!(sign, ' ' | '\n') { 0 } else { word + width };
            widest = widest.max(word);
        }
        widest
    }

    /// The lines, none wider than `room`. Lines end at spaces; a word wider than a line is broken
    /// after a joining sign, or anywhere.
    pub(super) fn lines(&self, size: Length, room: Length) -> Vec<Line> {
        let room = room.max(size);
        let mut lines = Vec::new();
        let mut open = Open::default();
        for (at, sign, width) in self.letters(size) {
            match sign {
                '\n' => {
                    lines.push(open.close(at));
                    open = Open::at(at + 1);
                }
                ' ' => {
                    open.space = Some(Break {
                        end: at,
                        next: at + 1,
                        width: open.width,
                        after: open.width + width,
                        spaces: open.spaces,
                    });
                    open.width += width;
                    open.spaces += 1;
                }
                _ => {
                    // A mark without width stays with its letter.
                    if open.width + width > room && width > 0 && at > open.start {
                        let end = open.space.or(open.joint);
                        let end = end.filter(|end| end.end > open.start).unwrap_or(open.here(at));
                        lines.push(open.line(end));
                        open = open.after(end);
                    }
                    open.width += width;
                    if matches!(sign, '/' | '-' | '–' | '.' | '_' | ',' | '\\' | '@' | ';') {
                        open.joint = Some(open.here(at + sign.len_utf8()));
                    }
                }
            }
        }
        if open.start < self.text.len() || lines.is_empty() {
            lines.push(open.close(self.text.len()));
        }
        lines
    }

    /// As few lines, of about equal width.
    pub(super) fn balanced(&self, size: Length, room: Length) -> Vec<Line> {
        const MOST: usize = 6;
        let lines = self.lines(size, room);
        if !(2..=MOST).contains(&lines.len()) || lines.iter().rev().skip(1).any(|line| !line.goes_on) {
            return lines;
        }
        let (mut low, mut high) = (self.widest_word(size).min(room), room);
        while high - low > size / 4 {
            let middle = low.midpoint(high);
            if self.lines(size, middle).len() > lines.len() { low = middle } else { high = middle }
        }
        self.lines(size, high)
    }

    /// At most so many lines as plain words; what does not fit is cut.
    pub(super) fn plain_lines(&self, size: Length, room: Length, most: usize) -> Vec<String> {
        let lines = self.lines(size, room);
        let cut = lines.len() > most;
        let words = lines.iter().filter_map(|line| self.text.get(line.start..line.end));
        let mut words: Vec<String> =
            words.filter(|it| !it.is_empty()).take(most).map(str::to_owned).collect();
        if let Some(last) = words.last_mut().filter(|_| cut) {
            last.push('…');
        }
        words
    }

    /// The marks of a line that stands between two edges, and what of it leads somewhere.
    pub(super) fn set(
        &mut self,
        line: &Line,
        (left, room, baseline): (Length, Length, Length),
        setting: Setting,
        (node, structure): (Option<NodeId>, &mut Structure),
    ) -> (Vec<Mark>, Vec<Link>) {
        let Setting { size, side, tint } = setting;
        let free = (room - line.width).max(0);
        // Words of a few letters would drift apart.
        let filled = side == Side::Filled && line.goes_on && line.spaces > 0 && free < room / 3;
        let stretch = if filled { free / line.spaces } else { 0 };
        let mut x = match side {
            Side::Left | Side::Filled => left,
            Side::Middle => left + free / 2,
            Side::Right => left + free,
        };
        let (mut marks, mut links) = (Vec::new(), Vec::new());
        let mut start = line.start;
        let first = self.spans.partition_point(|span| span.end <= start);
        for span in self.spans.iter().skip(first) {
            if start >= line.end {
                break;
            }
            let (from, to) = (start, span.end.min(line.end));
            if from >= to {
                continue;
            }
            start = to;
            let Some(text) = self.text.get(from..to) else { continue };
            let spaces = text.bytes().filter(|sign| *sign == b' ').count();
            let spaces = Length::try_from(spaces).unwrap_or(Length::MAX);
            let width = span.face.width(text, size) + stretch.saturating_mul(spaces);
            let link = span.link.and_then(|link| self.links.get_mut(link));
            let (node, tint) = match link {
                Some(link) if leads_somewhere(&link.target) => {
                    let words = &link.words;
                    let of_link = *link.node.get_or_insert_with(|| structure.late(node, Kind::Link));
                    links.push(Link {
                        x,
                        y: baseline - size * 9 / 10,
                        width,
                        height: size * 6 / 5,
                        target: link.target.clone(),
                        words: words.as_str().into(),
                        node: of_link,
                    });
                    (node.map(|_| of_link), Tint::Link)
                }
                _ => (node, tint),
            };
            let ink = Ink::Words { x, baseline, face: span.face, size, tint, stretch, text: text.into() };
            marks.push(Mark { node, ink });
            x += width;
        }
        (marks, links)
    }
}

fn leads_somewhere(target: &Target) -> bool {
    match target {
        Target::Place(_) | Target::Document(_) => true,
        Target::Web(address) => safe::web(address).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, room: Length) -> Vec<String> {
        let prose = Prose::plain(text, Face::Serif);
        let lines = prose.lines(1000, room);
        assert!(lines.iter().all(|line| line.width <= room.max(1000)), "{lines:?}");
        lines.iter().map(|line| prose.text[line.start..line.end].to_owned()).collect()
    }

    #[test]
    fn lines_end_between_words() {
        assert_eq!(broken("Tiếp nhận hồ sơ", 5000), ["Tiếp nhận", "hồ sơ"]);
        assert_eq!(broken("", 5000), [""]);
        assert_eq!(broken("a  ", 5000), ["a "]);
    }

    #[test]
    fn a_long_word_is_broken_at_a_joint_or_anywhere() {
        assert_eq!(broken("12/2025/NĐ-CP", 4000), ["12/2025/", "NĐ-CP"]);
        let lines = broken(&"x".repeat(10_000), 100_000);
        assert!(lines.len() > 40 && lines.concat().len() == 10_000);
    }

    #[test]
    fn each_line_is_set_in_its_own_looks() {
        let words =
            [Inline::from("Nhận "), Inline::strong(""), Inline::emphasis("hồ sơ"), Inline::from(" ở đây")];
        let mut prose = Prose::of(&words, Face::Serif);
        let setting = Setting { size: 1000, side: Side::Left, tint: Tint::Black };
        let mut structure = Structure::new();
        let mut set = Vec::new();
        for line in prose.lines(1000, 4000) {
            let (marks, _) = prose.set(&line, (0, 4000, 0), setting, (None, &mut structure));
            set.push(
                marks
                    .into_iter()
                    .filter_map(|mark| match mark.ink {
                        Ink::Words { face, text, .. } => Some((face, text.into_string())),
                        _ => None,
                    })
                    .collect::<Vec<_>>(),
            );
        }
        let said = |face, text: &str| (face, text.to_owned());
        let first = vec![said(Face::Serif, "Nhận "), said(Face::SerifItalic, "hồ")];
        let second = vec![said(Face::SerifItalic, "sơ"), said(Face::Serif, " ở đây")];
        assert_eq!(set, [first, second]);
    }
}
