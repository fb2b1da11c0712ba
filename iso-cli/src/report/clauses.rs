//! `iso rules --edition`: from clauses to rules, and what is left for people.

use std::{collections::BTreeMap, fmt::Write};

use iso_core::{
    diag::Tier,
    rules::{OnClause, Rule, on_clause, without_rule},
    standard::{Clause, ClauseKind, ClauseNo, Edition, QUESTIONS, Question, correlation},
    text::{Lang, Text},
};
use serde::Serialize;

use super::json::{Both, both, pretty};
use crate::settings::Settings;

/// An edition and, where not all of it is wanted, the clauses that are.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(crate) edition: Edition,
    pub(crate) below: Option<Vec<String>>,
}

impl Chosen {
    fn clauses(&self) -> impl Iterator<Item = &'static Clause> {
        self.edition.clauses().iter().filter(|clause| self.holds(clause.number))
    }

    fn holds(&self, number: &'static str) -> bool {
        let below = self.below.as_ref();
        below.is_none_or(|it| it.iter().any(|wanted| ClauseNo(number).lies_in(wanted)))
    }
}

/// The rules on a clause, of those chosen.
fn rules_on(edition: Edition, clause: &str, only: Option<&[&'static Rule]>) -> Vec<OnClause> {
    let chosen = |it: &OnClause| only.is_none_or(|only| only.iter().any(|rule| std::ptr::eq(*rule, it.rule)));
    on_clause(edition, clause).into_iter().filter(chosen).collect()
}

fn questions_on(edition: Edition, clause: &str) -> impl Iterator<Item = &'static Question> {
    QUESTIONS.iter().filter(move |question| question.clauses(edition).iter().any(|it| it.0 == clause))
}

/// The editions this one has a table with.
fn counterparts(edition: Edition, clause: &str) -> Vec<(Edition, &'static correlation::Link)> {
    let others = Edition::ALL.into_iter();
    others.filter_map(|other| Some((other, correlation::link(edition, clause, other)?))).collect()
}

/// A tree for people.
pub(crate) fn human(chosen: &[Chosen], only: Option<&[&'static Rule]>, settings: &Settings) -> String {
    let lang = settings.lang();
    let mut text = String::new();
    for (index, it) in chosen.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        let _ = writeln!(text, "ISO 9001:{} – {}\n", it.edition, it.edition.status().get(lang));
        for clause in it.clauses() {
            branch(&mut text, it, clause, only, lang);
        }
        if it.below.is_some() {
            legend(&mut text, it, lang);
        }
        if only.is_none() {
            left_to_people(&mut text, it, lang);
        }
    }
    text
}

fn branch(text: &mut String, it: &Chosen, clause: &Clause, only: Option<&[&'static Rule]>, lang: Lang) {
    const EVIDENCE: Text = Text { vi: " (cần dữ liệu vận hành)", en: " (needs operating data)" };
    let rules = rules_on(it.edition, clause.number, only);
    if only.is_some() && rules.is_empty() {
        return;
    }
    let indent = "  ".repeat(clause.depth() - 1);
    let _ = writeln!(text, "{indent}{} {}", clause.number, clause.title.get(lang));
    if it.below.is_some() {
        for (other, link) in counterparts(it.edition, clause.number) {
            let _ = writeln!(text, "{indent}    ↔ ISO 9001:{other}: {}", linked(link, lang));
        }
    }
    for found in rules {
        let info = found.rule.info;
        let data = if info.tier == Tier::Evidence { EVIDENCE.get(lang) } else { "" };
        let level = found.level.name().get(lang);
        let _ = writeln!(text, "{indent}    {} {level}: {}{data}", info.code, info.title.get(lang));
    }
    if only.is_none() {
        for question in questions_on(it.edition, clause.number) {
            let _ = writeln!(text, "{indent}    {} {}", question.code, question.question.get(lang));
        }
    }
}

/// `4.3, 4.4?; the manual itself is no longer required`.
fn linked(link: &correlation::Link, lang: Lang) -> String {
    const NEW: Text = Text { vi: "không có", en: "none" };
    let clauses: Vec<String> =
        link.to.iter().map(|it| format!("{}{}", it.clause, it.surety.mark())).collect();
    match (clauses.is_empty(), link.note) {
        (true, Some(note)) => note.get(lang).to_owned(),
        (true, None) => NEW.get(lang).to_owned(),
        (false, Some(note)) => format!("{}; {}", clauses.join(", "), note.get(lang)),
        (false, None) => clauses.join(", "),
    }
}

/// What the marks on counterparts mean, of those that were printed.
fn legend(text: &mut String, it: &Chosen, lang: Lang) {
    let mut marks: Vec<correlation::Surety> = it
        .clauses()
        .flat_map(|clause| counterparts(it.edition, clause.number))
        .flat_map(|(_, link)| link.to.iter().map(|to| to.surety))
        .filter(|surety| *surety != correlation::Surety::Agreed)
        .collect();
    marks.sort_unstable();
    marks.dedup();
    if !marks.is_empty() {
        text.push('\n');
    }
    for mark in marks {
        let _ = writeln!(text, "{} {}", mark.mark(), mark.meaning().get(lang));
    }
}

fn left_to_people(text: &mut String, it: &Chosen, lang: Lang) {
    const TITLE: Text = Text {
        vi: "Không có quy tắc, chỉ người đánh giá trả lời được:",
        en: "No rule rests on these; only people can judge them:",
    };
    const NO_QUESTION: Text = Text { vi: "(chưa có câu hỏi)", en: "(no question yet)" };
    let open: Vec<&str> = without_rule(it.edition).into_iter().filter(|number| it.holds(number)).collect();
    if open.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", TITLE.get(lang));
    let mut told: Vec<&str> = Vec::new();
    for number in open {
        let title = it.edition.clause(number).map(|clause| clause.title.get(lang)).unwrap_or_default();
        let _ = writeln!(text, "  {number} {title}");
        let mut asked = false;
        for question in QUESTIONS.iter().filter(|question| question.bears_on(it.edition, number)) {
            // A question over many clauses is read once.
            let words = if told.contains(&question.code) { "" } else { question.question.get(lang) };
            told.push(question.code);
            let _ = writeln!(text, "{}", format!("    {} {words}", question.code).trim_end());
            asked = true;
        }
        if !asked {
            let _ = writeln!(text, "    {}", NO_QUESTION.get(lang));
        }
    }
}

#[derive(Serialize)]
struct Report {
    version: u32,
    editions: Vec<JsonEdition>,
}

#[derive(Serialize)]
struct JsonEdition {
    edition: u32,
    status: Both,
    clauses: Vec<JsonClause>,
}

#[derive(Serialize)]
struct JsonClause {
    clause: &'static str,
    title: Both,
    kind: &'static str,
    /// Whether it holds requirements on which no rule rests.
    people_only: bool,
    rules: Vec<JsonRule>,
    questions: Vec<JsonQuestion>,
    counterparts: BTreeMap<String, Vec<JsonCounterpart>>,
}

#[derive(Serialize)]
struct JsonRule {
    rule: &'static str,
    name: &'static str,
    title: Both,
    grade: &'static str,
    tier: &'static str,
    clauses: Vec<&'static str>,
}

#[derive(Serialize)]
struct JsonQuestion {
    question: &'static str,
    text: Both,
    look: Both,
    addition: Option<Both>,
}

#[derive(Serialize)]
struct JsonCounterpart {
    clause: &'static str,
    surety: &'static str,
}

/// The same for machines.
pub(crate) fn json(chosen: &[Chosen], only: Option<&[&'static Rule]>) -> String {
    let editions = chosen.iter().map(|it| {
        let open = without_rule(it.edition);
        JsonEdition {
            edition: it.edition.year(),
            status: both(&it.edition.status()),
            clauses: it.clauses().map(|clause| json_clause(it.edition, clause, &open, only)).collect(),
        }
    });
    pretty(&Report { version: 1, editions: editions.collect() })
}

fn json_clause(
    edition: Edition,
    clause: &Clause,
    open: &[&str],
    only: Option<&[&'static Rule]>,
) -> JsonClause {
    let rules = rules_on(edition, clause.number, only).into_iter().map(|found| JsonRule {
        rule: found.rule.info.code,
        name: found.rule.info.name,
        title: both(&found.rule.info.title),
        grade: found.level.key(),
        tier: match found.rule.info.tier {
            Tier::Definition => "definition",
            Tier::Evidence => "evidence",
        },
        clauses: found.clauses.iter().map(|clause| clause.0).collect(),
    });
    let questions = questions_on(edition, clause.number).map(|question| JsonQuestion {
        question: question.code,
        text: both(&question.question),
        look: both(&question.look),
        addition: question.addition(edition).as_ref().map(both),
    });
    let counterparts = counterparts(edition, clause.number).into_iter().map(|(other, link)| {
        let to = link.to.iter();
        let to = to.map(|it| JsonCounterpart { clause: it.clause, surety: it.surety.key() });
        (other.to_string(), to.collect())
    });
    JsonClause {
        clause: clause.number,
        title: both(&clause.title),
        kind: match clause.kind {
            ClauseKind::Requirements => "requirements",
            ClauseKind::Heading => "heading",
            ClauseKind::Information => "information",
        },
        people_only: open.contains(&clause.number),
        rules: rules.collect(),
        questions: questions.collect(),
        counterparts: counterparts.collect(),
    }
}
