//! Findings for people and for machines. Machine formats have their own, versioned types.

pub(crate) mod calendar;
pub(crate) mod clauses;
mod csv;
pub(crate) mod deadlines;
pub(crate) mod diff;
pub(crate) mod due;
pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod limits;
pub(crate) mod sarif;
mod sarif_types;
mod sections;
mod table;

use iso_core::{
    diag::Finding,
    graph::placed_steps,
    load::{Library, Located},
    model::{Date, Weekday, Wording},
    rules::{Checked, Closing, Escalation, Systemic},
    text::{Lang, Text, capital},
};

use crate::baseline::Compared;

/// A word in both languages.
const fn text(vi: &'static str, en: &'static str) -> Text {
    Text { vi, en }
}

/// A finished check.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outcome<'a> {
    pub(crate) library: &'a Library,
    pub(crate) checked: &'a Checked,
    pub(crate) today: Option<Date>,
    pub(crate) compared: Option<&'a Compared>,
    pub(crate) closing: &'a Closing,
}

/// One step of a run that proves a finding.
pub(crate) struct Passed<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: Option<&'a Wording>,
    pub(crate) place: Option<Located>,
}

impl Outcome<'_> {
    /// The steps of the run that proves a finding, with their places.
    pub(crate) fn run<'f>(&'f self, finding: &'f Finding) -> Vec<Passed<'f>> {
        let process = self.library.processes.iter().find(|it| it.file == finding.file);
        let steps = process.map(|it| placed_steps(&it.value)).unwrap_or_default();
        let find = |id: &str| {
            steps.iter().find(|step| match step.block_id {
                Some(block) => id.split_once('/') == Some((block.as_str(), step.step.id.as_str())),
                None => step.step.id.as_str() == id,
            })
        };
        let passed = |id: &'f String| {
            let step = find(id);
            Passed {
                id,
                name: step.map(|it| &it.step.name),
                place: step.and_then(|it| self.library.locate_node(&finding.file, &it.path)),
            }
        };
        finding.witness.iter().map(passed).collect()
    }

    /// The single findings that a systemic one gathers.
    pub(crate) fn gathered<'f>(&'f self, systemic: &'f Systemic) -> impl Iterator<Item = &'f Finding> {
        let editions = &self.checked.editions;
        self.checked.findings.iter().filter(move |finding| systemic.gathers(finding, editions))
    }

    /// Why a repeated finding is graver than a single one.
    pub(crate) fn systemic_message(&self, systemic: &Systemic, lang: Lang) -> String {
        let (processes, of, findings) = (systemic.processes.len(), systemic.of, systemic.findings);
        let (number, percent) = (self.checked.escalation.processes, self.checked.escalation.percent);
        let (title, fewest) = (systemic.rule.title.get(lang), Escalation::FEWEST);
        match lang {
            Lang::Vi => format!(
                "có tính hệ thống, đề xuất nặng: {title}, ở {processes} trong {of} quy trình ({findings} phát hiện nhẹ); ngưỡng: {number} quy trình, hoặc {percent} % và ít nhất {fewest}"
            ),
            Lang::En => format!(
                "systemic, proposed major: {title}, in {processes} of {of} procedures ({findings} minor findings); thresholds: {number} procedures, or {percent} % and at least {fewest}"
            ),
        }
    }
}

/// The weekday as it begins a line.
fn weekday(weekday: Weekday, lang: Lang) -> String {
    capital(weekday.name().get(lang))
}
