//! Papers to be filled in: groups of lines beside each other, and dots to write on.

use maud::{Markup, html};

use super::blocks::inlines;
use crate::{
    doc::{Document, Edge, Field, Side, SideLine},
    render::safe,
};

const STYLE: &str = include_str!("form.css");

/// The style of forms, for the documents that are some.
pub(super) fn style(document: &Document) -> &'static str {
    if document.paper.edge == Edge::Plain { STYLE } else { "" }
}

pub(super) fn title(document: &Document, below: Option<&str>) -> Markup {
    html! {
        h1.form-title { (safe::words(&document.title)) }
        @if let Some(below) = below {
            p.below-title { (safe::words(below)) }
        }
    }
}

pub(super) fn beside(sides: &[Side]) -> Markup {
    html! {
        div.beside {
            @for side in sides {
                div style=(format!("flex:{}", side.weight)) {
                    @for line in &side.lines {
                        @match line {
                            SideLine::Words(words) => p { (inlines(words)) },
                            SideLine::Rule => p.rule {},
                            SideLine::Room => p.room {},
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn fields(lines: &[Vec<Field>]) -> Markup {
    html! {
        div.fields {
            @for fields in lines {
                div.field-line {
                    @for field in fields {
                        (self::field(field))
                    }
                }
            }
        }
    }
}

fn field(field: &Field) -> Markup {
    html! {
        p.field style=(format!("flex-grow:{}", field.weight())) {
            @if !field.label.is_empty() {
                span.label { (safe::words(&field.lead())) }
            }
            @if field.value.is_empty() {
                span.dots {}
                @for _ in 1..field.lines {
                    span.dots.more {}
                }
            } @else {
                span.value { (inlines(&field.value)) }
            }
        }
    }
}
