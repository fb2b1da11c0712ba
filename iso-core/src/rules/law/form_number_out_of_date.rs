//! L009: a form of the one-stop desk has the number or name of a circular that is not in force.

use super::{
    super::{Check, LibraryCx, Report, Rule},
    form_sets,
};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    model::{Date, Form},
    source::NodePath,
    standard::{Law, Requirement},
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L009",
    name: "form-number-out-of-date",
    title: Text { vi: "Biểu mẫu một cửa mang số cũ", en: "A form of the desk with an old number" },
    why: Text {
        vi: "Phiếu kiểm soát nay là Mẫu 06, Sổ theo dõi là Mẫu 07, Mẫu 05 là thông báo dừng giải quyết: dùng số cũ thì quầy đưa nhầm giấy.",
        en: "The control slip is now Mẫu 06, the register Mẫu 07, and Mẫu 05 stops a case: with old numbers the desk hands out the wrong paper.",
    },
    help: Text {
        vi: "Đổi số theo Phụ lục I Thông tư 03/2025/TT-VPCP và ghi `source` là thông tư đó.",
        en: "Renumber after annex I of Thông tư 03/2025/TT-VPCP and name it in `source`.",
    },
    requirements: &[Requirement::Law(Law::FormSet)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D05 (real hits: Hà Tĩnh 2916, 3005; BYT 3621)",
};

static NUMBER: Text = Text {
    vi: "“{form}” ghi {code}; theo {circular} là Mẫu {expected}",
    en: "“{form}” is called {code}; in {circular} it is Mẫu {expected}",
};
static OLD: Text = Text {
    vi: "“{form}” còn theo Thông tư 01/2018/TT-VPCP; nay là Mẫu {expected} của {circular}",
    en: "“{form}” is still that of Thông tư 01/2018/TT-VPCP; it is now Mẫu {expected} of {circular}",
};

const OLD_CIRCULAR: &str = "01/2018/TT-VPCP";
const NEW_CIRCULAR: Text = Text { vi: "Thông tư 03/2025/TT-VPCP", en: "Circular 03/2025/TT-VPCP" };

/// Thông tư 03/2025/TT-VPCP was issued on this day. The sources at hand do not say from which day
/// it is in force; 45 days later it certainly was.
const ISSUED: jiff::civil::Date = jiff::civil::date(2025, 9, 15);
const CERTAIN: jiff::civil::Date = jiff::civil::date(2025, 11, 1);
/// Thông tư 01/2018/TT-VPCP came into force on this day.
const OLD_SINCE: jiff::civil::Date = jiff::civil::date(2019, 1, 6);

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    for process in cx.processes() {
        let issued = process.process.revision.as_ref().and_then(|revision| revision.date);
        let code = Some(process.process.process.to_string());
        forms(cx, process.file, code, &process.process.forms, issued, report);
    }
    for family in &cx.library.families {
        forms(cx, &family.file, None, &family.value.forms, cx.today, report);
    }
    if let Some(office) = cx.organization() {
        forms(cx, &office.file, None, &office.value.forms, cx.today, report);
    }
}

fn forms(
    cx: &LibraryCx<'_>,
    file: &str,
    process: Option<String>,
    forms: &[Form],
    on: Option<Date>,
    report: &mut Report,
) {
    let Some(on) = on.map(|date| date.0) else { return };
    for (index, form) in forms.iter().enumerate() {
        let node = NodePath::root().key("forms").item(index);
        let name = form.name.get(Lang::Vi);
        let Some(official) = form_sets::called(name) else { continue };
        if !cx.library.is_written(file, &node) {
            continue;
        }
        let number = form.code.as_ref().and_then(|code| form_sets::number(code.get(Lang::Vi)));
        let source = form.source.as_ref().map(|source| source.get(Lang::Vi)).unwrap_or_default();
        let (message, key, expected) = if on >= CERTAIN {
            let old = source.contains(OLD_CIRCULAR) || form_sets::is_old_name(name);
            match number {
                _ if old => (&OLD, if source.is_empty() { "name" } else { "source" }, official.now),
                Some(number) if number != official.now => (&NUMBER, "code", official.now),
                _ => continue,
            }
        } else if (OLD_SINCE..ISSUED).contains(&on) {
            match (number, official.before) {
                (Some(number), Some(before)) if number != before => (&NUMBER, "code", before),
                _ => continue,
            }
        } else {
            continue;
        };
        let circular = if on >= CERTAIN { NEW_CIRCULAR.into() } else { crate::diag::Arg::from(OLD_CIRCULAR) };
        let mut finding = Finding::new(&INFO, message, file, node.key(key)).with("form", &form.name);
        finding.process.clone_from(&process);
        if let Some(code) = &form.code {
            finding = finding.with("code", code);
        }
        report.add(finding.with("circular", circular).with("expected", format!("{expected:02}")));
    }
}
