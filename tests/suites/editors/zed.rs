//! The extension for Zed: its manifest, and its Rust held to the compiler. Zed itself builds it for WebAssembly.

use std::process::Command;
use std::time::Duration;

use fiq_tests::{LIMIT, run, suite};
use serde_json::Value;

use crate::alone;
use crate::extension::root;

const INSIDE: &str = "editors/zed";
/// The interface of Zed and all that it needs are compiled at first: minutes, where there is much else to do.
const COMPILING: Duration = Duration::from_mins(10);

/// Reads a file of TOML as JSON.
fn toml(name: &str) -> Value {
    let script = "import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], 'rb'))))";
    let file = root().join(INSIDE).join(name);
    let said = run(Command::new("python3").args(["-c", script]).arg(file), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    serde_json::from_str(&said.text()).expect("the script prints JSON")
}

#[test]
fn its_manifests_name_one_version_and_one_server() {
    let (extension, package) = (toml("extension.toml"), toml("Cargo.toml"));
    for version in [&extension["version"], &package["package"]["version"]] {
        assert_eq!(version, env!("CARGO_PKG_VERSION"));
    }
    let server = &extension["language_servers"]["fiq-lint"];
    let languages = server["languages"].as_array().expect("it has languages");
    let ids = server["language_ids"].as_object().expect("they have ids");
    assert_eq!(languages.len(), ids.len());
    assert!(languages.iter().all(|name| ids.contains_key(name.as_str().unwrap_or_default())), "{server}");
}

#[test]
fn its_source_is_sound() {
    if suite("FIQ_EXTENSION_PACKAGES").is_none() {
        return;
    }
    let manifest = root().join(INSIDE).join("Cargo.toml");
    let made = concat!(env!("CARGO_TARGET_TMPDIR"), "/zed");
    let mut clippy = Command::new(env!("CARGO"));
    let _alone = alone();
    clippy.args(["clippy", "--quiet", "--locked", "--offline", "--target-dir", made, "--manifest-path"]);
    let said = run(clippy.arg(&manifest).args(["--", "--deny", "warnings"]), COMPILING);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    let mut format = Command::new(env!("CARGO"));
    let said = run(format.args(["fmt", "--check", "--manifest-path"]).arg(&manifest), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
}
