//! Hours: of a day, of a week, and of a time of the year.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, MonthDay, Weekday, Wording};
use crate::text::Text;

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
    /// Whether no weekday is named.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        Weekday::ALL.into_iter().all(|weekday| self.day(weekday).is_none())
    }

    /// The windows of a weekday; `None` where the week says nothing.
    #[must_use]
    pub fn day(&self, weekday: Weekday) -> Option<&[Window]> {
        let day = match weekday {
            Weekday::Monday => &self.monday,
            Weekday::Tuesday => &self.tuesday,
            Weekday::Wednesday => &self.wednesday,
            Weekday::Thursday => &self.thursday,
            Weekday::Friday => &self.friday,
            Weekday::Saturday => &self.saturday,
            Weekday::Sunday => &self.sunday,
        };
        day.as_deref()
    }
}

/// Giờ làm việc khác trong một thời gian: từ một ngày, hoặc theo mùa hằng năm. Dòng dưới thay dòng trên.
///
/// Other hours for a time: from a date on, or in a season of every year. A lower entry replaces a
/// higher one on the days on which both hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherHours {
    /// Ngày bắt đầu áp dụng.
    ///
    /// First day.
    pub from: Option<Date>,
    /// Ngày cuối cùng áp dụng.
    ///
    /// Last day.
    pub until: Option<Date>,
    /// Mùa lặp lại hằng năm, ví dụ giờ mùa hè `{ from: "04-16", until: "10-15" }`.
    ///
    /// A season of every year, such as summer hours.
    pub every_year: Option<Season>,
    /// Giờ làm việc theo thứ; thứ nào không ghi thì giữ như cũ, `[]` là nghỉ.
    ///
    /// Working hours by weekday; a weekday that is not named stays as it is, `[]` closes it.
    #[serde(default)]
    pub working_hours: Week,
    /// Giờ mở quầy tiếp nhận ngoài giờ làm việc, theo thứ.
    ///
    /// Hours when only the desk is open, by weekday.
    #[serde(default)]
    pub desk_hours: Week,
    /// Nguồn: văn bản quy định giờ.
    ///
    /// Where the hours were announced.
    pub source: Option<Wording>,
}

/// Một mùa trong năm; được phép qua năm mới, ví dụ từ `10-16` đến `04-15`.
///
/// A season; it may pass over the new year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// Ngày đầu mùa, tháng-ngày.
    ///
    /// First day, month-day.
    pub from: MonthDay,
    /// Ngày cuối mùa, tháng-ngày.
    ///
    /// Last day, month-day.
    pub until: MonthDay,
}

impl Season {
    /// Whether a day of the year lies in the season.
    #[must_use]
    pub fn covers(self, day: MonthDay) -> bool {
        if self.from <= self.until {
            self.from <= day && day <= self.until
        } else {
            self.from <= day || day <= self.until
        }
    }
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
