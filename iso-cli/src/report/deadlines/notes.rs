//! What the reader of a report has to know beside its numbers.

use std::fmt::Write;

use iso_core::{
    dossier_log::{FaultKind, Outlook, Report},
    text::{Text, grouped},
};

use super::{
    human::{DOSSIERS, Page},
    words::plain,
};
use crate::report::text;

impl Page {
    pub(super) fn faults(&mut self, report: &Report) {
        if report.faults.total() == 0 {
            return;
        }
        let total = self.count(report.faults.total());
        let words = self.say(
            format!("{total} dòng không được tính, vì:"),
            format!("{total} rows are not counted, because:"),
        );
        let _ = writeln!(self.text, "\n{words}");
        let shown = report.faults.shown();
        for kind in FaultKind::ALL {
            let count = report.faults.count(kind);
            if count == 0 {
                continue;
            }
            let (title, help) = (kind.title().get(self.lang), kind.help().get(self.lang));
            let _ = writeln!(self.text, "  {} × {title}; {help}", grouped(count, self.lang));
            for fault in shown.iter().filter(|fault| fault.kind == kind) {
                let written = plain(&fault.text);
                let _ = writeln!(self.text, "      {}:{}  {written}", fault.file, fault.line);
            }
        }
    }

    pub(super) fn remarks(&mut self, report: &Report) {
        let it = &report.remarks;
        let mut lines = Vec::new();
        for (why, count) in &it.not_judged {
            let words = why.words().get(self.lang);
            let count = self.count(*count);
            lines.push(self.say(
                format!("{count} hồ sơ chưa xét được: {words}"),
                format!("{count} dossiers are not judged: {words}"),
            ));
        }
        for unknown in it.unknown.iter().take(DOSSIERS) {
            let meant = unknown.nearest.as_ref().map(|nearest| {
                self.say(format!("; có phải `{nearest}`?"), format!("; did you mean `{nearest}`?"))
            });
            let (name, count) = (plain(&unknown.name), self.count(unknown.dossiers));
            let meant = meant.unwrap_or_default();
            lines.push(self.say(
                format!("{count} hồ sơ thuộc quy trình không có trong thư viện: `{name}`{meant}"),
                format!("{count} dossiers of a procedure the library does not have: `{name}`{meant}"),
            ));
        }
        if let Some(more) = it.unknown.len().checked_sub(DOSSIERS).filter(|more| *more > 0) {
            lines.push(self.say(
                format!("… và {more} quy trình khác không có trong thư viện"),
                format!("… and {more} more unknown procedures"),
            ));
        }
        let outlook = |outlook| it.outlooks.get(&outlook).copied().unwrap_or_default();
        let counted: [(u64, Text); 13] = [
            (
                it.before_first_revision,
                text(
                    "hồ sơ nhận trước ngày quy trình có hiệu lực, xét theo thời hạn sớm nhất được biết",
                    "dossiers were received before the procedure was in force; judged by the earliest limit known",
                ),
            ),
            (
                it.unclear_history,
                text(
                    "hồ sơ thuộc quy trình có lịch sử sửa đổi chồng nhau hoặc thiếu ngày hiệu lực của thời hạn cũ; ghi rõ `effective_on` trong `revision.history`",
                    "dossiers belong to a procedure whose revisions overlap, or do not say from when an earlier limit was in force; state `effective_on` in `revision.history`",
                ),
            ),
            (
                it.by_appointment,
                text("hồ sơ chỉ xét theo ngày hẹn trả", "dossiers are judged by the appointment alone"),
            ),
            (
                it.other_appointment,
                text(
                    "hồ sơ có ngày hẹn trả khác ngày tính theo thời hạn",
                    "dossiers have an appointment on another day than the limit gives",
                ),
            ),
            (
                it.odd_events,
                text(
                    "hồ sơ có sự kiện thời hạn không khớp nhau",
                    "dossiers have clock events that do not fit together",
                ),
            ),
            (
                it.estimated,
                text("hồ sơ có ngày nghỉ mới là dự kiến", "dossiers depend on an estimated day off"),
            ),
            (
                it.before_period,
                text(
                    "hồ sơ giải quyết xong trước kỳ báo cáo, không tính",
                    "dossiers were resolved before the period, not counted",
                ),
            ),
            (
                it.after_now,
                text(
                    "hồ sơ nhận sau thời điểm xét, không tính",
                    "dossiers were received after the moment of judgement, not counted",
                ),
            ),
            (
                it.steps_not_measured,
                text(
                    "bước thiếu giờ phút hoặc ngoài lịch, không đo được",
                    "steps lack a minute or lie outside the calendar, not measured",
                ),
            ),
            (it.steps_going_on, text("bước đang làm", "steps go on")),
            (
                outlook(Outlook::NoPath),
                text(
                    "hồ sơ còn trong hạn nhưng các bước còn lại không kịp trên đường nào",
                    "open dossiers are in time, but what is left fits on no path",
                ),
            ),
            (
                outlook(Outlook::SomePaths),
                text(
                    "hồ sơ còn trong hạn chỉ kịp trên một số đường",
                    "open dossiers can be finished in time on some paths only",
                ),
            ),
            (
                outlook(Outlook::EveryPath),
                text(
                    "hồ sơ còn trong hạn và kịp trên mọi đường",
                    "open dossiers can be finished in time on every path",
                ),
            ),
        ];
        for (count, words) in counted {
            if count > 0 {
                lines.push(format!("{} {}", self.count(count), words.get(self.lang)));
            }
        }
        if !lines.is_empty() {
            self.title(text("Cần biết", "To know"));
            for line in lines {
                let _ = writeln!(self.text, "  {line}");
            }
        }
    }

    pub(super) fn reconciliation(&mut self, report: &Report) {
        let differences = report.differences();
        let all_hold = differences.is_empty();
        self.title(text(
            "Đối chiếu (biểu 06: 3 = 4 + 5 + 6; 7 = 8 + 9 + 10; 11 = 12 + 13; 3 = 7 + 11)",
            "Reconciliation (form 06: 3 = 4 + 5 + 6; 7 = 8 + 9 + 10; 11 = 12 + 13; 3 = 7 + 11)",
        ));
        if all_hold {
            let _ = writeln!(
                self.text,
                "  {}",
                text("Mọi tổng khớp nhau.", "All totals reconcile.").get(self.lang)
            );
        }
        for (identity, difference) in differences {
            let why = why(&identity, report);
            let why = why.map(|why| format!(" ({})", why.get(self.lang))).unwrap_or_default();
            let words = self.say(
                format!("{identity}: lệch {difference}{why}"),
                format!("{identity}: differs by {difference}{why}"),
            );
            let _ = writeln!(self.text, "  {words}");
        }
        if !report.form_06.has_channels() {
            let words = text(
                "Cột 4 và 5 chưa xét: tệp không ghi hình thức nhận (`channel`).",
                "Columns 4 and 5 are not evaluated: the log does not say how dossiers came in (`channel`).",
            );
            let _ = writeln!(self.text, "  {}", words.get(self.lang));
        }
    }
}

/// Why an identity of form 06 does not hold, where that is known.
fn why(identity: &str, report: &Report) -> Option<Text> {
    let it = &report.total;
    match identity {
        "3 = 4 + 5 + 6" => Some(text("không ghi hình thức nhận", "the channel is not recorded")),
        "7 = 8 + 9 + 10" if it.resolved_not_judged > 0 => Some(text("hồ sơ chưa xét được", "not judged")),
        "11 = 12 + 13" if it.open_not_judged > 0 => Some(text("hồ sơ chưa xét được", "not judged")),
        "3 = 7 + 11" if it.without_result() > 0 => Some(text("rút, dừng giải quyết", "withdrawn or stopped")),
        _ => None,
    }
}
