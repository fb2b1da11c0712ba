//! What may stand behind `iso forms`.

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::ManualFormat;

#[derive(Debug, ClapArgs)]
pub(crate) struct FormsArgs {
    /// Thư viện; mặc định là thư viện gần nhất — the library
    pub(crate) path: Option<PathBuf>,
    /// Thư mục nhận biểu mẫu — folder for the forms
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Biểu mẫu có hiệu lực ngày này; mặc định hôm nay — forms in force on this day, today by default
    #[arg(long, value_name = "DATE")]
    pub(crate) date: Option<String>,
    /// Chỉ các mẫu này, ví dụ 01,05; mặc định mọi mẫu — only these forms, all by default
    #[arg(long, value_name = "NUMBER", value_delimiter = ',')]
    pub(crate) form: Vec<String>,
    /// In sẵn tên, thành phần hồ sơ, thời hạn của quy trình này — print what this procedure says
    #[arg(long, value_name = "CODE")]
    pub(crate) procedure: Option<String>,
    /// Tệp hồ sơ như của `iso deadlines`: in Sổ theo dõi hồ sơ của một năm — logs as for `iso deadlines`: the register of a year
    #[arg(long, value_name = "LOG", num_args = 1..)]
    pub(crate) dossiers: Vec<PathBuf>,
    /// Cột mang tên khác, ví dụ received_at="Ngày nhận" — a column by another head
    #[arg(long, value_name = "COLUMN=HEAD", requires = "dossiers")]
    pub(crate) columns: Vec<iso_core::dossier_log::ColumnHead>,
    /// Năm của sổ; mặc định theo `--date` — year of the register, that of `--date` by default
    #[arg(long, value_name = "YEAR", requires = "dossiers",
          value_parser = clap::value_parser!(i16).range(2000..=2200))]
    pub(crate) year: Option<i16>,
    /// Dạng tài liệu — form of the documents
    #[arg(long, value_enum, default_value = "pdf")]
    pub(crate) format: Vec<ManualFormat>,
}
