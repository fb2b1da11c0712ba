//! The hours of one day.

use super::Problem;
use crate::model::Window;

/// Stretches of one day in order, none overlapping another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Hours {
    windows: Box<[Window]>,
    minutes: u32,
}

impl Hours {
    /// Sorts the windows; refuses those that overlap or end before they begin.
    pub(super) fn new(windows: &[Window]) -> Result<Hours, Problem> {
        let mut windows: Box<[Window]> = windows.into();
        windows.sort_by_key(|window| (window.from, window.to));
        if let Some(reversed) = windows.iter().find(|window| window.from >= window.to) {
            return Err(Problem::WindowReversed(*reversed));
        }
        let pairs = windows.iter().zip(windows.iter().skip(1));
        for (earlier, later) in pairs {
            if later.from < earlier.to {
                return Err(Problem::WindowsOverlap(*earlier, *later));
            }
        }
        let minutes =
            windows.iter().map(|window| u32::from(window.to.minutes() - window.from.minutes())).sum();
        Ok(Hours { windows, minutes })
    }

    /// The windows in order.
    pub(super) fn windows(&self) -> &[Window] {
        &self.windows
    }

    /// Minutes of all windows, at most 1440.
    pub(super) fn minutes(&self) -> u32 {
        self.minutes
    }

    /// The minute of the day at which the last window closes; 0 where there is none.
    pub(super) fn closes(&self) -> u16 {
        self.windows.last().map_or(0, |window| window.to.minutes())
    }

    /// Minutes of the windows before a minute of the day.
    pub(super) fn minutes_before(&self, minute: u16) -> u32 {
        let before = |window: &Window| {
            let reached = minute.clamp(window.from.minutes(), window.to.minutes());
            u32::from(reached - window.from.minutes())
        };
        self.windows.iter().map(before).sum()
    }

    /// The earliest minute of the day at which so many minutes are used up: half of
    /// 08:00-12:00 and 13:00-17:00 is 12:00, not 13:00. At most the closing time.
    pub(super) fn when_used(&self, minutes: u32) -> u16 {
        let mut left = minutes;
        for window in &self.windows {
            let length = u32::from(window.to.minutes() - window.from.minutes());
            if left <= length {
                let used = u16::try_from(left).unwrap_or(0);
                return window.from.minutes() + used;
            }
            left -= length;
        }
        self.closes()
    }
}
