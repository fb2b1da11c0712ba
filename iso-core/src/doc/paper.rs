//! The sheet a document is printed on.

/// Size, position and edge of every sheet of a document.
///
/// ```
/// use iso_core::doc::{Orientation, Paper, PaperSize};
///
/// let register = Paper { orientation: Orientation::Level, ..Paper::default() };
/// assert_eq!(register.sides(), (29_700, 21_000));
/// let slip = Paper { size: PaperSize::A5, ..Paper::default() };
/// assert_eq!(slip.sides(), (14_800, 21_000));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Paper {
    /// The size of the sheet.
    pub size: PaperSize,
    /// Whether it stands or lies.
    pub orientation: Orientation,
    /// What is printed at the edge of every sheet.
    pub edge: Edge,
}

/// The size of a sheet (ISO 216).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// 210 mm × 297 mm.
    #[default]
    A4,
    /// 148 mm × 210 mm.
    A5,
}

/// Whether a sheet stands or lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Orientation {
    /// The long side upright.
    #[default]
    Upright,
    /// The long side level.
    Level,
}

/// What is printed at the edge of every sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Edge {
    /// The control data: organization, code, revision, dates, page.
    #[default]
    Controlled,
    /// The number of the page, and only where there are several: the law prescribes what stands on
    /// the form.
    Plain,
}

impl Paper {
    /// Width and height in hundredths of a millimetre.
    #[must_use]
    pub const fn sides(self) -> (i64, i64) {
        let (short, long) = match self.size {
            PaperSize::A4 => (21_000, 29_700),
            PaperSize::A5 => (14_800, 21_000),
        };
        match self.orientation {
            Orientation::Upright => (short, long),
            Orientation::Level => (long, short),
        }
    }
}
