//! F021: a profile that does not exist.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    source::NodePath,
    standard::Profile,
    text::{Text, nearest},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "F021",
    name: "unknown-profile",
    title: Text { vi: "Không có bộ quy tắc này", en: "No such profile" },
    why: Text {
        vi: "Tên viết sai thì cả một bộ quy tắc bị bỏ qua mà không ai biết.",
        en: "With a misspelt name a whole set of rules is passed over without anybody noticing.",
    },
    help: Text {
        vi: "Sửa tên ở `profiles`, hoặc xóa dòng này.",
        en: "Correct the name in `profiles`, or delete the line.",
    },
    requirements: &[],
    tier: Tier::Definition,
    gate: false,
    source: "file format of this project",
};

static UNKNOWN: Text = Text {
    vi: "không có bộ quy tắc `{profile}`; các bộ quy tắc: {known}",
    en: "there is no profile `{profile}`, expected one of {known}",
};
static NEAREST: Text = Text {
    vi: "không có bộ quy tắc `{profile}`; có phải `{nearest}`?",
    en: "there is no profile `{profile}`, did you mean `{nearest}`?",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(office) = cx.organization() else { return };
    let known: Vec<String> = Profile::ALL.iter().map(|profile| profile.key().to_owned()).collect();
    for (index, name) in office.value.profiles.iter().enumerate() {
        if Profile::of_key(name.as_str()).is_some() {
            continue;
        }
        let node = NodePath::root().key("profiles").item(index);
        let at = |message| Finding::new(&INFO, message, &office.file, node.clone()).with("profile", name);
        report.add(match nearest(name.as_str(), &known) {
            Some(nearest) => at(&NEAREST).with("nearest", nearest),
            None => at(&UNKNOWN).with("known", known.iter().map(String::as_str).collect::<Arg>()),
        });
    }
}
