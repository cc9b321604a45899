//! What a scalar is: the core schema of YAML 1.2 (section 10.3), in the types of JSON.

use saphyr_parser::{ScalarStyle, Tag};

/// The value of a scalar.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    Null,
    Boolean(bool),
    /// As JSON writes it.
    Number(String),
    /// `.inf` and `.nan`, which JSON has not.
    NoNumber,
    String,
    /// A tag of the author's own says that something is made of it.
    Unknown,
}

pub(super) fn typed(content: &str, style: ScalarStyle, tag: Option<&Tag>) -> Scalar {
    match tag {
        Some(tag) if !tag.is_yaml_core_schema() && tag.suffix != "!" && !tag.suffix.is_empty() => {
            Scalar::Unknown
        }
        Some(tag) if tag.suffix == "str" || !tag.is_yaml_core_schema() => Scalar::String,
        Some(_) => plain(content),
        None if style == ScalarStyle::Plain => plain(content),
        None => Scalar::String,
    }
}

fn plain(content: &str) -> Scalar {
    match content {
        "" | "~" | "null" | "Null" | "NULL" => Scalar::Null,
        "true" | "True" | "TRUE" => Scalar::Boolean(true),
        "false" | "False" | "FALSE" => Scalar::Boolean(false),
        ".nan" | ".NaN" | ".NAN" => Scalar::NoNumber,
        _ if is_infinity(content) => Scalar::NoNumber,
        _ => number(content).map_or(Scalar::String, Scalar::Number),
    }
}

fn is_infinity(content: &str) -> bool {
    let unsigned = content.strip_prefix(['-', '+']).unwrap_or(content);
    matches!(unsigned, ".inf" | ".Inf" | ".INF")
}

fn number(content: &str) -> Option<String> {
    if let Some(digits) = content.strip_prefix("0x") {
        return in_base(digits, 16);
    }
    if let Some(digits) = content.strip_prefix("0o") {
        return in_base(digits, 8);
    }
    decimal(content)
}

fn in_base(digits: &str, base: u32) -> Option<String> {
    // More digits than any real document has are read as a string.
    let is_number = digits.chars().all(|digit| digit.is_digit(base));
    is_number.then(|| u128::from_str_radix(digits, base).ok())?.map(|value| value.to_string())
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
fn decimal(content: &str) -> Option<String> {
    let unsigned = content.strip_prefix(['-', '+']).unwrap_or(content);
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (&unsigned[..at], Some(&unsigned[at + 1..])),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() && fraction.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    let mut json = if content.starts_with('-') { "-".to_owned() } else { String::new() };
    let whole = whole.trim_start_matches('0');
    json += if whole.is_empty() { "0" } else { whole };
    if !fraction.is_empty() {
        json += ".";
        json += fraction;
    }
    if let Some(exponent) = exponent {
        let power = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        if power.is_empty() || !digits(power) {
            return None;
        }
        json += "e";
        json += exponent;
    }
    Some(json)
}

#[cfg(test)]
mod tests {
    use super::{Scalar, plain};

    #[test]
    fn numbers_as_json_writes_them() {
        let cases = [
            ("1", "1"),
            ("+1", "1"),
            ("-012", "-12"),
            (".5", "0.5"),
            ("1.", "1"),
            ("1e3", "1e3"),
            ("-.5E-2", "-0.5e-2"),
            ("0x1F", "31"),
            ("0o17", "15"),
            ("00", "0"),
            ("1.50", "1.50"),
        ];
        for (written, json) in cases {
            assert_eq!(plain(written), Scalar::Number(json.to_owned()), "{written}");
        }
        for written in ["1_000", "0x", "1e", ".", "-", "1.2.3", "+27 1", "yes", "0xg", "e5"] {
            assert_eq!(plain(written), Scalar::String, "{written}");
        }
    }
}
