//! The comments of a stretch of JSON that take several lines, whether its dialect allows them or not.

use std::ops::Range;

use fiq_source::Span;
use memchr::{memchr2, memchr3, memmem};

/// Block comments, and runs of comments that have their lines for themselves.
pub(super) fn of(text: &[u8], within: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut lexer = Lexer { text, at: within.start() as usize, end: (within.end() as usize).min(text.len()) };
    while let Some(comment) = lexer.next() {
        match found.last_mut() {
            Some(last) if continues(text, *last, comment) => *last = last.cover(comment),
            _ => found.push(comment),
        }
    }
    found
}

/// Whether a comment goes on where another one ends: both are of the kind that ends with its line, and nothing stands between them.
fn continues(text: &[u8], one: Span, next: Span) -> bool {
    let is_line = |comment: Span| comment.of(text).starts_with(b"//");
    let between = Span::new(one.end(), next.start()).of(text);
    let ends = memchr2(b'\n', b'\r', between).map(|end| &between[end..]);
    let is_next_line = ends.is_some_and(|rest| {
        let rest = rest.strip_prefix(b"\r\n").unwrap_or(&rest[1..]);
        rest.iter().all(|byte| matches!(byte, b' ' | b'\t'))
    });
    let before = &text[..one.start() as usize];
    let line = memchr::memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1);
    is_line(one)
        && is_line(next)
        && is_next_line
        && before[line..].iter().all(|byte| matches!(byte, b' ' | b'\t'))
}

struct Lexer<'t> {
    text: &'t [u8],
    at: usize,
    end: usize,
}

impl Lexer<'_> {
    fn next(&mut self) -> Option<Span> {
        loop {
            let rest = self.text.get(self.at..self.end)?;
            self.at += memchr3(b'"', b'\'', b'/', rest)?;
            match &self.text[self.at..self.end] {
                [b'/', b'/', ..] => return Some(self.take(|rest| memchr2(b'\n', b'\r', rest))),
                [b'/', b'*', ..] => {
                    return Some(self.take(|rest| Some(memmem::find(&rest[2..], b"*/")? + 4)));
                }
                [b'/', ..] => self.at += 1,
                [quote, ..] => self.skip_string(*quote),
                [] => return None,
            }
        }
    }

    /// What ends where `end` says, or else at the end of all.
    fn take(&mut self, end: impl Fn(&[u8]) -> Option<usize>) -> Span {
        let Range { start, end } =
            self.at..self.at + end(&self.text[self.at..self.end]).unwrap_or(self.end - self.at);
        self.at = end;
        Span::new(start as u32, end as u32)
    }

    /// A string ends with its line at the latest.
    fn skip_string(&mut self, quote: u8) {
        self.at += 1;
        while let Some(found) = memchr3(quote, b'\\', b'\n', &self.text[self.at..self.end]) {
            self.at += found + 1;
            if self.text[self.at - 1] != b'\\' {
                return;
            }
            self.at = (self.at + 1).min(self.end);
        }
        self.at = self.end;
    }
}

#[cfg(test)]
mod tests {
    use fiq_source::Span;

    use super::of;

    #[test]
    fn comments_are_told_from_strings() {
        let text = "{ // one\n  // two\n  \"http://x\": '/*', /* a\n b */ \"\\\"//\": 1 // three\n  // four\r\n\t// five\n} /* end";
        let found: Vec<&str> = of(text.as_bytes(), Span::new(0, text.len() as u32))
            .into_iter()
            .map(|span| &text[span.start() as usize..span.end() as usize])
            .collect();
        assert_eq!(found, ["// one", "// two", "/* a\n b */", "// three", "// four\r\n\t// five", "/* end"]);
    }
}
