//! Tests over the installed program and the public API. One module a subject; each begins with a
//! sentence that says what a user would miss if it failed.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod architecture;
mod catalogue;
mod cli;
mod deadlines;
mod graph;
mod load;
mod processes;
mod round_trips;
mod rules;
mod support;
