//! Tests over the installed program and the public API. One module a subject; each begins with a
//! sentence that says what a user would miss if it failed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod approve;
mod architecture;
mod catalogue;
mod cli;
mod deadlines;
mod load;
mod papers;
mod processes;
mod reports;
mod rules;
mod support;
mod verdicts;
