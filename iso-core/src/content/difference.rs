//! What changed between two issues of a procedure, in words for its history of changes.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::{
    model::{Block, Process, Step},
    text::{Lang, Text},
};

/// What each part of a procedure is called in a history of changes.
const PARTS: [(&str, Text); 24] = [
    ("process", Text { vi: "mã quy trình", en: "code" }),
    ("title", Text { vi: "tên quy trình", en: "title" }),
    ("purpose", Text { vi: "mục đích", en: "purpose" }),
    ("scope", Text { vi: "phạm vi áp dụng", en: "scope" }),
    ("owner", Text { vi: "vai trò chịu trách nhiệm", en: "owner" }),
    ("abbreviations", Text { vi: "chữ viết tắt", en: "abbreviations" }),
    ("legal_basis", Text { vi: "căn cứ pháp lý", en: "legal basis" }),
    ("service", Text { vi: "phiếu dịch vụ", en: "service card" }),
    ("inputs", Text { vi: "đầu vào", en: "inputs" }),
    ("outputs", Text { vi: "đầu ra", en: "outputs" }),
    ("limit", Text { vi: "thời hạn", en: "time limit" }),
    ("statutory_limit", Text { vi: "thời hạn theo luật", en: "statutory limit" }),
    ("clock", Text { vi: "cách tính thời gian", en: "clock" }),
    ("cases", Text { vi: "các trường hợp", en: "cases" }),
    ("groups", Text { vi: "nhóm bước", en: "groups of steps" }),
    ("forms", Text { vi: "biểu mẫu", en: "forms" }),
    ("records", Text { vi: "hồ sơ lưu", en: "records" }),
    ("indicators", Text { vi: "chỉ số đánh giá", en: "indicators" }),
    ("risks", Text { vi: "rủi ro, cơ hội", en: "risks" }),
    ("tthc", Text { vi: "mã thủ tục hành chính", en: "codes of public procedures" }),
    ("review", Text { vi: "xem xét định kỳ", en: "planned review" }),
    ("distribution", Text { vi: "nơi nhận", en: "distribution" }),
    ("supersedes", Text { vi: "tài liệu được thay thế", en: "documents it replaces" }),
    ("note", Text { vi: "ghi chú", en: "note" }),
];

const ADDED: Text = Text { vi: "thêm bước", en: "added step" };
const REMOVED: Text = Text { vi: "bỏ bước", en: "removed step" };
const CHANGED: Text = Text { vi: "sửa bước", en: "changed step" };
const MOVED: Text = Text { vi: "đổi thứ tự các bước", en: "changed the order of steps" };
const PART: Text = Text { vi: "sửa", en: "changed" };

/// What changed from `old` to `new`, one phrase for each change; empty if the content is the same.
///
/// ```
/// use iso_core::{content::differences, model::Process, text::Lang};
/// let read = |text: &str| serde_yaml::from_str::<Process>(text).unwrap();
/// let old = read("{ process: A, title: T, limit: 5 ngày, steps: [{ id: a, name: Nhận }] }");
/// let new = read("{ process: A, title: T, limit: 3 ngày, steps: [{ id: b, name: Ký }] }");
/// let changes = differences(&old, &new, Lang::Vi);
/// assert_eq!(changes, ["sửa thời hạn: 5 ngày → 3 ngày", "thêm bước “Ký”", "bỏ bước “Nhận”"]);
/// ```
#[must_use]
pub fn differences(old: &Process, new: &Process, lang: Lang) -> Vec<String> {
    let mut changes = Vec::new();
    let (before, after) = (parts(old), parts(new));
    for (key, name) in PARTS {
        if before.get(key) != after.get(key) {
            let mut change = format!("{} {}", PART.get(lang), name.get(lang));
            if let ("limit", Some(was), Some(is)) = (key, old.limit, new.limit) {
                change += &format!(": {} → {}", was.show(lang), is.show(lang));
            }
            changes.push(change);
        }
    }
    steps(old, new, lang, &mut changes);
    // Keys without a name of their own, such as `reserve`.
    let named = |key: &str| PARTS.iter().any(|(part, _)| *part == key) || matches!(key, "steps" | "blocks");
    let mut others: Vec<&String> = before.keys().chain(after.keys()).filter(|key| !named(key)).collect();
    others.sort_unstable();
    others.dedup();
    for key in others {
        if before.get(key) != after.get(key) {
            changes.push(format!("{} `{key}`", PART.get(lang)));
        }
    }
    changes
}

fn parts(process: &Process) -> Map<String, Value> {
    match serde_json::to_value(process) {
        Ok(Value::Object(parts)) => parts,
        _ => Map::new(),
    }
}

/// The steps of a procedure under `block/step`.
struct Steps<'p> {
    in_order: Vec<(String, &'p Step)>,
    /// Of two with one id the first.
    by_id: BTreeMap<String, &'p Step>,
}

impl<'p> Steps<'p> {
    fn of(process: &'p Process) -> Self {
        let place = |(block, step): (Option<&Block>, &'p Step)| {
            let block = block.map(|block| format!("{}/", block.id)).unwrap_or_default();
            (format!("{block}{}", step.id), step)
        };
        let in_order: Vec<_> = process.steps_in_order().map(place).collect();
        let mut by_id = BTreeMap::new();
        for (id, step) in &in_order {
            by_id.entry(id.clone()).or_insert(*step);
        }
        Steps { in_order, by_id }
    }

    fn shared_with(&self, others: &Steps<'_>) -> impl Iterator<Item = &str> {
        self.in_order.iter().map(|(id, _)| id.as_str()).filter(|id| others.by_id.contains_key(*id))
    }
}

fn steps(old: &Process, new: &Process, lang: Lang, changes: &mut Vec<String>) {
    let (before, after) = (Steps::of(old), Steps::of(new));
    let say = |what: Text, step: &Step| format!("{} “{}”", what.get(lang), step.name.get(lang));
    for (id, step) in &after.in_order {
        match before.by_id.get(id.as_str()) {
            None => changes.push(say(ADDED, step)),
            Some(was) if was != step => {
                let mut change = say(CHANGED, step);
                if let (Some(from), Some(to)) = (was.limit, step.limit)
                    && from != to
                {
                    change += &format!(" ({} → {})", from.show(lang), to.show(lang));
                }
                changes.push(change);
            }
            Some(_) => {}
        }
    }
    let removed = before.in_order.iter().filter(|(id, _)| !after.by_id.contains_key(id));
    changes.extend(removed.map(|(_, step)| say(REMOVED, step)));
    if before.shared_with(&after).ne(after.shared_with(&before)) {
        changes.push(MOVED.get(lang).to_owned());
    }
    let names = |process: &Process| -> Vec<(String, String, Option<String>)> {
        let show = |limit: crate::model::TimeLimit| limit.show(lang);
        process
            .blocks
            .iter()
            .map(|it| (it.id.to_string(), it.name.get(lang).to_owned(), it.limit.map(show)))
            .collect()
    };
    if names(old) != names(new) {
        changes.push(format!("{} {}", PART.get(lang), Text { vi: "các khối", en: "blocks" }.get(lang)));
    }
}
