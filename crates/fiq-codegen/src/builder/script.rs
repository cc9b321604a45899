//! What a build script says to Cargo: `cargo::` lines, each of them one line whatever a document holds.

use std::io::Write;
use std::path::Path;

use fiq_source::Severity;

use super::{Builder, Generated, Problem, Problems};
use crate::output;

/// The most problems that are told; the rest is counted.
const MOST: usize = 50;

/// Generates, writes and tells; `false` if the build has to fail. What cannot be told is nobody's loss.
pub(super) fn run(builder: &Builder, folder: Option<&Path>, out: &mut impl Write) -> bool {
    say(out, "rerun-if-changed", &builder.shown());
    let name = match (folder, builder.output_name()) {
        (Some(folder), Ok(name)) => folder.join(name),
        (None, _) => {
            return fail(out, "`OUT_DIR` is not set: `emit` is for build scripts, `generate` for all else");
        }
        (_, Err(message)) => return fail(out, &message),
    };
    match builder.generate() {
        Ok(Generated { code, warnings }) => {
            tell(out, warnings);
            match output::write(&name, &code) {
                Ok(_) => true,
                Err(error) => {
                    fail(out, &format!("{}: cannot be written: {}", name.display(), super::reason(&error)))
                }
            }
        }
        Err(problems) => {
            tell(out, problems);
            false
        }
    }
}

fn tell(out: &mut impl Write, problems: Problems) {
    let mut problems: Vec<Problem> = problems.into_iter().collect();
    // Errors come first, each sort in the order of the text.
    problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
    for problem in problems.iter().take(MOST) {
        let word = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        say(out, word, &problem.line());
    }
    if let Some(rest) = problems.len().checked_sub(MOST).filter(|&rest| rest > 0) {
        say(out, "warning", &format!("{}: and {rest} more of the kind", problems[0].document));
    }
}

fn fail(out: &mut impl Write, message: &str) -> bool {
    say(out, "error", message);
    false
}

fn say(out: &mut impl Write, word: &str, text: &str) {
    let _ = writeln!(out, "cargo::{word}={}", output::on_one_line(text));
}
