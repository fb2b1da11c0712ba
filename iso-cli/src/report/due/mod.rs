//! Due dates for people, for machines and for calendar programs.

mod human;
mod icalendar;
mod json;

use iso_core::{
    calendar::WorkingTime,
    deadline::{Assessment, ClockEvent, DueDate, RulesInForce, Schedule},
    graph::ProcessGraph,
    model::{Case, Process, Step, TimeLimit, Wording},
};

use jiff::civil::DateTime;

pub(crate) use human::human;
pub(crate) use icalendar::icalendar;
pub(crate) use json::json;

/// One answer: a limit, or one case of a procedure.
#[derive(Debug)]
pub(crate) struct Answer<'a> {
    pub(crate) graph: Option<ProcessGraph<'a>>,
    pub(crate) working_time: &'a WorkingTime,
    pub(crate) law: RulesInForce,
    /// As it was promised at the receipt.
    pub(crate) due: DueDate,
    /// What happened since.
    pub(crate) events: &'a [ClockEvent],
    /// As it stands after that; `None` where nobody asked.
    pub(crate) stands: Option<Standing>,
    /// The appointments of the dossier, where it has several.
    pub(crate) appointments: Vec<(&'a Wording, TimeLimit)>,
    pub(crate) schedule: Schedule,
}

/// How the dossier stands after all that happened.
#[derive(Debug)]
pub(crate) struct Standing {
    pub(crate) assessment: Assessment,
    /// The due date that holds with its reasons, unless somebody set it by hand or the clock stands.
    pub(crate) due: Option<DueDate>,
}

impl<'a> Answer<'a> {
    pub(crate) fn process(&self) -> Option<&'a Process> {
        self.graph.as_ref().map(ProcessGraph::process)
    }

    pub(crate) fn case(&self) -> Option<&'a Case> {
        self.graph.as_ref().and_then(ProcessGraph::written_case)
    }

    pub(crate) fn step(&self, position: usize) -> Option<&'a Step> {
        self.graph.as_ref()?.steps().get(position).map(|node| node.step)
    }

    /// The due moment that holds; `None` while the clock stands.
    pub(crate) fn at(&self) -> Option<DateTime> {
        self.stands.as_ref().map_or(Some(self.due.due), |standing| standing.assessment.due)
    }

    /// The due date that holds, with its reasons.
    pub(crate) fn holds(&self) -> Option<&DueDate> {
        match &self.stands {
            Some(standing) => standing.due.as_ref(),
            None => Some(&self.due),
        }
    }
}
