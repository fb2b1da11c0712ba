//! The papers of an internal audit: checklist, matrices, transition between editions, guide.
//!
//! The program asks and shows where to look; results are written by people, on paper or in the
//! file. A finding stands below a question as a lead, never as an answer.

mod checklist;
mod fields;
mod guide;
mod leads;
mod matrix;
mod questions;
mod transition;

pub(super) use leads::{exclusions, touches};
pub(super) use matrix::{Claimant, claimants, is_audited};
pub(super) use transition::correlation;

use super::{
    Options,
    findings::Told,
    index::Manual,
    names::Names,
    words::{END, text},
};
use crate::{
    doc::{Block, Crumb, Document},
    load::Library,
    rules::Checked,
    standard::Edition,
    text::Text,
};

const CHECKLIST: &str = "audit";
const GUIDE: &str = "audit-guide";

const TITLE: Text = text("Phiếu đánh giá nội bộ", "Internal audit checklist");

/// The papers of an audit under the editions of the check, the checklist first.
///
/// Their names begin with `audit`, so that they can lie in one folder with the manual.
///
/// ```
/// use iso_core::{load::{self, InputFile, Limits}, manual, rules, standard::Edition};
/// let text = "process: QT.01\ntitle: Thử\nsteps: [{ id: a, name: Tiếp nhận }]\n";
/// let library = load::library([InputFile::new("a.yaml", text)], &Limits::default()).unwrap();
/// let options = rules::Options { editions: vec![Edition::Iso9001_2015], ..Default::default() };
/// let checked = rules::check(&library, &options);
/// let documents = manual::audit::documents(&library, &checked, &manual::Options::default());
/// let names: Vec<&str> = documents.iter().map(|document| document.name.as_str()).collect();
/// assert_eq!(names, ["audit", "audit-guide", "audit-matrix-2015", "audit-transition-2008-2015"]);
/// ```
#[must_use]
pub fn documents(library: &Library, checked: &Checked, options: &Options) -> Vec<Document> {
    let told = Told::new(library, checked);
    // The papers may lie in another folder than the manual, so they do not lead to it.
    let names = Names::default();
    let manual = Manual { library, checked, options, names: &names, told: &told };
    let mut others = vec![guide::document(&manual)];
    others.extend(checked.editions.iter().map(|edition| matrix::document(&manual, *edition)));
    others.extend(transitions(&checked.editions).map(|(from, to)| transition::document(&manual, from, to)));
    let mut documents = vec![checklist::document(&manual, &others)];
    documents.extend(others);
    documents
}

/// The steps between editions that end in one of those checked.
fn transitions(editions: &[Edition]) -> impl Iterator<Item = (Edition, Edition)> {
    let steps = Edition::ALL.into_iter().zip(Edition::ALL.into_iter().skip(1));
    steps.filter(|(_, to)| editions.contains(to))
}

/// An empty paper. It is for work, not for issue, so it is never a draft.
fn paper(manual: &Manual<'_>, name: &str, title: String) -> Document {
    let mut document = manual.new_document(name, TITLE);
    document.title = title;
    document.control.mark = None;
    if name != CHECKLIST {
        document.trail = vec![Crumb { name: CHECKLIST.to_owned(), title: manual.say(TITLE).to_owned() }];
    }
    document
}

fn end(manual: &Manual<'_>) -> Block {
    Block::EndMark(manual.say(END).to_owned())
}

fn chapter(number: usize, id: &str, title: &str) -> Block {
    Block::heading(1, id, format!("{number}. {title}"))
}

fn clause_title(manual: &Manual<'_>, edition: Edition, clause: &str) -> &'static str {
    edition.clause(clause).map(|it| it.title.get(manual.lang())).unwrap_or_default()
}

fn matrix_name(edition: Edition) -> String {
    format!("audit-matrix-{edition}")
}
