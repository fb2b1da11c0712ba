//! Any bytes as the only file of a library: loaded, checked, and every finding put into words.
#![no_main]

use iso_core::{
    load::{self, InputFile, Limits},
    rules::{self, Options},
    text::Lang,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let files = [InputFile::new("a.yaml", bytes)];
    let library = load::library(files, &Limits::default()).expect("one small file is within the limits");
    let read = library.unread() == 0;
    assert_eq!(read, library.findings.is_empty(), "read whole, or refused with a reason");
    let today = "2026-06-01".parse().ok();
    for finding in rules::check(&library, &Options { editions: Vec::new(), today }).findings {
        if !finding.file.is_empty() {
            let place = library.locate(&finding).expect("the file is there");
            let text = library.source(&finding.file).expect("the file is there").text();
            assert!(text.get(place.span.start..place.span.end).is_some(), "{finding:?}");
        }
        for lang in Lang::ALL {
            assert!(!finding.message(lang).is_empty() && !finding.help(lang).is_empty());
        }
    }
});
