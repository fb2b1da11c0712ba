//! Where the sun stands.

use super::fixed::Fixed;

/// The twelfth of the ecliptic, 0 to 11 from the spring equinox on, in which the sun stands at the
/// beginning of a day at UTC+7.
pub(super) fn twelfth(julian_day_number: i64) -> i64 {
    let d = Fixed::decimal;
    // Centuries since 2000, in hours so that the half day and the seven hours stay whole.
    let hours = (julian_day_number - 2_451_545) * 24 - 12 - 7;
    let t = Fixed::ratio(hours, 36_525 * 24);
    let anomaly = t.polynomial([d(35752910, 5), d(3599905030, 5), d(-1559, 7), d(-48, 8)]);
    let mean = t.polynomial([d(28046645, 5), d(3600076983, 5), d(3032, 7)]);
    let center = anomaly.sine() * t.polynomial([d(1914600, 6), d(-4817, 6), d(-14, 6)])
        + anomaly.times(2).sine() * t.polynomial([d(19993, 6), d(-101, 6)])
        + anomaly.times(3).sine() * d(290, 6);
    (mean + center).around_the_circle().floor() / 30
}
