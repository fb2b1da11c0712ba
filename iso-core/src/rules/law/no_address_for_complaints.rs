//! L015: the office does not say where complaints and feedback are received.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    source::NodePath,
    standard::{Law, Requirement},
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L015",
    name: "no-address-for-complaints",
    title: Text {
        vi: "Chưa có địa chỉ tiếp nhận phản ánh, kiến nghị",
        en: "No address for complaints and feedback",
    },
    why: Text {
        vi: "Bảng niêm yết thủ tục phải có nội dung và địa chỉ tiếp nhận phản ánh, kiến nghị, để người dân biết gọi hoặc viết cho ai.",
        en: "What is posted must hold the address for complaints and feedback, so that people know whom to call or write to.",
    },
    help: Text {
        vi: "Ghi ở iso.yaml: `feedback: Tên đơn vị, địa chỉ; điện thoại …; thư …`.",
        en: "Add to iso.yaml: `feedback: unit, address; telephone …; e-mail …`.",
    },
    requirements: &[Requirement::Law(Law::PostedContact)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D15; Nghị định 63/2010/NĐ-CP, Điều 16, 17; alike Thông tư 21/2016/TT-BGTVT, Điều 48",
};

static MISSING: Text = Text {
    vi: "chưa ghi nơi tiếp nhận phản ánh, kiến nghị để niêm yết cùng thủ tục",
    en: "it is not stated where complaints and feedback are received, to be posted with the procedures",
};
static UNREACHABLE: Text = Text {
    vi: "nơi tiếp nhận phản ánh, kiến nghị chưa có điện thoại hoặc thư điện tử",
    en: "where complaints and feedback are received has neither telephone nor e-mail",
};

/// As many digits as the shortest hotlines have.
const SHORTEST_NUMBER: usize = 3;

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(office) = cx.organization() else { return };
    let message = match &office.value.feedback {
        None => &MISSING,
        Some(words) if !reachable(words.get(Lang::Vi)) => &UNREACHABLE,
        Some(_) => return,
    };
    report.add(Finding::new(&INFO, message, &office.file, NodePath::root().key("feedback")));
}

/// A hotline such as 1022, a longer number, an address of e-mail or of a web page.
fn reachable(words: &str) -> bool {
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).count();
    let numbers = words.split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '.' | '-')));
    let web = ["@", "http", "www."].iter().any(|mark| words.contains(mark));
    web || numbers.into_iter().any(|number| digits(number) >= SHORTEST_NUMBER)
}
