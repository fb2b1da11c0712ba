//! The two papers that go with every dossier: the slip the applicant takes home, and the slip that
//! travels inside and shows who held the dossier and for how long.
//!
//! Both have the fields of the circular in force on the day of receipt. What the program knows is
//! filled in; what only the desk knows is left to be written.

mod appointment;
mod control;
mod form;

pub use form::UnknownForm;

use jiff::civil::DateTime;

use super::{
    context::Cx,
    names::Names,
    words::{END, text},
};
use crate::{
    deadline::{DueDate, Moment, Schedule},
    doc::{Block, Control, Document, Fact, Notice, NoticeKind},
    graph::ProcessGraph,
    load::Library,
    model::{Date, TimeLimit, Wording},
    text::{Lang, Text},
};
use form::Forms;

/// What is known about a dossier at its receipt, or when its clock began again.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Where the procedure stands.
    pub library: &'a Library,
    /// The procedure, or a case of it.
    pub graph: &'a ProcessGraph<'a>,
    /// The receipt and the appointment.
    pub due: &'a DueDate,
    /// All appointments with their limits, where there are several.
    pub appointments: &'a [(&'a Wording, TimeLimit)],
    /// When each step is due.
    pub schedule: &'a Schedule,
    /// The code of the dossier, if it has one already.
    pub dossier: Option<&'a str>,
}

/// The slip of receipt and appointment, then the control slip.
///
/// # Errors
///
/// [`UnknownForm`] where the law of Vietnam is followed and its forms of the day are not known.
pub fn documents(facts: &Facts<'_>, lang: Lang) -> Result<Vec<Document>, UnknownForm> {
    let process = facts.graph.process();
    let names = Names::of(facts.library);
    let cx = Cx { library: facts.library, process, names: &names, lang };
    let law = facts.library.clock_law_of(Some(process));
    let forms = form::of(law, facts.due.received.date())?;
    let slip = Slip { cx, facts, forms };
    Ok(vec![appointment::document(&slip), control::document(&slip)])
}

/// What both papers share.
struct Slip<'a> {
    cx: Cx<'a>,
    facts: &'a Facts<'a>,
    forms: Forms,
}

/// Where somebody writes by hand.
const BLANK: &str = "……………………";

impl Slip<'_> {
    fn say(&self, words: Text) -> String {
        self.cx.say(words).to_owned()
    }

    fn document(&self, name: &str, title: Text, number: Option<u8>) -> Document {
        let (process, lang) = (self.cx.process, self.cx.lang);
        let mut document = Document::new(name, self.say(title), lang);
        let fact = |label: Text, value: String| Fact { label: self.say(label), value };
        let form = number.map(|number| fact(text("Mẫu số", "Form"), format!("{number:02}")));
        let source =
            self.forms.source.map(|source| fact(text("Ban hành kèm theo", "Issued with"), self.say(source)));
        document.control = Control {
            superior: self
                .cx
                .organization()
                .and_then(|it| it.superior.as_ref())
                .map(|it| it.get(lang).to_owned()),
            organization: self.cx.organization().map(|it| it.organization.get(lang).to_owned()),
            kind: self.say(title),
            facts: form.into_iter().chain(source).collect(),
            date: Some(self.facts.due.received.date()),
            ..Control::default()
        };
        let about = format!("{} – {}", process.process, process.title.get(lang));
        let form_line: Vec<String> =
            document.control.facts.iter().map(|it| format!("{}: {}", it.label, it.value)).collect();
        if !form_line.is_empty() {
            document.blocks.push(Block::paragraph(form_line.join(". ")));
        }
        document.blocks.push(Block::paragraph(about));
        if let Some(doubt) = self.forms.doubt {
            document.blocks.push(Block::Notice(Notice {
                kind: NoticeKind::Review,
                title: self.say(text("Kiểm tra lại mẫu", "Check the form")),
                blocks: vec![Block::paragraph(self.say(doubt))],
            }));
        }
        document
    }

    fn end(&self) -> Block {
        Block::EndMark(self.say(END))
    }

    /// The moment in the words of the forms: `09 giờ 10 phút, ngày 03/03/2025`.
    fn at(&self, at: DateTime) -> String {
        let (hour, minute, date) = (at.hour(), at.minute(), Date(at.date()).show(self.cx.lang));
        match self.cx.lang {
            Lang::Vi => format!("{hour:02} giờ {minute:02} phút, ngày {date}"),
            Lang::En => format!("{hour:02}:{minute:02} on {date}"),
        }
    }

    fn received(&self) -> String {
        match self.facts.due.received {
            Moment::Minute(at) => self.at(at),
            Moment::Day(date) => match self.cx.lang {
                Lang::Vi => format!("…… giờ …… phút, ngày {}", date.show(Lang::Vi)),
                Lang::En => format!("……:…… on {}", date.show(Lang::En)),
            },
        }
    }

    fn dossier(&self) -> String {
        self.facts.dossier.unwrap_or(BLANK).to_owned()
    }
}
