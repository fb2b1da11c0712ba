//! A dossier and what happened to its clock.

use std::{fmt, str::FromStr};

use jiff::civil::DateTime;

use super::Moment;
use crate::text::Text;

/// One dossier as a log records it. Every moment is the office's own time; seconds are cut off.
///
/// ```
/// use iso_core::deadline::{ClockEvent, Dossier, Event};
///
/// let events = [ClockEvent::new(Event::Withdrawn, "2025-03-05T10:00".parse().unwrap())];
/// let received = "2025-03-03T09:00".parse().unwrap();
/// let dossier = Dossier { events: &events, ..Dossier::received_at(received) };
/// assert_eq!(dossier.resolved, None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dossier<'a> {
    /// When it was received.
    pub received: DateTime,
    /// When its result was ready; `None` while it is open.
    pub resolved: Option<DateTime>,
    /// The appointment that was promised on the slip, if it is recorded.
    pub due_at: Option<DateTime>,
    /// What happened to its clock, in any order.
    pub events: &'a [ClockEvent],
}

impl Dossier<'_> {
    /// An open dossier to which nothing happened yet.
    #[must_use]
    pub const fn received_at(received: DateTime) -> Self {
        Dossier { received, resolved: None, due_at: None, events: &[] }
    }
}

/// Something that happened to the clock of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClockEvent {
    /// What happened.
    pub event: Event,
    /// When.
    pub at: DateTime,
    /// The new appointment, for [`Event::Extended`] only.
    pub until: Option<DateTime>,
}

impl ClockEvent {
    /// An event without a new appointment.
    #[must_use]
    pub const fn new(event: Event, at: DateTime) -> Self {
        ClockEvent { event, at, until: None }
    }

    /// What a place for an event expects.
    pub const EXPECTED: Text = Text {
        vi: "sự kiện và thời điểm, ví dụ `supplement_requested 2025-03-05T10:00`, `resumed 05/03/2025 10:00`, `extended 2025-03-07T09:00 -> 2025-03-12T17:00`; sự kiện là một trong: suspended, resumed, supplement_requested, supplement_received, extended, refused, stopped, withdrawn",
        en: "an event and its moment such as `supplement_requested 2025-03-05T10:00` or `extended 2025-03-07T09:00 -> 2025-03-12T17:00`; the event is one of suspended, resumed, supplement_requested, supplement_received, extended, refused, stopped, withdrawn",
    };

    /// An extension to a new appointment.
    #[must_use]
    pub const fn extended(at: DateTime, until: DateTime) -> Self {
        ClockEvent { event: Event::Extended, at, until: Some(until) }
    }
}

/// A text is no [`ClockEvent`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an event and its moment")]
pub struct ClockEventError;

/// Reads `resumed 2025-03-05T10:00`, and `extended 2025-03-07T09:00 -> 2025-03-12T17:00`.
///
/// ```
/// use iso_core::deadline::{ClockEvent, Event};
/// let event: ClockEvent = "supplement_requested 05/03/2025 10:00".parse().unwrap();
/// assert_eq!((event.event, event.at.to_string()), (Event::SupplementRequested, "2025-03-05T10:00:00".into()));
/// assert!("resumed 2025-03-05".parse::<ClockEvent>().is_err(), "a clock goes by the minute");
/// assert!("extended 2025-03-07T09:00".parse::<ClockEvent>().is_err(), "until when?");
/// ```
impl FromStr for ClockEvent {
    type Err = ClockEventError;

    fn from_str(text: &str) -> Result<Self, ClockEventError> {
        let minute = |text: &str| match text.parse() {
            Ok(Moment::Minute(at)) => Ok(at),
            Ok(Moment::Day(_)) | Err(_) => Err(ClockEventError),
        };
        let (event, rest) = text.trim().split_once(char::is_whitespace).ok_or(ClockEventError)?;
        let event = event.parse().map_err(|_| ClockEventError)?;
        let (at, until) = match rest.split_once("->").or_else(|| rest.split_once('→')) {
            Some((at, until)) => (at, Some(minute(until)?)),
            None => (rest, None),
        };
        if (event == Event::Extended) == until.is_some() {
            Ok(ClockEvent { event, at: minute(at)?, until })
        } else {
            Err(ClockEventError)
        }
    }
}

/// What may happen to the clock of a dossier.
///
/// Its name in logs is that of [`Event::name`]: `supplement_requested`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// The clock was stopped: financial obligation, the applicant's own step, a consultation.
    Suspended,
    /// The dossier was handed back for completion.
    SupplementRequested,
    /// The apology with a new appointment was sent.
    Extended,
    /// A suspended clock goes on.
    Resumed,
    /// The dossier is complete.
    SupplementReceived,
    /// The office refused it in writing.
    Refused,
    /// Work was stopped at the applicant's request (Thông tư 03/2025/TT-VPCP, Mẫu 05).
    Stopped,
    /// The applicant took the dossier back.
    Withdrawn,
}

impl Event {
    /// Every event. What stops a clock comes before what starts it again, and the ends come last:
    /// in this order the events of one minute are taken.
    pub const ALL: [Event; 8] = [
        Event::Suspended,
        Event::SupplementRequested,
        Event::Extended,
        Event::Resumed,
        Event::SupplementReceived,
        Event::Refused,
        Event::Stopped,
        Event::Withdrawn,
    ];

    /// The name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Event::Suspended => "suspended",
            Event::SupplementRequested => "supplement_requested",
            Event::Extended => "extended",
            Event::Resumed => "resumed",
            Event::SupplementReceived => "supplement_received",
            Event::Refused => "refused",
            Event::Stopped => "stopped",
            Event::Withdrawn => "withdrawn",
        }
    }

    /// The event in words.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Event::Suspended => Text { vi: "tạm dừng", en: "suspended" },
            Event::SupplementRequested => Text { vi: "yêu cầu bổ sung", en: "supplement requested" },
            Event::Extended => Text { vi: "xin lỗi, hẹn lại", en: "extended with an apology" },
            Event::Resumed => Text { vi: "tiếp tục giải quyết", en: "resumed" },
            Event::SupplementReceived => Text { vi: "nhận đủ bổ sung", en: "supplement received" },
            Event::Refused => Text { vi: "từ chối giải quyết", en: "refused" },
            Event::Stopped => {
                Text { vi: "dừng theo đề nghị", en: "stopped at the applicant's request" }
            }
            Event::Withdrawn => Text { vi: "rút hồ sơ", en: "withdrawn" },
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text names no [`Event`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected one of suspended, resumed, supplement_requested, supplement_received, extended, refused, stopped, withdrawn"
)]
pub struct UnknownEvent;

impl FromStr for Event {
    type Err = UnknownEvent;

    fn from_str(text: &str) -> Result<Self, UnknownEvent> {
        let text = text.trim();
        Event::ALL.into_iter().find(|event| text.eq_ignore_ascii_case(event.name())).ok_or(UnknownEvent)
    }
}
