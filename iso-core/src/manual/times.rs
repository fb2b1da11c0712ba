//! 5.4: how long it may take, and how long it takes along the flow.

use super::{
    context::Cx,
    sheet::{Sheet, column, facts, middle_column, name_column},
    words::{CASE, NOT_STATED, STEP, text},
};
use crate::{
    doc::{Block, Inline},
    graph::{PathTime, ProcessGraph, Times, Undecided, Worst},
    model::{OnSupplement, StatutoryLimit, TimeLimit, Total},
    text::{Lang, Text},
};

const PROMISED: Text = text("Thời hạn công bố", "Promised limit");
const STATUTORY: Text = text("Thời hạn theo luật", "Statutory limit");

/// Of a run with more turns only the beginning is told.
const MOST_RUNS_NAMED: usize = 12;

/// What was promised and by which rules it is counted.
pub(super) fn promised(cx: &Cx<'_>) -> Vec<Block> {
    let process = cx.process;
    let clock = &process.clock;
    let limit = |limit: Option<TimeLimit>| limit.iter().map(|it| Inline::strong(it.show(cx.lang))).collect();
    let supplement = clock.on_supplement.map(|it| match it {
        OnSupplement::Restart => {
            text("Tính lại từ đầu khi hồ sơ đủ", "Counted again from zero once it is complete")
        }
        OnSupplement::Pause => text("Tạm dừng, rồi tính tiếp", "Paused, then counted on"),
    });
    let calendar = cx.library.calendar_of(process).map(|id| {
        let title = cx.library.calendar(id).and_then(|calendar| calendar.title.as_ref());
        Inline::from(title.map_or_else(|| id.to_string(), |title| cx.words(title).to_owned()))
    });
    let rows = [
        (PROMISED, limit(process.limit)),
        (STATUTORY, statutory(cx, process.statutory_limit.as_ref())),
        (text("Dự phòng", "Kept in reserve"), limit(process.reserve)),
        (text("Bắt đầu tính từ khi", "The clock starts when"), cx.cell(&clock.starts)),
        (text("Kết thúc khi", "The clock ends when"), cx.cell(&clock.ends)),
        (
            text("Khi hồ sơ phải bổ sung", "When the dossier is supplemented"),
            supplement.iter().map(|it| Inline::from(cx.say(*it))).collect(),
        ),
        (text("Lịch làm việc", "Working calendar"), calendar.into_iter().collect()),
    ];
    let table = facts(rows.into_iter().map(|(name, value)| (cx.say(name).to_owned(), value)).collect());
    let mut blocks: Vec<Block> = table.into_iter().collect();
    blocks.extend(cases(cx));
    if blocks.is_empty() {
        blocks.push(Block::paragraph(cx.say(NOT_STATED)));
    }
    blocks
}

fn statutory(cx: &Cx<'_>, limit: Option<&StatutoryLimit>) -> Vec<Inline> {
    let Some(limit) = limit else { return Vec::new() };
    let basis = limit.basis.as_ref().map(|basis| format!(" ({})", cx.words(basis))).unwrap_or_default();
    vec![Inline::from(format!("{}{basis}", limit.limit.show(cx.lang)))]
}

fn cases(cx: &Cx<'_>) -> Option<Block> {
    let heads = [name_column(CASE, 50), middle_column(PROMISED, 20), column(STATUTORY, 30)];
    let mut sheet = Sheet::new(cx.lang, &heads);
    for case in &cx.process.cases {
        let limit = case.limit.or(cx.process.limit);
        let limit = limit.iter().map(|it| Inline::from(it.show(cx.lang))).collect();
        let statutory = statutory(cx, case.statutory_limit.as_ref());
        sheet.row([vec![Inline::from(cx.words(&case.name))], limit, statutory]);
    }
    sheet.finish()
}

/// The quickest and the longest run of each case and block, computed.
pub(super) fn computed(cx: &Cx<'_>, graph: &ProcessGraph<'_>, numbers: &[String]) -> Option<Block> {
    const OF: Text = text("Tính cho", "For");
    const BEST: Text = text("Ngắn nhất", "Quickest");
    const WORST: Text = text("Dài nhất", "Longest");
    const REMARK: Text = text("Nhận xét", "Remark");
    const WHOLE: Text = text("Toàn bộ quy trình", "The whole procedure");
    const CAPTION: Text =
        text("Thời gian cộng theo các nhánh của lưu đồ", "Time added up along the ways of the flow chart");
    let heads = [
        name_column(OF, 28),
        middle_column(BEST, 17),
        middle_column(WORST, 17),
        middle_column(PROMISED, 17),
        column(REMARK, 30),
    ];
    let mut sheet = Sheet::new(cx.lang, &heads).captioned(cx.say(CAPTION));
    let mut add = |name: &str, times: &Times, promise: Option<TimeLimit>| {
        let show = |path: Option<&PathTime>| path.map(|it| run(cx, it, numbers)).unwrap_or_default();
        let worst = match &times.worst {
            Worst::Proven(path) => Some(path),
            Worst::Unbounded { .. } | Worst::NotDecided(_) => None,
        };
        let promised = promise.iter().map(|it| Inline::from(it.show(cx.lang))).collect();
        let remark = vec![Inline::Text(remark(times, promise, cx.lang))];
        sheet.row([vec![Inline::from(name)], show(times.best.as_ref()), show(worst), promised, remark]);
    };
    for flow in graph.per_case() {
        let name = flow.case().map_or_else(|| cx.say(WHOLE).to_owned(), |id| cx.case(id));
        add(&name, &flow.times(), flow.promised());
    }
    for (number, block) in cx.process.blocks.iter().enumerate() {
        add(cx.words(&block.name), &graph.block_times(number), block.limit);
    }
    sheet.finish()
}

/// What a run takes, and its steps: the quickest way often is the one that refuses.
fn run(cx: &Cx<'_>, path: &PathTime, numbers: &[String]) -> Vec<Inline> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for step in &path.steps {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *step => *last = *step,
            _ => runs.push((*step, *step)),
        }
    }
    let number = |step: usize| numbers.get(step).map(String::as_str).unwrap_or_default();
    let shown = runs.iter().take(MOST_RUNS_NAMED).map(|(first, last)| match last - first {
        0 => number(*first).to_owned(),
        1 => format!("{}, {}", number(*first), number(*last)),
        _ => format!("{} – {}", number(*first), number(*last)),
    });
    let mut steps = shown.collect::<Vec<_>>().join(", ");
    if runs.len() > MOST_RUNS_NAMED {
        steps.push_str(", …");
    }
    let steps = Inline::emphasis(format!("{} {steps}", cx.say(STEP)));
    let total = if path.total.is_zero() {
        text("không tính thời gian", "not counted").get(cx.lang).to_owned()
    } else {
        path.total.show(cx.lang)
    };
    vec![Inline::Text(total), Inline::LineBreak, steps]
}

fn remark(times: &Times, promise: Option<TimeLimit>, lang: Lang) -> String {
    let mut remark = match (&times.worst, promise) {
        (Worst::Unbounded { .. }, _) => text(
            "không có giới hạn: một vòng lặp chưa nêu số lần tối đa",
            "without bound: a loop has no maximum",
        )
        .get(lang)
        .to_owned(),
        (Worst::NotDecided(why), _) => not_decided(*why, lang),
        (Worst::Proven(_), None) => {
            text("chưa công bố thời hạn để so sánh", "no promise to compare with").get(lang).to_owned()
        }
        (Worst::Proven(worst), Some(promise)) => {
            compared(times.best.as_ref().map(|it| it.total), worst.total, promise, lang)
        }
    };
    if !times.unlimited.is_empty() {
        let count = times.unlimited.len();
        remark.push_str(&match lang {
            Lang::Vi => format!("; {count} bước chưa có thời hạn"),
            Lang::En if count == 1 => "; 1 step has no limit".to_owned(),
            Lang::En => format!("; {count} steps have no limit"),
        });
    }
    remark
}

fn compared(best: Option<Total>, worst: Total, promise: TimeLimit, lang: Lang) -> String {
    let promise = Total::from(promise);
    let words = if worst == promise {
        text("giữ được trên mọi nhánh, vừa đủ", "kept on every way, with nothing to spare")
    } else if worst < promise {
        let spare = promise.minus(worst).map(|spare| spare.show(lang)).unwrap_or_default();
        return match lang {
            Lang::Vi => format!("giữ được trên mọi nhánh, còn {spare}"),
            Lang::En => format!("kept on every way, {spare} to spare"),
        };
    } else if best.is_some_and(|best| best > promise) {
        text("không thể giữ được", "cannot be kept")
    } else if worst > promise {
        text("không phải nhánh nào cũng giữ được", "not kept on every way")
    } else {
        text("khác đơn vị, không so sánh trực tiếp được", "different units, cannot be compared directly")
    };
    words.get(lang).to_owned()
}

fn not_decided(why: Undecided, lang: Lang) -> String {
    let words = text("không xác định", "not decided");
    format!("{}: {}", words.get(lang), why.name().get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(text: &str) -> TimeLimit {
        text.parse().unwrap()
    }

    #[test]
    fn a_promise_is_compared_unit_by_unit() {
        let total = |text: &str| Total::from(limit(text));
        let said =
            |worst: &str, promise: &str| compared(Some(total(worst)), total(worst), limit(promise), Lang::En);
        assert_eq!(said("2 days", "5 days"), "kept on every way, 3 days to spare");
        assert_eq!(said("5 days", "5 days"), "kept on every way, with nothing to spare");
        assert_eq!(said("6 days", "5 days"), "cannot be kept");
        assert_eq!(said("6 hours", "5 days"), "different units, cannot be compared directly");
    }
}
