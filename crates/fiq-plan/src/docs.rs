//! What the documentation of a type or field says: the document's words, the limits, and who demands them.

use fiq_model::{Keyword, Model, Schema};

use super::Planner;
use super::merged::{Merged, is_enforced};
use super::subject::Subject;

impl Planner<'_> {
    /// The documentation of a named type.
    pub(super) fn type_docs(&self, subject: &Subject) -> Vec<String> {
        let schema = self.model.schema(subject.roots[0]);
        let mut docs = self.docs(subject);
        if docs.is_empty() {
            docs.push(format!("`{}` of the document.", schema.pointer));
        }
        docs
    }

    /// The documentation of a variant: the first paragraph of its type's.
    pub(super) fn variant_docs(&self, subject: &Subject) -> Vec<String> {
        let described = description(&self.merged(subject)).unwrap_or_default();
        let paragraph = described
            .lines()
            .skip_while(|line| line.trim().is_empty())
            .take_while(|line| !line.trim().is_empty());
        prose(&paragraph.collect::<Vec<_>>().join("\n"))
    }

    /// The documentation of a field.
    pub(super) fn field_docs(&self, subject: &Subject) -> Vec<String> {
        self.docs(subject)
    }

    fn docs(&self, subject: &Subject) -> Vec<String> {
        self.docs_in_words(subject, None)
    }

    /// The documentation of what has words of its own where it stands; `words` come before those of its schema.
    pub(super) fn docs_in_words(&self, subject: &Subject, words: Option<&str>) -> Vec<String> {
        let merged = self.merged(subject);
        let mut docs = prose(words.or_else(|| description(&merged)).unwrap_or_default());
        let limits: Vec<String> = merged.facets.iter().flat_map(|facet| self.limit_lines(facet)).collect();
        if !limits.is_empty() && !docs.is_empty() {
            docs.push(String::new());
        }
        docs.extend(limits);
        docs
    }

    /// A sentence for the limits that a schema enforces, and one for each that its advice adds.
    fn limit_lines(&self, schema: &Schema) -> Vec<String> {
        let advice = schema.advice.iter().map(|&advice| self.model.schema(advice));
        let mut lines: Vec<String> =
            std::iter::once(schema).chain(advice).filter_map(|one| sentence(self.model, one)).collect();
        if let Some(default) = &schema.default {
            lines.push(format!("- Default: `{}`", inert(default)));
        }
        lines
    }
}

/// The first description of the schemas.
fn description<'m>(merged: &Merged<'m>) -> Option<&'m str> {
    merged.facets.iter().find_map(|facet| facet.description.as_deref())
}

/// `- At most 20 characters (FlowIQ, send-interactive-list)`
fn sentence(model: &Model, schema: &Schema) -> Option<String> {
    let (parts, keyword) = limits(schema)?;
    let source = schema.source_of(keyword);
    let who = source.map(|source| {
        let authority = model.authority(source.authority);
        let weight = if is_enforced(model, schema, keyword) { "" } else { ", not enforced" };
        match &source.page {
            Some(page) => format!(" ({}, {page}{weight})", authority.name),
            None => format!(" ({}{weight})", authority.name),
        }
    });
    Some(format!("- {parts}{}", who.unwrap_or_default()))
}

/// The limits of a schema in words, and the keyword of the first.
fn limits(schema: &Schema) -> Option<(String, Keyword)> {
    let string = schema.string.as_ref();
    let array = schema.array.as_ref();
    let counts = [
        (string.and_then(|limits| limits.min_length), Keyword::MinLength, "at least", "character"),
        (string.and_then(|limits| limits.max_length), Keyword::MaxLength, "at most", "character"),
        (array.and_then(|limits| limits.min_items), Keyword::MinItems, "at least", "item"),
        (array.and_then(|limits| limits.max_items), Keyword::MaxItems, "at most", "item"),
    ];
    let counts = counts.into_iter().filter_map(|(count, keyword, bound, noun)| {
        let count = count?;
        Some((format!("{bound} {count} {noun}{}", if count == 1 { "" } else { "s" }), keyword))
    });
    let number = schema.number.as_ref();
    let bounds = [
        (number.and_then(|limits| limits.minimum.as_ref()), Keyword::Minimum, ["at least", "more than"]),
        (number.and_then(|limits| limits.maximum.as_ref()), Keyword::Maximum, ["at most", "less than"]),
    ];
    let bounds = bounds.into_iter().filter_map(|(bound, keyword, words)| {
        let bound = bound?;
        Some((format!("{} {}", words[usize::from(bound.exclusive)], bound.value), keyword))
    });
    let unique = array
        .is_some_and(|limits| limits.unique)
        .then(|| ("no two items alike".to_owned(), Keyword::UniqueItems));
    let pattern = string.and_then(|limits| limits.pattern.as_ref());
    let pattern = pattern.map(|pattern| (format!("matches `{}`", inert(pattern)), Keyword::Pattern));
    let all: Vec<(String, Keyword)> = counts.chain(bounds).chain(unique).chain(pattern).collect();
    let keyword = all.first()?.1;
    let words: Vec<String> = all.into_iter().map(|(words, _)| words).collect();
    let words = words.join(", ");
    let mut chars = words.chars();
    let first = chars.next()?.to_uppercase();
    Some((first.chain(chars).collect(), keyword))
}

/// Text of the document between backticks.
fn inert(text: &str) -> String {
    text.chars().map(|c| if c == '`' || c.is_control() { '\'' } else { c }).collect()
}

/// The document's words as documentation that neither `rustdoc` nor a test of it stumbles over.
pub(super) fn prose(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut open: Option<Fence<'_>> = None;
    for written in text.lines() {
        match (open, Fence::of(written.trim())) {
            (Some(fence), Some(other)) if other.closes(fence) => {
                lines.push(fence.signs.to_owned());
                open = None;
            }
            (Some(_), _) => lines.push(code(written)),
            (None, Some(fence)) => {
                lines.extend((!fence.before.is_empty()).then(|| line(fence.before)));
                lines.push(format!("{}text", fence.signs));
                open = Some(fence);
            }
            (None, None) => lines.push(line(written)),
        }
    }
    lines.extend(open.map(|fence| fence.signs.to_owned()));
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// A line that begins or ends code.
#[derive(Clone, Copy)]
struct Fence<'t> {
    /// The marks of lists that it stands behind.
    before: &'t str,
    signs: &'t str,
    /// What it says of the code.
    behind: &'t str,
}

impl<'t> Fence<'t> {
    fn of(line: &'t str) -> Option<Self> {
        let mut rest = line;
        while let Some(inner) = in_list(rest) {
            rest = inner;
        }
        let sign = rest.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
        let behind = rest.trim_start_matches(sign);
        let (before, signs) = (&line[..line.len() - rest.len()], &rest[..rest.len() - behind.len()]);
        (signs.len() >= 3 && !behind.contains('`')).then_some(Self { before, signs, behind })
    }

    fn closes(self, open: Self) -> bool {
        self.before.is_empty() && self.behind.is_empty() && self.signs.starts_with(open.signs)
    }
}

/// What stands behind the mark of an item of a list.
fn in_list(line: &str) -> Option<&str> {
    let behind_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let mark: &[char] = if behind_digits.len() < line.len() { &['.', ')'] } else { &['*', '-', '+'] };
    let rest = behind_digits.strip_prefix(mark)?;
    rest.starts_with([' ', '\t']).then(|| rest.trim_start())
}

/// A line of code, as it is.
fn code(text: &str) -> String {
    text.trim_end().chars().map(visible).collect()
}

fn visible(c: char) -> char {
    if c.is_control() || turns_text(c) { ' ' } else { c }
}

/// One line: no indented code, which would be a test, and nothing that reads as a link or a tag where it is none.
fn line(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let (span, address) = (code_span(rest), address(rest));
        let taken = match c {
            _ if address > 0 => {
                out.extend(["<", &rest[..address], ">"]);
                address
            }
            '`' if span > 0 => {
                out.push_str(&code(&rest[..span]));
                span
            }
            // What the document escapes stays so.
            '\\' if rest[1..].starts_with(|next: char| next.is_ascii_punctuation()) => {
                out.push_str(&rest[..2]);
                2
            }
            _ => {
                let escape = matches!(c, '<' | '>' | '[' | ']' | '`').then_some('\\');
                out.extend(escape.into_iter().chain([visible(c)]));
                c.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out
}

/// The length of the code between backticks that the text begins with.
fn code_span(text: &str) -> usize {
    let run = |text: &str| text.len() - text.trim_start_matches('`').len();
    let opening = run(text);
    let mut at = opening;
    while let Some(next) = text[at..].find('`').filter(|_| opening > 0) {
        let closing = run(&text[at + next..]);
        at += next + closing;
        if closing == opening {
            return at;
        }
    }
    0
}

/// The length of the web address that the text begins with.
fn address(text: &str) -> usize {
    if !(text.starts_with("http://") || text.starts_with("https://")) {
        return 0;
    }
    let end = |c: char| c.is_whitespace() || c.is_control() || turns_text(c) || "<>()[]\"'`*,;".contains(c);
    let length = text.find(end).unwrap_or(text.len());
    text[..length].trim_end_matches(['.', ':', '!', '?']).len()
}

/// Characters that turn the text around them: `rustc` warns of them.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}
