//! What stands at the edge of every page: the control head, the foot, the mark across it.

use super::{
    face::Face,
    flow::{baseline, line_height},
    ink::{Area, Ink, Mark, Patch, Tint},
    printable::printable,
    prose::{Prose, Setting, Side},
    structure::Structure,
    units::{Length, hundredths, millimetres, points},
};
use crate::{
    doc::{Document, Edge},
    render::{PAGE, paper, safe},
    text::Lang,
};

const TOP: Length = millimetres(11);
const COVER_TOP: Length = millimetres(18);
/// Between the head and what is printed.
const BELOW_HEAD: Length = points(12);
/// From the lower edge of the page to the line above the foot.
const FOOT: Length = millimetres(19);
const ABOVE_FOOT: Length = points(8);
const BORDER: Length = 500;
const PADDING: Length = points(4);
const SIZE: Length = 9_500;
const FOOT_SIZE: Length = 8_000;
/// Room for the number of a page at the right of the foot.
const NUMBER: Length = points(64);
/// Lines for what is said about the copy.
const FOOT_LINES: usize = 2;

/// The control data of a document, as they stand on each of its pages.
#[derive(Debug)]
pub(super) struct Frame {
    measures: Measures,
    edge: Edge,
    upright: Head,
    turned: Head,
    lang: Lang,
    /// The mark across every page.
    pub(super) mark: Option<String>,
    copy_mark: String,
    imprint: String,
}

/// The sheet and its free margins.
#[derive(Debug, Clone, Copy)]
struct Measures {
    width: Length,
    height: Length,
    top: Length,
    bottom: Length,
    left: Length,
    right: Length,
}

impl Measures {
    fn of(document: &Document) -> Self {
        let (width, height) = document.paper.sides();
        let paper::Margins { top, right, bottom, left } = paper::margins_of(document);
        let [width, height, top, bottom, left, right] =
            [width, height, top, bottom, left, right].map(hundredths);
        Measures { width, height, top, bottom, left, right }
    }
}

/// A head for pages of one width.
#[derive(Debug, Default)]
struct Head {
    marks: Vec<Mark>,
    borders: Vec<Patch>,
    height: Length,
    /// Where the number of the page stands: left edge, base line.
    page: (Length, Length),
}

/// Where a page stands in its document and in a volume.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub(super) page: usize,
    pub(super) of: usize,
    /// Its number in the volume.
    pub(super) folio: Option<usize>,
}

/// How a document is called in contents, bookmarks and properties: its code comes first.
pub(super) fn title(document: &Document) -> String {
    let title = safe::shortened(&safe::words(&document.title), 200);
    // A file is named after the code, as far as systems allow.
    let letters = |words: &str| words.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    let names_file = |code: &str| {
        let code = letters(code);
        !code.is_empty() && letters(&document.name).starts_with(&code)
    };
    match document.control.facts.first().map(|fact| safe::words(&fact.value)) {
        Some(code) if names_file(&code) => format!("{} – {title}", safe::shortened(&code, 60)),
        _ => title,
    }
}

impl Frame {
    pub(super) fn of(document: &Document) -> Self {
        let control = &document.control;
        let words = |words: &Option<String>| safe::words(words.as_deref().unwrap_or_default()).into_owned();
        let (measures, edge) = (Measures::of(document), document.paper.edge);
        let head = |page_width| match edge {
            Edge::Controlled => head(document, page_width, measures),
            Edge::Plain => Head::default(),
        };
        Frame {
            measures,
            edge,
            upright: head(measures.width),
            turned: head(measures.height),
            lang: document.lang,
            mark: control.mark.as_deref().map(|mark| printable(mark, Face::SerifBold).into_owned()),
            copy_mark: words(&control.copy_mark),
            imprint: words(&control.imprint),
        }
    }

    pub(super) fn body_top(&self, cover: bool) -> Length {
        match self.edge {
            Edge::Controlled if cover => COVER_TOP.min(self.measures.top),
            Edge::Controlled => TOP + self.upright.height + BELOW_HEAD,
            Edge::Plain => self.measures.top,
        }
    }

    pub(super) fn body_height(&self, turned: bool, cover: bool) -> Length {
        let below = match self.edge {
            Edge::Controlled => FOOT + ABOVE_FOOT,
            Edge::Plain => self.measures.bottom,
        };
        self.size(turned).1 - self.body_top(cover) - below
    }

    /// Width and height of a page, which may be turned for what is too wide.
    pub(super) fn size(&self, turned: bool) -> (Length, Length) {
        let Measures { width, height, .. } = self.measures;
        if turned { (height, width) } else { (width, height) }
    }

    /// The left margin.
    pub(super) fn left(&self) -> Length {
        self.measures.left
    }

    /// Width of what is printed between the margins.
    pub(super) fn room(&self) -> Length {
        self.measures.width - self.measures.left - self.measures.right
    }

    /// The head of a page that is not a cover.
    pub(super) fn head(&self, turned: bool, number: Number) -> (Vec<Mark>, &[Patch]) {
        if self.edge == Edge::Plain {
            return (Vec::new(), &[]);
        }
        let head = if turned { &self.turned } else { &self.upright };
        let mut marks = head.marks.clone();
        let (x, baseline) = head.page;
        marks.push(words(x, baseline, SIZE, Tint::Black, self.page(number)));
        (marks, &head.borders)
    }

    fn page(&self, number: Number) -> String {
        format!("{}: {}/{}", PAGE.get(self.lang), number.page, number.of)
    }

    /// The foot of a page: how the copy counts at the left, the number at the right.
    pub(super) fn foot(&self, turned: bool, cover: bool, number: Number) -> (Vec<Mark>, Vec<Patch>) {
        let (width, height) = self.size(turned);
        let Measures { left, right, bottom, .. } = self.measures;
        if self.edge == Edge::Plain {
            let text = match number.folio {
                Some(folio) => folio.to_string(),
                None if number.of > 1 => self.page(number),
                None => return (Vec::new(), Vec::new()),
            };
            let x = width - right - Face::Serif.width(&text, SIZE);
            return (vec![words(x, height - bottom / 2, SIZE, Tint::Soft, text)], Vec::new());
        }
        let top = height - FOOT;
        let area = Area { x: left, y: top, width: width - left - right, height: BORDER };
        let line = |at: usize| {
            top + points(2)
                + line_height(FOOT_SIZE) * Length::try_from(at).unwrap_or_default()
                + baseline(FOOT_SIZE)
        };
        let mut marks = Vec::new();
        let mut at = 0;
        for (text, most) in [(&self.copy_mark, FOOT_LINES), (&self.imprint, 1)] {
            let prose = Prose::plain(text, Face::Serif);
            for text in prose.plain_lines(FOOT_SIZE, area.width - NUMBER, most) {
                marks.push(words(left, line(at), FOOT_SIZE, Tint::Soft, text));
                at += 1;
            }
        }
        let beside = match number.folio {
            Some(folio) => Some(folio.to_string()),
            None => cover.then(|| self.page(number)),
        };
        if let Some(text) = beside {
            let x = width - right - Face::Serif.width(&text, SIZE);
            marks.push(words(x, line(0), SIZE, Tint::Soft, text));
        }
        (marks, vec![Patch { area, tint: Tint::Line }])
    }
}

fn words(x: Length, baseline: Length, size: Length, tint: Tint, text: String) -> Mark {
    let face = Face::Serif;
    Mark { node: None, ink: Ink::Words { x, baseline, face, size, tint, stretch: 0, text: text.into() } }
}

/// A line of a cell of the head.
struct Said {
    words: String,
    face: Face,
    tint: Tint,
    side: Side,
}

/// Organization, title and control data side by side.
fn head(document: &Document, page_width: Length, measures: Measures) -> Head {
    let Measures { left: margin, right: outer, .. } = measures;
    let control = &document.control;
    let say = |words: &str, longest: usize, face: Face, tint: Tint, side: Side| Said {
        words: safe::shortened(&safe::words(words), longest),
        face,
        tint,
        side,
    };
    let organization = control.organization.iter();
    let left: Vec<Said> =
        organization.map(|it| say(it, 90, Face::SerifBold, Tint::Black, Side::Middle)).collect();
    let mut middle = vec![say(&control.kind.to_uppercase(), 60, Face::Serif, Tint::Black, Side::Middle)];
    if control.kind != document.title {
        middle.push(say(&document.title, 150, Face::SerifBold, Tint::Black, Side::Middle));
    }
    middle.extend(control.mark.iter().map(|it| say(it, 80, Face::SerifBold, Tint::Stop, Side::Middle)));
    let right: Vec<Said> = control
        .facts
        .iter()
        .take(5)
        .map(|it| say(&it.to_string(), 100, Face::Serif, Tint::Black, Side::Left))
        .collect();
    let width = page_width - margin - outer;
    let edges = [margin, margin + width * 27 / 100, margin + width * 69 / 100, margin + width];
    let cells = [left, middle, right];
    let mut head = Head::default();
    let mut columns = Vec::new();
    for (cell, (from, to)) in cells.into_iter().zip(edges.iter().zip(edges.iter().skip(1))) {
        columns.push(column(cell, from + PADDING, to - from - 2 * PADDING));
    }
    // One more line for the number of the page.
    let number = line_height(SIZE);
    let own = [0, 0, number];
    let inner = columns.iter().zip(own).map(|((_, height), own)| height + own).max().unwrap_or_default();
    head.height = inner + 2 * PADDING;
    for (((marks, height), own), from) in columns.into_iter().zip(own).zip(edges) {
        let y = TOP + PADDING + (inner - height - own) / 2;
        head.marks.extend(marks.into_iter().map(|mark| mark.moved(0, y)));
        if own > 0 {
            head.page = (from + PADDING, y + height + baseline(SIZE));
        }
    }
    let patch = |x, y, width, height| Patch { area: Area { x, y, width, height }, tint: Tint::Line };
    head.borders.extend(edges.iter().map(|edge| patch(*edge, TOP, BORDER, head.height)));
    head.borders.push(patch(margin, TOP, width + BORDER, BORDER));
    head.borders.push(patch(margin, TOP + head.height, width + BORDER, BORDER));
    head
}

/// The lines of a cell and their height.
fn column(said: Vec<Said>, left: Length, room: Length) -> (Vec<Mark>, Length) {
    let mut marks = Vec::new();
    let mut y = 0;
    let mut nowhere = Structure::new();
    for Said { words, face, tint, side } in said {
        let mut prose = Prose::plain(&words, face);
        for line in prose.balanced(SIZE, room) {
            let setting = Setting { size: SIZE, side, tint };
            let place = (left, room, y + baseline(SIZE));
            marks.extend(prose.set(&line, place, setting, (None, &mut nowhere)).0);
            y += line_height(SIZE);
        }
    }
    (marks, y)
}
