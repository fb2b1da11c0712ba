//! More than the program reads: it says so, at once, and goes on with the other files.

use std::time::{Duration, Instant};

use iso_core::{
    error::Error,
    load::{self, InputFile, Limits},
};

use super::{below_head, faults, faults_of, read};

#[test]
fn a_file_beyond_the_limit_of_bytes_is_not_read_but_named() {
    let limits = Limits { file_bytes: 100, ..Limits::default() };
    let large = below_head(&format!("purpose: {}\n", "x".repeat(100)));
    let files = [InputFile::new("a.yaml", large), InputFile::new("b.yaml", below_head(""))];
    let library = load::library(files, &limits).unwrap();
    assert_eq!(faults_of(&library), ["F013 1:1-1:1 "]);
    assert_eq!(
        (library.findings[0].file.as_str(), library.processes.len(), library.unread()),
        ("a.yaml", 1, 1)
    );
}

#[test]
fn files_beyond_the_limits_for_all_together_are_an_error() {
    let files = || (0..3).map(|n| InputFile::new(format!("{n}.yaml"), vec![b'x'; 10]));
    let limits = Limits { files: 2, ..Limits::default() };
    assert_eq!(load::library(files(), &limits).unwrap_err(), Error::TooManyFiles { count: 3, limit: 2 });
    let limits = Limits { total_bytes: 29, ..Limits::default() };
    assert_eq!(load::library(files(), &limits).unwrap_err(), Error::TooManyBytes { bytes: 30, limit: 29 });
    let limits = Limits { total_bytes: 30, files: 3, ..Limits::default() };
    assert!(load::library(files(), &limits).is_ok());
}

#[test]
fn ten_thousand_levels_are_named_and_not_entered() {
    let block: String = (1..2_800).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    let deep = [
        (format!("purpose: {}", "[".repeat(10_000)), 3),
        (format!("purpose: {}", "{ a: ".repeat(10_000)), 3),
        (format!("purpose:\n  {}a\n", "- ".repeat(10_000)), 4),
        (format!("purpose:\n{block}"), 35),
        (format!("purpose: [{}]", ": ".repeat(10_000)), 3),
    ];
    for (text, line) in deep {
        let found = faults(&below_head(&text));
        assert_eq!(found.len(), 1, "{found:.200?}");
        assert!(found[0].starts_with(&format!("F013 {line}:")), "{:.80}", found[0]);
    }
}

#[test]
fn more_values_than_the_limit_are_named() {
    let limits = Limits { nodes: 50, ..Limits::default() };
    let text = below_head(&format!("tthc: [{}]\n", "x, ".repeat(100)));
    let library = load::library([InputFile::new("a.yaml", text)], &limits).unwrap();
    assert_eq!(faults_of(&library), ["F013 1:1-1:15 process: QT.01"]);
}

#[test]
fn faults_beyond_a_hundred_are_only_counted() {
    let limits: String =
        (0..150).map(|n| format!("  - {{ id: a{n}, name: A, limit: {n} dayz }}\n")).collect();
    let doubled = "limit: 1 ngày\n".repeat(150);
    for text in [below_head(&format!("steps:\n{limits}")), below_head(&doubled)] {
        let library = read(text);
        let (last, named) = library.findings.split_last().unwrap();
        assert_eq!((named.len(), last.rule.code), (100, "F013"));
        assert!(named.iter().all(|finding| finding.rule.code != "F013"));
    }
}

/// Many thousands of every sign that opens something.
#[test]
fn signs_without_end_keep_nobody_waiting() {
    let signs = [
        "[",
        "{",
        "a: ",
        "- ",
        "? ",
        "'",
        "\"",
        "#\n",
        "&a ",
        "!a ",
        "*a ",
        "a\n",
        "\n",
        "a: a\n",
        "---\n",
        "[],",
        "\t",
        "{a: [",
        "|\n",
        "é",
        ",",
        "%",
        ": ",
        "\\",
        "x: *a\n",
        "? a\n: b\n",
        "\r",
        "\u{2028}",
        ">-\n a\n",
    ];
    for sign in signs {
        let many = sign.repeat((1 << 16) / sign.len());
        for text in
            [many.clone(), below_head(&format!("purpose: {many}")), below_head(&format!("purpose: [{many}"))]
        {
            let start = Instant::now();
            let library = read(text);
            assert!(start.elapsed() < Duration::from_secs(2), "{sign:?} took {:?}", start.elapsed());
            assert!(library.findings.len() <= 202, "{sign:?}");
            assert!(!library.findings.is_empty() || !library.processes.is_empty(), "{sign:?}");
        }
    }
}
