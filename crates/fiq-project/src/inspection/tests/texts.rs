//! Texts in all layouts, and edits as people make them.

use std::ops::Range;

use fiq_extract::Format;
use proptest::prelude::*;
use proptest::sample::Index;

/// Values that documents are made of: payloads good and bad, near misses, and what is none of all that.
const VALUES: &[&str] = &[
    r#"{"phone_number":"+27123456789","message_type":"text","text":"Hello"}"#,
    r#"{"phone_number":"+27123456789","message_type":"text","text":"Äh 🍕 \u00e9 ok"}"#,
    r#"{"phone_numbr":"+27123456789","message_type":"text","text":"Hello"}"#,
    r#"{"phone_number":"+27123456789","message_type":"text"}"#,
    r#"{"phone_number":"+27123456789","message_type":"Text","text":5,"other":[]}"#,
    r#"{"phone_number":"+27123456789","message_type":"interactive","interactive":{"type":"button","body":"Well","buttons":[{"id":"a","title":"A"},{"id":"a","title":"B much too long for a button"}]}}"#,
    r#"{"phone_number":"{{who}}","message_type":"image","media_url":"https://a.example/b.png","caption":""}"#,
    r#"{"phone_number":"+27123456789","message_type":"reaction","reaction":{"message_id":"wamid.x","emoji":"no"},"text":"x"}"#,
    r#"{"message_type":"text","text":"x","from":"y"}"#,
    r#"{"properties":{"phone_number":{"type":"string"},"message_type":{},"text":true}}"#,
    r#"{"data":{"message_id":"x","message_type":"text","status":"sent"},"success":true}"#,
    r#"{"name":"a","request":{"phone_number":"+27123456789","message_type":"text","text":"Hello"}}"#,
    r#"{"status":"sent","content":{"phone_number":"1","message_type":"text","text":"Hello"}}"#,
    r#"{"phone_number":"+27123456789","message_type":"text","text":"Hello",}"#,
    r#"{"phone_number":"+27123456789" "message_type":"text","text":tru}"#,
    r#"{"phone_number":"+27123456789","message_type":'text',"text":{{x}}}"#,
    "{}",
    r#"{"a":[{"b":{"c":[1,2.5e3,null,false]}}]}"#,
    "[]",
    r#"["x",{"message_type":"text"},[[{}]]]"#,
    "\"text\"",
    "12",
];

/// What people type, paste and take out, and what breaks a text.
const SNIPPETS: &[&str] = &[
    "x",
    " ",
    "\n",
    "\r\n",
    "\t",
    "é",
    "🍕",
    "\"",
    "\\",
    "\\\"",
    "\\u00e9",
    ",",
    ":",
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    "'",
    "`",
    "#",
    "/",
    "//",
    "// note\n",
    "/* note */",
    "/*",
    "*/",
    "(",
    ")",
    "{{",
    "}}",
    "{{x}}",
    "${x}",
    "...",
    "1",
    "0",
    "-",
    "true",
    "nul",
    "null",
    "\0",
    "\u{feff}",
    "\u{201c}",
    "\"text\": \"Hi\",",
    "\"text\": ",
    ", \"other\": 1",
    "\"caption\": \"",
    "phone_number",
    "\"properties\": ",
    "\"data\"",
    "\n// fiq-lint: ignore unknown-field, syntax -- why\n",
    "// fiq-lint: ignore too-long\n",
    "/* fiq-lint: ignore-file unknown-field */",
    "fiq-lint:",
    "{\"phone_number\": \"+27123456789\", \"message_type\": \"text\", \"text\": \"Hello\"}",
    "},{",
    "}\n{",
    "\"a\": {\"b\": 1},",
];

/// How a document is put together.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    frame: Frame,
    values: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug)]
enum Frame {
    Array,
    Map,
    Named,
    Telling,
    Deep,
    Only,
}

impl Arbitrary for Shape {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let frames = [Frame::Array, Frame::Map, Frame::Named, Frame::Telling, Frame::Deep, Frame::Only];
        let values = |count| proptest::collection::vec(proptest::sample::select(VALUES), count);
        let values = prop_oneof![9 => values(1..8), 1 => values(150..170)];
        (proptest::sample::select(frames.to_vec()), values)
            .prop_map(|(frame, values)| Self { frame, values })
            .boxed()
    }
}

impl Shape {
    pub(super) fn text(&self, format: Format, layout: &Layout) -> String {
        match format {
            Format::Json => layout.lay_out(&self.document(), ""),
            Format::Jsonc => layout.lay_out(&self.document(), layout.comment),
            Format::JsonLines => {
                let lines = self.values.iter().map(|value| format!("{value}{}", layout.line_end()));
                lines.collect()
            }
            Format::Rust => {
                let literals = self.values.iter().map(|value| {
                    format!("let a = json!({});{}", layout.lay_out(value, ""), layout.line_end())
                });
                format!("fn main() {{\n{}}}\n", literals.collect::<String>())
            }
        }
    }

    fn document(&self) -> String {
        let map = |name: &str| {
            let members = self.values.iter().enumerate();
            let members: Vec<String> = members.map(|(at, value)| format!("\"{name}{at}\":{value}")).collect();
            format!("{{{}}}", members.join(","))
        };
        match self.frame {
            Frame::Array => format!("[{}]", self.values.join(",")),
            Frame::Map => map("m/é~"),
            Frame::Named => {
                let items = self.values.iter().map(|value| format!("{{\"name\":\"n\",\"payload\":{value}}}"));
                format!("[{}]", items.collect::<Vec<_>>().join(","))
            }
            Frame::Telling => format!("{{\"data\":[{}],\"status\":1}}", self.values.join(",")),
            Frame::Deep => format!("{{\"version\":1,\"all\":[{{\"in\":{}}},7]}}", map("k")),
            Frame::Only => self.values[0].to_owned(),
        }
    }
}

/// How a document is written.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    indent: Option<&'static str>,
    has_returns: bool,
    comment: &'static str,
    every: usize,
}

impl Arbitrary for Layout {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let indents = [None, Some("  "), Some("    "), Some("\t"), Some("")];
        let comments = [
            "",
            "/* a */",
            "// a\n",
            "// fiq-lint: ignore unknown-field, misspelt-field -- b\n",
            "/* fiq-lint: ignore missing-field, wrong-type */",
        ];
        let parts = (
            proptest::sample::select(indents.to_vec()),
            any::<bool>(),
            proptest::sample::select(comments.to_vec()),
            2_usize..9,
        );
        parts
            .prop_map(|(indent, has_returns, comment, every)| Self { indent, has_returns, comment, every })
            .boxed()
    }
}

impl Layout {
    fn line_end(&self) -> &'static str {
        if self.has_returns { "\r\n" } else { "\n" }
    }

    /// Puts blanks between the tokens of `json`, which has none, and now and then a comment.
    fn lay_out(&self, json: &str, comment: &str) -> String {
        let mut out = String::new();
        let (mut depth, mut in_string, mut commas) = (0_usize, false, 0);
        let mut last = ' ';
        for c in json.chars() {
            if in_string || c == '"' {
                in_string ^= c == '"' && last != '\\';
                out.push(c);
                last = c;
                continue;
            }
            if matches!(c, '}' | ']') {
                depth = depth.saturating_sub(1);
                if !matches!(last, '{' | '[') {
                    self.end_line(&mut out, depth);
                }
            } else if matches!(last, '{' | '[') {
                self.end_line(&mut out, depth);
            }
            out.push(c);
            match c {
                '{' | '[' => depth += 1,
                ',' => {
                    commas += 1;
                    if commas % self.every == 0 {
                        out.push_str(comment);
                    }
                    self.end_line(&mut out, depth);
                }
                ':' if self.indent.is_some() => out.push(' '),
                _ => {}
            }
            last = c;
        }
        out
    }

    fn end_line(&self, out: &mut String, depth: usize) {
        if let Some(indent) = self.indent {
            out.push_str(self.line_end());
            out.push_str(&indent.repeat(depth));
        }
    }
}

/// What is written inside of strings and words.
const WORDS: &[&str] = &["x", "é", "🍕", " ", "\\n", "\\u00e9", "{{x}}", "much longer than it was", "_", "0"];

/// A change of a text.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    kind: Kind,
    at: Index,
    /// Whether it is taken back.
    is_undone: bool,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Puts something in, at once.
    Paste(&'static str),
    /// Puts something in, a character at a time.
    Type(&'static str),
    /// Puts something in between two letters.
    Write(&'static str),
    /// Takes bytes out.
    Cut(usize),
    /// Puts bytes that are no text in.
    Break,
}

impl Arbitrary for Edit {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let snippets = || proptest::sample::select(SNIPPETS);
        let kinds = prop_oneof![
            8 => snippets().prop_map(Kind::Paste),
            4 => snippets().prop_map(Kind::Type),
            12 => proptest::sample::select(WORDS).prop_map(Kind::Write),
            8 => (1_usize..6).prop_map(Kind::Cut),
            1 => (1_usize..200).prop_map(Kind::Cut),
            1 => Just(Kind::Break),
        ];
        (kinds, any::<Index>(), proptest::bool::weighted(0.8))
            .prop_map(|(kind, at, is_undone)| Self { kind, at, is_undone })
            .boxed()
    }
}

impl Edit {
    /// The edit of `text` in steps: what is put in the place of what.
    pub(super) fn steps(&self, text: &[u8]) -> Vec<(Range<usize>, Vec<u8>)> {
        let start = boundary(text, self.at);
        let mut steps = match self.kind {
            Kind::Paste(what) => vec![insertion(start, what.as_bytes())],
            Kind::Break => vec![insertion(start, b"\xFF")],
            Kind::Write(what) => vec![insertion(between_letters(text, start), what.as_bytes())],
            Kind::Type(what) => {
                let ends = what.char_indices().map(|(at, _)| at).skip(1).chain([what.len()]);
                let chars = what.char_indices().zip(ends);
                chars.map(|((from, _), to)| insertion(start + from, &what.as_bytes()[from..to])).collect()
            }
            Kind::Cut(len) => vec![(start..char_end(text, start + len), Vec::new())],
        };
        if self.is_undone && !matches!(self.kind, Kind::Write(_)) {
            let first = steps[0].0.start;
            let taken = text[first..steps[0].0.end].to_vec();
            let put: usize = steps.iter().map(|(_, what)| what.len()).sum();
            steps.push((first..first + put, taken));
        }
        steps
    }
}

fn insertion(at: usize, what: &[u8]) -> (Range<usize>, Vec<u8>) {
    (at..at, what.to_vec())
}

/// The start of a character.
fn boundary(text: &[u8], at: Index) -> usize {
    let mut at = at.index(text.len() + 1);
    while at > 0 && text.get(at).is_some_and(|byte| byte & 0xC0 == 0x80) {
        at -= 1;
    }
    at
}

/// The end of a character.
fn char_end(text: &[u8], at: usize) -> usize {
    let mut at = at.min(text.len());
    while text.get(at).is_some_and(|byte| byte & 0xC0 == 0x80) {
        at += 1;
    }
    at
}

/// The first place from `at` on with a letter on both sides.
fn between_letters(text: &[u8], at: usize) -> usize {
    let pairs = text[at..].windows(2);
    let found = pairs.into_iter().position(|pair| pair.iter().all(u8::is_ascii_alphabetic));
    found.map_or(at, |found| at + found + 1)
}
