//! What the README says of the commands, and what its pages show that is no command.

use std::fs;
use std::process::Command;

use fiq_tests::{Folder, LIMIT, fiq_lint, run};
use serde_json::Value;

const README: &str = include_str!("../../README.md");
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The lines of the blocks of the language `sh`, without what they say to the reader.
fn commands() -> impl Iterator<Item = &'static str> {
    let blocks = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.flat_map(str::lines).map(|line| line.split(" #").next().unwrap_or(line).trim())
}

#[test]
fn the_example_tree_has_what_is_said() {
    let mut tries = commands().filter_map(|line| line.strip_prefix("cargo run --release -p fiq-lint -- "));
    let arguments = tries.next().expect("the README has a try").split_whitespace();
    let said = run(fiq_lint().args(arguments).current_dir(ROOT), LIMIT);
    assert!(
        said.text().contains("\n22 payloads in ") && said.text().contains(": 4 errors, "),
        "{}",
        said.text()
    );
    assert_eq!(said.code, Some(1));
    assert!(README.contains("It finds 22 payloads and four errors, and exits with 1 because of them."));
    assert!(commands().any(|line| line == "cargo xtask ci"), "the README says what runs this test");
}

/// In a repository that has what they name.
#[test]
fn the_commands_work() {
    let folder = Folder::new("readme-use");
    folder.write("outbox.ndjson", "{\"phone_number\": 1, \"message_type\": \"text\", \"text\": \"a\"}\n");
    folder.write("api.yaml", "openapi: 3.0.3\ninfo: { title: a, version: '1' }\npaths: {}\n");
    let git = "git init -q -b main && git add . && git -c user.name=a -c user.email=a@b commit -q -m a";
    let binary = std::path::PathBuf::from(fiq_lint().get_program());
    let bash = |line: &str| {
        let mut bash = Command::new("bash");
        let line = line.replacen("fiq-lint", &format!("'{}'", binary.display()), 1);
        run(bash.arg("-c").arg(line).current_dir(folder.path()), LIMIT)
    };
    assert_eq!(bash(git).transcript(), "exit: 0\n");
    let mut count = 0;
    for line in commands().filter(|line| line.starts_with("fiq-lint ")) {
        count += 1;
        let said = bash(line);
        assert!(matches!(said.code, Some(0 | 1)), "{line}\n{}", said.transcript());
        assert!(!said.transcript().contains("\nerror: "), "{line}\n{}", said.transcript());
    }
    assert!(count > 10, "the README shows commands");
    for written in ["out.sarif", "fiq-lint.ignores.json", "payload.schema.json", "api.rs"] {
        assert!(folder.path().join(written).is_file(), "{written}");
    }
}

#[test]
fn the_schema_of_the_settings_is_written() {
    let page = include_str!("../../docs/schema.md");
    let command = page.lines().find_map(|line| line.strip_prefix("$ fiq-lint schema "));
    let arguments = command.expect("the page shows it").split_whitespace();
    let folder = Folder::new("readme-schema");
    let mut command = fiq_lint();
    let printed = run(command.current_dir(folder.path()).arg("schema").args(arguments), LIMIT);
    assert_eq!((printed.text().as_str(), printed.code), ("", Some(0)));
    let (_, settings) =
        page.split_once("In the\nsettings of VS Code:\n\n```json\n").expect("the page shows settings");
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
    let page = include_str!("../../docs/rust.md");
    assert!(
        page.contains(&format!("```rust,ignore\n{script}```")),
        "the page shows the example's build script"
    );
}

#[test]
fn the_table_of_rules_is_whole() {
    let rules = run(fiq_lint().arg("rules"), LIMIT).text();
    let rows: Vec<String> = rules
        .lines()
        .take_while(|line| !line.is_empty())
        .map(|line| line.split_once(' ').expect("a name, then what it is about"))
        .map(|(name, fault)| format!("| `{name}` | {} |", fault.trim()))
        .collect();
    assert!(rows.len() > 20, "the rules are listed: {rules}");
    assert!(README.contains(&rows.join("\n")), "the README lists the rules as `fiq-lint rules` does");
}
