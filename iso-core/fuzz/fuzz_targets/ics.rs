//! Any text as an iCalendar file: what is written of it is a calendar that loads and compiles.
#![no_main]

use iso_core::{
    calendar::{IcsCalendar, WorkingTime, ics_to_yaml, read_ics},
    load::{self, InputFile, Limits},
    model::{Date, Id},
    text::Lang,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let import = read_ics(text, None, 2026);
    let id: Id = "nghi-le".parse().expect("an id");
    let on: Date = "2026-11-24".parse().expect("a date");
    for lang in Lang::ALL {
        let calendar = IcsCalendar { id: &id, source: "x.ics", schema: "process.schema.json", on, lang };
        let file = InputFile::new("a.yaml", ics_to_yaml(&import, &calendar));
        let library = load::library([file], &Limits { file_bytes: usize::MAX, ..Limits::default() }).expect("within the limits");
        assert!(library.findings.is_empty(), "{:?}", library.findings);
        let calendar = library.calendars.first().expect("a calendar");
        assert!(WorkingTime::compile(&[&calendar.value]).is_ok());
        assert!(import.remarks.iter().all(|remark| !remark.show(lang).is_empty()));
    }
});
