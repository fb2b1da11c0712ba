//! Working minutes laid end to end: two look-ups in constant time.

use super::hours::Hours;
use crate::model::Window;

/// Every stretch of working time in order, and where each 256th working minute lies.
///
/// Minutes are counted from midnight before the first day of the table. Two centuries of it have
/// 105 million, so that 32 bits hold them. Nearly all days have at most two windows and are one
/// entry: then neither look-up has a branch that depends on the question, which is what makes
/// millions of them quick.
#[derive(Debug, Clone)]
pub(super) struct WorkingMinutes {
    /// In order; two more at the end that never open.
    entries: Box<[Entry]>,
    /// For each day the first entry that does not belong to an earlier one.
    of_day: Box<[u32]>,
    /// For each 256 working minutes the entry that holds the first of them.
    of_minutes: Box<[u32]>,
}

/// One or two windows of one day, in minutes of the day.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// The working minutes before it.
    before: u32,
    /// The minute of the table at which its day begins.
    midnight: u32,
    /// The first window.
    from: u16,
    to: u16,
    /// From there to the second window, and how long that is.
    pause: u16,
    second: u16,
}

impl Entry {
    fn of(pair: &[Window], before: u32, midnight: u32) -> Option<Entry> {
        let first = pair.first()?;
        let (from, to) = (first.from.minutes(), first.to.minutes());
        let (pause, second) = pair.get(1).map_or((0, 0), |window| {
            (window.from.minutes() - to, window.to.minutes() - window.from.minutes())
        });
        Some(Entry { before, midnight, from, to, pause, second })
    }

    /// What stands behind the last entry: it never opens.
    fn never(before: u32) -> Entry {
        Entry { before, midnight: u32::MAX, from: 0, to: 0, pause: 0, second: 0 }
    }

    /// Working minutes.
    fn length(&self) -> u32 {
        u32::from(self.to - self.from) + u32::from(self.second)
    }

    /// Working minutes from the start of the table to a minute that is not after the entry's day.
    #[inline]
    fn minutes_before(&self, minute: u32) -> u32 {
        let minute = minute.saturating_sub(self.midnight);
        let first = minute.min(u32::from(self.to)).saturating_sub(u32::from(self.from));
        let second = minute.saturating_sub(u32::from(self.to) + u32::from(self.pause));
        self.before + first + second.min(u32::from(self.second))
    }

    /// The minute of the table at which so many working minutes of the entry are used up.
    #[inline]
    fn when_used(&self, minutes: u32) -> u32 {
        let after_pause = u32::from(minutes > u32::from(self.to - self.from));
        self.midnight + u32::from(self.from) + minutes + u32::from(self.pause) * after_pause
    }
}

/// 256 minutes. An entry is no shorter than a minute, so that at most so many are passed on the way
/// from the first minute to the wanted one; of usual days it is one or none.
const STEP: u32 = 8;

const MINUTES_OF_DAY: u32 = 1440;

impl WorkingMinutes {
    /// Lays out the hours of consecutive days.
    pub(super) fn of<'a>(days: impl Iterator<Item = &'a Hours>) -> WorkingMinutes {
        let (mut entries, mut of_day, mut of_minutes) = (Vec::new(), Vec::new(), Vec::new());
        let (mut midnight, mut before) = (0_u32, 0_u32);
        for hours in days {
            of_day.push(place(entries.len()));
            for pair in hours.windows().chunks(2) {
                let Some(entry) = Entry::of(pair, before, midnight) else { continue };
                let after = before + entry.length();
                let steps = before.div_ceil(1 << STEP)..after.div_ceil(1 << STEP);
                of_minutes.extend(steps.map(|_| place(entries.len())));
                entries.push(entry);
                before = after;
            }
            midnight += MINUTES_OF_DAY;
        }
        entries.extend([Entry::never(before), Entry::never(u32::MAX)]);
        WorkingMinutes { entries: entries.into(), of_day: of_day.into(), of_minutes: of_minutes.into() }
    }

    /// Minutes of all days.
    #[inline]
    pub(super) fn length(&self) -> u32 {
        place(self.of_day.len()) * MINUTES_OF_DAY
    }

    /// Working minutes before a minute of the table; `None` after its last day.
    #[inline]
    pub(super) fn before(&self, minute: u32) -> Option<u32> {
        let mut place = *self.of_day.get((minute / MINUTES_OF_DAY) as usize)? as usize;
        let mut here = self.entries.get(place)?;
        // Further windows of the same day, if it has more than two.
        while let Some(next) = self.entries.get(place + 1) {
            if next.midnight != here.midnight || minute <= next.midnight.saturating_add(u32::from(next.from))
            {
                break;
            }
            (here, place) = (next, place + 1);
        }
        Some(here.minutes_before(minute))
    }

    /// The minute at which the working minutes since the start of the table reach `total`, which is
    /// not 0: the earliest one, so that what is used up at noon ends at noon. `None` if they never do.
    #[inline]
    pub(super) fn when_reached(&self, total: u32) -> Option<u32> {
        let step = total.checked_sub(1)? >> STEP;
        let place = *self.of_minutes.get(step as usize)? as usize;
        let near = self.entries.get(place..place + 3)?;
        // Taken by number: as a branch it would be a coin that falls otherwise for every dossier.
        let is_next = usize::from(near.get(1)?.before < total);
        let mut here = near.get(is_next)?;
        if near.get(2)?.before < total {
            here = self.further(place + 2, total)?;
        }
        (here.midnight != u32::MAX).then(|| here.when_used(total - here.before))
    }

    /// The entry that reaches `total`, from one that begins before it.
    #[cold]
    fn further(&self, place: usize, total: u32) -> Option<&Entry> {
        let entries = self.entries.get(place..)?;
        let next = entries.partition_point(|entry| entry.before < total);
        entries.get(next.checked_sub(1)?)
    }
}

/// At most 720 windows a day in 200 years: 53 million.
fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
