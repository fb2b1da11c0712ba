//! Addresses that telephones read.

use qrcodegen::{QrCode as Encoded, QrCodeEcc};

use super::Inline;

/// Free modules around a code, without which it is not found (ISO/IEC 18004).
const QUIET: u16 = 4;
/// A longer address makes a code too fine for a telephone at arm's length.
const LONGEST_ADDRESS: usize = 300;

/// An address as a QR code, with words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    address: String,
    side: u16,
    runs: Vec<Run>,
    /// The words beside it, line by line.
    pub words: Vec<Vec<Inline>>,
    /// What it is, for readers who cannot see it.
    pub description: String,
}

/// Dark modules beside each other. Places count from the upper left corner of the code, the free
/// modules around it included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The first module.
    pub x: u16,
    /// Its row.
    pub y: u16,
    /// How many there are.
    pub width: u16,
}

impl QrCode {
    /// The code of an address on the web; `None` where it is not one of `http` or `https`, has signs
    /// that addresses do not have, or is too long to be read from a sheet of paper. A quarter of the
    /// code may be dirty or torn (level Q).
    ///
    /// ```
    /// use iso_core::doc::QrCode;
    /// let code = QrCode::of("https://xa-mau.gov.vn/thu-tuc/notice-QT.01.html").unwrap();
    /// assert_eq!(code.address(), "https://xa-mau.gov.vn/thu-tuc/notice-QT.01.html");
    /// assert_eq!(QrCode::of("javascript:alert(1)"), None);
    /// ```
    #[must_use]
    pub fn of(address: &str) -> Option<QrCode> {
        let is_web = ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme));
        let plain = address.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_web || !plain || address.len() > LONGEST_ADDRESS {
            return None;
        }
        let encoded = Encoded::encode_text(address, QrCodeEcc::Quartile).ok()?;
        let modules = u16::try_from(encoded.size()).ok()?;
        let mut runs: Vec<Run> = Vec::new();
        for (y, x) in (0..modules).flat_map(|y| (0..modules).map(move |x| (y, x))) {
            if !encoded.get_module(i32::from(x), i32::from(y)) {
                continue;
            }
            let (x, y) = (x + QUIET, y + QUIET);
            match runs.last_mut() {
                Some(last) if last.y == y && last.x + last.width == x => last.width += 1,
                _ => runs.push(Run { x, y, width: 1 }),
            }
        }
        let (address, side) = (address.to_owned(), modules + 2 * QUIET);
        Some(QrCode { address, side, runs, words: Vec::new(), description: String::new() })
    }

    /// The address.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Modules from one side to the other, the free ones around the code included.
    #[must_use]
    pub fn side(&self) -> u16 {
        self.side
    }

    /// The dark modules, row by row.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_has_no_code() {
        let long = format!("https://a.vn/{}", "a".repeat(LONGEST_ADDRESS));
        for bad in ["", "javascript:alert(1)", "https://a b", "https://xã.vn/", "ftp://a.vn", long.as_str()]
        {
            assert_eq!(QrCode::of(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_corners_are_where_readers_look_for_them() {
        let code = QrCode::of("https://a.vn/").unwrap();
        let first = code.runs().first().copied();
        assert_eq!(first, Some(Run { x: QUIET, y: QUIET, width: 7 }));
        assert!(code.runs().iter().all(|run| run.x + run.width + QUIET <= code.side()));
    }
}
