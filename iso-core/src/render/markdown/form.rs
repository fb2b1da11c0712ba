//! Papers to be filled in: one group of lines after the other, fields under each other.

use std::fmt::{Result, Write};

use super::{begun, escape::words};
use crate::doc::{Document, Field, Inline, Side, SideLine};

/// Where somebody writes by hand.
const BLANK: &str = "…………………………";

pub(super) fn title(out: &mut String, document: &Document, below: Option<&str>) -> Result {
    writeln!(out, "# {}\n", words(&document.title))?;
    match below {
        Some(below) => writeln!(out, "*{}*\n", words(below)),
        None => Ok(()),
    }
}

pub(super) fn beside(out: &mut String, sides: &[Side]) -> Result {
    for side in sides {
        let said = side.lines.iter().filter_map(|line| match line {
            SideLine::Words(inline) => Some(begun(inline, " ")),
            SideLine::Rule | SideLine::Room => None,
        });
        let said: Vec<String> = said.filter(|line| !line.trim().is_empty()).collect();
        if !said.is_empty() {
            writeln!(out, "{}\n", said.join("\\\n"))?;
        }
    }
    Ok(())
}

pub(super) fn fields(out: &mut String, lines: &[Vec<Field>]) -> Result {
    let said: Vec<String> = lines.iter().flatten().map(field).collect();
    writeln!(out, "{}\n", said.join("\\\n"))
}

fn field(field: &Field) -> String {
    let mut said = Vec::new();
    if !field.label.is_empty() {
        said.push(Inline::from(field.lead()));
    }
    said.extend(field.value.iter().cloned());
    if field.value.is_empty() {
        said.push(Inline::from(BLANK));
    }
    begun(&said, " ")
}
