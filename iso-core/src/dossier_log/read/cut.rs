//! A line cut into its fields in one look at its bytes, eight at a time.

use std::ops::Range;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// What ends a field of a line without quotes, and what makes a line be looked at again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cutter {
    separator: u8,
    separators: u64,
}

const LINE_ENDS: u64 = ONES * b'\n' as u64;
const QUOTES: u64 = ONES * b'"' as u64;

impl Cutter {
    pub(super) const fn new(separator: u8) -> Self {
        Cutter { separator, separators: ONES * separator as u64 }
    }

    /// Cuts the first line of a text; where it ends, its line end not included. `None` where it holds
    /// a quote, or may go on behind the text.
    pub(super) fn cut(self, text: &[u8], fields: &mut Vec<Range<usize>>) -> Option<usize> {
        fields.clear();
        let mut begin = 0;
        let (words, _) = text.as_chunks::<8>();
        for (number, word) in words.iter().enumerate() {
            let mut found = self.found_in(u64::from_le_bytes(*word));
            while found != 0 {
                let at = number * 8 + found.trailing_zeros() as usize / 8;
                found &= found - 1;
                match text.get(at) {
                    Some(b'\n') => {
                        let line = text.get(..at)?;
                        let end = line.strip_suffix(b"\r").map_or(at, <[u8]>::len);
                        fields.push(begin.min(end)..end);
                        return Some(at);
                    }
                    Some(b'"') | None => return None,
                    Some(byte) if *byte == self.separator => {
                        fields.push(begin..at);
                        begin = at + 1;
                    }
                    // A byte behind a find may be marked with it.
                    Some(_) => {}
                }
            }
        }
        None
    }

    /// The highest bit of every byte of a word that is looked for, and now and then of the one behind it.
    const fn found_in(self, word: u64) -> u64 {
        (zeros(word ^ self.separators) | zeros(word ^ LINE_ENDS) | zeros(word ^ QUOTES)) & HIGHS
    }
}

/// Has the highest bit of every byte that is zero, and of some that are one.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word
}
