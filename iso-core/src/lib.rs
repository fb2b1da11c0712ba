//! Procedures as process graphs: load, prove, time and print them.
//!
//! An organization keeps every procedure as a YAML file. This crate takes the texts and answers:
//! what would an ISO 9001 auditor write up ([`rules::check`]), can each promised limit be kept on
//! every path ([`graph::ProcessGraph::times`]), when is a dossier due ([`deadline::due_date`]),
//! what do people sign and hang on the wall ([`manual::documents`]).
//! It reads no file, no clock and no environment by itself, and nothing a user can type makes it
//! panic: what is wrong with a file is a [`diag::Finding`], an [`error::Error`] only says that the
//! job could not be done.
//!
//! # The house
//!
//! Each module uses only those above it in this list.
//!
//! | module | what it is |
//! |---|---|
//! | [`text`] | words of the program in every language |
//! | [`source`] | texts and places in them |
//! | [`model`] | exactly what the YAML says |
//! | [`content`] | what approval seals: canonical form and hash |
//! | [`standard`] | ISO 9001: what its editions demand, as data; law beside it |
//! | [`diag`] | findings: facts, put into words only for a reader |
//! | [`calendar`] | an authored calendar and its compiled form |
//! | [`graph`] | procedures as graphs: references, reachability, time |
//! | [`load`] | from texts to a library; the only place that knows YAML |
//! | [`comparison`] | what changed between two issues, and what became simpler |
//! | [`rules`] | one rule a file, and the table of all of them |
//! | [`approval`] | what approving writes into a file |
//! | [`deadline`] | due dates under the clock rules of law |
//! | [`dossier_log`] | logs of dossiers: read, judged, counted |
//! | [`diagram`] | a flow chart: layout, then picture |
//! | [`doc`] | a document without a format |
//! | [`manual`] | procedures and library as documents |
//! | [`render`] | documents as HTML, Word, PDF or Markdown |
//!
//! # Example
//!
//! ```
//! use iso_core::{load::{self, InputFile, Limits}, rules::{self, Options}, text::Lang};
//!
//! let text = "process: QT.01\ntitle: Thử\nlimit: 1 ngày làm việc\n\
//!             steps: [{ id: a, name: Xử lý, role: x, limit: 2 ngày làm việc }]\n";
//! let library = load::library([InputFile::new("a.yaml", text)], &Limits::default())?;
//! let checked = rules::check(&library, &Options::default());
//! let finding = checked.findings.iter().find(|it| it.rule.code == "T003").unwrap();
//! assert_eq!(library.locate(finding).unwrap().start.line, 3);
//! assert!(finding.message(Lang::En).contains("impossible to finish in 1 working day"));
//! # Ok::<(), iso_core::error::Error>(())
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

pub mod approval;
pub mod calendar;
pub mod comparison;
pub mod content;
pub mod deadline;
pub mod diag;
pub mod diagram;
pub mod doc;
pub mod dossier_log;
pub mod error;
pub mod graph;
pub mod load;
pub mod manual;
pub mod model;
pub mod render;
pub mod rules;
pub mod source;
pub mod standard;
pub mod text;
