//! A library and its procedures as documents.
//!
//! [`documents`] makes the whole manual, [`procedure`] one document of it. What is wrong stands in
//! the documents themselves: while a finding holds a procedure back it is printed as a draft, with
//! the places to mend. Nothing is invented: what nobody said is printed as not stated.

mod agencies;
pub mod audit;
mod changes;
mod chapters;
mod chart;
mod context;
mod copies;
mod cover;
mod deadlines;
mod directory;
mod findings;
mod findings_list;
pub mod forms;
mod index;
mod interaction;
mod layouts;
mod lists;
mod names;
mod notices;
mod numbers;
mod parts;
mod procedure;
mod procedure_list;
mod process_cards;
mod quality_manual;
mod raci;
mod records;
mod role_work;
mod roles;
mod scope;
mod service;
mod sheet;
mod step_cells;
mod step_columns;
mod steps;
mod times;
mod words;

pub use changes::changes;
pub use deadlines::deadline_report;
use findings::Told;
use names::Names;

use crate::{
    doc::{Directory, Document},
    graph::ProcessGraph,
    load::{Library, Loaded},
    model::{Date, Process},
    rules::Checked,
    text::Lang,
};

/// For whom and when the manual is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// The language of the program's words; the officer's own words follow where they can.
    pub lang: Lang,
    /// The day of printing. The library reads no clock.
    pub today: Option<Date>,
}

/// The whole manual: the index first, then the procedures in the order of their files, then what an
/// auditor opens first: scope, master lists, roles, responsibilities, interaction, cards of the
/// processes; the work page of each role; the quality manual where ISO 9001:2008 is among the
/// editions, because the later ones ask for none; then what citizens read: lists of the public
/// procedures and a notice of each; findings last.
///
/// ```
/// use iso_core::{load::{self, InputFile, Limits}, manual, rules};
/// let text = "process: QT.01\ntitle: Thử\nsteps: [{ id: a, name: Tiếp nhận }]\n";
/// let library = load::library([InputFile::new("a.yaml", text)], &Limits::default()).unwrap();
/// let checked = rules::check(&library, &rules::Options::default());
/// let documents = manual::documents(&library, &checked, &manual::Options::default());
/// let names: Vec<&str> = documents.iter().map(|document| document.name.as_str()).collect();
/// assert_eq!(names[..3], ["index", "QT.01", "scope"]);
/// assert_eq!(names[3..7], ["documents", "forms", "records", "external-documents"]);
/// assert_eq!(names[7..], ["roles", "raci", "interaction", "process-cards", "findings"]);
/// // Nobody approved it yet.
/// assert_eq!(documents[1].control.mark.as_deref(), Some("BẢN DỰ THẢO – KHÔNG DÙNG ĐỂ BAN HÀNH"));
/// ```
#[must_use]
pub fn documents(library: &Library, checked: &Checked, options: &Options) -> Vec<Document> {
    let names = Names::of(library);
    let told = Told::new(library, checked);
    let manual = index::Manual { library, checked, options, names: &names, told: &told };
    let graphs: Vec<Option<ProcessGraph<'_>>> =
        library.processes.iter().map(|it| ProcessGraph::build(&it.value).ok()).collect();
    let mut documents = vec![index::document(&manual)];
    for ((process, name), graph) in library.processes.iter().zip(names.iter()).zip(&graphs) {
        let graph = graph.as_ref();
        let printed =
            procedure::Printed { library, process, graph, checked, told: &told, names: &names, name };
        documents.push(procedure::document(&printed, options));
    }
    documents.push(scope::document(&manual));
    documents.extend(lists::documents(&manual));
    documents.push(roles::document(&manual));
    documents.push(raci::document(&manual));
    documents.push(interaction::document(&manual));
    documents.push(process_cards::document(&manual));
    documents.extend(role_work::documents(&manual, &graphs));
    documents.extend(quality_manual::document(&manual));
    documents.extend(notices::documents(&manual, &graphs));
    documents.push(findings_list::document(&manual));
    for document in &mut documents {
        document.directory = Some(directory::crumb(options.lang));
    }
    documents
}

/// Documents in the order in which they are bound: the quality manual, the first document, scope,
/// map and cards of the processes, then the procedures and everything else as it stands.
///
/// ```
/// use iso_core::{doc::Document, manual, text::Lang};
/// let names = ["index", "QT.01", "scope", "quality-manual"];
/// let documents = names.map(|name| Document::new(name, "", Lang::Vi));
/// let bound = manual::in_order_of_volume(&documents);
/// let names: Vec<&str> = bound.iter().map(|document| document.name.as_str()).collect();
/// assert_eq!(names, ["quality-manual", "index", "scope", "QT.01"]);
/// ```
#[must_use]
pub fn in_order_of_volume(documents: &[Document]) -> Vec<&Document> {
    let first = [names::QUALITY_MANUAL, names::INDEX, names::SCOPE, names::INTERACTION, names::PROCESS_CARDS];
    let place = |document: &&Document| first.iter().position(|name| *name == document.name);
    let mut bound: Vec<&Document> = documents.iter().collect();
    bound.sort_by_key(|document| place(document).unwrap_or(first.len()));
    bound
}

/// All procedures, to be searched on a screen: the page that the site of a manual has beside its
/// [`documents`].
///
/// ```
/// use iso_core::{load::{self, InputFile, Limits}, manual, rules};
/// let text = "process: QT.01\ntitle: Thử\nfield: Tư pháp\nsteps: [{ id: a, name: Tiếp nhận, role: mot-cua }]\n";
/// let library = load::library([InputFile::new("a.yaml", text)], &Limits::default()).unwrap();
/// let checked = rules::check(&library, &rules::Options::default());
/// let directory = manual::directory(&library, &checked, &manual::Options::default());
/// assert_eq!(directory.groups[0].title, "Tư pháp");
/// assert_eq!(directory.groups[0].entries[0].title, "Thử");
/// assert_eq!(directory.roles, ["mot-cua"]);
/// ```
#[must_use]
pub fn directory(library: &Library, checked: &Checked, options: &Options) -> Directory {
    let names = Names::of(library);
    let told = Told::new(library, checked);
    directory::directory(&index::Manual { library, checked, options, names: &names, told: &told })
}

/// One procedure. `graph` is the proof that its references resolve.
#[must_use]
pub fn procedure(
    library: &Library,
    process: &Loaded<Process>,
    graph: &ProcessGraph<'_>,
    checked: &Checked,
    options: &Options,
) -> Document {
    let name = process.value.process.file_stem();
    let (names, told) = (Names::of(library), Told::new(library, checked));
    let printed = procedure::Printed {
        library,
        process,
        graph: Some(graph),
        checked,
        told: &told,
        names: &names,
        name: &name,
    };
    procedure::document(&printed, options)
}
