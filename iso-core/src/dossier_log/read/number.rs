//! Numbers of cells as a CSV file would have them.

/// A spreadsheet knows fifteen digits; what is larger is shown as it shows it, `1.23E+15`.
pub(super) fn as_written(number: f64) -> String {
    if number.abs() >= 1e15 { format!("{number:E}").replace('E', "E+") } else { number.to_string() }
}
