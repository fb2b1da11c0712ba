//! How the clock of a procedure runs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Wording};

/// Cách tính thời gian của quy trình.
///
/// How the procedure's clock runs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Lịch làm việc; bỏ trống thì dùng lịch của cơ quan.
    ///
    /// The working calendar; left out, the office's own.
    pub calendar: Option<Id>,
    /// Thời hạn bắt đầu khi nào, ví dụ “Nhận đủ hồ sơ hợp lệ”.
    ///
    /// What starts the clock.
    pub starts: Option<Wording>,
    /// Thời hạn kết thúc khi nào.
    ///
    /// What ends the clock.
    pub ends: Option<Wording>,
    /// Quy định về tính thời gian mà quy trình theo; bỏ trống thì theo cơ quan.
    ///
    /// The law of the clock; left out, the organization's.
    pub law: Option<ClockLaw>,
    /// Khi hồ sơ phải bổ sung: tính lại từ đầu hay tạm dừng.
    ///
    /// When the dossier is supplemented: start again, or pause.
    pub on_supplement: Option<OnSupplement>,
    /// Kết quả trong ngày được giải quyết cả sáng thứ Bảy, không chỉ tiếp nhận.
    ///
    /// Same-day results are also worked on while only the desk is open.
    #[serde(default, skip_serializing_if = "super::written::is_default")]
    pub same_day_on_desk_days: bool,
}

/// Điều gì xảy ra với thời hạn khi hồ sơ phải bổ sung.
///
/// What happens to the clock when the dossier is supplemented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnSupplement {
    /// Tính lại từ đầu khi đủ hồ sơ. — Starts again from zero.
    Restart,
    /// Tạm dừng rồi tính tiếp. — Pauses.
    Pause,
}

/// Quy định về tính thời gian.
///
/// The law by which clocks run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClockLaw {
    /// Cơ chế một cửa của Việt Nam, theo nghị định có hiệu lực vào ngày nhận hồ sơ. — Vietnam's one-stop decrees, the one in force on the day of receipt.
    Vietnam,
    /// Tạm dừng rồi tính tiếp, không theo nghị định nào. — Pause and resume, under no decree.
    PauseAndResume,
}
