//! L004: a procedure of several agencies does not say whose part is whose, or loses the result.

use super::{
    super::{Check, GraphCx, Report, Rule},
    official,
};
use crate::{
    diag::{RuleInfo, Tier},
    graph::Node,
    model::StepKind,
    source::NodePath,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Graph(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L004",
    name: "joint-procedure-incomplete",
    title: Text {
        vi: "Quy trình liên thông chưa đủ", en: "An incomplete procedure of several agencies"
    },
    why: Text {
        vi: "Phiếu chuyển phải nói cơ quan nào làm việc gì trong bao lâu, và kết quả phải về đúng nơi đã nhận hồ sơ.",
        en: "The transfer slip states which agency does what in which time, and the result comes back to where the dossier was received.",
    },
    help: Text {
        vi: "Ở mỗi khối ghi `agency:` và `limit:`; cho kết quả đi qua bước trả kết quả của Bộ phận Một cửa đã tiếp nhận.",
        en: "Give each block its `agency:` and `limit:`; let the result be handed over by the desk that received the dossier.",
    },
    requirements: &[Requirement::Law(Law::JointProcedures)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) G10; Nghị định 61/2018/NĐ-CP, Điều 19(6), 19(7)",
};

static AGENCY: Text = Text {
    vi: "{process}: khối “{block}” chưa nói cơ quan nào thực hiện",
    en: "{process}: it is not said which agency does the block “{block}”",
};
static LIMIT: Text = Text {
    vi: "{process}: khối “{block}” chưa có thời hạn riêng",
    en: "{process}: the block “{block}” has no limit of its own",
};
static RESULT: Text = Text {
    vi: "{process}: kết quả được trả ở “{step}”, không phải nơi đã tiếp nhận hồ sơ",
    en: "{process}: the result is handed over at “{step}”, not where the dossier was received",
};

fn check(cx: &GraphCx<'_>, report: &mut Report) {
    let process = cx.process.process;
    if process.blocks.len() < 2 || !official::is_one_stop(process) {
        return;
    }
    for (number, block) in cx.blocks() {
        let node = NodePath::root().key("blocks").item(number);
        let mut add = |message, key: &str| {
            let finding = cx.process.finding(&INFO, message, node.clone().key(key));
            report.add(finding.with("block", &block.name));
        };
        if block.agency.is_none() {
            add(&AGENCY, "agency");
        }
        if block.limit.is_none() {
            add(&LIMIT, "limit");
        }
    }
    // What one agency hands to another is no result yet.
    let is_last = |position: usize| cx.graph.ways_from(position).any(|(_, to)| to == Node::End);
    for (position, node) in cx.graph.steps().iter().enumerate() {
        let delivers = node.step.kind == StepKind::Deliver && is_last(position);
        if delivers && node.step.role.is_some() && !official::done_at_desk(process, node.step) {
            report.add(cx.finding_at(&INFO, &RESULT, position, "role"));
        }
    }
}
