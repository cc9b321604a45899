//! Bytes to ends of tokens: pure functions that look at no more than the token itself.
//!
//! Strings are scanned eight bytes at a time.

/// A stretch of a string that needs no further look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// The offset of the first `"`, `\`, `{` or control character, or the end of the text.
    pub(super) end: usize,
    /// Whether no byte of the stretch is above 0x7F.
    pub(super) ascii: bool,
}

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The stretch from `at` to the next byte that means something in a string.
#[inline]
pub(super) fn plain(text: &[u8], mut at: usize) -> Run {
    let mut seen = 0;
    while let Some(&chunk) = text.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(chunk);
        let hits = specials(word);
        if hits != 0 {
            // The lowest hit is exact; the bytes below it are the stretch's last ones.
            let bits = hits.trailing_zeros() & !7;
            seen |= word & !(u64::MAX << bits);
            return Run { end: at + bits as usize / 8, ascii: seen & HIGH == 0 };
        }
        seen |= word;
        at += 8;
    }
    while let Some(&byte) = text.get(at) {
        if matches!(byte, b'"' | b'\\' | b'{' | 0..0x20) {
            break;
        }
        seen |= u64::from(byte);
        at += 1;
    }
    Run { end: at, ascii: seen & HIGH == 0 }
}

const fn specials(word: u64) -> u64 {
    let quote = word ^ (LOW * b'"' as u64);
    let backslash = word ^ (LOW * b'\\' as u64);
    let brace = word ^ (LOW * b'{' as u64);
    let zeros = (quote.wrapping_sub(LOW) & !quote)
        | (backslash.wrapping_sub(LOW) & !backslash)
        | (brace.wrapping_sub(LOW) & !brace)
        | (word.wrapping_sub(LOW * 0x20) & !word);
    zeros & HIGH
}

/// The offset of the first byte from `at` that is not JSON white space.
#[inline]
pub(super) fn after_blank(text: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = text.get(at) {
        at += 1;
    }
    at
}

/// A set of bytes, as a table.
pub(crate) const fn set(bytes: &[u8]) -> [bool; 256] {
    let mut set = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        set[bytes[at] as usize] = true;
        at += 1;
    }
    set
}

/// The length of the text without white space at its end.
pub(super) fn trimmed_len(text: &[u8]) -> usize {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    text.iter().rposition(|byte| !blank(byte)).map_or(0, |last| last + 1)
}

/// The offset after the JSON string at `at`, if one is there.
pub(super) fn string(text: &[u8], at: usize) -> Option<usize> {
    let start = at + 1;
    (text.get(at) == Some(&b'"')).then_some(())?;
    let (mut at, mut ascii) = (start, true);
    loop {
        let run = plain(text, at);
        ascii &= run.ascii;
        at = run.end + 1;
        match text.get(run.end)? {
            b'"' if ascii || std::str::from_utf8(&text[start..run.end]).is_ok() => return Some(at),
            b'{' => {}
            b'\\' => at = escape(text, at)?,
            _ => return None,
        }
    }
}

/// The offset after the escape whose letter is at `at`.
fn escape(text: &[u8], at: usize) -> Option<usize> {
    match text.get(at)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(at + 1),
        b'u' => text.get(at + 1..at + 5)?.iter().all(u8::is_ascii_hexdigit).then_some(at + 5),
        _ => None,
    }
}

/// Reads a JSON number at `at`: the offset after it, or the offset of the first byte that makes it none.
#[inline]
pub(super) fn number(text: &[u8], at: usize) -> Result<usize, usize> {
    let digits_at = at + usize::from(text.get(at) == Some(&b'-'));
    let mut end = match text.get(digits_at) {
        Some(b'0') => digits_at + 1,
        _ => digits(text, digits_at)?,
    };
    if text.get(end) == Some(&b'.') {
        end = digits(text, end + 1)?;
    }
    if let Some(b'e' | b'E') = text.get(end) {
        let sign = usize::from(matches!(text.get(end + 1), Some(b'+' | b'-')));
        end = digits(text, end + 1 + sign)?;
    }
    if text.get(end).copied().is_some_and(is_word) { Err(end) } else { Ok(end) }
}

/// The offset after one or more digits.
#[inline]
fn digits(text: &[u8], at: usize) -> Result<usize, usize> {
    let mut end = at;
    while text.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    if end == at { Err(at) } else { Ok(end) }
}

/// Whether `byte` can stand in an unquoted word or number.
#[inline]
pub(super) const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'+' | b'-' | b'.' | 0x80..)
}

/// The offset after the word at `at`.
pub(super) fn word_end(text: &[u8], mut at: usize) -> usize {
    while text.get(at).copied().is_some_and(is_word) {
        at += 1;
    }
    at
}

/// The offset of the next line end from `at`, or the end of the text.
pub(crate) fn line_end(text: &[u8], at: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &text[at..]).map_or(text.len(), |found| at + found)
}

/// The offset of the next `"` from `at` that no backslash escapes, not further than `limit`.
pub(super) fn closing_quote(text: &[u8], mut at: usize, limit: usize) -> Option<usize> {
    loop {
        at += memchr::memchr2(b'"', b'\\', text.get(at..limit)?)?;
        if text[at] == b'"' {
            return Some(at);
        }
        at += 2;
    }
}

/// The offset of the next unescaped `"` from `at` on its line, or else where the line ends.
pub(crate) fn quote_in_line(text: &[u8], mut at: usize) -> Result<usize, usize> {
    while let Some(found) = text.get(at..).and_then(|rest| memchr::memchr3(b'"', b'\\', b'\n', rest)) {
        at += found;
        match text[at] {
            b'"' => return Ok(at),
            b'\n' => return Err(at),
            _ => at += 2,
        }
    }
    Err(text.len())
}

/// The offset after the comment that begins at `at`, if one does; one that is never closed ends with the text.
pub(crate) fn comment_end(text: &[u8], at: usize) -> Option<usize> {
    match text[at..] {
        [b'/', b'/', ..] => Some(line_end(text, at)),
        [b'/', b'*', ..] => {
            let found = memchr::memmem::find(&text[at + 2..], b"*/");
            Some(found.map_or(text.len(), |found| at + found + 4))
        }
        _ => None,
    }
}

/// The offset after the character at `at`; a byte that begins no character is taken alone.
pub(super) fn char_end(text: &[u8], at: usize) -> usize {
    let len = match text.get(at) {
        None => return at,
        Some(0xC2..=0xDF) => 2,
        Some(0xE0..=0xEF) => 3,
        Some(0xF0..=0xF4) => 4,
        Some(_) => 1,
    };
    let rest = text[at + 1..].iter().take(len - 1);
    at + 1 + rest.take_while(|byte| **byte & 0xC0 == 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{number, plain};

    #[test]
    fn finds_the_first_special_byte_wherever_it_stands() {
        for special in [b'"', b'\\', b'{', 0, 0x1F] {
            for before in 0..20 {
                for filler in [b'a', b'!', b'#', b'[', b'z', 0x7F, 0x80, 0xFF, 0x20] {
                    let mut text = vec![filler; before];
                    text.push(special);
                    text.extend([b'"'; 9]);
                    let run = plain(&text, 0);
                    assert_eq!((run.end, run.ascii), (before, before == 0 || filler < 0x80), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn numbers() {
        for good in ["0", "-0", "10", "1.5", "1e5", "1E+5", "-1.25e-10"] {
            assert_eq!(number(good.as_bytes(), 0), Ok(good.len()), "{good}");
        }
        for (bad, at) in
            [("-", 1), ("01", 1), ("1.", 2), ("1.e1", 2), ("1e", 2), ("1e+", 3), ("0x1", 1), ("1a", 1)]
        {
            assert_eq!(number(bad.as_bytes(), 0), Err(at), "{bad}");
        }
    }
}
