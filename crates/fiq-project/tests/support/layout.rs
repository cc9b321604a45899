//! JSON as it is written: members in their order, keys that stand twice, and a layout made of chance.

use fiq_source::{Change, Fix, Span};
use fiq_syntax::json::{self, Dialect, Options};
use fiq_tree::{Kind, Value};
use proptest::prelude::*;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    /// A scalar that is no string, as it is written.
    Word(String),
    String(String),
    Array(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Json {
    pub(crate) fn read(text: &str) -> Self {
        read(text, &[])
    }
}

/// What a text says once it is changed as a fix has it, by the tree and not by the edits.
pub(crate) fn changed(text: &str, fix: &Fix) -> Json {
    if fix.changes.iter().any(|change| matches!(change, Change::Text(_))) {
        let edited = fiq_source::Edit::apply(&fix.edits, text.as_bytes());
        return Json::read(std::str::from_utf8(&edited).expect("edits are text"));
    }
    read(text, &fix.changes)
}

fn read(text: &str, changes: &[Change]) -> Json {
    let options = Options { dialect: Dialect::Jsonc, ..Options::default() };
    let tree = json::parse(text.as_bytes(), &options);
    let root = tree.root(text.as_bytes()).expect("the text holds a value");
    of(root, text, changes)
}

fn of(value: Value<'_>, text: &str, changes: &[Change]) -> Json {
    let written = |span: Span| &text[span.start() as usize..span.end() as usize];
    for change in changes {
        if let Change::Replace { value: place, with } = change
            && *place == value.span()
        {
            return Json::read(with);
        }
    }
    match value.kind() {
        Kind::String => {
            Json::String(value.string().and_then(|one| one.known().map(String::from)).unwrap_or_default())
        }
        Kind::Array => Json::Array(value.items().map(|item| of(item, text, changes)).collect()),
        Kind::Object => object(value, text, changes),
        _ => Json::Word(written(value.span()).to_owned()),
    }
}

fn object(value: Value<'_>, text: &str, changes: &[Change]) -> Json {
    let mut members = Vec::new();
    for member in value.members() {
        let mut key = member.key.known().expect("all keys are known").into_owned();
        let mut goes = false;
        for change in changes {
            match change {
                Change::Rename { key: place, to } if *place == member.key.span() => key.clone_from(to),
                Change::Remove { member: place } | Change::Move { member: place, .. } => {
                    goes |= *place == member.span();
                }
                _ => {}
            }
        }
        if !goes {
            members.push((key, of(member.value, text, changes)));
        }
    }
    for change in changes {
        match change {
            Change::Insert { object, key, value: added } if *object == value.span() => {
                members.push((key.clone(), Json::read(added)));
            }
            Change::Move { member, object } if *object == value.span() => {
                let written = &text[member.start() as usize..member.end() as usize];
                let Json::Object(moved) = Json::read(&format!("{{{written}}}")) else { continue };
                members.extend(moved);
            }
            _ => {}
        }
    }
    Json::Object(members)
}

/// How values are written; each choice takes the next byte.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    choices: Vec<u8>,
    at: usize,
    line_end: &'static str,
    indent: &'static str,
    colon: &'static str,
    has_comments: bool,
    is_one_line: bool,
}

impl Layout {
    pub(crate) fn any() -> impl Strategy<Value = Self> {
        let choices = proptest::collection::vec(any::<u8>(), 1..60);
        let marks = (
            proptest::sample::select(vec!["\n", "\r\n"]),
            proptest::sample::select(vec!["  ", "\t", "    "]),
            proptest::sample::select(vec![":", ": ", " : "]),
        );
        (choices, marks).prop_map(|(choices, (line_end, indent, colon))| Self {
            choices,
            at: 0,
            line_end,
            indent,
            colon,
            has_comments: true,
            is_one_line: false,
        })
    }

    pub(crate) fn plain() -> Self {
        let (line_end, indent, colon) = ("\n", "  ", ": ");
        Self { choices: vec![1], at: 0, line_end, indent, colon, has_comments: false, is_one_line: true }
    }

    pub(crate) fn without_comments(&self) -> Self {
        Self { has_comments: false, ..self.clone() }
    }

    pub(crate) fn on_one_line(self) -> Self {
        Self { is_one_line: true, has_comments: false, ..self }
    }

    pub(crate) fn write(&mut self, value: &Json) -> String {
        let mut out = String::new();
        self.value(value, 0, &mut out);
        out
    }

    fn choose(&mut self) -> u8 {
        self.at += 1;
        self.choices[self.at % self.choices.len()]
    }

    fn value(&mut self, value: &Json, depth: usize, out: &mut String) {
        match value {
            Json::Word(word) => out.push_str(word),
            Json::String(text) => self.string(text, out),
            Json::Array(items) => {
                let parts = items.iter().map(|item| (None, item)).collect();
                self.container(['[', ']'], parts, depth, out);
            }
            Json::Object(members) => {
                let parts = members.iter().map(|(key, value)| (Some(key), value)).collect();
                self.container(['{', '}'], parts, depth, out);
            }
        }
    }

    fn container(
        &mut self,
        brackets: [char; 2],
        parts: Vec<(Option<&String>, &Json)>,
        depth: usize,
        out: &mut String,
    ) {
        let style = self.choose() % 4;
        let count = parts.len();
        out.push(brackets[0]);
        for (index, (key, value)) in parts.into_iter().enumerate() {
            self.gap(style, depth + 1, out);
            if let Some(key) = key {
                self.string(key, out);
                out.push_str(self.colon);
            }
            self.value(value, depth + 1, out);
            let is_last = index + 1 == count;
            if style == 3 {
                self.gap(style, depth + 1, out);
            }
            if !is_last || (self.has_comments && self.choose().is_multiple_of(4)) {
                out.push(',');
            }
            if self.has_comments && self.choose().is_multiple_of(5) {
                out.push_str(" /*! \"a\": {}, */");
            }
        }
        self.gap(style, depth, out);
        out.push(brackets[1]);
    }

    /// White space, and comments where they may be.
    fn gap(&mut self, style: u8, depth: usize, out: &mut String) {
        let style = if style == 3 { self.choose() % 6 } else { style };
        match style {
            0 => {}
            2 | 3 if !self.is_one_line => self.line(depth, out),
            4 if self.has_comments => {
                out.push_str("//! it's \"so\", {");
                self.line(depth, out);
            }
            5 if self.has_comments => out.push_str("/*! } */"),
            _ => out.push(' '),
        }
    }

    fn line(&self, depth: usize, out: &mut String) {
        out.push_str(self.line_end);
        out.push_str(&self.indent.repeat(depth));
    }

    /// Some characters are written as escapes.
    fn string(&mut self, text: &str, out: &mut String) {
        out.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => out.extend(['\\', c]),
                '\n' => out.push_str("\\n"),
                'o' if self.choose().is_multiple_of(7) => out.push_str("\\u006F"),
                c if c.is_control() => {
                    out.extend(['\\', 'u'].into_iter().chain(format!("{:04x}", u32::from(c)).chars()));
                }
                c => out.push(c),
            }
        }
        out.push('"');
    }
}
