//! Numbers with forty binary places: exact and the same on every machine.

use std::ops::{Add, Mul, Sub};

/// A number in units of 2⁻⁴⁰, up to eight million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fixed(i64);

const PLACES: u32 = 40;

/// `Fixed::decimal(29_53058868, 8)` is 29.53058868.
const fn decimal(digits: i64, places: u32) -> Fixed {
    let scaled = (digits as i128) << PLACES;
    Fixed((scaled / 10_i128.pow(places)) as i64)
}

impl Fixed {
    pub(super) const fn decimal(digits: i64, places: u32) -> Fixed {
        decimal(digits, places)
    }

    /// A fraction.
    pub(super) fn ratio(top: i64, bottom: i64) -> Fixed {
        let scaled = (i128::from(top) << PLACES) / i128::from(bottom);
        Fixed(i64::try_from(scaled).unwrap_or(i64::MAX))
    }

    /// The largest whole number that is not larger.
    pub(super) fn floor(self) -> i64 {
        self.0 >> PLACES
    }

    /// So many times.
    pub(super) fn times(self, count: i64) -> Fixed {
        Fixed(self.0.saturating_mul(count))
    }

    /// The value of `c₀ + c₁·t + c₂·t² + …`.
    pub(super) fn polynomial<const N: usize>(self, coefficients: [Fixed; N]) -> Fixed {
        coefficients.into_iter().rev().fold(Fixed(0), |sum, coefficient| sum * self + coefficient)
    }

    /// The remainder of a division by 360, from 0 on.
    pub(super) fn around_the_circle(self) -> Fixed {
        Fixed(self.0.rem_euclid(CIRCLE.0))
    }

    /// The sine of an angle in degrees, right to ten decimals.
    pub(super) fn sine(self) -> Fixed {
        let degrees = self.around_the_circle();
        let folded = if degrees <= QUARTER {
            degrees
        } else if degrees <= QUARTER.times(3) {
            QUARTER.times(2) - degrees
        } else {
            degrees - CIRCLE
        };
        let angle = folded * RADIAN;
        let square = angle * angle;
        // x·(1 - x²/2·3·(1 - x²/4·5·(1 - …)))
        let series = SINE_DIVISORS.into_iter().fold(ONE, |inner, divisor| {
            let term = square * inner;
            Fixed(ONE.0 - term.0 / divisor)
        });
        angle * series
    }
}

const ONE: Fixed = decimal(1, 0);
const QUARTER: Fixed = decimal(90, 0);
const CIRCLE: Fixed = decimal(360, 0);
/// π/180.
const RADIAN: Fixed = decimal(17_453_292_519_943, 15);
const SINE_DIVISORS: [i64; 9] = [18 * 19, 16 * 17, 14 * 15, 12 * 13, 10 * 11, 8 * 9, 6 * 7, 4 * 5, 2 * 3];

impl Add for Fixed {
    type Output = Fixed;

    fn add(self, other: Fixed) -> Fixed {
        Fixed(self.0.saturating_add(other.0))
    }
}

impl Sub for Fixed {
    type Output = Fixed;

    fn sub(self, other: Fixed) -> Fixed {
        Fixed(self.0.saturating_sub(other.0))
    }
}

impl Mul for Fixed {
    type Output = Fixed;

    fn mul(self, other: Fixed) -> Fixed {
        let product = (i128::from(self.0) * i128::from(other.0)) >> PLACES;
        Fixed(i64::try_from(product).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::Fixed;

    #[test]
    fn sines_that_everybody_knows() {
        let millionths =
            |degrees: i64| (Fixed::ratio(degrees, 1).sine().times(1_000_000) + Fixed::ratio(1, 2)).floor();
        let known = [
            (0, 0),
            (30, 500_000),
            (45, 707_107),
            (90, 1_000_000),
            (150, 500_000),
            (210, -500_000),
            (270, -1_000_000),
        ];
        for (degrees, sine) in known {
            assert_eq!(millionths(degrees), sine, "{degrees}°");
            assert_eq!(millionths(degrees + 360 * 2_000), sine, "{degrees}° and 2,000 turns");
            assert_eq!(millionths(degrees - 360 * 2_000), sine, "{degrees}° and 2,000 turns back");
        }
    }
}
