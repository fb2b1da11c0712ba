//! The entries of each register.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Count, EntryDate, MeasuredPeriod};
use crate::model::{ReviewDecision, Wording};

/// Một cuộc đánh giá nội bộ trong sổ.
///
/// One internal audit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditEntry {
    /// Cuộc đánh giá, cùng tên với chương trình đánh giá.
    ///
    /// The audit, by its name in the audit programme.
    pub audit: Wording,
    /// Ngày kế hoạch.
    ///
    /// The day planned.
    pub planned: Option<EntryDate>,
    /// Ngày thực hiện.
    ///
    /// The day it was held.
    pub held: Option<EntryDate>,
    /// Số báo cáo.
    ///
    /// The report.
    pub report: Option<Wording>,
    /// Số điểm không phù hợp.
    ///
    /// How many nonconformities were found.
    pub findings: Option<Count>,
    /// Hạn khắc phục.
    ///
    /// When they are to be corrected.
    pub due: Option<EntryDate>,
    /// Ngày khắc phục xong.
    ///
    /// When they were corrected.
    pub corrected: Option<EntryDate>,
    /// Ghi chú.
    ///
    /// A note.
    pub note: Option<Wording>,
}

/// Một cuộc xem xét của lãnh đạo trong sổ.
///
/// One management review.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewEntry {
    /// Ngày họp.
    ///
    /// The day it was held.
    pub date: EntryDate,
    /// Số biên bản.
    ///
    /// The minutes.
    pub minutes: Option<Wording>,
    /// Biên bản có kết luận về những nội dung nào.
    ///
    /// About what the minutes hold decisions.
    #[serde(default)]
    pub decisions: Vec<ReviewDecision>,
    /// Ghi chú.
    ///
    /// A note.
    pub note: Option<Wording>,
}

/// Một sự không phù hợp hoặc hành động trong sổ.
///
/// One nonconformity or action.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionEntry {
    /// Số phiếu.
    ///
    /// Its number.
    pub id: Wording,
    /// Ngày phát hiện.
    ///
    /// When it was found.
    pub date: Option<EntryDate>,
    /// Nội dung không phù hợp.
    ///
    /// What is wrong.
    pub nature: Option<Wording>,
    /// Cách xử lý ngay.
    ///
    /// How it was put right.
    pub correction: Option<Wording>,
    /// Nguyên nhân.
    ///
    /// The cause.
    pub cause: Option<Wording>,
    /// Hành động khắc phục, phòng ngừa; bỏ trống nếu chỉ cần xử lý ngay.
    ///
    /// The corrective or preventive action; empty where putting it right is enough.
    pub action: Option<Wording>,
    /// Hạn hoàn thành.
    ///
    /// When it is to be done.
    pub due: Option<EntryDate>,
    /// Ngày đóng.
    ///
    /// When it was closed.
    pub closed: Option<EntryDate>,
    /// Kết quả kiểm tra hiệu lực.
    ///
    /// The review of its effect.
    pub effect: Option<Wording>,
    /// Chỉ số không đạt mà hành động này giải quyết.
    ///
    /// The indicator whose missed target it answers.
    pub indicator: Option<Wording>,
    /// Kỳ của chỉ số đó.
    ///
    /// The period of that indicator.
    pub period: Option<MeasuredPeriod>,
    /// Ghi chú.
    ///
    /// A note.
    pub note: Option<Wording>,
}

/// Một người giữ một vai trò, và bằng chứng năng lực.
///
/// A person in a role, and the evidence of competence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompetenceEntry {
    /// Họ tên hoặc mã cán bộ.
    ///
    /// The person.
    pub person: Wording,
    /// Vai trò (mã hoặc chức danh trong iso.yaml).
    ///
    /// The role, by id or title.
    pub role: Wording,
    /// Năng lực được chứng minh; bỏ trống là năng lực của vai trò.
    ///
    /// The competence proven; left out, that of the role.
    pub competence: Option<Wording>,
    /// Bằng chứng, ví dụ số văn bằng, chứng chỉ.
    ///
    /// The evidence.
    pub evidence: Option<Wording>,
    /// Có giá trị đến ngày.
    ///
    /// Until when it is valid.
    pub valid_until: Option<EntryDate>,
    /// Ghi chú.
    ///
    /// A note.
    pub note: Option<Wording>,
}

/// Kết quả của một chỉ số trong một kỳ.
///
/// The value of an indicator in one period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResultEntry {
    /// Tên chỉ số.
    ///
    /// The indicator.
    pub indicator: Wording,
    /// Mã quy trình; bỏ trống là chung cho mọi quy trình dùng chỉ số.
    ///
    /// The procedure; left out, all that use the indicator.
    pub process: Option<Wording>,
    /// Kỳ, ví dụ `2026-05`, `quý 2/2026`, `2026`.
    ///
    /// The period.
    pub period: MeasuredPeriod,
    /// Kết quả đo được.
    ///
    /// The value.
    pub value: Option<Wording>,
    /// Chỉ tiêu của kỳ, nếu khác chỉ tiêu chung.
    ///
    /// The target of the period, where it is not the usual one.
    pub target: Option<Wording>,
    /// Đạt hay không, nếu không so được bằng số.
    ///
    /// Whether the target was met, where numbers do not tell.
    pub met: Option<bool>,
    /// Quyết định hoặc hành động khi không đạt.
    ///
    /// What was decided or done where it was missed.
    pub action: Option<Wording>,
    /// Ghi chú.
    ///
    /// A note.
    pub note: Option<Wording>,
}

/// Một việc làm theo chu kỳ: đánh giá bên cung cấp, hiệu chuẩn, khảo sát.
///
/// Something that is done again after an interval: an evaluation, a calibration, a survey.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IntervalEntry {
    /// Bên cung cấp, thiết bị hoặc cuộc khảo sát.
    ///
    /// The provider, the equipment or the survey.
    pub item: Wording,
    /// Ngày làm gần nhất.
    ///
    /// When it was last done.
    pub done: Option<EntryDate>,
    /// Chu kỳ, số tháng.
    ///
    /// The interval in months.
    pub interval: Option<Count>,
    /// Ngày phải làm lần tới, nếu không tính theo chu kỳ.
    ///
    /// When it is due next, where the interval does not say.
    pub due: Option<EntryDate>,
    /// Kết quả.
    ///
    /// The result.
    pub result: Option<Wording>,
    /// Ghi chú.
    ///
    /// A note.
    pub note: Option<Wording>,
}
