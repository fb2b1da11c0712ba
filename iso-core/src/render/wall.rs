//! Sheets that hang on a wall: their words are as large as the room of one page allows.

/// Side of a QR code in hundredths of a millimetre: a telephone reads it from half a metre.
pub(super) const CODE_SIDE: i64 = 3_200;

/// Sizes of words in points, the most wanted first.
pub(super) const SIZES: [i64; 5] = [15, 14, 13, 12, 11];
/// The size where one page is not enough for any of them.
pub(super) const SIZE_OF_SEVERAL: i64 = 13;
