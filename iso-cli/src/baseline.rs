//! Old findings: known before, so that only new ones stop the work.

use std::{collections::BTreeSet, fs, path::Path};

use iso_core::{
    diag::{Finding, Level},
    load::Library,
    rules::{Checked, RULE_SET},
    standard::Edition,
};
use serde::{Deserialize, Serialize};

use crate::{exit_status::Failure, files};

const VERSION: u32 = 1;

/// The file, a promise like every machine format.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Baseline {
    version: u32,
    rule_set: String,
    editions: Vec<u32>,
    findings: Vec<Entry>,
}

/// One old finding. The fingerprint decides; the rest is for people who read the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) rule: String,
    pub(crate) subject: String,
    pub(crate) path: String,
    pub(crate) fingerprint: String,
}

/// What became of the old findings.
#[derive(Debug, Clone, Default)]
pub(crate) struct Compared {
    /// Still there.
    pub(crate) old: Vec<Finding>,
    /// No longer there, so that the file can be shortened.
    pub(crate) fixed: Vec<Entry>,
}

impl Baseline {
    /// All that is found now. Faults of the files themselves are never old: behind them nothing
    /// can be seen.
    pub(crate) fn of(library: &Library, checked: &Checked) -> Self {
        let lasting = checked.findings.iter().filter(|finding| can_be_old(finding, &checked.editions));
        let mut findings: Vec<Entry> = lasting.map(|finding| entry(library, finding)).collect();
        findings.sort();
        let editions = checked.editions.iter().map(|edition| edition.year()).collect();
        Baseline { version: VERSION, rule_set: RULE_SET.to_owned(), editions, findings }
    }

    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let content = fs::read(path).map_err(|error| Failure::Unreadable(vec![(path.to_owned(), error)]))?;
        let not_one = |why: String| Failure::NotABaseline(path.to_owned(), why);
        let baseline: Baseline =
            serde_json::from_slice(&content).map_err(|error| not_one(error.to_string()))?;
        if baseline.version == VERSION {
            Ok(baseline)
        } else {
            Err(not_one(format!("version {}", baseline.version)))
        }
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        files::write_whole(path, crate::report::json::pretty(self).as_bytes())
    }

    /// Takes the old findings out of a check.
    pub(crate) fn split(&self, library: &Library, checked: &mut Checked) -> Compared {
        let known: BTreeSet<&str> = self.findings.iter().map(|entry| entry.fingerprint.as_str()).collect();
        let all = checked.findings.iter().chain(&checked.waived);
        let present: BTreeSet<String> = all.map(mark).collect();
        let editions = checked.editions.clone();
        let is_old =
            |finding: &Finding| can_be_old(finding, &editions) && known.contains(mark(finding).as_str());
        let old = checked.findings.iter().filter(|finding| is_old(finding)).cloned().collect();
        checked.keep(library, |finding| !is_old(finding));
        // What was not looked at, or could not be read, is not known to be mended.
        let seen = checked.editions.iter().map(|edition| edition.year()).collect::<BTreeSet<u32>>();
        let comparable = library.unread() == 0 && self.editions.iter().all(|year| seen.contains(year));
        let gone = self.findings.iter().filter(|entry| comparable && !present.contains(&entry.fingerprint));
        Compared { old, fixed: gone.cloned().collect() }
    }
}

fn can_be_old(finding: &Finding, editions: &[Edition]) -> bool {
    finding.level(editions) != Some(Level::Error)
}

/// The fingerprint in digits, by which findings are known again.
pub(crate) fn mark(finding: &Finding) -> String {
    finding.fingerprint.map(|it| it.to_string()).unwrap_or_default()
}

fn entry(library: &Library, finding: &Finding) -> Entry {
    Entry {
        rule: finding.rule.code.to_owned(),
        subject: finding.process.clone().unwrap_or_else(|| finding.file.clone()),
        path: library.named_path(&finding.file, &finding.node),
        fingerprint: mark(finding),
    }
}
