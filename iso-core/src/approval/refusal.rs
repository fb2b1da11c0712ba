//! Why a procedure is not approved.

use crate::{
    diag::Finding,
    load::Library,
    model::{Date, Wording},
    text::Lang,
};

/// Why a procedure is not approved. Nothing was changed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Refusal {
    /// No readable procedure has this code.
    UnknownProcedure {
        /// What was asked for.
        code: String,
        /// The codes there are.
        known: Vec<String>,
        /// How many files could not be read.
        unread: usize,
    },
    /// The organization has no such role.
    UnknownRole {
        /// What was asked for.
        role: String,
        /// The roles that may approve.
        able: Vec<String>,
    },
    /// The role is not said to have the authority.
    NoAuthority {
        /// The role's id.
        role: String,
        /// The role's title.
        title: Wording,
        /// The roles that may approve.
        able: Vec<String>,
    },
    /// This content was approved, and is as it was.
    AlreadyApproved {
        /// The revision.
        no: u32,
    },
    /// A revision goes up.
    NumberTooLow {
        /// What was asked for.
        given: u32,
        /// What there is.
        current: u32,
    },
    /// Other content was approved under this number.
    NumberTaken {
        /// The number.
        no: u32,
    },
    /// Nobody said what changed.
    WhatMissing {
        /// The revision.
        no: u32,
    },
    /// The history already says what changed.
    EntryExists {
        /// The revision.
        no: u32,
    },
    /// An approval is a thing of the past.
    InTheFuture {
        /// The day of approval.
        on: Date,
        /// Today.
        today: Date,
    },
    /// Earlier than the approval before.
    BeforePrevious {
        /// The day of approval.
        on: Date,
        /// The day of the approval before.
        before: Date,
    },
    /// In force before it was approved.
    EffectiveBeforeApproval {
        /// The first day in force.
        effective: Date,
        /// The day of approval.
        on: Date,
    },
    /// Findings that forbid issue.
    GateOpen {
        /// The procedure.
        code: String,
        /// The findings.
        findings: Vec<Finding>,
    },
    /// The layout of the file allows no safe change.
    NotWritable {
        /// The file.
        file: String,
    },
}

impl Refusal {
    /// No procedure of the library has this code.
    #[must_use]
    pub fn unknown_procedure(library: &Library, code: &str) -> Self {
        let known = library.processes.iter().map(|it| it.value.process.to_string()).collect();
        Refusal::UnknownProcedure { code: code.to_owned(), known, unread: library.unread() }
    }

    /// The reason in one language, with what can be done.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vi(),
            Lang::En => self.en(),
        }
    }

    fn vi(&self) -> String {
        match self {
            Refusal::UnknownProcedure { code, known, unread: 0 } => {
                format!("không có quy trình `{code}`; các quy trình: {}", known.join(", "))
            }
            Refusal::UnknownProcedure { code, unread, .. } => format!(
                "không có quy trình `{code}` trong các tệp đọc được; {unread} tệp còn lỗi, xem `iso check`"
            ),
            Refusal::UnknownRole { role, able } => {
                format!(
                    "không có vai trò `{role}`; có quyền phê duyệt tài liệu: {}",
                    listed(able, "chưa vai trò nào")
                )
            }
            Refusal::NoAuthority { role, title, able } => format!(
                "`{role}` ({}) không có quyền phê duyệt tài liệu; ghi quyền đó ở `authorities` của vai trò, hoặc chọn: {}",
                title.get(Lang::Vi),
                listed(able, "chưa vai trò nào")
            ),
            Refusal::AlreadyApproved { no } => {
                format!("lần ban hành {no} đã được phê duyệt và nội dung không đổi; không ghi gì")
            }
            Refusal::NumberTooLow { given, current } => {
                format!("lần ban hành phải tăng: đang là {current}, không thể lùi về {given}")
            }
            Refusal::NumberTaken { no } => format!(
                "lần ban hành {no} đã được phê duyệt với nội dung khác; phê duyệt nội dung mới thành lần {}",
                no.saturating_add(1)
            ),
            Refusal::WhatMissing { no } => format!(
                "lần ban hành {no} phải nêu nội dung sửa đổi: thêm `--what \"…\"`, hoặc `--previous TỆP-CŨ` để lập từ bản trước; \
                 nếu nội dung không đổi và chỉ cần ghi mã băm cho lần đang có hiệu lực, dùng `--no {}`",
                no.saturating_sub(1)
            ),
            Refusal::EntryExists { no } => {
                format!(
                    "bảng theo dõi sửa đổi đã có dòng của lần ban hành {no}; bỏ `--what`, hoặc sửa dòng đó trong tệp"
                )
            }
            Refusal::InTheFuture { on, today } => {
                format!("ngày phê duyệt {} ở tương lai (hôm nay {})", on.show(Lang::Vi), today.show(Lang::Vi))
            }
            Refusal::BeforePrevious { on, before } => format!(
                "ngày phê duyệt {} trước lần phê duyệt gần nhất ({})",
                on.show(Lang::Vi),
                before.show(Lang::Vi)
            ),
            Refusal::EffectiveBeforeApproval { effective, on } => format!(
                "ngày có hiệu lực {} trước ngày phê duyệt {}",
                effective.show(Lang::Vi),
                on.show(Lang::Vi)
            ),
            Refusal::GateOpen { code, findings } => {
                format!("{code} còn điều ngăn ban hành, chưa ghi gì:{}", lines(findings, Lang::Vi))
            }
            Refusal::NotWritable { file } => format!(
                "không sửa được {file} một cách an toàn; viết khối `revision:` mỗi khóa một dòng rồi thử lại"
            ),
        }
    }

    fn en(&self) -> String {
        match self {
            Refusal::UnknownProcedure { code, known, unread: 0 } => {
                format!("there is no procedure `{code}`; there are {}", known.join(", "))
            }
            Refusal::UnknownProcedure { code, unread, .. } => format!(
                "there is no procedure `{code}` among the readable files; {unread} have errors, see `iso check`"
            ),
            Refusal::UnknownRole { role, able } => {
                format!(
                    "there is no role `{role}`; documents may be approved by {}",
                    listed(able, "nobody yet")
                )
            }
            Refusal::NoAuthority { role, title, able } => format!(
                "`{role}` ({}) has no authority to approve documents; say so in its `authorities`, or choose {}",
                title.get(Lang::En),
                listed(able, "nobody yet")
            ),
            Refusal::AlreadyApproved { no } => {
                format!("revision {no} is approved and its content unchanged; nothing was written")
            }
            Refusal::NumberTooLow { given, current } => {
                format!("revisions go up: the current one is {current}, not to be followed by {given}")
            }
            Refusal::NumberTaken { no } => format!(
                "revision {no} was approved with other content; approve the new content as {}",
                no.saturating_add(1)
            ),
            Refusal::WhatMissing { no } => format!(
                "revision {no} must say what changed: add `--what \"…\"`, or `--previous OLD-FILE` to have it worked out; \
                 if nothing changed and only the hash of the revision in force is to be written, use `--no {}`",
                no.saturating_sub(1)
            ),
            Refusal::EntryExists { no } => {
                format!(
                    "the history already has an entry of revision {no}; leave `--what` out, or change the entry in the file"
                )
            }
            Refusal::InTheFuture { on, today } => {
                format!("the day of approval {on} lies in the future (today is {today})")
            }
            Refusal::BeforePrevious { on, before } => {
                format!("the day of approval {on} is before the latest approval ({before})")
            }
            Refusal::EffectiveBeforeApproval { effective, on } => {
                format!("in force from {effective}, before the approval on {on}")
            }
            Refusal::GateOpen { code, findings } => {
                format!(
                    "findings forbid the issue of {code}, nothing was written:{}",
                    lines(findings, Lang::En)
                )
            }
            Refusal::NotWritable { file } => format!(
                "{file} cannot be changed safely; write the block `revision:` with one key a line and try again"
            ),
        }
    }
}

fn listed(names: &[String], none: &str) -> String {
    if names.is_empty() { none.to_owned() } else { names.join(", ") }
}

fn lines(findings: &[Finding], lang: Lang) -> String {
    findings.iter().map(|it| format!("\n  {} {}: {}", it.rule.code, it.file, it.message(lang))).collect()
}
