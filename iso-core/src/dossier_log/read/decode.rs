//! Bytes of a file as UTF-8, whatever a spreadsheet wrote.

use std::io::{self, Cursor, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};

/// How much of a file decides how it is encoded.
const SAMPLE: usize = 64 * 1024;

/// A reader that gives UTF-8, without a byte order mark.
///
/// UTF-8 is passed on as it is: what is damaged inside is found row by row, with its line.
pub(super) struct Decoded<R> {
    source: io::Chain<Cursor<Vec<u8>>, R>,
    /// `None` for UTF-8.
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    raw_from: usize,
    /// What was decoded and not yet asked for.
    ready: Vec<u8>,
    ready_from: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// Looks at the beginning of a file; also says under which name the encoding is known.
    pub(super) fn new(mut reader: R) -> io::Result<(Self, &'static str)> {
        let mut sample = Vec::new();
        reader.by_ref().take(SAMPLE as u64).read_to_end(&mut sample)?;
        let (encoding, mark) = encoding_of(&sample);
        sample.drain(..mark);
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
        let decoded = Decoded {
            source: Cursor::new(sample).chain(reader),
            decoder,
            raw: Vec::new(),
            raw_from: 0,
            ready: Vec::new(),
            ready_from: 0,
            ended: false,
        };
        Ok((decoded, encoding.name()))
    }

    fn decode_more(&mut self) -> io::Result<()> {
        let Some(decoder) = &mut self.decoder else { return Ok(()) };
        if self.raw_from == self.raw.len() {
            self.raw.resize(SAMPLE, 0);
            let read = self.source.read(&mut self.raw)?;
            self.raw.truncate(read);
            self.raw_from = 0;
            self.ended = read == 0;
        }
        let rest = self.raw.get(self.raw_from..).unwrap_or_default();
        self.ready.resize(SAMPLE * 3, 0);
        let (_, read, written, _) = decoder.decode_to_utf8(rest, &mut self.ready, self.ended);
        self.raw_from += read;
        self.ready.truncate(written);
        self.ready_from = 0;
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.decoder.is_none() {
            return self.source.read(into);
        }
        while self.ready_from == self.ready.len() && !self.ended {
            self.decode_more()?;
        }
        let rest = self.ready.get(self.ready_from..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        self.ready_from += count;
        Ok(count)
    }
}

/// The encoding and the length of its mark. What is neither marked nor UTF-8 was written by a
/// Vietnamese spreadsheet, so it is Windows-1258.
fn encoding_of(sample: &[u8]) -> (&'static Encoding, usize) {
    match sample {
        [0xEF, 0xBB, 0xBF, ..] => return (UTF_8, 3),
        [0xFF, 0xFE, ..] => return (UTF_16LE, 2),
        [0xFE, 0xFF, ..] => return (UTF_16BE, 2),
        [first, 0, ..] if *first != 0 => return (UTF_16LE, 0),
        [0, second, ..] if *second != 0 => return (UTF_16BE, 0),
        _ => {}
    }
    match std::str::from_utf8(sample) {
        // A letter cut by the end of the sample is no fault.
        Err(error) if error.error_len().is_some() => (WINDOWS_1258, 0),
        _ => (UTF_8, 0),
    }
}
