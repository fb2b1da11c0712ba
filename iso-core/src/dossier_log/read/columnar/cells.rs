//! The cells of one column, and how they are written.

use std::io::Write;

use jiff::{Span, civil};
use parquet::{
    basic::{ConvertedType, LogicalType, TimeUnit, Type as Physical},
    column::reader::{ColumnReader, ColumnReaderImpl},
    data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, FloatType, Int32Type, Int64Type},
    errors::{ParquetError, Result},
    schema::types::ColumnDescriptor,
};

use super::super::{number, read_error::ColumnTypeFault};

/// What the values of a column mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Letters or a number, as they are.
    AsItIs,
    /// Days since 1970.
    Day,
    /// So many of these parts of a minute since 1970.
    Moment { in_a_minute: i64 },
}

impl Meaning {
    pub(super) fn of(column: &ColumnDescriptor) -> std::result::Result<Self, ColumnTypeFault> {
        if column.max_rep_level() > 0 || column.path().parts().len() > 1 {
            return Err(ColumnTypeFault::Nested);
        }
        let (physical, logical) = (column.physical_type(), column.logical_type_ref());
        let unknown = || match logical {
            Some(logical) => ColumnTypeFault::Unknown(format!("{logical:?}")),
            None => ColumnTypeFault::Unknown(format!("{physical} {}", column.converted_type())),
        };
        match logical {
            Some(LogicalType::Timestamp(it)) if it.is_adjusted_to_u_t_c => return Err(ColumnTypeFault::Utc),
            Some(LogicalType::Timestamp(it)) if physical == Physical::INT64 => {
                let in_a_minute = match it.unit {
                    TimeUnit::MILLIS => 60_000,
                    TimeUnit::MICROS => 60_000_000,
                    TimeUnit::NANOS => 60_000_000_000,
                };
                return Ok(Meaning::Moment { in_a_minute });
            }
            Some(LogicalType::Date) if physical == Physical::INT32 => return Ok(Meaning::Day),
            Some(
                LogicalType::String | LogicalType::Enum | LogicalType::Integer(_) | LogicalType::Unknown,
            )
            | None => {}
            Some(_) => return Err(unknown()),
        }
        match (physical, column.converted_type()) {
            (Physical::INT32, ConvertedType::DATE) => Ok(Meaning::Day),
            // Files that know no other kind mean moments of UTC.
            (Physical::INT64, ConvertedType::TIMESTAMP_MILLIS | ConvertedType::TIMESTAMP_MICROS) => {
                Err(ColumnTypeFault::Utc)
            }
            (
                _,
                ConvertedType::DECIMAL
                | ConvertedType::TIME_MILLIS
                | ConvertedType::TIME_MICROS
                | ConvertedType::BSON
                | ConvertedType::INTERVAL,
            )
            | (Physical::INT96 | Physical::FIXED_LEN_BYTE_ARRAY, _) => Err(unknown()),
            _ => Ok(Meaning::AsItIs),
        }
    }
}

/// A column of a row group, some rows at a time.
pub(super) enum Cells {
    Text(Column<ByteArrayType>),
    Int(Column<Int32Type>),
    Long(Column<Int64Type>),
    Float(Column<FloatType>),
    Double(Column<DoubleType>),
    Bool(Column<BoolType>),
}

impl Cells {
    pub(super) fn new(reader: ColumnReader, filled: i16) -> Result<Self> {
        Ok(match reader {
            ColumnReader::ByteArrayColumnReader(it) => Cells::Text(Column::new(it, filled)),
            ColumnReader::Int32ColumnReader(it) => Cells::Int(Column::new(it, filled)),
            ColumnReader::Int64ColumnReader(it) => Cells::Long(Column::new(it, filled)),
            ColumnReader::FloatColumnReader(it) => Cells::Float(Column::new(it, filled)),
            ColumnReader::DoubleColumnReader(it) => Cells::Double(Column::new(it, filled)),
            ColumnReader::BoolColumnReader(it) => Cells::Bool(Column::new(it, filled)),
            _ => {
                return Err(ParquetError::General("a column has another type than the head says".to_owned()));
            }
        })
    }

    /// Reads up to so many more rows; how many there were.
    pub(super) fn fill(&mut self, rows: usize) -> Result<usize> {
        match self {
            Cells::Text(it) => it.fill(rows),
            Cells::Int(it) => it.fill(rows),
            Cells::Long(it) => it.fill(rows),
            Cells::Float(it) => it.fill(rows),
            Cells::Double(it) => it.fill(rows),
            Cells::Bool(it) => it.fill(rows),
        }
    }

    /// Writes the cell of the next row as a CSV file would have it; nothing where it is empty.
    pub(super) fn write_next(&mut self, row: usize, meaning: Meaning, into: &mut Vec<u8>) {
        match self {
            Cells::Text(it) => it.next(row).into_iter().for_each(|text: ByteArray| {
                into.extend_from_slice(text.data());
            }),
            Cells::Int(it) => it.next(row).into_iter().for_each(|it| write_number(it.into(), meaning, into)),
            Cells::Long(it) => it.next(row).into_iter().for_each(|it| write_number(it, meaning, into)),
            Cells::Float(it) => {
                it.next(row).into_iter().for_each(|it| into.extend(number::as_written(it.into()).bytes()));
            }
            Cells::Double(it) => {
                it.next(row).into_iter().for_each(|it| into.extend(number::as_written(it).bytes()));
            }
            Cells::Bool(it) => it.next(row).into_iter().for_each(|it| into.extend(it.to_string().bytes())),
        }
    }
}

/// Values of one type, and which rows have one.
pub(super) struct Column<T: DataType> {
    reader: ColumnReaderImpl<T>,
    /// The level of a row that has a value.
    filled: i16,
    levels: Vec<i16>,
    values: Vec<T::T>,
    next: usize,
}

impl<T: DataType> Column<T> {
    fn new(reader: ColumnReaderImpl<T>, filled: i16) -> Self {
        Column { reader, filled, levels: Vec::new(), values: Vec::new(), next: 0 }
    }

    fn fill(&mut self, rows: usize) -> Result<usize> {
        self.levels.clear();
        self.values.clear();
        self.next = 0;
        let mut all = 0;
        // A reader may stop at the end of a page.
        while all < rows {
            let levels = Some(&mut self.levels);
            let (read, _, _) = self.reader.read_records(rows - all, levels, None, &mut self.values)?;
            if read == 0 {
                break;
            }
            all += read;
        }
        Ok(all)
    }

    fn next(&mut self, row: usize) -> Option<T::T> {
        if self.filled > 0 && self.levels.get(row) != Some(&self.filled) {
            return None;
        }
        let value = self.values.get(self.next).cloned();
        self.next += 1;
        value
    }
}

/// What lies outside the years of a calendar is written as the number it is, and told as no moment.
fn write_number(number: i64, meaning: Meaning, into: &mut Vec<u8>) {
    let written = match meaning {
        Meaning::AsItIs => None,
        Meaning::Day => moment(number, 0).map(|at| at.date().to_string()),
        Meaning::Moment { in_a_minute } => {
            let minutes = number.div_euclid(in_a_minute);
            let at = moment(minutes.div_euclid(1440), minutes.rem_euclid(1440));
            // What is written at midnight to the second was a day without a time, as in spreadsheets.
            let is_day = number.rem_euclid(in_a_minute * 1440) == 0;
            at.map(|at| match is_day {
                true => at.date().to_string(),
                false => format!("{}T{:02}:{:02}", at.date(), at.hour(), at.minute()),
            })
        }
    };
    // Writing into memory does not fail.
    let _ = match written {
        Some(text) => into.write_all(text.as_bytes()),
        None => write!(into, "{number}"),
    };
}

fn moment(days: i64, minutes: i64) -> Option<civil::DateTime> {
    let days = Span::new().try_days(days).ok()?;
    let date = civil::date(1970, 1, 1).checked_add(days).ok()?;
    date.at(0, 0, 0, 0).checked_add(Span::new().try_minutes(minutes).ok()?).ok()
}
