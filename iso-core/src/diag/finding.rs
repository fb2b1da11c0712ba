//! One thing that is wrong.

use super::{Arg, Fingerprint, Level, Message, RuleInfo};
use crate::{
    source::{NodePath, Span},
    standard::{Demand, Edition, Provision, Requirement},
    text::{Lang, Text},
};

/// Something a rule found, at a place of a file.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static RuleInfo,
    /// The requirement that is not met; `None` for faults of the file itself.
    pub requirement: Option<Requirement>,
    /// The editions it is about; empty if all that ask.
    pub editions: Vec<Edition>,
    /// Name of the file; empty if the finding is about the library as a whole.
    pub file: String,
    /// The node of the file.
    pub node: NodePath,
    /// The exact range, where it is not simply the place of the node.
    pub span: Option<Span>,
    /// The procedure it is about.
    pub process: Option<String>,
    /// The statement, one of the rule's templates.
    pub message: &'static Message,
    /// How to mend exactly this, where it differs from the rule's general help.
    pub help: Option<&'static Message>,
    /// What fills the gaps of message and help.
    pub args: Vec<(&'static str, Arg)>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// Ids of the steps of a run that proves it, in order.
    pub witness: Vec<String>,
    /// By what it is known again in a later check; set by the check of a library.
    pub fingerprint: Option<Fingerprint>,
}

/// A second place of a finding.
#[derive(Debug, Clone)]
pub struct Related {
    /// Name of the file.
    pub file: String,
    /// The node.
    pub node: NodePath,
    /// What is there.
    pub note: Text,
}

impl Finding {
    /// A finding of `rule` under its usual requirement, at `node` of `file`.
    #[must_use]
    pub fn new(rule: &'static RuleInfo, message: &'static Message, file: &str, node: NodePath) -> Self {
        Finding {
            rule,
            requirement: rule.requirements.first().copied(),
            editions: Vec::new(),
            file: file.to_owned(),
            node,
            span: None,
            process: None,
            message,
            help: None,
            args: Vec::new(),
            related: Vec::new(),
            witness: Vec::new(),
            fingerprint: None,
        }
    }

    /// The same under another of the rule's requirements.
    #[must_use]
    pub fn under(mut self, requirement: Requirement) -> Self {
        self.requirement = Some(requirement);
        self
    }

    /// The same about these editions only: what is said of one edition is no finding of another.
    #[must_use]
    pub fn within(mut self, editions: &[Edition]) -> Self {
        self.editions = editions.to_vec();
        self
    }

    /// The same with a fact for the gap `{name}`.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Arg>) -> Self {
        self.args.push((name, fact.into()));
        self
    }

    /// The same with a repair of its own.
    #[must_use]
    pub fn helped_by(mut self, help: &'static Message) -> Self {
        self.help = Some(help);
        self
    }

    /// The same at an exact range of the text.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The same with a second place.
    #[must_use]
    pub fn related_to(mut self, file: &str, node: NodePath, note: Text) -> Self {
        self.related.push(Related { file: file.to_owned(), node, note });
        self
    }

    /// The same with the run that proves it.
    #[must_use]
    pub fn proven_by(mut self, steps: impl IntoIterator<Item = String>) -> Self {
        self.witness = steps.into_iter().collect();
        self
    }

    /// What an edition says to it; `None` if that edition does not ask.
    #[must_use]
    pub fn demand(&self, edition: Edition) -> Option<Demand> {
        let about = self.editions.is_empty() || self.editions.contains(&edition);
        edition.demand(self.requirement.filter(|_| about)?)
    }

    /// The provision of law that is not met, where the finding rests on law.
    #[must_use]
    pub fn law(&self) -> Option<Provision> {
        match self.requirement {
            Some(Requirement::Law(law)) => Some(law.provision()),
            _ => None,
        }
    }

    /// The gravest level under the chosen editions; `None` if none of them asks.
    #[must_use]
    pub fn level(&self, editions: &[Edition]) -> Option<Level> {
        match self.requirement {
            None => Some(Level::Error),
            Some(Requirement::Law(law)) => Some(law.provision().grade.into()),
            Some(_) => editions
                .iter()
                .filter_map(|edition| self.demand(*edition))
                .map(|demand| demand.grade.into())
                .max(),
        }
    }

    /// The statement in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.fill(self.message.get(lang), lang)
    }

    /// The repair in one language.
    #[must_use]
    pub fn help(&self, lang: Lang) -> String {
        self.fill(self.help.unwrap_or(&self.rule.help).get(lang), lang)
    }

    /// Stands in a message where a rule forgot a fact; a test holds that it never does.
    pub const GAP: char = '\u{FFFD}';

    fn fill(&self, template: &str, lang: Lang) -> String {
        let mut filled = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let name = after.split_once('}').filter(|(name, _)| name.bytes().all(|b| b.is_ascii_lowercase()));
            let Some((name, after)) = name else {
                // Braces of YAML in an example.
                filled.push('{');
                rest = after;
                continue;
            };
            match self.args.iter().find(|(gap, _)| *gap == name) {
                Some((_, fact)) => filled.push_str(&fact.show(lang)),
                None => filled.push(Self::GAP),
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}
