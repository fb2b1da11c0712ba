//! What is wrong, where the reader of the manual sees it.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{DRAFT, text};
use crate::{
    diag::Finding,
    doc::{Block, Inline, Notice, NoticeKind},
    load::{Library, Loaded},
    model::Process,
    rules::Checked,
    text::{Lang, Text},
};

/// Beyond this many a box is no longer read; the list of all findings has the rest.
const PRINTED: usize = 40;

pub(super) const REPAIR: Text = text("Cách sửa: ", "Repair: ");

/// In which document a finding is told: with the procedure in whose file it lies, otherwise with
/// those whose code it names.
pub(super) struct Told<'a> {
    findings: &'a [Finding],
    by_file: BTreeMap<&'a str, Vec<usize>>,
    /// Only those that lie in no procedure's file.
    by_code: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Told<'a> {
    pub(super) fn new(library: &'a Library, checked: &'a Checked) -> Self {
        let files: BTreeSet<&str> = library.processes.iter().map(|it| it.file.as_str()).collect();
        let mut told =
            Told { findings: &checked.findings, by_file: BTreeMap::new(), by_code: BTreeMap::new() };
        for (at, finding) in checked.findings.iter().enumerate() {
            let file = finding.file.as_str();
            told.by_file.entry(file).or_default().push(at);
            if let Some(code) = finding.process.as_deref().filter(|_| !files.contains(file)) {
                told.by_code.entry(code).or_default().push(at);
            }
        }
        told
    }

    /// What is open about one procedure, in the order of the findings.
    pub(super) fn of_process(&self, process: &Loaded<Process>) -> Vec<&'a Finding> {
        let of_file = self.by_file.get(process.file.as_str());
        let of_code = self.by_code.get(process.value.process.as_str());
        let places: BTreeSet<usize> = of_file.into_iter().chain(of_code).flatten().copied().collect();
        places.into_iter().filter_map(|at| self.findings.get(at)).collect()
    }

    pub(super) fn of_file(&self, file: &str) -> Vec<&'a Finding> {
        let places = self.by_file.get(file).into_iter().flatten();
        places.filter_map(|at| self.findings.get(*at)).collect()
    }
}

/// Whether a document about these may not be issued.
pub(super) fn is_draft(findings: &[&Finding]) -> bool {
    findings.iter().any(|finding| finding.rule.gate)
}

/// The mark for every page while something holds the document back.
pub(super) fn mark(findings: &[&Finding], lang: Lang) -> Option<String> {
    is_draft(findings).then(|| DRAFT.get(lang).to_owned())
}

/// A box with what holds the document back, and one with what should be looked at.
pub(super) fn notices(library: &Library, checked: &Checked, findings: &[&Finding], lang: Lang) -> Vec<Block> {
    const BEFORE_ISSUE: Text =
        text("Phải sửa các điểm sau trước khi ban hành:", "To be mended before the document is issued:");
    const REVIEW: Text = text("Điểm cần xem lại", "To be looked at");
    let (gates, others): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(|it| it.rule.gate);
    let list = |findings: &[&Finding]| {
        let mut items: Vec<Vec<Inline>> =
            findings.iter().take(PRINTED).map(|finding| item(library, checked, finding, lang)).collect();
        if let Some(rest) = findings.len().checked_sub(PRINTED).filter(|rest| *rest > 0) {
            items.push(vec![Inline::Text(match lang {
                Lang::Vi => format!("… và {rest} điểm khác."),
                Lang::En => format!("… and {rest} more."),
            })]);
        }
        Block::List(items)
    };
    let mut notices = Vec::new();
    if !gates.is_empty() {
        let blocks = vec![Block::paragraph(BEFORE_ISSUE.get(lang)), list(&gates)];
        notices.push(Notice { kind: NoticeKind::Stop, title: DRAFT.get(lang).to_owned(), blocks });
    }
    if !others.is_empty() {
        let blocks = vec![list(&others)];
        notices.push(Notice { kind: NoticeKind::Review, title: REVIEW.get(lang).to_owned(), blocks });
    }
    notices.into_iter().map(Block::Notice).collect()
}

fn item(library: &Library, checked: &Checked, finding: &Finding, lang: Lang) -> Vec<Inline> {
    vec![
        Inline::strong(format!("{} ({})", finding.rule.code, level(checked, finding, lang))),
        Inline::Text(format!(" {}", finding.message(lang))),
        Inline::LineBreak,
        Inline::emphasis(place(library, finding)),
        Inline::LineBreak,
        Inline::emphasis(REPAIR.get(lang)),
        Inline::Text(finding.help(lang)),
    ]
}

pub(super) fn level(checked: &Checked, finding: &Finding, lang: Lang) -> &'static str {
    finding.level(&checked.editions).map(|level| level.name().get(lang)).unwrap_or_default()
}

/// File and line, the file as it is called inside the library: where the library lies on the disk
/// is nobody's business and would change the documents from one machine to the next.
pub(super) fn place(library: &Library, finding: &Finding) -> String {
    let file = inside(library, &finding.file);
    match library.locate(finding) {
        Some(place) => format!("{file}:{}", place.start.line),
        None => file.to_owned(),
    }
}

/// The name of a file from the folder of the library on.
pub(super) fn inside<'a>(library: &Library, file: &'a str) -> &'a str {
    let root = library.organization.as_ref().map(|loaded| loaded.file.as_str());
    let root = root.and_then(|it| it.rsplit_once('/')).map(|(folder, _)| folder).unwrap_or_default();
    let rest = file.strip_prefix(root).map(|rest| rest.trim_start_matches('/'));
    rest.filter(|_| !root.is_empty()).unwrap_or(file)
}
