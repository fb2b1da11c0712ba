//! By what a finding is known again after lines have moved.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::{
    diag::{Arg, Finding, Fingerprint},
    load::Library,
    text::Lang,
};

/// Marks every finding: by its rule, its procedure (or the name of its file), the way to its node
/// by ids, and the names in its statement. Lines, positions in lists, numbers and the wording of
/// the statement may change. Of findings that are alike in all this, the second is another one.
pub(super) fn mark<'f>(library: &Library, findings: impl IntoIterator<Item = &'f mut Finding>) {
    let mut alike: BTreeMap<[u8; 32], u64> = BTreeMap::new();
    for finding in findings {
        let base = base(library, finding);
        let number = alike.entry(base).or_default();
        let digest = Sha256::new().chain_update(base).chain_update(number.to_be_bytes()).finalize();
        *number += 1;
        finding.fingerprint = digest.first_chunk::<16>().copied().map(Fingerprint);
    }
}

fn base(library: &Library, finding: &Finding) -> [u8; 32] {
    let file = finding.file.rsplit('/').next().unwrap_or_default();
    let subject = finding.process.as_deref().unwrap_or(file);
    let mut digest = Sha256::new();
    for part in [finding.rule.code, subject, &library.named_path(&finding.file, &finding.node)] {
        digest.update(part);
        digest.update([0]);
    }
    for (gap, fact) in &finding.args {
        if let (Some(name), true) = (name_in(fact), is_said(finding, gap)) {
            digest.update(without_numbers(&name));
            digest.update([0]);
        }
    }
    digest.finalize().into()
}

/// Whether the statement has a gap for the fact.
fn is_said(finding: &Finding, gap: &str) -> bool {
    let gaps = finding.message.en.split('{').skip(1).filter_map(|after| after.split_once('}'));
    gaps.into_iter().any(|(name, _)| name == gap)
}

/// Names tell findings apart. Sums, dates and lists are measurements of the same fault, and words
/// of the officer may be polished.
fn name_in(fact: &Arg) -> Option<String> {
    match fact {
        Arg::Verbatim(text) => Some(text.clone()),
        Arg::Text(text) => Some(text.get(Lang::En).to_owned()),
        _ => None,
    }
}

/// Numbers that stand alone, such as line numbers, are left out; those in names are kept.
fn without_numbers(text: &str) -> String {
    let number =
        |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || ".,:/".contains(c));
    text.split_whitespace().filter(|word| !number(word)).collect::<Vec<_>>().join(" ").to_lowercase()
}
