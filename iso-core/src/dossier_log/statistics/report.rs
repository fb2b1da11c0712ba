//! The report of a log.

use std::collections::BTreeMap;

use super::{Form06, Group, Index, StepWork, groups::Groups, indices::Scores, work::Works};
use crate::{
    deadline::Moment,
    dossier_log::{
        At, Distribution, DossierLog, Faults, Judge, Judged, NotJudged, Outlook, Promises, Rows, Stamp, Tally,
    },
};

/// What a log says as a whole.
#[derive(Debug, Clone)]
pub struct Report {
    /// The moment it was judged for, and the period.
    pub at: At,
    /// All dossiers of the period.
    pub total: Tally,
    /// By procedure.
    pub by_procedure: Vec<Group>,
    /// By field of administration.
    pub by_field: Vec<Group>,
    /// By unit.
    pub by_unit: Vec<Group>,
    /// By month of receipt.
    pub by_month: Vec<Group>,
    /// Every step of every procedure, and by whom it is done.
    pub steps: Vec<StepWork>,
    /// By whom work is done, over all procedures.
    pub by_role: Vec<(String, Distribution)>,
    /// By how many working minutes the late and overdue dossiers are late.
    pub lateness: Distribution,
    /// The latest dossiers, the latest first.
    pub latest: Vec<Late>,
    /// Report form 06.
    pub form_06: Form06,
    /// The nine indices of Thông tư 01/2018/TT-VPCP.
    pub indices: Vec<Index>,
    /// What else the reader has to know.
    pub remarks: Remarks,
    /// Rows read and left out.
    pub rows: Rows,
    /// What was wrong with rows.
    pub faults: Faults,
}

/// A dossier that is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// Its code.
    pub dossier: String,
    /// The procedure as the row names it.
    pub procedure: String,
    /// The unit.
    pub unit: String,
    /// When it was received.
    pub received: Moment,
    /// When it was due.
    pub due: Option<jiff::civil::DateTime>,
    /// When it was resolved; `None` where it is open.
    pub resolved: Option<Moment>,
    /// Working minutes too late.
    pub minutes: u32,
    /// Step and role in which it spent the most working time.
    pub step: Option<(String, String)>,
}

/// What else the reader has to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Dossiers that are not judged, by reason.
    pub not_judged: BTreeMap<NotJudged, u64>,
    /// Procedures of the log that the library does not have.
    pub unknown: Vec<UnknownProcedure>,
    /// Judged by a limit whose first day lies after the receipt, because no earlier one is known.
    pub before_first_revision: u64,
    /// Judged by a limit of which the history of revisions does not say for certain when it held.
    pub unclear_history: u64,
    /// The appointment on the slip is not on the day the limit gives.
    pub other_appointment: u64,
    /// Judged by the appointment alone.
    pub by_appointment: u64,
    /// Dossiers whose clock events do not fit together.
    pub odd_events: u64,
    /// Dossiers resolved before the period: not in the report.
    pub before_period: u64,
    /// Dossiers received after the moment: not in the report.
    pub after_now: u64,
    /// An estimated day off took part in the judgement.
    pub estimated: u64,
    /// Steps that were not measured, because a minute is missing or the calendar ends.
    pub steps_not_measured: u64,
    /// Steps that go on.
    pub steps_going_on: u64,
    /// What is left of open dossiers against what is left of their limit.
    pub outlooks: BTreeMap<Outlook, u64>,
}

/// A procedure of the log that the library does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownProcedure {
    /// As the log calls it.
    pub name: String,
    /// How many dossiers.
    pub dossiers: u64,
    /// What was probably meant.
    pub nearest: Option<String>,
}

/// So many of the latest dossiers are named.
const LATEST: usize = 100;

impl Report {
    /// Judges all dossiers of a log and puts the counts together. Each dossier is passed to `each`,
    /// in the order of the log.
    pub fn of<'a>(
        log: &'a DossierLog,
        promises: &'a Promises<'a>,
        at: At,
        each: &mut dyn FnMut(&Judged<'a>),
    ) -> Report {
        let judge = Judge::new(log, promises, at);
        let now = Stamp::of(Moment::Minute(at.now));
        let (mut groups, mut works) = (Groups::default(), Works::default());
        let mut remarks = Remarks::default();
        (remarks.before_period, remarks.after_now) = judge.outside();
        let mut lateness = Distribution::default();
        let mut latest = Latest::default();
        let mut scores = Scores::default();
        for mut judged in judge.dossiers() {
            judged.held_at = works.add(&judge, log, &judged, now, judged.is_late());
            scores.add(&judge, &judged);
            remarks.note(&judged);
            let minutes = judged.verdict.as_ref().map(|it| it.late_minutes).unwrap_or_default();
            if judged.is_late() {
                lateness.add(minutes);
                latest.offer(minutes, &judged);
            }
            groups.add(&judged, minutes);
            each(&judged);
        }
        remarks.steps_not_measured = works.not_measured;
        remarks.steps_going_on = works.going_on;
        let indices = scores.indices(works.points, groups.total.resolved());
        let by_procedure = groups.procedures(&judge);
        remarks.unknown = unknown(&judge, &by_procedure);
        let by_field = groups.fields(&judge);
        let steps = works.into_list();
        Report {
            at,
            total: groups.total,
            by_unit: groups.units(&judge),
            by_month: groups.months(),
            by_role: by_role(&steps),
            lateness,
            latest: latest.list(),
            form_06: Form06::of(&by_field, &groups.total),
            indices,
            by_procedure,
            by_field,
            steps,
            remarks,
            rows: log.rows(),
            faults: log.faults().clone(),
        }
    }

    /// The step of a procedure that took the most working time in all.
    #[must_use]
    pub fn bottleneck(&self, procedure: &str) -> Option<&StepWork> {
        // The steps of a procedure stand together, and a log may name very many procedures.
        let first = self.steps.partition_point(|it| it.procedure.as_str() < procedure);
        let steps = self.steps.get(first..)?;
        let steps = steps.get(..steps.partition_point(|it| it.procedure == procedure))?;
        steps.iter().rev().filter(|it| it.taken.total() > 0).max_by_key(|it| it.taken.total())
    }

    /// Everything that does not add up, and by how many: the identities of form 06, and the groups
    /// against the whole. Empty where all totals reconcile.
    #[must_use]
    pub fn differences(&self) -> Vec<(String, i128)> {
        let mut differences: Vec<(String, i128)> =
            self.form_06.broken().into_iter().map(|(identity, it)| (identity.show(), it)).collect();
        let by_field = self.form_06.unequal_columns().into_iter();
        differences.extend(by_field.map(|(column, it)| (format!("form 06, column {column}"), it)));
        let groups = [("procedure", &self.by_procedure), ("unit", &self.by_unit), ("month", &self.by_month)];
        for (name, groups) in groups {
            let sum: u64 = groups.iter().map(|group| group.tally.received()).sum();
            differences
                .push((format!("received by {name}"), i128::from(self.total.received()) - i128::from(sum)));
        }
        let counted = self.total.received() + self.remarks.before_period + self.remarks.after_now;
        let rows = self.rows.dossiers - self.rows.dossiers_left_out;
        differences.push(("rows of dossiers".to_owned(), i128::from(rows) - i128::from(counted)));
        differences.retain(|(_, difference)| *difference != 0);
        differences
    }

    /// How many dossiers are late or overdue.
    #[must_use]
    pub fn overdue(&self) -> u64 {
        self.total.late() + self.total.open_overdue()
    }
}

impl Remarks {
    fn note(&mut self, judged: &Judged<'_>) {
        self.before_first_revision += u64::from(judged.before_first_revision && judged.limit.is_some());
        self.unclear_history += u64::from(judged.unclear_history);
        match &judged.verdict {
            Err(why) => *self.not_judged.entry(*why).or_default() += 1,
            Ok(it) => {
                let outlook = judged.forecast.zip(it.due).and_then(|(forecast, due)| forecast.outlook(due));
                outlook.into_iter().for_each(|outlook| *self.outlooks.entry(outlook).or_default() += 1);
                self.by_appointment += u64::from(judged.limit.is_none());
                let other = it.promise.is_some_and(|promise| !promise.agrees);
                self.other_appointment += u64::from(other && judged.limit.is_some());
                self.odd_events += u64::from(!it.faults.is_empty());
                self.estimated += u64::from(it.basis == crate::calendar::Basis::Estimated);
            }
        }
    }
}

fn unknown(judge: &Judge<'_>, by_procedure: &[Group]) -> Vec<UnknownProcedure> {
    let mut unknown: Vec<UnknownProcedure> = by_procedure
        .iter()
        .filter(|group| !judge.promises.knows(&group.key))
        .map(|group| UnknownProcedure {
            name: group.key.clone(),
            dossiers: group.tally.received(),
            nearest: None,
        })
        .collect();
    unknown.sort_by(|a, b| b.dossiers.cmp(&a.dossiers).then_with(|| a.name.cmp(&b.name)));
    // A log may name a million procedures that do not exist; nobody reads as many guesses.
    for it in unknown.iter_mut().take(LATEST) {
        it.nearest = judge.promises.nearest(&it.name);
    }
    unknown
}

fn by_role(steps: &[StepWork]) -> Vec<(String, Distribution)> {
    let mut by_role: BTreeMap<&str, Distribution> = BTreeMap::new();
    for step in steps {
        by_role.entry(&step.role).or_default().add_all(&step.taken);
    }
    by_role.into_iter().map(|(role, taken)| (role.to_owned(), taken)).collect()
}

/// The latest dossiers so far.
#[derive(Default)]
struct Latest {
    list: Vec<Late>,
    /// By how much a dossier has to be late, once there are enough.
    least: u32,
}

impl Latest {
    fn offer(&mut self, minutes: u32, judged: &Judged<'_>) {
        if minutes < self.least {
            return;
        }
        if self.list.len() >= LATEST * 2 {
            self.trim();
        }
        self.list.push(Late {
            dossier: judged.code(),
            procedure: judged.procedure().to_owned(),
            unit: judged.unit().to_owned(),
            received: judged.received(),
            due: judged.verdict.as_ref().ok().and_then(|it| it.due),
            resolved: judged.resolved(),
            minutes,
            step: judged.held_at.clone(),
        });
    }

    fn trim(&mut self) {
        self.list.sort_by(|a, b| b.minutes.cmp(&a.minutes).then_with(|| a.dossier.cmp(&b.dossier)));
        self.list.truncate(LATEST);
        self.least = self.list.get(LATEST - 1).map_or(0, |last| last.minutes);
    }

    fn list(mut self) -> Vec<Late> {
        self.trim();
        self.list
    }
}
