//! Settings on the command line: they win over every file.

use std::path::Path;
use std::sync::Arc;

use fiq_source::{Diagnostic, Pointer};

use super::chain;
use super::fault::{ConfigFault, UNKNOWN_KEY};
use super::file::ConfigFile;
use super::ground::Ground;
use super::origin::Origin;
use super::settings::EXTEND;
use super::value::Settings;

/// Settings that were given as arguments; later ones win.
#[derive(Clone, Debug, Default)]
pub struct CommandLine {
    arguments: Vec<Argument>,
}

#[derive(Clone, Debug)]
struct Argument {
    /// The argument as its writer knows it.
    shown: String,
    /// What it sets, in TOML.
    toml: String,
}

impl CommandLine {
    /// Adds an argument of the form `KEY=VALUE`, in TOML; a value that is a bare word is a string. `shown` is the argument as
    /// somebody wrote it, such as `--config upstream=off`.
    pub fn set(&mut self, shown: impl Into<String>, setting: &str) {
        self.arguments.push(Argument { shown: shown.into(), toml: quoted(setting) });
    }

    /// The settings, the last argument first.
    pub(super) fn read(&self, ground: &Ground) -> Result<Vec<Settings>, ConfigFault> {
        let mut layers = Vec::new();
        let mut files = Vec::new();
        for argument in self.arguments.iter().rev() {
            let file = ConfigFile::argument(argument.shown.clone(), ground.folder(), argument.toml.clone());
            let (layer, mut faults) = chain::read(Arc::new(file), Path::new(""), ground)
                .expect("only a Cargo.toml may be without settings");
            faults.extend(layer.settings.get(EXTEND).and_then(|given| refused(&given.origin)));
            if !faults.is_empty() {
                files.push(layer.file.findings(faults));
            }
            layers.push(layer.settings);
        }
        files.reverse();
        if files.is_empty() { Ok(layers) } else { Err(ConfigFault { files }) }
    }
}

/// An argument names no file to build on.
fn refused(extend: &Origin) -> Option<Diagnostic> {
    let Origin::Given(_, span) = extend else { return None };
    let message = "`extend` stands in a file alone";
    let fault = Diagnostic::error(UNKNOWN_KEY, *span, Pointer::from("/extend"), message);
    Some(fault.with_help("`--config FILE` takes a configuration for all files"))
}

/// With quotes around a value that is a bare word, since a shell takes those that somebody writes.
fn quoted(setting: &str) -> String {
    let Some((key, value)) = setting.split_once('=') else { return setting.to_owned() };
    let value = value.trim();
    let is_bare = value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'))
        && !matches!(value, "true" | "false" | "inf" | "nan");
    if is_bare { format!("{}={value:?}", key.trim_end()) } else { setting.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn bare_words_are_strings() {
        for (given, read) in [
            ("upstream=off", "upstream=\"off\""),
            ("rules.too-long = warn", "rules.too-long=\"warn\""),
            ("baseline=ci/a.json", "baseline=\"ci/a.json\""),
            ("deny-warnings=true", "deny-warnings=true"),
            ("max-warnings=3", "max-warnings=3"),
            ("upstream='off'", "upstream='off'"),
            ("include=[\"a\"]", "include=[\"a\"]"),
            ("upstream", "upstream"),
        ] {
            assert_eq!(quoted(given), read);
        }
    }
}
