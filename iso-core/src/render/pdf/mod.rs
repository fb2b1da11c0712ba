//! Paged documents: tagged, archival PDF with everything inside, for print and for the records.
//!
//! A document becomes strips under each other (`flow`), the strips become pages (`pages`), the
//! pages a file (`canvas`). Lengths are whole thousandths of a point up to the last step. Files
//! follow PDF/A-2a and PDF/UA-1 as far as a library can check, and carry no date but that of the
//! document.

mod canvas;
mod columns;
mod cover;
mod face;
mod figure;
mod file;
mod flow;
mod form;
mod frame;
mod ink;
mod line;
mod pages;
#[cfg(test)]
mod pages_tests;
mod printable;
mod prose;
mod qr_code;
mod remarks;
mod structure;
mod table;
mod units;
mod volume;

pub use remarks::{Remark, remarks};
pub use volume::{volume, volume_telling};

use std::cell::Cell;

use crate::doc::Document;

/// One document as a file of its own.
pub(super) fn render(document: &Document) -> Vec<u8> {
    let lay = || pages::lay(document, &document.blocks);
    let laid = lay();
    let extents = [laid.extent()];
    let once = Cell::new(Some(laid));
    let hand_over: &dyn Fn(file::Take<'_>) = &|take| take(once.take().unwrap_or_else(lay));
    file::write(document, &extents, hand_over, file::Kind::Single)
}
