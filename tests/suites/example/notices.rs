//! A program whose messages are checked as it compiles. One of them is a file: Cargo sees that it changed.

use serde_json::Value;

use crate::program::{Program, expect, messages};

const MENU: &str = "payloads/menu.json";

#[test]
fn it_prints_what_it_always_did() {
    expect("notices.txt", &Program::of("notices", "notices-good").printed());
}

#[test]
fn a_broken_payload_fails_the_build_at_its_place() {
    let program = Program::of("notices", "notices-broken");
    let good = program.read(MENU);
    builds(&program);
    let mut printed = Vec::new();
    for (from, to) in [
        ("View menu", "Show me the whole menu"),
        ("rooibos", "pizza"),
        ("\"body\": \"What would you like today?\",", "\"body\": \"What would you like today?\""),
    ] {
        assert!(good.contains(from), "the payload has no `{from}` to break");
        program.write(MENU, good.replacen(from, to, 1));
        printed.push(format!("# {from} is now {to}\n{}", failed(&program)));
    }
    program.write(MENU, &good);
    builds(&program);
    program.remove(MENU);
    program.write("payloads/menus.json", &good);
    printed.push(format!("# no payload of this name\n{}", failed(&program)));
    program.write(MENU, &good);
    builds(&program);
    expect("notices-broken.txt", &printed.join("\n"));
}

fn builds(program: &Program) {
    let run = program.cargo(&["build"]);
    assert_eq!(run.code, Some(0), "{}", run.transcript());
}

/// What the compiler says in a build that must fail.
fn failed(program: &Program) -> String {
    let run = program.cargo(&["build", "--message-format", "json"]);
    assert_eq!(run.code, Some(101), "{}", run.transcript());
    let rendered = |message: &Value| message["message"]["rendered"].as_str().map(str::to_owned);
    let words: String = messages(&run).iter().filter_map(rendered).collect();
    words.replace(&program.folder().display().to_string(), "(the package)")
}
