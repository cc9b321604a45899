//! Text that is not UTF-8 at all: a payload in UTF-16 must not slip through because nothing in it can be recognised.

/// The text as UTF-8, if it is UTF-16 by its byte order mark or by the zero bytes that ASCII has in it.
///
/// Only for recognition: offsets differ, and JSON in UTF-16 is a fault of the syntax wherever it holds a payload.
pub fn transcoded(bytes: &[u8]) -> Option<Vec<u8>> {
    let (unit, start): (fn([u8; 2]) -> u16, usize) = match *bytes {
        [0xFF, 0xFE, ..] => (u16::from_le_bytes, 2),
        [0xFE, 0xFF, ..] => (u16::from_be_bytes, 2),
        [a, 0, b, 0, ..] if a != 0 && b != 0 => (u16::from_le_bytes, 0),
        [0, a, 0, b, ..] if a != 0 && b != 0 => (u16::from_be_bytes, 0),
        _ => return None,
    };
    let (pairs, _) = bytes[start..].as_chunks::<2>();
    let chars = char::decode_utf16(pairs.iter().copied().map(unit));
    Some(chars.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::transcoded;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf16_is_told_by_its_mark_or_its_zeros() {
        let text = "{\"é\": \"👍\"}";
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(transcoded(&utf16(text, bytes)).as_deref(), Some(text.as_bytes()));
            assert_eq!(
                transcoded(&utf16(&format!("\u{feff}{text}"), bytes)).as_deref(),
                Some(text.as_bytes())
            );
        }
    }

    #[test]
    fn other_text_is_left_alone() {
        for text in [&b""[..], b"{}", b"{\"a\": 1}", b"\xEF\xBB\xBF{}", b"\0\0\0\0", b"{\0\"a"] {
            assert_eq!(transcoded(text), None);
        }
        assert_eq!(transcoded(b"\xFF\xFE{\0}").as_deref(), Some(&b"{"[..]));
    }
}
