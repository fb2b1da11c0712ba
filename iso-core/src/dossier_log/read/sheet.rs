//! The first sheet of a workbook, cell by cell.

use std::{
    io::{Read, Seek},
    ops::Range,
};

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::{ReadError, number, records::Record, rows::Rest};
use crate::dossier_log::{
    DossierLog, Kind,
    column::{Columns, Head},
};

/// A workbook whose first sheet has a head that was understood.
pub struct LogWorkbook<R> {
    name: String,
    head: Head,
    workbook: Xlsx<R>,
}

impl<R: Read + Seek> LogWorkbook<R> {
    /// Reads the head of the first sheet of an XLSX workbook: its first row that is not empty. `name`
    /// is the name under which rows are reported.
    ///
    /// The table of strings of the workbook is held as a whole, so a workbook from a stranger should
    /// not be larger than one is willing to hold.
    ///
    /// # Errors
    ///
    /// [`ReadError`] where it is no workbook, or its head is not understood.
    pub fn open(name: impl Into<String>, reader: R, columns: &Columns) -> Result<Self, ReadError> {
        let mut workbook = Xlsx::new(reader).map_err(broken)?;
        let mut head = None;
        each_row(&mut workbook, &mut |_, cells| {
            head = Some(Head::read(cells, columns));
            false
        })?;
        Ok(LogWorkbook { name: name.into(), head: head.ok_or(ReadError::Empty)??, workbook })
    }

    /// What the sheet tells.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.head.kind
    }
}

impl DossierLog {
    /// Reads the first sheet of a workbook to its end. `progress` is told now and then how many rows
    /// were read.
    ///
    /// Cells are read one after the other. A code in a number cell beyond fifteen digits has lost
    /// digits and is reported.
    ///
    /// # Errors
    ///
    /// [`ReadError`] where the sheet is damaged. A row that is wrong is no error: it is counted and
    /// reported.
    pub fn read_workbook<R: Read + Seek>(
        &mut self,
        mut file: LogWorkbook<R>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), ReadError> {
        let rest = Rest::new(&file.name, &file.head);
        let (mut text, mut fields, mut rows) = (Vec::new(), Vec::<Range<usize>>::new(), 0);
        let mut is_head = true;
        each_row(&mut file.workbook, &mut |line, cells| {
            if std::mem::take(&mut is_head) {
                return true;
            }
            text.clear();
            fields.clear();
            let width = file.head.width.max(cells.len());
            for column in 0..width {
                let from = text.len();
                text.extend_from_slice(cells.get(column).map(String::as_bytes).unwrap_or_default());
                fields.push(from..text.len());
            }
            self.take(&rest, &Record::of(line, &text, &fields, None));
            rows += 1;
            if rows % super::STRIDE == 0 {
                progress(rows);
            }
            true
        })?;
        progress(rows);
        self.finish(file.head.kind);
        Ok(())
    }
}

fn broken(error: XlsxError) -> ReadError {
    ReadError::Workbook(error.to_string())
}

/// Every row that is not empty, with its number, until `each` has enough.
fn each_row<R: Read + Seek>(
    workbook: &mut Xlsx<R>,
    each: &mut dyn FnMut(u64, &[String]) -> bool,
) -> Result<(), ReadError> {
    let Some(sheet) = workbook.sheet_names().first().cloned() else { return Err(ReadError::Empty) };
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(broken)?;
    let (mut line, mut row) = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (at, column) = cell.get_position();
        let (at, column) = (u64::from(at) + 1, column as usize);
        if at != line {
            if !is_empty(&row) && !each(line, &row) {
                return Ok(());
            }
            line = at;
            row.clear();
        }
        // A sheet has 16 384 columns; a log has a few.
        if column < 256 {
            row.resize_with(row.len().max(column + 1), String::new);
            row.get_mut(column).into_iter().for_each(|slot: &mut String| *slot = written(cell.get_value()));
        }
    }
    if !is_empty(&row) {
        each(line, &row);
    }
    Ok(())
}

fn is_empty(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

/// A cell as a CSV file would have it.
fn written(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number::as_written(*number),
        DataRef::DateTime(at) => number::as_written(at.as_f64()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(it) => it.to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
