//! `cargo xtask codegen [--check]`: writes the files that are generated and committed, or says which are stale.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fiq_codegen::Options;

use crate::{Outcome, workspace};

const DOCUMENT: &str = "spec/flowiq.openapi.json";
const BUNDLED: &str = "crates/fiq-model/src/bundled.rs";
const SHOWN_DOCUMENT: &str = "crates/fiq-lsp/src/ground/library/flowiq.openapi.json";
const TYPES: &str = "crates/fiq-types/src/generated.rs";
const RULES: &str = "docs/rules.md";
const CONFIGURATION: &str = "docs/configuration.md";
const CONFIG_SCHEMA: &str = "crates/fiq-project/schema/fiq-lint.schema.json";

/// What `cargo xtask codegen` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a file is not what would be written
    #[arg(long)]
    check: bool,
}

/// One generated file.
struct Generated {
    path: PathBuf,
    content: String,
}

/// Writes or checks.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if arguments.check { check() } else { write() }
}

fn write() -> Outcome {
    for file in generated()? {
        if workspace::read(&file.path).is_ok_and(|old| old == file.content) {
            println!("codegen: {} is fresh", workspace::shown(&file.path));
            continue;
        }
        workspace::write(&file.path, &file.content)?;
        println!("codegen: wrote {}", workspace::shown(&file.path));
    }
    Ok(())
}

/// Fails when a generated file is stale, and shows where it differs.
pub(crate) fn check() -> Outcome {
    let mut stale = Vec::new();
    for file in generated()? {
        let old = workspace::read(&file.path).unwrap_or_default();
        if old != file.content {
            print!("{}", difference(&file, &old));
            stale.push(workspace::shown(&file.path));
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("stale: {}; run `cargo xtask codegen`", stale.join(", ")))
}

fn generated() -> Outcome<Vec<Generated>> {
    let root = workspace::root();
    let document = workspace::read(&root.join(DOCUMENT))?;
    let refused = |findings: Vec<_>| format!("{DOCUMENT} cannot be loaded: {findings:#?}");
    let loaded = fiq_spec::load(document.as_bytes(), DOCUMENT).map_err(refused)?;
    if !loaded.findings.is_empty() {
        return Err(format!("{DOCUMENT} has faults: {:#?}", loaded.findings));
    }
    let bundled = fiq_codegen::compiled(&loaded.model, document.as_bytes());
    let header = fiq_codegen::header("`cargo xtask codegen`", DOCUMENT, document.as_bytes());
    let types = fiq_codegen::types(&loaded.model, &[], &Options::default().header(header));
    Ok(vec![
        Generated { path: root.join(BUNDLED), content: bundled },
        Generated { path: root.join(SHOWN_DOCUMENT), content: document },
        Generated { path: root.join(TYPES), content: types },
        Generated { path: root.join(RULES), content: rules() },
        Generated { path: root.join(CONFIGURATION), content: configuration(&root.join(CONFIGURATION))? },
        Generated { path: root.join(CONFIG_SCHEMA), content: fiq_project::config::schema() },
    ])
}

/// The page of the rules.
fn rules() -> String {
    let mut page = format!(
        "<!-- Written by `cargo xtask codegen`, from the manuals in crates/fiq-check/src/rules. -->\n\n\
         # Rules\n\n\
         What `fiq-lint explain RULE` prints. [The configuration](configuration.md) switches a rule off or sets its level.\n\n{}\n\
         ## About comments and lists\n\n\
         What is said of comments, of the ignore list and of the baseline, which [silence findings](silencing.md).\n\n\
         | name | fault |\n| --- | --- |\n",
        fiq_check::manual()
    );
    for rule in fiq_project::TOOL_RULES {
        writeln!(page, "| [`{0}`](#{0}) | {1} |", rule.name, rule.summary).expect("a string takes all");
    }
    for rule in fiq_project::TOOL_RULES {
        write!(page, "\n### {}\n\n{}\n", rule.name, rule.doc).expect("a string takes all");
    }
    page
}

/// The page of the configuration: what stands below the mark is written anew, the rest is written by hand.
fn configuration(path: &Path) -> Outcome<String> {
    const MARK: &str = "<!-- From here on written by `cargo xtask codegen`, from crates/fiq-project/src/config/settings.rs. -->\n";
    let page = workspace::read(path)?;
    let (head, _) = page.split_once(MARK).ok_or_else(|| format!("{CONFIGURATION} has no line {MARK}"))?;
    Ok(format!("{head}{MARK}\n{}", fiq_project::config::manual()))
}

/// The lines that only one of the two has, in the manner of a diff.
fn difference(file: &Generated, old: &str) -> String {
    const SHOWN: usize = 20;
    let path = workspace::shown(&file.path);
    let mut text = format!("--- {path}\n+++ {path}, as it would be written\n");
    for (sign, here, there) in [('-', old, &*file.content), ('+', &*file.content, old)] {
        let there: HashSet<&str> = there.lines().collect();
        let only: Vec<&str> = here.lines().filter(|line| !there.contains(line)).collect();
        for line in only.iter().take(SHOWN) {
            let cut: String = line.chars().take(200).collect();
            writeln!(text, "{sign}{cut}").expect("a string takes all");
        }
        if only.len() > SHOWN {
            writeln!(text, "{sign} ({} more lines)", only.len() - SHOWN).expect("a string takes all");
        }
    }
    text
}
