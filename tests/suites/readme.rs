//! What the README shows is what the program prints.

use std::fs;

use fiq_tests::{Folder, LIMIT, fiq_lint, run};
use serde_json::Value;

const README: &str = include_str!("../../README.md");

/// The content of the first fenced block of this language.
fn block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).expect("the README has such a block");
    rest.split_once("```").expect("a block is closed").0
}

#[test]
fn the_first_report_is_real() {
    let (command, shown) = block("console").split_once('\n').expect("a command, then its output");
    assert_eq!(command, "$ fiq-lint check payloads");
    let folder = Folder::new("readme");
    fs::create_dir(folder.path().join("payloads")).expect("a fresh folder can be written to");
    fs::write(folder.path().join("payloads/menu.json"), block("json"))
        .expect("a fresh folder can be written to");
    let mut command = fiq_lint();
    let printed = run(command.current_dir(folder.path()).args(["check", "payloads"]), LIMIT);
    assert_eq!(printed.text(), shown);
    assert_eq!(printed.code, Some(1));
}

#[test]
fn the_schema_of_the_settings_is_written() {
    let command =
        README.lines().find_map(|line| line.strip_prefix("fiq-lint schema ")).expect("the README shows it");
    let arguments = command.split_once('#').expect("the line says what it does").0.split_whitespace();
    let folder = Folder::new("readme-schema");
    let mut command = fiq_lint();
    let printed = run(command.current_dir(folder.path()).arg("schema").args(arguments), LIMIT);
    assert_eq!((printed.text().as_str(), printed.code), ("", Some(0)));
    let (_, settings) =
        README.split_once("In the\nsettings of VS Code:\n\n```json\n").expect("the README shows settings");
    let settings = settings.split_once("```").expect("a block is closed").0;
    let settings: Value = serde_json::from_str(settings).expect("settings are JSON");
    let url = settings["json.schemas"][0]["url"].as_str().expect("a schema has an address");
    let schema =
        fs::read_to_string(folder.path().join(url)).expect("the schema is where the settings want it");
    let schema: Value = serde_json::from_str(&schema).expect("a schema is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn the_build_script_is_that_of_the_example() {
    let script = include_str!("../../examples/orders/build.rs");
    assert!(
        README.contains(&format!("```rust,ignore\n{script}```")),
        "the README shows the example's build script"
    );
}

#[test]
fn the_table_of_rules_is_whole() {
    let rules = run(fiq_lint().arg("rules"), LIMIT).text();
    let rows: Vec<String> = rules
        .lines()
        .map(|line| line.split_once(' ').expect("a name, then what it is about"))
        .map(|(name, fault)| format!("| `{name}` | {} |", fault.trim()))
        .collect();
    assert!(rows.len() > 20, "the rules are listed: {rules}");
    assert!(README.contains(&rows.join("\n")), "the README lists the rules as `fiq-lint rules` does");
}
