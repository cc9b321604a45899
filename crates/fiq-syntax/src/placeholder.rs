//! Placeholders: which parts of a text stand for something that is filled in later.
//!
//! `{{...}}` and `${name}` count anywhere in a string, `<identifier>` and `...` only as the whole of it, `...` also at the end
//! of a value known by its start. `$NAME` and `%s` count where the host substitutes them. All else is text. Each form can be
//! left out.

mod form;
mod forms;

use std::iter;
use std::ops::Range;

use fiq_source::Span;
use fiq_tree::{Piece, PieceKind};

pub use form::{Form, Forms};

/// What a host makes of a placeholder outside of a string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unquoted {
    /// Nothing: the text is what it is, and that is no JSON.
    #[default]
    Fault,
    /// A value: the text is a template.
    Value,
}

/// What counts as a placeholder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placeholders {
    /// What a placeholder outside of a string is.
    pub unquoted: Unquoted,
    /// The forms that count.
    pub forms: Forms,
    /// How values begin of which a `...` at the end leaves out the rest, where [`Form::Ellipsis`] counts.
    pub elided: Vec<String>,
}

/// The placeholders of a string with this content, in order.
pub fn find(content: &str, rules: &Placeholders) -> Vec<Range<usize>> {
    let bytes = content.as_bytes();
    if is_whole(bytes, rules.forms) {
        return iter::once(0..bytes.len()).collect();
    }
    let mut found = Vec::new();
    let mut at = 0;
    let mut unclosed = Unclosed::default();
    while let Some(next) = memchr::memchr3(b'{', b'$', b'%', &bytes[at..]) {
        at += next;
        if let Some(end) = inside(bytes, at, rules, &mut unclosed) {
            found.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    let tail = bytes.len().saturating_sub(ELLIPSIS.len());
    if is_elided(bytes, rules) && found.last().is_none_or(|last| last.end <= tail) {
        found.push(tail..bytes.len());
    }
    found
}

/// Whether a string without `{` and escapes may hold a placeholder.
#[inline]
pub(crate) fn may_stand_in(content: &[u8], rules: &Placeholders) -> bool {
    let substitutes = rules.forms.has(Form::DollarNames) || rules.forms.has(Form::PercentDirectives);
    match content {
        [b'<', .., b'>'] => true,
        [.., b'.', b'.', b'.'] if content.len() == ELLIPSIS.len() || is_elided(content, rules) => true,
        _ => substitutes && memchr::memchr2(b'$', b'%', content).is_some(),
    }
}

/// The end of the placeholder at `at`, outside of a string; `...` is not looked for.
pub(crate) fn unquoted_end(text: &[u8], at: usize, rules: &Placeholders) -> Option<usize> {
    let line = &text[at..text.len().min(at + LONGEST_UNQUOTED)];
    let line = &line[..memchr::memchr2(b'\n', b'\r', line).unwrap_or(line.len())];
    let end = match line {
        [b'<', ..] if rules.forms.has(Form::AngleBrackets) => forms::angles(line),
        [b'{', b'{', rest @ ..] => match rest.iter().find(|byte| **byte != b' ')? {
            b'"' | b'\'' | b'}' => None,
            _ => inside(line, 0, rules, &mut Unclosed::default()),
        },
        [b'$' | b'%', ..] => inside(line, 0, rules, &mut Unclosed::default()),
        _ => None,
    };
    end.map(|end| at + end)
}

/// Whether the placeholder is a tag around parts of a template, such as `{{#each}}`: no value stands there.
pub(crate) fn is_tag(placeholder: &[u8]) -> bool {
    let Some(inner) = placeholder.strip_prefix(b"{{") else { return false };
    let inner = inner.trim_ascii_start();
    matches!(inner, [b'#' | b'/' | b'^' | b'!' | b'>', ..]) || inner.starts_with(b"else")
}

/// `pieces`, of which those parts are unknown that `ranges` of the content say. An unknown piece has the length of a
/// replacement character in the content.
pub(crate) fn cut(pieces: &[Piece], ranges: &[Range<usize>]) -> Vec<Piece> {
    let mut cutter = Cutter { ranges, out: Vec::with_capacity(pieces.len() + 2 * ranges.len()) };
    let mut offset = 0;
    for &piece in pieces {
        let len = content_len(piece);
        match piece.kind {
            PieceKind::Text => cutter.text(piece.span, offset),
            _ if cutter.holds(offset) => cutter.unknown(piece.span),
            _ => cutter.out.push(piece),
        }
        offset += len;
    }
    cutter.out
}

const ELLIPSIS: &str = "...";
/// A template's expression outside of a string is not longer.
const LONGEST_UNQUOTED: usize = 256;

/// Closing brackets that were looked for in vain and need not be looked for again.
#[derive(Debug, Default)]
struct Unclosed {
    double: bool,
    single: bool,
}

/// The end of the placeholder at `at` that may stand anywhere in a string.
fn inside(text: &[u8], at: usize, rules: &Placeholders, unclosed: &mut Unclosed) -> Option<usize> {
    match text[at..] {
        [b'{', b'{', ..] if !unclosed.double && rules.forms.has(Form::DoubleBraces) => {
            let end = forms::double_braces(text, at)?;
            unclosed.double = end.is_none();
            end
        }
        [b'$', b'{', ..] if !unclosed.single && rules.forms.has(Form::DollarBraces) => {
            let end = forms::dollar_braces(text, at)?;
            unclosed.single = end.is_none();
            end
        }
        [b'$', ..] if rules.forms.has(Form::DollarNames) => forms::dollar_name(text, at),
        [b'%', ..] if rules.forms.has(Form::PercentDirectives) => forms::percent_directive(text, at),
        _ => None,
    }
}

fn is_whole(content: &[u8], forms: Forms) -> bool {
    (forms.has(Form::Ellipsis) && content == ELLIPSIS.as_bytes())
        || (forms.has(Form::AngleBrackets) && forms::angles(content) == Some(content.len()))
}

fn is_elided(content: &[u8], rules: &Placeholders) -> bool {
    content.ends_with(ELLIPSIS.as_bytes())
        && rules.forms.has(Form::Ellipsis)
        && rules.elided.iter().any(|start| content.starts_with(start.as_bytes()))
}

fn content_len(piece: Piece) -> usize {
    match piece.kind {
        PieceKind::Text => piece.span.len() as usize,
        PieceKind::Char(c) => c.len_utf8(),
        PieceKind::Unknown => char::REPLACEMENT_CHARACTER.len_utf8(),
    }
}

struct Cutter<'a> {
    /// Those that do not end before the part at hand.
    ranges: &'a [Range<usize>],
    out: Vec<Piece>,
}

impl Cutter<'_> {
    /// Whether the byte at `offset` of the content is in a range.
    fn holds(&mut self, offset: usize) -> bool {
        while let [first, rest @ ..] = self.ranges
            && first.end <= offset
        {
            self.ranges = rest;
        }
        self.ranges.first().is_some_and(|range| range.start <= offset)
    }

    /// Literal text that begins at `offset` of the content.
    fn text(&mut self, span: Span, offset: usize) {
        let mut at = span.start();
        while at < span.end() {
            let here = offset + (at - span.start()) as usize;
            let is_unknown = self.holds(here);
            let stop = self.ranges.first().map(|range| if is_unknown { range.end } else { range.start });
            let left = (span.end() - at) as usize;
            let end = at + stop.map_or(left, |stop| left.min(stop - here)) as u32;
            let part = Span::new(at, end);
            if is_unknown {
                self.unknown(part);
            } else {
                self.out.push(Piece { span: part, kind: PieceKind::Text });
            }
            at = end;
        }
    }

    fn unknown(&mut self, span: Span) {
        match self.out.last_mut() {
            Some(last) if last.kind == PieceKind::Unknown => last.span = last.span.cover(span),
            _ => self.out.push(Piece { span, kind: PieceKind::Unknown }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, Forms, Placeholders, find};

    fn marked(content: &str, rules: &Placeholders) -> String {
        let mut out = content.to_owned();
        for range in find(content, rules).into_iter().rev() {
            out.replace_range(range, "_");
        }
        out
    }

    #[test]
    fn forms_that_always_count() {
        for (content, wanted) in [
            ("{{name}}", "_"),
            ("Hi {{ user.name }}, {{1}}!", "Hi _, _!"),
            ("{{{raw}}}", "_"),
            ("{{a}}{{b}}", "__"),
            ("{{}} {{a}} ${} ${b}", "{{}} _ ${} _"),
            ("https://x/${id}/y${z.w}", "https://x/_/y_"),
            ("<phone-number>", "_"),
            ("<PHONE_ID>", "_"),
            ("...", "_"),
        ] {
            assert_eq!(marked(content, &Placeholders::default()), wanted);
        }
    }

    #[test]
    fn ordinary_text_is_text() {
        for content in [
            "Drinks and more...",
            "$50",
            "a < b > c",
            "{single}",
            "<b>bold</b>",
            "Hi <name>",
            "< name >",
            "<3>",
            "....",
            "$NAME",
            "100%",
            "%s",
            "{{open",
            "${",
            "${}",
            "{{}",
            "wamid.x...",
            "<>",
            "",
            "a}}",
            "{ {a} }",
        ] {
            assert_eq!(marked(content, &Placeholders::default()), content);
        }
    }

    #[test]
    fn what_the_host_substitutes() {
        let also = |form| Placeholders { forms: Forms::default().with(form), ..Placeholders::default() };
        let rules = also(Form::DollarNames);
        assert_eq!(marked("$NAME costs $50, $user_1%s", &rules), "_ costs $50, _%s");
        let rules = also(Form::PercentDirectives);
        assert_eq!(
            marked("%s %d %(name)s %1$s %-5.2f 100% sure %%s $A", &rules),
            "_ _ _ _ _ 100% sure %%s $A"
        );
    }

    #[test]
    fn the_rest_left_out() {
        let rules = Placeholders { elided: vec!["wamid.".to_owned()], ..Placeholders::default() };
        assert_eq!(marked("wamid.HBgL...", &rules), "wamid.HBgL_");
        assert_eq!(marked("wamid.{{a}}...", &rules), "wamid.__");
        assert_eq!(marked("xwamid.HBgL...", &rules), "xwamid.HBgL...");
    }

    #[test]
    fn only_the_chosen_forms() {
        let content = "{{a}} ${b} $C %s";
        for (form, wanted) in [
            (Form::DoubleBraces, "_ ${b} $C %s"),
            (Form::DollarBraces, "{{a}} _ $C %s"),
            (Form::DollarNames, "{{a}} ${b} _ %s"),
            (Form::PercentDirectives, "{{a}} ${b} $C _"),
            (Form::AngleBrackets, content),
        ] {
            let rules = Placeholders { forms: Forms::NONE.with(form), ..Placeholders::default() };
            assert_eq!(marked(content, &rules), wanted);
        }
        let elided = vec!["wamid.".to_owned()];
        let none = Placeholders { forms: Forms::NONE, elided, ..Placeholders::default() };
        for content in [content, "<name>", "...", "wamid.HBgL..."] {
            assert_eq!(marked(content, &none), content);
        }
    }
}
