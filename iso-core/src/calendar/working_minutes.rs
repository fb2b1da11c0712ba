//! Working minutes laid end to end: two look-ups in constant time.

use super::hours::Hours;

/// Every window of every day in order, and where each stretch of 256 working minutes begins.
///
/// Minutes are counted from midnight before the first day of the table. Two centuries of it have
/// 105 million, so that 32 bits hold them.
#[derive(Debug, Clone)]
pub(super) struct WorkingMinutes {
    /// One for each window, and one at the end that never opens.
    windows: Box<[Opening]>,
    /// The first window of each day that is not of an earlier day, and one at the end.
    first_of_day: Box<[u32]>,
    /// The window that holds the first minute of each stretch.
    stretches: Box<[u32]>,
}

/// A window of working time.
#[derive(Debug, Clone, Copy)]
struct Opening {
    /// The minute at which it opens.
    opens: u32,
    /// The working minutes before it.
    before: u32,
}

/// Working minutes in a stretch, as a power of two. A window is no shorter than a minute, so at
/// most so many windows are passed on the way from the beginning of a stretch; usually none is.
const STRETCH: u32 = 8;

const MINUTES_OF_DAY: u32 = 1440;

impl WorkingMinutes {
    /// Lays out the hours of consecutive days.
    pub(super) fn of<'a>(days: impl Iterator<Item = &'a Hours>) -> WorkingMinutes {
        let (mut windows, mut first_of_day, mut stretches) = (Vec::new(), Vec::new(), Vec::new());
        let (mut midnight, mut before) = (0_u32, 0_u32);
        for hours in days {
            first_of_day.push(place(windows.len()));
            for window in hours.windows() {
                let opens = midnight + u32::from(window.from.minutes());
                let after = before + u32::from(window.to.minutes() - window.from.minutes());
                // Every stretch that begins in this window.
                let first = before.div_ceil(1 << STRETCH);
                let none_yet = after.div_ceil(1 << STRETCH);
                stretches.extend((first..none_yet).map(|_| place(windows.len())));
                windows.push(Opening { opens, before });
                before = after;
            }
            midnight += MINUTES_OF_DAY;
        }
        first_of_day.push(place(windows.len()));
        windows.push(Opening { opens: u32::MAX, before });
        WorkingMinutes {
            windows: windows.into(),
            first_of_day: first_of_day.into(),
            stretches: stretches.into(),
        }
    }

    /// Minutes of all days.
    #[inline]
    pub(super) fn length(&self) -> u32 {
        (place(self.first_of_day.len()) - 1) * MINUTES_OF_DAY
    }

    /// Working minutes before a minute of the table; `None` after its last day.
    #[inline]
    pub(super) fn before(&self, minute: u32) -> Option<u32> {
        let day = (minute / MINUTES_OF_DAY) as usize;
        let (first, next) = (*self.first_of_day.get(day)?, *self.first_of_day.get(day + 1)?);
        // One window more than the day has: where its last one ends is told by the one after.
        let (mut here, rest) = self.windows.get(first as usize..=next as usize)?.split_first()?;
        for later in rest {
            if minute < later.opens {
                let open = later.before - here.before;
                return Some(here.before + minute.saturating_sub(here.opens).min(open));
            }
            here = later;
        }
        Some(here.before)
    }

    /// The minute at which the working minutes since the start of the table reach `total`, which is
    /// not 0: the earliest one, so that what is used up at noon ends at noon. `None` if they never do.
    #[inline]
    pub(super) fn when_reached(&self, total: u32) -> Option<u32> {
        let stretch = total.checked_sub(1)? >> STRETCH;
        let from = *self.stretches.get(stretch as usize)? as usize;
        let mut windows = self.windows.get(from..)?.iter();
        let mut here = windows.next()?;
        for later in windows {
            if total <= later.before {
                return Some(here.opens + (total - here.before));
            }
            here = later;
        }
        None
    }
}

/// At most 720 windows a day in 200 years: 53 million.
fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
