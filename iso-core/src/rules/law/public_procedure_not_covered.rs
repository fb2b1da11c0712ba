//! L011: the catalogue of public procedures and the procedures of the system do not meet.

use std::collections::BTreeSet;

use super::{
    super::{Check, LibraryCx, Report, Rule},
    codes,
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    source::NodePath,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "L011",
    name: "public-procedure-not-covered",
    title: Text { vi: "Thủ tục chưa có quy trình", en: "A public procedure without a procedure" },
    why: Text {
        vi: "Phạm vi HTQLCL phải gồm mọi thủ tục hành chính thuộc thẩm quyền; đoàn kiểm tra đếm theo mã.",
        en: "The system must cover every public procedure of the office; inspectors count by code.",
    },
    help: Text {
        vi: "Viết quy trình cho thủ tục đó, hoặc thêm mã vào `tthc` của quy trình chung đang dùng; thủ tục đã bãi bỏ thì xóa khỏi danh mục.",
        en: "Write the procedure, or add the code to `tthc` of the common one in use; take abolished procedures off the catalogue.",
    },
    requirements: &[Requirement::Law(Law::Coverage)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D11; Thông tư 26/2014/TT-BKHCN, Điều 36(1)a, 41(6)",
};

static UNCOVERED: Text = Text {
    vi: "thủ tục {code} có trong danh mục nhưng không quy trình nào giải quyết",
    en: "the public procedure {code} is in the catalogue, but no procedure serves it",
};
static UNLISTED: Text = Text {
    vi: "{process}: thủ tục {code} không có trong danh mục của cơ quan",
    en: "{process}: the public procedure {code} is not in the office's catalogue",
};
static TWICE: Text = Text {
    vi: "thủ tục {code} có hai dòng trong danh mục",
    en: "the public procedure {code} stands in the catalogue twice",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(office) = cx.organization() else { return };
    let catalogue = &office.value.tthc_catalogue;
    if catalogue.is_empty() {
        return;
    }
    let served: BTreeSet<&str> =
        cx.processes().flat_map(|it| &it.process.tthc).map(codes::national).collect();
    let mut listed = BTreeSet::new();
    for (index, entry) in catalogue.iter().enumerate() {
        let node = NodePath::root().key("tthc_catalogue").item(index).key("code");
        let mut add = |message| {
            let finding = Finding::new(&INFO, message, &office.file, node.clone());
            report.add(finding.with("code", entry.code.as_str()));
        };
        let code = codes::national(&entry.code);
        if !listed.insert(code) {
            add(&TWICE);
        } else if !served.contains(code) {
            add(&UNCOVERED);
        }
    }
    for process in cx.processes() {
        for (index, code) in process.process.tthc.iter().enumerate() {
            if !listed.contains(codes::national(code)) {
                let node = NodePath::root().key("tthc").item(index);
                report.add(process.finding(&INFO, &UNLISTED, node).with("code", code.as_str()));
            }
        }
    }
}
