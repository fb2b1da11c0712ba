//! `iso rules`: what does a rule check, why, and how is it mended?

use iso_core::{rules::RULES, standard::Edition, text::nearest};

use crate::{
    args::{ReportFormat, RulesArgs},
    exit_status::{ExitStatus, Failure},
    output, report,
    settings::Settings,
};

pub(crate) fn run(args: &RulesArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let rules: Vec<_> = match &args.rule {
        Some(name) => {
            known(name)?;
            RULES.iter().copied().filter(|rule| rule.info.is_selected_by(name)).collect()
        }
        None => RULES.to_vec(),
    };
    if !args.edition.is_empty() || !args.clause.is_empty() {
        let chosen = chosen(args)?;
        let only = args.rule.as_ref().map(|_| rules.as_slice());
        output::result(&match args.format {
            ReportFormat::Json => report::clauses::json(&chosen, only),
            ReportFormat::Human => report::clauses::human(&chosen, only, settings),
        })?;
        return Ok(ExitStatus::Clean);
    }
    let text = match (args.format, args.rule.is_some()) {
        (ReportFormat::Json, _) => report::json::rules(&rules),
        (ReportFormat::Human, true) => report::human::rules_in_full(&rules, settings),
        (ReportFormat::Human, false) => report::human::rule_list(&rules, settings),
    };
    output::result(&text)?;
    Ok(ExitStatus::Clean)
}

/// Refuses a name that selects no rule, with the nearest that would.
pub(super) fn known(name: &str) -> Result<(), Failure> {
    if RULES.iter().any(|rule| rule.info.is_selected_by(name)) {
        return Ok(());
    }
    let names = || RULES.iter().flat_map(|rule| [rule.info.code, rule.info.name]);
    let known: Vec<String> = names().map(str::to_owned).collect();
    let slip = nearest(name, &known);
    let shared =
        |a: &str, b: &str| a.bytes().zip(b.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let begins_alike = || names().max_by_key(|it| shared(it, name)).filter(|it| shared(it, name) >= 2);
    let nearest = names().find(|it| Some(*it) == slip.as_deref()).or_else(begins_alike);
    Err(Failure::UnknownRule { name: name.to_owned(), nearest })
}

/// The editions asked for and, where there are any, the clauses of each.
fn chosen(args: &RulesArgs) -> Result<Vec<report::clauses::Chosen>, Failure> {
    let mut selected = Vec::new();
    for selector in &args.clause {
        selected.extend(known_clause(selector)?);
    }
    let wanted = |edition: &Edition| {
        if args.edition.is_empty() {
            selected.iter().any(|(it, _)| it == edition)
        } else {
            args.edition.contains(edition)
        }
    };
    let of = |edition: Edition| report::clauses::Chosen {
        edition,
        below: args.clause.first().map(|_| {
            selected.iter().filter(|(it, _)| *it == edition).map(|(_, clause)| clause.clone()).collect()
        }),
    };
    Ok(Edition::ALL.into_iter().filter(wanted).map(of).collect())
}

/// `2015:7.5`, or `7.5` in every edition that has it; an item after the number is not looked at.
pub(super) fn known_clause(selector: &str) -> Result<Vec<(Edition, String)>, Failure> {
    let unknown = |nearest| Failure::UnknownClause { selector: selector.to_owned(), nearest };
    let (prefix, editions, clause) = match selector.trim().rsplit_once(':') {
        None => (String::new(), Edition::ALL.to_vec(), selector.trim()),
        Some((edition, clause)) => match edition.parse::<Edition>() {
            Ok(edition) => (format!("{edition}:"), vec![edition], clause.trim()),
            Err(error) => {
                return Err(unknown(error.nearest().map(|edition| format!("{edition}:{clause}"))));
            }
        },
    };
    let here = editions.iter().filter_map(|it| Some((*it, it.clause(clause)?.number.to_owned())));
    let here: Vec<(Edition, String)> = here.collect();
    if !here.is_empty() {
        return Ok(here);
    }
    let number = clause.split_whitespace().next().unwrap_or_default();
    let known: Vec<String> =
        editions.iter().flat_map(|edition| edition.clauses()).map(|it| it.number.to_owned()).collect();
    let above =
        known.iter().filter(|it| number.strip_prefix(it.as_str()).is_some_and(|rest| rest.starts_with('.')));
    let meant = above.max_by_key(|it| it.len()).cloned().or_else(|| nearest(number, &known));
    Err(unknown(meant.map(|number| format!("{prefix}{number}"))))
}
