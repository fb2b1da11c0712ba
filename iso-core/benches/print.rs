//! How long an office waits for its manual.
//!
//! Run with `cargo bench -p iso-core --features docx,pdf --bench print`. The documents are made once
//! (`made`); each format is measured on one core and on two, as the program prints them.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

#[path = "../examples/office/generator.rs"]
mod generator;

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use divan::{Bencher, counter::ItemsCount};
use iso_core::{
    doc::Document,
    load::{self, Limits},
    manual,
    render::{Format, pdf, render},
    rules,
    text::Lang,
};

fn main() {
    divan::main();
}

fn documents() -> Vec<Document> {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("processes");
    let files = generator::office(&generator::read(&library).unwrap(), generator::OFFICE).unwrap();
    let library = load::library(files, &Limits::default()).unwrap();
    let today = Some("2026-06-01".parse().unwrap());
    let checked = rules::check(&library, &rules::Options { editions: Vec::new(), today });
    manual::documents(&library, &checked, &manual::Options { lang: Lang::Vi, today })
}

/// Bytes of all documents in this format.
fn printed(documents: &[Document], format: Format, cores: usize) -> usize {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut bytes = 0;
        while let Some(document) = documents.get(next.fetch_add(1, Ordering::Relaxed)) {
            bytes += render(document, format).len();
        }
        bytes
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        work() + others.into_iter().map(|other| other.join().unwrap()).sum::<usize>()
    })
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn made(bencher: Bencher<'_, '_>) {
    bencher.counter(ItemsCount::new(generator::OFFICE)).bench_local(|| documents().len());
}

#[divan::bench(args = [1, 2], sample_count = 5, sample_size = 1)]
fn docx(bencher: Bencher<'_, '_>, cores: usize) {
    let documents = documents();
    let counter = ItemsCount::new(generator::OFFICE);
    bencher.counter(counter).bench_local(|| printed(&documents, Format::Docx, cores));
}

#[divan::bench(args = [1, 2], sample_count = 5, sample_size = 1)]
fn html(bencher: Bencher<'_, '_>, cores: usize) {
    let documents = documents();
    let counter = ItemsCount::new(generator::OFFICE);
    bencher.counter(counter).bench_local(|| printed(&documents, Format::Html, cores));
}

/// Each procedure in a PDF of its own.
#[divan::bench(args = [1, 2], sample_count = 3, sample_size = 1)]
fn pdf_files(bencher: Bencher<'_, '_>, cores: usize) {
    let documents = documents();
    let counter = ItemsCount::new(generator::OFFICE);
    bencher.counter(counter).bench_local(|| printed(&documents, Format::Pdf, cores));
}

/// All procedures of an office in one PDF of about 4,000 pages.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn pdf_volume(bencher: Bencher<'_, '_>) {
    let documents = documents();
    bencher.counter(ItemsCount::new(generator::OFFICE)).bench_local(|| pdf::volume(&documents).len());
}
