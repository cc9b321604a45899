//! ECMA-262 syntax to the syntax of the crate `regex`, where the sense stays the same.
//!
//! Sets are written out by ECMA's definitions (`\d`, `\w` and `\b` know ASCII only, `\s` its own list of spaces), `$` is the very
//! end, and characters that mean something in a set of `regex` alone are escaped.

use std::fmt::Write;
use std::iter::Peekable;
use std::str::Chars;

const DIGIT: &str = "0-9";
const WORD: &str = "0-9A-Za-z_";
/// `WhiteSpace` and `LineTerminator` of ECMA-262.
const SPACE: &str = r"\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}";

/// The pattern for `regex`; `None` where it needs the other engine, or is none.
pub(super) fn translate(source: &str) -> Option<String> {
    let mut translator =
        Translator { rest: source.chars().peekable(), out: String::with_capacity(source.len()) };
    translator.pattern()?;
    Some(translator.out)
}

struct Translator<'s> {
    rest: Peekable<Chars<'s>>,
    out: String,
}

impl Translator<'_> {
    fn pattern(&mut self) -> Option<()> {
        while let Some(c) = self.rest.next() {
            match c {
                '^' => self.out.push_str(r"\A"),
                '$' => self.out.push_str(r"\z"),
                '.' => self.out.push_str(r"[^\n\r\x{2028}\x{2029}]"),
                '[' => self.set()?,
                '(' => self.group()?,
                '{' => self.brace()?,
                '}' | ']' => self.literal(c),
                '\\' => self.escape()?,
                ')' | '|' | '*' | '+' | '?' => self.out.push(c),
                c => self.literal(c),
            }
        }
        Some(())
    }

    fn group(&mut self) -> Option<()> {
        self.out.push('(');
        if self.rest.next_if_eq(&'?').is_none() {
            return Some(());
        }
        self.rest.next_if_eq(&':')?;
        self.out.push_str("?:");
        Some(())
    }

    /// A quantifier `{2}`, `{2,}`, `{2,3}`, or a brace that stands for itself.
    fn brace(&mut self) -> Option<()> {
        let inside: String = self.rest.clone().take_while(|&c| c != '}').collect();
        let (least, most) = inside.split_once(',').unwrap_or((&inside, "0"));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let closed = self.rest.clone().nth(inside.chars().count()) == Some('}');
        if closed && is_number(least) && (most.is_empty() || is_number(most)) {
            write!(self.out, "{{{inside}}}").ok()?;
            self.rest.nth(inside.chars().count());
        } else {
            self.literal('{');
        }
        Some(())
    }

    fn escape(&mut self) -> Option<()> {
        let c = self.rest.next()?;
        match c {
            'b' => self.out.push_str(r"(?-u:\b)"),
            // Between the bytes of one character it would not be ECMA's.
            'B' => return None,
            c => match class(c) {
                Some((negated, members)) => {
                    write!(self.out, "[{}{members}]", if negated { "^" } else { "" }).ok()?;
                }
                None if matches!(c, 'p' | 'P') => self.property(c)?,
                None => {
                    let c = self.character(c)?;
                    self.literal(c);
                }
            },
        }
        Some(())
    }

    /// `[...]`: ECMA's sets have no operators.
    fn set(&mut self) -> Option<()> {
        let negated = self.rest.next_if_eq(&'^').is_some();
        let mut members = String::new();
        let mut after_class = false;
        loop {
            let was_class = std::mem::take(&mut after_class);
            match self.rest.next()? {
                ']' => break,
                '\\' => {
                    after_class = self.at_class();
                    members.push_str(&self.escape_in_set()?);
                }
                '-' if !was_class && !members.is_empty() && self.range_goes_on() => members.push('-'),
                c => push_member(&mut members, c),
            }
        }
        match (negated, members.is_empty()) {
            (false, true) => self.out.push_str(r"[^\x{0}-\x{10FFFF}]"),
            (true, true) => self.out.push_str(r"[\x{0}-\x{10FFFF}]"),
            (negated, false) => write!(self.out, "[{}{members}]", if negated { "^" } else { "" }).ok()?,
        }
        Some(())
    }

    /// A dash before the end or before a set such as `\d` stands for itself; elsewhere it makes a range.
    fn range_goes_on(&self) -> bool {
        let mut rest = self.rest.clone();
        match rest.next() {
            Some('\\') => !rest.next().is_some_and(is_class),
            next => next != Some(']'),
        }
    }

    /// Whether the escape that begins here stands for more than one character.
    fn at_class(&self) -> bool {
        self.rest.clone().next().is_some_and(is_class)
    }

    fn escape_in_set(&mut self) -> Option<String> {
        let c = self.rest.next()?;
        if let Some((negated, members)) = class(c) {
            return Some(if negated { format!("[^{members}]") } else { members.to_owned() });
        }
        let mut out = String::new();
        match c {
            'b' => push_member(&mut out, '\u{8}'),
            'p' | 'P' => {
                let before = self.out.len();
                self.property(c)?;
                out = self.out.split_off(before);
            }
            c => {
                let c = self.character(c)?;
                push_member(&mut out, c);
            }
        }
        Some(out)
    }

    /// `\p{L}`: both engines take the names from Unicode.
    fn property(&mut self, letter: char) -> Option<()> {
        self.rest.next_if_eq(&'{')?;
        let name: String = self.rest.by_ref().take_while(|&c| c != '}').collect();
        write!(self.out, r"\{letter}{{{name}}}").ok()
    }

    /// The character that an escape stands for.
    fn character(&mut self, c: char) -> Option<char> {
        match c {
            't' => Some('\t'),
            'n' => Some('\n'),
            'v' => Some('\u{b}'),
            'f' => Some('\u{c}'),
            'r' => Some('\r'),
            '0' if !self.rest.peek().is_some_and(char::is_ascii_digit) => Some('\0'),
            'c' => {
                self.rest.next().filter(char::is_ascii_alphabetic).map(|letter| (letter as u8 % 32) as char)
            }
            'x' => self.hex(2),
            'u' => self.unicode(),
            c if c.is_ascii_alphanumeric() => None,
            c => Some(c),
        }
    }

    fn unicode(&mut self) -> Option<char> {
        if self.rest.next_if_eq(&'{').is_some() {
            let digits: String = self.rest.by_ref().take_while(|&c| c != '}').collect();
            return char::from_u32(u32::from_str_radix(&digits, 16).ok()?);
        }
        self.hex(4)
    }

    fn hex(&mut self, count: usize) -> Option<char> {
        let digits: String = self.rest.by_ref().take(count).collect();
        let complete = digits.len() == count && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        complete.then(|| u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32))?
    }

    fn literal(&mut self, c: char) {
        let mut buffer = [0; 4];
        self.out.push_str(&regex::escape(c.encode_utf8(&mut buffer)));
    }
}

/// The sets that a letter after a backslash stands for: whether it is all but them, and their members.
const fn class(letter: char) -> Option<(bool, &'static str)> {
    match letter {
        'd' => Some((false, DIGIT)),
        'D' => Some((true, DIGIT)),
        'w' => Some((false, WORD)),
        'W' => Some((true, WORD)),
        's' => Some((false, SPACE)),
        'S' => Some((true, SPACE)),
        _ => None,
    }
}

fn is_class(letter: char) -> bool {
    class(letter).is_some() || matches!(letter, 'p' | 'P')
}

fn push_member(members: &mut String, c: char) {
    let mut buffer = [0; 4];
    members.push_str(&regex::escape(c.encode_utf8(&mut buffer)));
}
