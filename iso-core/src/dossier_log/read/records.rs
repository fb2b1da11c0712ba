//! A file cut into records, without ever holding more than a few of them.

use std::{
    io::{self, Read},
    ops::Range,
};

use memchr::{memchr, memchr_iter, memchr2, memchr2_iter};

use super::cut::Cutter;

/// Small enough to stay in the nearest caches while its records are looked at.
const BUFFER: usize = 128 * 1024;
/// A record longer than this is none: the rest of its line is passed over.
const LONGEST: usize = 64 * 1024;
/// A quoted field may go on over so many lines; beyond, its quote was a slip.
const MOST_LINES: usize = 50;

/// Records of a file.
pub(super) struct Records<R> {
    source: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
    line: u64,
    separator: u8,
    cutter: Cutter,
    /// How many fields the head has; `None` before it was read.
    columns: Option<usize>,
    fields: Vec<Range<usize>>,
    unquoted: Vec<u8>,
}

/// One record: its fields lie in `text`.
pub(super) struct Record<'r> {
    /// The line it begins on, counted from 1.
    pub(super) line: u64,
    text: &'r [u8],
    fields: &'r [Range<usize>],
    /// Why it is none.
    pub(super) broken: Option<Broken>,
}

/// Why a line is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// A quote is opened and never closed.
    OpenQuote,
    /// The line is longer than any record.
    TooLong,
}

impl<'r> Record<'r> {
    /// A record that was cut elsewhere.
    pub(super) fn of(line: u64, text: &'r [u8], fields: &'r [Range<usize>], broken: Option<Broken>) -> Self {
        Record { line, text, fields, broken }
    }

    /// A field without blanks around it; empty where the record has none so far right.
    pub(super) fn get(&self, column: usize) -> &'r [u8] {
        let field = self.fields.get(column).and_then(|range| self.text.get(range.clone()));
        field.unwrap_or_default().trim_ascii()
    }

    pub(super) fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether it has so many fields; empty ones behind them are what spreadsheets leave.
    pub(super) fn fits(&self, width: usize) -> bool {
        self.len() >= width && (width..self.len()).all(|field| self.get(field).is_empty())
    }

    /// Where its fields lie in its text.
    pub(super) fn fields(&self) -> &'r [Range<usize>] {
        self.fields
    }

    /// The beginning of the record as it is written.
    pub(super) fn text(&self) -> &'r [u8] {
        self.text
    }
}

/// Where a record lies.
struct Found {
    line: u64,
    text: Range<usize>,
    quotes: bool,
    broken: Option<Broken>,
}

/// What lies at the front of the buffer.
enum Front {
    /// A record of so many bytes and lines, quotes in it or not.
    Whole {
        length: usize,
        lines: u64,
        quotes: bool,
    },
    /// The first line is none.
    Broken(usize, Broken),
    More,
}

impl<R: Read> Records<R> {
    pub(super) fn new(source: R) -> Self {
        Records {
            source,
            buffer: vec![0; BUFFER],
            start: 0,
            end: 0,
            ended: false,
            line: 1,
            separator: b',',
            cutter: Cutter::new(b','),
            columns: None,
            fields: Vec::new(),
            unquoted: Vec::new(),
        }
    }

    /// The first line that is not empty, as it is written; nothing is used up.
    pub(super) fn peek_line(&mut self) -> io::Result<&[u8]> {
        let length = loop {
            let rest = self.buffer.get(self.start..self.end).unwrap_or_default();
            match memchr(b'\n', rest) {
                Some(at) if rest.get(..at).unwrap_or_default().trim_ascii().is_empty() => {
                    self.start += at + 1;
                    self.line += 1;
                }
                None if !self.ended && rest.len() < LONGEST => self.fill()?,
                found => break found.unwrap_or(rest.len()),
            }
        };
        Ok(self.buffer.get(self.start..self.start + length).unwrap_or_default())
    }

    pub(super) fn separate_by(&mut self, separator: u8) {
        self.separator = separator;
        self.cutter = Cutter::new(separator);
    }

    pub(super) fn expect_columns(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    /// The next record that is not an empty line.
    pub(super) fn next(&mut self) -> io::Result<Option<Record<'_>>> {
        if let Some((line, text)) = self.quick() {
            let text = self.buffer.get(text).unwrap_or_default();
            return Ok(Some(Record { line, text, fields: &self.fields, broken: None }));
        }
        let Some(Found { line, text, quotes, broken }) = self.find()? else { return Ok(None) };
        let text = self.buffer.get(text).unwrap_or_default();
        self.fields.clear();
        if quotes {
            self.unquoted.clear();
            split_quoted(text, self.separator, &mut self.unquoted, &mut self.fields);
            return Ok(Some(Record { line, text: &self.unquoted, fields: &self.fields, broken }));
        }
        let mut begin = 0;
        for at in memchr_iter(self.separator, text) {
            self.fields.push(begin..at);
            begin = at + 1;
        }
        self.fields.push(begin..text.len());
        Ok(Some(Record { line, text, fields: &self.fields, broken }))
    }

    /// A whole line in the buffer without quotes, cut in one look at every byte; otherwise nothing is
    /// used up.
    fn quick(&mut self) -> Option<(u64, Range<usize>)> {
        let rest = self.buffer.get(self.start..self.end)?;
        let length = self.cutter.cut(rest, &mut self.fields).filter(|length| *length <= LONGEST)?;
        // Empty lines are none; lines of blanks are looked at again.
        let end = self.fields.last().filter(|_| self.fields.len() > 1)?.end;
        let found = (self.line, self.start..self.start + end);
        self.start += length + 1;
        self.line += 1;
        Some(found)
    }

    /// Where the next record lies in the buffer.
    fn find(&mut self) -> io::Result<Option<Found>> {
        loop {
            let rest = self.buffer.get(self.start..self.end).unwrap_or_default();
            if rest.is_empty() && self.ended {
                return Ok(None);
            }
            let (length, lines, quotes, broken) = match self.front(rest) {
                Front::More => {
                    self.fill()?;
                    continue;
                }
                Front::Broken(length, why) => (length, 1, false, Some(why)),
                Front::Whole { length, lines, quotes } => (length, lines, quotes, None),
            };
            let (from, line) = (self.start, self.line);
            self.start += length;
            self.line += lines;
            if broken == Some(Broken::TooLong) {
                self.pass_line()?;
                return Ok(Some(Found { line, text: 0..0, quotes, broken }));
            }
            let text = self.buffer.get(from..from + length).unwrap_or_default();
            let text = text.strip_suffix(b"\n").unwrap_or(text);
            let text = text.strip_suffix(b"\r").unwrap_or(text);
            if !text.trim_ascii().is_empty() {
                return Ok(Some(Found { line, text: from..from + text.len(), quotes, broken }));
            }
        }
    }

    fn front(&self, rest: &[u8]) -> Front {
        // One look for both: nearly no line holds a quote.
        let first = memchr2(b'\n', b'"', rest);
        match first.and_then(|at| Some((at, *rest.get(at)?))) {
            Some((at, b'\n')) if at > LONGEST => Front::Broken(at + 1, Broken::TooLong),
            Some((at, b'\n')) => Front::Whole { length: at + 1, lines: 1, quotes: false },
            Some(_) => self.quoted_front(rest),
            None if rest.len() > LONGEST => Front::Broken(rest.len(), Broken::TooLong),
            None if self.ended => Front::Whole { length: rest.len(), lines: 1, quotes: false },
            None => Front::More,
        }
    }

    /// A record with quotes: it ends at the first line end outside of them.
    fn quoted_front(&self, rest: &[u8]) -> Front {
        let mut quotes = Quotes::new(self.separator);
        let (mut lines, mut first_line) = (0, None);
        // What is too long is so however many of its bytes are known already.
        let too_long = |end: usize, first_line: Option<usize>| match first_line {
            Some(first) if first < end => Front::Broken(first, Broken::OpenQuote),
            _ => Front::Broken(end, Broken::TooLong),
        };
        for at in memchr2_iter(b'\n', b'"', rest) {
            let open = quotes.pass(rest, at);
            if rest.get(at) == Some(&b'"') {
                continue;
            }
            if at > LONGEST {
                return too_long(at + 1, first_line);
            }
            lines += 1;
            first_line = first_line.or(Some(at + 1));
            if !open {
                return self.if_it_fits(rest, at + 1, lines, first_line);
            }
            if lines as usize >= MOST_LINES {
                return Front::Broken(first_line.unwrap_or(at + 1), Broken::OpenQuote);
            }
        }
        if rest.len() > LONGEST {
            return too_long(rest.len(), first_line);
        }
        if !self.ended {
            return Front::More;
        }
        if quotes.open {
            return Front::Broken(first_line.unwrap_or(rest.len()), Broken::OpenQuote);
        }
        self.if_it_fits(rest, rest.len(), lines + 1, first_line)
    }

    /// Lines are joined only to a record that has all its fields: a single stray quote must not
    /// swallow the rows after it.
    fn if_it_fits(&self, rest: &[u8], length: usize, lines: u64, first_line: Option<usize>) -> Front {
        if lines > 1 && self.columns.is_some() {
            let (mut text, mut fields) = (Vec::new(), Vec::new());
            let whole = rest.get(..length).unwrap_or_default().trim_ascii_end();
            split_quoted(whole, self.separator, &mut text, &mut fields);
            if Some(fields.len()) != self.columns {
                return Front::Broken(first_line.unwrap_or(length), Broken::OpenQuote);
            }
        }
        Front::Whole { length, lines, quotes: true }
    }

    /// Reads more; what is left of the buffer moves to its front.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.end == self.buffer.len() {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let Some(free) = self.buffer.get_mut(self.end..) else { return Ok(()) };
        match self.source.read(free) {
            Ok(0) => self.ended = true,
            Ok(read) => self.end += read.min(free.len()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Passes over the rest of a line that is too long.
    fn pass_line(&mut self) -> io::Result<()> {
        loop {
            let rest = self.buffer.get(self.start..self.end).unwrap_or_default();
            if self.buffer.get(self.start.wrapping_sub(1)) == Some(&b'\n') {
                return Ok(());
            }
            if let Some(at) = memchr(b'\n', rest) {
                self.start += at + 1;
                return Ok(());
            }
            self.start = self.end;
            if self.ended {
                return Ok(());
            }
            self.fill()?;
        }
    }
}

/// Whether the reader stands inside quotes.
struct Quotes {
    separator: u8,
    open: bool,
    /// Where the field began, or the quote that may be doubled.
    after: usize,
}

impl Quotes {
    fn new(separator: u8) -> Self {
        Quotes { separator, open: false, after: 0 }
    }

    /// Passes a quote or line end; says whether a quoted field goes on behind it.
    fn pass(&mut self, text: &[u8], at: usize) -> bool {
        if text.get(at) == Some(&b'"') {
            let before = at.checked_sub(1).and_then(|before| text.get(before)).copied();
            let begins = before.is_none_or(|byte| byte == self.separator || byte == b'\n');
            let doubled = before == Some(b'"') && self.after == at && at > 0;
            if self.open {
                self.open = false;
                self.after = at + 1;
            } else if begins || doubled {
                self.open = true;
            }
        }
        self.open
    }
}

/// Cuts a record with quotes; a doubled quote inside quotes is one, a quote inside a bare field is
/// a letter like others.
fn split_quoted(text: &[u8], separator: u8, into: &mut Vec<u8>, fields: &mut Vec<Range<usize>>) {
    let (mut begin, mut open, mut bytes) = (into.len(), false, text.iter().copied().peekable());
    let mut fresh = true;
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if open => match bytes.next_if_eq(&b'"') {
                Some(quote) => into.push(quote),
                None => open = false,
            },
            b'"' if fresh => {
                open = true;
                fresh = false;
            }
            _ if byte == separator && !open => {
                fields.push(begin..into.len());
                begin = into.len();
                fresh = true;
            }
            other => {
                into.push(other);
                fresh = false;
            }
        }
    }
    fields.push(begin..into.len());
}
