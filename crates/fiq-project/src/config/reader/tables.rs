//! Tables: which keys they have, which they lack, and the tables of rules.

use std::collections::BTreeMap;

use fiq_model::{nearest, nearest_first};
use fiq_source::{Diagnostic, Span};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::super::fault;
use super::super::origin::Sourced;
use super::super::rules::rules;
use super::super::setting::{Kind, Presence, Setting, Table, Word};
use super::super::settings::ROOT;
use super::super::syntax::{place, type_of};
use super::super::value::Settings;
use super::Reader;

type Entry<'t, 'd> = (&'t Spanned<DeString<'d>>, &'t Spanned<DeValue<'d>>);

impl Reader<'_> {
    /// The settings of a table; `whole` is where it begins.
    pub(in crate::config) fn table(
        &mut self,
        table: &'static Table,
        given: &DeTable<'_>,
        whole: Span,
    ) -> Settings {
        let mut settings = Settings::default();
        for (key, value) in in_order(given) {
            let before = self.enter(key.get_ref());
            match table.get(key.get_ref()) {
                Some(setting) => {
                    if let Some(read) = self.value(setting, value) {
                        let origin = self.origin(place(value));
                        settings.set(setting.name, Sourced { value: read, origin });
                    }
                }
                None => self.unknown_key(table, key),
            }
            self.pointer.truncate(before);
        }
        self.missing(table, given, whole);
        self.apart(table, given);
        settings
    }

    fn enter(&mut self, key: &str) -> usize {
        let before = self.pointer.len();
        self.pointer.push_key(key);
        before
    }

    fn missing(&mut self, table: &Table, given: &DeTable<'_>, whole: Span) {
        for setting in table.settings.iter().filter(|setting| setting.presence == Presence::Required) {
            let name = setting.name;
            if !given.contains_key(name) {
                let message = format!("`{name}` is missing here");
                self.fault(fault::MISSING_KEY, whole, message, Some(format!("add `{}`", setting.shown())));
            }
        }
    }

    fn apart(&mut self, table: &Table, given: &DeTable<'_>) {
        for &(one, other) in table.apart {
            let (Some((one, _)), Some((other, _))) = (given.get_key_value(one), given.get_key_value(other))
            else {
                continue;
            };
            let (first, second) = if place(one) < place(other) { (one, other) } else { (other, one) };
            let message = format!("`{}` cannot stand beside `{}`", second.get_ref(), first.get_ref());
            let mut pointer = self.pointer.clone();
            pointer.push_key(second.get_ref());
            let fault = Diagnostic::error(fault::CONFLICTING_KEY, place(second), pointer, message)
                .with_help("leave one of them out")
                .with_related(place(first), format!("`{}` stands here", first.get_ref()));
            self.faults.push(fault);
        }
    }

    fn unknown_key(&mut self, table: &'static Table, key: &Spanned<DeString<'_>>) {
        let written = key.get_ref();
        let help = if let Some(meant) = nearest(written, table.names()) {
            format!("did you mean `{meant}`?")
        } else if let Some(place) = elsewhere(written, table) {
            format!("it stands {place}")
        } else {
            let known = nearest_first(written, table.names().filter(|name| !name.starts_with('$')));
            format!("the settings are {}", listed(&known))
        };
        self.fault(fault::UNKNOWN_KEY, place(key), format!("`{written}` is no setting"), Some(help));
    }

    /// A table of rules.
    pub(super) fn rules(
        &mut self,
        words: &'static [Word],
        given: &DeTable<'_>,
    ) -> BTreeMap<&'static str, Sourced<&'static str>> {
        let mut levels = BTreeMap::new();
        for (key, value) in in_order(given) {
            let before = self.enter(key.get_ref());
            let rule = self.rule(key);
            let level = self.level(words, key.get_ref(), value);
            if let (Some(rule), Some(value_of)) = (rule, level) {
                levels.insert(rule, Sourced { value: value_of, origin: self.origin(place(value)) });
            }
            self.pointer.truncate(before);
        }
        levels
    }

    fn rule(&mut self, key: &Spanned<DeString<'_>>) -> Option<&'static str> {
        let written = key.get_ref();
        if let Some((known, _)) = rules().find(|(name, _)| name == written) {
            return Some(known);
        }
        let help = match nearest(written, rules().map(|(name, _)| name)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "`fiq-lint rules` lists them".to_owned(),
        };
        self.fault(fault::UNKNOWN_RULE, place(key), format!("there is no rule `{written}`"), Some(help));
        None
    }

    fn level(
        &mut self,
        words: &'static [Word],
        rule: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<&'static str> {
        if let DeValue::String(text) = value.get_ref() {
            return self.word(rule, words, place(value), text);
        }
        let message = format!("the level of `{rule}` is {}, and wants a string", type_of(value.get_ref()));
        let known: Vec<&str> = words.iter().map(|word| word.name).collect();
        self.fault(
            fault::WRONG_TYPE,
            place(value),
            message,
            Some(format!("it is one of {}", listed(&known))),
        );
        None
    }

    /// A list of tables.
    pub(super) fn tables(
        &mut self,
        setting: &'static Setting,
        table: &'static Table,
        items: &[Spanned<DeValue<'_>>],
    ) -> Vec<Sourced<Settings>> {
        let mut tables = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let before = self.pointer.len();
            self.pointer.push_index(index);
            match item.get_ref() {
                DeValue::Table(given) => {
                    let value = self.table(table, given, place(item));
                    tables.push(Sourced { value, origin: self.origin(place(item)) });
                }
                _ => self.wrong_item(setting, item, "a table"),
            }
            self.pointer.truncate(before);
        }
        tables
    }
}

/// The entries in the order of the text.
fn in_order<'t, 'd>(table: &'t DeTable<'d>) -> Vec<Entry<'t, 'd>> {
    let mut entries: Vec<Entry<'t, 'd>> = table.iter().collect();
    entries.sort_by_key(|(key, _)| place(key));
    entries
}

/// Names in a sentence.
pub(super) fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match &*quoted {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        _ => quoted.concat(),
    }
}

/// Where a key belongs that has no place in this table.
fn elsewhere(written: &str, table: &'static Table) -> Option<String> {
    if rules().any(|(name, _)| name == written) && table.get("rules").is_some() {
        return Some("in the table `[rules]`".to_owned());
    }
    if std::ptr::eq(table, ROOT) {
        let tables = ROOT.settings.iter().filter_map(|setting| match setting.kind {
            Kind::Tables(inner, _) => inner.get(written).map(|_| setting.name),
            _ => None,
        });
        let named: Vec<String> = tables.map(|name| format!("`[[{name}]]`")).collect();
        return (!named.is_empty()).then(|| format!("in {}", named.join(" or ")));
    }
    ROOT.get(written).map(|_| "at the top, before the first table".to_owned())
}
