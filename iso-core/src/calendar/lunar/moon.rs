//! New moons.

use super::fixed::Fixed;

/// The day of the new moon number 0, in January 1900.
pub(super) const FIRST_DAY: i64 = 2_415_021;
/// The mean time from one new moon to the next, in billionths of a day.
pub(super) const LENGTH_IN_BILLIONTHS: i64 = 29_530_588_853;

/// Terms of the sun's anomaly, the moon's anomaly and its argument of latitude: how many times
/// each is taken, and the amplitude in ten-thousandths of a day.
const TERMS: [([i64; 3], i64); 12] = [
    ([2, 0, 0], 21),
    ([0, 1, 0], -4068),
    ([0, 2, 0], 161),
    ([0, 3, 0], -4),
    ([0, 0, 2], 104),
    ([1, 1, 0], -51),
    ([1, -1, 0], -74),
    ([1, 0, 2], 4),
    ([-1, 0, 2], -4),
    ([0, 1, 2], -6),
    ([0, -1, 2], 10),
    ([1, 2, 0], 5),
];

/// The Julian day number of the day, at UTC+7, of a new moon counted from January 1900.
pub(super) fn day_of_new_moon(number: i64) -> i64 {
    // Julian days begin at noon.
    let from_midnight_at_utc_7 = Fixed::ratio(19, 24);
    (new_moon(number) + from_midnight_at_utc_7).floor()
}

/// The Julian date of a new moon, in universal time.
fn new_moon(number: i64) -> Fixed {
    let d = Fixed::decimal;
    // Centuries since 1900.
    let t = Fixed::ratio(number * 100, 123_685);
    let from_new_moons = |each: Fixed, rest: [Fixed; 4]| each.times(number) + t.polynomial(rest);
    let mean = from_new_moons(d(2953058868, 8), [d(241502075933, 5), d(0, 0), d(1178, 7), d(-155, 9)]);
    let sun = from_new_moons(d(2910535608, 8), [d(3592242, 4), d(0, 0), d(-333, 7), d(-347, 8)]);
    let moon = from_new_moons(d(38581691806, 8), [d(3060253, 4), d(0, 0), d(107306, 7), d(1236, 8)]);
    let latitude = from_new_moons(d(39067050646, 8), [d(212964, 4), d(0, 0), d(-16528, 7), d(-239, 8)]);

    let venus = t.polynomial([d(16656, 2), d(13287, 2), d(-9173, 6)]).sine() * d(33, 5);
    let of_the_sun = sun.sine() * t.polynomial([d(1734, 4), d(-393, 6)]);
    let periodic =
        TERMS.into_iter().fold(Fixed::decimal(0, 0), |sum, ([of_sun, of_moon, of_latitude], amplitude)| {
            let angle = sun.times(of_sun) + moon.times(of_moon) + latitude.times(of_latitude);
            sum + angle.sine() * d(amplitude, 4)
        });
    // From the even time of the planets to the time of the turning earth.
    let earth = t.polynomial([d(-278, 6), d(265, 6), d(262, 6)]);
    mean + venus + of_the_sun + periodic - earth
}
