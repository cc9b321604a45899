//! ECMA-262 syntax to the syntax of the crates `regex` and `fancy-regex`, where the sense stays the same.
//!
//! Sets are written out by ECMA's definitions (`\d`, `\w` and `\b` know ASCII only, `\s` its own list of spaces), `$` is the very
//! end, and characters that mean something in a set of `regex` alone are escaped.

mod groups;

use std::fmt::Write;
use std::iter::Peekable;
use std::str::Chars;

use groups::Groups;

const DIGIT: &str = "0-9";
const WORD: &str = "0-9A-Za-z_";
/// `WhiteSpace` and `LineTerminator` of ECMA-262.
const SPACE: &str = r"\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}";

/// `\b` and `\B` by look-around: the other engine knows Unicode's only.
const EDGE: &str = "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))";
const NO_EDGE: &str = "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))";

/// The pattern for `regex`; `None` where it needs the other engine, or is none.
pub(super) fn translate(source: &str) -> Option<String> {
    translated(source, None)
}

/// The pattern for `fancy-regex`, with look-around and references back; `None` where it is none, or cannot be said there.
pub(super) fn translate_all(source: &str) -> Option<String> {
    translated(source, Some(Groups::of(source)))
}

fn translated(source: &str, groups: Option<Groups<'_>>) -> Option<String> {
    let (rest, out) = (source.chars().peekable(), String::with_capacity(source.len()));
    let mut translator = Translator { rest, out, groups, last: Last::Nothing };
    translator.pattern()?;
    Some(translator.out)
}

struct Translator<'s> {
    rest: Peekable<Chars<'s>>,
    out: String,
    /// The groups, where the engine can look around and refer back to them.
    groups: Option<Groups<'s>>,
    last: Last,
}

/// What was translated last: what a quantifier would stand behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Nothing that could be repeated.
    Nothing,
    Atom,
    Quantifier,
}

impl Translator<'_> {
    fn pattern(&mut self) -> Option<()> {
        while let Some(c) = self.rest.next() {
            self.last = match c {
                '^' => self.assertion(r"\A"),
                '$' => self.assertion(r"\z"),
                '(' => self.group()?,
                '|' => self.assertion("|"),
                '*' | '+' | '?' => self.quantifier(c.encode_utf8(&mut [0; 4]))?,
                '{' => self.brace()?,
                '\\' => self.escape()?,
                c => {
                    self.atom(c)?;
                    Last::Atom
                }
            }
        }
        Some(())
    }

    fn atom(&mut self, c: char) -> Option<()> {
        match c {
            '.' => self.out.push_str(r"[^\n\r\x{2028}\x{2029}]"),
            '[' => self.set()?,
            ')' => self.out.push(c),
            c => self.literal(c),
        }
        Some(())
    }

    fn assertion(&mut self, written: &str) -> Last {
        self.out.push_str(written);
        Last::Nothing
    }

    /// Behind something that can be repeated, and perhaps with a `?` that makes it lazy; there are no possessive ones.
    fn quantifier(&mut self, written: &str) -> Option<Last> {
        if self.last != Last::Atom {
            return None;
        }
        self.out.push_str(written);
        if self.rest.next_if_eq(&'?').is_some() {
            self.out.push('?');
        }
        Some(Last::Quantifier)
    }

    /// A named group goes by its number.
    fn group(&mut self) -> Option<Last> {
        self.out.push('(');
        if self.rest.next_if_eq(&'?').is_none() {
            return Some(Last::Nothing);
        }
        let kind = self.rest.next()?;
        match kind {
            ':' => self.out.push_str("?:"),
            '=' | '!' => {
                self.groups.as_ref()?;
                write!(self.out, "?{kind}").ok()?;
            }
            '<' => {
                self.groups.as_ref()?;
                match self.rest.next_if(|next| matches!(next, '=' | '!')) {
                    Some(behind) => write!(self.out, "?<{behind}").ok()?,
                    None => self.rest.find(|&c| c == '>').map(|_| ())?,
                }
            }
            _ => return None,
        }
        Some(Last::Nothing)
    }

    /// A quantifier `{2}`, `{2,}`, `{2,3}`, or a brace that stands for itself.
    fn brace(&mut self) -> Option<Last> {
        let inside: String = self.rest.clone().take_while(|&c| c != '}').collect();
        let (least, most) = inside.split_once(',').unwrap_or((&inside, "0"));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let closed = self.rest.clone().nth(inside.chars().count()) == Some('}');
        if closed && is_number(least) && (most.is_empty() || is_number(most)) {
            self.rest.nth(inside.chars().count());
            return self.quantifier(&format!("{{{inside}}}"));
        }
        self.literal('{');
        Some(Last::Atom)
    }

    fn escape(&mut self) -> Option<Last> {
        let c = self.rest.next()?;
        match (c, &self.groups) {
            ('b', None) => return Some(self.assertion(r"(?-u:\b)")),
            ('b', Some(_)) => return Some(self.assertion(EDGE)),
            // Between the bytes of one character it would not be ECMA's.
            ('B', None) => return None,
            ('B', Some(_)) => return Some(self.assertion(NO_EDGE)),
            ('1'..='9' | 'k', Some(_)) => self.reference(c)?,
            _ => match class(c) {
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
        Some(Last::Atom)
    }

    /// `\1` or `\k<name>`: nothing, where the group has not matched.
    fn reference(&mut self, first: char) -> Option<()> {
        let number = if first == 'k' {
            self.rest.next_if_eq(&'<')?;
            let name: String = self.rest.by_ref().take_while(|&c| c != '>').collect();
            self.groups.as_ref()?.number(&name)?
        } else {
            let mut digits = String::from(first);
            while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
                digits.push(digit);
            }
            digits.parse().ok()?
        };
        let known = self.groups.as_ref().is_some_and(|groups| groups.has(number));
        known.then(|| write!(self.out, r"(?:(?({number})\{number}|))").ok())?
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
            'x' => self.hex_value(2).and_then(char::from_u32),
            'u' => self.unicode(),
            // Where no flag says otherwise, a letter that means nothing stands for itself.
            c if c.is_ascii_alphabetic() && self.groups.is_some() && c != 'k' => Some(c),
            c if c.is_ascii_alphanumeric() => None,
            c => Some(c),
        }
    }

    fn unicode(&mut self) -> Option<char> {
        if self.rest.next_if_eq(&'{').is_some() {
            let digits: String = self.rest.by_ref().take_while(|&c| c != '}').collect();
            return char::from_u32(u32::from_str_radix(&digits, 16).ok()?);
        }
        let first = self.hex_value(4)?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        // Two escapes for one character beyond the first plane.
        self.rest.next_if_eq(&'\\')?;
        self.rest.next_if_eq(&'u')?;
        let second = self.hex_value(4).filter(|second| (0xDC00..0xE000).contains(second))?;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    fn hex_value(&mut self, count: usize) -> Option<u32> {
        let digits: String = self.rest.by_ref().take(count).collect();
        let complete = digits.len() == count && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        complete.then(|| u32::from_str_radix(&digits, 16).ok())?
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
