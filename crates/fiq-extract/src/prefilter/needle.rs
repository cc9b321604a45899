//! Names looked for in bytes, and the escapes by which JSON may write them otherwise.

use memchr::memmem::Finder;

/// A text that is looked for.
#[derive(Debug)]
pub(super) struct Needle(Finder<'static>);

impl Needle {
    pub(super) fn new(text: &str) -> Self {
        Self(Finder::new(text.as_bytes()).into_owned())
    }

    pub(super) fn is(&self, text: &str) -> bool {
        self.0.needle() == text.as_bytes()
    }

    pub(super) fn is_in(&self, bytes: &[u8]) -> bool {
        self.0.find(bytes).is_some()
    }
}

/// The beginnings of the escapes that may stand for a character of some name.
#[derive(Debug)]
pub(super) struct Escapes {
    /// `\u00`, after which `digits` has a bit for each hexadecimal digit that comes next.
    latin: Finder<'static>,
    digits: u16,
    /// Other escapes, whole or in part.
    other: Vec<Needle>,
}

impl Default for Escapes {
    fn default() -> Self {
        Self { latin: Finder::new(b"\\u00").into_owned(), digits: 0, other: Vec::new() }
    }
}

impl Escapes {
    /// Takes the escapes of the characters of `name` in.
    pub(super) fn add(&mut self, name: &str) {
        for c in name.chars() {
            match c {
                '\0'..='\u{ff}' => self.digits |= 1 << (c as u32 >> 4),
                _ => self.add_other("\\u"),
            }
            match c {
                '"' | '\\' | '\0'..='\u{1f}' => self.add_other("\\"),
                '/' => self.add_other("\\/"),
                _ => {}
            }
        }
    }

    /// Whether one of the escapes stands in `bytes`.
    pub(super) fn are_in(&self, bytes: &[u8]) -> bool {
        let digit_after = |at: usize| char::from(*bytes.get(at + 4)?).to_digit(16);
        let mut latin = self.latin.find_iter(bytes).filter_map(digit_after);
        latin.any(|digit| self.digits >> digit & 1 == 1)
            || self.other.iter().any(|escape| escape.is_in(bytes))
    }

    fn add_other(&mut self, escape: &str) {
        if !self.other.iter().any(|other| other.is(escape)) {
            self.other.push(Needle::new(escape));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Escapes;

    #[test]
    fn only_escapes_that_can_spell_the_name_count() {
        let mut escapes = Escapes::default();
        escapes.add("phone_number");
        assert!(escapes.are_in(b"{\"phone\\u005Fnumber\""));
        assert!(escapes.are_in(b"\\u0070hone"));
        assert!(!escapes.are_in(b"caf\\u00e9 \\u0020 \\u2019 \\/ \\u00"));
        escapes.add("a/\u{e9}\u{4e2d}");
        assert!(escapes.are_in(b"\\u00e9") && escapes.are_in(b"\\/") && escapes.are_in(b"\\u4e2D"));
    }
}
