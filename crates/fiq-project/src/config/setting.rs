//! What can be said of a setting: the columns of the table from which reading, schema, manual and listing are made.

/// One setting.
#[derive(Debug)]
pub struct Setting {
    /// Its name, in kebab-case.
    pub name: &'static str,
    /// What its value may be.
    pub kind: Kind,
    /// The value that holds where none is given, in TOML; `None` where that is no value at all.
    pub default: Option<&'static str>,
    /// What holds where none is given, in words, if the value does not say it.
    pub without: &'static str,
    /// A value as somebody may want it, in TOML.
    pub example: &'static str,
    /// What it is for, in Markdown.
    pub doc: &'static str,
    /// Whether a table can do without it.
    pub presence: Presence,
}

/// What the value of a setting may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// `true` or `false`.
    Flag,
    /// A whole number that is not negative.
    Count,
    /// A string with something in it.
    Text,
    /// The path of a file, relative to the folder of the configuration.
    Path,
    /// One of these words.
    Word(&'static [Word]),
    /// A list of these words.
    Words(&'static [Word]),
    /// A list of globs, relative to the folder of the configuration.
    Globs,
    /// A table of rules, each with one of these words.
    Rules(&'static [Word]),
    /// A list of tables.
    Tables(&'static Table, Order),
}

/// A word that a setting may be.
#[derive(Debug)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// What it does, in Markdown.
    pub doc: &'static str,
    /// What others call it: not accepted, but understood.
    pub also: &'static [&'static str],
}

/// Which of several tables decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The first that matches.
    First,
    /// The last that matches.
    Last,
}

/// Whether a table can do without a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It can.
    Optional,
    /// It cannot.
    Required,
}

/// A table of settings.
#[derive(Debug)]
pub struct Table {
    /// In the order of the manual.
    pub settings: &'static [Setting],
    /// Pairs of which one excludes the other.
    pub apart: &'static [(&'static str, &'static str)],
}

impl Setting {
    /// The name as TOML writes it.
    pub fn key(&self) -> String {
        let is_bare =
            self.name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if is_bare { self.name.to_owned() } else { format!("\"{}\"", self.name) }
    }

    /// A line that sets it.
    pub fn shown(&self) -> String {
        format!("{} = {}", self.key(), self.example)
    }
}

impl Table {
    /// The setting of this name.
    pub fn get(&self, name: &str) -> Option<&'static Setting> {
        self.settings.iter().find(|setting| setting.name == name)
    }

    /// The names of its settings.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.settings.iter().map(|setting| setting.name)
    }
}

impl Kind {
    /// What a value of this kind is, as a sentence says it.
    pub fn wanted(self) -> &'static str {
        match self {
            Self::Flag => "`true` or `false`",
            Self::Count => "a whole number",
            Self::Text | Self::Path | Self::Word(_) => "a string",
            Self::Words(_) => "a list of strings",
            Self::Globs => "a list of globs",
            Self::Rules(_) => "a table of rules",
            Self::Tables(..) => "a list of tables",
        }
    }
}
