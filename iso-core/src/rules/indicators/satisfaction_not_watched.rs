//! K004: nobody watches whether the customer is satisfied.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "K004",
    name: "satisfaction-not-watched",
    title: Text {
        vi: "Chưa theo dõi sự hài lòng của khách hàng",
        en: "The satisfaction of the customer is not watched",
    },
    why: Text {
        vi: "Cơ quan phải biết người được phục vụ đánh giá mình thế nào; khiếu nại ít chưa phải là hài lòng.",
        en: "The office must know how those it serves judge it; few complaints are not satisfaction.",
    },
    help: Text {
        vi: "Ghi `satisfaction: { method, frequency, evaluated_by }` trong iso.yaml.",
        en: "Fill in `satisfaction: { method, frequency, evaluated_by }` in iso.yaml.",
    },
    requirements: &[Requirement::WatchedSatisfaction],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan K004",
};

static NOT_WATCHED: Text = Text {
    vi: "chưa nêu cách theo dõi sự hài lòng của {customer}",
    en: "it is not stated how the satisfaction of the {customer} is watched",
};
static INCOMPLETE: Text = Text {
    vi: "theo dõi sự hài lòng của {customer}: thiếu {missing}",
    en: "watching the satisfaction of the {customer}: {missing} missing",
};
const CUSTOMER: Text = Text { vi: "khách hàng", en: "customer" };

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let at = |message, key: &str| {
        let node = NodePath::root().key(key);
        let finding = Finding::new(&INFO, message, &organization.file, node);
        match &organization.value.customer {
            Some(customer) => finding.with("customer", customer),
            None => finding.with("customer", CUSTOMER),
        }
    };
    let Some(it) = &organization.value.satisfaction else {
        report.add(at(&NOT_WATCHED, "organization"));
        return;
    };
    let missing: Vec<Text> = [
        (it.method.is_none(), Text { vi: "cách thức (`method`)", en: "the method (`method`)" }),
        (it.frequency.is_none(), Text { vi: "tần suất (`frequency`)", en: "the frequency (`frequency`)" }),
        (
            it.evaluated_by.is_none(),
            Text { vi: "người đánh giá (`evaluated_by`)", en: "who judges it (`evaluated_by`)" },
        ),
    ]
    .into_iter()
    .filter_map(|(is_missing, name)| is_missing.then_some(name))
    .collect();
    if !missing.is_empty() {
        report.add(at(&INCOMPLETE, "satisfaction").with("missing", missing.into_iter().collect::<Arg>()));
    }
}
