//! What all forms share: the national heading, numbers, moments, signatures.

use jiff::civil::DateTime;

use super::{Entries, Entry, Handled};
use crate::{
    deadline::Moment,
    doc::{
        Block, Control, Document, Edge, Fact, Field, Inline, Notice, NoticeKind, Orientation, Paper,
        PaperSize, Side, SideLine,
    },
    load::Library,
    manual::words::text,
    model::{Date, Organization, Process, Wording},
    standard::{FormCircular, FormVersion, FormsInForce, OfficialForm},
    text::{Lang, Text},
};

/// The sheet of all forms but the register (Thông tư 01/2018/TT-VPCP, Điều 9(2)).
const SLIP: Paper = Paper { size: PaperSize::A5, orientation: Orientation::Upright, edge: Edge::Plain };

/// A form under way: what is known for it, and which circular prescribes it.
#[derive(Clone, Copy)]
pub(super) struct Form<'a> {
    pub(super) library: &'a Library,
    pub(super) lang: Lang,
    pub(super) kind: OfficialForm,
    /// Number and title.
    pub(super) version: FormVersion,
    /// The circular; `None` where the law of Vietnam is not followed, and no form is prescribed.
    pub(super) in_force: Option<FormsInForce>,
    /// The procedure, where it is known.
    pub(super) process: Option<&'a Process>,
    /// The dossier; `None` for a blank.
    pub(super) handled: Option<&'a Handled<'a>>,
    pub(super) entries: &'a Entries,
    /// The day on the paper; `None` for a blank.
    pub(super) dated: Option<Date>,
}

/// `Số: ……/PBS-……`
pub(super) struct Numbered(pub(super) &'static str);

impl<'a> Form<'a> {
    pub(super) fn say(&self, words: Text) -> String {
        words.get(self.lang).to_owned()
    }

    pub(super) fn organization(&self) -> Option<&'a Organization> {
        self.library.organization.as_ref().map(|it| &it.value)
    }

    /// The form with its heading and title, and nothing to fill in yet.
    pub(super) fn document(&self, name: &str, numbered: &Numbered) -> Document {
        let mut document = self.sheet(name, SLIP);
        document.blocks.extend(self.number_of_form());
        document.blocks.push(self.heading(numbered));
        document.blocks.push(Block::Title { below: None });
        document
    }

    /// The empty document with what its file says about it.
    pub(super) fn sheet(&self, name: &str, paper: Paper) -> Document {
        let title = self.say(self.version.title);
        let mut document = Document::new(name, title.clone(), self.lang);
        document.paper = paper;
        let organization = self.organization();
        let words = |it: &Wording| it.get(self.lang).to_owned();
        let facts = self.in_force.map(|in_force| {
            [
                Fact { label: self.say(NUMBER_OF_FORM), value: format!("{:02}", self.version.number) },
                Fact { label: self.say(ISSUED_WITH), value: self.say(in_force.circular.name()) },
            ]
        });
        document.control = Control {
            superior: organization.and_then(|it| it.superior.as_ref()).map(words),
            organization: organization.map(|it| words(&it.organization)),
            kind: title,
            facts: facts.into_iter().flatten().collect(),
            date: self.dated,
            ..Control::default()
        };
        document
    }

    /// Number and circular at the upper right; nothing where no form is prescribed.
    pub(super) fn number_of_form(&self) -> Option<Block> {
        let in_force = self.in_force?;
        let number = format!("{} {:02}", self.say(NUMBER_OF_FORM), self.version.number);
        let circular = format!("({})", in_force.circular.name().get(self.lang));
        let lines = vec![
            SideLine::Words(vec![Inline::strong(number)]),
            SideLine::Words(vec![Inline::emphasis(circular)]),
        ];
        Some(Block::Beside(vec![Side::of(56, Vec::new()), Side::of(44, lines)]))
    }

    /// Authority and number at the left; national name, motto, place and date at the right
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    fn heading(&self, Numbered(kind): &Numbered) -> Block {
        let number = self.entries.get(Entry::Number);
        let number = number.map_or_else(|| format!("……/{kind}……"), str::to_owned);
        let mut left = self.authority();
        left.push(SideLine::Words(vec![Inline::from(format!("{} {number}", self.say(NUMBER)))]));
        let mut right = self.national_name();
        right.push(SideLine::Words(vec![Inline::emphasis(self.place_and_date())]));
        Block::Beside(vec![Side::of(38, left), Side::of(62, right)])
    }

    /// The body above, the authority, and a rule.
    pub(super) fn authority(&self) -> Vec<SideLine> {
        let Some(organization) = self.organization() else {
            return vec![SideLine::Words(vec![Inline::from(DOTS)]), SideLine::Rule];
        };
        let upper = |words: &Wording| words.get(self.lang).to_uppercase();
        let superior = organization.superior.as_ref().map(|it| vec![Inline::from(upper(it))]);
        let own = vec![Inline::strong(upper(&organization.organization))];
        superior.into_iter().chain([own]).map(SideLine::Words).chain([SideLine::Rule]).collect()
    }

    /// National name and motto; nothing where the law of Vietnam is not followed.
    pub(super) fn national_name(&self) -> Vec<SideLine> {
        if self.in_force.is_none() {
            return Vec::new();
        }
        let line = |words: Text| SideLine::Words(vec![Inline::strong(self.say(words))]);
        vec![line(NATION), line(MOTTO), SideLine::Rule]
    }

    fn place_and_date(&self) -> String {
        let place = self.entries.get(Entry::Place).unwrap_or("……………");
        match (self.dated.map(|date| date.0), self.lang) {
            (Some(date), Lang::Vi) => {
                let (day, month) = two_digits(date);
                format!("{place}, ngày {day} tháng {month} năm {}", date.year())
            }
            (Some(date), Lang::En) => format!("{place}, {}", Date(date).show(Lang::En)),
            (None, Lang::Vi) => format!("{place}, ngày …… tháng …… năm 20……"),
            (None, Lang::En) => format!("{place}, date ……………"),
        }
    }

    /// A field with what was entered, or to be written.
    pub(super) fn field(&self, label: Text, entry: Entry) -> Field {
        self.known(label, self.entries.get(entry).map(str::to_owned))
    }

    /// A field with what is known, or to be written.
    pub(super) fn known(&self, label: Text, value: Option<String>) -> Field {
        let value = value.filter(|it| !it.trim().is_empty());
        Field::filled(self.say(label), value.into_iter().map(Inline::Text).collect())
    }

    /// Address, telephone and e-mail of the applicant.
    pub(super) fn whereabouts(&self) -> [Vec<Field>; 2] {
        let telephone = self.field(TELEPHONE, Entry::Telephone);
        [vec![self.field(ADDRESS, Entry::Address)], vec![telephone, self.field(EMAIL, Entry::Email)]]
    }

    /// What the applicant asks for: the procedure.
    pub(super) fn subject(&self, label: Text) -> Field {
        self.known(label, self.process.map(|it| it.title.get(self.lang).to_owned())).over_lines(2)
    }

    /// The code of the dossier.
    pub(super) fn code(&self) -> Option<String> {
        self.handled.and_then(|it| it.dossier).map(str::to_owned)
    }

    /// A list of numbered lines: what is known, or so many empty ones.
    pub(super) fn numbered(&self, known: Vec<String>, empty: usize) -> Block {
        let known: Vec<Option<String>> = match known.is_empty() {
            true => vec![None; empty],
            false => known.into_iter().map(Some).collect(),
        };
        let line = |(number, words): (usize, Option<String>)| {
            let words = words.into_iter().map(Inline::Text).collect();
            vec![Field::filled(format!("{number}."), words)]
        };
        Block::Fields((1..).zip(known).map(line).collect())
    }

    /// A reason of which nothing is known has room for some lines.
    pub(super) fn reason(&self) -> Field {
        self.field(REASON, Entry::Reason).over_lines(3)
    }

    /// Who signs, side by side; a person's own line and what is asked of them.
    pub(super) fn signatures(&self, who: &[Option<Text>]) -> Block {
        let side = |who: &Option<Text>| {
            let lines = who.map(|who| {
                vec![
                    SideLine::Words(vec![Inline::strong(self.say(who).to_uppercase())]),
                    SideLine::Words(vec![Inline::emphasis(self.say(SIGN))]),
                    SideLine::Room,
                ]
            });
            Side::of(50, lines.unwrap_or_default())
        };
        Block::Beside(who.iter().map(side).collect())
    }

    /// What is not certain about the form. On paper only what may be wrong on the paper itself.
    pub(super) fn doubts(&self) -> Vec<Block> {
        let notice = |kind, words: Text| {
            let blocks = vec![Block::paragraph(self.say(words))];
            Block::Notice(Notice { kind, title: self.say(CHECK), blocks })
        };
        let circular = self.in_force.and_then(|it| it.doubt);
        let fields = (self.in_force.is_some() && self.kind == OfficialForm::Stopping).then_some(FIELDS);
        let circular = circular.map(|words| notice(NoticeKind::Information, words));
        circular.into_iter().chain(fields.map(|words| notice(NoticeKind::Review, words))).collect()
    }

    /// The moment in the words of the forms: `09 giờ 10 phút, ngày 03/03/2025`.
    pub(super) fn at(&self, at: DateTime) -> String {
        let (hour, minute, date) = (at.hour(), at.minute(), Date(at.date()).show(self.lang));
        match self.lang {
            Lang::Vi => format!("{hour:02} giờ {minute:02} phút, ngày {date}"),
            Lang::En => format!("{hour:02}:{minute:02} on {date}"),
        }
    }

    /// The moment, or room for one.
    pub(super) fn at_or_blank(&self, at: Option<DateTime>) -> String {
        at.map_or_else(|| self.say(MOMENT), |at| self.at(at))
    }

    pub(super) fn received(&self) -> String {
        self.since(self.handled.map(|it| it.received))
    }

    /// The moment from which the limit is counted, or room for one.
    pub(super) fn since(&self, received: Option<Moment>) -> String {
        match (received, self.lang) {
            (Some(Moment::Minute(at)), _) => self.at(at),
            (Some(Moment::Day(date)), Lang::Vi) => {
                format!("…… giờ …… phút, ngày {}", date.show(Lang::Vi))
            }
            (Some(Moment::Day(date)), Lang::En) => format!("……:…… on {}", date.show(Lang::En)),
            (None, _) => self.say(MOMENT),
        }
    }
}

/// Which circular holds on a day for an office under a law, as far as that is known.
pub(super) fn version(kind: OfficialForm, in_force: Option<FormsInForce>) -> Option<FormVersion> {
    kind.version(in_force.map_or(FormCircular::Of2025, |it| it.circular))
}

/// Day and month, as Nghị định 30/2020/NĐ-CP wants them: a zero before small numbers.
fn two_digits(date: jiff::civil::Date) -> (String, String) {
    let month = date.month();
    let month = if month <= 2 { format!("{month:02}") } else { month.to_string() };
    (format!("{:02}", date.day()), month)
}

/// Where somebody writes by hand.
pub(super) const DOTS: &str = "……………………";

const NUMBER: Text = text("Số:", "No.");
const NUMBER_OF_FORM: Text = text("Mẫu số", "Form");
const ISSUED_WITH: Text = text("Ban hành kèm theo", "Issued with");
const NATION: Text = text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM");
const MOTTO: Text = text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness");
const MOMENT: Text = text("…… giờ …… phút, ngày ……/……/20……", "……:…… on ……………");
const SIGN: Text = text("(Ký, ghi rõ họ tên)", "(Signature and name)");
const REASON: Text = text("Lý do", "Reason");
pub(super) const ADDRESS: Text = text("Địa chỉ", "Address");
pub(super) const TELEPHONE: Text = text("Số điện thoại", "Telephone");
pub(super) const EMAIL: Text = text("Email", "E-mail");
pub(super) const IDENTITY: Text = text("Số định danh cá nhân/tổ chức", "Identity number");
pub(super) const RECEIVED_FROM: Text = text("Tiếp nhận hồ sơ của", "Received from");
pub(super) const SUBJECT: Text = text("Nội dung yêu cầu giải quyết", "What is asked for");
pub(super) const DOSSIER: Text = text("Mã hồ sơ", "Dossier");
pub(super) const APPLICANT: Text = text("Người nộp hồ sơ", "Applicant");
pub(super) const RECEIVER: Text = text("Người tiếp nhận hồ sơ", "Received by");
const CHECK: Text = text("Kiểm tra lại mẫu", "Check the form");
/// Of form 05 only number and title were found.
const FIELDS: Text = text(
    "Thông tư 03/2025/TT-VPCP: chương trình chỉ biết số và tên của Mẫu 05; các mục trên giấy chưa đối chiếu với Phụ lục I.",
    "Of form 05 of Circular 03/2025/TT-VPCP only number and title are known; its fields have not been compared with annex I.",
);
