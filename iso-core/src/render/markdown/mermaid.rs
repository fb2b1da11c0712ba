//! Charts as Mermaid, which code hosts draw.

use std::fmt::Write;

use crate::{
    diagram::{Layout, PlacedNode, Shape, TextLine, TextRole},
    render::safe,
};

/// Mermaid refuses more, unless a page changes its settings.
const MOST_EDGES: usize = 450;
const MOST_BYTES: usize = 45_000;

/// The chart; `None` where Mermaid would refuse it.
pub(super) fn flowchart(layout: &Layout) -> Option<String> {
    if layout.edges.len() > MOST_EDGES {
        return None;
    }
    let mut out = String::from("flowchart TD\n");
    for (index, node) in layout.nodes.iter().enumerate() {
        let label = label(node);
        let (open, close) = match node.shape {
            Shape::Terminator => ("([", "])"),
            Shape::Task => ("[", "]"),
            Shape::PredefinedProcess => ("[[", "]]"),
            Shape::Decision => ("{", "}"),
            Shape::ParallelBar => ("{{", "}}"),
            Shape::External => ("[/", "/]"),
            Shape::Wait => (">", "]"),
        };
        let _ = writeln!(out, "  n{index}{open}\"{label}\"{close}");
    }
    for edge in &layout.edges {
        let words = edge.label.as_ref().map(|label| lines(label.lines.iter()));
        let words = words.map(|words| format!("|\"{words}\"|")).unwrap_or_default();
        let _ = writeln!(out, "  n{} -->{words} n{}", edge.from, edge.to);
    }
    (out.len() <= MOST_BYTES).then_some(out)
}

fn label(node: &PlacedNode) -> String {
    let caption = lines(node.lines.iter().filter(|line| line.role == TextRole::Caption));
    let title = quoted(&node.title);
    if caption.is_empty() { title } else { format!("{title}<br/>{caption}") }
}

fn lines<'a>(lines: impl Iterator<Item = &'a TextLine>) -> String {
    quoted(&lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "))
}

/// Words inside quotes: every sign that Mermaid or a page could read becomes a number.
fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for sign in safe::words(text).chars() {
        match sign {
            '"' | '#' | '<' | '>' | '&' | '`' | ';' | '\\' | '|' | '{' | '}' | '[' | ']' | '*' | '_'
            | '%' => {
                let _ = write!(quoted, "#{};", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_inside_their_quotes() {
        assert_eq!(quoted("a\"]--><b>"), "a#34;#93;--#62;#60;b#62;");
    }
}
