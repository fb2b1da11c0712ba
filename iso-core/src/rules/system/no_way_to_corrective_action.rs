//! S021: problems do not lead to corrective action.

use super::super::{Check, LibraryCx, Report, Rule};
use super::documented_procedure::{Carrier, carriers};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{Process, Wording},
    source::NodePath,
    standard::{Edition, Requirement},
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "S021",
    name: "no-way-to-corrective-action",
    title: Text {
        vi: "Sự không phù hợp không dẫn đến hành động khắc phục",
        en: "Problems do not lead to corrective action",
    },
    why: Text {
        vi: "Phản ánh, kiến nghị, kết quả đánh giá, chỉ tiêu không đạt mà không ai tìm nguyên nhân thì lỗi sẽ lặp lại.",
        en: "If nobody looks for the cause of complaints, audit findings and missed targets, the fault comes back.",
    },
    help: Text {
        vi: "Ghi `from` hoặc `to` giữa các quy trình với quy trình hành động khắc phục; nội dung đã nêu thì ghi ở `covers`.",
        en: "Link the procedures to the one for corrective action by `from` or `to`; list what it treats in `covers`.",
    },
    requirements: &[Requirement::ImprovementPath],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan S021",
};

static NONE: Text = Text {
    vi: "chưa có quy trình, tài liệu nào nhận xử lý sự không phù hợp và hành động khắc phục",
    en: "no procedure or document is tagged for nonconformity and corrective action",
};
static NO_WAY: Text = Text {
    vi: "{process}: chưa có gì dẫn từ {sources} đến hành động khắc phục",
    en: "{process}: nothing leads from {sources} to corrective action",
};
static LACKS: Text =
    Text { vi: "{process} chưa nêu: {missing}", en: "{process} says nothing about {missing}" };

const COMPLAINTS: Text =
    Text { vi: "phản ánh, kiến nghị (`complaints`)", en: "complaints (`complaints`)" };
const TARGETS: Text =
    Text { vi: "chỉ tiêu không đạt (`missed-targets`)", en: "missed targets (`missed-targets`)" };
const AUDITS: Text = Text { vi: "đánh giá nội bộ (`audits`)", en: "internal audits (`audits`)" };
const OUTPUTS: Text = Text {
    vi: "kết quả không phù hợp (`nonconforming-outputs`)",
    en: "nonconforming outputs (`nonconforming-outputs`)",
};

/// What the procedure may list in `covers` beyond the matters of 2008.
pub(in crate::rules) const MATTERS: &[(&str, Text)] = &[
    ("complaints", COMPLAINTS),
    ("missed-targets", TARGETS),
    ("audits", AUDITS),
    ("nonconforming-outputs", OUTPUTS),
    (
        "correct",
        Text {
            vi: "khắc phục ngay và xử lý hậu quả (`correct`)",
            en: "correction and its consequences (`correct`)",
        },
    ),
    ("causes", Text { vi: "tìm nguyên nhân (`causes`)", en: "causes (`causes`)" }),
    ("similar", Text { vi: "trường hợp tương tự (`similar`)", en: "similar cases (`similar`)" }),
    ("action", Text { vi: "thực hiện hành động (`action`)", en: "action (`action`)" }),
    (
        "effectiveness",
        Text {
            vi: "xem xét hiệu lực (`effectiveness`)", en: "review of effectiveness (`effectiveness`)"
        },
    ),
    ("risks", Text { vi: "cập nhật rủi ro, cơ hội (`risks`)", en: "update of risks (`risks`)" }),
    (
        "system-changes",
        Text {
            vi: "thay đổi hệ thống khi cần (`system-changes`)",
            en: "changes of the system (`system-changes`)",
        },
    ),
];
const SINCE_2015: [&str; 7] =
    ["correct", "causes", "similar", "action", "effectiveness", "risks", "system-changes"];

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    let all = carriers(cx);
    let about = |clauses: [(Edition, &str); 3]| -> Vec<&Carrier<'_>> {
        all.iter()
            .filter(|it| clauses.iter().any(|(edition, clause)| it.is_about(*edition, clause)))
            .collect()
    };
    use Edition::{Iso9001_2008 as Old, Iso9001_2015 as New, Iso9001_2026 as Newest};
    let acting = about([(Old, "8.5.2"), (New, "10.2"), (Newest, "10.2")]);
    let Some(first) = acting.first() else {
        if cx.library.unread() == 0 {
            let node = NodePath::root().key("organization");
            report.add(Finding::new(&INFO, &NONE, &organization.file, node));
        }
        return;
    };
    let covered = |matter: &str| acting.iter().any(|it| it.covers(matter));
    // Where such a process exists its link is the proof; where none does, a word has to be enough.
    let leads = |sources: Vec<&Carrier<'_>>, matter: &str| {
        let apart: Vec<_> = sources.iter().filter(|it| it.process.is_some()).collect();
        let joined =
            |it: &Carrier<'_>| acting.iter().any(|acting| acting.file == it.file || linked(it, acting));
        if apart.is_empty() { covered(matter) } else { apart.iter().all(|it| joined(it)) }
    };
    let sources: Vec<Text> = [
        (covered("review") || covered("complaints"), COMPLAINTS),
        (leads(about([(Old, "8.2.2"), (New, "9.2"), (Newest, "9.2")]), "audits"), AUDITS),
        (covered("missed-targets"), TARGETS),
        (leads(about([(Old, "8.3"), (New, "8.7"), (Newest, "8.7")]), "nonconforming-outputs"), OUTPUTS),
    ]
    .into_iter()
    .filter_map(|(leads, source)| (!leads).then_some(source))
    .collect();
    if !sources.is_empty() {
        let finding = first.finding(&INFO, &NO_WAY, "covers");
        report.add(finding.with("sources", sources.into_iter().collect::<Arg>()));
    }
    let lacking = |(matter, _): &&(&str, Text)| SINCE_2015.contains(matter) && !covered(matter);
    let missing: Vec<Text> = MATTERS.iter().filter(lacking).map(|(_, name)| *name).collect();
    if !missing.is_empty() {
        let finding = first.finding(&INFO, &LACKS, "covers").within(&[New, Newest]);
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}

/// Whether one names the other as source or receiver.
fn linked(source: &Carrier<'_>, acting: &Carrier<'_>) -> bool {
    let (Some(source), Some(acting)) = (source.process, acting.process) else { return true };
    let names = |party: Option<&Wording>, other: &Process| {
        let code = other.process.as_str();
        party.is_some_and(|words| Lang::ALL.iter().any(|lang| words.get(*lang) == code))
    };
    source.outputs.iter().any(|it| names(it.to.as_ref(), acting))
        || acting.inputs.iter().any(|it| names(it.from.as_ref(), source))
}
