//! A listing as TOML: a configuration that says the same, with a comment on each line about where its value comes from.

use std::fmt::Write as _;

use super::super::origin::Origin;
use super::super::value::Value;
use super::{Content, Entry, Listing};
use crate::read::shown;

/// Comments stand in one column, unless the line reaches beyond this one.
const WIDEST: usize = 60;

impl Listing {
    /// The listing as TOML text.
    pub fn to_toml(&self) -> String {
        let mut out = format!("# {}: {}\n\n", visible(&self.path()), self.sources());
        out.push_str(&aligned(&plain_lines(&self.entries)));
        for entry in &self.entries {
            put_tables(entry, "", &mut out);
        }
        out
    }

    /// Where the configuration stands.
    fn sources(&self) -> String {
        match &*self.files {
            [] => "no configuration".to_owned(),
            [file] => visible(file),
            [file, extended @ ..] => {
                format!("{}, which extends {}", visible(file), visible(&extended.join(", ")))
            }
        }
    }
}

/// What a line says, and its comment.
type Line = (String, String);

/// The settings that are no tables.
fn plain_lines(entries: &[Entry]) -> Vec<Line> {
    let lines = entries.iter().filter_map(|entry| {
        let name = entry.setting.name;
        match &entry.content {
            Content::Value(value) => Some((format!("{name} = {}", of_value(value)), comment(&entry.origin))),
            Content::Nothing => Some((format!("# {name}: {}", entry.setting.without), String::new())),
            Content::Levels(_) | Content::Tables(_) => None,
        }
    });
    lines.collect()
}

/// The tables of a setting; `outer` is what their names begin with.
fn put_tables(entry: &Entry, outer: &str, out: &mut String) {
    let name = format!("{outer}{}", entry.setting.name);
    match &entry.content {
        Content::Value(_) | Content::Nothing => {}
        Content::Levels(levels) => {
            let line = |(rule, level): &(&str, super::Sourced<&'static str>)| {
                (format!("{rule} = {}", quoted(level.value)), comment(&level.origin))
            };
            let lines: Vec<Line> = levels.iter().map(line).collect();
            put(out, format_args!("\n[{name}]\n{}", aligned(&lines)));
        }
        Content::Tables(tables) => {
            for (origin, entries) in tables {
                let head = (format!("[[{name}]]"), comment(origin));
                let lines = [vec![head], plain_lines(entries)].concat();
                put(out, format_args!("\n{}", aligned(&lines)));
                for entry in entries {
                    put_tables(entry, &format!("{name}."), out);
                }
            }
        }
    }
}

/// The lines with their comments below each other.
fn aligned(lines: &[Line]) -> String {
    let widths =
        lines.iter().filter(|(_, comment)| !comment.is_empty()).map(|(line, _)| line.chars().count());
    let width = widths.filter(|width| *width <= WIDEST).max().unwrap_or(0);
    let mut out = String::new();
    for (line, comment) in lines {
        let line = format!("{line:width$}  {comment}");
        put(&mut out, format_args!("{}\n", line.trim_end()));
    }
    out
}

fn comment(origin: &Origin) -> String {
    format!("# {}", visible(&origin.to_string()))
}

fn of_value(value: &Value) -> String {
    match value {
        Value::Flag(flag) => flag.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Text(text) => quoted(text),
        Value::Path(path) => quoted(&shown(path)),
        Value::Word(word) => quoted(word),
        Value::Words(words) => list(words.iter().map(|word| quoted(word))),
        Value::Globs(globs) => list(globs.patterns().iter().map(|pattern| quoted(pattern))),
        // They are listed as tables of their own.
        Value::Rules(_) | Value::Tables(_) => String::new(),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", visible(&text.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// The text with escapes for what ends a line, or turns or hides the text around it.
fn visible(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if is_hidden(c) {
            put(&mut out, format_args!("\\U{:08X}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes all");
}
