//! The table of settings: everything that a configuration can say.

use fiq_syntax::placeholder::Form;

use super::setting::{Kind, Order, Presence, Setting, Table, Word};

/// The settings of a configuration.
pub static ROOT: &Table = &Table {
    settings: &[
        Setting {
            example: "\"https://example.org/fiq-lint.schema.json\"",
            doc: "The JSON Schema of this file, for editors. It is not read.",
            ..setting(SCHEMA_ADDRESS, Kind::Text)
        },
        Setting {
            example: "\"../fiq-lint.toml\"",
            doc: "Another configuration that this one builds on. What stands here wins; tables of `rules` are joined name by name, and \
                  what it lists under `[[override]]` and `[[contract]]` counts after what is listed here. Paths and globs in \
                  it stay relative to its own folder.",
            ..setting(EXTEND, Kind::Path)
        },
        Setting {
            example: "[\"payloads/**\", \"*.json\"]",
            doc: "The files that a walk looks at, instead of all whose ending tells that they can hold payloads. Files that are named are \
                  always looked at.",
            without: "every file of a known format",
            ..setting(INCLUDE, Kind::Globs)
        },
        Setting {
            default: Some("[]"),
            example: "[\"legacy/**\"]",
            doc: "The files and folders that a walk leaves out.",
            ..setting(EXCLUDE, Kind::Globs)
        },
        Setting {
            default: Some("false"),
            example: "true",
            doc: "Whether `exclude` leaves out files that are named, too: for hooks and editors, which name every file.",
            ..setting(FORCE_EXCLUDE, Kind::Flag)
        },
        Setting {
            default: Some("\"warn\""),
            example: "\"error\"",
            doc: "What becomes of findings whose authority is not the API itself, but somebody it passes messages on to, such as \
                  WhatsApp. A rule that is set lower lowers them too.",
            ..setting(UPSTREAM, Kind::Word(UPSTREAM_LEVELS))
        },
        Setting {
            default: Some("[\"double-braces\", \"dollar-braces\", \"angle-brackets\", \"ellipsis\"]"),
            example: "[\"double-braces\", \"dollar-names\"]",
            doc: "The placeholders that stand for what is filled in later; what depends on one is not reported. All else is text. \
                  A format that fills in `$NAME` or `%s` by itself, such as a shell script, adds its own.",
            ..setting(TEMPLATING, Kind::Words(FORMS))
        },
        Setting {
            default: Some("false"),
            example: "true",
            doc: "Whether a run fails that finds no payload.",
            ..setting(REQUIRE_PAYLOADS, Kind::Flag)
        },
        Setting {
            default: Some("false"),
            example: "true",
            doc: "Whether a run fails that has warnings.",
            ..setting(DENY_WARNINGS, Kind::Flag)
        },
        Setting {
            without: "no limit",
            example: "10",
            doc: "The most warnings that a run may have and not fail.",
            ..setting(MAX_WARNINGS, Kind::Count)
        },
        Setting {
            without: "`fiq-lint.baseline.json` beside the configuration, if it exists",
            example: "\"ci/fiq-lint.baseline.json\"",
            doc: "The findings that were there before, and are not reported.",
            ..setting(BASELINE, Kind::Path)
        },
        Setting {
            without: "`fiq-lint.ignores.json` beside the configuration, if it exists",
            example: "\"ci/fiq-lint.ignores.json\"",
            doc: "The findings that are ignored, each with its reason.",
            ..setting(IGNORES, Kind::Path)
        },
        Setting {
            without: "every rule at its own level",
            example: "{ unknown-field = \"error\" }",
            doc: "The level of each rule.",
            ..setting(RULES, Kind::Rules(LEVELS))
        },
        Setting {
            without: "none",
            example: "[{ files = [\"docs/**\"], upstream = \"off\" }]",
            doc: "Other levels for some files. Of several that match a file and set the same, the last wins.",
            ..setting(OVERRIDE, Kind::Tables(OVERRIDES, Order::Last))
        },
        Setting {
            without: "all files are held to the bundled document",
            example: "[{ files = [\"orders/**\"], spec = \"api/orders.yaml\" }]",
            doc: "What some files are held to. The first that matches a file decides; a file that none matches is held to the bundled \
                  document.",
            ..setting(CONTRACT, Kind::Tables(CONTRACTS, Order::First))
        },
    ],
    apart: &[],
};

pub(super) const SCHEMA_ADDRESS: &str = "$schema";
pub(super) const EXTEND: &str = "extend";
pub(super) const INCLUDE: &str = "include";
pub(super) const EXCLUDE: &str = "exclude";
pub(super) const FORCE_EXCLUDE: &str = "force-exclude";
pub(super) const UPSTREAM: &str = "upstream";
pub(super) const TEMPLATING: &str = "templating";
pub(super) const REQUIRE_PAYLOADS: &str = "require-payloads";
pub(super) const DENY_WARNINGS: &str = "deny-warnings";
pub(super) const MAX_WARNINGS: &str = "max-warnings";
pub(super) const BASELINE: &str = "baseline";
pub(super) const IGNORES: &str = "ignores";
pub(super) const RULES: &str = "rules";
pub(super) const OVERRIDE: &str = "override";
pub(super) const CONTRACT: &str = "contract";
pub(super) const FILES: &str = "files";
pub(super) const SPEC: &str = "spec";
pub(super) const SCHEMA: &str = "schema";
pub(super) const OPERATION: &str = "operation";
pub(super) const AS: &str = "as";

/// The words for levels.
pub(super) const OFF: &str = "off";
pub(super) const WARN: &str = "warn";
pub(super) const ERROR: &str = "error";
/// The level that a rule has by itself.
pub(super) const DEFAULT: &str = "default";

/// The words for directions.
pub(super) const REQUEST: &str = "request";
pub(super) const RESPONSE: &str = "response";

static OVERRIDES: &Table = &Table {
    settings: &[
        Setting {
            example: "[\"docs/**\"]",
            doc: "The files that it is about.",
            presence: Presence::Required,
            ..setting(FILES, Kind::Globs)
        },
        Setting {
            without: "as for other files",
            example: "\"off\"",
            doc: "What becomes of findings whose authority is not the API itself.",
            ..setting(UPSTREAM, Kind::Word(UPSTREAM_LEVELS))
        },
        Setting {
            without: "as for other files",
            example: "{ too-long = \"warn\" }",
            doc: "The level of each rule.",
            ..setting(RULES, Kind::Rules(LEVELS))
        },
    ],
    apart: &[],
};

static CONTRACTS: &Table = &Table {
    settings: &[
        Setting {
            example: "[\"orders/**/*.json\"]",
            doc: "The files that it is about.",
            presence: Presence::Required,
            ..setting(FILES, Kind::Globs)
        },
        Setting {
            without: "the bundled document",
            example: "\"api/orders.yaml\"",
            doc: "The OpenAPI 3.0 document (JSON or YAML) that they are held to.",
            ..setting(SPEC, Kind::Path)
        },
        Setting {
            without: "payloads are told by their content",
            example: "\"Order\"",
            doc: "Hold every JSON document to this schema of the document's components.",
            ..setting(SCHEMA, Kind::Text)
        },
        Setting {
            without: "payloads are told by their content",
            example: "\"POST /orders\"",
            doc: "Hold every JSON document to a body of this operation: that of its request, unless `as` says otherwise.",
            ..setting(OPERATION, Kind::Text)
        },
        Setting {
            without: "payloads are told by their content",
            example: "\"response\"",
            doc: "Take a JSON document in which no payload is found for one of this kind, or each item of its array.",
            ..setting(AS, Kind::Word(DIRECTIONS))
        },
    ],
    apart: &[(SCHEMA, OPERATION), (SCHEMA, AS)],
};

const OFF_WORD: Word = Word {
    name: OFF,
    doc: "Not reported.",
    also: &["allow", "ignore", "none", "disable", "disabled", "no", "silent"],
};
const WARN_WORD: Word =
    Word { name: WARN, doc: "Reported as warnings.", also: &["warning", "warnings", "info"] };
const ERROR_WORD: Word =
    Word { name: ERROR, doc: "Reported as errors.", also: &["deny", "forbid", "fatal", "errors"] };

const UPSTREAM_LEVELS: &[Word] = &[OFF_WORD, WARN_WORD, ERROR_WORD];

const LEVELS: &[Word] = &[
    OFF_WORD,
    WARN_WORD,
    ERROR_WORD,
    Word {
        name: DEFAULT,
        doc: "Reported as the rule does by itself.",
        also: &["on", "auto", "enabled", "enable", "yes"],
    },
];

const FORMS: &[Word] = &[
    form(
        Form::DoubleBraces,
        "`{{name}}`, anywhere in a string.",
        &["mustache", "handlebars", "jinja", "liquid"],
    ),
    form(Form::DollarBraces, "`${name}`, anywhere in a string.", &["template-literal", "javascript"]),
    form(Form::AngleBrackets, "`<name>`, as the whole of a string.", &["angles", "brackets"]),
    form(
        Form::Ellipsis,
        "`...`, as the whole of a string, or at the end of a value that is known by its start.",
        &["dots", "..."],
    ),
    form(Form::DollarNames, "`$NAME`, anywhere in a string.", &["shell", "dollar", "env", "environment"]),
    form(
        Form::PercentDirectives,
        "`%s`, `%(name)s` and the like, anywhere in a string.",
        &["printf", "percent"],
    ),
];

const DIRECTIONS: &[Word] = &[
    Word { name: REQUEST, doc: "Sent to the API.", also: &[] },
    Word { name: RESPONSE, doc: "Received from the API.", also: &["answer", "reply"] },
];

const fn form(form: Form, doc: &'static str, also: &'static [&'static str]) -> Word {
    Word { name: form.name(), doc, also }
}

/// A setting that nothing is said of yet.
const fn setting(name: &'static str, kind: Kind) -> Setting {
    Setting { name, kind, default: None, without: "none", example: "", doc: "", presence: Presence::Optional }
}
