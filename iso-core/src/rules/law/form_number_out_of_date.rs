//! L009: a form of the one-stop desk has the number or name of a circular that is not in force.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    model::{Date, Form},
    source::NodePath,
    standard::{FormCircular, FormVersion, FormsInForce, Law, OfficialForm, Requirement},
    text::{Lang, Text, without_marks},
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
        let Some(official) = OfficialForm::called(name) else { continue };
        if !cx.library.is_written(file, &node) {
            continue;
        }
        // While it is not certain which circular holds nothing is held against anybody.
        let Some(FormsInForce { circular, doubt: None }) = FormCircular::in_force(on) else { continue };
        let Some(version) = official.version(circular) else { continue };
        let number = form.code.as_ref().and_then(|code| number(code.get(Lang::Vi)));
        let source = form.source.as_ref().map(|source| source.get(Lang::Vi)).unwrap_or_default();
        let (message, key) = match number {
            _ if is_outdated(name, source, version, circular) => {
                (&OLD, if source.is_empty() { "name" } else { "source" })
            }
            Some(number) if number != version.number => (&NUMBER, "code"),
            _ => continue,
        };
        let mut finding = Finding::new(&INFO, message, file, node.key(key)).with("form", &form.name);
        finding.process.clone_from(&process);
        if let Some(code) = &form.code {
            finding = finding.with("code", code);
        }
        let expected = format!("{:02}", version.number);
        report.add(finding.with("circular", circular.name()).with("expected", expected));
    }
}

/// Whether the form still has the title, or names as its source, the circular before.
fn is_outdated(name: &str, source: &str, version: FormVersion, circular: FormCircular) -> bool {
    let older = FormCircular::Of2018;
    if circular == older {
        return false;
    }
    let name = without_marks(name.trim());
    let before = OfficialForm::called(&name).and_then(|form| form.version(older));
    let is = |version: FormVersion| without_marks(version.title.vi) == name;
    source.contains(older.number()) || (before.is_some_and(is) && !is(version))
}

/// The number in `Mẫu 06`, `Mẫu số 06` or `06`; `None` for other codes, such as `BM.05`.
fn number(code: &str) -> Option<u8> {
    let code = without_marks(code.trim());
    let digits = code.strip_prefix("mau so").or(code.strip_prefix("mau")).unwrap_or(&code).trim();
    let plain = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}
