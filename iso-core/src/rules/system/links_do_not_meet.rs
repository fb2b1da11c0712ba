//! S014: a process names another that knows nothing of it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    model::{Id, Input, Output, Process, ProcessCode, Wording},
    source::NodePath,
    standard::Requirement,
    text::{Lang, Text, nearest, without_marks},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S014",
    name: "links-do-not-meet",
    title: Text {
        vi: "Đầu vào, đầu ra giữa các quá trình không khớp",
        en: "Links between processes do not meet",
    },
    why: Text {
        vi: "Quá trình này chờ một thứ mà quá trình kia không tạo ra thì công việc đứt quãng giữa hai đơn vị.",
        en: "If one process waits for what another does not produce, work breaks off between two units.",
    },
    help: Text {
        vi: "Sửa `from`, `to`, hoặc thêm đầu ra, đầu vào tương ứng ở quy trình kia.",
        en: "Correct `from` or `to`, or add the matching output or input to the other procedure.",
    },
    requirements: &[Requirement::ProcessInteraction],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S014",
};

static NOT_PRODUCED: Text = Text {
    vi: "{process} nhận “{item}” từ {other}, nhưng {other} không có đầu ra đó",
    en: "{process} expects “{item}” from {other}, but {other} does not produce it",
};
static NOT_TAKEN: Text = Text {
    vi: "{process} chuyển “{item}” cho {other}, nhưng {other} không có đầu vào đó",
    en: "{process} hands “{item}” to {other}, but {other} does not take it",
};
static NO_SUCH: Text = Text {
    vi: "không có quy trình `{other}`; có phải `{nearest}`?",
    en: "there is no procedure `{other}`, did you mean `{nearest}`?",
};
static ISLAND: Text = Text {
    vi: "{process} không nối với quá trình hay bên nào: đầu vào không có `from`, đầu ra không có `to`, không gọi hay được quy trình nào gọi",
    en: "{process} is linked to no process or party: no input has `from`, no output has `to`, it calls none and none calls it",
};

/// One end of a link as a file says it.
struct End<'a> {
    file: &'a str,
    name: &'a str,
    process: Option<&'a str>,
    /// The codes it speaks for: its own, or those of a family.
    members: Vec<&'a str>,
    inputs: &'a [Input],
    outputs: &'a [Output],
}

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let lang = cx.library.language();
    let codes: Vec<String> = cx.processes().map(|it| it.process.process.to_string()).collect();
    let mut by_code: BTreeMap<&str, &Process> = BTreeMap::new();
    for it in cx.processes() {
        // The first of several counts.
        by_code.entry(it.process.process.as_str()).or_insert(it.process);
    }
    let mut meant: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for end in ends(cx) {
        let links = end.inputs.iter().enumerate().map(|(index, it)| (true, index, &it.name, &it.from));
        let links =
            links.chain(end.outputs.iter().enumerate().map(|(index, it)| (false, index, &it.name, &it.to)));
        for (is_input, index, item, other) in links {
            let Some(other) = other.as_ref().map(|words| words.get(lang)) else { continue };
            let (list, key) = if is_input { ("inputs", "from") } else { ("outputs", "to") };
            let node = NodePath::root().key(list).item(index).key(key);
            // What is inherited is judged once, where it is written.
            if !cx.library.is_written(end.file, &node) {
                continue;
            }
            let (message, nearest) = match by_code.get(other) {
                Some(it) if meets(it, &end, is_input, item.get(lang), lang) => continue,
                Some(_) if is_input => (&NOT_PRODUCED, None),
                Some(_) => (&NOT_TAKEN, None),
                None => match meant.entry(other).or_insert_with(|| misspelt(other, &codes)) {
                    Some(nearest) => (&NO_SUCH, Some(nearest.as_str())),
                    None => continue,
                },
            };
            let mut finding = Finding::new(&INFO, message, end.file, node);
            finding.process = end.process.map(str::to_owned);
            let finding = finding.with("process", end.name).with("item", item).with("other", other);
            report.add(match nearest {
                Some(nearest) => finding.with("nearest", nearest),
                None => finding,
            });
        }
    }
    let called: BTreeSet<&ProcessCode> = cx.processes().flat_map(|it| it.process.calls()).collect();
    for it in cx.processes() {
        let (inputs, outputs) = (&it.process.inputs, &it.process.outputs);
        // That nothing at all comes in or goes out is said elsewhere.
        let listed = !inputs.is_empty() && !outputs.is_empty();
        let linked = inputs.iter().any(|it| it.from.is_some()) || outputs.iter().any(|it| it.to.is_some());
        let calls = called.contains(&it.process.process) || it.process.calls().next().is_some();
        if listed && !linked && !calls {
            report.add(it.finding_at(&INFO, &ISLAND, "inputs"));
        }
    }
}

fn ends<'a>(cx: &LibraryCx<'a>) -> Vec<End<'a>> {
    let mut ends: Vec<End<'a>> = Vec::new();
    let mut members: BTreeMap<&Id, Vec<&'a str>> = BTreeMap::new();
    for it in cx.processes() {
        let code = it.process.process.as_str();
        let (inputs, outputs) = (&it.process.inputs, &it.process.outputs);
        for id in cx.library.families_of(it.process) {
            members.entry(id).or_default().push(code);
        }
        ends.push(End {
            file: it.file,
            name: code,
            process: Some(code),
            members: vec![code],
            inputs,
            outputs,
        });
    }
    for family in &cx.library.families {
        ends.push(End {
            file: &family.file,
            name: family.value.family.as_str(),
            process: None,
            members: members.get(&family.value.family).cloned().unwrap_or_default(),
            inputs: &family.value.inputs,
            outputs: &family.value.outputs,
        });
    }
    ends
}

/// The other side has a thing of this name, or one that it addresses to or expects from us: people
/// on two sides of a desk do not always call a paper by the same name.
fn meets(other: &Process, end: &End<'_>, is_input: bool, item: &str, lang: Lang) -> bool {
    let same = |name: &Wording| without_marks(name.get(lang)) == without_marks(item);
    let ours =
        |party: &Option<Wording>| party.as_ref().is_some_and(|party| end.members.contains(&party.get(lang)));
    if is_input {
        other.outputs.iter().any(|it| same(&it.name) || ours(&it.to))
    } else {
        other.inputs.iter().any(|it| same(&it.name) || ours(&it.from))
    }
}

/// The code that is meant by what is written like one of the library, which free words are not.
fn misspelt(party: &str, codes: &[String]) -> Option<String> {
    let like_a_code = party.bytes().any(|b| b.is_ascii_digit()) && party.parse::<ProcessCode>().is_ok();
    if like_a_code { nearest(party, codes) } else { None }
}
