//! Workbooks in and out: what an officer exports is read, and what she gets she can recompute.

use std::{fs, io::Cursor};

use calamine::{Data, Reader, Xlsx};
use iso_core::dossier_log::{Columns, DossierLog, FaultKind, Kind, LogWorkbook, ReadError};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{office, program::run, statuses};

/// Heads in Vietnamese under an empty row, dates as dates, one code that lost its digits.
fn export() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    for (column, head) in (0..).zip(["Mã hồ sơ", "Mã quy trình", "Đơn vị", "Ngày nhận", "Ngày trả"])
    {
        sheet.write(1, column, head).unwrap();
    }
    let at = |day, hour| ExcelDateTime::from_ymd(2025, 3, day).unwrap().and_hms(hour, 0, 0).unwrap();
    for (row, (resolved_day, hour)) in (2..).zip([(6, 16), (7, 8)]) {
        sheet.write(row, 0, 100 + row).unwrap();
        sheet.write(row, 1, "QT.01").unwrap();
        sheet.write(row, 2, "Xã Gia Lâm").unwrap();
        sheet.write_with_format(row, 3, at(3, 9), &date).unwrap();
        sheet.write_with_format(row, 4, at(resolved_day, hour), &date).unwrap();
    }
    sheet.write(4, 0, 1.234_567_890_123e18).unwrap();
    sheet.write(4, 1, "QT.01").unwrap();
    sheet.write_with_format(4, 3, at(3, 9), &date).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn an_export_is_read_with_its_dates() {
    let bytes = export();
    let columns = Columns::default();
    let workbook = LogWorkbook::open("ho-so.xlsx", Cursor::new(&bytes), &columns).unwrap();
    assert_eq!(workbook.kind(), Kind::Dossiers);
    let mut log = DossierLog::default();
    log.read_workbook(workbook, &mut |_| {}).unwrap();
    assert_eq!(statuses(&office(&[]), &log, "2025-06-30T17:00"), ["on_time", "late"]);
    let fault = log.faults().shown()[0];
    assert_eq!((fault.kind, fault.line), (FaultKind::NumberForCode, 5));
    let none = LogWorkbook::open("x", Cursor::new(b"PK no workbook"), &columns);
    assert!(matches!(none, Err(ReadError::Workbook(_))));
}

#[test]
fn the_workbook_can_be_followed_and_is_always_the_same() {
    let (first, second) = (run(&["--format", "xlsx"]).stdout, run(&["--format", "xlsx"]).stdout);
    assert_eq!(first, second, "same log, same bytes");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(first)).unwrap();
    let names = workbook.sheet_names();
    assert_eq!(names[..2], ["Quy trình", "Lĩnh vực"]);
    let formulas = workbook.worksheet_formula("Quy trình").unwrap();
    let values = workbook.worksheet_range("Quy trình").unwrap();
    // Row 2 is QT.MT.01, row 3 the unknown procedure, row 4 the sum.
    let formula = |cell: (u32, u32)| formulas.get_value(cell).cloned().unwrap_or_default();
    assert_eq!(formula((1, 7)), "D2+E2+F2+G2");
    assert_eq!(formula((3, 2)), "SUM(C2:C3)");
    let value = |cell: (u32, u32)| match values.get_value(cell) {
        Some(Data::Float(it)) => it.to_string(),
        other => format!("{other:?}"),
    };
    assert_eq!(value((3, 2)), "5", "the result is in the cell before anything is recomputed");
    assert_eq!(value((3, 7)), "4");
    assert_eq!(value((3, 13)), "0.5");
    assert_eq!(value((3, 15)), "0", "received = resolved + open + withdrawn");
    let form = workbook.worksheet_range("Biểu 06").unwrap();
    assert_eq!(form.get_value((3, 6)), Some(&Data::Float(4.0)), "column 7 of the form");
}

#[test]
fn the_page_needs_nothing_but_itself() {
    let page = String::from_utf8(run(&["--format", "html"]).stdout).unwrap();
    assert!(page.contains("<svg") && page.contains("Biểu 06"), "plots and tables");
    for word in ["<script", "http://", "src="] {
        let outside = page.replace("http://www.w3.org/2000/svg", "");
        assert!(!outside.contains(word), "{word}");
    }
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("bao-cao.html");
    run(&["--format", "html", "-o", target.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(target).unwrap(), page);
}
