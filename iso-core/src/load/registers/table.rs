//! A text with commas, semicolons or tabs as rows of cells, each at its place.

use csv_core::{ReadFieldResult, ReaderBuilder};

use crate::source::Span;

/// One cell.
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) span: Span,
    /// Whether it begins with a quotation mark that no other ends.
    pub(super) open: bool,
}

/// How far down the line of heads may stand, below titles.
pub(super) const TITLES: usize = 10;

/// The cells of one line of the table; it may hold several lines of the text.
pub(super) type Row = Vec<Cell>;

/// The rows that hold anything, or `None` if there are more than `most` cells.
pub(super) fn rows(text: &str, most: usize, is_head: impl Fn(&str) -> bool) -> Option<Vec<Row>> {
    let (skipped, delimiter) = delimiter(text, is_head);
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    // No field is longer than the text.
    let mut field = vec![0; text.len() + 1];
    let mut rows: Vec<Row> = Vec::new();
    let mut row: Row = Vec::new();
    let (mut at, mut start, mut filled, mut cells) = (skipped, skipped, 0, 0_usize);
    loop {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let (result, taken, written) = reader.read_field(rest, field.get_mut(filled..).unwrap_or_default());
        at += taken;
        filled += written;
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::Field { record_end } => {
                let value = String::from_utf8_lossy(field.get(..filled).unwrap_or_default());
                row.push(cell(text, Span { start, end: at }, value.trim(), delimiter, row.is_empty()));
                (start, filled, cells) = (at, 0, cells + 1);
                if cells > most {
                    return None;
                }
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            // The field is as long as the text, so this is the end as well.
            ReadFieldResult::OutputFull | ReadFieldResult::End => break,
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.text.is_empty()));
    Some(rows)
}

/// The cell whose raw text, with the mark that ends it, lies in `raw`.
fn cell(text: &str, raw: Span, value: &str, delimiter: u8, first: bool) -> Cell {
    let whole = text.get(raw.start..raw.end).unwrap_or_default();
    // Empty lines and the second half of a line break stand before the first cell of a row.
    let begun = if first { whole.trim_start_matches(['\r', '\n']) } else { whole };
    let ended = begun.trim_end_matches(['\r', '\n']);
    let ended = match ended.strip_suffix(char::from(delimiter)) {
        // A line break after it would have ended the row.
        Some(cut) if ended.len() == begun.len() => cut,
        _ => ended,
    };
    let shown = ended.trim();
    let start = raw.end - begun.len() + (ended.len() - ended.trim_start().len());
    let open = shown.starts_with('"') && (shown.len() < 2 || !shown.ends_with('"'));
    Cell { text: value.to_owned(), span: Span { start, end: start + shown.len() }, open }
}

/// How many bytes say nothing but the separator, and the separator: the one that makes the most
/// heads of a line near the top; where nobody knows any head, the one that stands there most often.
/// Titles above the heads may hold others.
fn delimiter(text: &str, is_head: impl Fn(&str) -> bool) -> (usize, u8) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(mark) = first.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
        return (first.len(), mark);
    }
    let cells = |line: &str, mark: u8| {
        let cells = line.split(char::from(mark)).map(|cell| cell.trim().trim_matches('"'));
        (cells.clone().filter(|cell| is_head(cell)).count(), cells.count())
    };
    let most = |mark: u8| text.lines().take(TITLES).map(|line| cells(line, mark)).max().unwrap_or_default();
    // The last of equals.
    let marks = [b'\t', b';', b','].map(|mark| (most(mark), mark));
    (0, marks.into_iter().max_by_key(|(count, _)| *count).map_or(b',', |(_, mark)| mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<Vec<(String, String)>> {
        let show = |cell: &Cell| (cell.text.clone(), text[cell.span.start..cell.span.end].to_owned());
        rows(text, 1000, |it| ["a", "b", "c"].contains(&it))
            .unwrap()
            .iter()
            .map(|row| row.iter().map(show).collect())
            .collect()
    }

    #[test]
    fn every_cell_stands_where_it_is_written() {
        let same = |cells: &[&str]| cells.iter().map(|it| ((*it).to_owned(), (*it).to_owned())).collect();
        for text in
            ["a,b,c\n1,,3\n", "a;b;c\r\n1;;3", "\n\na\tb\tc\r\n\r\n1\t\t3\r\n,,\n", "sep=;\na;b;c\n1;;3"]
        {
            let rows: Vec<Vec<(String, String)>> = vec![same(&["a", "b", "c"]), same(&["1", "", "3"])];
            let found = shown(text);
            assert_eq!(found[..2], rows[..], "{text:?}");
        }
        let quoted = shown("a;b\n\"Đợt 1; \"\"xã\"\"\nhai dòng\" ; x \n");
        assert_eq!(quoted[1][0].0, "Đợt 1; \"xã\"\nhai dòng");
        assert_eq!(quoted[1][0].1, "\"Đợt 1; \"\"xã\"\"\nhai dòng\"");
        assert_eq!(quoted[1][1], ("x".to_owned(), "x".to_owned()));
    }

    #[test]
    fn a_title_with_commas_does_not_hide_the_heads() {
        let rows = shown("Sổ, mẫu, x, y, z\na;b;c\n1;2,5;3\n");
        assert_eq!(rows[2][1].0, "2,5");
    }

    #[test]
    fn a_quotation_mark_that_nobody_ends_is_seen() {
        let rows = rows("a,b\n1,\"x\n2,y\n", 1000, |_| false).unwrap();
        assert!(rows[1][1].open && !rows[1][0].open);
    }
}
