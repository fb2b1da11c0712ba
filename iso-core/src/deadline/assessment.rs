//! What is said about one dossier.

use jiff::civil::DateTime;

use super::{ClockRules, DossierFault, Event};
use crate::{
    calendar::{Basis, CountError, WorkingTime},
    model::{Date, TimeLimit},
    text::{Lang, Text},
};

/// By what a dossier is judged. Put together once and used for millions of dossiers.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The limit in force on the day of receipt. `None` where nobody knows it: then the recorded
    /// appointment alone judges, and events that would move it cannot be counted.
    pub limit: Option<TimeLimit>,
    /// The limits of later appointments, where a dossier has several: each begins anew when a
    /// suspended clock goes on, as after a financial obligation. Usually empty: then a suspended
    /// clock goes on with what was left.
    pub later: &'a [TimeLimit],
    /// The office's working time.
    pub working_time: &'a WorkingTime,
    /// The law of the clock.
    pub rules: &'a ClockRules,
}

/// How a dossier stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Resolved before the due day.
    Early,
    /// Resolved on the due day, up to the due moment.
    OnTime,
    /// Resolved after the due moment, or after one that was missed on the way.
    Late,
    /// Open, and time is left.
    OpenInTime,
    /// Open, and the day on which to warn has come.
    AtRisk,
    /// Open after the due moment, or after one that was missed on the way.
    OpenOverdue,
    /// Open, in time, and its clock stands: suspended, or a supplement is awaited.
    Paused,
    /// Taken back by the applicant.
    Withdrawn,
    /// Stopped at the applicant's request.
    Stopped,
    /// Not received yet at the moment asked for.
    NotReceived,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 10] = [
        Status::Early,
        Status::OnTime,
        Status::Late,
        Status::OpenInTime,
        Status::AtRisk,
        Status::OpenOverdue,
        Status::Paused,
        Status::Withdrawn,
        Status::Stopped,
        Status::NotReceived,
    ];

    /// The name for machines.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Status::Early => "early",
            Status::OnTime => "on_time",
            Status::Late => "late",
            Status::OpenInTime => "open_in_time",
            Status::AtRisk => "at_risk",
            Status::OpenOverdue => "open_overdue",
            Status::Paused => "paused",
            Status::Withdrawn => "withdrawn",
            Status::Stopped => "stopped",
            Status::NotReceived => "not_received",
        }
    }

    /// The status in the words of the official reports.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Status::Early => Text { vi: "trước hạn", en: "early" },
            Status::OnTime => Text { vi: "đúng hạn", en: "on time" },
            Status::Late => Text { vi: "quá hạn", en: "late" },
            Status::OpenInTime => Text { vi: "đang giải quyết, trong hạn", en: "open, in time" },
            Status::AtRisk => Text { vi: "đang giải quyết, sắp đến hạn", en: "open, at risk" },
            Status::OpenOverdue => Text { vi: "đang giải quyết, quá hạn", en: "open, overdue" },
            Status::Paused => Text { vi: "tạm dừng", en: "paused" },
            Status::Withdrawn => Text { vi: "rút hồ sơ", en: "withdrawn" },
            Status::Stopped => Text { vi: "dừng giải quyết", en: "stopped" },
            Status::NotReceived => Text { vi: "chưa tiếp nhận", en: "not received yet" },
        }
    }
}

/// How a dossier came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: DateTime,
    /// By which event; `None` for a result.
    pub by: Option<Event>,
}

/// A due moment that had passed before the clock was stopped. Stopping it afterwards undoes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    /// The due moment.
    pub due: DateTime,
    /// When the clock was stopped.
    pub stopped: DateTime,
}

/// A time in which a clock stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// When it was stopped.
    pub from: DateTime,
    /// When it went on.
    pub to: DateTime,
}

/// The appointment on the slip beside the one the limit gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// What was promised.
    pub at: DateTime,
    /// Whether it lies on the day that the limit gives, be it the first one or the one that holds now.
    pub agrees: bool,
    /// Whether it was kept; `None` while that is open.
    pub kept: Option<bool>,
}

/// How one dossier stands at a moment, and by how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// How it stands.
    pub status: Status,
    /// The due moment by which it is judged. `None` while a clock stands that was in time, because
    /// nobody knows when it will go on.
    pub due: Option<DateTime>,
    /// The day of `due`: its date, except where that is 24:00.
    pub due_day: Option<Date>,
    /// Whether every day that decided the due moment is announced.
    pub basis: Basis,
    /// From when on `due` is counted: the receipt, or the moment at which the clock began anew.
    pub counted_from: DateTime,
    /// The limit that leads from there to `due`, pauses added; `None` where the due moment was set by
    /// hand, or where nothing was left when the clock went on.
    pub counted_limit: Option<TimeLimit>,
    /// The pauses since `counted_from` that moved `due`.
    pub pauses: Vec<Pause>,
    /// Which appointment is running: 0, or the number of times a later one began.
    pub appointment: usize,
    /// How it ended.
    pub ended: Option<Ended>,
    /// Since when the clock stands.
    pub standing_since: Option<DateTime>,
    /// Working minutes for which the clock stood in all.
    pub standing_minutes: u32,
    /// The due moment before a lawful extension. By Nghị định 61/2018/NĐ-CP the dossier remains one
    /// that exceeded its limit; who reports it so compares the end with this moment.
    pub extended_from: Option<DateTime>,
    /// The first due moment that passed before the clock was stopped.
    pub breach: Option<Breach>,
    /// Working minutes too late; those for which the clock stood do not count. 0 for a dossier
    /// resolved in the evening of its due day, which is late all the same.
    pub late_minutes: u32,
    /// Working minutes left until the due moment, for open dossiers in time.
    pub left_minutes: u32,
    /// The recorded appointment.
    pub promise: Option<Promise>,
    /// What does not fit together in what is recorded. Each says how it was taken.
    pub faults: Vec<DossierFault>,
}

/// Why a dossier cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AssessError {
    /// The end lies before the receipt: one of both is wrong.
    #[error("resolved at {resolved}, before it was received at {received}")]
    ResolvedBeforeReceived {
        /// The receipt.
        received: DateTime,
        /// The end.
        resolved: DateTime,
    },
    /// Neither a limit nor an appointment is known.
    #[error("neither a limit nor an appointment is known")]
    NothingPromised,
    /// Only the appointment is known, and an event would move it.
    #[error("only the appointment is known, and it cannot be counted how {} moves it", .0.name())]
    LimitUnknown(Event),
    /// The limit cannot be counted on this calendar.
    #[error(transparent)]
    Count(#[from] CountError),
}

impl AssessError {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(self, lang: Lang) -> String {
        match (self, lang) {
            (AssessError::Count(it), _) => it.show(lang),
            (it, Lang::En) => it.to_string(),
            (AssessError::ResolvedBeforeReceived { .. }, Lang::Vi) => {
                "kết thúc trước khi tiếp nhận: một trong hai thời điểm ghi sai".to_owned()
            }
            (AssessError::NothingPromised, Lang::Vi) => {
                "không biết thời hạn, cũng không biết ngày hẹn trả".to_owned()
            }
            (AssessError::LimitUnknown(event), Lang::Vi) => {
                format!("chỉ biết ngày hẹn trả, không tính được khi có sự kiện `{event}`")
            }
        }
    }
}
