//! Whole commands and what they print: `tests/transcripts/*.txt`, run in a fresh copy of `examples/` and `tests/world/`.
//!
//! A line that begins with `$ ` is a command; what follows is its output and its exit code. Words may be quoted with
//! `'`, and `< FILE` gives it a file as standard input.

use std::fs;
use std::path::{Path, PathBuf};

use fiq_tests::{Blessing, Folder, LIMIT, copy, fiq_lint, run, run_with_input};
use walkdir::WalkDir;

const PROMPT: &str = "$ ";

#[test]
fn every_transcript_still_holds() {
    let mut blessing = Blessing::default();
    for transcript in transcripts() {
        let text = fs::read_to_string(&transcript).expect("a transcript is UTF-8");
        let world = world();
        let replayed = text.lines().filter_map(|line| line.strip_prefix(PROMPT));
        let replayed: String = replayed.map(|command| replay(command, world.path())).collect();
        if replayed.is_empty() {
            blessing.refuse(format!("{}: no line begins with `{PROMPT}`", transcript.display()));
        }
        blessing.hold(&transcript, &replayed);
    }
    blessing.finish();
}

fn transcripts() -> Vec<PathBuf> {
    let walk = WalkDir::new(package().join("transcripts")).sort_by_file_name();
    let paths = walk.into_iter().map(|entry| entry.expect("the transcripts can be walked").into_path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect()
}

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn world() -> Folder {
    let folder = Folder::new("world");
    copy(&package().join("world"), folder.path());
    copy(&package().join("../examples"), &folder.path().join("examples"));
    folder
}

fn replay(line: &str, world: &Path) -> String {
    let words = words(line);
    let (program, words) = words.split_first().expect("a command has a first word");
    assert_eq!(program, "fiq-lint", "a transcript runs fiq-lint alone");
    let mut command = fiq_lint();
    command.current_dir(world);
    let run = if let [arguments @ .., sign, file] = words
        && sign == "<"
    {
        run_with_input(command.args(arguments), &world.join(file), LIMIT)
    } else {
        run(command.args(words), LIMIT)
    };
    format!("{PROMPT}{line}\n{}\n", run.transcript())
}

/// Splits at blanks, but not between single quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![];
    for (index, part) in line.split('\'').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}
