//! O007: an action is overdue, or closed without cause or effect.

use super::{
    super::{Check, LibraryCx, Report, Rule},
    registers,
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    load::Kept,
    model::{ActionEntry, Date, RegisterKind},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule {
    info: &INFO,
    check: Check::Registers(&[RegisterKind::Actions], check),
    needs_whole_library: false,
};

static INFO: RuleInfo = RuleInfo {
    code: "O007",
    name: "action-not-closed",
    title: Text {
        vi: "Hành động quá hạn hoặc đóng khi chưa kiểm tra hiệu lực",
        en: "An action overdue, or closed without proof of its effect",
    },
    why: Text {
        vi: "Hành động khắc phục chỉ có ích khi tìm đúng nguyên nhân, làm đúng hạn và có người xem nó có hiệu lực không.",
        en: "Corrective action helps only if the cause was found, the action done in time, and somebody looked whether it worked.",
    },
    help: Text {
        vi: "Hoàn thành, hoặc dời hạn có lý do; ghi nguyên nhân và kết quả kiểm tra hiệu lực trước khi đóng. Chỉ xử lý ngay, không cần hành động khắc phục, thì để trống cột `Hành động khắc phục`.",
        en: "Finish it, or set a new day with a reason; enter the cause and the review of the effect before closing. Where putting it right was enough, leave the column `action` empty.",
    },
    requirements: &[Requirement::ClosedActions],
    tier: Tier::Evidence,
    gate: false,
    source: "rules.md O007",
};

static OVERDUE: Text =
    Text { vi: "phiếu {id}: quá hạn {date} mà chưa đóng", en: "entry {id}: still open past {date}" };

static NO_DUE: Text = Text {
    vi: "phiếu {id}: còn mở và không có hạn hoàn thành",
    en: "entry {id}: open, and no day is set for it",
};

static NO_CAUSE: Text = Text {
    vi: "phiếu {id}: đã đóng hành động khắc phục mà không ghi nguyên nhân",
    en: "entry {id}: a corrective action was closed without its cause",
};

static NO_EFFECT: Text = Text {
    vi: "phiếu {id}: đã đóng hành động khắc phục mà không kiểm tra hiệu lực",
    en: "entry {id}: a corrective action was closed without checking that it worked",
};

static NOTHING_DONE: Text = Text {
    vi: "phiếu {id}: đã đóng mà không ghi đã xử lý thế nào",
    en: "entry {id}: closed, and nothing says what was done",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let actions = &cx.library.registers.actions;
    let Some(actions) = registers::given(cx, RegisterKind::Actions, actions) else { return };
    let Some(day) = cx.register_day() else { return report.not_decided(&INFO) };
    for entry in actions {
        one(entry, day, report);
    }
}

fn one(entry: &Kept<ActionEntry>, day: Date, report: &mut Report) {
    let it = &entry.value;
    let at = |message, key| Finding::new(&INFO, message, &entry.file, entry.key(key)).with("id", &it.id);
    if it.closed.is_none() {
        match it.due {
            Some(due) if due.0 < day => report.add(at(&OVERDUE, "due").with("date", due.0)),
            Some(_) => {}
            None => report.add(at(&NO_DUE, "id")),
        }
        return;
    }
    // Where the nonconformity was only put right, nobody asks for its cause.
    if it.action.is_none() {
        if it.correction.is_none() {
            report.add(at(&NOTHING_DONE, "closed"));
        }
        return;
    }
    if it.cause.is_none() {
        report.add(at(&NO_CAUSE, "closed"));
    }
    if it.effect.is_none() {
        report.add(at(&NO_EFFECT, "closed"));
    }
}
