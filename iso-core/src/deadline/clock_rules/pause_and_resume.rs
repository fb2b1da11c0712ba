//! The rules for everyone whom no decree tells how to count.

use super::{ClockRules, HOURS, LAST_DAY, LegalRule, MONTHS, Supplement};
use crate::{calendar::SameDay, model::OnSupplement, text::Text};

const CONVENTION: Text =
    Text { vi: "Quy ước chung, không dẫn luật", en: "A common convention, no law is cited" };

const fn convention(says: Text) -> LegalRule {
    LegalRule { says, source: CONVENTION }
}

const fn rule(vi: &'static str, en: &'static str) -> LegalRule {
    convention(Text { vi, en })
}

impl ClockRules {
    /// Pause and resume: whatever stops the clock, it goes on with what was left.
    pub const PAUSE_AND_RESUME: ClockRules = ClockRules {
        name: Text { vi: "Tạm dừng và tính tiếp", en: "Pause and resume" },
        receipt_day: rule("Ngày nhận không tính vào thời hạn", "The day of receipt is not counted"),
        hours: convention(HOURS),
        months: convention(MONTHS),
        last_day: convention(LAST_DAY),
        same_day: SameDay::CIVIL_STATUS,
        same_day_rule: rule(
            "Nhận sau giờ chót thì trả kết quả trong ngày làm việc tiếp theo",
            "What is received after the last hour is finished on the next working day",
        ),
        forwarding: None,
        supplement: Supplement {
            clock: OnSupplement::Pause,
            notice_days: None,
            rule: rule(
                "Thời gian chờ bổ sung không tính, sau đó tính tiếp",
                "Time in which a supplement is awaited does not count; then the clock goes on",
            ),
        },
        suspension: rule(
            "Thời gian tạm dừng không tính, sau đó tính tiếp phần còn lại; ngày tiếp tục không tính",
            "Time in which the clock stands does not count; then it goes on with what was left, the day on which it goes on excluded",
        ),
        apology: None,
        warning_days: 1,
        refusal: rule("Từ chối cũng phải trong thời hạn", "A refusal keeps the limit like a result"),
        withdrawal: rule(
            "Hồ sơ được rút thì không xếp vào trước hạn, đúng hạn hay quá hạn",
            "What is taken back is neither early, on time nor late",
        ),
    };
}
