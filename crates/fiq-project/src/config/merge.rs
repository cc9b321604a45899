//! Layers laid over each other: the nearest wins, tables of rules are joined, lists of tables follow each other.

use std::path::Path;
use std::sync::Arc;
use std::sync::LazyLock;

use super::chain;
use super::file::ConfigFile;
use super::ground::Ground;
use super::origin::{Origin, Sourced};
use super::setting::{Kind, Order, Setting};
use super::settings::{EXTEND, ROOT, SCHEMA_ADDRESS};
use super::value::{Settings, Value};

/// What holds where nobody says anything.
pub(super) static DEFAULTS: LazyLock<Settings> = LazyLock::new(defaults);

/// The settings of all layers, of which the nearest comes first, and the defaults.
pub(super) fn merge<'l>(layers: impl DoubleEndedIterator<Item = &'l Settings>) -> Settings {
    let mut merged = DEFAULTS.clone();
    for layer in layers.rev() {
        for setting in ROOT.settings {
            if let Some(given) = layer.get(setting.name)
                && is_inherited(setting)
            {
                let before = merged.take(setting.name);
                merged.set(setting.name, over(setting, before, given.clone()));
            }
        }
    }
    merged
}

/// What a file says of itself alone.
fn is_inherited(setting: &Setting) -> bool {
    setting.name != EXTEND && setting.name != SCHEMA_ADDRESS
}

fn over(setting: &Setting, before: Option<Sourced<Value>>, given: Sourced<Value>) -> Sourced<Value> {
    let Some(before) = before else { return given };
    let value = match (setting.kind, before.value, given.value) {
        (Kind::Rules(_), Value::Rules(mut rules), Value::Rules(nearer)) => {
            rules.extend(nearer);
            Value::Rules(rules)
        }
        (Kind::Tables(_, Order::First), Value::Tables(farther), Value::Tables(mut tables)) => {
            tables.extend(farther);
            Value::Tables(tables)
        }
        (Kind::Tables(_, Order::Last), Value::Tables(mut tables), Value::Tables(nearer)) => {
            tables.extend(nearer);
            Value::Tables(tables)
        }
        (_, _, value) => value,
    };
    Sourced { value, origin: given.origin }
}

fn defaults() -> Settings {
    let given = ROOT.settings.iter().filter_map(|setting| Some((setting.name, setting.default?)));
    let lines: Vec<String> = given.map(|(name, value)| format!("{name} = {value}")).collect();
    let file = ConfigFile::argument("default".to_owned(), Path::new(""), lines.join("\n"));
    let (layer, faults) = chain::read(Arc::new(file), Path::new(""), &Ground::here())
        .expect("only a Cargo.toml may be without settings");
    assert!(faults.is_empty(), "the defaults of the table are values of the table: {faults:?}");
    let mut settings = Settings::default();
    for (name, value) in layer.settings.iter() {
        settings.set(name, Sourced { value: value.value.clone(), origin: Origin::Default });
    }
    settings
}
