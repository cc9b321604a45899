//! What was changed, where the arguments ask for no more than that.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use fiq_project::{
    ChangedLines, GitError, Input, Repository, Walk, config::Resolver, gather_since, gather_staged,
};

use super::{gathered, is_stdin, named};
use crate::{
    arguments::{Inputs, Selection},
    exit::Failure,
};

/// What is looked at, and which lines of it count.
pub(crate) struct Changes {
    pub(crate) inputs: Box<dyn Iterator<Item = Input> + Send>,
    /// `None` where all lines count.
    pub(crate) lines: Option<ChangedLines>,
    /// `None` where git was not asked.
    pub(crate) selected: Option<Selected>,
}

/// What git was asked for.
#[derive(Debug)]
pub(crate) struct Selected {
    /// As in `2 files are staged`.
    pub(crate) what: String,
    /// The files that git told of, whatever they hold.
    pub(crate) files: usize,
}

/// What the next commit is compared with, where only lines are asked for.
const HEAD: &str = "HEAD";

/// What the selection leaves of the inputs.
pub(crate) fn changes(inputs: &Inputs, selection: &Selection, walk: Walk) -> Result<Changes, Failure> {
    if !selection.staged && selection.since.is_none() && !selection.changed_lines {
        return Ok(Changes { inputs: gathered(inputs, walk)?, lines: None, selected: None });
    }
    let paths = named::named(&inputs.paths)?;
    if paths.iter().any(|path| is_stdin(path)) {
        return Err(Failure::new("git knows nothing of standard input")
            .with_help("name files, or leave --staged, --since and --changed-lines out"));
    }
    changed(&paths, selection, &walk.resolver).map_err(|error| {
        let failure = Failure::new(error.to_string());
        match error.help() {
            Some(help) => failure.with_help(help),
            None => failure,
        }
    })
}

fn changed(paths: &[PathBuf], selection: &Selection, resolver: &Arc<Resolver>) -> Result<Changes, GitError> {
    let repository = Repository::open(Path::new("."))?;
    let only_lines = selection.changed_lines;
    if selection.staged {
        let lines = only_lines.then(|| repository.staged_lines(paths)).transpose()?;
        let (staged, blobs) = (repository.staged(paths)?, repository.blobs()?);
        let selected = Some(Selected { what: "staged".to_owned(), files: staged.files.len() });
        let inputs = Box::new(gather_staged(staged, blobs, Arc::clone(resolver)));
        return Ok(Changes { inputs, lines, selected });
    }
    let revision = selection.since.as_deref().unwrap_or(HEAD);
    let since = repository.since(revision, paths)?;
    let selected = Some(Selected { what: format!("changed since {revision}"), files: since.files.len() });
    let lines = only_lines.then(|| repository.lines_since(&since, paths)).transpose()?;
    Ok(Changes { inputs: Box::new(gather_since(since, Arc::clone(resolver))), lines, selected })
}
