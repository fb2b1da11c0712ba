//! The report as a workbook: counts as numbers, and every sum, share and identity as a formula
//! that an officer can follow, with its result already in it.

use iso_core::{
    dossier_log::{Group, Identity, Promises, Report, Tally},
    text::{Lang, Text},
};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use super::words::plain;
use crate::{exit_status::Failure, report::text};

/// The workbook as bytes, the same for the same report.
pub(crate) fn workbook(report: &Report, promises: &Promises<'_>, lang: Lang) -> Result<Vec<u8>, Failure> {
    let fail = |error: XlsxError| Failure::Output(std::io::Error::other(error));
    let mut workbook = Workbook::new();
    // The date of the report, not of the run: the same report is the same file.
    let at = report.at.now;
    let created =
        ExcelDateTime::from_ymd(at.year().unsigned_abs(), at.month().unsigned_abs(), at.day().unsigned_abs())
            .map_err(fail)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheets = Sheets {
        report,
        promises,
        lang,
        bold: Format::new().set_bold(),
        share: Format::new().set_num_format("0.00%"),
    };
    let groups = [
        (text("Quy trình", "Procedures"), &report.by_procedure),
        (text("Lĩnh vực", "Fields"), &report.by_field),
        (text("Đơn vị", "Units"), &report.by_unit),
        (text("Tháng nhận", "Months"), &report.by_month),
    ];
    for (name, groups) in groups {
        sheets.groups(workbook.add_worksheet(), name, groups).map_err(fail)?;
    }
    sheets.form_06(workbook.add_worksheet()).map_err(fail)?;
    sheets.steps(workbook.add_worksheet()).map_err(fail)?;
    sheets.latest(workbook.add_worksheet()).map_err(fail)?;
    workbook.save_to_buffer().map_err(fail)
}

struct Sheets<'a> {
    report: &'a Report,
    promises: &'a Promises<'a>,
    lang: Lang,
    bold: Format,
    share: Format,
}

type Written = Result<(), XlsxError>;

/// Rows a sheet may have in all, with its head and sum.
const MOST_ROWS: usize = 1_048_000;

impl Sheets<'_> {
    fn heads(&self, sheet: &mut Worksheet, name: Text, heads: &[Text]) -> Written {
        sheet.set_name(name.get(self.lang))?;
        for (column, head) in (0..).zip(heads) {
            sheet.write_with_format(0, column, head.get(self.lang), &self.bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_column_width(0, 18)?;
        sheet.set_column_width(1, 48)?;
        Ok(())
    }

    /// Counts as numbers; resolved, open, the shares and the last row as formulas.
    fn groups(&self, sheet: &mut Worksheet, name: Text, groups: &[Group]) -> Written {
        let heads = [
            text("Mã", "Code"),
            text("Tên", "Name"),
            text("Đã nhận", "Received"),
            text("Trước hạn", "Early"),
            text("Đúng hạn", "On time"),
            text("Quá hạn", "Late"),
            text("Đã giải quyết, chưa xét được", "Resolved, not judged"),
            text("Đã giải quyết", "Resolved"),
            text("Đang trong hạn", "Open in time"),
            text("Đang quá hạn", "Overdue"),
            text("Đang làm, chưa xét được", "Open, not judged"),
            text("Đang giải quyết", "Open"),
            text("Rút, dừng", "Withdrawn, stopped"),
            text("% đúng hạn của số đã giải quyết", "% on time of resolved"),
            text("% đúng hạn của số đã nhận", "% on time of received"),
            text("Lệch (phải là 0)", "Difference (must be 0)"),
        ];
        self.heads(sheet, name, &heads)?;
        let mut row = 1;
        for group in groups.iter().take(MOST_ROWS) {
            sheet.write(row, 0, plain(&group.key))?;
            sheet.write(row, 1, plain(&group.title))?;
            for (column, count) in counted(&group.tally) {
                sheet.write(row, column, count)?;
            }
            self.formulas(sheet, row, &group.tally)?;
            row += 1;
        }
        sheet.write_with_format(row, 0, text("Tổng cộng", "In all").get(self.lang), &self.bold)?;
        for (column, count) in counted(&self.report.total) {
            let letter = letter(column);
            let formula =
                Formula::new(format!("=SUM({letter}2:{letter}{row})")).set_result(count.to_string());
            sheet.write_formula_with_format(row, column, formula, &self.bold)?;
        }
        self.formulas(sheet, row, &self.report.total)
    }

    fn formulas(&self, sheet: &mut Worksheet, row: u32, tally: &Tally) -> Written {
        let n = row + 1;
        let sums = [
            (7, format!("=D{n}+E{n}+F{n}+G{n}"), tally.resolved()),
            (11, format!("=I{n}+J{n}+K{n}"), tally.open()),
        ];
        for (column, formula, result) in sums {
            sheet.write_formula(row, column, Formula::new(formula).set_result(result.to_string()))?;
        }
        let shares = [
            (13, format!("=IF(H{n}=0,\"\",(D{n}+E{n})/H{n})"), tally.resolved()),
            (14, format!("=IF(C{n}=0,\"\",(D{n}+E{n})/C{n})"), tally.received()),
        ];
        for (column, formula, whole) in shares {
            let result = quotient(tally.in_time(), whole);
            sheet.write_formula_with_format(
                row,
                column,
                Formula::new(formula).set_result(result),
                &self.share,
            )?;
        }
        let rest = tally.resolved() + tally.open() + tally.without_result();
        let difference = i128::from(tally.received()) - i128::from(rest);
        let formula = Formula::new(format!("=C{n}-H{n}-L{n}-M{n}")).set_result(difference.to_string());
        sheet.write_formula(row, 15, formula)?;
        Ok(())
    }

    fn form_06(&self, sheet: &mut Worksheet) -> Written {
        let heads = [
            text("(1) STT", "(1) No."),
            text("(2) Lĩnh vực", "(2) Field"),
            text("(3) Nhận: tổng số", "(3) Received"),
            text("(4) Trực tuyến", "(4) Online"),
            text("(5) Trực tiếp, bưu chính", "(5) Direct"),
            text("(6) Từ kỳ trước", "(6) Carried over"),
            text("(7) Đã giải quyết: tổng số", "(7) Resolved"),
            text("(8) Trước hạn", "(8) Early"),
            text("(9) Đúng hạn", "(9) On time"),
            text("(10) Quá hạn", "(10) Late"),
            text("(11) Đang giải quyết: tổng số", "(11) Open"),
            text("(12) Trong hạn", "(12) In time"),
            text("(13) Quá hạn", "(13) Overdue"),
        ];
        self.heads(sheet, text("Biểu 06", "Form 06"), &heads)?;
        let form = &self.report.form_06;
        let mut row = 1;
        for (number, of) in (1_u32..).zip(form.rows.iter().take(MOST_ROWS)) {
            sheet.write(row, 0, number)?;
            sheet.write(row, 1, plain(&of.field))?;
            for (column, count) in (2..).zip(of.columns) {
                sheet.write(row, column, count)?;
            }
            row += 1;
        }
        sheet.write_with_format(row, 1, text("Tổng cộng", "In all").get(self.lang), &self.bold)?;
        for (column, count) in (2..).zip(form.total.columns) {
            let letter = letter(column);
            let formula =
                Formula::new(format!("=SUM({letter}2:{letter}{row})")).set_result(count.to_string());
            sheet.write_formula_with_format(row, column, formula, &self.bold)?;
        }
        let total = row + 1;
        for identity in Identity::ALL {
            row += 1;
            // Column 3 of the form is column C of the sheet.
            let cell =
                |column: usize| format!("{}{total}", letter(u16::try_from(column).unwrap_or_default() - 1));
            let parts: Vec<String> = identity.parts.iter().map(|part| cell(*part)).collect();
            let formula = format!("={}-({})", cell(identity.sum), parts.join("+"));
            let result = form.total.difference(identity).to_string();
            sheet.write(
                row,
                1,
                format!("{} ({})", identity.show(), text("phải là 0", "must be 0").get(self.lang)),
            )?;
            sheet.write_formula(row, 2, Formula::new(formula).set_result(result))?;
        }
        Ok(())
    }

    fn steps(&self, sheet: &mut Worksheet) -> Written {
        let heads = [
            text("Quy trình", "Procedure"),
            text("Bước", "Step"),
            text("Vai trò", "Role"),
            text("Số lần", "Times"),
            text("Tổng (phút làm việc)", "Total (working minutes)"),
            text("Trung bình (phút)", "Mean (minutes)"),
            text("Một nửa không quá (phút)", "Half within (minutes)"),
            text("90 % không quá (phút)", "90% within (minutes)"),
            text("Lâu nhất (phút)", "Longest (minutes)"),
            text("Quá hạn bước", "Over its limit"),
            text("Giữ hồ sơ trễ", "Holds late"),
        ];
        self.heads(sheet, text("Thời gian từng bước", "Steps"), &heads)?;
        for (row, step) in (1..).zip(self.report.steps.iter().take(MOST_ROWS)) {
            let taken = &step.taken;
            sheet.write(row, 0, plain(&step.procedure))?;
            sheet.write(row, 1, plain(&step.title))?;
            sheet.write(row, 2, plain(self.promises.role(&step.role)))?;
            sheet.write(row, 3, taken.count())?;
            sheet.write(row, 4, taken.total())?;
            let n = row + 1;
            let mean = Formula::new(format!("=IF(D{n}=0,\"\",ROUND(E{n}/D{n},0))"));
            sheet.write_formula(
                row,
                5,
                mean.set_result(taken.mean().map(|it| it.to_string()).unwrap_or_default()),
            )?;
            for (column, value) in
                [(6, taken.quantile(1, 2)), (7, taken.quantile(9, 10)), (8, taken.longest())]
            {
                if let Some(value) = value {
                    sheet.write(row, column, value)?;
                }
            }
            sheet.write(row, 9, step.over_limit)?;
            sheet.write(row, 10, step.holds_late)?;
        }
        Ok(())
    }

    fn latest(&self, sheet: &mut Worksheet) -> Written {
        let heads = [
            text("Hồ sơ", "Dossier"),
            text("Đơn vị", "Unit"),
            text("Quy trình", "Procedure"),
            text("Nhận", "Received"),
            text("Hẹn trả", "Due"),
            text("Giải quyết", "Resolved"),
            text("Trễ (phút làm việc)", "Late (working minutes)"),
            text("Bước lâu nhất", "Longest at"),
            text("Vai trò", "Role"),
        ];
        self.heads(sheet, text("Hồ sơ trễ nhất", "Latest"), &heads)?;
        for (row, it) in (1..).zip(&self.report.latest) {
            let (step, role) = it.step.clone().unwrap_or_default();
            let due = it.due.map(|at| at.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
            let resolved = it.resolved.map(|it| it.to_string().replace('T', " ")).unwrap_or_default();
            let cells = [
                plain(&it.dossier),
                plain(&it.unit),
                plain(&it.procedure),
                it.received.to_string().replace('T', " "),
                due,
                resolved,
            ];
            for (column, cell) in (0..).zip(cells) {
                sheet.write(row, column, cell)?;
            }
            sheet.write(row, 6, it.minutes)?;
            sheet.write(row, 7, plain(&step))?;
            sheet.write(row, 8, plain(self.promises.role(&role)))?;
        }
        Ok(())
    }
}

/// The counts that are written as numbers, with their columns.
fn counted(tally: &Tally) -> [(u16, u64); 9] {
    [
        (2, tally.received()),
        (3, tally.early()),
        (4, tally.on_time()),
        (5, tally.late()),
        (6, tally.resolved_not_judged),
        (8, tally.open_in_time()),
        (9, tally.open_overdue()),
        (10, tally.open_not_judged),
        (12, tally.without_result()),
    ]
}

fn letter(column: u16) -> char {
    char::from(b'A' + u8::try_from(column.min(25)).unwrap_or_default())
}

/// The quotient in twelve decimals, as a spreadsheet would have worked it out.
fn quotient(part: u64, whole: u64) -> String {
    const SCALE: u128 = 1_000_000_000_000;
    match (u128::from(part) * SCALE).checked_div(u128::from(whole)) {
        Some(scaled) => format!("{}.{:012}", scaled / SCALE, scaled % SCALE),
        None => String::new(),
    }
}
