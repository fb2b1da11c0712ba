//! Why a file of a log cannot be read.

use std::io;

use crate::{
    dossier_log::column::HeadFault,
    text::{Lang, Text},
};

/// Why a file of a log cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// It cannot be read from.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Its head does not say what it is.
    #[error(transparent)]
    Head(#[from] HeadFault),
    /// It is no workbook that can be read.
    #[error("not a workbook that can be read: {0}; save it anew as XLSX or CSV")]
    Workbook(String),
    /// It is no Parquet file that can be read: damaged, or written with what is not supported.
    #[error(
        "not a Parquet file that can be read: {0}; write it anew without encryption and with the compression snappy, gzip or none, or export CSV"
    )]
    Parquet(String),
    /// A column has a type from which nothing can be read for certain.
    #[error("{}", .fault.show(.column, Lang::En))]
    ColumnType {
        /// The column's head.
        column: String,
        /// What is wrong with its type.
        fault: ColumnTypeFault,
    },
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
}

/// What is wrong with the type of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColumnTypeFault {
    /// Moments of the world, not of the office: which clock they were meant by is not in the file.
    Utc,
    /// A list or a record where one value is needed.
    Nested,
    /// A type that no log has, by its name.
    Unknown(String),
}

impl ColumnTypeFault {
    fn show(&self, column: &str, lang: Lang) -> String {
        let (vi, en) = match self {
            ColumnTypeFault::Utc => (
                format!(
                    "cột `{column}` ghi thời điểm theo giờ UTC, không phải giờ của cơ quan; hãy đổi sang giờ của cơ quan và xuất lại không kèm múi giờ"
                ),
                format!(
                    "the column `{column}` holds moments of UTC, not of the office's clock; convert them to the office's time and write them without a zone"
                ),
            ),
            ColumnTypeFault::Nested => (
                format!("cột `{column}` chứa danh sách hoặc bản ghi lồng nhau; cần một giá trị cho mỗi dòng"),
                format!("the column `{column}` holds lists or records; one value a row is needed"),
            ),
            ColumnTypeFault::Unknown(found) => (
                format!(
                    "cột `{column}` có kiểu {found}; cần chuỗi, số, ngày hoặc thời điểm không kèm múi giờ"
                ),
                format!(
                    "the column `{column}` has the type {found}; text, numbers, dates or timestamps without a zone are needed"
                ),
            ),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

impl ReadError {
    /// The error as a sentence without a full stop.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        const EMPTY: Text = Text { vi: "tệp trống", en: "the file is empty" };
        match (self, lang) {
            (ReadError::Head(fault), _) => fault.show(lang),
            (ReadError::ColumnType { column, fault }, _) => fault.show(column, lang),
            (ReadError::Empty, _) => EMPTY.get(lang).to_owned(),
            (ReadError::Workbook(why), Lang::Vi) => {
                format!("không đọc được bảng tính: {why}; hãy lưu lại thành XLSX hoặc CSV")
            }
            (ReadError::Parquet(why), Lang::Vi) => format!(
                "không đọc được tệp Parquet: {why}; hãy ghi lại tệp, không mã hóa, nén bằng snappy, gzip hoặc không nén, hoặc xuất CSV"
            ),
            (ReadError::Io(error), _) => error.to_string(),
            (it, Lang::En) => it.to_string(),
        }
    }
}
