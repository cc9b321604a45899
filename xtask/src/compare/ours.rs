//! Our generator on one document, as a process of its own: so its memory can be told, and a crash is that of one document.

use std::path::Path;
use std::{fs, io};

use fiq_codegen::{Builder, Problems};

/// Exit code: there are findings with a place in the document, and no types.
pub(super) const REFUSED: i32 = 3;
/// How many findings are told.
const TOLD: usize = 3;

/// What of a document is wanted.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// Everything.
    All,
    /// The schemas alone.
    Schemas,
}

/// Generates from `document` into `source`. The first line printed is the peak of the memory, in KiB.
pub(super) fn generate(document: &Path, source: &Path, part: Part) -> i32 {
    let builder = Builder::new(document);
    let builder = match part {
        Part::All => builder,
        Part::Schemas => builder.without_operations(),
    };
    match builder.generate().map(|generated| fs::write(source, generated.code)) {
        Ok(written) => done(written),
        Err(problems) => refused(&problems),
    }
}

fn done(written: io::Result<()>) -> i32 {
    match written.and_then(|()| peak()) {
        Ok(peak) => {
            println!("{peak}");
            0
        }
        Err(error) => {
            println!("{error}");
            1
        }
    }
}

fn refused(problems: &Problems) -> i32 {
    let errors = problems.iter().filter(|problem| problem.severity.as_str() == "error");
    for problem in errors.take(TOLD) {
        println!("{problem}");
    }
    let placed = problems.iter().any(|problem| problem.place.is_some());
    if placed { REFUSED } else { 1 }
}

/// The most memory that this process has held so far, in KiB.
fn peak() -> io::Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
    kib.ok_or_else(|| io::Error::other("/proc/self/status does not tell `VmHWM`"))
}
