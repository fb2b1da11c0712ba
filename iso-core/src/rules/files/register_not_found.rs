//! F023: a register is named and not there.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    load::Lost,
    source::NodePath,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F023",
    name: "register-not-found",
    title: Text {
        vi: "Sổ theo dõi không có ở nơi đã ghi", en: "A register is not where it is said to be"
    },
    why: Text {
        vi: "Không đọc được sổ thì các quy tắc dựa vào sổ không đánh giá được, và không ai biết vì sao.",
        en: "Without the register the rules that read it are not evaluated, and nobody knows why.",
    },
    help: Text {
        vi: "Sửa đường dẫn ở `registers` trong iso.yaml, hoặc đặt tệp vào đúng chỗ; chưa có sổ thì xóa dòng này.",
        en: "Correct the way in `registers` of iso.yaml, or put the file there; delete the line where there is no register yet.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: true,
    source: "file format of this project",
};

static MISSING: Text = Text { vi: "không có tệp `{file}`", en: "there is no file `{file}`" };
static NEAREST: Text = Text {
    vi: "không có tệp `{file}`; có phải `{nearest}`?",
    en: "there is no file `{file}`, did you mean `{nearest}`?",
};
static TWICE: Text = Text {
    vi: "tệp `{file}` đã được ghi cho một sổ khác; mỗi sổ là một tệp",
    en: "the file `{file}` is named for another register already; each register is a file of its own",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    for (kind, lost) in &cx.library.registers.lost {
        let node = NodePath::root().key("registers").key(kind.key());
        let at = |message| Finding::new(&INFO, message, &organization.file, node);
        let (finding, file) = match lost {
            Lost::NotThere { file, nearest: Some(nearest) } => {
                (at(&NEAREST).with("nearest", nearest.as_str()), file)
            }
            Lost::NotThere { file, nearest: None } => (at(&MISSING), file),
            Lost::NamedTwice { file } => (at(&TWICE), file),
        };
        report.add(finding.with("file", file.as_str()));
    }
}
