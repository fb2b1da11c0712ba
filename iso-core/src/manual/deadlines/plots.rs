//! Plots: they stand beside the tables that have the exact numbers.

use super::{super::words::text, Page};
use crate::{
    diagram::{Bar, bars},
    doc::{Block, Figure},
    text::Text,
};

/// Upper ends of the classes of lateness, in working hours.
const HOURS: [u32; 6] = [1, 4, 8, 16, 40, 80];
/// So many steps are drawn.
const STEPS: usize = 15;

impl Page<'_> {
    fn plot(&self, id: &str, rows: &[Bar], full: u64, caption: Text) -> Block {
        let described: Vec<String> = rows.iter().map(|bar| format!("{}: {}", bar.label, bar.value)).collect();
        Block::Figure(Figure {
            id: id.to_owned(),
            layout: bars(rows, full),
            caption: self.say(caption).to_owned(),
            description: described.join("; "),
        })
    }

    pub(super) fn months(&self) -> Vec<Block> {
        let rows: Vec<Bar> = self
            .report
            .by_month
            .iter()
            .map(|month| {
                let share = month.tally.on_time_of_resolved();
                let value = share.map_or_else(|| "–".to_owned(), |share| share.show(self.lang));
                let (in_time, resolved) = (month.tally.in_time(), month.tally.resolved());
                Bar {
                    label: month.key.clone(),
                    value: format!("{value} ({in_time}/{resolved})"),
                    length: share.map_or(0, |share| share.hundredths()),
                }
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let caption = text(
            "Trước và đúng hạn trên số đã giải quyết, theo tháng nhận hồ sơ",
            "On time of those resolved, by month of receipt",
        );
        vec![self.plot("hinh-thang", &rows, 10_000, caption)]
    }

    pub(super) fn lateness(&self) -> Vec<Block> {
        if self.report.lateness.count() == 0 {
            return vec![Block::paragraph(self.say(text("Không có hồ sơ trễ.", "No dossier is late.")))];
        }
        let mut counts = vec![0_u64; HOURS.len() + 1];
        for (minutes, count) in self.report.lateness.values() {
            let class = HOURS.partition_point(|hours| hours * 60 < minutes);
            counts.get_mut(class).into_iter().for_each(|sum| *sum += u64::from(count));
        }
        let mut lower = 0;
        let mut rows = Vec::new();
        for (class, count) in counts.iter().enumerate() {
            let hours = self.say(text("giờ làm việc", "working hours"));
            let label = match HOURS.get(class) {
                Some(upper) if lower == 0 => format!("≤ {upper} {hours}"),
                Some(upper) => format!("{lower}–{upper} {hours}"),
                None => format!("> {lower} {hours}"),
            };
            lower = HOURS.get(class).copied().unwrap_or(lower);
            rows.push(Bar { label, value: count.to_string(), length: *count });
        }
        let caption = text(
            "Hồ sơ trễ (đã và đang giải quyết) theo số giờ làm việc quá hạn",
            "Late dossiers, resolved and open, by working hours beyond the due moment",
        );
        vec![self.plot("hinh-tre", &rows, 0, caption)]
    }

    pub(super) fn work(&self) -> Vec<Block> {
        if self.report.steps.is_empty() {
            return Vec::new();
        }
        let mut steps: Vec<_> = self.report.steps.iter().collect();
        steps.sort_by_key(|step| std::cmp::Reverse(step.taken.total()));
        let rows: Vec<Bar> = steps
            .iter()
            .take(STEPS)
            .map(|step| Bar {
                label: format!("{} {}", step.procedure, step.title),
                value: self.hours(step.taken.total()),
                length: step.taken.total(),
            })
            .collect();
        let caption =
            text("Giờ làm việc đã dùng, các bước lâu nhất", "Working hours used, the steps with the most");
        vec![self.plot("hinh-khau", &rows, 0, caption), Block::Table(self.steps_table())]
    }

    /// Whole hours, rounded half up.
    pub(super) fn hours(&self, minutes: u64) -> String {
        format!("{} {}", (minutes + 30) / 60, self.say(text("giờ", "h")))
    }
}
