//! A working calendar as an office writes it.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, Id, Wording};
use crate::text::Text;

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
    /// Các ngày hoán đổi: nghỉ một ngày, làm bù ngày khác.
    ///
    /// Swapped days: one day off, another one worked.
    #[serde(default)]
    pub swapped_days: Vec<SwappedDay>,
}

/// Giờ theo thứ trong tuần.
///
/// Hours by weekday.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// Thứ Hai. — Monday.
    pub monday: Option<Vec<Window>>,
    /// Thứ Ba. — Tuesday.
    pub tuesday: Option<Vec<Window>>,
    /// Thứ Tư. — Wednesday.
    pub wednesday: Option<Vec<Window>>,
    /// Thứ Năm. — Thursday.
    pub thursday: Option<Vec<Window>>,
    /// Thứ Sáu. — Friday.
    pub friday: Option<Vec<Window>>,
    /// Thứ Bảy. — Saturday.
    pub saturday: Option<Vec<Window>>,
    /// Chủ nhật. — Sunday.
    pub sunday: Option<Vec<Window>>,
}

impl Week {
    /// The windows of a weekday, counted from Monday = 0; `None` where the week says nothing.
    #[must_use]
    pub fn day(&self, from_monday: usize) -> Option<&[Window]> {
        let days = [
            &self.monday,
            &self.tuesday,
            &self.wednesday,
            &self.thursday,
            &self.friday,
            &self.saturday,
            &self.sunday,
        ];
        days.get(from_monday).and_then(|day| day.as_deref())
    }
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

/// A moment of a day, written `07:30`; `24:00` is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u16);

impl ClockTime {
    /// What a place for a time of day expects.
    pub const EXPECTED: Text =
        Text { vi: "giờ và phút, ví dụ `07:30`", en: "hours and minutes such as `07:30`" };

    /// A full hour; what lies beyond 24 counts as 24.
    #[must_use]
    pub const fn hour(hour: u8) -> Self {
        ClockTime(if hour < 24 { hour as u16 * 60 } else { 1440 })
    }

    /// Minutes since midnight, 0 to 1440.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A text is no time of day, or no window of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day")]
pub struct ClockTimeError;

impl FromStr for ClockTime {
    type Err = ClockTimeError;

    fn from_str(text: &str) -> Result<Self, ClockTimeError> {
        let (hours, minutes) = text.trim().split_once(':').ok_or(ClockTimeError)?;
        let number = |part: &str, length: std::ops::RangeInclusive<usize>| {
            let digits = length.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if digits { part.parse::<u16>().map_err(|_| ClockTimeError) } else { Err(ClockTimeError) }
        };
        let (hours, minutes) = (number(hours, 1..=2)?, number(minutes, 2..=2)?);
        let total = hours * 60 + minutes;
        if minutes < 60 && total <= 1440 { Ok(ClockTime(total)) } else { Err(ClockTimeError) }
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl JsonSchema for ClockTime {
    fn schema_name() -> Cow<'static, str> {
        "ClockTime".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Giờ / time of day",
            "pattern": "^\\d{1,2}:\\d{2}$",
            "examples": ["15:00"]
        })
    }
}

/// Hours of one stretch of a day, written `07:30-11:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    /// When it begins.
    pub from: ClockTime,
    /// When it ends, later than it begins.
    pub to: ClockTime,
}

impl Window {
    /// What a place for a window expects.
    pub const EXPECTED: Text = Text {
        vi: "khoảng giờ trong dấu nháy, ví dụ `\"07:30-11:30\"`",
        en: "hours in quotes such as `\"07:30-11:30\"`",
    };
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

impl FromStr for Window {
    type Err = ClockTimeError;

    fn from_str(text: &str) -> Result<Self, ClockTimeError> {
        let (from, to) = text.split_once(['-', '–']).ok_or(ClockTimeError)?;
        let window = Window { from: from.parse()?, to: to.parse()? };
        if window.from < window.to { Ok(window) } else { Err(ClockTimeError) }
    }
}

impl<'de> Deserialize<'de> for Window {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        super::scalar::parse(from, &Self::EXPECTED)
    }
}

impl JsonSchema for Window {
    fn schema_name() -> Cow<'static, str> {
        "Window".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "Khoảng giờ / hours",
            "pattern": "^\\d{1,2}:\\d{2}[-–]\\d{1,2}:\\d{2}$",
            "examples": ["07:30-11:30", "13:00-17:00"]
        })
    }
}
