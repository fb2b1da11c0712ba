//! Every dossier as a row of a spreadsheet.

use iso_core::{deadline::Moment, dossier_log::Judged, text::Lang};

use crate::report::csv::push_line;

/// Rows, in the order of the log.
pub(crate) struct Rows {
    text: String,
    lang: Lang,
}

impl Rows {
    pub(crate) fn new(lang: Lang) -> Self {
        let head = "dossier,procedure,unit,received_at,resolved_at,limit,due_at,status,late_minutes,step,role,earliest,latest,note\n";
        Rows { text: head.to_owned(), lang }
    }

    pub(crate) fn add(&mut self, judged: &Judged<'_>) {
        let assessment = judged.verdict.as_ref().ok();
        let due = assessment.and_then(|it| it.due);
        let minute = |at: jiff::civil::DateTime| Moment::Minute(at).to_string();
        let running = judged.forecast;
        let (step, role) = judged.held_at.clone().unwrap_or_default();
        let note = match &judged.verdict {
            Err(why) => why.words().get(self.lang).to_owned(),
            Ok(it) => it.faults.iter().map(|fault| fault.show(self.lang)).collect::<Vec<_>>().join("; "),
        };
        let cells = [
            judged.code(),
            judged.procedure().to_owned(),
            judged.unit().to_owned(),
            judged.received().to_string(),
            judged.resolved().map(|it| it.to_string()).unwrap_or_default(),
            judged.limit.map(|limit| limit.show(self.lang)).unwrap_or_default(),
            due.map(minute).unwrap_or_default(),
            judged.status().map_or("not_judged", |status| status.name()).to_owned(),
            assessment.map(|it| it.late_minutes.to_string()).unwrap_or_default(),
            step,
            role,
            running.and_then(|it| it.earliest).map(minute).unwrap_or_default(),
            running.and_then(|it| it.latest).map(minute).unwrap_or_default(),
            note,
        ];
        push_line(&mut self.text, &cells);
    }

    pub(crate) fn text(self) -> String {
        self.text
    }
}
