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
mod audit;
mod bad_input;
mod calendar;
mod calls;
mod catalogue;
mod cli;
mod comparison;
mod deadlines;
mod dossier_log;
mod due;
mod forms;
mod graph;
mod load;
mod manual;
mod papers;
mod processes;
mod readme;
mod registers;
mod reports;
mod round_trips;
mod rules;
mod soundness;
mod standard;
mod support;
mod system;
mod verdicts;
