//! Addresses that telephones read.

use std::fmt::Write;

use maud::{Markup, html};

use super::blocks::inlines;
use crate::{
    doc::QrCode,
    render::{safe, wall},
};

/// The code in one path, which is seamless where modules touch, beside its words.
pub(super) fn qr_code(code: &QrCode) -> Markup {
    let mut path = String::new();
    for run in code.runs() {
        let _ = write!(path, "M{} {}h{w}v1h-{w}z", run.x, run.y, w = run.width);
    }
    let (side, millimetres) = (code.side(), format!("{}mm", wall::CODE_SIDE / 100));
    html! {
        div.qr-code {
            svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label=(safe::words(&code.description))
                viewBox=(format!("0 0 {side} {side}")) width=(millimetres) height=(millimetres) {
                rect width=(side) height=(side) fill="#fff" {}
                path d=(path) fill="#000" {}
            }
            div {
                @for words in &code.words {
                    p { (inlines(words)) }
                }
            }
        }
    }
}
