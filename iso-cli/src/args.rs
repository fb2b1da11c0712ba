//! What may stand on the command line. Types only.

mod deadlines;
mod forms;
mod time;

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

pub(crate) use deadlines::{DeadlinesArgs, DeadlinesFormat};
pub(crate) use forms::FormsArgs;
pub(crate) use time::{CalendarArgs, DueArgs, DueFormat};

/// Quy trình ISO 9001 viết bằng YAML: kiểm tra, in sổ tay, tính hạn.
/// Procedures in YAML: checked against ISO 9001, printed, timed.
#[derive(Debug, Parser)]
#[command(name = "iso", version, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) global: Global,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Global {
    /// Ngôn ngữ; mặc định theo iso.yaml — language, default as in iso.yaml
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<Lang>,
    /// Màu sắc — colours
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub(crate) color: Color,
    /// Chỉ in kết quả — results only, no progress
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// Coi như hôm nay là ngày này — take this for today
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) now: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    Vi,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Đánh giá viên sẽ ghi nhận điều gì, ở dòng nào? — What would an auditor write up, and where?
    Check(CheckArgs),
    /// In sổ tay: mọi quy trình, kèm điều còn sai — Print the manual, with what is wrong in it
    Manual(ManualArgs),
    /// Thời hạn đã hứa có giữ được trên mọi đường không? — Can each promised limit be kept on every path?
    Limits(LimitsArgs),
    /// Hồ sơ này khi nào đến hạn, vì sao? — When is this dossier due, and why that day?
    Due(DueArgs),
    /// Năm này nghỉ và làm những ngày nào? — Which days of a year are worked, which are off?
    Calendar(CalendarArgs),
    /// Hồ sơ nào trễ, trễ bao nhiêu, ở khâu nào? — Which dossiers are late, by how much, at which step?
    Deadlines(DeadlinesArgs),
    /// In biểu mẫu một cửa có hiệu lực, sổ theo dõi — Print the forms of the desk in force, the register
    Forms(FormsArgs),
    /// Quy trình đã đổi những gì, đơn giản hóa được gì? — What changed in a procedure, what was simplified?
    Diff(DiffArgs),
    /// Ghi phê duyệt quy trình vào tệp — Write the approval of a procedure into its file
    Approve(ApproveArgs),
    /// Một quy tắc kiểm tra gì, sửa thế nào? — What does a rule check, and how is it mended?
    Rules(RulesArgs),
    /// Viết mẫu quy trình mới vào thư viện — Start a procedure from a template
    New(NewArgs),
    /// In phiếu đánh giá nội bộ, kèm manh mối — Print the internal audit checklist, with leads
    Audit(AuditArgs),
    /// Viết JSON Schema cho trình soạn thảo — Write the JSON Schema for editors
    Schema(SchemaArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CheckArgs {
    /// Thư mục hoặc tệp; mặc định là thư viện gần nhất — folders or files
    pub(crate) paths: Vec<PathBuf>,
    /// Phiên bản ISO 9001: 2008, 2015, 2026 — edition, repeatable
    #[arg(long, value_name = "YEAR", value_parser = edition)]
    pub(crate) edition: Vec<iso_core::standard::Edition>,
    /// Chỉ quy tắc này: mã, tên hoặc chữ cái nhóm — only this rule: code, name or family letter
    #[arg(long, value_name = "RULE")]
    pub(crate) rule: Vec<String>,
    /// Chỉ điều khoản này, ví dụ 2015:7.5 — only this clause
    #[arg(long, value_name = "EDITION:CLAUSE")]
    pub(crate) clause: Vec<String>,
    /// Mức làm cho mã thoát là 1 — level from which the exit status is 1
    #[arg(long, value_enum, default_value = "minor")]
    pub(crate) fail_on: FailOn,
    /// Dạng kết quả — form of the result
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: CheckFormat,
    /// Tệp phát hiện cũ: chỉ phát hiện mới quyết định mã thoát — file of old findings; only new ones count
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub(crate) baseline: Option<PathBuf>,
    /// Ghi mọi phát hiện hiện nay thành phát hiện cũ — write what is found now as old findings
    #[arg(long, value_name = "FILE")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Số tệp đọc cùng lúc; mặc định bằng số nhân — files read at once, default all cores
    #[arg(long, short, value_name = "N")]
    pub(crate) jobs: Option<std::num::NonZeroUsize>,
}

fn edition(text: &str) -> Result<iso_core::standard::Edition, String> {
    text.parse().map_err(|error: iso_core::standard::UnknownEdition| error.to_string())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Human,
    Json,
    Sarif,
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Major,
    Minor,
    Ofi,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Human,
    Json,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ManualArgs {
    /// Thư viện; mặc định là thư viện gần nhất — the library
    pub(crate) path: Option<PathBuf>,
    /// Thư mục nhận sổ tay — folder for the manual
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Đóng thành một quyển PDF có mục lục — bind everything into one PDF with contents
    #[arg(long)]
    pub(crate) volume: bool,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
}

/// Which documents are made, and in which form.
#[derive(Debug, ClapArgs)]
pub(crate) struct DocumentArgs {
    /// Dạng tài liệu — form of the documents
    #[arg(long, value_enum, default_value = "html")]
    pub(crate) format: Vec<ManualFormat>,
    /// Phiên bản ISO 9001 — edition, repeatable
    #[arg(long, value_name = "YEAR", value_parser = edition)]
    pub(crate) edition: Vec<iso_core::standard::Edition>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum ManualFormat {
    Html,
    Docx,
    Md,
    Pdf,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ApproveArgs {
    /// Mã quy trình — code of the procedure
    pub(crate) procedure: String,
    /// Vai trò phê duyệt — the role that approves
    #[arg(long, value_name = "ROLE", required_unless_present = "content")]
    pub(crate) by: Option<String>,
    /// Vai trò soạn thảo, nếu tệp chưa ghi — the role that wrote it, where the file does not say
    #[arg(long, value_name = "ROLE")]
    pub(crate) author: Option<String>,
    /// Ngày phê duyệt; mặc định hôm nay — day of approval, today by default
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    /// Ngày có hiệu lực; mặc định ngày phê duyệt — first day in force
    #[arg(long, value_name = "DATE")]
    pub(crate) effective: Option<String>,
    /// Lần ban hành; mặc định lần kế tiếp — number of the revision, the next by default
    #[arg(long, value_name = "NUMBER")]
    pub(crate) no: Option<u32>,
    /// Nội dung sửa đổi — what changed
    #[arg(long, value_name = "TEXT")]
    pub(crate) what: Option<String>,
    /// Tệp của lần trước, để nêu nội dung sửa đổi từ chỗ khác nhau — earlier file to work out what changed
    #[arg(long, value_name = "FILE", conflicts_with = "what")]
    pub(crate) previous: Option<PathBuf>,
    /// Lý do sửa đổi — why it changed
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: Option<String>,
    /// Quyết định, bản giấy đã ký — the signed decision
    #[arg(long, value_name = "TEXT")]
    pub(crate) evidence: Option<String>,
    /// Thư viện; mặc định là thư viện gần nhất — the library
    #[arg(long, value_name = "DIR")]
    pub(crate) library: Option<PathBuf>,
    /// Chỉ nêu sẽ ghi gì — only say what would be written
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// In nội dung đúng như khi tính mã băm — print the content exactly as it is hashed
    #[arg(long, conflicts_with = "by")]
    pub(crate) content: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct DiffArgs {
    /// Tệp quy trình cũ hoặc thư viện cũ — the earlier file, or the earlier library
    pub(crate) old: PathBuf,
    /// Tệp quy trình mới hoặc thư viện mới — the new file, or the new library
    pub(crate) new: PathBuf,
    /// Dạng kết quả — form of the result
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: DiffFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    Human,
    Json,
    Md,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct LimitsArgs {
    /// Thư viện, thư mục hoặc tệp; mặc định là thư viện gần nhất — library, folder or file
    pub(crate) path: Option<PathBuf>,
    /// Dạng kết quả — form of the result
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: TableFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    Human,
    Json,
    Csv,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RulesArgs {
    /// Mã hoặc tên quy tắc, ví dụ T003 — code or name of a rule
    pub(crate) rule: Option<String>,
    /// Cây điều khoản của phiên bản này, kèm quy tắc — the clauses of an edition with their rules
    #[arg(long, value_name = "YEAR", value_parser = edition)]
    pub(crate) edition: Vec<iso_core::standard::Edition>,
    /// Chỉ điều khoản này, ví dụ 2015:7.5 — only this clause
    #[arg(long, value_name = "EDITION:CLAUSE")]
    pub(crate) clause: Vec<String>,
    /// Dạng kết quả — form of the result
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: ReportFormat,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct AuditArgs {
    /// Thư viện; mặc định là thư viện gần nhất — the library
    pub(crate) path: Option<PathBuf>,
    /// Thư mục nhận tài liệu đánh giá — folder for the papers
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: PathBuf,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct SchemaArgs {
    /// Tệp nhận lược đồ; `-` là in ra màn hình — file for the schema, `-` prints it
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Thư viện; mặc định là thư viện gần nhất — the library
    pub(crate) path: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct NewArgs {
    #[command(subcommand)]
    pub(crate) what: NewThing,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NewThing {
    /// Quy trình — a procedure
    Procedure(NewProcedureArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct NewProcedureArgs {
    /// Điều khoản ISO 9001:2008 mà quy trình là thủ tục dạng văn bản: 4.2.3, 4.2.4, 8.2.2, 8.3, 8.5.2, 8.5.3;
    /// bỏ trống là quy trình dịch vụ — clause of ISO 9001:2008 it is the documented procedure of;
    /// left out, a procedure for the public
    pub(crate) clause: Option<String>,
    /// Thư viện; mặc định là thư viện gần nhất — the library
    pub(crate) path: Option<PathBuf>,
    /// Mã quy trình; mặc định là mã kế tiếp chưa dùng — its code, default the next free one
    #[arg(long, value_name = "CODE")]
    pub(crate) code: Option<String>,
}
