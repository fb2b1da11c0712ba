//! T007: more time is promised than the law allows.

use super::super::{Check, GraphCx, Report, Rule};
use super::limits;
use crate::{
    diag::{RuleInfo, Tier},
    graph::Proof,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "T007",
    name: "promise-above-the-law",
    title: Text {
        vi: "Thời hạn công bố dài hơn luật cho phép", en: "A promise longer than the law allows"
    },
    why: Text {
        vi: "Người dân có quyền nhận kết quả trong thời hạn của luật; cơ quan chỉ được rút ngắn.",
        en: "The public has a right to the limit of the law; an office may only shorten it.",
    },
    help: Text {
        vi: "Rút thời hạn công bố xuống bằng hoặc dưới `statutory_limit`, hoặc sửa thời hạn luật nếu đã dẫn sai.",
        en: "Shorten the promise to `statutory_limit` or below, or correct the latter if the law was cited wrongly.",
    },
    requirements: &[Requirement::LawfulLimit],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan T007; Thông tư 01/2018/TT-VPCP, Điều 13(1) (index 1: total against the law)",
};

static ABOVE: Text = Text {
    vi: "{process}: công bố {limit}, luật chỉ cho {statutory}",
    en: "{process}: {limit} is promised, the law allows {statutory}",
};
static BY_DAYS: Text = Text {
    vi: "{process}: công bố {limit}, luật cho {statutory}; hồ sơ nhận {days} được hẹn muộn hơn luật",
    en: "{process}: {limit} is promised, the law allows {statutory}; received on {days}, dossiers are due later than the law allows",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let mut reported = Vec::new();
    for case in &cx.cases {
        let node = limits::promise_path(&case.graph);
        if reported.contains(&node) {
            continue;
        }
        let Some(it) = case.graph.unlawful(|| cx.counting()) else { continue };
        let finding = match &it.proof {
            Proof::Sums => cx.process.finding(&INFO, &ABOVE, node.clone()),
            Proof::Days { broken, .. } => {
                cx.process.finding(&INFO, &BY_DAYS, node.clone()).with("days", limits::days(broken))
            }
        };
        report.add(finding.with("limit", it.promised).with("statutory", it.statutory));
        reported.push(node);
    }
}
