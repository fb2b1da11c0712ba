//! The rules of Vietnam: the Civil Code for counting, the decrees on the one-stop desk for the rest.

use super::{Apology, ClockRules, Forwarding, HOURS, LAST_DAY, LegalRule, MONTHS, Supplement};
use crate::{
    calendar::SameDay,
    model::{ClockTime, OnSupplement},
    text::Text,
};

const fn rule(says: Text, source: Text) -> LegalRule {
    LegalRule { says, source }
}

const fn text(vi: &'static str, en: &'static str) -> Text {
    Text { vi, en }
}

const FORWARDED: Text = text(
    "Nhận trực tiếp thì chuyển ngay trong ngày; nhận sau 15 giờ thì chuyển vào đầu giờ ngày làm việc tiếp theo, ngày hẹn trả không đổi",
    "What is received is handed on the same day, after 15:00 at the start of the next working day; the due date does not move",
);
const SUPPLEMENTED: Text = text(
    "Hồ sơ chưa đủ điều kiện thì trả kèm thông báo lý do trong 03 ngày làm việc kể từ ngày tiếp nhận; nhận đủ hồ sơ thì thời hạn tính lại từ đầu",
    "A dossier that is not fit is handed back with reasons within 3 working days of receipt; once it is complete the limit is counted again from zero",
);
const APOLOGIZED: Text = text(
    "Quá hạn thì gửi văn bản xin lỗi chậm nhất 01 ngày trước ngày hết hạn, chỉ một lần",
    "A late dossier is apologized for at the latest one day before it is due, once",
);
const REFUSED: Text = text(
    "Không đủ điều kiện giải quyết thì trả hồ sơ, nêu rõ lý do, trong thời hạn giải quyết",
    "What cannot be granted is handed back with reasons within the limit",
);

impl ClockRules {
    /// Nghị định 61/2018/NĐ-CP, in force since 21 June 2018, with the Civil Code of 2015.
    pub const DECREE_61_2018: ClockRules = ClockRules {
        name: text("Nghị định 61/2018/NĐ-CP", "Decree 61/2018/NĐ-CP"),
        receipt_day: rule(
            text("Ngày nhận hồ sơ không tính vào thời hạn", "The day of receipt is not counted"),
            text("Bộ luật Dân sự 2015, Điều 147 khoản 2, 3", "Civil Code 2015, Article 147(2), (3)"),
        ),
        hours: rule(HOURS, text("Bộ luật Dân sự 2015, Điều 147 khoản 1", "Civil Code 2015, Article 147(1)")),
        months: rule(
            MONTHS,
            text("Bộ luật Dân sự 2015, Điều 148 khoản 3", "Civil Code 2015, Article 148(3)"),
        ),
        last_day: rule(
            LAST_DAY,
            text("Bộ luật Dân sự 2015, Điều 148 khoản 5", "Civil Code 2015, Article 148(5)"),
        ),
        same_day: SameDay::CIVIL_STATUS,
        same_day_rule: rule(
            text(
                "Nhận sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo",
                "What is received after 15:00 and cannot be finished at once is finished on the next working day",
            ),
            text(
                "Luật Hộ tịch 2014, Điều 5 khoản 3; Nghị định 23/2015/NĐ-CP, Điều 7",
                "Law on Civil Status 2014, Article 5(3); Decree 23/2015/NĐ-CP, Article 7",
            ),
        ),
        forwarding: Some(Forwarding {
            until: ClockTime::hour(15),
            rule: rule(
                FORWARDED,
                text(
                    "Nghị định 61/2018/NĐ-CP, Điều 18 khoản 2, 3",
                    "Decree 61/2018/NĐ-CP, Article 18(2), (3)",
                ),
            ),
        }),
        supplement: Supplement {
            clock: OnSupplement::Restart,
            notice_days: Some(3),
            rule: rule(
                SUPPLEMENTED,
                text("Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4", "Decree 61/2018/NĐ-CP, Article 19(4)"),
            ),
        },
        suspension: rule(
            text(
                "Thời gian thực hiện nghĩa vụ tài chính, chờ người nộp hoặc chờ ý kiến không tính vào thời hạn; ngày hẹn lần sau tính từ khi nhận đủ thông tin, không tính ngày nhận",
                "Time for a financial obligation, for the applicant or for an opinion does not count; the next appointment is counted from the day on which the information has come, that day excluded",
            ),
            text(
                "Quyết định 138/2025/QĐ-UBND tỉnh Đồng Tháp, Điều 5 khoản 3 (quy định của địa phương); Bộ luật Dân sự 2015, Điều 147",
                "Decision 138/2025/QĐ-UBND of Đồng Tháp Province, Article 5(3) (a local rule); Civil Code 2015, Article 147",
            ),
        ),
        apology: Some(Apology {
            days_before: 1,
            times: 1,
            rule: rule(
                APOLOGIZED,
                text("Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9", "Decree 61/2018/NĐ-CP, Article 19(9)"),
            ),
        }),
        warning_days: 1,
        refusal: rule(
            REFUSED,
            text("Nghị định 61/2018/NĐ-CP, Điều 19 khoản 8", "Decree 61/2018/NĐ-CP, Article 19(8)"),
        ),
        withdrawal: rule(
            text(
                "Hồ sơ được rút trước khi có kết quả thì không xếp vào trước hạn, đúng hạn hay quá hạn",
                "A dossier taken back before its result is neither early, on time nor late",
            ),
            text("Cách thống kê của chương trình", "The program's way of counting"),
        ),
    };

    /// Nghị định 118/2025/NĐ-CP, the successor of Nghị định 61/2018/NĐ-CP since 2025.
    ///
    /// Its full text was not at hand. What is known to stand in it is cited from it; where only its
    /// predecessor has been read, the source says so.
    pub const DECREE_118_2025: ClockRules = ClockRules {
        name: text("Nghị định 118/2025/NĐ-CP", "Decree 118/2025/NĐ-CP"),
        forwarding: Some(Forwarding {
            until: ClockTime::hour(15),
            rule: rule(
                FORWARDED,
                text(
                    "Nghị định 118/2025/NĐ-CP (đọc qua Quyết định 2022/QĐ-UBND tỉnh Cao Bằng năm 2025)",
                    "Decree 118/2025/NĐ-CP (as applied by Decision 2022/QĐ-UBND of Cao Bằng Province, 2025)",
                ),
            ),
        }),
        supplement: Supplement {
            rule: rule(SUPPLEMENTED, NOT_COMPARED_SUPPLEMENT),
            ..ClockRules::DECREE_61_2018.supplement
        },
        apology: Some(Apology { days_before: 1, times: 1, rule: rule(APOLOGIZED, NOT_COMPARED_APOLOGY) }),
        refusal: rule(REFUSED, NOT_COMPARED_REFUSAL),
        withdrawal: rule(
            text(
                "Chưa có kết quả thì dừng theo đề nghị của người nộp, có thông báo dừng (Mẫu 05)",
                "Before there is a decision, work stops at the applicant's request, with a notice (form 05)",
            ),
            text(
                "Nghị định 118/2025/NĐ-CP, Điều 21; Thông tư 03/2025/TT-VPCP, Điều 7",
                "Decree 118/2025/NĐ-CP, Article 21; Circular 03/2025/TT-VPCP, Article 7",
            ),
        ),
        ..ClockRules::DECREE_61_2018
    };
}

const NOT_COMPARED_SUPPLEMENT: Text = text(
    "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4; quy định tương ứng của Nghị định 118/2025/NĐ-CP chưa đối chiếu",
    "Decree 61/2018/NĐ-CP, Article 19(4); the counterpart in Decree 118/2025/NĐ-CP has not been compared",
);
const NOT_COMPARED_APOLOGY: Text = text(
    "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9; quy định tương ứng của Nghị định 118/2025/NĐ-CP chưa đối chiếu",
    "Decree 61/2018/NĐ-CP, Article 19(9); the counterpart in Decree 118/2025/NĐ-CP has not been compared",
);
const NOT_COMPARED_REFUSAL: Text = text(
    "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 8; quy định tương ứng của Nghị định 118/2025/NĐ-CP chưa đối chiếu",
    "Decree 61/2018/NĐ-CP, Article 19(8); the counterpart in Decree 118/2025/NĐ-CP has not been compared",
);
