//! Tables: rows of lines that pages are broken between.
//!
//! Every line of a row is a strip of its own, so that a row longer than a page is broken where all
//! its cells can be; shorter rows are held together.

use super::{
    columns,
    face::Face,
    flow::{Flow, baseline, line_height},
    ink::{Anchor, Area, Patch, Strip, Tint},
    line::Line,
    prose::{Prose, Setting, Side},
    structure::{Kind, NodeId},
    units::{Length, points},
};
use crate::{
    doc::{Align, Cell, Row, Table},
    render::grid::{self, Content, Place},
};

/// Size of words in tables.
pub(super) const SIZE: Length = points(11);
/// Free room at the left and right of words in a cell.
pub(super) const SIDE: Length = points(4);
/// Free room above and below.
const ABOVE: Length = 2_600;
const BELOW: Length = 3_400;
const BORDER: Length = 500;
/// A row of more lines may be broken.
const HELD_TOGETHER: usize = 16;
/// A head higher than this is not repeated.
const HIGHEST_HEAD: Length = points(200);

/// What a table needs where it goes on on another page.
#[derive(Debug)]
pub(super) struct TableFrame {
    pub(super) left: Length,
    pub(super) width: Length,
    pub(super) head: Vec<Strip>,
}

impl TableFrame {
    pub(super) fn head_height(&self) -> Length {
        self.head.iter().map(|strip| strip.height).sum()
    }

    /// The line that closes the table at a height.
    pub(super) fn border(&self, y: Length) -> Patch {
        let area = Area { x: self.left, y, width: self.width + BORDER, height: BORDER };
        Patch { area, tint: Tint::Line }
    }
}

/// A cell with its words in lines.
struct Placed<'t> {
    cell: Option<&'t Cell>,
    column: usize,
    columns: usize,
    rows: usize,
    prose: Prose,
    lines: Vec<Line>,
}

/// Rows that are set in the same way.
struct Part<'t> {
    rows: &'t [Row],
    is_head: bool,
    /// Whether there is no head, only names and values.
    is_list: bool,
    placed: Vec<Vec<Placed<'t>>>,
    /// How many lines high each row is.
    heights: Vec<usize>,
    /// Size of the words.
    size: Length,
}

pub(super) fn add(flow: &mut Flow, table: &Table) {
    if table.columns.is_empty() || (table.rows.is_empty() && table.head.is_empty()) {
        return;
    }
    let whole = flow.structure.add(flow.parent, Kind::Table);
    let mut above = points(6);
    if let Some(caption) = &table.caption {
        let node = flow.structure.add(whole, Kind::Caption);
        let setting = Setting { size: flow.cells, side: Side::Left, tint: Tint::Soft };
        let first = flow.lines(Prose::plain(caption, Face::SerifItalic), setting, Some(node), above);
        flow.hold(first);
        above = points(2);
    }
    let mut head = part(table, &table.head, true, flow.cells);
    let mut body = part(table, &table.rows, false, flow.cells);
    let widths = {
        let cells = head.placed.iter().chain(&body.placed).flatten();
        let needs =
            cells.filter(|it| it.columns == 1).map(|it| (it.column, it.prose.widest_word(flow.cells)));
        columns::widths(&table.columns, flow.room, needs)
    };
    let edges = columns::edges(flow.left, &widths);
    let number = flow.tables.len();
    let mut strips = Vec::new();
    for part in [&mut head, &mut body] {
        part.break_lines(&edges);
        let node = if part.is_head { Kind::Head } else { Kind::Rows };
        let node = (!part.rows.is_empty()).then(|| flow.structure.add(whole, node));
        strips.extend(node.map(|node| part.strips(flow, table, &edges, node)));
    }
    let rows = strips.pop().unwrap_or_default();
    let mut head = strips.pop().unwrap_or_default();
    head.iter_mut().for_each(|strip| strip.with_next = true);
    let width = edges.last().copied().unwrap_or_default() - flow.left;
    let mut frame = TableFrame { left: flow.left, width, head: Vec::new() };
    if head.iter().map(|strip| strip.height).sum::<Length>() <= HIGHEST_HEAD {
        frame.head.clone_from(&head);
    }
    head.extend(rows);
    if let Some(last) = head.last_mut() {
        last.borders.push(frame.border(last.height));
        last.with_next = false;
    }
    if let Some(first) = head.first_mut() {
        first.above = above;
    }
    flow.tables.push(frame);
    for strip in head {
        flow.push(Strip { table: Some(number), ..strip });
    }
    // Room below, which does not matter at the end of a page.
    flow.push(Strip { above: points(4), ..Strip::default() });
}

/// The cells of some rows, with empty ones where nothing was said.
fn part<'t>(table: &'t Table, rows: &'t [Row], is_head: bool, size: Length) -> Part<'t> {
    let mut placed = Vec::with_capacity(rows.len());
    for (number, (row, places)) in rows.iter().zip(grid::places(table, rows, usize::MAX)).enumerate() {
        let rest = rows.len() - number;
        let mut here = Vec::with_capacity(places.len());
        for Place { column, columns, below, content } in places {
            let Content::Cells(cells) = content else { continue };
            let cell = cells.first().copied();
            let stands_out =
                is_head || row.stands_out || cell.is_some_and(|cell| cell.names_row && table.head.is_empty());
            let face = if stands_out { Face::SerifBold } else { Face::Serif };
            let prose = cell.map(|cell| Prose::of(&cell.words, face)).unwrap_or_default();
            let rows = below.saturating_add(1).min(rest);
            here.push(Placed { cell, column, columns, rows, prose, lines: Vec::new() });
        }
        placed.push(here);
    }
    Part { rows, is_head, is_list: table.head.is_empty(), placed, heights: Vec::new(), size }
}

/// Height of a row of so many lines.
fn height(lines: usize, size: Length) -> Length {
    Length::try_from(lines).unwrap_or(Length::MAX / points(100)) * line_height(size) + ABOVE + BELOW
}

impl Part<'_> {
    fn break_lines(&mut self, edges: &[Length]) {
        self.heights = vec![1; self.rows.len()];
        for cell in self.placed.iter_mut().flatten() {
            let (left, right) = columns::between(edges, cell.column, cell.columns);
            cell.lines = cell.prose.lines(self.size, right - left - 2 * SIDE);
        }
        for (row, cells) in self.placed.iter().enumerate() {
            let most = cells.iter().filter(|it| it.rows == 1).map(|it| it.lines.len()).max();
            if let Some(height) = self.heights.get_mut(row) {
                *height = most.unwrap_or(1).max(1);
            }
        }
        // A cell over several rows stretches the last of them.
        for (row, cell) in
            self.placed.iter().enumerate().flat_map(|(row, cells)| cells.iter().map(move |it| (row, it)))
        {
            let there: Length =
                self.heights.iter().skip(row).take(cell.rows).map(|it| height(*it, self.size)).sum();
            let missing = height(cell.lines.len(), self.size) - there;
            if let Some(last) =
                self.heights.get_mut(row + cell.rows - 1).filter(|_| cell.rows > 1 && missing > 0)
            {
                let more = (missing + line_height(self.size) - 1) / line_height(self.size);
                *last += usize::try_from(more).unwrap_or_default();
            }
        }
    }

    fn strips(&mut self, flow: &mut Flow, table: &Table, edges: &[Length], whole: NodeId) -> Vec<Strip> {
        let mut strips = self.empty_strips(edges);
        // Where the strips of each row begin.
        let starts: Vec<usize> = self
            .heights
            .iter()
            .scan(0, |next, height| Some(std::mem::replace(next, *next + *height)))
            .collect();
        let rows = self.placed.iter_mut().zip(self.rows).zip(starts).zip(&self.heights);
        for (((cells, row), start), &lines_of_row) in rows {
            let node = flow.structure.add(whole, Kind::Row);
            if let (Some(id), Some(strip)) = (&row.id, strips.get_mut(start)) {
                strip.anchors.push(Anchor { id: id.as_str().into(), y: 0, heading: None });
            }
            for placed in cells {
                let node = flow.structure.add(node, kind(placed, self.is_head));
                let (left, right) = columns::between(edges, placed.column, placed.columns);
                let setting =
                    Setting { size: self.size, side: side(table, placed, self.is_head), tint: Tint::Black };
                // Heads and cells over several rows stand in the middle of their height.
                let centred = self.is_head && placed.rows == 1;
                let lower = if centred { lines_of_row.saturating_sub(placed.lines.len()) } else { 0 };
                let mut y = ABOVE + line_height(self.size) * Length::try_from(lower).unwrap_or_default() / 2;
                let (mut at, mut top) = (start, 0);
                for line in std::mem::take(&mut placed.lines) {
                    // The strip the upper edge of the line lies in.
                    while let Some(strip) = strips.get(at).filter(|strip| top + strip.height <= y) {
                        top += strip.height;
                        at += 1;
                    }
                    let Some(strip) = strips.get_mut(at) else { break };
                    let place = (left + SIDE, right - left - 2 * SIDE, y - top + baseline(self.size));
                    let (marks, links) =
                        placed.prose.set(&line, place, setting, (Some(node), &mut flow.structure));
                    strip.marks.extend(marks);
                    strip.links.extend(links);
                    strip.with_next |= y - top + line_height(self.size) > strip.height + BELOW;
                    y += line_height(self.size);
                }
            }
        }
        strips
    }

    /// The strips of all rows, with borders and grounds.
    fn empty_strips(&self, edges: &[Length]) -> Vec<Strip> {
        let mut strips = Vec::new();
        // Which cells reach into the row: first column, columns, rows to go, ground.
        let mut reaching: Vec<(usize, usize, usize, bool)> = Vec::new();
        let last_row = self.rows.len().saturating_sub(1);
        for (number, ((cells, row), &lines)) in
            self.placed.iter().zip(self.rows).zip(&self.heights).enumerate()
        {
            let grounded = self.is_head || row.stands_out;
            let begins: Vec<usize> = cells.iter().map(|it| it.column).collect();
            reaching.extend(cells.iter().map(|it| {
                let names = self.is_list && it.cell.is_some_and(|cell| cell.names_row);
                (it.column, it.columns, it.rows, grounded || names)
            }));
            // A heading among rows stays with what it heads, a sum with what it sums up.
            let sum_follows = number + 1 == last_row && self.rows.last().is_some_and(|row| row.stands_out);
            let held_to_next = number < last_row && (row.stands_out || sum_follows);
            for line in 0..lines {
                let last = line + 1 == lines;
                let height =
                    line_height(self.size) + if line == 0 { ABOVE } else { 0 } + if last { BELOW } else { 0 };
                let inside = !last && (lines <= HELD_TOGETHER || line == 0 || line + 2 >= lines);
                let mut strip =
                    Strip { height, with_next: inside || (last && held_to_next), ..Strip::default() };
                for &(column, columns, _, ground) in &reaching {
                    let (left, right) = columns::between(edges, column, columns);
                    let area = Area { x: left, y: 0, width: right - left, height };
                    if ground {
                        strip.grounds.push(Patch { area, tint: Tint::Ground });
                    }
                    let upright = |x| Patch { area: Area { x, width: BORDER, ..area }, tint: Tint::Line };
                    strip.borders.extend([upright(left), upright(right)]);
                    if line == 0 && begins.contains(&column) {
                        let level = Area { width: area.width + BORDER, height: BORDER, ..area };
                        strip.borders.push(Patch { area: level, tint: Tint::Line });
                    }
                }
                strips.push(strip);
            }
            reaching.iter_mut().for_each(|(_, _, rows, _)| *rows = rows.saturating_sub(1));
            reaching.retain(|(_, _, rows, _)| *rows > 0);
        }
        strips
    }
}

fn kind(placed: &Placed<'_>, is_head: bool) -> Kind {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (columns, rows) = (count(placed.columns), count(placed.rows));
    let names_row = placed.cell.is_some_and(|cell| cell.names_row);
    match is_head || names_row {
        true => Kind::HeadCell { of_row: !is_head, columns, rows },
        false => Kind::Cell { columns, rows },
    }
}

fn side(table: &Table, placed: &Placed<'_>, is_head: bool) -> Side {
    let align = table.columns.get(placed.column).map(|column| column.align).unwrap_or_default();
    match align {
        _ if is_head => Side::Middle,
        // Over several columns no single one decides.
        _ if placed.columns > 1 => Side::Left,
        Align::Start => Side::Left,
        Align::Middle => Side::Middle,
        Align::End => Side::Right,
    }
}
