//! Any text as a time limit: refused, or shown in both languages and read back as the same.
#![no_main]

use iso_core::{model::TimeLimit, text::Lang};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(limit) = text.parse::<TimeLimit>() else { return };
    for lang in Lang::ALL {
        assert_eq!(limit.show(lang).parse(), Ok(limit));
    }
});
