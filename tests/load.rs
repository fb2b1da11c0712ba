//! Bad files: each fault is named by its rule, at exactly its own characters, and nothing else is.

mod encoding;
mod families;
mod shape;
mod size;
mod syntax;
mod values;

use iso_core::load::{InputFile, Library};

use crate::support::{library_of, library_of_text};

fn read(bytes: impl Into<Vec<u8>>) -> Library {
    library_of(vec![InputFile::new("a.yaml", bytes)])
}

/// `F004 3:8-3:14 3 dayz` for each fault: rule, first and last place, the characters between them.
fn faults_of(library: &Library) -> Vec<String> {
    let show = |finding: &iso_core::diag::Finding| {
        let place = library.locate(finding).expect("a finding stands in a file that was read");
        let (start, end) = (place.start, place.end);
        let text = library.source(&finding.file).unwrap().slice(place.span);
        format!("{} {}:{}-{}:{} {text}", finding.rule.code, start.line, start.column, end.line, end.column)
    };
    let mut findings: Vec<_> = library.findings.iter().collect();
    findings.sort_by_key(|finding| library.locate(finding).map(|place| place.span));
    findings.into_iter().map(show).collect()
}

fn faults(text: &str) -> Vec<String> {
    faults_of(&library_of_text(text))
}

/// The only fault of a text, and its message.
fn only(text: &str) -> (String, String) {
    let library = read(text);
    let [finding] = library.findings.as_slice() else { panic!("{:?}", faults_of(&library)) };
    (faults_of(&library).remove(0), finding.message(iso_core::text::Lang::En))
}

/// A procedure with more lines below its head, which has two.
fn below_head(lines: &str) -> String {
    format!("process: QT.01\ntitle: Thử\n{lines}")
}
