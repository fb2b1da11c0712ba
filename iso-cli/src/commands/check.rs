//! `iso check`: what would an auditor write up, and where?

use std::path::PathBuf;

use iso_core::{
    diag::{Finding, Level},
    rules::{self, Checked, Closing, Options},
    standard::Edition,
};

use crate::{
    args::{CheckArgs, CheckFormat, FailOn},
    baseline::{Baseline, Compared},
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
    let known = args.baseline.as_deref().map(Baseline::read).transpose()?;
    let on_disk = files::open_by(args.paths.first().map(PathBuf::as_path), args.jobs)?;
    let library = &on_disk.library;
    let options = Options { editions: args.edition.clone(), today: Some(settings.today()?) };
    let mut checked = rules::check(library, &options);
    let known = match &args.write_baseline {
        Some(path) => {
            let baseline = Baseline::of(library, &checked);
            baseline.write(path)?;
            Some(baseline)
        }
        None => known,
    };
    let mut compared = known.map(|known| known.split(library, &mut checked));
    let partial = keep_only(&mut checked, compared.as_mut(), args, &on_disk);
    let closing = Closing::of(library, &checked, options.today).partial(partial);
    let outcome = Outcome {
        library,
        checked: &checked,
        today: options.today,
        compared: compared.as_ref(),
        closing: &closing,
    };
    let text = match args.format {
        CheckFormat::Human => report::human::findings(&outcome, settings),
        CheckFormat::Json => report::json::findings(&outcome, settings),
        CheckFormat::Sarif => report::sarif::findings(&outcome, settings),
        CheckFormat::Github => report::github::findings(&outcome, settings),
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
    let reached = checked.gravest().is_some_and(|level| level >= threshold);
    if reached { ExitStatus::Findings } else { ExitStatus::Clean }
}

/// Keeps what was asked for; true if that is not everything.
fn keep_only(
    checked: &mut Checked,
    compared: Option<&mut Compared>,
    args: &CheckArgs,
    on_disk: &files::OnDisk,
) -> bool {
    let asked = files::Asked::of(&args.paths, on_disk);
    if asked.is_everything() && args.rule.is_empty() && args.clause.is_empty() {
        return false;
    }
    let editions = checked.editions.clone();
    let wanted = |finding: &Finding| {
        (args.rule.is_empty() || args.rule.iter().any(|rule| finding.rule.is_selected_by(rule)))
            && (args.clause.is_empty()
                || args.clause.iter().any(|clause| in_clause(finding, clause, &editions)))
            && asked.covers(&finding.file)
    };
    checked.keep(&on_disk.library, wanted);
    checked.not_evaluated.retain(|it| {
        let of_clause = |clause: &String| {
            let (edition, clause) = selected(clause);
            let mut among = editions.iter().filter(|it| edition.is_none_or(|wanted| wanted == **it));
            among.any(|edition| it.rule.clauses(*edition).iter().any(|it| it.lies_in(clause)))
        };
        (args.rule.is_empty() || args.rule.iter().any(|rule| it.rule.is_selected_by(rule)))
            && (args.clause.is_empty() || args.clause.iter().any(of_clause))
    });
    if let Some(compared) = compared {
        compared.old.retain(wanted);
        compared.fixed.clear();
    }
    true
}

/// `2015:7.5`, or `7.5` in any edition that is checked.
fn in_clause(finding: &Finding, selector: &str, editions: &[Edition]) -> bool {
    let (edition, clause) = selected(selector);
    editions.iter().filter(|it| edition.is_none_or(|wanted| wanted == **it)).any(|edition| {
        let demand = finding.demand(*edition);
        demand.is_some_and(|demand| demand.clauses.iter().any(|it| it.lies_in(clause)))
    })
}

fn selected(selector: &str) -> (Option<Edition>, &str) {
    match selector.rsplit_once(':') {
        Some((edition, clause)) => (edition.parse().ok(), clause),
        None => (None, selector),
    }
}
