//! Reading JSON token by token from bytes, which may yet turn out not to be UTF-8. `None` means: not JSON, or out of the ordinary.
//!
//! The inside of a string is read in blocks of 16 bytes; its characters are counted only where a limit is in reach.

use wide::u8x16;

/// Nesting that is followed without a tree.
const MAX_DEPTH: usize = 128;

/// A place in a document.
#[derive(Debug)]
pub(crate) struct Cursor<'t> {
    text: &'t [u8],
    at: usize,
}

/// A string that was just read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'t> {
    /// The bytes between the quotes.
    pub(crate) raw: &'t [u8],
    /// Whether there is an escape in it.
    pub(crate) escaped: bool,
    /// The offset of `raw`.
    pub(crate) start: usize,
}

impl<'t> Cursor<'t> {
    pub(crate) const fn new(text: &'t [u8]) -> Self {
        Self { text, at: 0 }
    }

    pub(crate) const fn offset(&self) -> usize {
        self.at
    }

    pub(crate) fn go_to(&mut self, offset: usize) {
        self.at = offset;
    }

    pub(crate) fn bytes(&self, start: usize, end: usize) -> &'t [u8] {
        &self.text[start..end]
    }

    #[inline]
    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    #[inline]
    pub(crate) fn eat(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    #[inline]
    pub(crate) fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// After an item: whether another follows (the comma is read) or the container ends (`close` is read).
    #[inline]
    pub(crate) fn next_item(&mut self, close: u8) -> Option<bool> {
        self.skip_space();
        let byte = self.peek()?;
        self.at += 1;
        match byte {
            b',' => Some(true),
            _ => (byte == close).then_some(false),
        }
    }

    /// A key without escapes, and its colon.
    #[inline]
    pub(crate) fn key(&mut self) -> Option<&'t [u8]> {
        self.skip_space();
        self.eat(b'"')?;
        let start = self.at;
        self.skip_plain();
        let key = &self.text[start..self.at];
        self.eat(b'"')?;
        self.skip_space();
        self.eat(b':')?;
        self.skip_space();
        Some(key)
    }

    /// A string, from its opening quote on.
    #[inline]
    pub(crate) fn string(&mut self) -> Option<Text<'t>> {
        self.eat(b'"')?;
        let start = self.at;
        let mut escaped = false;
        loop {
            self.skip_plain();
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    self.escape()?;
                }
                _ => return None,
            }
        }
        let raw = &self.text[start..self.at];
        self.at += 1;
        Some(Text { raw, escaped, start })
    }

    /// Goes on to the next quote, backslash or control character.
    #[inline]
    fn skip_plain(&mut self) {
        while let Some(block) = self.text.get(self.at..).and_then(<[u8]>::first_chunk::<16>) {
            let special = specials(*block);
            if special != 0 {
                self.at += special.trailing_zeros() as usize;
                return;
            }
            self.at += 16;
        }
        while self.peek().is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1F)) {
            self.at += 1;
        }
    }

    /// An escape; a pair of surrogates is one, half a pair is out of the ordinary.
    fn escape(&mut self) -> Option<()> {
        self.at += 1;
        match self.peek()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.at += 1,
            b'u' => {
                self.at += 1;
                match self.hex()? {
                    0xD800..=0xDBFF => {
                        self.eat(b'\\')?;
                        self.eat(b'u')?;
                        (0xDC00..=0xDFFF).contains(&self.hex()?).then_some(())?;
                    }
                    0xDC00..=0xDFFF => return None,
                    _ => {}
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |sum, &byte| Some(sum << 4 | char::from(byte).to_digit(16)?))
    }

    /// A number of JSON's grammar, as it is written.
    pub(crate) fn number(&mut self) -> Option<&'t [u8]> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.eat(b'0').is_none() {
            self.digits()?;
        }
        if self.eat(b'.').is_some() {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Some(&self.text[start..self.at])
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    pub(crate) fn word(&mut self, word: &[u8]) -> Option<()> {
        self.text[self.at..].starts_with(word).then(|| self.at += word.len())
    }

    /// Any JSON value, whatever it holds.
    pub(crate) fn skip_value(&mut self) -> Option<()> {
        let mut open = [0; MAX_DEPTH];
        let mut depth = 0;
        loop {
            if depth > 0 && open[depth - 1] == b'}' {
                self.skip_key()?;
            }
            self.skip_space();
            let closer = match self.peek()? {
                b'{' => b'}',
                b'[' => b']',
                _ => 0,
            };
            if closer == 0 {
                self.scalar()?;
            } else {
                self.at += 1;
                self.skip_space();
                if self.eat(closer).is_none() {
                    *open.get_mut(depth)? = closer;
                    depth += 1;
                    continue;
                }
            }
            while depth > 0 && !self.next_item(open[depth - 1])? {
                depth -= 1;
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn skip_key(&mut self) -> Option<()> {
        self.skip_space();
        self.string()?;
        self.skip_space();
        self.eat(b':')
    }

    pub(crate) fn scalar(&mut self) -> Option<()> {
        match self.peek()? {
            b'"' => self.string().map(drop),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            b'n' => self.word(b"null"),
            _ => self.number().map(drop),
        }
    }
}

/// A bit for each byte that is a quote, a backslash or a control character.
#[inline]
fn specials(block: [u8; 16]) -> u32 {
    let block = u8x16::new(block);
    let quote = block.simd_eq(u8x16::splat(b'"'));
    let backslash = block.simd_eq(u8x16::splat(b'\\'));
    let control = block.simd_lt(u8x16::splat(0x20));
    (quote | backslash | control).to_bitmask()
}

impl Text<'_> {
    /// The number of Unicode code points it stands for: a pair of surrogate escapes is one.
    pub(crate) fn chars(&self) -> u64 {
        let starts = self.raw.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u64;
        if self.escaped { starts - self.escape_bytes() } else { starts }
    }

    /// Bytes of escapes beyond one for each character.
    fn escape_bytes(&self) -> u64 {
        let mut rest = self.raw;
        let mut beyond = 0;
        while let Some(at) = rest.iter().position(|&byte| byte == b'\\') {
            let len = match rest[at..] {
                [_, b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B', ..] => 12,
                [_, b'u', ..] => 6,
                _ => 2,
            };
            beyond += len as u64 - 1;
            rest = &rest[at + len..];
        }
        beyond
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    fn whole(text: &str) -> bool {
        let mut cursor = Cursor::new(text.as_bytes());
        cursor.skip_value().is_some() && cursor.offset() == text.len()
    }

    #[test]
    fn skips_json_and_nothing_else() {
        for text in [
            "{}",
            "[]",
            "[1,-0.5e+3,{\"a\":[null,true,false]},\"\\ud83d\\ude00\"]",
            "{\"a\" : {} , \"b\":[ ]}",
        ] {
            assert!(whole(text), "{text}");
        }
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "01",
            "1.",
            "\"\\q\"",
            "\"\\ud83d\"",
            "[1 2]",
            "tru",
            "{\"a\":1,}",
        ] {
            assert!(!whole(text), "{text}");
        }
    }

    #[test]
    fn counts_code_points() {
        let text = "\"äöü and quite some more text than one block holds 😀 \\ud83d\\ude00\\n\"";
        let read = Cursor::new(text.as_bytes()).string().expect("a string");
        let decoded: String = serde_json::from_str(text).expect("JSON");
        assert_eq!(read.chars(), decoded.chars().count() as u64);
        assert!(read.escaped);
    }
}
