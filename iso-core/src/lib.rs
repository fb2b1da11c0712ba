//! Procedures as process graphs: load, prove, time and print them.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

pub mod approval;
pub mod calendar;
pub mod content;
pub mod deadline;
pub mod diag;
pub mod error;
pub mod graph;
pub mod load;
pub mod model;
pub mod rules;
pub mod source;
pub mod standard;
pub mod text;
