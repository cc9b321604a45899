//! From an input to what came of it; several threads do this at once.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use fiq_extract::Format;
use fiq_project::{Buffer, Held, Input, Inspected, Problem, Session, config::ConfigFault};

use crate::{arguments::Inputs, commands::inputs};

/// What came of one input.
pub(super) struct Outcome<'m> {
    /// The path, where the user named it.
    pub(super) named: Option<PathBuf>,
    pub(super) came: Came<'m>,
}

pub(super) enum Came<'m> {
    /// It was inspected, or is a stream that is yet to be.
    Inspected(Held<'m>, PathBuf, Format, Inspected),
    /// Its configuration leaves it out, though it was named.
    Excluded,
    /// Its configuration cannot be used.
    Misconfigured(Arc<ConfigFault>),
    /// It could not be read.
    Problem(Problem),
}

/// Inspects an input as its configuration wants it.
pub(super) fn of<'m>(
    session: &Session<'m>,
    inputs: &Inputs,
    input: Input,
    buffer: &mut Buffer,
) -> Outcome<'m> {
    match input {
        Input::Named(path, format) => {
            let came = named(session, inputs, &path, format, buffer);
            Outcome { named: Some(path), came }
        }
        Input::Met(path, format) => Outcome { named: None, came: met(session, path, format, buffer) },
        Input::Staged(path, format, bytes) => {
            Outcome { named: None, came: staged(session, path, format, &bytes) }
        }
        Input::NamedProblem(problem) => Outcome::unreadable(problem),
        Input::MetProblem(problem) => Outcome { named: None, came: Came::Problem(problem) },
    }
}

fn met<'m>(session: &Session<'m>, path: PathBuf, format: Format, buffer: &mut Buffer) -> Came<'m> {
    match session.held(&path) {
        Ok(held) => {
            let inspected = held.file(&path, format, buffer);
            Came::Inspected(held, path, format, inspected)
        }
        Err(fault) => Came::Misconfigured(fault),
    }
}

fn staged<'m>(session: &Session<'m>, path: PathBuf, format: Format, bytes: &[u8]) -> Came<'m> {
    match session.held(&path) {
        Ok(held) => {
            let inspected = held.bytes(&path, format, bytes);
            Came::Inspected(held, path, format, inspected)
        }
        Err(fault) => Came::Misconfigured(fault),
    }
}

fn named<'m>(
    session: &Session<'m>,
    inputs: &Inputs,
    path: &Path,
    format: Format,
    buffer: &mut Buffer,
) -> Came<'m> {
    let shown = inputs::shown(path, inputs);
    let held = match session.held(shown) {
        Ok(held) => held,
        Err(fault) => return Came::Misconfigured(fault),
    };
    if held.config().force_exclude() && held.config().is_excluded(shown) {
        return Came::Excluded;
    }
    // Standard input is read where the results are taken: it is one stream, whatever it holds.
    let inspected = if inputs::is_stdin(path) {
        Inspected::Stream(path.to_owned(), format)
    } else {
        held.file(path, format, buffer)
    };
    Came::Inspected(held, path.to_owned(), format, inspected)
}
