//! Whether a text is strict JSON, without a tree.

use super::scan;

/// Whether `text` is one JSON value as RFC 8259 has it, in UTF-8; a byte order mark before it is ignored.
pub fn is_json(text: &[u8]) -> bool {
    let start = if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    Reader { text, at: start, objects: Vec::new() }.document().is_some()
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    /// The open containers: whether each is an object.
    objects: Vec<bool>,
}

impl Reader<'_> {
    fn document(mut self) -> Option<()> {
        loop {
            if self.value()? {
                continue;
            }
            loop {
                let byte = self.next_byte();
                let Some(&object) = self.objects.last() else { return byte.is_none().then_some(()) };
                self.at += 1;
                match (byte?, object) {
                    (b',', true) => break self.key()?,
                    (b',', false) => break,
                    (b'}', true) | (b']', false) => drop(self.objects.pop()),
                    _ => return None,
                }
            }
        }
    }

    /// Reads a scalar, an empty container or the start of one; whether a value must follow.
    fn value(&mut self) -> Option<bool> {
        match self.next_byte()? {
            b'"' => self.string()?,
            b'{' => return self.open(true),
            b'[' => return self.open(false),
            b't' => self.word(b"true")?,
            b'f' => self.word(b"false")?,
            b'n' => self.word(b"null")?,
            _ => self.at = scan::number(self.text, self.at).ok()?,
        }
        Some(false)
    }

    fn open(&mut self, object: bool) -> Option<bool> {
        self.at += 1;
        let closer = if object { b'}' } else { b']' };
        if self.next_byte()? == closer {
            self.at += 1;
            return Some(false);
        }
        self.objects.push(object);
        if object {
            self.key()?;
        }
        Some(true)
    }

    fn key(&mut self) -> Option<()> {
        self.expect(b'"')?;
        self.at -= 1;
        self.string()?;
        self.expect(b':')
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        let found = self.next_byte()? == byte;
        self.at += 1;
        found.then_some(())
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.text[self.at..].starts_with(word).then(|| self.at += word.len())
    }

    fn string(&mut self) -> Option<()> {
        scan::string(self.text, self.at).map(|end| self.at = end)
    }

    fn next_byte(&mut self) -> Option<u8> {
        self.at = scan::after_blank(self.text, self.at);
        self.text.get(self.at).copied()
    }
}
