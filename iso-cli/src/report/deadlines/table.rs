//! Tables in columns of letters.

use unicode_width::UnicodeWidthStr;

/// Where the words of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Lines of cells, each column as wide as its widest cell.
pub(super) fn table(sides: &[Side], lines: &[Vec<String>]) -> String {
    let mut widths = vec![0; sides.len()];
    for line in lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.width());
        }
    }
    let mut text = String::new();
    for line in lines {
        let padded: Vec<String> = line
            .iter()
            .zip(&widths)
            .zip(sides)
            .map(|((cell, width), side)| {
                let blanks = " ".repeat(width.saturating_sub(cell.width()));
                if *side == Side::Left { format!("{cell}{blanks}") } else { format!("{blanks}{cell}") }
            })
            .collect();
        text.push_str("  ");
        text.push_str(padded.join("  ").trim_end());
        text.push('\n');
    }
    text
}
