//! Bytes to text, without guessing.

/// Why bytes are not text the program reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EncodingFault {
    /// Neither UTF-8 nor marked UTF-16; often a file saved as Windows-1258 or TCVN3.
    #[error("byte {offset} (line {line}) is not UTF-8")]
    NotUtf8 {
        /// Offset of the first byte that does not fit, counted after a byte order mark.
        offset: usize,
        /// Line of that byte, counted from 1.
        line: usize,
    },
    /// Marked as UTF-16, but with an odd length or an unpaired surrogate.
    #[error("the file is marked as UTF-16 but damaged")]
    DamagedUtf16,
    /// Looks like UTF-16 without a mark: every second byte is zero.
    #[error("the file looks like UTF-16 without a byte order mark")]
    UnmarkedUtf16,
}

/// Decodes UTF-8 (with or without a byte order mark) and UTF-16 with a byte order mark.
///
/// # Errors
///
/// [`EncodingFault`] for everything else: a wrong guess would silently change letters.
///
/// ```
/// use iso_core::source::decode;
/// assert_eq!(decode(b"\xEF\xBB\xBFprocess: A").unwrap(), "process: A");
/// assert!(decode(b"b\xE1o").is_err());
/// ```
pub fn decode(bytes: &[u8]) -> Result<String, EncodingFault> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [_, 0, ..] | [0, _, ..] => Err(EncodingFault::UnmarkedUtf16),
        _ => utf8(bytes),
    }
}

/// Encodes a text the way these bytes were: with the same mark, in UTF-8 or UTF-16.
///
/// ```
/// use iso_core::source::{decode, encode_like};
/// let bytes = b"\xFF\xFEA\0";
/// assert_eq!(encode_like(bytes, &decode(bytes).unwrap()), bytes);
/// ```
#[must_use]
pub fn encode_like(bytes: &[u8], text: &str) -> Vec<u8> {
    let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect()
    };
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat(),
        [0xFF, 0xFE, ..] => utf16([0xFF, 0xFE], u16::to_le_bytes),
        [0xFE, 0xFF, ..] => utf16([0xFE, 0xFF], u16::to_be_bytes),
        _ => text.as_bytes().to_vec(),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, EncodingFault> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let offset = error.valid_up_to();
            let line = 1 + bytes.iter().take(offset).filter(|b| **b == b'\n').count();
            Err(EncodingFault::NotUtf8 { offset, line })
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, EncodingFault> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(EncodingFault::DamagedUtf16);
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .collect::<Result<String, _>>()
        .map_err(|_| EncodingFault::DamagedUtf16)
}
