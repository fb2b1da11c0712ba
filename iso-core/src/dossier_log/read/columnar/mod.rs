//! Parquet files, row group by row group.

mod cells;
mod source;

use std::{
    io::{Read, Seek},
    ops::Range,
    panic::{AssertUnwindSafe, catch_unwind},
};

use parquet::{
    errors::ParquetError,
    file::{metadata::ColumnChunkMetaData, reader::FileReader, serialized_reader::SerializedFileReader},
};

use super::{ReadError, records::Record, rows::Rest};
use crate::dossier_log::{
    DossierLog, Kind,
    column::{Columns, Head},
};
use cells::{Cells, Meaning};
use source::Source;

/// A Parquet file whose columns were understood.
pub struct LogParquet<R: Read + Seek + Send + 'static> {
    name: String,
    head: Head,
    file: SerializedFileReader<Source<R>>,
    /// The columns that are read: where they stand, and what they mean.
    known: Vec<(usize, Meaning)>,
}

/// So many rows of every column are held at once.
const ROWS: usize = 4_096;

impl<R: Read + Seek + Send + 'static> LogParquet<R> {
    /// Reads what a file says about itself. `name` is the name under which rows are reported.
    ///
    /// Columns are known by their names, as the heads of a CSV file are. Text, numbers, dates and
    /// timestamps (milli-, micro-, nanoseconds) without a zone are read; a timestamp is the office's
    /// own time, and one at midnight to the second is a day without a time, as in spreadsheets.
    /// Compressed by snappy, gzip, or not at all.
    ///
    /// # Errors
    ///
    /// [`ReadError`] where it is damaged, its columns are not understood, or one of them has a type
    /// that no log has: timestamps of UTC among them, because the office's clock is not known.
    pub fn open(name: impl Into<String>, reader: R, columns: &Columns) -> Result<Self, ReadError> {
        let source = Source::new(reader)?;
        let file = guarded(|| SerializedFileReader::new(source))?;
        let schema = file.metadata().file_metadata().schema_descr();
        let heads: Vec<String> = schema.columns().iter().map(|column| column.path().string()).collect();
        let head = Head::read(&heads, columns)?;
        let known = (0..).zip(schema.columns()).filter(|(place, _)| head.knows(*place));
        let known = known.map(|(place, column)| match Meaning::of(column) {
            Ok(meaning) => Ok((place, meaning)),
            Err(fault) => Err(ReadError::ColumnType { column: column.path().string(), fault }),
        });
        let known = known.collect::<Result<_, _>>()?;
        Ok(LogParquet { name: name.into(), head, file, known })
    }

    /// What the file tells.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.head.kind
    }
}

impl DossierLog {
    /// Reads a Parquet file to its end, a few thousand rows at a time. `progress` is told now and
    /// then how many rows were read. Rows are counted from 1.
    ///
    /// # Errors
    ///
    /// [`ReadError`] where the file is damaged. A row that is wrong is no error: it is counted and
    /// reported.
    pub fn read_parquet<R: Read + Seek + Send + 'static>(
        &mut self,
        file: LogParquet<R>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), ReadError> {
        let rest = Rest::new(&file.name, &file.head);
        let mut rows = 0;
        for group in 0..file.file.num_row_groups() {
            let group = guarded(|| file.file.get_row_group(group))?;
            let mut columns = Vec::new();
            for (place, meaning) in &file.known {
                let filled = group.metadata().schema_descr().columns().get(*place);
                let filled = filled.map_or(0, |column| column.max_def_level());
                if group.metadata().columns().get(*place).is_none_or(|it| !is_possible(it)) {
                    return Err(ReadError::Parquet(DAMAGED.to_owned()));
                }
                let cells = guarded(|| Cells::new(group.get_column_reader(*place)?, filled))?;
                columns.push((*place, *meaning, cells));
            }
            self.read_group(&rest, file.head.width, &mut columns, &mut rows, progress)?;
        }
        progress(rows);
        self.finish(file.head.kind);
        Ok(())
    }

    fn read_group(
        &mut self,
        rest: &Rest<'_>,
        width: usize,
        columns: &mut [(usize, Meaning, Cells)],
        rows: &mut u64,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), ReadError> {
        let (mut text, mut fields) = (Vec::new(), Vec::<Range<usize>>::new());
        loop {
            let mut count = None;
            for (_, _, cells) in columns.iter_mut() {
                let filled = guarded(|| cells.fill(ROWS))?;
                if *count.get_or_insert(filled) != filled {
                    return Err(ReadError::Parquet("its columns have different lengths".to_owned()));
                }
            }
            let count = count.unwrap_or_default();
            if count == 0 {
                return Ok(());
            }
            for row in 0..count {
                text.clear();
                fields.clear();
                fields.resize(width, 0..0);
                for (place, meaning, cells) in columns.iter_mut() {
                    let from = text.len();
                    cells.write_next(row, *meaning, &mut text);
                    fields.get_mut(*place).into_iter().for_each(|field| *field = from..text.len());
                }
                *rows += 1;
                self.take(rest, &Record::of(*rows, &text, &fields, None));
            }
            progress(*rows);
        }
    }
}

const DAMAGED: &str = "its inner structure is damaged";

/// Whether a column can lie where the file says.
fn is_possible(column: &ColumnChunkMetaData) -> bool {
    let offsets = [Some(column.data_page_offset()), column.dictionary_page_offset()];
    let sizes = [column.compressed_size(), column.uncompressed_size(), column.num_values()];
    offsets.into_iter().flatten().chain(sizes).all(|it| it >= 0)
}

/// Calls the crate `parquet`, which answers most damaged files with an error and some with a panic:
/// one flipped bit in a small file is enough. Both are the same here. Where a program aborts on
/// panics, only files that are trusted should be read.
fn guarded<T>(call: impl FnOnce() -> parquet::errors::Result<T>) -> Result<T, ReadError> {
    // Nothing that was half changed is used afterwards: the whole file is refused.
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(answer) => answer.map_err(|error| damaged(&error)),
        Err(_) => Err(ReadError::Parquet(DAMAGED.to_owned())),
    }
}

fn damaged(error: &ParquetError) -> ReadError {
    // The crate says again whose error it is.
    let why = error.to_string();
    ReadError::Parquet(why.strip_prefix("Parquet error: ").unwrap_or(&why).to_owned())
}
