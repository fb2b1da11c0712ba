//! Where limits are written, and the days that break them.

use jiff::civil::DateTime;

use super::super::{GraphCx, Report};
use crate::{
    diag::{Arg, RuleInfo},
    graph::{Dated, ProcessGraph, Undecided, Verdict},
    model::Date,
    source::NodePath,
    text::Lang,
};

/// The node that promises the limit of a case, or of the procedure.
pub(super) fn promise_path(graph: &ProcessGraph<'_>) -> NodePath {
    let root = NodePath::root();
    let cases = &graph.process().cases;
    let case =
        graph.case().and_then(|id| cases.iter().position(|case| case.id == *id && case.limit.is_some()));
    match case {
        Some(index) => root.key("cases").item(index).key("limit"),
        None => root.key("limit"),
    }
}

/// The days of receipt.
pub(super) fn days(broken: &[Dated]) -> Arg {
    broken.iter().map(|it| Date(it.received.date())).collect()
}

/// The day of receipt whose dossier is finished latest.
pub(super) fn example(broken: &[Dated]) -> Arg {
    let late = |it: &&Dated| it.finished.duration_since(it.due);
    // The first of the latest.
    let Some(worst) = broken.iter().rev().max_by_key(late) else { return Arg::Verbatim(String::new()) };
    let say = |lang| {
        let [received, due, finished] =
            [worst.received, worst.due, worst.finished].map(|at| moment(at, lang));
        match lang {
            Lang::Vi => format!("nhận {received}, hẹn {due}, xong {finished}"),
            Lang::En => format!("received {received}, due {due}, finished {finished}"),
        }
    };
    Arg::Said { vi: say(Lang::Vi), en: say(Lang::En) }
}

fn moment(at: DateTime, lang: Lang) -> String {
    format!("{:02}:{:02} {}", at.hour(), at.minute(), Date(at.date()).show(lang))
}

/// Puts on record that nothing about the time of a flow follows where it is not proven sound.
pub(super) fn ask_soundness(cx: &GraphCx<'_>, rule: &'static RuleInfo, report: &mut Report) {
    let blocks = cx.judged_blocks().map(|(_, _, judged)| judged);
    let mut judged = cx.cases.iter().map(|case| &case.judged).chain(blocks);
    if judged.any(|it| it.verdict == Verdict::NotDecided(Undecided::Unsound)) {
        report.not_sound(rule);
    }
}
