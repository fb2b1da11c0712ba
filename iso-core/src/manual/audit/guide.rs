//! One page for an auditor who has never seen the library: where to find what, how to verify.

use super::{
    super::{
        index::Manual,
        sheet::{Sheet, column, name_column},
        words::text,
    },
    GUIDE, chapter, end, matrix_name, paper,
};
use crate::{
    doc::{Block, Document, Inline},
    text::Text,
};

pub(super) const TITLE: Text = text("Hướng dẫn cho người đánh giá", "Guide for the auditor");

/// What is looked for, where it is printed, where it is written.
const PLACES: [(Text, Text, &str); 14] = [
    (
        text("Phạm vi, điều khoản không áp dụng và lý do", "Scope, clauses that do not apply and why"),
        text("Sổ tay chất lượng (index), phần 2 và 3", "Quality manual (index), parts 2 and 3"),
        "iso.yaml: scope, exclusions",
    ),
    (
        text("Chính sách, mục tiêu chất lượng", "Policy and objectives"),
        text("Sổ tay chất lượng (index), phần 4 và 5", "Quality manual (index), parts 4 and 5"),
        "iso.yaml: policy, objectives",
    ),
    (
        text("Danh mục quy trình, lần ban hành hiện hành", "Master list of procedures with revisions"),
        text("Sổ tay chất lượng (index), phần 1", "Quality manual (index), part 1"),
        "*.yaml: process, revision",
    ),
    (
        text(
            "Ai soạn, ai duyệt, khi nào, hiệu lực từ ngày nào",
            "Who wrote, who approved, when, in force from",
        ),
        text("Trang đầu của từng quy trình", "First page of each procedure"),
        "*.yaml: revision",
    ),
    (
        text("Lịch sử sửa đổi", "Change history"),
        text("Trang đầu của từng quy trình", "First page of each procedure"),
        "*.yaml: revision.history",
    ),
    (
        text("Vai trò, trách nhiệm, quyền hạn", "Roles, responsibilities, authorities"),
        text("Tài liệu về vai trò (roles)", "Roles"),
        "iso.yaml: roles",
    ),
    (
        text("Biểu mẫu; hồ sơ lưu, thời hạn lưu", "Forms; records and retention"),
        text("Các danh mục (registers), phần 1 và 2", "Registers, parts 1 and 2"),
        "iso.yaml, *.yaml: forms, records",
    ),
    (
        text("Tài liệu bên ngoài và hiệu lực", "External documents and their standing"),
        text("Các danh mục (registers), phần 3", "Registers, part 3"),
        "iso.yaml: external_documents; *.yaml: legal_basis",
    ),
    (
        text("Sự tương tác giữa các quá trình", "Interaction of the processes"),
        text("Các danh mục (registers), phần 4", "Registers, part 4"),
        "*.yaml: inputs.from, outputs.to",
    ),
    (
        text("Bối cảnh, bên quan tâm, biến đổi khí hậu", "Context, interested parties, climate change"),
        text("Tệp tổ chức", "The organization's file"),
        "iso.yaml: context",
    ),
    (
        text("Rủi ro và cơ hội", "Risks and opportunities"),
        text("Từng quy trình; tệp tổ chức", "Each procedure; the organization's file"),
        "*.yaml, iso.yaml: risks",
    ),
    (
        text("Chương trình đánh giá nội bộ, xem xét của lãnh đạo", "Audit programme, management review"),
        text(
            "Phiếu đánh giá nội bộ (audit), phần 1; tệp tổ chức",
            "Checklist (audit), part 1; the organization's file",
        ),
        "iso.yaml: audit_programme, management_review",
    ),
    (
        text("Phát hiện còn mở, lệch chuẩn đã chấp nhận", "Open findings, accepted deviations"),
        text("Phát hiện khi kiểm tra (findings)", "Findings of the check (findings)"),
        "iso.yaml: waivers",
    ),
    (
        text("Thời hạn giải quyết, giữ được hay không", "Promised time limits, and whether they can be kept"),
        text("Từng quy trình; danh mục quy trình", "Each procedure; list of procedures"),
        "*.yaml: limit, steps.limit",
    ),
];

/// What can be done to trust a printed page.
const VERIFY: [Text; 5] = [
    text(
        "Mã hiệu, lần ban hành, ngày hiệu lực trên trang in phải trùng với danh mục quy trình và với khóa “revision” trong tệp của quy trình.",
        "Code, revision and date on the page must be those of the list of procedures and of “revision” in the file of the procedure.",
    ),
    text(
        "Trang có chữ BẢN DỰ THẢO không phải là bản ban hành: còn phát hiện chặn ban hành, ghi ngay trên trang đó.",
        "A page marked DRAFT is not issued: findings hold it back, and they stand on the page itself.",
    ),
    text(
        "In lại từ cùng tệp nguồn với cùng ngày in (“iso manual -o THƯ-MỤC --now NGÀY”) thì ra đúng từng byte. So hai tệp bằng “sha256sum” (Windows: “certutil -hashfile TỆP SHA256”); khác nhau nghĩa là nguồn hoặc bản in đã bị sửa.",
        "Printed again from the same sources for the same day (“iso manual -o DIR --now DAY”) it comes out the same to the byte. Compare with “sha256sum” (Windows: “certutil -hashfile FILE SHA256”); a difference means that the source or the print was changed, or the program is another version.",
    ),
    text(
        "Chạy “iso check” trước mặt người đánh giá: mỗi phát hiện chỉ đúng tệp, dòng; “iso rules MÃ” giải thích quy tắc và điều khoản.",
        "Run “iso check” in front of the auditor: each finding names file and line; “iso rules CODE” explains the rule and its clauses.",
    ),
    text(
        "Chương trình chỉ thấy điều được viết. Không có phát hiện không có nghĩa là phù hợp; hãy cầm quy trình đến tận nơi và so với việc thực tế.",
        "The program sees only what is written. No finding does not mean conforming; take a procedure to the desk and compare.",
    ),
];

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let mut document = paper(manual, GUIDE, manual.say(TITLE).to_owned());
    let heads = [
        name_column(text("Cần xem", "You look for"), 34),
        column(text("Xem bản in", "Printed in"), 33),
        column(text("Nguồn", "Source"), 33),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for (what, printed, source) in PLACES {
        let printed = vec![Inline::from(manual.say(printed))];
        sheet.row([vec![Inline::from(manual.say(what))], printed, vec![Inline::from(source)]]);
    }
    const MATRIX: Text =
        text("Điều khoản nào do quy trình nào đáp ứng", "Which procedure answers to which clause");
    for edition in &manual.checked.editions {
        let printed = vec![Inline::to_document(matrix_name(*edition), format!("ISO 9001:{edition}"))];
        let source = vec![Inline::from("*.yaml: clauses, implements")];
        sheet.row([vec![Inline::from(manual.say(MATRIX))], printed, source]);
    }
    let where_to_look = text("TÌM GÌ, Ở ĐÂU", "WHERE TO FIND WHAT");
    document.blocks.push(chapter(1, "o-dau", manual.say(where_to_look)));
    document.blocks.extend(sheet.finish());
    let verify = text("KIỂM TRA MỘT BẢN IN", "HOW TO VERIFY A PRINT");
    document.blocks.push(chapter(2, "kiem-tra", manual.say(verify)));
    let list = VERIFY.map(|it| vec![Inline::from(manual.say(it))]);
    document.blocks.push(Block::List(list.into()));
    document.blocks.push(end(manual));
    document
}
