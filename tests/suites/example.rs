//! The example of a program with types of its own API, `examples/orders`: built by the real Cargo in a copy, run, and built once
//! more with a document that is broken.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fiq_tests::{Blessing, Run, copy, run};

/// The first build makes all that the program stands on.
const LIMIT: Duration = Duration::from_mins(20);

const DOCUMENT: &str = "api/orders.yaml";

#[test]
fn it_prints_what_it_always_did() {
    let program = program("orders-good");
    let run = cargo(&program, "run");
    assert_eq!(run.code, Some(0), "{}", run.transcript());
    assert!(told(&run).is_empty(), "a warning of its own: {}", run.transcript());
    expect("orders.txt", &run.text());
}

#[test]
fn a_broken_document_fails_the_build_at_its_place() {
    let program = program("orders-broken");
    let document = program.join(DOCUMENT);
    let good = fs::read_to_string(&document).expect("the document is part of the example");
    let mut printed = Vec::new();
    for (from, to) in [
        ("schemas/Transfer\"\n      ", "schemas/Transfr\"\n      "),
        ("maxLength: 34", "maxLenght: 34\n          maxLength: x"),
        ("openapi: 3.0.3", "openapi: 3.0.3: 3"),
        ("openapi: 3.0.3", "swagger: \"2.0\""),
    ] {
        assert!(good.contains(from), "the document has no `{from}` to break");
        fs::write(&document, good.replacen(from, to, 1)).expect("a copy can be written to");
        printed.push(format!("# {} is now {}\n{}", from.trim(), to.trim(), failed(&program)));
    }
    fs::write(&document, b"openapi: \xFF").expect("a copy can be written to");
    printed.push(format!("# not UTF-8\n{}", failed(&program)));
    fs::remove_file(&document).expect("a copy can be removed from");
    printed.push(format!("# no document\n{}", failed(&program)));
    expect("orders-broken.txt", &printed.join("\n"));
}

/// A copy of the example, with the versions that this workspace has: all of them are on this machine already.
fn program(name: &str) -> PathBuf {
    let copied = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&copied);
    copy(&root().join("examples/orders"), &copied);
    fs::copy(root().join("Cargo.lock"), copied.join("Cargo.lock")).expect("a copy can be written to");
    let manifest = copied.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).expect("the manifest is part of the example");
    let crates = root().join("crates").display().to_string().replace('\\', "/");
    // Cargo takes two programs of one name for the same, wherever they are.
    let text =
        text.replace("name = \"orders\"", &format!("name = \"{name}\"")).replace("../../crates", &crates);
    fs::write(&manifest, text).expect("a copy can be written to");
    copied
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in the root folder")
}

/// Runs Cargo where this test was built too, so that what is built stays for the next time.
fn cargo(program: &Path, verb: &str) -> Run {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it stands in the target folder");
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args([verb, "--offline"]).current_dir(program).stdin(Stdio::null());
    // Without debug information, what the build script and the program both need is built once.
    command.env("CARGO_TARGET_DIR", target).env("CARGO_PROFILE_DEV_DEBUG", "0");
    command.env("CARGO_TERM_COLOR", "never").env_remove("RUSTFLAGS");
    run(&mut command, LIMIT)
}

/// What a build says that must fail.
fn failed(program: &Path) -> String {
    let run = cargo(program, "build");
    assert_eq!(run.code, Some(101), "{}", run.transcript());
    told(&run).join("\n") + "\n"
}

/// The errors, and the warnings about the program itself, without what Cargo says of its work.
fn told(run: &Run) -> Vec<String> {
    let text = String::from_utf8_lossy(&run.stderr);
    let own = |line: &str| line.contains(": orders-") || line.contains("`orders-");
    let is_told = |line: &&str| line.starts_with("error") || line.starts_with("warning") && own(line);
    text.lines().filter(is_told).map(str::to_owned).collect()
}

fn expect(name: &str, actual: &str) {
    let mut blessing = Blessing::default();
    blessing.hold(&Path::new(env!("CARGO_MANIFEST_DIR")).join("programs").join(name), actual);
    blessing.finish();
}
