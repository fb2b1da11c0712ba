//! `iso check`: what would an auditor write up, and where?

use std::path::{Path, PathBuf};

use iso_core::{
    diag::{Finding, Level},
    rules::{self, Checked, Options},
};

use crate::{
    args::{CheckArgs, FailOn, ReportFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    report::{self, Outcome},
    settings::Settings,
};

pub(crate) fn run(args: &CheckArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    for path in &args.paths {
        if !path.exists() {
            return Err(Failure::NoSuchPath(path.clone()));
        }
    }
    for name in &args.rule {
        super::rules::known(name)?;
    }
    for clause in &args.clause {
        super::rules::known_clause(clause)?;
    }
    let on_disk = files::open(args.paths.first().map(PathBuf::as_path))?;
    let options = Options { editions: args.edition.clone(), today: Some(settings.today()?) };
    let mut checked = rules::check(&on_disk.library, &options);
    keep_only(&mut checked, args, &on_disk.root);
    let outcome = Outcome { library: &on_disk.library, checked: &checked, today: options.today };
    let text = match args.format {
        ReportFormat::Human => report::human::findings(&outcome, settings),
        ReportFormat::Json => report::json::findings(&outcome, settings),
    };
    output::result(&text)?;
    Ok(status(&checked, args.fail_on))
}

/// Whether the gravest finding reaches the threshold.
pub(super) fn status(checked: &Checked, fail_on: FailOn) -> ExitStatus {
    let threshold = match fail_on {
        FailOn::Never => return ExitStatus::Clean,
        FailOn::Ofi => Level::Improvement,
        FailOn::Minor => Level::Minor,
        FailOn::Major => Level::Major,
    };
    let gravest = checked.findings.iter().filter_map(|finding| finding.level(&checked.editions)).max();
    if gravest.is_some_and(|level| level >= threshold) { ExitStatus::Findings } else { ExitStatus::Clean }
}

fn keep_only(checked: &mut Checked, args: &CheckArgs, root: &Path) {
    let editions = checked.editions.clone();
    let wanted = |finding: &Finding| {
        (args.rule.is_empty() || args.rule.iter().any(|rule| finding.rule.is_selected_by(rule)))
            && (args.clause.is_empty()
                || args.clause.iter().any(|clause| in_clause(finding, clause, &editions)))
            && files::lies_in(&finding.file, &args.paths, root)
    };
    checked.findings.retain(wanted);
    checked.waived.retain(wanted);
}

/// `2015:7.5`, or `7.5` in any edition that is checked.
fn in_clause(finding: &Finding, selector: &str, editions: &[iso_core::standard::Edition]) -> bool {
    let (edition, clause): (Option<iso_core::standard::Edition>, &str) = match selector.rsplit_once(':') {
        Some((edition, clause)) => (edition.parse().ok(), clause),
        None => (None, selector),
    };
    editions.iter().filter(|it| edition.is_none_or(|wanted| wanted == **it)).any(|edition| {
        let demand = finding.demand(*edition);
        demand.is_some_and(|demand| demand.clauses.iter().any(|it| it.lies_in(clause)))
    })
}
