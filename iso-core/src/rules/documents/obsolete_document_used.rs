//! D007: something refers to a document that was replaced.

use super::super::{
    Check, LibraryCx, ProcessCx, Report, Rule,
    places::{self, Owner},
};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{Date, ProcessCode, Wording},
    source::NodePath,
    standard::Requirement,
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D007",
    name: "obsolete-document-used",
    title: Text { vi: "Dùng tài liệu đã được thay thế", en: "A replaced document is still used" },
    why: Text {
        vi: "Tài liệu lỗi thời còn được nhắc đến thì sẽ có người làm theo.",
        en: "As long as an obsolete document is referred to, somebody will work by it.",
    },
    help: Text {
        vi: "Dẫn tài liệu mới thay cho tài liệu cũ.", en: "Refer to the new document instead."
    },
    requirements: &[Requirement::CurrentReferences],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan D007; survey of published procedures (2025) D05",
};

static REFERS: Text = Text {
    vi: "{subject} còn dẫn {old}, đã hết hiệu lực hoặc được thay thế",
    en: "{subject} still refers to {old}, which was repealed or replaced",
};
static REFERS_NEW: Text = Text {
    vi: "{subject} còn dẫn {old}, đã được thay bằng {new}",
    en: "{subject} still refers to {old}, replaced by {new}",
};
static WITHOUT_DATE: Text = Text {
    vi: "{old} được ghi là đã có {new} thay thế, nhưng vẫn là căn cứ và không ghi ngày hết hiệu lực",
    en: "{old} is said to be replaced by {new}, yet it is still relied on and no end is given",
};
static WITHOUT_DATE_HELP: Text = Text {
    vi: "Ghi `expires_on`, và chuyển sang văn bản mới khi đến ngày.",
    en: "Fill in `expires_on`, and move to the new text when that day comes.",
};
static BOTH: Text = Text {
    vi: "{process} thay thế {old}, nhưng {old} vẫn còn trong thư viện như đang có hiệu lực",
    en: "{process} replaces {old}, but {old} is still in the library as if in force",
};
static BOTH_HELP: Text = Text {
    vi: "Bỏ tệp của tài liệu cũ khỏi thư viện, hoặc bỏ mã đó khỏi `supersedes`.",
    en: "Take the old file out of the library, or the code out of `supersedes`.",
};

/// A document that should not be referred to any more.
struct Obsolete {
    name: String,
    new: Option<Wording>,
}

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let mut laws: Vec<Obsolete> = Vec::new();
    for document in places::external_documents(cx) {
        let it = &document.value;
        if is_over(it.expires_on, it.replaced_by.as_ref(), cx.today) {
            laws.push(Obsolete { name: it.number().to_owned(), new: it.replaced_by.clone() });
        }
        // Repealed texts among the legal basis are graver and said elsewhere.
        if let (Some(new), None) = (&it.replaced_by, it.expires_on)
            && !matches!(document.owner, Owner::Organization)
        {
            let finding = document.finding(&INFO, &WITHOUT_DATE, "no").helped_by(&WITHOUT_DATE_HELP);
            report.add(finding.with("old", &it.no).with("new", new));
        }
    }
    // Without a slash a number is only a word and may stand anywhere.
    laws.retain(|it| it.name.contains('/') && it.name.contains(|c: char| c.is_ascii_digit()));
    for form in places::forms(cx) {
        if let Some(old) = form.value.source.as_ref().and_then(|source| named(source, &laws)) {
            report.add(refers(form.finding(&INFO, message(old), "source"), &form.value.name, old));
        }
    }
    let replaced = replaced_procedures(cx, report);
    for process in cx.processes() {
        for (node, words) in grounds(process) {
            if let Some(old) = named(words, &laws) {
                report.add(refers(
                    process.finding(&INFO, message(old), node),
                    process.process.process.as_str(),
                    old,
                ));
            }
        }
        for (node, words) in neighbours(process) {
            if let Some(old) = named(words, &replaced) {
                report.add(refers(
                    process.finding(&INFO, message(old), node),
                    process.process.process.as_str(),
                    old,
                ));
            }
        }
    }
}

fn is_over(expires: Option<Date>, replaced_by: Option<&Wording>, today: Option<Date>) -> bool {
    match (expires, today) {
        (Some(expires), Some(today)) => expires < today,
        (Some(_), None) => false,
        (None, _) => replaced_by.is_some(),
    }
}

/// Codes that procedures in force replace. That a replaced procedure is still there is reported.
fn replaced_procedures(cx: &LibraryCx<'_>, report: &mut Report) -> Vec<Obsolete> {
    let mut replaced = Vec::new();
    for process in cx.processes() {
        let effective = process.process.revision.as_ref().and_then(|revision| revision.effective_on);
        let in_force = effective.is_none_or(|from| cx.today.is_some_and(|today| from <= today));
        for (index, old) in process.process.supersedes.iter().enumerate().filter(|_| in_force) {
            let there = |code: &ProcessCode| cx.processes().any(|it| it.process.process == *code);
            if there(old) {
                let node = NodePath::root().key("supersedes").item(index);
                let finding = process.finding(&INFO, &BOTH, node).helped_by(&BOTH_HELP);
                report.add(finding.with("old", old.as_str()));
            } else {
                let new = Some(Wording::plain(process.process.process.as_str()));
                replaced.push(Obsolete { name: old.to_string(), new });
            }
        }
    }
    replaced
}

fn message(old: &Obsolete) -> &'static Text {
    if old.new.is_some() { &REFERS_NEW } else { &REFERS }
}

fn refers(finding: Finding, subject: impl Into<Arg>, old: &Obsolete) -> Finding {
    let finding = finding.with("subject", subject).with("old", old.name.as_str());
    match &old.new {
        Some(new) => finding.with("new", new),
        None => finding,
    }
}

/// Words of a procedure that name laws outside its legal basis.
fn grounds(cx: ProcessCx<'_>) -> Vec<(NodePath, &Wording)> {
    let root = NodePath::root;
    let process = cx.process;
    let mut words = Vec::new();
    if let Some(basis) = process.statutory_limit.as_ref().and_then(|limit| limit.basis.as_ref()) {
        words.push((root().key("statutory_limit").key("basis"), basis));
    }
    for (index, case) in process.cases.iter().enumerate() {
        if let Some(basis) = case.statutory_limit.as_ref().and_then(|limit| limit.basis.as_ref()) {
            words.push((root().key("cases").item(index).key("statutory_limit").key("basis"), basis));
        }
    }
    for (index, fee) in process.service.fees.iter().enumerate() {
        let node = root().key("service").key("fees").item(index).key("basis");
        words.extend(fee.basis.as_ref().map(|basis| (node, basis)));
    }
    words
}

/// Words that name other procedures.
fn neighbours(cx: ProcessCx<'_>) -> Vec<(NodePath, &Wording)> {
    let at = |list: &str, index: usize, key: &str| NodePath::root().key(list).item(index).key(key);
    let from = cx.process.inputs.iter().enumerate();
    let from = from.filter_map(|(index, it)| Some((at("inputs", index, "from"), it.from.as_ref()?)));
    let to = cx.process.outputs.iter().enumerate();
    let to = to.filter_map(|(index, it)| Some((at("outputs", index, "to"), it.to.as_ref()?)));
    from.chain(to).collect()
}

fn named<'o>(words: &Wording, obsolete: &'o [Obsolete]) -> Option<&'o Obsolete> {
    obsolete.iter().find(|it| Lang::ALL.iter().any(|lang| names(words.get(*lang), &it.name)))
}

/// Whether a text names exactly this: `01/2018/TT-VPCP` is not named by `101/2018/TT-VPCP`.
fn names(text: &str, name: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '/';
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|it| it.chars().next_back());
        let mut after = text.get(at + name.len()..).unwrap_or_default().chars();
        let next = after.next();
        // A hyphen or point joins only where the name goes on behind it.
        let goes_on = matches!(next, Some('-' | '.')) && after.next().is_some_and(char::is_alphanumeric);
        !before.is_some_and(joins) && !next.is_some_and(joins) && !goes_on
    })
}
