//! The table of settings as Markdown, for the manual.

use std::fmt::Write as _;

use super::setting::{Kind, Presence, Setting, Table, Word};
use super::settings::ROOT;

/// What every setting is for: a table for the file, one for each list of tables, and what the words mean.
pub fn manual() -> String {
    let mut out = table(ROOT);
    let mut words = words(ROOT);
    for setting in ROOT.settings {
        if let Kind::Tables(inner, _) = setting.kind {
            add(
                &mut out,
                format_args!("\n### `[[{}]]`\n\n{}\n\n{}", setting.name, setting.doc, table(inner)),
            );
            words.extend(self::words(inner));
        }
    }
    let mut told: Vec<&str> = Vec::new();
    for (name, words) in words {
        if !told.contains(&name) {
            add(&mut out, format_args!("\n### The words of `{name}`\n\n{}", meanings(words)));
            told.push(name);
        }
    }
    out
}

fn table(table: &Table) -> String {
    let mut out = String::from("| setting | value | without it | meaning |\n| --- | --- | --- | --- |\n");
    for setting in table.settings {
        let (name, value, without) = (setting.name, value(setting), without(setting));
        let shown = setting.shown();
        add(&mut out, format_args!("| `{name}` | {value}: `{shown}` | {without} | {} |\n", setting.doc));
    }
    out
}

fn value(setting: &Setting) -> &'static str {
    match setting.kind {
        Kind::Word(_) => "one of its words",
        Kind::Words(_) => "a list of its words",
        Kind::Path => "the path of a file",
        kind => kind.wanted(),
    }
}

fn without(setting: &Setting) -> String {
    match (setting.default, setting.presence) {
        (Some(default), _) => format!("`{default}`"),
        (None, Presence::Required) => "it is required".to_owned(),
        (None, Presence::Optional) => setting.without.to_owned(),
    }
}

/// The settings of a table that have words.
fn words(table: &Table) -> Vec<(&'static str, &'static [Word])> {
    let words = table.settings.iter().filter_map(|setting| match setting.kind {
        Kind::Word(words) | Kind::Words(words) | Kind::Rules(words) => Some((setting.name, words)),
        _ => None,
    });
    words.collect()
}

fn meanings(words: &[Word]) -> String {
    let mut out = String::from("| word | meaning |\n| --- | --- |\n");
    for word in words {
        add(&mut out, format_args!("| `\"{}\"` | {} |\n", word.name, word.doc));
    }
    out
}

fn add(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes all");
}
