//! Text into Rust source: as string literals, and into the string literals that stand there.

use fiq_source::{Edit, Span};

use super::literal::Decoded;

/// A longer literal is left alone: each edit is tried on the whole of it.
const MOST_BYTES: u32 = 1 << 20;

/// A text as a string literal.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text, "\\n"))
}

/// The variable that stands for what is called `name`.
pub(crate) fn variable(name: &str) -> String {
    let mut plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if plain.starts_with(|c: char| c.is_ascii_digit()) {
        plain.insert(0, '_');
    }
    match plain.as_str() {
        "self" | "Self" | "super" | "crate" | "null" | "_" | "" => plain + "_",
        word if KEYWORDS.contains(&word) => format!("r#{word}"),
        _ => plain,
    }
}

const KEYWORDS: [&str; 47] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
];

impl Decoded {
    /// Edits of the text as edits of `file`, which the literal stands in. `None` where the literal would not say then what the
    /// edited text says.
    pub fn edits_of_file(&self, edits: &[Edit], file: &[u8]) -> Option<Vec<Edit>> {
        let place = self.place();
        let literal = std::str::from_utf8(place.of(file)).ok().filter(|_| place.len() <= MOST_BYTES)?;
        let line_end = self.line_end(literal);
        let written = |text: &str| match self.hashes() {
            Some(_) => text.replace('\n', line_end),
            None => escaped(text, line_end),
        };
        let moved = edits.iter().map(|edit| Edit { span: self.origin(edit.span), text: written(&edit.text) });
        let moved: Vec<Edit> = moved.collect();
        self.says(&Edit::apply(edits, self.text.as_bytes()), literal, &moved).then_some(moved)
    }

    /// Whether the literal says `wanted` once it is edited.
    fn says(&self, wanted: &[u8], literal: &str, edits: &[Edit]) -> bool {
        let start = self.place().start();
        let inside = edits.iter().map(|edit| Edit {
            span: Span::new(edit.span.start() - start, edit.span.end() - start),
            text: edit.text.clone(),
        });
        let edited = Edit::apply(&inside.collect::<Vec<_>>(), literal.as_bytes());
        let Ok(edited) = String::from_utf8(edited) else { return false };
        let is_whole = self.hashes().is_none_or(|hashes| {
            let closing = ["\"", &"#".repeat(hashes)].concat();
            let content = &edited[(2 + hashes).min(edited.len())..];
            content.find(&closing) == Some(content.len().saturating_sub(closing.len()))
        });
        is_whole && Self::of(&edited, 0).is_some_and(|edited| edited.text.as_bytes() == wanted)
    }

    /// How the first line end of the text is written.
    fn line_end(&self, literal: &str) -> &'static str {
        let start = self.place().start();
        let first =
            self.text.find('\n').map(|at| self.origin(Span::new(at as u32, at as u32 + 1)).start() - start);
        let escape = if self.hashes().is_some() { "\n" } else { "\\n" };
        match first.and_then(|at| literal.as_bytes().get(at as usize)) {
            Some(b'\n') => "\n",
            Some(b'\r') => "\r\n",
            _ => escape,
        }
    }
}

/// What stands between the quotes of a string that says `text`. Where lines end as they are, tabs stand as they are too.
fn escaped(text: &str, line_end: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str(line_end),
            '\t' if !line_end.starts_with('\\') => out.push(c),
            '"' | '\\' => out.extend(['\\', c]),
            '\t' | '\r' | '\0' => out.extend(c.escape_default()),
            c if c.is_control() => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}
