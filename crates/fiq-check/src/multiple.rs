//! Whole multiples, exactly, whatever the size of the numbers.

use fiq_tree::Decimal;
use num_bigint::BigUint;

/// Digits that are read at a time.
const CHUNK: usize = 18;

/// Whether `number` is a whole multiple of `unit`. Nothing but zero is one of zero.
///
/// Neither number has zeros at its end, so that with a power of ten left in the denominator there is no multiple; what is left
/// is a remainder, which no power of ten, however large, makes large.
pub(crate) fn is_multiple(number: &Decimal, unit: &Decimal) -> bool {
    if number.is_zero() {
        return true;
    }
    let power = number.exponent().saturating_sub(unit.exponent());
    if unit.is_zero() || power < 0 {
        return false;
    }
    let modulus = read(unit.digits(), None);
    let rest = read(number.digits(), Some(&modulus));
    let power = BigUint::from(power.unsigned_abs());
    let scale = BigUint::from(10_u32).modpow(&power, &modulus);
    (rest * scale) % modulus == BigUint::ZERO
}

/// The number that decimal digits write, its remainder where there is a modulus.
fn read(digits: &str, modulus: Option<&BigUint>) -> BigUint {
    let mut number = BigUint::ZERO;
    for chunk in digits.as_bytes().chunks(CHUNK) {
        let part = chunk.iter().fold(0_u64, |part, digit| part * 10 + u64::from(digit - b'0'));
        number = number * 10_u64.pow(chunk.len() as u32) + part;
        if let Some(modulus) = modulus {
            number %= modulus;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::is_multiple;
    use fiq_tree::Decimal;

    fn check(number: &str, unit: &str) -> bool {
        let read = |text| Decimal::parse(text).expect("a number");
        is_multiple(&read(number), &read(unit))
    }

    #[test]
    fn multiples_are_exact() {
        assert!(check("4.5", "1.5") && check("0.0075", "0.0001") && check("-6", "2") && check("0", "7"));
        assert!(!check("0.00751", "0.0001") && !check("35", "1.5") && !check("7", "2"));
        assert!(check("1e308", "0.5") && !check("1e308", "0.123456789"));
    }

    #[test]
    fn huge_exponents_cost_nothing() {
        assert!(check("1e999999999", "8") && !check("1e999999999", "3") && !check("1", "1e999999999"));
        assert!(check(&"7".repeat(100_000), "7"));
    }
}
