//! A working calendar as an office writes it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ClockTime, Date, Id, InLieu, OtherHours, Week, Wording, YearlyDayOff};

/// Lịch làm việc: giờ làm việc, ngày nghỉ, ngày làm bù.
///
/// A working calendar: office hours, days off, swapped days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Mã lịch.
    ///
    /// The calendar's id.
    pub calendar: Id,
    /// Tên lịch.
    ///
    /// The calendar's name.
    pub title: Option<Wording>,
    /// Lịch rộng hơn mà lịch này kế thừa và bổ sung.
    ///
    /// The wider calendar this one builds on.
    pub extends: Option<Id>,
    /// Giờ làm việc theo thứ trong tuần; chỉ những ngày này được tính là ngày làm việc.
    ///
    /// Working hours by weekday; only these days count as working days.
    #[serde(default)]
    pub working_hours: Week,
    /// Giờ mở quầy tiếp nhận ngoài giờ làm việc, ví dụ sáng thứ Bảy: nhận hồ sơ nhưng không tính ngày.
    ///
    /// Hours when only the desk is open, such as Saturday mornings: dossiers are received, but the
    /// day does not count.
    #[serde(default)]
    pub desk_hours: Week,
    /// Giờ khác từ một ngày hoặc theo mùa: đổi giờ làm việc, giờ mùa hè, giờ mùa đông.
    ///
    /// Other hours from a date on, or in a season: hours that change, summer and winter hours.
    #[serde(default)]
    pub other_hours: Vec<OtherHours>,
    /// Giờ chót cho thủ tục trả kết quả trong ngày, ví dụ `15:00`.
    ///
    /// The last hour at which a same-day procedure is still finished on the day.
    pub same_day_until: Option<ClockTime>,
    /// Các năm mà lịch đã có đủ ngày nghỉ, ví dụ `{ from: 2015, to: 2030 }`.
    ///
    /// The years for which the days off are known.
    pub years: Option<Years>,
    /// Các ngày nghỉ.
    ///
    /// Days off.
    #[serde(default)]
    pub days_off: Vec<DayOff>,
    /// Các ngày nghỉ tính được cho mọi năm: theo ngày dương lịch hoặc âm lịch.
    ///
    /// Days off that can be computed for every year, by the solar or the lunar calendar.
    #[serde(default)]
    pub every_year: Vec<YearlyDayOff>,
    /// Nghỉ bù: ngày nghỉ của `every_year` trùng ngày nghỉ hằng tuần thì nghỉ ngày làm việc kế tiếp.
    ///
    /// Rest in lieu: a day off of `every_year` that is a weekly day of rest is made good on the
    /// next working day.
    pub in_lieu: Option<InLieu>,
    /// Các ngày hoán đổi: nghỉ một ngày, làm bù ngày khác.
    ///
    /// Swapped days: one day off, another one worked.
    #[serde(default)]
    pub swapped_days: Vec<SwappedDay>,
}

/// Các năm có dữ liệu.
///
/// Years with data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// Năm đầu.
    ///
    /// First year.
    pub from: i16,
    /// Năm cuối.
    ///
    /// Last year.
    pub to: i16,
    /// Năm cuối đã có đủ thông báo nghỉ và hoán đổi; các năm sau đó mọi ngày hẹn chỉ là dự kiến.
    ///
    /// The last year whose days off and swaps are all announced; whatever is due later is estimated.
    pub announced_to: Option<i16>,
}

/// Một hoặc nhiều ngày nghỉ liền nhau.
///
/// One or more days off in a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayOff {
    /// Ngày nghỉ, hoặc ngày nghỉ đầu tiên.
    ///
    /// The day, or the first of several.
    pub date: Date,
    /// Ngày nghỉ cuối cùng, nếu nghỉ nhiều ngày.
    ///
    /// The last of several days.
    pub until: Option<Date>,
    /// Lý do nghỉ.
    ///
    /// Why.
    pub name: Wording,
    /// Đã công bố hay còn dự kiến.
    ///
    /// Announced or estimated.
    #[serde(default)]
    pub status: DayStatus,
    /// Nguồn: văn bản công bố.
    ///
    /// Where it was announced.
    pub source: Option<Wording>,
}

/// Một ngày hoán đổi.
///
/// A swapped day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SwappedDay {
    /// Ngày được nghỉ.
    ///
    /// The day off.
    pub off: Date,
    /// Ngày làm bù, cả ngày.
    ///
    /// The day worked in full instead.
    pub worked: Date,
    /// Nguồn: văn bản công bố.
    ///
    /// Where it was announced.
    pub source: Option<Wording>,
    /// Đã công bố hay còn dự kiến.
    ///
    /// Announced or estimated.
    #[serde(default)]
    pub status: DayStatus,
}

/// Đã công bố hay còn dự kiến.
///
/// Whether a day is announced or only estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayStatus {
    /// Đã công bố hoặc do luật định (mặc định). — Announced or fixed by law.
    #[default]
    Announced,
    /// Dự kiến, chưa có văn bản. — Estimated.
    Estimated,
}
