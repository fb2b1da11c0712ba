//! Reading: bytes to records, records to what is kept.

mod ahead;
#[cfg(feature = "parquet")]
mod columnar;
mod cut;
mod decode;
#[cfg(any(feature = "parquet", feature = "xlsx"))]
mod number;
mod read_error;
mod records;
mod rows;
#[cfg(feature = "xlsx")]
mod sheet;

use std::io::{self, Read};

use super::{
    DossierLog, Kind,
    column::{Columns, Head},
};
#[cfg(feature = "parquet")]
pub use columnar::LogParquet;
use decode::Decoded;
pub use read_error::{ColumnTypeFault, ReadError};
use records::Records;
use rows::Rest;
#[cfg(feature = "xlsx")]
pub use sheet::LogWorkbook;

/// A file of a log whose head was understood.
pub struct LogFile<R> {
    name: String,
    head: Head,
    encoding: &'static str,
    records: Records<Decoded<R>>,
}

/// The separators of fields that are known.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

impl<R: Read> LogFile<R> {
    /// Reads the head of a file: CSV, separated by comma, semicolon or tab, in UTF-8, UTF-16 or
    /// Windows-1258. `name` is the name under which rows are reported.
    ///
    /// # Errors
    ///
    /// [`ReadError`], where it is empty, cannot be read from, or has a head that is not understood.
    pub fn open(name: impl Into<String>, reader: R, columns: &Columns) -> Result<Self, ReadError> {
        let (decoded, encoding) = Decoded::new(reader)?;
        let mut records = Records::new(decoded);
        let line = records.peek_line()?;
        if line.is_empty() {
            return Err(ReadError::Empty);
        }
        let count = |separator: &u8| line.iter().filter(|byte| *byte == separator).count();
        let separator = SEPARATORS.into_iter().rev().max_by_key(|it| count(it)).unwrap_or(b',');
        records.separate_by(separator);
        let heads: Vec<String> = match records.next()? {
            Some(record) => (0..record.len())
                .map(|field| String::from_utf8_lossy(record.get(field)).into_owned())
                .collect(),
            None => return Err(ReadError::Empty),
        };
        let head = Head::read(&heads, columns)?;
        records.expect_columns(head.width);
        Ok(LogFile { name: name.into(), head, encoding, records })
    }

    /// What the file tells.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.head.kind
    }

    /// The name of its encoding.
    #[must_use]
    pub fn encoding(&self) -> &'static str {
        self.encoding
    }
}

/// So many rows lie between two calls of a progress function.
const STRIDE: u64 = 16_384;

impl DossierLog {
    /// Reads a file to its end. `progress` is told now and then how many rows were read.
    ///
    /// # Errors
    ///
    /// Where the reader fails. A row that is wrong is no error: it is counted and reported.
    pub fn read<R: Read>(&mut self, mut file: LogFile<R>, progress: &mut dyn FnMut(u64)) -> io::Result<()> {
        let rest = Rest::new(&file.name, &file.head);
        let mut rows = 0;
        while let Some(record) = file.records.next()? {
            self.take(&rest, &record);
            rows += 1;
            if rows % STRIDE == 0 {
                progress(rows);
            }
        }
        progress(rows);
        self.finish(file.head.kind);
        Ok(())
    }

    /// What is done once a file of a kind was read.
    fn finish(&mut self, kind: Kind) {
        if kind == Kind::ClockEvents {
            self.sort_events();
        }
    }
}
