//! What may stand behind `iso deadlines`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};

#[derive(Debug, ClapArgs)]
pub(crate) struct DeadlinesArgs {
    /// Tệp hồ sơ, tệp bước xử lý, tệp sự kiện thời hạn — files of dossiers, of steps, of clock events
    #[arg(required = true, value_name = "LOG")]
    pub(crate) logs: Vec<PathBuf>,
    /// Thư viện; mặc định là thư viện gần nhất — the library
    #[arg(long, value_name = "DIR")]
    pub(crate) library: Option<PathBuf>,
    /// Cột mang tên khác, ví dụ received_at="Ngày nhận" — a column by another head
    #[arg(long, value_name = "COLUMN=HEAD")]
    pub(crate) columns: Vec<iso_core::dossier_log::ColumnHead>,
    /// Kỳ báo cáo từ ngày này đến `--now` — the period begins on this day
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<String>,
    /// Xét lại quá khứ theo thời hạn dự kiến, ví dụ QT.KT.01="10 ngày làm việc" — judge the past by a proposed limit
    #[arg(long, value_name = "PROCEDURE=LIMIT")]
    pub(crate) limit: Vec<String>,
    /// Thời hạn ngắn nhất mà từng này hồ sơ đã giữ được, ví dụ 98% — the shortest limit that so many kept
    #[arg(long, value_name = "PERCENT")]
    pub(crate) target: Option<iso_core::dossier_log::Percent>,
    /// Mã thoát là 1 khi có từ chừng này hồ sơ quá hạn; `never` là không — exit status 1 from so many overdue dossiers
    #[arg(long, value_name = "NUMBER", default_value = "1", value_parser = overdue)]
    pub(crate) fail_on: Overdue,
    /// Dạng kết quả — form of the result
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: DeadlinesFormat,
    /// Tệp nhận kết quả thay cho màn hình — file for the result
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// From how many overdue dossiers the exit status is 1; `None` for never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Overdue(pub(crate) Option<u64>);

fn overdue(text: &str) -> Result<Overdue, String> {
    match text {
        "never" => Ok(Overdue(None)),
        number => number
            .parse()
            .map(|number| Overdue(Some(number)))
            .map_err(|_| "expected a number or `never`".to_owned()),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DeadlinesFormat {
    Human,
    Json,
    Csv,
    Xlsx,
    Html,
}
