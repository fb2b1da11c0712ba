//! Sổ theo dõi hồ sơ: every dossier of a year, numbered without a gap, closed at the year's end
//! (Thông tư 01/2018/TT-VPCP, Điều 10(2)).

use jiff::civil::DateTime;

use super::{super::words::text, Entry, paper::Form};
use crate::{
    deadline::Moment,
    doc::{
        Align, Block, Cell, Column, Document, Edge, Inline, Orientation, Paper, PaperSize, Row, Side,
        SideLine, Table,
    },
    dossier_log::{Judge, Judged},
    load::Library,
    model::Date,
    text::{Lang, Text},
};

/// The sheet of the register (Thông tư 01/2018/TT-VPCP, Điều 9(2)); it lies, for its many columns.
const SHEET: Paper = Paper { size: PaperSize::A4, orientation: Orientation::Level, edge: Edge::Plain };

/// Rows of a blank page.
const EMPTY: usize = 12;

/// The register of one year.
#[derive(Debug, Clone, Copy)]
pub struct Register<'a> {
    /// The year.
    pub year: i16,
    /// The dossiers received in it, in the order of receipt; their numbers are their places.
    pub dossiers: &'a [Recorded],
    /// Whether it is closed: the year is over, and every dossier of it was read.
    pub closed: bool,
}

impl Recorded {
    /// The dossiers of a log that were received in a year, in the order of receipt.
    #[must_use]
    pub fn of(library: &Library, judge: &Judge<'_>, year: i16, lang: Lang) -> Vec<Self> {
        let mut dossiers: Vec<Recorded> = judge
            .dossiers()
            .filter(|it| it.received().date().0.year() == year)
            .map(|it| Recorded::one(library, &it, lang))
            .collect();
        dossiers.sort_by(|one, other| one.sorting().cmp(&other.sorting()));
        dossiers
    }

    fn one(library: &Library, judged: &Judged<'_>, lang: Lang) -> Self {
        let assessment = judged.verdict.as_ref().ok();
        let slip = assessment.and_then(|it| it.promise.map(|promise| promise.at));
        let title = library.process(judged.procedure()).map(|it| it.value.title.get(lang));
        Recorded {
            dossier: judged.code(),
            procedure: title.unwrap_or(judged.procedure()).to_owned(),
            office: judged.unit().to_owned(),
            received: judged.received(),
            due: slip.or(assessment.and_then(|it| it.due)),
            resolved: judged.resolved(),
        }
    }

    /// Who knows only the day was there from its beginning.
    fn sorting(&self) -> (DateTime, &str) {
        let at = match self.received {
            Moment::Minute(at) => at,
            Moment::Day(date) => date.0.at(0, 0, 0, 0),
        };
        (at, &self.dossier)
    }
}

/// A dossier in the register. What only the desk knows is left to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its code.
    pub dossier: String,
    /// Title of its procedure.
    pub procedure: String,
    /// The office that handles it.
    pub office: String,
    /// When it was received.
    pub received: Moment,
    /// When its result was promised.
    pub due: Option<DateTime>,
    /// When its result was ready.
    pub resolved: Option<Moment>,
}

pub(super) fn document(form: &Form<'_>, name: &str, register: Option<&Register<'_>>) -> Document {
    let mut document = form.sheet(name, SHEET);
    document.blocks.extend(cover(form, register));
    document.blocks.push(Block::PageBreak);
    document.blocks.push(Block::Table(table(form, register)));
    if let Some(register) = register.filter(|it| it.closed) {
        document.blocks.extend(closing(form, register));
    }
    document.blocks.extend(form.doubts());
    document
}

fn cover(form: &Form<'_>, register: Option<&Register<'_>>) -> Vec<Block> {
    let year = register.map_or_else(|| "20……".to_owned(), |it| it.year.to_string());
    let below = match form.lang {
        Lang::Vi => format!("Năm {year}"),
        Lang::En => format!("Year {year}"),
    };
    let count = register.map(|it| it.dossiers.len()).filter(|count| *count > 0);
    let mut blocks: Vec<Block> = form.number_of_form().into_iter().collect();
    blocks.push(Block::Beside(vec![Side::of(45, form.authority()), Side::of(55, form.national_name())]));
    blocks.push(Block::Title { below: Some(below) });
    blocks.push(Block::Fields(vec![
        vec![form.field(text("Quyển số", "Volume"), Entry::Volume)],
        vec![
            form.known(text("Từ số", "From number"), count.map(|_| "1".to_owned())),
            form.known(text("đến số", "to number"), count.map(|count| count.to_string())),
        ],
        vec![
            form.known(text("Mở sổ ngày", "Opened on"), None),
            form.known(text("Khóa sổ ngày", "Closed on"), None),
        ],
    ]));
    blocks
}

fn table(form: &Form<'_>, register: Option<&Register<'_>>) -> Table {
    const HEADS: [(Text, u16); 11] = [
        (text("STT", "No."), 4),
        (text("Mã hồ sơ", "Dossier"), 12),
        (text("Tên TTHC", "Procedure"), 15),
        (text("Tên tổ chức, cá nhân", "Applicant"), 11),
        (text("Địa chỉ, số điện thoại", "Address, telephone"), 11),
        (text("Cơ quan chủ trì giải quyết", "Office"), 10),
        (text("Nhận hồ sơ", "Received"), 8),
        (text("Hẹn trả kết quả", "Due"), 8),
        (text("Trả kết quả", "Result"), 8),
        (text("Phương thức nhận", "How received"), 8),
        (text("Ký nhận", "Signature"), 7),
    ];
    let column = |(_, weight): &(Text, u16)| Column { weight: *weight, align: Align::Start };
    let mut columns: Vec<Column> = HEADS.iter().map(column).collect();
    if let Some(first) = columns.first_mut() {
        first.align = Align::Middle;
    }
    let head = vec![Row::of(HEADS.iter().map(|(head, _)| form.say(*head)))];
    let dossiers = register.map(|it| it.dossiers).unwrap_or_default();
    let mut rows = Vec::new();
    let mut month = None;
    for (number, dossier) in (1..).zip(dossiers) {
        let this = dossier.received.date().0.month();
        if month.replace(this) != Some(this) {
            rows.push(heading(form, this));
        }
        rows.push(row(form, number, dossier));
    }
    if rows.is_empty() {
        // Two lines high: people write there.
        let empty = || Row::of((0..HEADS.len()).map(|_| vec![Inline::LineBreak, Inline::from(" ")]));
        rows = std::iter::repeat_with(empty).take(EMPTY).collect();
    }
    Table { caption: None, columns, head, rows }
}

/// The month, over all columns.
fn heading(form: &Form<'_>, month: i8) -> Row {
    let words = match form.lang {
        Lang::Vi => format!("Tháng {month}"),
        Lang::En => format!("Month {month}"),
    };
    Row { stands_out: true, ..Row::of([Cell::from(words).over_columns(11).naming_row()]) }
}

fn row(form: &Form<'_>, number: usize, it: &Recorded) -> Row {
    let lang = form.lang;
    let minute = |at: DateTime| format!("{:02}:{:02} {}", at.hour(), at.minute(), Date(at.date()).show(lang));
    let moment = |moment: Moment| match moment {
        Moment::Minute(at) => minute(at),
        Moment::Day(date) => date.show(lang),
    };
    let mut cells = vec![
        Cell::from(number.to_string()),
        Cell::from(it.dossier.as_str()).naming_row(),
        Cell::from(it.procedure.as_str()),
        Cell::from(""),
        Cell::from(""),
        Cell::from(it.office.as_str()),
    ];
    cells.push(Cell::from(moment(it.received)));
    cells.push(Cell::from(it.due.map(minute).unwrap_or_default()));
    cells.push(Cell::from(it.resolved.map(moment).unwrap_or_default()));
    cells.extend([Cell::from(""), Cell::from("")]);
    Row { cells, ..Row::default() }
}

/// How many dossiers the register holds, and who closes it.
fn closing(form: &Form<'_>, register: &Register<'_>) -> [Block; 2] {
    let (count, year) = (register.dossiers.len(), register.year);
    let words = match (form.lang, count) {
        (Lang::Vi, 0) => format!("Khóa sổ năm {year}: trong năm không có hồ sơ."),
        (Lang::Vi, _) => format!("Khóa sổ năm {year}: {count} hồ sơ, từ số 1 đến số {count}."),
        (Lang::En, 0) => format!("Closed for {year}: no dossiers in the year."),
        (Lang::En, _) => format!("Closed for {year}: {count} dossiers, numbers 1 to {count}."),
    };
    let signed = form.signatures(&[
        Some(text("Người giữ sổ", "Kept by")),
        Some(text("Thủ trưởng cơ quan, đơn vị", "Head of the office")),
    ]);
    [Block::Beside(vec![Side::of(1, vec![SideLine::Words(vec![Inline::strong(words)])])]), signed]
}

pub(super) fn last_day(year: i16) -> jiff::civil::Date {
    jiff::civil::Date::new(year, 12, 31).unwrap_or(jiff::civil::Date::MAX)
}
