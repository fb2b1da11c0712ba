//! Procedures as process graphs: load, prove, time and print them.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

pub mod calendar;
pub mod deadline;
pub mod model;
pub mod source;
pub mod text;
