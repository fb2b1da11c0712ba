//! What the name of a step tells.

/// Words with which names of things and persons begin. Words that are deeds as well are left out.
const THINGS: &str = "\
    hồ sơ, phiếu, biên bản, văn bản, tờ trình, danh sách, danh mục, biểu mẫu, bộ phận, lãnh đạo, \
    chuyên viên, công chức, viên chức, cán bộ, văn thư, chủ tịch, phó chủ tịch, giám đốc, trung tâm, \
    hội đồng, đơn vị, cơ quan, ủy ban, ubnd, kết quả, nội dung, quy trình, dossier, form, minutes, \
    document, officer, head, leader, clerk, council, department, division, office, approval, \
    verification, decision, reception";

/// A longer name is a sentence, whose verb may be one that nobody listed.
const MOST_WORDS: usize = 3;

/// Words of deeds; one of them anywhere in a name is enough.
const DEEDS: &str = "\
    tiếp nhận, nhận, kiểm, tra, trả, xem, xét, thẩm, tham mưu, xử lý, giải quyết, phân, giao, lập, \
    soạn, viết, ghi, trình, ký, duyệt, đóng, phát hành, chuyển, gửi, gởi, nộp, lưu, cấp, công bố, \
    niêm yết, thông báo, báo, họp, lấy, ý kiến, hỏi, xác minh, xác nhận, đo, khảo sát, tính, thu, \
    chi, cho, chờ, theo dõi, đánh giá, phân tích, tìm, sửa, chỉnh, hoàn, bổ sung, cập nhật, nhập, \
    số hóa, số hoá, in, sao, chứng thực, công nhận, bổ nhiệm, miễn nhiệm, quyết định, ban hành, \
    triển khai, thực hiện, làm, tổng hợp, rà soát, liên hệ, mời, triệu tập, tổ chức, tham gia, học, \
    đào tạo, mua, bàn giao, thanh toán, hủy, huỷ, tiêu hủy, thu hồi, dừng, kết thúc, bắt đầu, \
    khởi động, chuẩn bị, đề nghị, đề xuất, yêu cầu, hướng dẫn, từ chối, mở, phối hợp, công khai, \
    chọn, loại, đăng ký, khai, khắc phục, phòng ngừa, ngăn, cách ly, hẹn, nhắc, ra, đưa, vào, \
    thống nhất, đồng ý, phê, gặp, đi, đến, receive, check, review, verify, approve, sign, signs, \
    signed, issue, issues, send, sends, deliver, archive, file, assign, draft, drafts, prepare, \
    record, register, decide, notify, inform, publish, pay, collect, measure, inspect, correct, ask, \
    consult, answer, hand, return, refuse, reject, accept, process, handle, forward, submit, update, \
    audit, plan, hold, close, open, wait, do, checks, approves, decides, reviews, verifies";

/// Whether a name is that of a thing or a person, and no word in it tells a deed. Where neither is
/// known nothing is said.
pub(super) fn says_no_deed(name: &str) -> bool {
    let words = || name.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    if !(1..=MOST_WORDS).contains(&words().take(MOST_WORDS + 1).count()) {
        return false;
    }
    // With marks: without them `thư` is `thu`.
    let name = words().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let ends_word = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let begins = |thing: &str| name.strip_prefix(thing).is_some_and(ends_word);
    if !THINGS.split(", ").any(begins) {
        return false;
    }
    let spaced = format!(" {name} ");
    !DEEDS.split(", ").any(|deed| spaced.contains(&format!(" {deed} ")))
}

#[cfg(test)]
mod tests {
    use super::says_no_deed;

    #[test]
    fn only_names_of_things_alone_are_accused() {
        for thing in ["Văn thư", "Lãnh đạo phòng", "Phiếu kiểm soát", "Hồ sơ", "Approval"] {
            assert_eq!(says_no_deed(thing), thing != "Phiếu kiểm soát", "{thing}");
        }
        for deed in [
            "Tiếp nhận hồ sơ",
            "Lãnh đạo phòng xem xét",
            "Văn thư đóng dấu",
            "Bước 1: Nhận hồ sơ",
            "B1",
            "Trả kết quả",
            "Review",
            "Send report",
            "Hội đồng họp",
            "Xyz",
            "Dự thảo",
            "Chuyên viên nghiên cứu",
            "Phòng, chống",
        ] {
            assert!(!says_no_deed(deed), "{deed}");
        }
    }
}
