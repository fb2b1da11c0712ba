//! How long a printer waits: the paper of an office as files.
//!
//! Run with `cargo bench -p iso-core --features pdf --bench print`. Loading, checking and putting
//! into words come before and are not counted.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

#[path = "../examples/office/generator.rs"]
mod generator;

use std::path::Path;

use divan::{Bencher, counter::ItemsCount};
use iso_core::{
    doc::Document,
    load::{self, Limits},
    manual,
    render::{Format, pdf, render},
    rules,
};

fn main() {
    divan::main();
}

fn office() -> Vec<Document> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("processes");
    let files = generator::office(&generator::read(&shipped).unwrap(), generator::OFFICE).unwrap();
    let library = load::library(files, &Limits::default()).unwrap();
    let today = Some("2026-06-01".parse().unwrap());
    let checked = rules::check(&library, &rules::Options { editions: Vec::new(), today });
    manual::documents(&library, &checked, &manual::Options { today, ..manual::Options::default() })
}

/// All procedures of an office in one file of about 4,000 pages.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn volume(bencher: Bencher<'_, '_>) {
    let documents = office();
    bencher.counter(ItemsCount::new(documents.len())).bench_local(|| pdf::volume(&documents).len());
}

/// Each in a file of its own.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn single_files(bencher: Bencher<'_, '_>) {
    let documents = office();
    bencher
        .counter(ItemsCount::new(documents.len()))
        .bench_local(|| documents.iter().map(|document| render(document, Format::Pdf).len()).sum::<usize>());
}
