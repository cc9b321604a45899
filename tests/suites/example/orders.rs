//! A program with types of its own API: its build script reads the document.

use crate::program::{Program, expect};

const DOCUMENT: &str = "api/orders.yaml";

#[test]
fn it_prints_what_it_always_did() {
    expect("orders.txt", &Program::of("orders", "orders-good").printed());
}

#[test]
fn a_broken_document_fails_the_build_at_its_place() {
    let program = Program::of("orders", "orders-broken");
    let good = program.read(DOCUMENT);
    let mut printed = Vec::new();
    for (from, to) in [
        ("schemas/Transfer\"\n      ", "schemas/Transfr\"\n      "),
        ("maxLength: 34", "maxLenght: 34\n          maxLength: x"),
        ("openapi: 3.0.3", "openapi: 3.0.3: 3"),
        ("openapi: 3.0.3", "swagger: \"2.0\""),
    ] {
        assert!(good.contains(from), "the document has no `{from}` to break");
        program.write(DOCUMENT, good.replacen(from, to, 1));
        printed.push(format!("# {} is now {}\n{}", from.trim(), to.trim(), failed(&program)));
    }
    program.write(DOCUMENT, b"openapi: \xFF");
    printed.push(format!("# not UTF-8\n{}", failed(&program)));
    program.remove(DOCUMENT);
    printed.push(format!("# no document\n{}", failed(&program)));
    expect("orders-broken.txt", &printed.join("\n"));
}

/// What a build says that must fail.
fn failed(program: &Program) -> String {
    let run = program.cargo(&["build"]);
    assert_eq!(run.code, Some(101), "{}", run.transcript());
    program.told(&run).join("\n") + "\n"
}
