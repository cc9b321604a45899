//! Files, folders and standard input, as the arguments name them.

mod changed;
mod named;

use std::{fs::File, io::Read, path::Path};

use fiq_extract::Format;
use fiq_project::{Input, Problem, Walk, gather};

use crate::{arguments::Inputs, exit::Failure};

pub(crate) use changed::{Changes, Selected, changes};

/// What stands for standard input.
pub(crate) const STDIN: &str = "-";

/// The files, folders walked. Standard input stands among them by its mark.
pub(crate) fn gathered(
    inputs: &Inputs,
    walk: Walk,
) -> Result<Box<dyn Iterator<Item = Input> + Send>, Failure> {
    let format = Format::of_path(stdin_name(inputs)).unwrap_or(Format::Json);
    let paths = named::named(&inputs.paths)?;
    let parts = paths.clone().into_iter().map(move |path| -> Box<dyn Iterator<Item = Input> + Send> {
        if is_stdin(&path) {
            Box::new(std::iter::once(Input::Named(path, format)))
        } else {
            Box::new(gather(vec![path], walk.clone()))
        }
    });
    Ok(named::once(Box::new(parts.flatten()), &paths))
}

/// Whether the path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// Refuses standard input where files are wanted that can be met again.
pub(crate) fn refuse_stdin(inputs: &Inputs) -> Result<(), Failure> {
    if inputs.paths.iter().any(|path| is_stdin(path)) {
        return Err(Failure::new("standard input is no file that a list could name")
            .with_help("name the file that the text is from"));
    }
    Ok(())
}

/// A file or standard input, to be read from its start.
pub(crate) fn open(path: &Path, inputs: &Inputs) -> Result<Box<dyn Read>, Problem> {
    if is_stdin(path) {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(file)),
        Err(error) => Err(Problem::of_io(shown(path, inputs), &error)),
    }
}

/// The whole of a file or of standard input.
pub(crate) fn read(path: &Path, inputs: &Inputs) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let read = open(path, inputs)?.read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|error| Problem::of_io(shown(path, inputs), &error))
}

/// The path that findings are reported under.
pub(crate) fn shown<'i>(path: &'i Path, inputs: &'i Inputs) -> &'i Path {
    if is_stdin(path) { stdin_name(inputs) } else { path }
}

fn stdin_name(inputs: &Inputs) -> &Path {
    inputs.stdin_filename.as_deref().unwrap_or(Path::new("<stdin>"))
}
