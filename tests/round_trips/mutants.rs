//! Real files with accidents: whatever is read is answered at places that exist, or read whole.

use std::{ops::Range, sync::LazyLock};

use iso_core::{
    diag::Finding,
    load::{InputFile, Library},
    model::{Calendar, Family, Organization, Process},
    source::Span,
    text::Lang,
};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config, RngSeed},
};

use crate::support::{check, files_of, library_of, root};

static FILES: LazyLock<Vec<InputFile>> = LazyLock::new(|| {
    let mut files = files_of(&root().join("processes"));
    files.retain(|file| file.name.ends_with(".yaml"));
    files
});

/// One accident of typing, merging or copying.
#[derive(Debug, Clone)]
enum Accident {
    Deleted(Index, usize),
    Inserted(Index, &'static str),
    Overwritten(Index, u8),
    LineDeleted(Index),
    LineDoubled(Index),
    LinesSwapped(Index, Index),
    LineMoved(Index, usize),
    CutOff(Index),
    WordReplaced(Index, &'static str),
}

const PIECES: [&str; 44] = [
    "\t",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "'",
    "\"",
    "#",
    " #",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    ">\n",
    "%",
    "@",
    "\n",
    "\r",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "~",
    "null",
    "0",
    "-1",
    "next: ",
    "next: end\n",
    "one_of",
    "max: 0",
    "\u{301}",
    "\0",
    "---\n",
    "...\n",
    "? ",
    "<<: *a\n",
    ",",
    "99999999999 ngày",
    "1.5",
    "trong ngày",
    "ệ",
    "[[[[[[[[",
    "a: a: a",
];

fn accident() -> impl Strategy<Value = Accident> {
    let place = any::<Index>;
    prop_oneof![
        3 => (place(), 1..30_usize).prop_map(|(at, length)| Accident::Deleted(at, length)),
        5 => (place(), prop::sample::select(PIECES.to_vec())).prop_map(|(at, piece)| Accident::Inserted(at, piece)),
        1 => (place(), any::<u8>()).prop_map(|(at, byte)| Accident::Overwritten(at, byte)),
        2 => place().prop_map(Accident::LineDeleted),
        2 => place().prop_map(Accident::LineDoubled),
        2 => (place(), place()).prop_map(|(a, b)| Accident::LinesSwapped(a, b)),
        2 => (place(), 0..12_usize).prop_map(|(line, indent)| Accident::LineMoved(line, indent)),
        1 => place().prop_map(Accident::CutOff),
        4 => (place(), prop::sample::select(PIECES.to_vec())).prop_map(|(at, piece)| Accident::WordReplaced(at, piece)),
    ]
}

/// Where the n-th line stands, with its line break.
fn line(bytes: &[u8], at: &Index) -> Range<usize> {
    let starts: Vec<usize> = std::iter::once(0)
        .chain(bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(at, _)| at + 1))
        .collect();
    let number = at.index(starts.len());
    starts[number]..starts.get(number + 1).copied().unwrap_or(bytes.len())
}

fn happen(bytes: &mut Vec<u8>, accident: &Accident) {
    let somewhere = |at: &Index| at.index(bytes.len() + 1);
    match accident {
        Accident::Deleted(at, length) => {
            let at = somewhere(at);
            bytes.drain(at..(at + length).min(bytes.len()));
        }
        Accident::Inserted(at, piece) => {
            let at = somewhere(at);
            bytes.splice(at..at, piece.bytes());
        }
        Accident::Overwritten(at, byte) => {
            let at = somewhere(at);
            bytes.splice(at..(at + 1).min(bytes.len()), [*byte]);
        }
        Accident::LineDeleted(at) => drop(bytes.drain(line(bytes, at))),
        Accident::LineDoubled(at) => {
            let line = line(bytes, at);
            let copy = bytes[line.clone()].to_vec();
            bytes.splice(line.end..line.end, copy);
        }
        Accident::LinesSwapped(a, b) => {
            let (a, b) = (line(bytes, a), line(bytes, b));
            let (first, second) = if a.start <= b.start { (a, b) } else { (b, a) };
            if first.end <= second.start {
                let (one, two) = (bytes[first.clone()].to_vec(), bytes[second.clone()].to_vec());
                bytes.splice(second, one);
                bytes.splice(first, two);
            }
        }
        Accident::LineMoved(at, indent) => {
            let line = line(bytes, at);
            let spaces = bytes[line.clone()].iter().take_while(|b| **b == b' ').count();
            bytes.splice(line.start..line.start + spaces, vec![b' '; *indent]);
        }
        Accident::CutOff(at) => bytes.truncate(somewhere(at)),
        Accident::WordReplaced(at, piece) => {
            let at = somewhere(at);
            let ends = |b: &u8| b.is_ascii_whitespace() || b",:]}".contains(b);
            let from = bytes[..at].iter().rposition(ends).map_or(0, |end| end + 1);
            let to = bytes[at..].iter().position(ends).map_or(bytes.len(), |end| at + end);
            bytes.splice(from..to, piece.bytes());
        }
    }
}

fn stands_in_text(library: &Library, file: &str, span: Span) -> Result<(), TestCaseError> {
    let source = library.source(file);
    prop_assert!(source.is_some(), "no file `{file}`");
    let text = source.unwrap().text();
    prop_assert!(text.get(span.start..span.end).is_some(), "{span:?} in {file}");
    Ok(())
}

fn can_be_told(library: &Library, finding: &Finding) -> Result<(), TestCaseError> {
    if !finding.file.is_empty() {
        let place = library.locate(finding);
        prop_assert!(place.is_some(), "{finding:?}");
        let place = place.unwrap();
        prop_assert!(place.start <= place.end);
        stands_in_text(library, &finding.file, place.span)?;
    }
    for related in &finding.related {
        let place = library.locate_node(&related.file, &related.node);
        prop_assert!(place.is_some(), "{related:?}");
        stands_in_text(library, &related.file, place.unwrap().span)?;
    }
    for lang in Lang::ALL {
        for words in [finding.message(lang), finding.help(lang)] {
            prop_assert!(
                !words.trim().is_empty() && !words.contains(Finding::GAP),
                "{} {words}",
                finding.rule.code
            );
        }
    }
    Ok(())
}

/// Everything that must hold for a library, whatever its files say.
fn is_answered(library: &Library) -> Result<(), TestCaseError> {
    let read: Vec<&str> = [
        library.processes.iter().map(|it| it.file.as_str()).collect::<Vec<_>>(),
        library.families.iter().map(|it| it.file.as_str()).collect(),
        library.calendars.iter().map(|it| it.file.as_str()).collect(),
        library.organization.iter().chain(&library.more_organizations).map(|it| it.file.as_str()).collect(),
        library.registers.files.iter().map(String::as_str).collect(),
    ]
    .concat();
    for file in library.file_names() {
        let refused = library.findings.iter().any(|finding| finding.file == file);
        prop_assert!(read.contains(&file) != refused, "{file} is neither read whole nor refused");
    }
    for finding in check(library).findings {
        can_be_told(library, &finding)?;
    }
    Ok(())
}

/// Another reader of YAML, with other faults, finds the same in a file that was accepted.
fn another_reader_agrees(file: &InputFile) -> Result<(), TestCaseError> {
    let library = library_of(vec![file.clone()]);
    let text = library.source(&file.name).unwrap().text().to_owned();
    // Signs that YAML 1.1 took for line breaks.
    if text.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
        return Ok(());
    }
    let texts = text.as_str();
    if let Some(process) = library.processes.first() {
        prop_assert!(serde_yaml::from_str::<Process>(texts).map_or(true, |other| other == process.value));
    } else if let Some(family) = library.families.first() {
        prop_assert!(serde_yaml::from_str::<Family>(texts).map_or(true, |other| other == family.value));
    } else if let Some(calendar) = library.calendars.first() {
        prop_assert!(serde_yaml::from_str::<Calendar>(texts).map_or(true, |other| other == calendar.value));
    } else if let Some(organization) = &library.organization {
        prop_assert!(
            serde_yaml::from_str::<Organization>(texts).map_or(true, |other| other == organization.value)
        );
    }
    Ok(())
}

const MANY: u32 = if cfg!(debug_assertions) { 200 } else { 3_000 };

fn config() -> Config {
    Config { cases: MANY, rng_seed: RngSeed::Fixed(9001), failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn files_with_accidents_are_answered(which in any::<Index>(), accidents in prop::collection::vec(accident(), 1..4)) {
        let mut file = FILES[which.index(FILES.len())].clone();
        for accident in &accidents {
            happen(&mut file.content, accident);
        }
        let shown = String::from_utf8_lossy(&file.content).into_owned();
        another_reader_agrees(&file).map_err(|why| TestCaseError::fail(format!("{why}\n{shown}")))?;
        // Beside the organization, so that every rule has its say.
        let beside = FILES.iter().filter(|it| it.name == "iso.yaml" && it.name != file.name).cloned();
        is_answered(&library_of(beside.chain([file.clone()]).collect())).map_err(|why| TestCaseError::fail(format!("{why}\n{shown}")))?;
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        is_answered(&library_of(vec![InputFile::new("a.yaml", bytes)]))?;
    }

    #[test]
    fn any_signs_of_yaml_are_answered(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30), head in any::<bool>()) {
        let head = if head { "process: QT.01\ntitle: Thử\n" } else { "" };
        let file = InputFile::new("a.yaml", format!("{head}{}", pieces.concat()));
        another_reader_agrees(&file)?;
        is_answered(&library_of(vec![file]))?;
    }
}

/// The whole library with one accident in every file at once.
#[test]
fn a_library_of_damaged_files_is_answered() {
    let mut files = FILES.clone();
    for file in &mut files {
        // Before the first word, where no quoted text can swallow it.
        file.content.splice(0..0, *b"\t? [\n");
    }
    let library = library_of(files);
    assert_eq!(library.unread(), library.file_count());
    is_answered(&library).unwrap();
}
