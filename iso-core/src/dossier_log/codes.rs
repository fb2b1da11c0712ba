//! Codes of dossiers: half a million of them, each found in one look.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Codes in the order in which they occurred, one after the other in one text.
#[derive(Debug, Clone, Default)]
pub(super) struct Codes {
    text: Vec<u8>,
    ends: Vec<u32>,
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
    /// Rows of one dossier often stand together.
    last: Option<u32>,
}

/// Where a code was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is new and has this number now.
    New(u32),
    /// It was there under this number.
    Known(u32),
}

impl Codes {
    /// The number of a code; `None` where it never occurred.
    pub(super) fn find(&mut self, code: &[u8]) -> Option<u32> {
        if let Some(last) = self.last.filter(|last| get(&self.text, &self.ends, *last) == code) {
            return Some(last);
        }
        let hash = self.hasher.hash_one(code);
        let found = self.table.find(hash, |number| get(&self.text, &self.ends, *number) == code).copied();
        self.last = found.or(self.last);
        found
    }

    /// Adds a code; `None` beyond four thousand million bytes of codes.
    pub(super) fn add(&mut self, code: &[u8]) -> Option<Place> {
        let hash = self.hasher.hash_one(code);
        let Codes { text, ends, table, hasher, .. } = self;
        if let Some(number) = table.find(hash, |number| get(text, ends, *number) == code) {
            return Some(Place::Known(*number));
        }
        let number = u32::try_from(ends.len()).ok()?;
        let end = u32::try_from(text.len() + code.len()).ok()?;
        text.extend_from_slice(code);
        ends.push(end);
        table.insert_unique(hash, number, |number| hasher.hash_one(get(text, ends, *number)));
        Some(Place::New(number))
    }

    /// The code of a number, as it was read.
    pub(super) fn code(&self, number: u32) -> &[u8] {
        get(&self.text, &self.ends, number)
    }
}

fn get<'t>(text: &'t [u8], ends: &[u32], number: u32) -> &'t [u8] {
    let number = number as usize;
    let start = number.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
    let end = ends.get(number).copied().unwrap_or(start);
    text.get(start as usize..end as usize).unwrap_or_default()
}
