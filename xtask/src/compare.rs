//! `cargo xtask compare`: types of real API documents, generated, compiled and measured, beside the peers' if wanted.
//!
//! The documents are fetched from the packages that publish them. For one document the generators run first; then their crates
//! are checked in turn, round by round, so that a drift of the machine meets them all. Believe the ratios of one run.
//!
//! What is measured is `cargo check` of one crate, Cargo included: about a tenth of a second is there for an empty one.

mod definitions;
mod document;
mod measured;
mod ours;
mod package;
mod table;
mod tool;
mod trial;

use std::path::PathBuf;

use document::Document;
use ours::Part;
use table::Row;
use tool::Tool;
use trial::{State, Trial};

use crate::Outcome;
use crate::workspace::Workspace;

/// What `cargo xtask compare` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Which documents; all of them by default
    names: Vec<String>,

    /// Run typify and progenitor, too; they are installed below `target/compare`
    #[arg(long)]
    peers: bool,

    /// How often each crate is checked
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    runs: u16,

    /// Generate types of DOCUMENT into SOURCE, and do nothing else
    #[arg(long, hide = true, num_args = 2, value_names = ["DOCUMENT", "SOURCE"])]
    generate: Vec<PathBuf>,

    /// With `--generate`: types of the schemas alone
    #[arg(long, hide = true)]
    without_operations: bool,
}

/// Fetches, generates, checks, prints.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if let [document, source] = arguments.generate.as_slice() {
        let part = if arguments.without_operations { Part::Schemas } else { Part::All };
        std::process::exit(ours::generate(document, source, part));
    }
    let documents = document::select(&arguments.names)?;
    let tools = if arguments.peers { tool::ALL } else { &[Tool::Ours] };
    let bed = Bed { home: Workspace::load()?.target.join("compare"), tools, runs: arguments.runs };
    for tool in tools {
        tool.install(&bed.home)?;
        trial::prepare(*tool, &bed.home)?;
    }
    bed.compare(&documents)
}

struct Bed {
    home: PathBuf,
    tools: &'static [Tool],
    runs: u16,
}

impl Bed {
    fn compare(&self, documents: &[Document]) -> Outcome {
        let build = if cfg!(debug_assertions) { "a development build" } else { "an optimised build" };
        println!(
            "Median CPU seconds of {}; our generator ran in {build}; `schemas` is ours without operations. Ratios: schemas to typify, ours to progenitor\n",
            self.runs
        );
        println!("{}", table::head(self.tools));
        let mut rows = Vec::new();
        let mut missing = Vec::new();
        for document in documents {
            match self.row(document) {
                Ok(row) => {
                    println!("{}", table::line(&row));
                    rows.push(row);
                }
                Err(message) => missing.push(format!("{}: {message}", document.name)),
            }
        }
        let faults = rows.iter().flat_map(table::faults).chain(missing.iter().cloned());
        let faults: Vec<String> = faults.collect();
        for block in [faults, table::totals(&rows, self.tools)] {
            println!("\n{}", block.join("\n"));
        }
        verdict(&rows, &missing)
    }

    fn row(&self, document: &Document) -> Outcome<Row> {
        let path = package::fetch(&self.home, document)?;
        let bytes = path.metadata().map_err(|error| format!("{}: {error}", path.display()))?.len();
        let mut trials = Vec::new();
        for tool in self.tools {
            eprintln!("{}: generating with {}", document.name, tool.name());
            trials.push(Trial::start(*tool, &self.home, &path)?);
        }
        for round in 1..=self.runs {
            for trial in &mut trials {
                eprintln!("{}: checking {}, {round} of {}", document.name, trial.tool.name(), self.runs);
                trial.check(&self.home)?;
            }
        }
        Ok(Row { name: document.name, bytes, trials })
    }
}

/// Each document has to compile, or to be refused with findings that have a place.
fn verdict(rows: &[Row], missing: &[String]) -> Outcome {
    let bad = |row: &&Row| matches!(row.trials[0].state, State::Broken | State::Failed);
    let names: Vec<&str> = rows.iter().filter(bad).map(|row| row.name).collect();
    if names.is_empty() && missing.is_empty() {
        return Ok(());
    }
    let count = names.len() + missing.len();
    Err(format!(
        "{count} of {} documents neither compiled nor were refused with a place",
        rows.len() + missing.len()
    ))
}
