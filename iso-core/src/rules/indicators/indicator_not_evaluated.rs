//! K005: what is measured is looked at by nobody.

use super::super::{Check, LibraryCx, ProcessCx, Report, Rule, places};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{Analysis, Indicator, Wording},
    source::NodePath,
    standard::Requirement,
    text::{Lang, Text, without_marks},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "K005",
    name: "indicator-not-evaluated",
    title: Text { vi: "Có đo nhưng không ai đánh giá", en: "What is measured is evaluated by nobody" },
    why: Text {
        vi: "Chỉ số chỉ có ích khi được phân tích và dẫn đến quyết định.",
        en: "An indicator helps only when it is analysed and leads to a decision.",
    },
    help: Text {
        vi: "Ghi ở `analysis` của iso.yaml: `{ data, method, used_in }`, ví dụ `data: Các chỉ số của quy trình`.",
        en: "Add to `analysis` of iso.yaml: `{ data, method, used_in }`, such as `data: All indicators`.",
    },
    requirements: &[Requirement::EvaluatedIndicators],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan K005",
};

static NO_ANALYSIS: Text = Text {
    vi: "các quy trình có chỉ số, nhưng chưa nêu số liệu được phân tích thế nào, dùng vào đâu (`analysis`)",
    en: "procedures have indicators, but it is not stated how the data are analysed and used (`analysis`)",
};
static INCOMPLETE: Text = Text {
    vi: "phân tích “{data}”: thiếu {missing}",
    en: "analysis of “{data}”: {missing} missing",
};
static NOT_EVALUATED: Text = Text {
    vi: "chỉ số “{indicator}” được thu thập nhưng không có trong phân tích nào",
    en: "the indicator “{indicator}” is collected, but no analysis takes it up",
};
static NO_LIMIT: Text = Text {
    vi: "{process}: chỉ số “{indicator}” cần thời hạn để so sánh, nhưng quy trình không nêu thời hạn nào",
    en: "{process}: the indicator “{indicator}” needs a time limit to compare with, and there is none",
};
static NO_LIMIT_HELP: Text = Text {
    vi: "Ghi thời hạn ở `limit`, hoặc dùng chỉ số khác.",
    en: "State the time limit in `limit`, or use another indicator.",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let analysis = &organization.value.analysis;
    let root = NodePath::root;
    let indicators = places::indicators(cx);
    if analysis.is_empty() && !indicators.is_empty() {
        report.add(Finding::new(&INFO, &NO_ANALYSIS, &organization.file, root().key("organization")));
    }
    for (index, it) in analysis.iter().enumerate() {
        let missing: Vec<Text> = [
            (it.method.is_none(), Text { vi: "cách phân tích (`method`)", en: "the method (`method`)" }),
            (it.used_in.is_none(), Text { vi: "nơi dùng kết quả (`used_in`)", en: "its use (`used_in`)" }),
        ]
        .into_iter()
        .filter_map(|(is_missing, name)| is_missing.then_some(name))
        .collect();
        if !missing.is_empty() {
            let node = root().key("analysis").item(index).key("data");
            let finding = Finding::new(&INFO, &INCOMPLETE, &organization.file, node).with("data", &it.data);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
    for indicator in indicators {
        let it = &indicator.value;
        if !analysis.is_empty() && !analysis.iter().any(|analysis| takes_up(analysis, it)) {
            report.add(indicator.finding(&INFO, &NOT_EVALUATED, "name").with("indicator", &it.name));
        }
    }
    for process in cx.processes().filter(|process| !has_any_limit(process)) {
        if let Some(it) = process.process.indicators.iter().find(|it| is_about_time(it)) {
            let finding = process.finding_at(&INFO, &NO_LIMIT, "indicators").helped_by(&NO_LIMIT_HELP);
            report.add(finding.with("indicator", &it.name));
        }
    }
}

/// Whether an analysis is about all indicators or names this one.
fn takes_up(analysis: &Analysis, indicator: &Indicator) -> bool {
    let plain = |words: &Wording, lang| without_marks(words.get(lang));
    Lang::ALL.iter().any(|lang| {
        let (data, name) = (plain(&analysis.data, *lang), plain(&indicator.name, *lang));
        let about_all = ["chi so", "indicator", "kpi"].iter().any(|word| data.contains(word));
        about_all || data.contains(&name) || (data.chars().count() >= 4 && name.contains(&data))
    })
}

fn is_about_time(indicator: &Indicator) -> bool {
    let name = without_marks(indicator.name.get(Lang::Vi));
    ["dung han", "truoc han", "qua han", "on time"].iter().any(|words| name.contains(words))
}

fn has_any_limit(cx: &ProcessCx<'_>) -> bool {
    let it = cx.process;
    it.limit.is_some()
        || !it.groups.is_empty()
        || it.cases.iter().any(|case| case.limit.is_some())
        || it.blocks.iter().any(|block| block.limit.is_some())
        || it.steps_in_order().any(|(_, step)| step.limit.is_some() || !step.case_limits.is_empty())
}
