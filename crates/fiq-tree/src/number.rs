//! Numbers of any size, compared without loss.

use std::cmp::Ordering;

/// A JSON number: a sign, digits without zeros at either end, and a power of ten. Zero has no digits.
///
/// Two numbers are equal exactly when they have the same value: `1`, `1.0` and `10e-1` are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    negative: bool,
    /// ASCII digits; the value is `0.DIGITS * 10^magnitude`.
    digits: String,
    magnitude: i64,
}

impl Decimal {
    /// Reads a JSON number; `None` where the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let digits = format!("{whole}{fraction}");
        let leading = digits.len() - digits.trim_start_matches('0').len();
        let magnitude = exponent_of(exponent)?.saturating_add(whole.len() as i64 - leading as i64);
        let digits = digits.trim_matches('0').to_owned();
        if digits.is_empty() {
            return Some(Self { negative: false, digits, magnitude: 0 });
        }
        Some(Self { negative, digits, magnitude })
    }

    /// Whether the number is zero.
    pub fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Whether the number has no fraction: `1.0` and `1e3` have none.
    pub fn is_integer(&self) -> bool {
        self.exponent() >= 0
    }

    /// Whether the number is below zero.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// The digits without zeros at either end: with [`Self::exponent`] the number is `DIGITS * 10^exponent`.
    pub fn digits(&self) -> &str {
        if self.digits.is_empty() { "0" } else { &self.digits }
    }

    /// The power of ten of the last digit; saturates far outside of what any text could spell out.
    pub fn exponent(&self) -> i64 {
        self.magnitude.saturating_sub(self.digits.len() as i64)
    }

    fn cmp_magnitude(&self, other: &Self) -> Ordering {
        let zero = other.is_zero().cmp(&self.is_zero());
        zero.then(self.magnitude.cmp(&other.magnitude)).then_with(|| self.digits.cmp(&other.digits))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.cmp_magnitude(other),
            (true, true) => other.cmp_magnitude(self),
            (negative, _) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The exponent; one that no `i64` holds saturates.
fn exponent_of(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i64>().unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
    Some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap_or_else(|| panic!("{text} is a number"))
    }

    #[test]
    fn equal_values_are_equal() {
        for (left, right) in [("1", "1.0"), ("10e-1", "1"), ("0", "-0.0e9"), ("1e999", "10e998")] {
            assert_eq!(number(left), number(right));
        }
    }

    #[test]
    fn orders_by_value() {
        let sorted = ["-1e999", "-2", "-1.5", "0", "0.001", "1", "9007199254740993", "1e999"];
        for pair in sorted.windows(2) {
            assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn knows_integers() {
        assert!(["1", "1.0", "1e3", "0", "12300"].iter().all(|text| number(text).is_integer()));
        assert!(!["1.5", "1e-1"].iter().any(|text| number(text).is_integer()));
        assert!(Decimal::parse("1x").is_none() && Decimal::parse("").is_none());
    }
}
