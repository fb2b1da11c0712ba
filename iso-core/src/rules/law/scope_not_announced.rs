//! L014: conformity was announced for other procedures than those of today.

use std::collections::BTreeSet;

use super::{
    super::{Check, LibraryCx, Report, Rule},
    codes,
};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::TthcCode,
    source::NodePath,
    standard::{Law, Requirement},
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "L014",
    name: "scope-not-announced",
    title: Text {
        vi: "Bản công bố không khớp danh mục thủ tục",
        en: "The announcement does not match the catalogue",
    },
    why: Text {
        vi: "Có thủ tục thêm hoặc bớt thì phải công bố lại, nếu không bản công bố niêm yết nói sai phạm vi.",
        en: "Where procedures were added or dropped conformity is announced anew; otherwise the posted announcement states a wrong scope.",
    },
    help: Text {
        vi: "Công bố lại và cập nhật `conformity: { announced_on, scope }`.",
        en: "Announce it anew and update `conformity: { announced_on, scope }`.",
    },
    requirements: &[Requirement::Law(Law::AnnouncedScope)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D13; Quyết định 19/2014/QĐ-TTg, Điều 4(3), 4(4)c",
};

static NEW: Text =
    Text { vi: "phạm vi công bố thiếu {codes}", en: "the announced scope lacks {codes}" };
static GONE: Text = Text {
    vi: "phạm vi công bố có {code}, nhưng thủ tục này không còn trong danh mục",
    en: "the announced scope holds {code}, which is no longer in the catalogue",
};
static EARLY: Text = Text {
    vi: "công bố ngày {announced}, trước khi người đứng đầu xác nhận hiệu lực ngày {confirmed}",
    en: "announced on {announced}, before the head confirmed on {confirmed} that the system works",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(office) = cx.organization() else { return };
    let Some(conformity) = &office.value.conformity else { return };
    let root = || NodePath::root().key("conformity");
    if let Some((announced, confirmed)) = conformity.announced_on.zip(conformity.confirmed_on)
        && announced < confirmed
    {
        let finding = Finding::new(&INFO, &EARLY, &office.file, root().key("announced_on"));
        report.add(finding.with("announced", announced).with("confirmed", confirmed));
    }
    let current = current(cx);
    if conformity.scope.is_empty() || current.is_empty() {
        return;
    }
    let announced: BTreeSet<&str> = conformity.scope.iter().map(codes::national).collect();
    let known: BTreeSet<&str> = current.iter().map(|code| codes::national(code)).collect();
    let is_new = |code: &&&TthcCode| !announced.contains(codes::national(code));
    let new: Vec<&str> = current.iter().filter(is_new).map(|code| code.as_str()).collect();
    if !new.is_empty() {
        let finding = Finding::new(&INFO, &NEW, &office.file, root().key("scope"));
        report.add(finding.with("codes", new.into_iter().collect::<Arg>()));
    }
    for (index, code) in conformity.scope.iter().enumerate() {
        if !known.contains(codes::national(code)) {
            let node = root().key("scope").item(index);
            report.add(Finding::new(&INFO, &GONE, &office.file, node).with("code", code.as_str()));
        }
    }
}

/// The catalogue, or where there is none what the procedures serve.
fn current<'a>(cx: &LibraryCx<'a>) -> Vec<&'a TthcCode> {
    let office = cx.organization().map(|office| &office.value);
    let listed: Vec<&TthcCode> =
        office.iter().flat_map(|it| &it.tthc_catalogue).map(|entry| &entry.code).collect();
    if !listed.is_empty() {
        return listed;
    }
    cx.processes().flat_map(|it| &it.process.tthc).collect()
}
