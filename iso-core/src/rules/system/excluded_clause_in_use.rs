//! S003: a clause is excluded, yet a definition does what it is about.

use super::super::{Check, LibraryCx, Report, Rule};
use super::{super::claims, providers};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{Process, ProcessFlag},
    source::NodePath,
    standard::{Edition, Requirement, lies_in},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S003",
    name: "excluded-clause-in-use",
    title: Text {
        vi: "Loại trừ điều khoản mà cơ quan vẫn thực hiện", en: "An excluded clause is in use"
    },
    why: Text {
        vi: "Việc đang làm thì không thể loại trừ; đánh giá viên sẽ coi phạm vi là sai.",
        en: "What is done cannot be excluded; an auditor will find the scope untrue.",
    },
    help: Text {
        vi: "Bỏ ngoại lệ và nêu cách kiểm soát, hoặc sửa quy trình.",
        en: "Withdraw the exclusion and say how it is controlled, or correct the procedure.",
    },
    requirements: &[Requirement::TrueExclusions],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S003",
};

static IN_USE: Text = Text {
    vi: "điều {clause} được loại trừ, nhưng {processes} {deed}",
    en: "clause {clause} is excluded, but {processes} {deed}",
};
static HERE: Text = Text { vi: "việc này được ghi ở đây", en: "this is where it is done" };

/// Clauses, and what a procedure does if it needs them.
struct Deed {
    clauses: [&'static str; 2],
    done_by: fn(&Process) -> bool,
    name: Text,
}

const DEEDS: [Deed; 5] = [
    Deed {
        clauses: ["7.3", "8.3"],
        done_by: |it| it.flags.contains(&ProcessFlag::DesignsService),
        name: Text {
            vi: "có thiết kế dịch vụ (`designs_service`)",
            en: "designs a service (`designs_service`)",
        },
    },
    Deed {
        clauses: ["7.4", "8.4"],
        done_by: providers::takes_part,
        name: Text {
            vi: "có bước do bên ngoài thực hiện", en: "has a step performed from outside"
        },
    },
    Deed {
        clauses: ["7.5.4", "8.5.3"],
        done_by: |it| it.flags.contains(&ProcessFlag::HoldsCustomerProperty),
        name: Text {
            vi: "có giữ bản chính, tài sản của người dân (`holds_customer_property`)",
            en: "keeps originals or property of customers (`holds_customer_property`)",
        },
    },
    Deed {
        clauses: ["7.6", "7.1.5"],
        done_by: |it| it.flags.contains(&ProcessFlag::UsesMeasuringEquipment),
        name: Text {
            vi: "có dùng thiết bị đo (`uses_measuring_equipment`)",
            en: "uses measuring equipment (`uses_measuring_equipment`)",
        },
    },
    Deed {
        clauses: ["7.5.2", "8.5.1 f"],
        done_by: |it| it.flags.contains(&ProcessFlag::ResultNotVerifiable),
        name: Text {
            vi: "có kết quả không kiểm tra được trước khi dùng (`result_not_verifiable`)",
            en: "has a result that cannot be verified before use (`result_not_verifiable`)",
        },
    },
];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    for (index, exclusion) in organization.value.exclusions.iter().enumerate() {
        let clause = exclusion.clause.get(cx.library.language());
        let position = usize::from(exclusion.edition.0 != 2008);
        let judged: Vec<Edition> = Edition::ALL
            .into_iter()
            .filter(|edition| claims::speaks_for(exclusion.edition, *edition))
            .collect();
        for deed in &DEEDS {
            let about = deed.clauses.get(position).copied().unwrap_or_default();
            // A part of design, such as its validation, may well not apply.
            let touched = lies_in(about, clause) || (about == "7.1.5" && lies_in(clause, about));
            if !touched {
                continue;
            }
            let doing: Vec<_> = cx.processes().filter(|it| (deed.done_by)(it.process)).collect();
            let Some(first) = doing.first() else { continue };
            let node = NodePath::root().key("exclusions").item(index).key("clause");
            let finding = Finding::new(&INFO, &IN_USE, &organization.file, node).within(&judged);
            let codes: Arg = doing.iter().map(|it| it.process.process.as_str()).collect();
            let finding = finding.with("clause", clause).with("processes", codes).with("deed", deed.name);
            report.add(finding.related_to(first.file, NodePath::root().key("process"), HERE));
        }
    }
}
