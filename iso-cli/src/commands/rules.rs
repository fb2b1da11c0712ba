//! `iso rules`: what does a rule check, why, and how is it mended?

use iso_core::rules::{RULES, rule};

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
    if rule(name).is_some() || RULES.iter().any(|rule| rule.info.is_selected_by(name)) {
        return Ok(());
    }
    let names = || RULES.iter().flat_map(|rule| [rule.info.code, rule.info.name]);
    let known: Vec<String> = names().map(str::to_owned).collect();
    let slip = iso_core::text::nearest(name, &known);
    let shared =
        |a: &str, b: &str| a.bytes().zip(b.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let begins_alike = || names().max_by_key(|it| shared(it, name)).filter(|it| shared(it, name) >= 2);
    let nearest = names().find(|it| Some(*it) == slip.as_deref()).or_else(begins_alike);
    Err(Failure::UnknownRule { name: name.to_owned(), nearest })
}
