//! What a macro expanded to: the tokens of an answer, each with the token of the input that it is shown on.

use serde_json::Value;

use super::flat::{Flat, kind, tag};

/// The tokens of an expansion.
#[derive(Debug)]
pub struct Expansion(Vec<Token>);

#[derive(Debug)]
struct Token {
    text: String,
    /// The token of the input that an editor marks; none if it is the whole call.
    origin: Option<String>,
}

impl Expansion {
    pub(super) fn of(answer: &Value, input: &Flat) -> Self {
        let mut reader =
            Reader { tree: &answer["tree"], spans: &answer["span_data_table"], input, tokens: Vec::new() };
        reader.group(0);
        Self(reader.tokens)
    }

    /// The code, without white space between its tokens.
    pub fn code(&self) -> String {
        self.0.iter().map(|token| token.text.as_str()).collect()
    }

    /// Whether this code stands in it, however it is laid out.
    pub fn has(&self, code: &str) -> bool {
        self.code().contains(&code.split_whitespace().collect::<String>())
    }

    /// What is told as an error, each with the token that it is shown on.
    pub fn errors(&self) -> Vec<(String, String)> {
        let mut tokens = self.0.iter();
        let mut errors = Vec::new();
        while let Some(name) = tokens.find(|token| token.text == "compile_error") {
            let message = tokens.find(|token| token.text.starts_with('"')).expect("an error has a message");
            let message: String =
                serde_json::from_str(&message.text).expect("a message has no escapes of its own");
            errors.push((name.origin.clone().unwrap_or_default(), message));
        }
        errors
    }
}

/// Walks the arrays of an answer.
struct Reader<'a> {
    tree: &'a Value,
    spans: &'a Value,
    input: &'a Flat,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn group(&mut self, index: u64) {
        let [open_span, close_span, delimiter, first, behind] = self.numbers("subtree", index);
        let (open, close) = [("", ""), ("(", ")"), ("{", "}"), ("[", "]")][place(delimiter)];
        self.push(open, open_span);
        for child in first..behind {
            let [child] = self.numbers("token_tree", child);
            self.token(child >> 2, child & 0b11);
        }
        self.push(close, close_span);
    }

    fn token(&mut self, index: u64, kind: u64) {
        match u32::try_from(kind) {
            Ok(tag::SUBTREE) => self.group(index),
            Ok(tag::LITERAL) => {
                let [span, text, kind, _suffix] = self.numbers("literal", index);
                let text = self.text(text);
                let written = if kind == u64::from(kind::STRING) { format!("\"{text}\"") } else { text };
                self.push(&written, span);
            }
            Ok(tag::PUNCT) => {
                let [span, mark, _spacing] = self.numbers("punct", index);
                let mark = u32::try_from(mark).ok().and_then(char::from_u32).expect("a mark is a character");
                self.push(&mark.to_string(), span);
            }
            _ => {
                let [span, text, _is_raw] = self.numbers("ident", index);
                self.push(&self.text(text), span);
            }
        }
    }

    /// The numbers of the token at `index` of an array.
    fn numbers<const N: usize>(&self, array: &str, index: u64) -> [u64; N] {
        let first = place(index) * N;
        std::array::from_fn(|offset| {
            self.tree[array][first + offset].as_u64().expect("the arrays of an answer fit each other")
        })
    }

    fn text(&self, index: u64) -> String {
        self.tree["text"][place(index)].as_str().expect("a text is where a token says").to_owned()
    }

    fn push(&mut self, text: &str, span: u64) {
        let start = self.spans[place(span) * 5 + 2].as_u64().expect("a span is where a token says");
        let origin = self.input.token(start).map(str::to_owned);
        self.tokens.push(Token { text: text.to_owned(), origin });
    }
}

fn place(number: u64) -> usize {
    usize::try_from(number).expect("an answer is small")
}
