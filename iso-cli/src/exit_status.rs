//! How the program ends.

use std::{path::PathBuf, process::ExitCode};

use iso_core::text::{Lang, Text};

/// 0, 1 or 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// Nothing at or above the threshold.
    Clean,
    /// Findings or overdue dossiers at or above it.
    Findings,
    /// The job could not be done.
    Failed,
}

/// Why the job could not be done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("no library found")]
    NoLibrary(PathBuf),
    #[error("no such path")]
    NoSuchPath(PathBuf),
    #[error("no YAML files")]
    EmptyFolder(PathBuf),
    #[error("cannot read")]
    Unreadable(Vec<(PathBuf, std::io::Error)>),
    #[error("cannot write")]
    Unwritable(PathBuf, #[source] std::io::Error),
    #[error("not made by this program")]
    NotOurs(PathBuf),
    #[error(transparent)]
    Core(#[from] iso_core::error::Error),
    #[error("bad --now")]
    BadNow(String),
    #[error("unknown rule")]
    UnknownRule { name: String, nearest: Option<&'static str> },
    #[error("unknown clause")]
    UnknownClause { selector: String, nearest: Option<String> },
    #[error("not a baseline")]
    NotABaseline(PathBuf, String),
    #[error("cannot answer")]
    Unanswerable(String),
    #[error("writing the result")]
    Output(#[from] std::io::Error),
}

impl Failure {
    /// An answer that cannot be given, in the reader's language.
    pub(crate) fn unanswerable(lang: Lang, vi: String, en: String) -> Self {
        Failure::Unanswerable(if lang == Lang::Vi { vi } else { en })
    }

    /// What was written is not what it should be.
    pub(crate) fn is_not(written: &str, expected: Text, lang: Lang) -> Self {
        let (vi, en) = (expected.vi, expected.en);
        Failure::unanswerable(
            lang,
            format!("`{written}` không phải là {vi}"),
            format!("`{written}` is not {en}"),
        )
    }

    /// The failure in words, with what can be done.
    pub(crate) fn describe(&self, lang: Lang) -> String {
        let say = |vi: String, en: String| if lang == Lang::Vi { vi } else { en };
        let meant = |nearest: Option<&str>| {
            let hint: Text = Text { vi: "; có phải ", en: "; did you mean " };
            nearest.map(|nearest| format!("{}{nearest}?", hint.get(lang))).unwrap_or_default()
        };
        match self {
            Failure::NoLibrary(from) => say(
                format!(
                    "không tìm thấy thư viện quy trình (tệp iso.yaml) từ {} trở lên; ghi rõ thư mục, ví dụ `iso check processes`",
                    from.display()
                ),
                format!(
                    "no process library (file iso.yaml) found from {} upward; name the folder, such as `iso check processes`",
                    from.display()
                ),
            ),
            Failure::NoSuchPath(path) => {
                say(format!("không có {}", path.display()), format!("{} does not exist", path.display()))
            }
            Failure::EmptyFolder(path) => say(
                format!("thư mục {} không có tệp .yaml nào", path.display()),
                format!("the folder {} holds no .yaml file", path.display()),
            ),
            Failure::Unreadable(files) => {
                let list: Vec<String> =
                    files.iter().map(|(path, error)| format!("{}: {error}", path.display())).collect();
                say(format!("không đọc được {}", list.join("; ")), format!("cannot read {}", list.join("; ")))
            }
            Failure::Unwritable(path, error) => say(
                format!("không ghi được {}: {error}", path.display()),
                format!("cannot write {}: {error}", path.display()),
            ),
            Failure::NotOurs(path) => say(
                format!(
                    "{} đã có và không do lệnh này tạo ra, nên không ghi đè; hãy chọn thư mục khác",
                    path.display()
                ),
                format!(
                    "{} exists and was not made by this command, so it is left alone; choose another folder",
                    path.display()
                ),
            ),
            Failure::Core(error) => say(format!("quá giới hạn: {error}"), error.to_string()),
            Failure::BadNow(text) => say(
                format!("`--now {text}` không phải là ngày; viết như 2025-11-26"),
                format!("`--now {text}` is not a date; write it like 2025-11-26"),
            ),
            Failure::UnknownRule { name, nearest } => {
                let hint = meant(*nearest);
                say(format!("không có quy tắc `{name}`{hint}"), format!("there is no rule `{name}`{hint}"))
            }
            Failure::UnknownClause { selector, nearest } => {
                let hint = meant(nearest.as_deref());
                say(
                    format!("không có điều khoản `{selector}`; viết như 2015:7.5.3{hint}"),
                    format!("there is no clause `{selector}`; write it like 2015:7.5.3{hint}"),
                )
            }
            Failure::NotABaseline(path, why) => say(
                format!(
                    "{} không phải tệp phát hiện cũ: {why}; ghi lại bằng `--write-baseline`",
                    path.display()
                ),
                format!(
                    "{} is no file of old findings: {why}; write it anew with `--write-baseline`",
                    path.display()
                ),
            ),
            Failure::Unanswerable(why) => why.clone(),
            Failure::Output(error) => {
                say(format!("không in được kết quả: {error}"), format!("cannot write the result: {error}"))
            }
        }
    }
}

impl ExitStatus {
    /// Prints a failure; a reader that went away is none.
    pub(crate) fn of(result: Result<ExitStatus, Failure>, lang: Lang) -> Self {
        match result {
            Ok(status) => status,
            Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                ExitStatus::Clean
            }
            Err(failure) => {
                let word: Text = Text { vi: "iso: lỗi: ", en: "iso: error: " };
                crate::output::complain(&format!("{}{}", word.get(lang), failure.describe(lang)));
                ExitStatus::Failed
            }
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        ExitCode::from(match status {
            ExitStatus::Clean => 0,
            ExitStatus::Findings => 1,
            ExitStatus::Failed => 2,
        })
    }
}
