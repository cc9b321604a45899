//! Configurations as files: those under `config/ok` can be used, those under `config/err` have their report beside them
//! (`UPDATE_EXPECT=1` writes it anew). The JSON Schema comes to the same verdict, and no text makes the reader panic.

use std::fs;
use std::path::{Path, PathBuf};

use fiq_project::config::{
    CommandLine, Config, ConfigFault, Kind, Listing, ROOT, Resolver, Setting, Source, Table, manual, schema,
};
use fiq_report::{Format, Options, Reporter};
use fiq_source::FileFindings;
use fiq_tests::{Blessing, Folder};
use jsonschema::{Draft, Validator};
use proptest::prelude::*;
use serde_json::{Value, json};
use toml::de::{DeTable, DeValue};

/// Findings of the reader that no schema can tell: about globs, about other files, and about what is no TOML.
const BEYOND_A_SCHEMA: [&str; 5] =
    ["config-bad-glob", "config-unreadable", "config-cycle", "config-stands-twice", "config-syntax"];

#[test]
fn good_configurations_can_be_used() {
    let validator = validator();
    for path in cases("ok") {
        let config = read(&path).unwrap_or_else(|fault| panic!("{}", report(&fault)));
        let text = fs::read_to_string(&path).expect("a good configuration is UTF-8");
        let document = to_json(&text).expect("a good configuration is TOML");
        assert!(validator.is_valid(&document), "{}", path.display());
        let listed = Listing::of_folder(&config, Path::new(""));
        let again = argument(&listed.to_toml()).and_then(|again| again.for_folder(Path::new("")));
        let again = again.unwrap_or_else(|fault| panic!("{}", report(&fault)));
        let again = Listing::of_folder(&again, Path::new(""));
        assert_eq!(without_origins(&listed), without_origins(&again), "{}", path.display());
    }
}

#[test]
fn bad_configurations_have_their_reports() {
    let (validator, mut blessing) = (validator(), Blessing::default());
    for path in cases("err") {
        let fault = read(&path).expect_err(&path.to_string_lossy());
        blessing.hold(&path.with_extension("txt"), &report(&fault));
        if let Some(document) = fs::read_to_string(&path).ok().and_then(|text| to_json(&text))
            && !rules(&fault).any(|rule| BEYOND_A_SCHEMA.contains(&rule))
        {
            assert!(!validator.is_valid(&document), "{}", path.display());
        }
    }
    blessing.finish();
}

#[test]
fn reader_and_schema_agree_on_every_setting() {
    let (validator, folder) = (validator(), Folder::new("agreement"));
    let mut counts = [0, 0];
    for (before, table) in tables() {
        for setting in settings(&before, table) {
            for value in values(table) {
                let text = format!("{before}{} = {value}\n", setting.key());
                let document = to_json(&text).unwrap_or_else(|| panic!("{text}"));
                let is_valid = validator.is_valid(&document);
                let fault = read(&folder.write("fiq-lint.toml", &text)).err();
                let is_read = fault
                    .as_ref()
                    .is_none_or(|fault| rules(fault).all(|rule| BEYOND_A_SCHEMA.contains(&rule)));
                let told = fault.map_or_else(String::new, |fault| report(&fault));
                assert_eq!(is_read, is_valid, "{text}{told}");
                counts[usize::from(is_valid)] += 1;
            }
        }
    }
    assert!(counts.iter().all(|count| *count > 50), "{counts:?}");
}

#[test]
fn examples_are_values() {
    let validator = validator();
    for (before, table) in tables() {
        for setting in settings(&before, table) {
            let text = format!("{before}{}\n", setting.shown());
            let document = to_json(&text).unwrap_or_else(|| panic!("{text}"));
            let is_whole = before.is_empty() || text.contains("files");
            assert_eq!(validator.is_valid(&document), is_whole, "{text}");
        }
    }
}

#[test]
fn the_manual_tells_of_every_setting_and_word() {
    let manual = manual();
    for (_, table) in tables() {
        for setting in table.settings {
            assert!(manual.contains(&format!("| `{}` | ", setting.name)), "{}", setting.name);
            if let Kind::Word(words) | Kind::Words(words) | Kind::Rules(words) = setting.kind {
                assert!(
                    words.iter().all(|word| manual.contains(&format!("| `\"{}\"` | ", word.name))),
                    "{}",
                    setting.name
                );
            }
        }
    }
    let cells = |line: &str| line.matches(" | ").count();
    let rows = manual.lines().filter(|line| line.starts_with('|'));
    assert!(rows.into_iter().all(|line| matches!(cells(line), 1 | 3)), "{manual}");
}

#[test]
fn the_schema_is_one() {
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    assert!(jsonschema::draft7::meta::validate(&schema).is_ok());
}

#[test]
fn rules_of_the_schema_are_those_of_the_reader() {
    let validator = validator();
    for (name, _) in fiq_project::config::rules() {
        assert!(argument(&format!("rules.{name} = 'off'")).is_ok(), "{name}");
        assert!(validator.is_valid(&json!({ "rules": { name: "off" } })), "{name}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_much(text in mutated()) {
        if let Err(fault) = argument(&text) {
            let shown = report(&fault);
            prop_assert!(shown.contains("config-"), "{}", shown);
        }
    }

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let folder = Folder::new("bytes");
        let path = folder.write("fiq-lint.toml", &bytes);
        if let Err(fault) = read(&path) {
            report(&fault);
        }
    }
}

/// A good configuration, with parts of it gone, doubled, or replaced by parts of others.
fn mutated() -> impl Strategy<Value = String> {
    let texts: Vec<String> =
        ["ok", "err"].into_iter().flat_map(cases).filter_map(|path| fs::read_to_string(path).ok()).collect();
    let all: Vec<char> = texts.concat().chars().collect();
    let part = (0..all.len(), 0..60_usize);
    prop::collection::vec(part, 1..8).prop_map(move |parts| {
        let part = |&(start, len): &(usize, usize)| {
            all[start..all.len().min(start + len)].iter().collect::<String>()
        };
        parts.iter().map(part).collect::<Vec<_>>().join("\n")
    })
}

fn cases(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new("tests/config").join(folder)).expect("the cases can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a case can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

fn read(path: &Path) -> Result<std::sync::Arc<Config>, std::sync::Arc<ConfigFault>> {
    Resolver::new(&Source::File(path.to_owned()), &CommandLine::default())?.for_folder(Path::new(""))
}

fn argument(text: &str) -> Result<Resolver, std::sync::Arc<ConfigFault>> {
    let mut command_line = CommandLine::default();
    command_line.set("--config", text);
    Resolver::new(&Source::None, &command_line)
}

fn rules(fault: &ConfigFault) -> impl Iterator<Item = &'static str> {
    fault.files.iter().flat_map(FileFindings::diagnostics).map(|(_, found)| found.rule)
}

fn report(fault: &ConfigFault) -> String {
    let mut out = Vec::new();
    let mut reporter = Reporter::new(&mut out, Options::new(Format::Terminal));
    for file in &fault.files {
        reporter.file(file).expect("a list takes all");
    }
    drop(reporter);
    String::from_utf8(out).expect("a report is UTF-8")
}

/// What a listing says, wherever it comes from.
fn without_origins(listing: &Listing) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) if members.contains_key("origin") => {
                members.remove("origin");
            }
            Value::Object(members) => members.values_mut().for_each(strip),
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut settings: Value = serde_json::from_str(&listing.to_json()).expect("a listing is JSON");
    let mut settings = settings["settings"].take();
    strip(&mut settings);
    settings
}

fn validator() -> Validator {
    let schema = serde_json::from_str(&schema()).expect("the schema is JSON");
    jsonschema::options().with_draft(Draft::Draft7).build(&schema).expect("the schema can be compiled")
}

/// Each table, and what stands before a setting of it.
fn tables() -> Vec<(String, &'static Table)> {
    let inner = ROOT.settings.iter().filter_map(|setting| match setting.kind {
        Kind::Tables(table, _) => Some((format!("[[{}]]\n", setting.name), table)),
        _ => None,
    });
    let with_files = inner.clone().map(|(before, table)| (format!("{before}files = ['a']\n"), table));
    inner.clone().chain(with_files).chain([(String::new(), ROOT)]).collect()
}

/// Those that do not stand there yet.
fn settings<'b>(before: &'b str, table: &'static Table) -> impl Iterator<Item = &'static Setting> + 'b {
    table.settings.iter().filter(|setting| setting.name != "files" || !before.contains("files"))
}

fn values(table: &Table) -> Vec<String> {
    let given = [
        "true",
        "'true'",
        "0",
        "-1",
        "10",
        "4294967295",
        "4294967296",
        "99999999999999999999",
        "1.5",
        "''",
        "'x'",
        "'off'",
        "'WARN'",
        "'request'",
        "[]",
        "['']",
        "['x']",
        "[1]",
        "['x', 2]",
        "['ellipsis']",
        "['ellipsis', 'x']",
        "{}",
        "{ too-long = 'off' }",
        "{ too-long = 'x' }",
        "{ too-long = 1 }",
        "{ nonsense = 'off' }",
        "[{}]",
        "[{ files = ['a'] }]",
        "[{ files = 'a' }]",
        "[{ files = ['a'], schema = 'A', operation = 'B' }]",
        "1979-05-27",
    ];
    let examples = table.settings.iter().map(|setting| setting.example.to_owned());
    given.into_iter().map(str::to_owned).chain(examples).collect()
}

/// TOML as an editor gives it to a schema.
fn to_json(text: &str) -> Option<Value> {
    let table = DeTable::parse(text).ok()?;
    Some(of_table(table.get_ref()))
}

fn of_table(table: &DeTable<'_>) -> Value {
    table
        .iter()
        .map(|(key, value)| (key.get_ref().to_string(), of_value(value.get_ref())))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn of_value(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Integer(number) => {
            serde_json::from_str(number.as_str().trim_start_matches('+')).unwrap_or_default()
        }
        DeValue::Float(number) => serde_json::from_str(number.as_str()).unwrap_or_default(),
        DeValue::Boolean(flag) => json!(flag),
        // TOML alone has them; to a schema they are objects of a kind that it does not know.
        DeValue::Datetime(time) => json!([[time.to_string()]]),
        DeValue::Array(items) => items.iter().map(|item| of_value(item.get_ref())).collect(),
        DeValue::Table(table) => of_table(table),
    }
}
