//! The rules of law by which a clock runs, as data with their sources.

mod in_force;
mod pause_and_resume;
mod vietnam;

pub use in_force::{RulesInForce, UnknownLaw};

use jiff::Span;

use crate::{
    calendar::{SameDay, WorkingTime},
    model::{Clock, ClockTime, Date, OnSupplement},
    text::Text,
};

// What is built into the counting says the same under every law.
const HOURS: Text = Text {
    vi: "Thời hạn tính bằng giờ bắt đầu từ thời điểm nhận",
    en: "Hours begin at the moment of receipt",
};
const MONTHS: Text = Text {
    vi: "Thời hạn tính bằng tháng kết thúc vào ngày tương ứng, không có ngày đó thì vào ngày cuối tháng",
    en: "Months end on the corresponding day, or else on the last day of the month",
};
const LAST_DAY: Text = Text {
    vi: "Ngày cuối là ngày nghỉ thì thời hạn kết thúc vào ngày làm việc tiếp theo",
    en: "A last day that is a day of rest moves to the next working day",
};

/// One rule, in words, with the law that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalRule {
    /// What it says.
    pub says: Text,
    /// Where it is written.
    pub source: Text,
}

/// The apology for a dossier that will be late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apology {
    /// How many calendar days before the due date it must be sent at the latest.
    pub days_before: u8,
    /// How often the date may be put off.
    pub times: u8,
    /// The law.
    pub rule: LegalRule,
}

/// A dossier handed back for completion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supplement {
    /// What it does to the clock.
    pub clock: OnSupplement,
    /// Within how many working days of the receipt it must be asked for; `None` where nobody says.
    pub notice_days: Option<u8>,
    /// The law.
    pub rule: LegalRule,
}

/// Until when a received dossier is handed on to those who work on it.
///
/// This is the other rule of 15:00: it moves the forwarding only, never the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forwarding {
    /// What is received later is handed on at the start of the next working day.
    pub until: ClockTime,
    /// The law.
    pub rule: LegalRule,
}

/// The rules of law by which the clock of a dossier runs.
///
/// What differs from place to place is a value; what is the same everywhere is built into
/// [`WorkingTime::due`](crate::calendar::WorkingTime::due), and its rule stands here to be cited.
/// Which of them hold on a day says [`ClockRules::on`].
///
/// ```
/// use iso_core::{calendar::DeskDays, deadline::ClockRules, text::Lang};
///
/// // Hà Nội: same-day procedures are finished on Saturday mornings too.
/// let mut rules = ClockRules::DECREE_61_2018;
/// rules.same_day.desk_days = DeskDays::Finish;
/// assert_eq!(rules.receipt_day.source.get(Lang::Vi), "Bộ luật Dân sự 2015, Điều 147 khoản 2, 3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClockRules {
    /// How the rules are called.
    pub name: Text,
    /// Day limits do not count the day of receipt.
    pub receipt_day: LegalRule,
    /// Hour limits begin at their moment.
    pub hours: LegalRule,
    /// How months end.
    pub months: LegalRule,
    /// A last day of rest moves.
    pub last_day: LegalRule,
    /// Same-day procedures: the cut-off, unless the calendar has its own, and desk-only days.
    pub same_day: SameDay,
    /// The law of the cut-off.
    pub same_day_rule: LegalRule,
    /// When dossiers are handed on; `None` where no rule says.
    pub forwarding: Option<Forwarding>,
    /// Dossiers handed back for completion.
    pub supplement: Supplement,
    /// Clocks that stand for tax, for the applicant's own step, or for a consultation.
    pub suspension: LegalRule,
    /// The apology before the due date; `None` where the date may be put off until it has come.
    pub apology: Option<Apology>,
    /// How many calendar days before the due date to warn.
    pub warning_days: u8,
    /// Refusals.
    pub refusal: LegalRule,
    /// Dossiers that are taken back or stopped at the applicant's request.
    pub withdrawal: LegalRule,
}

impl ClockRules {
    /// The rules of Vietnam that have been compared with their text: [`ClockRules::DECREE_61_2018`].
    pub const VIETNAM: ClockRules = ClockRules::DECREE_61_2018;

    /// The rules as a procedure narrows them: its own say on supplements and on desk days.
    #[must_use]
    pub fn of_procedure(mut self, clock: &Clock) -> ClockRules {
        self.same_day.desk_days = SameDay::of(clock).desk_days;
        self.supplement.clock = clock.on_supplement.unwrap_or(self.supplement.clock);
        self
    }

    /// The last working day that lies so many days before a due day as the rules say; `None` where the
    /// calendar knows none so early.
    pub(super) fn warn_on(&self, due_day: Date, time: &WorkingTime) -> Option<Date> {
        let latest = due_day.0.checked_sub(Span::new().days(self.warning_days)).ok()?;
        time.working_day_on_or_before(Date(latest)).ok().flatten()
    }

    /// Every rule in the order in which they come to bear, for printing.
    #[must_use]
    pub fn all(&self) -> Vec<LegalRule> {
        let counting = [self.receipt_day, self.hours, self.months, self.last_day, self.same_day_rule];
        let stopping = [self.supplement.rule, self.suspension];
        let ending = [self.refusal, self.withdrawal];
        counting
            .into_iter()
            .chain(self.forwarding.map(|it| it.rule))
            .chain(stopping)
            .chain(self.apology.map(|it| it.rule))
            .chain(ending)
            .collect()
    }
}
