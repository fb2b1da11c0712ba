//! The rules of law by which a clock runs.

use crate::{calendar::SameDay, text::Text};

/// One rule, in words, with the law that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalRule {
    /// What it says.
    pub says: Text,
    /// Where it is written.
    pub source: Text,
}

/// The apology for a dossier that will be late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apology {
    /// How many calendar days before the due date it must be sent at the latest.
    pub days_before: u8,
    /// How often the date may be put off.
    pub times: u8,
    /// The law.
    pub rule: LegalRule,
}

/// The rules of law by which the clock of a dossier runs.
///
/// What differs from place to place is a value; what is the same everywhere is built into
/// [`WorkingTime::due`](crate::calendar::WorkingTime::due), and its rule stands here to be cited.
///
/// ```
/// use iso_core::{calendar::DeskDays, deadline::ClockRules, text::Lang};
///
/// // Hà Nội: same-day procedures are finished on Saturday mornings too.
/// let mut rules = ClockRules::VIETNAM;
/// rules.same_day.desk_days = DeskDays::Finish;
/// assert_eq!(rules.receipt_day.source.get(Lang::Vi), "Bộ luật Dân sự 2015, Điều 147 khoản 2, 3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClockRules {
    /// Day limits do not count the day of receipt.
    pub receipt_day: LegalRule,
    /// Hour limits begin at their moment.
    pub hours: LegalRule,
    /// How months end.
    pub months: LegalRule,
    /// A last day of rest moves.
    pub last_day: LegalRule,
    /// Same-day procedures: the cut-off, unless the calendar has its own, and desk-only days.
    pub same_day: SameDay,
    /// The law of the cut-off.
    pub same_day_rule: LegalRule,
    /// The apology before the due date.
    pub apology: Apology,
}

impl ClockRules {
    /// The rules of Vietnam.
    ///
    /// The apology is cited from Nghị định 61/2018/NĐ-CP; its successor since 2025, Nghị định
    /// 118/2025/NĐ-CP, is built alike, but its wording has not been compared.
    pub const VIETNAM: ClockRules = ClockRules {
        receipt_day: LegalRule {
            says: Text {
                vi: "Ngày nhận hồ sơ không tính vào thời hạn",
                en: "The day of receipt is not counted",
            },
            source: Text {
                vi: "Bộ luật Dân sự 2015, Điều 147 khoản 2, 3",
                en: "Civil Code 2015, Article 147(2), (3)",
            },
        },
        hours: LegalRule {
            says: Text {
                vi: "Thời hạn tính bằng giờ bắt đầu từ thời điểm nhận",
                en: "Hours begin at the moment of receipt",
            },
            source: Text {
                vi: "Bộ luật Dân sự 2015, Điều 147 khoản 1",
                en: "Civil Code 2015, Article 147(1)",
            },
        },
        months: LegalRule {
            says: Text {
                vi: "Thời hạn tính bằng tháng kết thúc vào ngày tương ứng, không có ngày đó thì vào ngày cuối tháng",
                en: "Months end on the corresponding day, or else on the last day of the month",
            },
            source: Text {
                vi: "Bộ luật Dân sự 2015, Điều 148 khoản 3",
                en: "Civil Code 2015, Article 148(3)",
            },
        },
        last_day: LegalRule {
            says: Text {
                vi: "Ngày cuối là ngày nghỉ thì thời hạn kết thúc vào ngày làm việc tiếp theo",
                en: "A last day that is a day of rest moves to the next working day",
            },
            source: Text {
                vi: "Bộ luật Dân sự 2015, Điều 148 khoản 5",
                en: "Civil Code 2015, Article 148(5)",
            },
        },
        same_day: SameDay::CIVIL_STATUS,
        same_day_rule: LegalRule {
            says: Text {
                vi: "Nhận sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo",
                en: "What is received after 15:00 and cannot be finished at once is finished on the next working day",
            },
            source: Text {
                vi: "Luật Hộ tịch 2014, Điều 5 khoản 3; Nghị định 23/2015/NĐ-CP, Điều 7",
                en: "Law on Civil Status 2014, Article 5(3); Decree 23/2015/NĐ-CP, Article 7",
            },
        },
        apology: Apology {
            days_before: 1,
            times: 1,
            rule: LegalRule {
                says: Text {
                    vi: "Quá hạn thì gửi văn bản xin lỗi chậm nhất 01 ngày trước ngày hết hạn, chỉ một lần",
                    en: "A late dossier is apologized for at the latest one day before it is due, once",
                },
                source: Text {
                    vi: "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9",
                    en: "Decree 61/2018/NĐ-CP, Article 19(9)",
                },
            },
        },
    };

    /// Every rule in the order in which they come to bear, for printing.
    #[must_use]
    pub fn all(&self) -> [LegalRule; 6] {
        [self.receipt_day, self.hours, self.months, self.last_day, self.same_day_rule, self.apology.rule]
    }
}
