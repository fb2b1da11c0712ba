//! The report for people.

use std::fmt::Write;

use iso_core::{
    deadline::Status,
    dossier_log::{Distribution, Group, Promises, Report},
    text::{Lang, Text, grouped},
};

use super::{
    Replayed, replay,
    words::{minutes, moment, plain, share},
};
use crate::report::{
    table::{left, right, table},
    text,
};

/// So many groups, steps and dossiers are shown; machine formats have all.
const SHOWN: usize = 40;
pub(super) const DOSSIERS: usize = 20;

/// The report in words and tables.
pub(crate) fn show(report: &Report, replayed: &Replayed, promises: &Promises<'_>, lang: Lang) -> String {
    let mut page = Page { text: String::new(), lang };
    page.head(report);
    page.faults(report);
    page.remarks(report);
    page.reconciliation(report);
    page.text.push_str(&replay::show(replayed, promises, lang));
    page.groups(text("Theo quy trình", "By procedure"), &report.by_procedure);
    page.groups(text("Theo lĩnh vực", "By field"), &report.by_field);
    page.groups(text("Theo đơn vị", "By unit"), &report.by_unit);
    page.groups(text("Theo tháng nhận", "By month of receipt"), &report.by_month);
    page.steps(report, promises);
    page.roles(report, promises);
    page.late(report, promises);
    page.text
}

pub(super) struct Page {
    pub(super) text: String,
    pub(super) lang: Lang,
}

impl Page {
    fn line(&mut self, name: Text, value: &str) {
        let _ = writeln!(self.text, "  {:<22} {value}", name.get(self.lang));
    }

    pub(super) fn title(&mut self, title: Text) {
        let _ = writeln!(self.text, "\n{}", title.get(self.lang));
    }

    pub(super) fn count(&self, count: u64) -> String {
        grouped(count, self.lang)
    }

    pub(super) fn say(&self, vi: String, en: String) -> String {
        if self.lang == Lang::Vi { vi } else { en }
    }

    fn head(&mut self, report: &Report) {
        let now = moment(iso_core::deadline::Moment::Minute(report.at.now), self.lang);
        let period = match report.at.from {
            Some(from) => {
                let from = from.show(self.lang);
                self.say(format!("Hồ sơ từ {from} đến {now}"), format!("Dossiers from {from} to {now}"))
            }
            None => self.say(format!("Hồ sơ tính đến {now}"), format!("Dossiers up to {now}")),
        };
        let _ = writeln!(self.text, "{period}");
        let it = &report.total;
        let n = |count| grouped(count, self.lang);
        let received = match it.carried_over {
            0 => n(it.received()),
            carried => {
                let carried = n(carried);
                let words = self.say(format!("từ kỳ trước {carried}"), format!("{carried} carried over"));
                format!("{} ({words})", n(it.received()))
            }
        };
        let (early, on_time, late) = (n(it.early()), n(it.on_time()), n(it.late()));
        let resolved = self.say(
            format!("trước hạn {early}, đúng hạn {on_time}, quá hạn {late}"),
            format!("{early} early, {on_time} on time, {late} late"),
        );
        let (in_time, overdue) = (n(it.count(Status::OpenInTime)), n(it.open_overdue()));
        let (risk, paused) = (n(it.count(Status::AtRisk)), n(it.count(Status::Paused)));
        let open = self.say(
            format!("trong hạn {in_time}, sắp đến hạn {risk}, tạm dừng {paused}, quá hạn {overdue}"),
            format!("{in_time} in time, {risk} at risk, {paused} paused, {overdue} overdue"),
        );
        let of_resolved = share(it.on_time_of_resolved(), it, self.lang);
        let of_received = share(it.on_time_of_received(), it, self.lang);
        let shares = self.say(
            format!("{of_resolved} số đã giải quyết; {of_received} số đã nhận"),
            format!("{of_resolved} of those resolved; {of_received} of those received"),
        );
        let (all_resolved, all_open) = (n(it.resolved()), n(it.open()));
        self.line(text("Đã nhận", "Received"), &received);
        self.line(text("Đã giải quyết", "Resolved"), &format!("{all_resolved}: {resolved}"));
        self.line(text("Đang giải quyết", "Open"), &format!("{all_open}: {open}"));
        if it.without_result() > 0 {
            let (withdrawn, stopped) = (it.count(Status::Withdrawn), it.count(Status::Stopped));
            let words = self.say(
                format!("{withdrawn} rút hồ sơ, {stopped} dừng giải quyết"),
                format!("{withdrawn} withdrawn, {stopped} stopped"),
            );
            self.line(text("Không có kết quả", "Without a result"), &words);
        }
        self.line(text("Trước và đúng hạn", "On time"), &shares);
    }

    fn groups(&mut self, title: Text, groups: &[Group]) {
        self.title(title);
        let columns = [
            left("", ""),
            right("nhận", "received"),
            right("giải quyết", "resolved"),
            right("trước hạn", "early"),
            right("đúng hạn", "on time"),
            right("quá hạn", "late"),
            right("đang làm", "open"),
            right("quá hạn", "overdue"),
            right("% giải quyết", "% resolved"),
            right("% nhận", "% received"),
            left("", ""),
        ];
        let mut rows = Vec::new();
        let mut order: Vec<&Group> = groups.iter().collect();
        if order.len() > SHOWN {
            order.sort_by_key(|group| std::cmp::Reverse(group.tally.received()));
        }
        for group in order.iter().take(SHOWN) {
            let it = &group.tally;
            let n = |count| grouped(count, self.lang);
            let key = if group.key.is_empty() { "–" } else { &group.key };
            let title = if group.title == group.key { String::new() } else { plain(&group.title) };
            rows.push(vec![
                plain(key),
                n(it.received()),
                n(it.resolved()),
                n(it.early()),
                n(it.on_time()),
                n(it.late()),
                n(it.open()),
                n(it.open_overdue()),
                share(it.on_time_of_resolved(), it, self.lang),
                share(it.on_time_of_received(), it, self.lang),
                title,
            ]);
        }
        self.text.push_str(&table(&columns, rows, self.lang));
        self.more(order.len());
    }

    fn more(&mut self, all: usize) {
        if let Some(more) = all.checked_sub(SHOWN).filter(|more| *more > 0) {
            let words = self.say(format!("… và {more} dòng nữa"), format!("… and {more} more"));
            let _ = writeln!(self.text, "  {words}");
        }
    }

    fn steps(&mut self, report: &Report, promises: &Promises<'_>) {
        if report.steps.is_empty() {
            return;
        }
        self.title(text(
            "Thời gian đi đâu (giờ làm việc, từng bước)",
            "Where the time goes (working time, step by step)",
        ));
        let columns = [
            left("quy trình", "procedure"),
            left("bước", "step"),
            left("vai trò", "role"),
            right("số lần", "times"),
            right("một nửa không quá", "half within"),
            right("90 % không quá", "90% within"),
            right("lâu nhất", "longest"),
            right("quá hạn bước", "over limit"),
            right("giữ hồ sơ trễ", "holds late"),
            left("", ""),
        ];
        let mut rows = Vec::new();
        let mut order: Vec<_> = report.steps.iter().collect();
        if order.len() > SHOWN {
            order.sort_by_key(|step| std::cmp::Reverse(step.taken.total()));
        }
        for step in order.iter().take(SHOWN) {
            let slowest = report.bottleneck(&step.procedure);
            let is_slowest = slowest.is_some_and(|it| it.step == step.step && it.role == step.role);
            let mark =
                if is_slowest { text("◀ điểm nghẽn", "◀ bottleneck").get(self.lang) } else { "" };
            let over = match step.with_limit {
                0 => "–".to_owned(),
                _ => self.count(step.over_limit),
            };
            let mut line = vec![plain(&step.procedure), plain(&step.step), plain(promises.role(&step.role))];
            line.extend(self.taken(&step.taken));
            line.extend([over, self.count(step.holds_late), mark.to_owned()]);
            rows.push(line);
        }
        self.text.push_str(&table(&columns, rows, self.lang));
        self.more(order.len());
    }

    fn taken(&self, taken: &Distribution) -> Vec<String> {
        let show = |it: Option<u32>| it.map_or_else(|| "–".to_owned(), |it| minutes(it.into(), self.lang));
        vec![
            self.count(taken.count()),
            show(taken.quantile(1, 2)),
            show(taken.quantile(9, 10)),
            show(taken.longest()),
        ]
    }

    fn roles(&mut self, report: &Report, promises: &Promises<'_>) {
        if report.by_role.is_empty() {
            return;
        }
        self.title(text("Theo vai trò", "By role"));
        let columns = [
            left("", ""),
            right("số bước", "steps"),
            right("một nửa không quá", "half within"),
            right("90 % không quá", "90% within"),
            right("lâu nhất", "longest"),
            right("tổng cộng", "in all"),
        ];
        let mut rows = Vec::new();
        for (role, taken) in report.by_role.iter().take(SHOWN) {
            let name = if role.is_empty() { "–" } else { promises.role(role) };
            let mut line = vec![plain(name)];
            line.extend(self.taken(taken));
            line.push(minutes(taken.total(), self.lang));
            rows.push(line);
        }
        self.text.push_str(&table(&columns, rows, self.lang));
        self.more(report.by_role.len());
    }

    fn late(&mut self, report: &Report, promises: &Promises<'_>) {
        if report.latest.is_empty() {
            return;
        }
        self.title(text("Hồ sơ trễ nhiều nhất", "The latest dossiers"));
        let columns = [
            left("hồ sơ", "dossier"),
            left("quy trình", "procedure"),
            left("đơn vị", "unit"),
            left("hẹn trả", "due"),
            left("giải quyết", "resolved"),
            right("trễ (giờ làm việc)", "late by (working time)"),
            left("lâu nhất ở", "longest at"),
        ];
        let mut rows = Vec::new();
        for it in report.latest.iter().take(DOSSIERS) {
            let open = text("đang giải quyết", "open").get(self.lang).to_owned();
            let due = it.due.map(|at| moment(iso_core::deadline::Moment::Minute(at), self.lang));
            let place = it.step.as_ref().map(|(step, role)| format!("{step} ({})", promises.role(role)));
            rows.push(vec![
                plain(&it.dossier),
                plain(&it.procedure),
                plain(&it.unit),
                due.unwrap_or_else(|| "–".to_owned()),
                it.resolved.map_or(open, |it| moment(it, self.lang)),
                minutes(it.minutes.into(), self.lang),
                plain(&place.unwrap_or_else(|| "–".to_owned())),
            ]);
        }
        self.text.push_str(&table(&columns, rows, self.lang));
        let late = report.overdue();
        if let Some(more) = late.checked_sub(DOSSIERS as u64).filter(|more| *more > 0) {
            let more = self.count(more);
            let words = self.say(
                format!("… và {more} hồ sơ trễ nữa; `--format csv` có mọi hồ sơ"),
                format!("… and {more} more; `--format csv` has every dossier"),
            );
            let _ = writeln!(self.text, "  {words}");
        }
    }
}
