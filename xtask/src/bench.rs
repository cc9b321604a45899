//! `cargo xtask bench`: CPU seconds of the linter beside what else is installed, on corpora made here from a fixed seed.
//!
//! The programs run in turn, round by round, so that a drift of the machine meets them all. Believe the ratios of one run.

pub(crate) mod corpus;
pub(crate) mod measure;

use std::env;
use std::path::{Path, PathBuf};

use corpus::Corpora;
use measure::{Program, measure};

use crate::workspace::Workspace;
use crate::{Outcome, process};

/// What `cargo xtask bench` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Which comparisons to make; all of them by default
    #[arg(value_enum)]
    tasks: Vec<Task>,

    /// How often each program runs
    #[arg(long, default_value_t = 5)]
    rounds: usize,

    /// The number of files of `small`
    #[arg(long, default_value_t = 20_000)]
    files: usize,

    /// The size of the big files
    #[arg(long, default_value_t = 64)]
    mebibytes: usize,
}

/// One comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Task {
    /// One small file, as a pre-commit hook has it
    One,
    /// A tree of small files
    Small,
    /// A file of JSON lines
    Ndjson,
    /// One array of payloads
    Array,
}

impl Task {
    /// How often a program runs for one figure, since the kernel's clock is coarse.
    const fn repeats(self) -> usize {
        match self {
            Self::One => 300,
            Self::Small => 2,
            Self::Ndjson | Self::Array => 5,
        }
    }
}

const ALL: &[Task] = &[Task::One, Task::Small, Task::Ndjson, Task::Array];

/// Builds, makes the corpora, measures, prints.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let target = Workspace::load()?.target;
    let linter = linter(&target)?;
    let corpora = corpus::make(&target.join("bench"), arguments.files, arguments.mebibytes << 20)?;
    let bed = Bed { linter, corpora, rounds: arguments.rounds };
    for name in ["rg", "jsonschema-cli"] {
        if !process::is_installed(name) {
            println!("{name} is not installed, so it is left out");
        }
    }
    let tasks = if arguments.tasks.is_empty() { ALL } else { &arguments.tasks };
    tasks.iter().try_for_each(|task| bed.compare(*task))
}

/// The binary that `FIQ_LINT_BIN` names, or the one that is built now.
pub(crate) fn linter(target: &Path) -> Outcome<PathBuf> {
    if let Some(binary) = env::var_os("FIQ_LINT_BIN") {
        return Ok(binary.into());
    }
    process::run(&mut process::cargo(&["build", "--release", "--package", "fiq-lint"]))?;
    Ok(target.join("release/fiq-lint"))
}

struct Bed {
    linter: PathBuf,
    corpora: Corpora,
    rounds: usize,
}

impl Bed {
    fn compare(&self, task: Task) -> Outcome {
        let programs = self.programs(task)?;
        let times = measure(&programs, self.rounds)?;
        let base = programs.iter().zip(&times).find(|(program, _)| program.name.starts_with("rg"));
        let base = base.map(|(_, seconds)| *seconds);
        println!("\n{task:?}: median CPU seconds of {} rounds", self.rounds);
        for (program, seconds) in programs.iter().zip(&times) {
            let ratio = base.map_or_else(|| "-".to_owned(), |base| format!("{:.2}", seconds / base));
            let speed = program.bytes.map_or_else(String::new, |bytes| speed(bytes, *seconds));
            println!("  {:<24} {seconds:>9.4} s   {ratio:>6} of rg{speed}", program.name);
        }
        Ok(())
    }

    fn programs(&self, task: Task) -> Outcome<Vec<Program>> {
        let corpora = &self.corpora;
        let (folder, input, bytes) = match task {
            Task::One => (&corpora.folder, "one.json", None),
            Task::Small => (&corpora.small, ".", None),
            Task::Ndjson => {
                (&corpora.folder, "stream.ndjson", Some(size(&corpora.folder.join("stream.ndjson"))?))
            }
            Task::Array => (&corpora.folder, "array.json", Some(size(&corpora.folder.join("array.json"))?)),
        };
        let search = if bytes.is_some() { "-c" } else { "-l" };
        let linter = self.linter.to_string_lossy().into_owned();
        let mut programs = vec![
            Program::new("fiq-lint", &[&linter, "check", "--format", "short", input]),
            Program::new(&format!("rg {search}"), &["rg", search, corpora.needle, input]),
        ];
        if let Some(peer) = self.peer(task) {
            programs.push(peer);
        }
        for program in &mut programs {
            program.bytes = bytes;
            program.folder.clone_from(folder);
            program.repeats = task.repeats();
        }
        programs.retain(|program| program.name == "fiq-lint" || process::is_installed(&program.words[0]));
        Ok(programs)
    }

    /// A validator without places. It knows no JSON lines.
    fn peer(&self, task: Task) -> Option<Program> {
        let schema = match task {
            Task::Ndjson => return None,
            Task::Array => self.corpora.folder.join("array.schema.json"),
            Task::One | Task::Small => self.corpora.folder.join("schema.json"),
        };
        let schema = schema.to_string_lossy().into_owned();
        let mut program =
            Program::new("jsonschema-cli", &["jsonschema-cli", "validate", &schema, "--errors-only"]);
        match task {
            Task::Small => program
                .words
                .extend(self.corpora.files.iter().flat_map(|file| ["-i".to_owned(), file.clone()])),
            Task::One => program.words.extend(["-i", "one.json"].map(str::to_owned)),
            _ => program.words.extend(["-i", "array.json"].map(str::to_owned)),
        }
        Some(program)
    }
}

fn size(path: &Path) -> Outcome<u64> {
    let metadata = path.metadata().map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(metadata.len())
}

#[expect(clippy::cast_precision_loss, reason = "a corpus is far smaller than what f64 counts exactly")]
fn speed(bytes: u64, seconds: f64) -> String {
    format!("   {:.2} GB/s", bytes as f64 / seconds / 1e9)
}
