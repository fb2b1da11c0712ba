//! What is asked about calendars and due dates.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};

use super::{ManualFormat, ReportFormat};

#[derive(Debug, ClapArgs)]
#[command(group = clap::ArgGroup::new("what").required(true).multiple(false).args(["procedure", "limit"]))]
pub(crate) struct DueArgs {
    /// Mã quy trình hoặc mã thủ tục hành chính — code of the procedure or public procedure
    pub(crate) procedure: Option<String>,
    /// Thư viện; mặc định là thư viện gần nhất — the library
    pub(crate) path: Option<PathBuf>,
    /// Thời hạn, thay cho quy trình — a time limit instead of a procedure
    #[arg(long, value_name = "LIMIT")]
    pub(crate) limit: Option<String>,
    /// Lúc nhận hồ sơ: 2025-03-03T09:10 hoặc "03/03/2025 09:10" — when it was received
    #[arg(long, value_name = "TIME")]
    pub(crate) received: String,
    /// Trường hợp của quy trình — named case of the procedure
    #[arg(long, value_name = "CASE")]
    pub(crate) case: Option<String>,
    /// Lịch làm việc — working calendar
    #[arg(long, value_name = "CALENDAR")]
    pub(crate) calendar: Option<String>,
    /// Thư viện — the library
    #[arg(long, value_name = "DIR")]
    pub(crate) library: Option<PathBuf>,
    /// Điều đã xảy ra với thời hạn, ghi được nhiều lần: "supplement_requested 2025-03-05T10:00"
    /// — what happened to the clock, repeatable
    #[arg(long, value_name = "EVENT TIME")]
    pub(crate) event: Vec<String>,
    /// Mã hồ sơ, in trên phiếu — code of the dossier, printed on the slips
    #[arg(long, value_name = "CODE")]
    pub(crate) dossier: Option<String>,
    /// Điều ghi trên giấy, ghi được nhiều lần: "applicant=Nguyễn Văn A" — what is entered on the papers, repeatable
    #[arg(long, value_name = "NAME=WORDS", requires = "output")]
    pub(crate) fill: Vec<String>,
    /// Thư mục nhận giấy hẹn, phiếu kiểm soát và giấy mà sự kiện đòi hỏi — folder for the appointment slip,
    /// the control slip and what the events call for
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// Dạng của giấy hẹn và phiếu — form of the slips
    #[arg(long, value_enum, default_value = "html", requires = "output")]
    pub(crate) slip: Vec<ManualFormat>,
    /// Dạng kết quả; `ics` để đưa vào lịch công việc — form of the result; `ics` for a calendar program
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: DueFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DueFormat {
    Human,
    Json,
    Ics,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CalendarArgs {
    /// Mã lịch; mặc định lịch của cơ quan — id of the calendar, the organization's by default
    pub(crate) calendar: Option<String>,
    /// Năm; mặc định năm nay — year, this one by default
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<i16>,
    /// Tháng, để xem từng ngày — month, to see every day of it
    #[arg(long, value_name = "MONTH", value_parser = clap::value_parser!(i8).range(1..=12))]
    pub(crate) month: Option<i8>,
    /// Thư viện; mặc định là thư viện gần nhất — the library
    #[arg(long, value_name = "DIR")]
    pub(crate) library: Option<PathBuf>,
    /// Dạng kết quả — form of the result
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: ReportFormat,
    /// Viết lịch mới từ ngày nghỉ trong tệp iCalendar (.ics); CALENDAR là mã của lịch mới —
    /// write a new calendar from the days off in an iCalendar file; CALENDAR is its id
    #[arg(long, value_name = "FILE", requires = "calendar", conflicts_with_all = ["year", "month", "format"])]
    pub(crate) import_ics: Option<PathBuf>,
    /// Các năm cần nhập, ví dụ 2026-2030; mặc định theo tệp — years to import, as in the file by default
    #[arg(long, value_name = "FROM-TO", requires = "import_ics", value_parser = years)]
    pub(crate) years: Option<(i16, i16)>,
    /// Tệp nhận lịch mới; `-` là in ra màn hình; mặc định calendars/CALENDAR.yaml trong thư viện —
    /// file for the new calendar, `-` prints it
    #[arg(long, short, value_name = "FILE", requires = "import_ics")]
    pub(crate) output: Option<PathBuf>,
}

fn years(text: &str) -> Result<(i16, i16), String> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let year = |text: &str| text.trim().parse::<i16>().ok().filter(|year| (1900..=9999).contains(year));
    match (year(from), year(to)) {
        (Some(from), Some(to)) if from <= to && to - from < 200 => Ok((from, to)),
        _ => Err("cần hai năm, ví dụ 2026-2030; expected two years such as 2026-2030".into()),
    }
}
