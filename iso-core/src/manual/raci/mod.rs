//! Who does, answers for, is asked about and is told of what: RACI, of a procedure over its steps
//! and of the library over its procedures.
//!
//! Exactly one role answers for a step: the one named as accountable, otherwise whoever does it.
//! Several accountable roles are a finding (R002) and stand here as they were written.

mod library;
mod procedure;

use std::fmt;

pub(super) use library::{TITLE, document};
pub(super) use procedure::blocks;

use super::words::{performer, text};
use crate::{
    doc::{Block, Inline},
    model::{Id, Performer, ProcessCode, Step},
    text::{Lang, Text},
};

/// Somebody who takes part in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who<'a> {
    Role(&'a Id),
    Outside(Performer),
    /// Whoever is named in a called procedure.
    Called(&'a ProcessCode),
}

/// What somebody has to do with a step or a procedure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Parts {
    accountable: bool,
    /// Accountable for a step, in a table over whole procedures.
    accountable_in_part: bool,
    responsible: bool,
    consulted: bool,
    informed: bool,
}

impl Parts {
    fn join(&mut self, other: Parts) {
        self.accountable |= other.accountable;
        self.accountable_in_part |= other.accountable_in_part;
        self.responsible |= other.responsible;
        self.consulted |= other.consulted;
        self.informed |= other.informed;
    }

    /// The letters as a cell; an empty one is left blank, as on paper.
    fn cell(self) -> Vec<Inline> {
        let letters = self.to_string();
        vec![if self.accountable { Inline::strong(letters) } else { Inline::from(letters) }]
    }
}

impl fmt::Display for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = [
            (self.accountable, "A"),
            (self.accountable_in_part && !self.accountable, "(A)"),
            (self.responsible, "R"),
            (self.consulted, "C"),
            (self.informed, "I"),
        ];
        let letters: Vec<&str> =
            letters.into_iter().filter_map(|(is, letter)| is.then_some(letter)).collect();
        f.write_str(&letters.join("/"))
    }
}

impl Who<'_> {
    fn name(self, role: impl Fn(&Id) -> String, lang: Lang) -> String {
        const BY: Text = text("Theo quy trình", "By the procedure");
        match self {
            Who::Role(id) => role(id),
            Who::Outside(outside) => performer(outside).get(lang).to_owned(),
            Who::Called(code) => format!("{} {code}", BY.get(lang)),
        }
    }
}

/// Everybody who takes part in a step, the doer first, each once.
fn participants<'s>(step: &'s Step) -> Vec<(Who<'s>, Parts)> {
    let mut found: Vec<(Who<'s>, Parts)> = Vec::new();
    let mut add = |who: Who<'s>, parts: Parts| match found.iter_mut().find(|(known, _)| *known == who) {
        Some((_, known)) => known.join(parts),
        None => found.push((who, parts)),
    };
    let does = Parts { responsible: true, ..Parts::default() };
    let answers = Parts { accountable: true, ..Parts::default() };
    let role = step.role.as_ref().map(Who::Role);
    let outside = step.performer.map(Who::Outside);
    let called = step.call.as_ref().map(Who::Called).filter(|_| role.is_none() && outside.is_none());
    role.into_iter().chain(outside).chain(called).for_each(|who| add(who, does));
    match step.accountable.as_slice() {
        [] => role.or(outside).or(called).into_iter().for_each(|who| add(who, answers)),
        named => named.iter().for_each(|id| add(Who::Role(id), answers)),
    }
    for (ids, parts) in [
        (&step.consulted, Parts { consulted: true, ..Parts::default() }),
        (&step.informed, Parts { informed: true, ..Parts::default() }),
    ] {
        ids.iter().for_each(|id| add(Who::Role(id), parts));
    }
    found
}

/// What the letters mean.
fn legend(lang: Lang) -> Block {
    const LEGEND: Text = text(
        "R – thực hiện; A – chịu trách nhiệm cuối cùng, mỗi bước đúng một vai trò: nơi không ghi riêng thì chính người thực hiện; C – được hỏi ý kiến; I – được thông báo.",
        "R – does it; A – answers for it, exactly one role a step: where none is named, whoever does it; C – is consulted; I – is informed.",
    );
    Block::paragraph(LEGEND.get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(step: &str) -> Vec<String> {
        let step: Step = serde_yaml::from_str(step).unwrap();
        let name = |who: Who<'_>| who.name(ToString::to_string, Lang::En);
        participants(&step).into_iter().map(|(who, parts)| format!("{} {parts}", name(who))).collect()
    }

    #[test]
    fn whoever_does_a_step_answers_for_it_unless_somebody_else_is_named() {
        assert_eq!(shown("{ id: a, name: A, role: x }"), ["x A/R"]);
        assert_eq!(shown("{ id: a, name: A, role: x, accountable: [y] }"), ["x R", "y A"]);
        assert_eq!(shown("{ id: a, name: A, role: x, accountable: [x, x] }"), ["x A/R"]);
        assert_eq!(shown("{ id: a, name: A, performer: tax_office }"), ["Tax office A/R"]);
        assert_eq!(shown("{ id: a, name: A, role: x, performer: applicant }"), ["x A/R", "Applicant R"]);
        assert_eq!(shown("{ id: a, name: A, call: QT.01 }"), ["By the procedure QT.01 A/R"]);
        assert_eq!(shown("{ id: a, name: A, role: x, call: QT.01 }"), ["x A/R"]);
        assert_eq!(shown("{ id: a, name: A }"), [""; 0]);
        let all = "{ id: a, name: A, role: x, consulted: [y, x], informed: [y, z] }";
        assert_eq!(shown(all), ["x A/R/C", "y C/I", "z I"]);
    }
}
