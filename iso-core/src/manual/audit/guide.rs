//! One page for an auditor who has never seen the library: where to find what, how to verify.

use super::{
    super::{
        index::Manual,
        sheet::{Sheet, column, facts, joined, name_column},
        words::text,
    },
    GUIDE, chapter, end, matrix_name, paper,
};
use crate::{
    doc::{Block, Document, Inline},
    text::Text,
};

pub(super) const TITLE: Text = text("Hướng dẫn cho người đánh giá", "Guide for the auditor");

/// What is looked for, where it is printed, under which key it is written. Short, because the
/// guide fits on one page.
const PLACES: [(Text, Text, &str); 13] = [
    (
        text("Phạm vi, điều khoản không áp dụng", "Scope, clauses that do not apply"),
        text("Phạm vi (scope)", "Scope (scope)"),
        "scope, exclusions",
    ),
    (
        text("Chính sách, mục tiêu chất lượng", "Policy and objectives"),
        text("Sổ tay (index), phần 4 và 5", "Manual (index), parts 4 and 5"),
        "policy, objectives",
    ),
    (
        text("Tài liệu và lần ban hành hiện hành", "Documents and current revisions"),
        text("Danh mục tài liệu (documents)", "Master list (documents)"),
        "revision",
    ),
    (
        text("Ai soạn, ai duyệt, khi nào, sửa gì", "Who wrote and approved it, changes"),
        text("Trang đầu của từng quy trình", "First page of each procedure"),
        "revision",
    ),
    (
        text("Vai trò; ai chịu trách nhiệm việc gì", "Roles; who answers for what"),
        text("Vai trò (roles); ma trận (raci)", "Roles (roles); matrix (raci)"),
        "roles, owner, steps",
    ),
    (
        text("Biểu mẫu và nơi dùng", "Forms and where they are used"),
        text("Danh mục biểu mẫu (forms)", "Master list (forms)"),
        "forms",
    ),
    (
        text("Hồ sơ lưu, nơi và thời hạn lưu", "Records, place and retention"),
        text("Danh mục hồ sơ lưu (records)", "Master list (records)"),
        "records",
    ),
    (
        text("Tài liệu bên ngoài và hiệu lực", "External documents, standing"),
        text("Danh mục (external-documents)", "List (external-documents)"),
        "legal_basis",
    ),
    (
        text("Sự tương tác giữa các quá trình", "Interaction of the processes"),
        text("Sơ đồ, bảng (interaction)", "Map, tables (interaction)"),
        "inputs, outputs, call",
    ),
    (
        text("Bối cảnh; rủi ro và cơ hội", "Context; risks and opportunities"),
        text("Tệp tổ chức; từng quy trình", "iso.yaml; each procedure"),
        "context, risks",
    ),
    (
        text("Đánh giá nội bộ, xem xét lãnh đạo", "Internal audit, management review"),
        text("Phiếu (audit), phần 1; iso.yaml", "Checklist (audit), part 1; iso.yaml"),
        "management_review",
    ),
    (
        text("Phát hiện, lệch chuẩn đã chấp nhận", "Findings, accepted deviations"),
        text("Phát hiện (findings)", "Findings (findings)"),
        "waivers",
    ),
    (
        text("Thời hạn có giữ được không", "Whether time limits can be kept"),
        text("Từng quy trình, mục 5.4", "Each procedure, section 5.4"),
        "limit, steps.limit",
    ),
];

/// What can be done to trust a printed page.
const VERIFY: [Text; 4] = [
    text(
        "Trang có chữ BẢN DỰ THẢO không phải là bản ban hành. Mã hiệu, lần ban hành, ngày trên trang phải trùng với danh mục tài liệu.",
        "A page marked DRAFT is not issued. Code, revision and date on a page must be those of the master list.",
    ),
    text(
        "Nội dung có bị sửa sau khi duyệt? Trong thư mục của thư viện chạy lệnh dưới đây: 64 chữ số phải trùng với “Mã băm nội dung” ở trang đầu, và với “hash” trong “revision” nơi có ghi.",
        "Was the content changed after approval? Run the command below in the folder of the library: its 64 digits must be those of “Hash of the content” on the first page, and of “hash” under “revision” where it is recorded.",
    ),
    text(
        "In lại từ cùng tệp, cùng ngày in (iso manual -o THƯ-MỤC --now NGÀY), cùng phiên bản chương trình thì ra đúng từng byte.",
        "Printed again from the same files, for the same day (iso manual -o DIR --now DAY), by the same version of the program, it is the same to the byte.",
    ),
    text(
        "Chương trình chỉ thấy điều được viết. Không có phát hiện không có nghĩa là phù hợp: hãy cầm quy trình đến tận nơi và so với việc thực tế.",
        "The program sees only what is written. No finding does not mean conforming: take a procedure to the desk and compare.",
    ),
];

pub(super) fn document(manual: &Manual<'_>) -> Document {
    let mut document = paper(manual, GUIDE, manual.say(TITLE).to_owned());
    let heads = [
        name_column(text("Cần xem", "You look for"), 38),
        column(text("Xem bản in", "Printed in"), 36),
        column(text("Khóa trong tệp", "Key in the files"), 26),
    ];
    let mut sheet = Sheet::new(manual.lang(), &heads);
    for (what, printed, source) in PLACES {
        let printed = vec![Inline::from(manual.say(printed))];
        sheet.row([vec![Inline::from(manual.say(what))], printed, vec![Inline::from(source)]]);
    }
    const MATRIX: Text = text("Điều khoản ↔ quy trình, ISO 9001", "ISO 9001 clauses ↔ procedures");
    let mut matrices = Vec::new();
    for edition in &manual.checked.editions {
        if !matrices.is_empty() {
            matrices.push(Inline::from(", "));
        }
        matrices.push(Inline::to_document(matrix_name(*edition), edition.to_string()));
    }
    let source = vec![Inline::from("clauses, implements")];
    sheet.row([vec![Inline::from(manual.say(MATRIX))], matrices, source]);
    let where_to_look = text("TÌM GÌ, Ở ĐÂU", "WHERE TO FIND WHAT");
    document.blocks.push(chapter(1, "o-dau", manual.say(where_to_look)));
    document.blocks.extend(sheet.finish());
    let verify = text("KIỂM TRA MỘT BẢN IN", "HOW TO VERIFY A PRINT");
    document.blocks.push(chapter(2, "kiem-tra", manual.say(verify)));
    let list = VERIFY.map(|it| vec![Inline::from(manual.say(it))]);
    document.blocks.push(Block::List(list.into()));
    document.blocks.extend(commands(manual));
    document.blocks.push(end(manual));
    document
}

/// How the hash of a content is worked out, with the code of a procedure of this library.
fn commands(manual: &Manual<'_>) -> Option<Block> {
    const UNIX: Text = text("Linux, macOS", "Linux, macOS");
    const WINDOWS: Text = text("Windows (cmd)", "Windows (cmd)");
    let process = &manual.library.processes.first()?.value.process;
    let windows = vec![
        vec![Inline::Text(format!("iso approve {process} --content > content.json"))],
        vec![Inline::from("certutil -hashfile content.json SHA256")],
    ];
    facts(vec![
        (
            manual.say(UNIX).to_owned(),
            vec![Inline::Text(format!("iso approve {process} --content | sha256sum"))],
        ),
        (manual.say(WINDOWS).to_owned(), joined(windows)),
    ])
}
