//! What does not fit together in the record of one dossier.

use jiff::civil::DateTime;

use super::{ClockEvent, words::moment};
use crate::{model::Date, text::Lang};

/// Something in the record that cannot be, or that the law does not allow, with how it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DossierFault {
    /// The event lies before the receipt. It was passed over.
    BeforeReceipt(ClockEvent),
    /// The event lies after the end. It was passed over.
    AfterEnd(ClockEvent),
    /// The same event stands in the record twice. It was taken once.
    Repeated(ClockEvent),
    /// The clock stood already for this reason. It stands since the earlier event.
    AlreadyStanding(ClockEvent),
    /// The clock did not stand for this reason. The event was passed over.
    NotStanding(ClockEvent),
    /// The due moment had passed before the clock was stopped: the dossier stays late.
    StoppedAfterDue {
        /// The event.
        event: ClockEvent,
        /// The due moment.
        due: DateTime,
    },
    /// The supplement was asked for later than the law allows. It was taken all the same.
    SupplementAskedLate {
        /// The event.
        event: ClockEvent,
        /// The last moment for it.
        by: DateTime,
    },
    /// An extension without a new appointment. It was passed over.
    NoNewAppointment(ClockEvent),
    /// The new appointment is not later than the old one. The extension was passed over.
    NotLater {
        /// The event.
        event: ClockEvent,
        /// The due moment that holds.
        due: DateTime,
    },
    /// The apology came later than the law allows. The extension was passed over.
    ApologyLate {
        /// The event.
        event: ClockEvent,
        /// The last day for it.
        by: Date,
    },
    /// More extensions than the law allows. This one was passed over.
    ExtendedAgain(ClockEvent),
    /// An extension of a clock that stands has no due moment to move. It was passed over.
    ExtendedWhileStanding(ClockEvent),
    /// The dossier ended while its clock stood. It was judged as if the clock had gone on then.
    EndedWhileStanding {
        /// Since when the clock stood.
        since: DateTime,
    },
}

impl DossierFault {
    /// The event it is about, if it is about one.
    #[must_use]
    pub fn event(&self) -> Option<ClockEvent> {
        match *self {
            DossierFault::BeforeReceipt(event)
            | DossierFault::AfterEnd(event)
            | DossierFault::Repeated(event)
            | DossierFault::AlreadyStanding(event)
            | DossierFault::NotStanding(event)
            | DossierFault::NoNewAppointment(event)
            | DossierFault::ExtendedAgain(event)
            | DossierFault::ExtendedWhileStanding(event)
            | DossierFault::StoppedAfterDue { event, .. }
            | DossierFault::SupplementAskedLate { event, .. }
            | DossierFault::NotLater { event, .. }
            | DossierFault::ApologyLate { event, .. } => Some(event),
            DossierFault::EndedWhileStanding { .. } => None,
        }
    }

    /// The fault as a sentence without a full stop, with what was made of it.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let at = |at: DateTime| moment(at, lang);
        let head = self.event().map(|event| match lang {
            Lang::Vi => format!("{} lúc {}", event.event.words().vi, at(event.at)),
            Lang::En => format!("{} at {}", event.event.words().en, at(event.at)),
        });
        let said = match lang {
            Lang::Vi => self.said_vi(),
            Lang::En => self.said_en(),
        };
        head.map_or_else(|| said.clone(), |head| format!("{head}: {said}"))
    }

    fn said_vi(&self) -> String {
        let at = |at: DateTime| moment(at, Lang::Vi);
        match self {
            DossierFault::BeforeReceipt(_) => "trước khi tiếp nhận hồ sơ, bỏ qua".to_owned(),
            DossierFault::AfterEnd(_) => "sau khi hồ sơ đã kết thúc, bỏ qua".to_owned(),
            DossierFault::Repeated(_) => "ghi hai lần, chỉ tính một lần".to_owned(),
            DossierFault::AlreadyStanding(_) => "đồng hồ đã dừng từ trước, tính từ lần đầu".to_owned(),
            DossierFault::NotStanding(_) => "trước đó không có lần dừng tương ứng, bỏ qua".to_owned(),
            DossierFault::StoppedAfterDue { due, .. } => {
                format!("dừng sau khi đã quá hạn {}, hồ sơ vẫn là quá hạn", at(*due))
            }
            DossierFault::SupplementAskedLate { by, .. } => {
                format!("chậm hơn hạn thông báo {}, vẫn được ghi nhận", at(*by))
            }
            DossierFault::NoNewAppointment(_) => "không ghi ngày hẹn mới, bỏ qua".to_owned(),
            DossierFault::NotLater { due, .. } => {
                format!("ngày hẹn mới không sau hạn đang có {}, bỏ qua", at(*due))
            }
            DossierFault::ApologyLate { by, .. } => {
                format!("chậm hơn ngày xin lỗi cuối cùng {}, không được hẹn lại", by.show(Lang::Vi))
            }
            DossierFault::ExtendedAgain(_) => "hẹn lại quá số lần cho phép, bỏ qua".to_owned(),
            DossierFault::ExtendedWhileStanding(_) => {
                "đồng hồ đang dừng nên không có hạn để hẹn lại, bỏ qua".to_owned()
            }
            DossierFault::EndedWhileStanding { since } => {
                format!(
                    "hồ sơ kết thúc khi đồng hồ đang dừng từ {}, coi như tiếp tục đúng lúc đó",
                    at(*since)
                )
            }
        }
    }

    fn said_en(&self) -> String {
        let at = |at: DateTime| moment(at, Lang::En);
        match self {
            DossierFault::BeforeReceipt(_) => "before the receipt, passed over".to_owned(),
            DossierFault::AfterEnd(_) => "after the end, passed over".to_owned(),
            DossierFault::Repeated(_) => "recorded twice, taken once".to_owned(),
            DossierFault::AlreadyStanding(_) => "the clock stood already, since the earlier event".to_owned(),
            DossierFault::NotStanding(_) => "the clock did not stand for this reason, passed over".to_owned(),
            DossierFault::StoppedAfterDue { due, .. } => {
                format!("stopped after the due moment {}, the dossier stays late", at(*due))
            }
            DossierFault::SupplementAskedLate { by, .. } => {
                format!("later than {}, the last moment for the notice; taken all the same", at(*by))
            }
            DossierFault::NoNewAppointment(_) => "without a new appointment, passed over".to_owned(),
            DossierFault::NotLater { due, .. } => {
                format!("the new appointment is not later than {}, passed over", at(*due))
            }
            DossierFault::ApologyLate { by, .. } => {
                format!(
                    "later than {}, the last day for an apology; the date was not moved",
                    by.show(Lang::En)
                )
            }
            DossierFault::ExtendedAgain(_) => "more often than allowed, passed over".to_owned(),
            DossierFault::ExtendedWhileStanding(_) => {
                "the clock stands, nothing to move, passed over".to_owned()
            }
            DossierFault::EndedWhileStanding { since } => {
                format!("ended while the clock stood since {}, judged as if it had gone on then", at(*since))
            }
        }
    }
}
