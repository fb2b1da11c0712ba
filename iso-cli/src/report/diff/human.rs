//! Changes as sentences. One that many procedures share is told once: it comes from a family or
//! from the organization.

use std::collections::{BTreeMap, BTreeSet};

use iso_core::{
    comparison::{Change, Compared, Standing, simplified},
    text::{Lang, Text},
};

use super::count;

/// From so many procedures on a change is told once for all of them.
const SHARED: usize = 5;
/// More procedures of a shared change are only counted.
const MOST_NAMED: usize = 8;

const NOTHING: Text =
    Text { vi: "Không có thay đổi nào về nội dung.\n", en: "The content did not change.\n" };

pub(crate) fn human(compared: &[Compared<'_>], lang: Lang) -> String {
    let mut text = String::new();
    if compared.len() > 1 {
        text.push_str(&summary(compared, lang));
    }
    let shared = shared(compared, lang);
    if !shared.is_empty() {
        const HEAD: Text = Text {
            vi: "Thay đổi chung của nhiều quy trình",
            en: "Changes that many procedures share",
        };
        text.push_str(&format!("\n{}\n", HEAD.get(lang)));
        for (words, codes) in &shared {
            text.push_str(&format!("  {words}\n    {}\n", listed(codes, lang)));
        }
    }
    let shared: BTreeSet<&str> = shared.iter().map(|(words, _)| words.as_str()).collect();
    for it in compared.iter().filter(|it| it.standing == Standing::Changed) {
        text.push_str(&one(it, &shared, lang));
    }
    for (standing, head) in [
        (Standing::Added, Text { vi: "Quy trình mới", en: "New procedures" }),
        (Standing::Removed, Text { vi: "Quy trình không còn", en: "Procedures that are gone" }),
    ] {
        let lines: String = compared
            .iter()
            .filter(|it| it.standing == standing)
            .filter_map(Compared::process)
            .map(|it| format!("  {} {}\n", it.process, it.title.get(lang)))
            .collect();
        if !lines.is_empty() {
            text.push_str(&format!("\n{}\n{lines}", head.get(lang)));
        }
    }
    if compared.iter().all(|it| it.standing == Standing::Same) {
        text.push_str(NOTHING.get(lang));
    }
    text.trim_start().to_owned()
}

fn summary(compared: &[Compared<'_>], lang: Lang) -> String {
    let of = |standing| count(compared, standing);
    let (changed, added) = (of(Standing::Changed), of(Standing::Added));
    let (removed, same) = (of(Standing::Removed), of(Standing::Same));
    match lang {
        Lang::Vi => {
            format!("{changed} quy trình thay đổi, {added} mới, {removed} không còn, {same} giữ nguyên\n")
        }
        Lang::En => format!("{changed} procedures changed, {added} new, {removed} gone, {same} the same\n"),
    }
}

/// Changes that many procedures share, in the order in which they are met first.
fn shared(compared: &[Compared<'_>], lang: Lang) -> Vec<(String, Vec<String>)> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for it in compared {
        let Some(process) = it.new else { continue };
        for words in it.changes.iter().map(|change| change.say(lang)) {
            let place = *known.entry(words.clone()).or_insert(all.len());
            if place == all.len() {
                all.push((words, Vec::new()));
            }
            all.get_mut(place).into_iter().for_each(|(_, codes)| codes.push(process.process.to_string()));
        }
    }
    all.retain(|(_, codes)| codes.len() >= SHARED);
    all
}

fn listed(codes: &[String], lang: Lang) -> String {
    let named = codes.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    match (codes.len().saturating_sub(MOST_NAMED), lang) {
        (0, _) => named,
        (rest, Lang::Vi) => format!("{named} và {rest} quy trình khác"),
        (rest, Lang::En) => format!("{named} and {rest} more"),
    }
}

fn one(compared: &Compared<'_>, shared: &BTreeSet<&str>, lang: Lang) -> String {
    let (Some(old), Some(new)) = (compared.old, compared.new) else { return String::new() };
    let is_shared = |change: &&Change| shared.contains(change.say(lang).as_str());
    let (common, own): (Vec<&Change>, Vec<&Change>) = compared.changes.iter().partition(is_shared);
    if own.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{} {}{}\n", new.process, new.title.get(lang), revisions(compared, lang));
    if old.process != new.process {
        text.push_str(&match lang {
            Lang::Vi => format!("  thay cho {}\n", old.process),
            Lang::En => format!("  replaces {}\n", old.process),
        });
    }
    for (lighter, head) in
        [(true, Text { vi: "Đơn giản hóa", en: "Simpler" }), (false, Text { vi: "Nặng thêm", en: "Heavier" })]
    {
        let said = simplified(&compared.changes, lighter, lang);
        if !said.is_empty() {
            text.push_str(&format!("  {}\n", head.get(lang)));
            said.iter().for_each(|line| text.push_str(&format!("    {line}\n")));
        }
    }
    const CHANGES: Text = Text { vi: "Thay đổi", en: "Changes" };
    text.push_str(&format!("  {}\n", CHANGES.get(lang)));
    own.iter().for_each(|change| text.push_str(&format!("    {}\n", change.say(lang))));
    if let count @ 1.. = common.len() {
        text.push_str(&match lang {
            Lang::Vi => format!("    và {count} thay đổi chung nêu ở trên\n"),
            Lang::En => format!("    and {count} of those above that many share\n"),
        });
    }
    text
}

/// ` (lần 01 → 02)` where both are numbered.
fn revisions(compared: &Compared<'_>, lang: Lang) -> String {
    let [old, new] = [compared.old, compared.new].map(|it| it?.revision.as_ref()?.no);
    match (lang, old, new) {
        (Lang::Vi, Some(old), Some(new)) => format!(" (lần ban hành {old:02} → {new:02})"),
        (Lang::En, Some(old), Some(new)) => format!(" (revision {old:02} → {new:02})"),
        _ => String::new(),
    }
}
