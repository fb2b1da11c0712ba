//! The columns of a log and the heads by which they are known.

use std::str::FromStr;

use crate::text::{Lang, Text, without_marks};

/// A column of one of the three files of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The dossier's code, in all three files.
    Dossier,
    /// Code of the procedure, or of the public procedure it serves.
    Procedure,
    /// The named case of the procedure.
    Case,
    /// Who works on it.
    Unit,
    /// When it was received.
    ReceivedAt,
    /// When it was resolved; empty while it is open.
    ResolvedAt,
    /// The appointment on the receipt slip.
    DueAt,
    /// Online, or at the desk or by post.
    Channel,
    /// How often the applicant had to contact the desk until the dossier was complete.
    Contacts,
    /// Whether there was a complaint about how the dossier was dealt with.
    Complaint,
    /// Id, number or name of the step.
    Step,
    /// Who does the step.
    Role,
    /// The person, who is in no report.
    Person,
    /// When the step began.
    StartedAt,
    /// When the step ended; empty while it goes on.
    FinishedAt,
    /// What happened to the clock.
    Event,
    /// When.
    At,
    /// The new appointment of an extension.
    Until,
}

/// What a file of a log tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One row a dossier.
    Dossiers,
    /// One row for each event of a dossier's clock.
    ClockEvents,
    /// One row a step of a dossier.
    Steps,
}

impl Column {
    /// Every column.
    pub const ALL: [Column; 18] = [
        Column::Dossier,
        Column::Procedure,
        Column::Case,
        Column::Unit,
        Column::ReceivedAt,
        Column::ResolvedAt,
        Column::DueAt,
        Column::Channel,
        Column::Contacts,
        Column::Complaint,
        Column::Step,
        Column::Role,
        Column::Person,
        Column::StartedAt,
        Column::FinishedAt,
        Column::Event,
        Column::At,
        Column::Until,
    ];

    /// The head by which the program knows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.heads().0
    }

    /// Its own head, and others in use, without marks.
    const fn heads(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Column::Dossier => {
                ("dossier", &["ma ho so", "so ho so", "ho so", "case id", "dossier id", "ma so ho so"])
            }
            Column::Procedure => (
                "procedure",
                &[
                    "quy trinh",
                    "ma quy trinh",
                    "thu tuc",
                    "ma thu tuc",
                    "ma tthc",
                    "tthc",
                    "ma thu tuc hanh chinh",
                ],
            ),
            Column::Case => ("case", &["truong hop"]),
            Column::Unit => {
                ("unit", &["don vi", "don vi xu ly", "don vi giai quyet", "co quan", "co quan giai quyet"])
            }
            Column::ReceivedAt => (
                "received_at",
                &[
                    "ngay nhan",
                    "ngay tiep nhan",
                    "thoi diem nhan",
                    "thoi gian tiep nhan",
                    "ngay nhan ho so",
                    "received",
                ],
            ),
            Column::ResolvedAt => (
                "resolved_at",
                &[
                    "ngay tra",
                    "ngay tra ket qua",
                    "ngay ket thuc",
                    "ngay ket thuc xu ly",
                    "ngay giai quyet",
                    "ngay hoan thanh",
                    "ngay co ket qua",
                    "resolved",
                ],
            ),
            Column::DueAt => (
                "due_at",
                &["ngay hen tra", "hen tra", "han tra", "han giai quyet", "han xu ly", "ngay hen", "due"],
            ),
            Column::Channel => {
                ("channel", &["hinh thuc", "hinh thuc nhan", "hinh thuc tiep nhan", "kenh", "kenh tiep nhan"])
            }
            Column::Contacts => ("contacts", &["so lan lien he", "lan lien he"]),
            Column::Complaint => ("complaint", &["phan anh", "kien nghi", "phan anh kien nghi", "khieu nai"]),
            Column::Step => ("step", &["buoc", "ma buoc", "ten buoc", "buoc xu ly"]),
            Column::Role => ("role", &["vai tro", "chuc danh"]),
            Column::Person => ("person", &["nguoi xu ly", "can bo", "can bo xu ly", "nguoi thuc hien"]),
            Column::StartedAt => ("started_at", &["bat dau", "ngay bat dau", "thoi diem bat dau", "started"]),
            Column::FinishedAt => {
                ("finished_at", &["ket thuc", "hoan thanh", "thoi diem ket thuc", "finished"])
            }
            Column::Event => ("event", &["su kien"]),
            Column::At => ("at", &["luc", "ngay", "thoi diem", "thoi gian"]),
            Column::Until => ("until", &["hen lai", "ngay hen lai", "hen lai ngay"]),
        }
    }
}

impl Kind {
    /// The kind in words.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Kind::Dossiers => Text { vi: "hồ sơ", en: "dossiers" },
            Kind::ClockEvents => Text { vi: "sự kiện thời hạn", en: "clock events" },
            Kind::Steps => Text { vi: "bước xử lý", en: "step events" },
        }
    }

    /// The columns without which a file is not of this kind, and those it may have besides.
    const fn columns(self) -> (&'static [Column], &'static [Column]) {
        use Column as C;
        match self {
            Kind::Dossiers => (
                &[C::Dossier, C::Procedure, C::ReceivedAt, C::ResolvedAt],
                &[C::Case, C::Unit, C::DueAt, C::Channel, C::Contacts, C::Complaint],
            ),
            Kind::ClockEvents => (&[C::Dossier, C::Event, C::At], &[C::Until]),
            Kind::Steps => (&[C::Dossier, C::Step, C::StartedAt, C::FinishedAt], &[C::Role, C::Person]),
        }
    }
}

/// Heads of a file that are called differently: `received_at=Ngày nhận`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(Vec<(Column, String)>);

/// One of [`Columns`]: a column and its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnHead(Column, String);

/// A text is no [`ColumnHead`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected `COLUMN=HEAD` with one of the columns {}", known())]
pub struct ColumnHeadError(String);

fn known() -> String {
    Column::ALL.map(Column::name).join(", ")
}

impl FromStr for ColumnHead {
    type Err = ColumnHeadError;

    fn from_str(text: &str) -> Result<Self, ColumnHeadError> {
        let (name, head) = text.split_once('=').ok_or_else(|| ColumnHeadError(text.to_owned()))?;
        let column = Column::ALL.into_iter().find(|column| column.name() == name.trim());
        let head = head.trim().trim_matches('"');
        let column = column.filter(|_| !head.is_empty()).ok_or_else(|| ColumnHeadError(text.to_owned()))?;
        Ok(ColumnHead(column, folded(head)))
    }
}

impl FromIterator<ColumnHead> for Columns {
    fn from_iter<T: IntoIterator<Item = ColumnHead>>(heads: T) -> Self {
        Columns(heads.into_iter().map(|ColumnHead(column, head)| (column, head)).collect())
    }
}

impl Columns {
    fn column(&self, head: &str) -> Option<Column> {
        let head = folded(head);
        if let Some((column, _)) = self.0.iter().find(|(_, it)| *it == head) {
            return Some(*column);
        }
        let renamed = |column: &Column| self.0.iter().any(|(it, _)| it == column);
        Column::ALL.into_iter().filter(|column| !renamed(column)).find(|column| {
            let (name, others) = column.heads();
            folded(name) == head || others.contains(&head.as_str())
        })
    }
}

/// A head without marks, in small letters, with single blanks for whatever joins its words.
fn folded(head: &str) -> String {
    without_marks(head)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Which field of a record is which column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) kind: Kind,
    /// How many fields a record has.
    pub(super) width: usize,
    fields: Vec<Option<Column>>,
}

/// Why the head of a file does not say what it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.show(Lang::En))]
pub struct HeadFault {
    /// The heads that were found.
    pub found: Vec<String>,
    /// The kind that fits best.
    pub nearest: Kind,
    /// What is missing for it.
    pub missing: Vec<Column>,
    /// A column that two heads claim.
    pub twice: Option<Column>,
}

impl HeadFault {
    /// The fault as a sentence without a full stop.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let found = self.found.join(" | ");
        if let Some(twice) = self.twice {
            let name = twice.name();
            return match lang {
                Lang::Vi => {
                    format!("hai cột cùng là `{name}`: {found}; chỉ rõ bằng `--columns {name}=\"…\"`")
                }
                Lang::En => {
                    format!("two columns are `{name}`: {found}; say which with `--columns {name}=\"…\"`")
                }
            };
        }
        let missing = self.missing.iter().map(|column| column.name()).collect::<Vec<_>>().join(", ");
        let example = self.missing.first().map_or("received_at", |column| column.name());
        let kind = self.nearest.name().get(lang);
        match lang {
            Lang::Vi => format!(
                "dòng đầu không đủ cột: có {found}; để là tệp {kind} còn thiếu {missing}; nếu cột mang tên khác thì chỉ ra bằng `--columns {example}=\"tên cột\"`"
            ),
            Lang::En => format!(
                "the first line lacks columns: it has {found}; for a file of {kind} {missing} is missing; where a column has another name, say so with `--columns {example}=\"head\"`"
            ),
        }
    }
}

impl Head {
    /// What the heads of a file say.
    pub(super) fn read(heads: &[String], columns: &Columns) -> Result<Head, HeadFault> {
        let fields: Vec<Option<Column>> = heads.iter().map(|head| columns.column(head)).collect();
        let has = |column: &Column| fields.contains(&Some(*column));
        let missing = |kind: Kind| -> Vec<Column> {
            kind.columns().0.iter().copied().filter(|column| !has(column)).collect()
        };
        let kinds = [Kind::Steps, Kind::ClockEvents, Kind::Dossiers];
        let fault = |nearest: Kind, twice| HeadFault {
            found: heads.to_vec(),
            nearest,
            missing: missing(nearest),
            twice,
        };
        let Some(kind) = kinds.into_iter().find(|kind| missing(*kind).is_empty()) else {
            let nearest = kinds.into_iter().min_by_key(|kind| missing(*kind).len()).unwrap_or(Kind::Dossiers);
            return Err(fault(nearest, None));
        };
        let (needed, more) = kind.columns();
        let count = |column: &&Column| fields.iter().filter(|it| **it == Some(**column)).count();
        match needed.iter().chain(more).find(|column| count(column) > 1) {
            Some(twice) => Err(fault(kind, Some(*twice))),
            None => Ok(Head { kind, width: heads.len(), fields }),
        }
    }

    /// Whether a field is a column of a log.
    #[cfg(feature = "parquet")]
    pub(super) fn knows(&self, field: usize) -> bool {
        self.fields.get(field).is_some_and(Option::is_some)
    }

    /// The field of a column; one beyond every record where the file has none.
    pub(super) fn field(&self, column: Column) -> usize {
        self.fields.iter().position(|it| *it == Some(column)).unwrap_or(usize::MAX)
    }
}
