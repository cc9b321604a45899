//! The settings of a client. What is absent, odd or somebody else's means the default, and never "off".

use std::path::PathBuf;

use serde_json::Value;

/// The section that clients keep the settings in.
pub(crate) const SECTION: &str = "fiq-lint";

/// What a client set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    /// The configuration of all files, instead of those that stand around them.
    pub(crate) configuration: Option<PathBuf>,
    /// Whether inlay hints are shown.
    pub(crate) inlay_hints: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { configuration: None, inlay_hints: true }
    }
}

impl Settings {
    /// Reads settings, which may stand below the name of the section.
    pub(crate) fn of(value: &Value) -> Self {
        Self::default().with(value)
    }

    /// These settings, but for what others say: clients that were given some at the start may know of none later.
    pub(crate) fn with(&self, value: &Value) -> Self {
        let own = value.get(SECTION).unwrap_or(value);
        let path = |value: &Value| value.as_str().filter(|path| !path.trim().is_empty()).map(PathBuf::from);
        let configuration = own.get("configuration").map_or_else(|| self.configuration.clone(), path);
        let hints = own.pointer("/inlayHints/enable").and_then(Value::as_bool);
        Self { configuration, inlay_hints: hints.unwrap_or(self.inlay_hints) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Settings;

    #[test]
    fn what_is_odd_is_the_default() {
        let odd = [
            json!(null),
            json!([]),
            json!("off"),
            json!({"yaml": {"validate": false}}),
            json!({"fiq-lint": null}),
            json!({"configuration": "", "inlayHints": false}),
        ];
        for odd in odd {
            assert_eq!(Settings::of(&odd), Settings::default(), "{odd}");
        }
    }

    #[test]
    fn what_nothing_is_said_about_stays() {
        let given = Settings::of(&json!({"configuration": "a.toml", "inlayHints": {"enable": false}}));
        assert_eq!(given.with(&json!(null)), given);
        assert_eq!(given.with(&json!({"inlayHints": {"enable": true}})).configuration, Some("a.toml".into()));
        assert_eq!(given.with(&json!({"configuration": null})).configuration, None);
    }

    #[test]
    fn settings_stand_alone_or_in_their_section() {
        let own = json!({"configuration": "a.toml", "inlayHints": {"enable": false}});
        let wanted = Settings { configuration: Some("a.toml".into()), inlay_hints: false };
        assert_eq!(Settings::of(&own), wanted);
        assert_eq!(Settings::of(&json!({ "fiq-lint": own })), wanted);
    }
}
