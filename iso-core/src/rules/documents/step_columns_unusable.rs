//! D012: the columns chosen for the table of steps do not make one.

use std::collections::BTreeSet;

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, Message, RuleInfo, Tier},
    model::{StepColumn, StepColumnKind},
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D012",
    name: "step-columns-unusable",
    title: Text {
        vi: "Các cột chọn cho bảng các bước không dùng được",
        en: "The columns chosen for the table of steps do not make one",
    },
    why: Text {
        vi: "Nhánh rẽ dẫn đến số bước, nên bảng phải có cột số thứ tự và cột công việc; một nội dung in ở hai cột thì sửa một nơi dễ quên nơi kia.",
        en: "Branches lead to numbers of steps, so the table needs the number and the work; what stands in two columns is corrected in one and forgotten in the other.",
    },
    help: Text {
        vi: "Ghi mỗi cột một lần, có ít nhất `number` và `work`, hoặc xóa `step_columns` để dùng các cột của bố cục.",
        en: "Name each column once, `number` and `work` among them, or delete `step_columns` to use the columns of the layout.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: false,
    source: "layouts of published procedures, domain report section 1.2",
};

static TWICE: Message = Message {
    vi: "cột `{column}` được chọn hai lần; chỉ lần đầu được in",
    en: "the column `{column}` is chosen twice; only the first is printed",
};
static MISSING: Message = Message {
    vi: "bảng các bước thiếu cột {missing}; khi in, chương trình tự thêm vào bên trái",
    en: "the table of steps lacks {missing}; in print it is added at the left",
};

/// Without these a table of steps cannot be followed.
const NEEDED: [StepColumnKind; 2] = [StepColumnKind::Number, StepColumnKind::Work];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let list = || NodePath::root().key("step_columns");
    if let Some(office) = cx.organization() {
        let columns = office.value.document_control.as_ref().map(|it| it.step_columns.as_slice());
        let node = NodePath::root().key("document_control").key("step_columns");
        look(columns.unwrap_or_default(), node, report, &|message, node| {
            Finding::new(&INFO, message, &office.file, node)
        });
    }
    for family in &cx.library.families {
        look(&family.value.step_columns, list(), report, &|message, node| {
            Finding::new(&INFO, message, &family.file, node)
        });
    }
    for process in cx.processes() {
        // What a procedure inherits is looked at where it is written.
        if cx.library.is_written(process.file, &list()) {
            look(&process.process.step_columns, list(), report, &|message, node| {
                process.finding(&INFO, message, node)
            });
        }
    }
}

fn look(
    columns: &[StepColumn],
    list: NodePath,
    report: &mut Report,
    finding: &dyn Fn(&'static Message, NodePath) -> Finding,
) {
    let mut seen = BTreeSet::new();
    for (index, it) in columns.iter().enumerate() {
        if !seen.insert(it.column) {
            let again = finding(&TWICE, list.clone().item(index));
            report.add(again.with("column", it.column.key()));
        }
    }
    let missing: Vec<String> =
        NEEDED.iter().filter(|kind| !seen.contains(kind)).map(|kind| format!("`{}`", kind.key())).collect();
    if !columns.is_empty() && !missing.is_empty() {
        report.add(finding(&MISSING, list).with("missing", Arg::Verbatim(missing.join(", "))));
    }
}
