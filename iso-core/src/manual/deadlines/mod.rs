//! The report of a log as a document, with plots.

mod plots;
mod tables;

use super::words::text;
use crate::{
    doc::{Block, Document, Inline, Notice, NoticeKind},
    dossier_log::{FaultKind, Index, Promises, Report},
    text::{Lang, Text},
};

/// The report of a log: what was promised and kept, where the time goes, form 06, and everything a
/// reader has to know before she uses a number.
#[must_use]
pub fn deadline_report(report: &Report, promises: &Promises<'_>, lang: Lang) -> Document {
    const TITLE: Text = text("Báo cáo thời hạn giải quyết hồ sơ", "Report on deadlines of dossiers");
    let mut document = Document::new("deadlines", TITLE.get(lang), lang);
    let page = Page { report, promises, lang };
    document.blocks.push(page.period());
    document.blocks.extend(page.notice());
    let chapters: [(&str, Text, Vec<Block>); 8] = [
        ("tong", text("Kết quả chung", "As a whole"), page.whole()),
        ("thang", text("Đúng hạn theo tháng nhận", "On time by month of receipt"), page.months()),
        ("tre", text("Trễ bao lâu", "How late"), page.lateness()),
        ("khau", text("Thời gian đi đâu", "Where the time goes"), page.work()),
        ("nhom", text("Theo quy trình, đơn vị", "By procedure and unit"), page.groups()),
        ("bieu-06", text("Biểu 06", "Form 06"), page.form_06()),
        (
            "chi-so",
            text("Chỉ số đánh giá (Thông tư 01/2018/TT-VPCP)", "Indices (Circular 01/2018/TT-VPCP)"),
            page.indices(),
        ),
        ("ho-so", text("Hồ sơ trễ nhiều nhất", "The latest dossiers"), page.latest()),
    ];
    let filled = chapters.into_iter().filter(|(_, _, blocks)| !blocks.is_empty());
    for (number, (id, title, blocks)) in filled.enumerate() {
        document.blocks.push(Block::heading(1, id, format!("{}. {}", number + 1, title.get(lang))));
        document.blocks.extend(blocks);
    }
    document
}

/// What every part of the page looks at.
struct Page<'r> {
    report: &'r Report,
    promises: &'r Promises<'r>,
    lang: Lang,
}

impl Page<'_> {
    fn say(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn period(&self) -> Block {
        let at = self.report.at;
        let now = at.now.strftime("%d/%m/%Y %H:%M");
        let from = at.from.map(|from| from.show(self.lang));
        Block::paragraph(match (self.lang, from) {
            (Lang::Vi, Some(from)) => format!("Hồ sơ từ {from} đến {now}."),
            (Lang::Vi, None) => format!("Hồ sơ tính đến {now}."),
            (Lang::En, Some(from)) => format!("Dossiers from {from} to {now}."),
            (Lang::En, None) => format!("Dossiers up to {now}."),
        })
    }

    /// What does not add up, what could not be judged, and which rows are not counted.
    fn notice(&self) -> Option<Block> {
        let mut items: Vec<String> = Vec::new();
        for (identity, difference) in self.report.differences() {
            items.push(match self.lang {
                Lang::Vi => format!("Đối chiếu {identity}: lệch {difference}."),
                Lang::En => format!("Reconciliation {identity}: differs by {difference}."),
            });
        }
        for (why, count) in &self.report.remarks.not_judged {
            let why = why.words().get(self.lang);
            items.push(match self.lang {
                Lang::Vi => format!("{count} hồ sơ chưa xét được: {why}."),
                Lang::En => format!("{count} dossiers are not judged: {why}."),
            });
        }
        for kind in FaultKind::ALL {
            let count = self.report.faults.count(kind);
            if count > 0 {
                let (title, help) = (kind.title().get(self.lang), kind.help().get(self.lang));
                items.push(match self.lang {
                    Lang::Vi => format!("{count} dòng không được tính: {title}; {help}."),
                    Lang::En => format!("{count} rows are not counted: {title}; {help}."),
                });
            }
        }
        if self.report.remarks.before_first_revision > 0 {
            let count = self.report.remarks.before_first_revision;
            items.push(match self.lang {
                Lang::Vi => format!("{count} hồ sơ nhận trước ngày quy trình có hiệu lực, xét theo thời hạn sớm nhất được biết."),
                Lang::En => format!("{count} dossiers were received before the procedure was in force; judged by the earliest limit known."),
            });
        }
        if self.report.remarks.unclear_history > 0 {
            let count = self.report.remarks.unclear_history;
            items.push(match self.lang {
                Lang::Vi => format!("{count} hồ sơ thuộc quy trình có lịch sử sửa đổi chồng nhau hoặc thiếu ngày hiệu lực của thời hạn cũ."),
                Lang::En => format!("{count} dossiers belong to a procedure whose revisions overlap, or do not say from when an earlier limit was in force."),
            });
        }
        if items.is_empty() {
            return None;
        }
        let title =
            self.say(text("Cần biết trước khi dùng số liệu", "To know before using the numbers")).to_owned();
        let list = Block::List(items.into_iter().map(|item| vec![Inline::Text(item)]).collect());
        Some(Block::Notice(Notice { kind: NoticeKind::Review, title, blocks: vec![list] }))
    }

    fn indices(&self) -> Vec<Block> {
        let items = self.report.indices.iter().map(|index: &Index| {
            let name = index.name().get(self.lang);
            let value = index.show(self.lang);
            vec![Inline::Text(format!("{}. {name}: ", index.number)), Inline::strong(value)]
        });
        vec![Block::List(items.collect())]
    }
}
