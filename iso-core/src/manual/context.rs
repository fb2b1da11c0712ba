//! One procedure and the names it uses, in the language of the reader.

use super::names::Names;
use super::words::{NOT_APPLICABLE, NOT_STATED};
use crate::{
    doc::{Block, Inline},
    load::{Library, Loaded},
    model::{Date, Form, Id, Organization, Process, ProcessCode, ProcessKind, Record, Wording},
    text::{Lang, Text},
};

/// What every part of a procedure's document needs to see.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cx<'a> {
    pub(super) library: &'a Library,
    pub(super) process: &'a Process,
    pub(super) names: &'a Names,
    pub(super) lang: Lang,
}

impl<'a> Cx<'a> {
    pub(super) fn new(
        library: &'a Library,
        process: &'a Loaded<Process>,
        names: &'a Names,
        lang: Lang,
    ) -> Self {
        Cx { library, process: &process.value, names, lang }
    }

    pub(super) fn organization(&self) -> Option<&'a Organization> {
        self.library.organization.as_ref().map(|loaded| &loaded.value)
    }

    pub(super) fn say(&self, words: Text) -> &'static str {
        words.get(self.lang)
    }

    pub(super) fn words(&self, words: &'a Wording) -> &'a str {
        words.get(self.lang)
    }

    /// What stands where a part of the service card is missing: procedures inside the office serve
    /// no applicant and need none.
    pub(super) fn unsaid(&self) -> Block {
        Block::paragraph(self.say(match self.process.kind {
            ProcessKind::Service => NOT_STATED,
            ProcessKind::Support | ProcessKind::Management => NOT_APPLICABLE,
        }))
    }

    /// The officer's words as the content of a cell; nothing where there are none.
    pub(super) fn cell(&self, words: &Option<Wording>) -> Vec<Inline> {
        words.iter().map(|words| Inline::from(words.get(self.lang))).collect()
    }

    pub(super) fn date(&self, date: Option<Date>) -> Vec<Inline> {
        date.iter().map(|date| Inline::from(date.show(self.lang))).collect()
    }

    /// The title of a role; its id where nobody described it.
    pub(super) fn role(&self, id: &Id) -> String {
        role(self.organization(), id, self.lang)
    }

    pub(super) fn roles(&self, ids: &[Id]) -> String {
        ids.iter().map(|id| self.role(id)).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn role_cell(&self, id: &Option<Id>) -> Vec<Inline> {
        id.iter().map(|id| Inline::from(self.role(id))).collect()
    }

    /// A procedure of the library: its code and title, leading to its document; the code alone
    /// where nobody has it.
    pub(super) fn procedure(&self, code: &ProcessCode) -> Inline {
        let position = self.names.position(code.as_str());
        let called = position.and_then(|position| self.library.processes.get(position));
        match called.zip(self.names.of_code(code.as_str())) {
            Some((called, name)) => {
                Inline::to_document(name, format!("{code} {}", called.value.title.get(self.lang)))
            }
            None => Inline::from(code.as_str()),
        }
    }

    /// The procedure's own form of this id, or the organization's.
    pub(super) fn form(&self, id: &Id) -> Option<&'a Form> {
        let shared = self.organization().into_iter().flat_map(|it| &it.forms);
        self.process.forms.iter().chain(shared).find(|form| form.id == *id)
    }

    /// What a form is called for short: its code, its name where it has none.
    pub(super) fn form_code(&self, id: &Id) -> String {
        let code = self.form(id).map(|form| form.code.as_ref().unwrap_or(&form.name));
        code.map_or_else(|| id.to_string(), |code| self.words(code).to_owned())
    }

    /// The unit of a role.
    pub(super) fn unit(&self, role: &Id) -> Option<&'a Wording> {
        self.organization()?.roles.iter().find(|it| it.id == *role)?.unit.as_ref()
    }

    /// The procedure's own record of this id, or the organization's.
    pub(super) fn record(&self, id: &Id) -> Option<&'a Record> {
        let shared = self.organization().into_iter().flat_map(|it| &it.records);
        self.process.records.iter().chain(shared).find(|record| record.id == *id)
    }

    /// The name of a case; its id where there is none.
    pub(super) fn case(&self, id: &Id) -> String {
        let case = self.process.cases.iter().find(|case| case.id == *id);
        case.map_or_else(|| id.to_string(), |case| case.name.get(self.lang).to_owned())
    }

    pub(super) fn cases(&self, ids: &[Id]) -> String {
        ids.iter().map(|id| self.case(id)).collect::<Vec<_>>().join("; ")
    }
}

/// The title of a role; its id where nobody described it.
pub(super) fn role(organization: Option<&Organization>, id: &Id, lang: Lang) -> String {
    let role = organization.and_then(|it| it.roles.iter().find(|role| role.id == *id));
    role.map_or_else(|| id.to_string(), |role| role.title.get(lang).to_owned())
}
