//! F018: no file describes the organization.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::Finding,
    diag::{RuleInfo, Tier},
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F018",
    name: "missing-organization",
    title: Text { vi: "Không có tệp iso.yaml", en: "There is no iso.yaml" },
    why: Text {
        vi: "Không có tệp mô tả cơ quan thì không biết vai trò, phiên bản và lịch làm việc.",
        en: "Without the file of the organization, roles, editions and the calendar are unknown.",
    },
    help: Text {
        vi: "Tạo tệp `iso.yaml` ở thư mục gốc của thư viện, với dòng `organization: Tên cơ quan`.",
        en: "Make a file `iso.yaml` at the root of the library, with a line `organization: name`.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

static MISSING: Text = Text {
    vi: "thư viện không có tệp nào mô tả cơ quan (`organization:`)",
    en: "no file of the library describes the organization (`organization:`)",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let is_there = cx.library.file_names().any(|name| name == "iso.yaml" || name.ends_with("/iso.yaml"));
    if cx.organization().is_none() && !is_there {
        report.add(Finding::new(&INFO, &MISSING, "", NodePath::root()));
    }
}
