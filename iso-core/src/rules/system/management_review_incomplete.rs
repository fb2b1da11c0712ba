//! S016: there is no management review, or it leaves something out.

use super::super::{Check, LibraryCx, Report, Rule};
use std::collections::BTreeMap;

use super::duties;
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{ReviewDecision, ReviewItem},
    source::NodePath,
    standard::{Edition, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "S016",
    name: "management-review-incomplete",
    title: Text {
        vi: "Xem xét của lãnh đạo chưa có hoặc chưa đủ",
        en: "The management review is missing or incomplete",
    },
    why: Text {
        vi: "Lãnh đạo cao nhất phải xem xét hệ thống theo định kỳ, đủ các nội dung mà tiêu chuẩn liệt kê.",
        en: "Top management reviews the system at planned intervals, over every matter the standard lists.",
    },
    help: Text {
        vi: "Bổ sung `management_review`: mỗi nội dung ghi báo cáo hoặc sổ theo dõi nào cung cấp số liệu (`source`).",
        en: "Complete `management_review`: for each item name the report or register that supplies it (`source`).",
    },
    requirements: &[Requirement::ManagementReview, Requirement::ReviewInputs],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S016",
};

static NONE: Text = Text {
    vi: "chưa quy định xem xét của lãnh đạo (`management_review`)",
    en: "no management review is defined (`management_review`)",
};
static LACKS: Text = Text {
    vi: "xem xét của lãnh đạo chưa nêu: {missing}",
    en: "the management review does not state {missing}",
};
static NO_SOURCE: Text = Text {
    vi: "xem xét của lãnh đạo chưa có đầu vào, hoặc chưa ghi nguồn (`source`) của đầu vào: {missing}",
    en: "the management review has no input, or no `source` of the input, for {missing}",
};
static NO_DECISION: Text = Text {
    vi: "xem xét của lãnh đạo chưa có quyết định đầu ra về: {missing}",
    en: "the management review decides nothing about {missing}",
};
static NOT_TOP: Text = Text {
    vi: "xem xét do `{role}` chủ trì, không phải lãnh đạo cao nhất",
    en: "the review is chaired by `{role}`, who is not top management",
};

const OLD: &[u32] = &[2008];
const NEW: &[u32] = &[2015, 2026];
const EVER: &[u32] = &[2008, 2015, 2026];

/// The item, the editions that ask for it, and its name.
const INPUTS: &[(ReviewItem, &[u32], Text)] = &[
    (
        ReviewItem::PreviousActions,
        EVER,
        Text {
            vi: "quyết định của lần trước (`previous_actions`)",
            en: "earlier actions (`previous_actions`)",
        },
    ),
    (ReviewItem::Changes, EVER, Text { vi: "những thay đổi (`changes`)", en: "changes (`changes`)" }),
    (
        ReviewItem::CustomerFeedback,
        EVER,
        Text {
            vi: "phản hồi của khách hàng (`customer_feedback`)",
            en: "customer feedback (`customer_feedback`)",
        },
    ),
    (
        ReviewItem::Objectives,
        NEW,
        Text { vi: "mục tiêu chất lượng (`objectives`)", en: "objectives (`objectives`)" },
    ),
    (
        ReviewItem::ProcessPerformance,
        EVER,
        Text {
            vi: "kết quả của các quá trình (`process_performance`)",
            en: "process performance (`process_performance`)",
        },
    ),
    (
        ReviewItem::CorrectiveActions,
        EVER,
        Text {
            vi: "hành động khắc phục (`corrective_actions`)",
            en: "corrective actions (`corrective_actions`)",
        },
    ),
    (
        ReviewItem::PreventiveActions,
        OLD,
        Text {
            vi: "hành động phòng ngừa (`preventive_actions`)",
            en: "preventive actions (`preventive_actions`)",
        },
    ),
    (
        ReviewItem::Measurements,
        NEW,
        Text {
            vi: "kết quả theo dõi, đo lường (`measurements`)", en: "monitoring results (`measurements`)"
        },
    ),
    (
        ReviewItem::AuditResults,
        EVER,
        Text {
            vi: "kết quả đánh giá nội bộ (`audit_results`)", en: "audit results (`audit_results`)"
        },
    ),
    (
        ReviewItem::Providers,
        NEW,
        Text { vi: "bên cung cấp bên ngoài (`providers`)", en: "external providers (`providers`)" },
    ),
    (
        ReviewItem::Resources,
        NEW,
        Text {
            vi: "sự đầy đủ của nguồn lực (`resources`)", en: "adequacy of resources (`resources`)"
        },
    ),
    (
        ReviewItem::Risks,
        NEW,
        Text {
            vi: "hiệu lực của hành động về rủi ro, cơ hội (`risks`)",
            en: "effect of actions on risks (`risks`)",
        },
    ),
    (
        ReviewItem::Improvement,
        EVER,
        Text { vi: "cơ hội cải tiến (`improvement`)", en: "improvement (`improvement`)" },
    ),
    (
        ReviewItem::PartyNeeds,
        &[2026],
        Text {
            vi: "nhu cầu của bên quan tâm (`party_needs`)",
            en: "needs of interested parties (`party_needs`)",
        },
    ),
];
/// What a review decides about, the editions that ask for it, and its name.
pub(in crate::rules) const OUTPUTS: &[(ReviewDecision, &[u32], Text)] = &[
    (
        ReviewDecision::Improvement,
        EVER,
        Text { vi: "cải tiến (`improvement`)", en: "improvement (`improvement`)" },
    ),
    (
        ReviewDecision::Service,
        OLD,
        Text { vi: "cải tiến dịch vụ (`service`)", en: "improvement of the service (`service`)" },
    ),
    (
        ReviewDecision::SystemChanges,
        NEW,
        Text {
            vi: "thay đổi hệ thống (`system_changes`)", en: "changes of the system (`system_changes`)"
        },
    ),
    (ReviewDecision::Resources, EVER, Text { vi: "nguồn lực (`resources`)", en: "resources (`resources`)" }),
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let at = |message, node| Finding::new(&INFO, message, &organization.file, node);
    let Some(review) = &organization.value.management_review else {
        return report.add(at(&NONE, NodePath::root().key("organization")));
    };
    let node = NodePath::root().key("management_review");
    let basics: Vec<Text> = [
        (review.interval.is_none(), Text { vi: "chu kỳ (`interval`)", en: "the interval (`interval`)" }),
        (review.chair.is_none(), Text { vi: "người chủ trì (`chair`)", en: "the chair (`chair`)" }),
        (review.record.is_none(), Text { vi: "hồ sơ lưu (`record`)", en: "the record (`record`)" }),
    ]
    .into_iter()
    .filter_map(|(missing, name)| missing.then_some(name))
    .collect();
    if !basics.is_empty() {
        let finding = at(&LACKS, node.clone()).under(Requirement::ReviewInputs);
        report.add(finding.with("missing", basics.into_iter().collect::<Arg>()));
    }
    if let Some(role) = review.chair.as_ref().filter(|role| !duties::may_be_top(&organization.value, role)) {
        let finding = at(&NOT_TOP, node.clone().key("chair")).under(Requirement::ReviewInputs);
        report.add(finding.with("role", role));
    }
    let fed = |item| review.inputs.iter().any(|input| input.item == item && input.source.is_some());
    let inputs = INPUTS.iter().filter(|(item, ..)| !fed(*item)).map(|(_, years, name)| (*years, *name));
    let outputs = OUTPUTS.iter().filter(|(item, ..)| !review.outputs.contains(item));
    let outputs = outputs.map(|(_, years, name)| (*years, *name));
    for (message, key, missing) in
        [(&NO_SOURCE, "inputs", by_editions(cx, inputs)), (&NO_DECISION, "outputs", by_editions(cx, outputs))]
    {
        for (editions, names) in missing {
            let finding = at(message, node.clone().key(key)).under(Requirement::ReviewInputs);
            report.add(finding.within(&editions).with("missing", names.into_iter().collect::<Arg>()));
        }
    }
}

/// What is missing, by the editions of this check that ask for it.
pub(in crate::rules) fn by_editions(
    cx: &LibraryCx<'_>,
    missing: impl Iterator<Item = (&'static [u32], Text)>,
) -> BTreeMap<Vec<Edition>, Vec<Text>> {
    let mut grouped: BTreeMap<Vec<Edition>, Vec<Text>> = BTreeMap::new();
    for (years, name) in missing {
        let asking: Vec<Edition> =
            cx.editions.iter().copied().filter(|edition| years.contains(&edition.year())).collect();
        if !asking.is_empty() {
            grouped.entry(asking).or_default().push(name);
        }
    }
    grouped
}
