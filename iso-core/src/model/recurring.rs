//! Days off that a rule gives for every year.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{DayStatus, LunarDay, MonthDay, Weekday, Wording};

/// Ngày nghỉ lặp lại hằng năm. Nêu `date` (dương lịch) hoặc `lunar` (âm lịch Việt Nam).
/// Ghi `status: estimated` thì chỉ tính cho những năm sau `announced_to`; năm đã công bố lấy đúng `days_off`.
///
/// A day off of every year, by the solar (`date`) or the Vietnamese lunar calendar (`lunar`). With
/// `status: estimated` it holds only in years after `announced_to`: announced years are as listed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YearlyDayOff {
    /// Tháng và ngày dương lịch, ví dụ `"04-30"`.
    ///
    /// Month and day.
    pub date: Option<MonthDay>,
    /// Tháng và ngày âm lịch Việt Nam, ví dụ `"03-10"` là mùng 10 tháng 3.
    ///
    /// Month and day of the Vietnamese lunar calendar, in an ordinary (not a leap) month.
    pub lunar: Option<LunarDay>,
    /// Nghỉ thêm bao nhiêu ngày liền trước ngày đó.
    ///
    /// How many days before it are off as well.
    #[serde(default)]
    pub days_before: u8,
    /// Tổng số ngày nghỉ, kể cả những ngày trước; mặc định là `days_before` + 1.
    ///
    /// How many days in all, those before included; one more than `days_before` by default.
    pub days: Option<u8>,
    /// Chỉ nghỉ khi ngày đó rơi vào các thứ này.
    ///
    /// Only in years in which the day falls on one of these weekdays.
    #[serde(default)]
    pub only_on: Vec<Weekday>,
    /// Năm đầu áp dụng.
    ///
    /// First year.
    pub from_year: Option<i16>,
    /// Năm cuối áp dụng.
    ///
    /// Last year.
    pub to_year: Option<i16>,
    /// Lý do nghỉ.
    ///
    /// Why.
    pub name: Wording,
    /// Do luật định hay chỉ dự kiến.
    ///
    /// Fixed by law, or estimated.
    #[serde(default)]
    pub status: DayStatus,
    /// Nguồn: văn bản quy định.
    ///
    /// The law.
    pub source: Option<Wording>,
}

/// Quy tắc nghỉ bù.
///
/// The rule of rest in lieu.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InLieu {
    /// Do luật định hay chỉ dự kiến; dự kiến thì chỉ tính cho những năm sau `announced_to`.
    ///
    /// Fixed by law, or estimated: then only in years after `announced_to`.
    #[serde(default)]
    pub status: DayStatus,
    /// Nguồn: văn bản quy định.
    ///
    /// The law.
    pub source: Option<Wording>,
}
