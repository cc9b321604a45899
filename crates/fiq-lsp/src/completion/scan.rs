//! Where a cursor stands in a text of JSON: the tokens before it, what it touches, and what follows.
//!
//! Text that is being written is broken at the cursor, and what a parser makes of that depends on what follows. This reads only from the
//! left. Invariant: decides nothing for good; what is made of it is tried before it is offered.

use fiq_source::Span;

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

/// The kinds of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `{`, `[` or `(`
    Open(u8),
    /// `}`, `]` or `)`
    Close,
    Comma,
    Colon,
    /// A string up to its closing quote.
    String,
    /// A string up to the end of its line or of the text.
    Unclosed,
    /// Anything else in one stretch: a number, a word, a key without quotes.
    Word,
}

impl TokenKind {
    /// Whether it begins a value or a key.
    pub(super) const fn begins_value(self) -> bool {
        matches!(self, Self::Open(_) | Self::String | Self::Unclosed | Self::Word)
    }

    /// Whether it is a key or a value of one token.
    pub(super) const fn is_scalar(self) -> bool {
        matches!(self, Self::String | Self::Unclosed | Self::Word)
    }
}

/// What was read last in a container.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum After {
    /// Nothing: its bracket, or the beginning of the text.
    #[default]
    Opening,
    Key,
    Colon,
    Value,
    Comma,
}

/// The innermost container around a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// Its bracket; none at the root.
    pub(super) open: Option<u8>,
    /// Where that stands.
    pub(super) start: u32,
    pub(super) after: After,
    /// The end of the value before the key that came last, if there is no comma between them.
    pub(super) gap: Option<u32>,
}

/// The surroundings of a cursor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) frame: Frame,
    /// The string or word that the cursor stands in or at the end of.
    pub(super) touched: Option<Token>,
    /// The end of the last token before the cursor or what it touches.
    pub(super) before: u32,
}

/// Reads tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'t> {
    text: &'t [u8],
    at: usize,
}

/// Reads what stands around `cursor`, from the beginning of a value at `from`; nothing where it stands in a comment.
pub(super) fn around(text: &[u8], from: u32, cursor: u32) -> Option<Around> {
    let mut scan = Scan::new(text, from);
    let mut outer: Vec<Frame> = Vec::new();
    let mut around = Around { frame: Frame::default(), touched: None, before: from };
    loop {
        if scan.skip_blanks(cursor) {
            return None;
        }
        let Some(token) = scan.next() else { return Some(around) };
        let is_touched = token.kind.is_scalar() && token.span.end() == cursor;
        if token.span.start() >= cursor {
            return Some(around);
        }
        if token.span.end() > cursor || is_touched {
            return Some(Around { touched: Some(token), ..around });
        }
        around.frame = around.frame.with(token, around.before, &mut outer);
        around.before = token.span.end();
    }
}

impl Frame {
    /// The innermost container after a token; the one before that ends at `before`.
    fn with(mut self, token: Token, before: u32, outer: &mut Vec<Self>) -> Self {
        let is_object = self.open == Some(b'{');
        match token.kind {
            TokenKind::Open(open) => {
                self.after = After::Value;
                outer.push(self);
                return Self { open: Some(open), start: token.span.start(), ..Self::default() };
            }
            TokenKind::Close => return outer.pop().unwrap_or(self),
            TokenKind::Comma => self.after = After::Comma,
            TokenKind::Colon => self.after = After::Colon,
            _ if is_object && self.after != After::Colon => {
                self.gap = Some(before).filter(|_| self.after == After::Value);
                self.after = After::Key;
            }
            // A key, if a colon follows: the value before it is missing.
            _ => self.after = After::Value,
        }
        self
    }
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t [u8], from: u32) -> Self {
        Self { text, at: from as usize }
    }

    /// The next token, if there is one.
    pub(super) fn next(&mut self) -> Option<Token> {
        self.skip_blanks(0);
        let start = self.at;
        let kind = match *self.text.get(start)? {
            open @ (b'{' | b'[' | b'(') => TokenKind::Open(open),
            b'}' | b']' | b')' => TokenKind::Close,
            b',' => TokenKind::Comma,
            b':' => TokenKind::Colon,
            b'"' => return Some(self.string(start)),
            _ => return Some(self.word(start)),
        };
        self.at += 1;
        Some(self.token(kind, start))
    }

    fn token(&self, kind: TokenKind, start: usize) -> Token {
        Token { kind, span: Span::new(start as u32, self.at as u32) }
    }

    fn string(&mut self, start: usize) -> Token {
        self.at += 1;
        while let Some(byte) = self.text.get(self.at) {
            match byte {
                b'"' => {
                    self.at += 1;
                    return self.token(TokenKind::String, start);
                }
                b'\n' | b'\r' => break,
                b'\\' if !matches!(self.text.get(self.at + 1), None | Some(b'\n' | b'\r')) => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.token(TokenKind::Unclosed, start)
    }

    fn word(&mut self, start: usize) -> Token {
        self.at = word_end(self.text, start + 1);
        self.token(TokenKind::Word, start)
    }

    /// Goes to the next token; whether `cursor` stands in a comment on the way.
    pub(super) fn skip_blanks(&mut self, cursor: u32) -> bool {
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let start = self.at + rest.iter().take_while(|byte| is_blank(**byte)).count();
            self.at = start;
            let (end, last) = match self.text.get(start..start + 2) {
                Some(b"//") => {
                    let length = memchr::memchr2(b'\n', b'\r', &self.text[start..]);
                    let end = length.map_or(self.text.len(), |length| start + length);
                    (end, end)
                }
                Some(b"/*") => {
                    let length = memchr::memmem::find(&self.text[start + 2..], b"*/");
                    length.map_or((self.text.len(), self.text.len()), |length| {
                        (start + length + 4, start + length + 3)
                    })
                }
                _ if self.text[start..].starts_with(b"\xEF\xBB\xBF") && start == 0 => {
                    self.at += 3;
                    continue;
                }
                _ => return false,
            };
            if (start as u32) < cursor && cursor as usize <= last {
                return true;
            }
            self.at = end;
        }
    }
}

/// The end of the word that goes on at `at`.
pub(super) fn word_end(text: &[u8], at: usize) -> usize {
    let mut end = at;
    while let Some(&byte) = text.get(end) {
        let is_comment = byte == b'/' && matches!(text.get(end + 1), Some(b'/' | b'*'));
        if is_blank(byte) || is_comment || b"{}[](),:\"".contains(&byte) {
            break;
        }
        end += 1;
    }
    end
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::{After, around};

    /// What stands around `|`: the bracket, what came last, and what is touched.
    fn read(marked: &str) -> Option<(String, After, String)> {
        let cursor = marked.find('|').expect("there is a cursor");
        let text = marked.replace('|', "");
        let around = around(text.as_bytes(), 0, cursor as u32)?;
        let open = around.frame.open.map(char::from).into_iter().collect();
        let touched = around
            .touched
            .map(|token| text[token.span.start() as usize..token.span.end() as usize].to_owned());
        Some((open, around.frame.after, touched.unwrap_or_default()))
    }

    #[test]
    fn places_are_told() {
        for (marked, open, after, touched) in [
            ("|", "", After::Opening, ""),
            ("{|", "{", After::Opening, ""),
            ("{\"a|\": 1}", "{", After::Opening, "\"a\""),
            ("{\"a\"|: 1}", "{", After::Opening, "\"a\""),
            ("{\"a\": |1}", "{", After::Colon, ""),
            ("{\"a\": 1|}", "{", After::Colon, "1"),
            ("{\"a\": 1, me|}", "{", After::Comma, "me"),
            ("{\"a\": {\"b\": []} |}", "{", After::Value, ""),
            ("{\"a\":\n\"b\": |}", "{", After::Colon, ""),
            ("[{}, |]", "[", After::Comma, ""),
            ("{} |", "", After::Value, ""),
            ("{\"a\\\"|\n", "{", After::Opening, "\"a\\\""),
        ] {
            assert_eq!(read(marked), Some((open.to_owned(), after, touched.to_owned())), "{marked}");
        }
    }

    #[test]
    fn comments_are_left_alone() {
        for marked in ["{ // a|\n}", "{ // |a\n}", "/*|*/", "/* | */ {}"] {
            assert_eq!(read(marked), None, "{marked}");
        }
        for marked in ["{ |// a\n}", "/* */|", "// a\n|"] {
            assert!(read(marked).is_some(), "{marked}");
        }
    }
}
