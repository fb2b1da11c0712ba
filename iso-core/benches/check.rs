//! How long an office waits, and where the time goes.
//!
//! Run with `cargo bench -p iso-core`. One core; the whole is `read` (files), `load_only` (events,
//! places, typed values, one hash a file) and `rules_only`.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

#[path = "../examples/office/generator.rs"]
mod generator;

use std::{fs, path::Path};

use divan::{Bencher, counter::ItemsCount};
use iso_core::{
    load::{self, InputFile, Limits},
    rules::{self, Options},
};

fn main() {
    divan::main();
}

/// One office, ten and a hundred: the cost of a procedure should stay the same.
const SIZES: [usize; 3] = [generator::OFFICE, generator::OFFICE * 10, generator::OFFICE * 100];

fn office(procedures: usize) -> Vec<InputFile> {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("processes");
    generator::office(&generator::read(&library).unwrap(), procedures).unwrap()
}

fn options() -> Options {
    Options { editions: Vec::new(), today: Some("2026-06-01".parse().unwrap()) }
}

/// An office on disk.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in office(generator::OFFICE) {
        let path = folder.path().join(&file.name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.content).unwrap();
    }
    folder
}

/// Files on disk, read, loaded and checked: what `iso check --jobs 1` does before it prints.
#[divan::bench(sample_count = 20)]
fn whole_check_of_an_office(bencher: Bencher<'_, '_>) {
    let folder = folder();
    bencher.counter(ItemsCount::new(generator::OFFICE)).bench_local(|| {
        let library = load::library(generator::read(folder.path()).unwrap(), &Limits::default()).unwrap();
        rules::check(&library, &options()).findings.len()
    });
}

#[divan::bench(sample_count = 20)]
fn read(bencher: Bencher<'_, '_>) {
    let folder = folder();
    bencher.bench_local(|| generator::read(folder.path()).unwrap().len());
}

#[divan::bench(sample_count = 20)]
fn digest(bencher: Bencher<'_, '_>) {
    let library = load::library(office(generator::OFFICE), &Limits::default()).unwrap();
    bencher.bench_local(|| library.digest());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn load_only(bencher: Bencher<'_, '_>, procedures: usize) {
    let files = office(procedures);
    bencher
        .counter(ItemsCount::new(procedures))
        .with_inputs(|| files.clone())
        .bench_local_values(|files| load::library(files, &Limits::default()).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn rules_only(bencher: Bencher<'_, '_>, procedures: usize) {
    let library = load::library(office(procedures), &Limits::default()).unwrap();
    bencher.counter(ItemsCount::new(procedures)).bench_local(|| rules::check(&library, &options()));
}
