//! By what a finding is known again.

use std::{fmt, str::FromStr};

/// The same for the same fault in the same definition, although lines have moved since.
///
/// ```
/// use iso_core::diag::Fingerprint;
/// let text = "00112233445566778899aabbccddeeff";
/// assert_eq!(text.parse::<Fingerprint>().unwrap().to_string(), text);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 16]);

/// The text is no fingerprint: 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a fingerprint of 32 hexadecimal digits")]
pub struct NotAFingerprint;

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl FromStr for Fingerprint {
    type Err = NotAFingerprint;

    fn from_str(text: &str) -> Result<Self, NotAFingerprint> {
        let digits = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = digits.then(|| u128::from_str_radix(text, 16).ok()).flatten();
        number.map(|number| Fingerprint(number.to_be_bytes())).ok_or(NotAFingerprint)
    }
}
