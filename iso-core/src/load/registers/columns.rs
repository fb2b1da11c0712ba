//! The columns of each register, under the heads that offices write.

use std::collections::BTreeMap;

use crate::{model::RegisterKind, text::without_marks};

/// One column: the key of its entry, the heads it may have, and what its cells hold.
pub(super) struct Column {
    pub(super) key: &'static str,
    pub(super) heads: &'static [&'static str],
    pub(super) cells: Cells,
    /// Whether an entry without it says nothing.
    pub(super) required: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy)]
pub(super) enum Cells {
    /// Words, days, numbers: as written.
    Plain,
    /// Yes or no.
    YesNo,
    /// Some of several words, with what people write for them.
    Several(&'static [Word]),
}

/// A word of YAML and what people write for it.
pub(super) type Word = (&'static str, &'static [&'static str]);

/// What people write for yes and no.
pub(super) const YES: &[&str] = &["có", "đạt", "yes", "true", "x"];
/// The other.
pub(super) const NO: &[&str] = &["không", "không đạt", "chưa đạt", "no", "false"];

const DECISIONS: &[Word] = &[
    ("improvement", &["cải tiến", "cải tiến hệ thống"]),
    ("service", &["dịch vụ", "cải tiến dịch vụ"]),
    ("system_changes", &["thay đổi hệ thống", "system changes"]),
    ("resources", &["nguồn lực"]),
];

const fn column(key: &'static str, heads: &'static [&'static str]) -> Column {
    Column { key, heads, cells: Cells::Plain, required: false }
}

const fn required(key: &'static str, heads: &'static [&'static str]) -> Column {
    Column { required: true, ..column(key, heads) }
}

const fn holding(cells: Cells, key: &'static str, heads: &'static [&'static str]) -> Column {
    Column { cells, ..column(key, heads) }
}

static AUDITS: [Column; 7] = [
    required("audit", &["Cuộc đánh giá", "Tên cuộc đánh giá", "Đợt đánh giá"]),
    column("planned", &["Ngày kế hoạch", "Ngày dự kiến"]),
    column("held", &["Ngày thực hiện", "Ngày đánh giá"]),
    column("report", &["Báo cáo", "Số báo cáo"]),
    column("findings", &["Số điểm không phù hợp", "Điểm không phù hợp", "Số phát hiện"]),
    column("due", &["Hạn khắc phục"]),
    column("corrected", &["Ngày khắc phục xong", "Ngày khắc phục"]),
];

static REVIEWS: [Column; 3] = [
    required("date", &["Ngày họp", "Ngày xem xét", "Ngày"]),
    column("minutes", &["Biên bản", "Số biên bản"]),
    holding(Cells::Several(DECISIONS), "decisions", &["Kết luận về", "Kết luận", "Quyết định"]),
];

static ACTIONS: [Column; 11] = [
    required("id", &["Số phiếu", "Mã phiếu", "Mã"]),
    column("date", &["Ngày phát hiện", "Ngày"]),
    column("nature", &["Nội dung không phù hợp", "Nội dung", "Sự không phù hợp"]),
    column("correction", &["Xử lý ngay", "Khắc phục ngay", "Cách xử lý"]),
    column("cause", &["Nguyên nhân"]),
    column("action", &["Hành động khắc phục", "Hành động phòng ngừa", "Hành động"]),
    column("due", &["Hạn hoàn thành", "Hạn"]),
    column("closed", &["Ngày đóng", "Ngày hoàn thành"]),
    column("effect", &["Kiểm tra hiệu lực", "Đánh giá hiệu lực", "Hiệu lực"]),
    column("indicator", &["Chỉ số"]),
    column("period", &["Kỳ"]),
];

static COMPETENCE: [Column; 5] = [
    required("person", &["Họ tên", "Họ và tên", "Người giữ vai trò"]),
    required("role", &["Vai trò", "Chức danh"]),
    column("competence", &["Năng lực", "Yêu cầu năng lực"]),
    column("evidence", &["Bằng chứng", "Văn bằng, chứng chỉ", "Chứng chỉ"]),
    column("valid_until", &["Có giá trị đến", "Hiệu lực đến", "Ngày hết hạn"]),
];

static RESULTS: [Column; 7] = [
    required("indicator", &["Chỉ số", "Tên chỉ số"]),
    column("process", &["Quy trình", "Mã quy trình"]),
    required("period", &["Kỳ", "Kỳ đo"]),
    column("value", &["Kết quả", "Giá trị"]),
    column("target", &["Chỉ tiêu", "Mục tiêu"]),
    holding(Cells::YesNo, "met", &["Đạt", "Đạt chỉ tiêu"]),
    column("action", &["Hành động", "Quyết định, hành động", "Quyết định"]),
];

static PROVIDER_EVALUATIONS: [Column; 5] = [
    required("item", &["Bên cung cấp", "Nhà cung cấp", "Cơ quan phối hợp"]),
    column("done", &["Ngày đánh giá", "Ngày đánh giá gần nhất"]),
    column("interval", &["Chu kỳ (tháng)", "Chu kỳ"]),
    column("due", &["Hạn đánh giá tiếp theo", "Hạn"]),
    column("result", &["Kết quả"]),
];

static CALIBRATIONS: [Column; 5] = [
    required("item", &["Thiết bị", "Tên thiết bị"]),
    column("done", &["Ngày hiệu chuẩn", "Ngày hiệu chuẩn gần nhất", "Ngày kiểm định"]),
    column("interval", &["Chu kỳ (tháng)", "Chu kỳ"]),
    column("due", &["Hạn hiệu chuẩn tiếp theo", "Hạn"]),
    column("result", &["Kết quả", "Giấy chứng nhận"]),
];

static SURVEYS: [Column; 5] = [
    required("item", &["Cuộc khảo sát", "Khảo sát"]),
    column("done", &["Ngày khảo sát", "Ngày khảo sát gần nhất"]),
    column("interval", &["Chu kỳ (tháng)", "Chu kỳ"]),
    column("due", &["Hạn khảo sát tiếp theo", "Hạn"]),
    column("result", &["Kết quả"]),
];

/// The columns of a register.
pub(super) fn of(kind: RegisterKind) -> &'static [Column] {
    match kind {
        RegisterKind::Audits => &AUDITS,
        RegisterKind::Reviews => &REVIEWS,
        RegisterKind::Actions => &ACTIONS,
        RegisterKind::Competence => &COMPETENCE,
        RegisterKind::Results => &RESULTS,
        RegisterKind::ProviderEvaluations => &PROVIDER_EVALUATIONS,
        RegisterKind::Calibrations => &CALIBRATIONS,
        RegisterKind::Surveys => &SURVEYS,
    }
}

/// What a head says, by letters and digits alone: `Chu kỳ (tháng)` is `chukythang`.
pub(super) fn letters(words: &str) -> String {
    without_marks(words).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The columns of a register by the letters of every head they may have.
pub(super) struct Heads(BTreeMap<String, &'static Column>);

impl Heads {
    pub(super) fn of(kind: RegisterKind) -> Self {
        let mut all = BTreeMap::new();
        for column in of(kind) {
            for head in column.heads.iter().chain([&column.key]) {
                // The first column of a head has it.
                all.entry(letters(head)).or_insert(column);
            }
        }
        Heads(all)
    }

    /// The column under this head.
    pub(super) fn column(&self, head: &str) -> Option<&'static Column> {
        self.0.get(&letters(head)).copied()
    }
}

/// Whether a column is for people only: a number of the row, or a note.
pub(super) fn is_for_people(head: &str) -> bool {
    let head = letters(head);
    ["", "stt", "tt", "no"].contains(&head.as_str()) || head.starts_with("ghichu") || head.starts_with("note")
}

/// The heads a register may have, the usual one of each column first.
pub(super) fn heads(kind: RegisterKind) -> Vec<String> {
    let usual = of(kind).iter().filter_map(|column| column.heads.first().copied());
    let others = of(kind).iter().flat_map(|column| column.heads.iter().skip(1).copied().chain([column.key]));
    usual.chain(others).map(str::to_owned).collect()
}
