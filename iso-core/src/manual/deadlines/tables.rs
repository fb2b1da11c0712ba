//! Tables with the exact numbers.

use super::{super::words::text, Page};
use crate::{
    deadline::Status,
    doc::{Align, Block, Cell, Column, Row, Table},
    dossier_log::{Group, Identity, Percent, Tally},
    text::Text,
};

/// So many rows a table has on paper; machine formats have all.
const ROWS: usize = 60;

impl Page<'_> {
    fn table(&self, caption: Option<Text>, heads: &[Text], names: usize, rows: Vec<Vec<String>>) -> Table {
        let columns = heads.iter().enumerate().map(|(place, _)| Column {
            weight: if place < names { 3 } else { 1 },
            align: if place < names { Align::Start } else { Align::End },
        });
        let row = |cells: Vec<String>| {
            let cells = cells.into_iter().enumerate();
            Row::of(cells.map(|(place, cell)| {
                let cell = Cell::from(cell);
                if place == 0 { cell.naming_row() } else { cell }
            }))
        };
        Table {
            caption: caption.map(|caption| self.say(caption).to_owned()),
            columns: columns.collect(),
            head: vec![Row::of(heads.iter().map(|head| self.say(*head)))],
            rows: rows.into_iter().map(row).collect(),
        }
    }

    fn share(&self, share: Option<Percent>, of: &Tally) -> String {
        let least = if of.is_at_least() { "≥ " } else { "" };
        share.map_or_else(|| "–".to_owned(), |share| format!("{least}{}", share.show(self.lang)))
    }

    pub(super) fn whole(&self) -> Vec<Block> {
        let it = &self.report.total;
        let rows = [
            (text("Đã nhận", "Received"), it.received().to_string()),
            (text("– từ kỳ trước", "– carried over"), it.carried_over.to_string()),
            (text("Đã giải quyết", "Resolved"), it.resolved().to_string()),
            (text("– trước hạn", "– early"), it.early().to_string()),
            (text("– đúng hạn", "– on time"), it.on_time().to_string()),
            (text("– quá hạn", "– late"), it.late().to_string()),
            (text("Đang giải quyết", "Open"), it.open().to_string()),
            (text("– sắp đến hạn", "– at risk"), it.count(Status::AtRisk).to_string()),
            (text("– tạm dừng", "– paused"), it.count(Status::Paused).to_string()),
            (text("– quá hạn", "– overdue"), it.open_overdue().to_string()),
            (text("Rút hồ sơ, dừng giải quyết", "Withdrawn or stopped"), it.without_result().to_string()),
            (
                text("Trước và đúng hạn trên số đã giải quyết", "On time of those resolved"),
                self.share(it.on_time_of_resolved(), it),
            ),
            (
                text(
                    "Trước và đúng hạn trên số đã nhận (NĐ 61/2018, Điều 30)",
                    "On time of those received (Decree 61/2018, Article 30)",
                ),
                self.share(it.on_time_of_received(), it),
            ),
        ];
        let rows = rows.into_iter().map(|(name, value)| vec![self.say(name).to_owned(), value]).collect();
        vec![Block::Table(self.table(
            None,
            &[text("Nội dung", "What"), text("Số hồ sơ", "Dossiers")],
            1,
            rows,
        ))]
    }

    pub(super) fn groups(&self) -> Vec<Block> {
        let by = [
            (text("Theo quy trình", "By procedure"), &self.report.by_procedure),
            (text("Theo lĩnh vực", "By field"), &self.report.by_field),
            (text("Theo đơn vị", "By unit"), &self.report.by_unit),
        ];
        by.into_iter().map(|(caption, groups)| Block::Table(self.group_table(caption, groups))).collect()
    }

    fn group_table(&self, caption: Text, groups: &[Group]) -> Table {
        let heads = [
            text("Tên", "Name"),
            text("Nhận", "Received"),
            text("Giải quyết", "Resolved"),
            text("Trước hạn", "Early"),
            text("Đúng hạn", "On time"),
            text("Quá hạn", "Late"),
            text("Đang làm", "Open"),
            text("Đang quá hạn", "Overdue"),
            text("% giải quyết", "% resolved"),
            text("% nhận", "% received"),
        ];
        let mut order: Vec<&Group> = groups.iter().collect();
        if order.len() > ROWS {
            order.sort_by_key(|group| std::cmp::Reverse(group.tally.received()));
        }
        let rows = order.iter().take(ROWS).map(|group| {
            let it = &group.tally;
            let name = match (group.key.as_str(), group.title.as_str()) {
                ("", _) => "–".to_owned(),
                (key, title) if key == title => key.to_owned(),
                (key, title) => format!("{key} {title}"),
            };
            let counts = [
                it.received(),
                it.resolved(),
                it.early(),
                it.on_time(),
                it.late(),
                it.open(),
                it.open_overdue(),
            ];
            let shares = [self.share(it.on_time_of_resolved(), it), self.share(it.on_time_of_received(), it)];
            std::iter::once(name).chain(counts.map(|count| count.to_string())).chain(shares).collect()
        });
        self.table(Some(caption), &heads, 1, rows.collect())
    }

    pub(super) fn steps_table(&self) -> Table {
        let heads = [
            text("Quy trình", "Procedure"),
            text("Bước", "Step"),
            text("Vai trò", "Role"),
            text("Số lần", "Times"),
            text("Một nửa không quá (phút)", "Half within (min)"),
            text("90 % không quá (phút)", "90% within (min)"),
            text("Lâu nhất (phút)", "Longest (min)"),
            text("Giữ hồ sơ trễ", "Holds late"),
        ];
        let mut steps: Vec<_> = self.report.steps.iter().collect();
        if steps.len() > ROWS {
            steps.sort_by_key(|step| std::cmp::Reverse(step.taken.total()));
        }
        let rows = steps.iter().take(ROWS).map(|step| {
            let minutes = |it: Option<u32>| it.map_or_else(|| "–".to_owned(), |it| it.to_string());
            vec![
                step.procedure.clone(),
                step.title.clone(),
                self.promises.role(&step.role).to_owned(),
                step.taken.count().to_string(),
                minutes(step.taken.quantile(1, 2)),
                minutes(step.taken.quantile(9, 10)),
                minutes(step.taken.longest()),
                step.holds_late.to_string(),
            ]
        });
        self.table(None, &heads, 3, rows.collect())
    }

    pub(super) fn form_06(&self) -> Vec<Block> {
        let form = &self.report.form_06;
        let heads = [
            text("(1) STT", "(1) No."),
            text("(2) Lĩnh vực", "(2) Field"),
            text("(3) Nhận: tổng", "(3) Received"),
            text("(4) trực tuyến", "(4) online"),
            text("(5) trực tiếp, bưu chính", "(5) direct"),
            text("(6) từ kỳ trước", "(6) carried over"),
            text("(7) Đã giải quyết: tổng", "(7) Resolved"),
            text("(8) trước hạn", "(8) early"),
            text("(9) đúng hạn", "(9) on time"),
            text("(10) quá hạn", "(10) late"),
            text("(11) Đang giải quyết: tổng", "(11) Open"),
            text("(12) trong hạn", "(12) in time"),
            text("(13) quá hạn", "(13) overdue"),
        ];
        let channels = form.has_channels();
        let cells = |columns: &[u64; 11]| -> Vec<String> {
            let shown = columns.iter().enumerate();
            shown
                .map(|(place, count)| {
                    if !channels && (place == 1 || place == 2) { "–".to_owned() } else { count.to_string() }
                })
                .collect()
        };
        let mut rows: Vec<Vec<String>> = form
            .rows
            .iter()
            .enumerate()
            .map(|(number, row)| {
                let field = if row.field.is_empty() { "–".to_owned() } else { row.field.clone() };
                [vec![(number + 1).to_string(), field], cells(&row.columns)].concat()
            })
            .collect();
        let all = self.say(text("Tổng cộng", "In all")).to_owned();
        rows.push([vec![String::new(), all], cells(&form.total.columns)].concat());
        let mut table = self.table(None, &heads, 2, rows);
        table.rows.last_mut().into_iter().for_each(|row| row.stands_out = true);
        let identities: Vec<String> = Identity::ALL
            .iter()
            .map(|identity| {
                let difference = form.total.difference(*identity);
                let verdict = if !channels && identity.parts.contains(&4) {
                    self.say(text("chưa xét", "not evaluated")).to_owned()
                } else if difference == 0 {
                    self.say(text("khớp", "holds")).to_owned()
                } else {
                    format!("{} {difference}", self.say(text("lệch", "differs by")))
                };
                format!("{}: {verdict}", identity.show())
            })
            .collect();
        vec![Block::Table(table), Block::paragraph(identities.join("; "))]
    }

    pub(super) fn latest(&self) -> Vec<Block> {
        if self.report.latest.is_empty() {
            return Vec::new();
        }
        let heads = [
            text("Hồ sơ", "Dossier"),
            text("Quy trình", "Procedure"),
            text("Đơn vị", "Unit"),
            text("Lâu nhất ở", "Longest at"),
            text("Hẹn trả", "Due"),
            text("Giải quyết", "Resolved"),
            text("Trễ", "Late by"),
        ];
        let rows = self.report.latest.iter().take(ROWS).map(|it| {
            let place = it.step.as_ref().map(|(step, role)| format!("{step} ({})", self.promises.role(role)));
            let open = self.say(text("đang giải quyết", "open")).to_owned();
            vec![
                it.dossier.clone(),
                it.procedure.clone(),
                it.unit.clone(),
                place.unwrap_or_else(|| "–".to_owned()),
                it.due.map_or_else(|| "–".to_owned(), |at| at.strftime("%d/%m/%Y %H:%M").to_string()),
                it.resolved.map_or(open, |moment| moment.date().show(self.lang)),
                self.hours(it.minutes.into()),
            ]
        });
        vec![Block::Table(self.table(None, &heads, 4, rows.collect()))]
    }
}
