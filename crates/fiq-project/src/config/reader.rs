//! TOML held to the table of settings: values with their places, and what is wrong with them.

mod lists;
mod scalars;
mod tables;

use std::path::Path;
use std::sync::Arc;

use fiq_source::{Diagnostic, Pointer, Span};
use toml::Spanned;
use toml::de::DeValue;

use super::fault;
use super::file::ConfigFile;
use super::ground::Ground;
use super::origin::Origin;
use super::setting::{Kind, Setting};
use super::syntax::{place, type_of};
use super::value::Value;

/// Reads the settings of one file.
#[derive(Debug)]
pub(super) struct Reader<'r> {
    file: &'r Arc<ConfigFile>,
    ground: &'r Ground,
    pointer: Pointer,
    /// What is wrong so far.
    pub(super) faults: Vec<Diagnostic>,
}

impl<'r> Reader<'r> {
    pub(super) fn new(file: &'r Arc<ConfigFile>, ground: &'r Ground, pointer: Pointer) -> Self {
        Self { file, ground, pointer, faults: Vec::new() }
    }

    fn origin(&self, span: Span) -> Origin {
        Origin::Given(Arc::clone(self.file), span)
    }

    fn folder(&self) -> &Path {
        self.file.folder()
    }

    /// The value of a setting, unless it is none.
    fn value(&mut self, setting: &'static Setting, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let span = place(value);
        match (setting.kind, value.get_ref()) {
            (Kind::Flag, DeValue::Boolean(flag)) => Some(Value::Flag(*flag)),
            (Kind::Count, DeValue::Integer(number)) => self.count(setting, span, number).map(Value::Count),
            (Kind::Text, DeValue::String(text)) => self.text(setting, span, text).map(Value::Text),
            (Kind::Path, DeValue::String(text)) => self.path(setting, span, text).map(Value::Path),
            (Kind::Word(words), DeValue::String(text)) => {
                self.word(setting.name, words, span, text).map(Value::Word)
            }
            (Kind::Words(words), DeValue::Array(items)) => {
                self.words(setting, words, items).map(Value::Words)
            }
            (Kind::Globs, DeValue::Array(items)) => self.globs(setting, span, items).map(Value::Globs),
            (Kind::Rules(words), DeValue::Table(table)) => Some(Value::Rules(self.rules(words, table))),
            (Kind::Tables(table, _), DeValue::Array(items)) => {
                Some(Value::Tables(self.tables(setting, table, items)))
            }
            (_, value) => {
                self.wrong_type(setting, span, value);
                None
            }
        }
    }

    fn wrong_type(&mut self, setting: &Setting, span: Span, value: &DeValue<'_>) {
        let Setting { name, kind, .. } = setting;
        let message = format!("`{name}` is {}, and wants {}", type_of(value), kind.wanted());
        let help = match (kind, value) {
            (Kind::Globs | Kind::Words(_), DeValue::String(text)) => format!("write `{name} = [{text:?}]`"),
            (Kind::Tables(..), DeValue::Table(_)) => format!("write `[[{name}]]`, with two brackets"),
            _ => format!("for example `{}`", setting.shown()),
        };
        self.fault(fault::WRONG_TYPE, span, message, Some(help));
    }

    /// An item of a list that is of the wrong type.
    fn wrong_item(&mut self, setting: &Setting, item: &Spanned<DeValue<'_>>, wanted: &str) {
        let message =
            format!("an item of `{}` is {}, and wants {wanted}", setting.name, type_of(item.get_ref()));
        let help = format!("for example `{}`", setting.shown());
        self.fault(fault::WRONG_TYPE, place(item), message, Some(help));
    }

    fn fault(&mut self, rule: &'static str, span: Span, message: String, help: Option<String>) {
        let mut fault = Diagnostic::error(rule, span, self.pointer.clone(), message);
        fault.help = help;
        self.faults.push(fault);
    }
}
