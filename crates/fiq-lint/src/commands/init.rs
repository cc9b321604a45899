//! Looks at what is there, and writes what makes the linter run by itself: a configuration, a hook, a workflow.
//!
//! Invariant: a file that is there keeps its every line; one is extended where that is sure to be right, and left otherwise, which is told.
//! Invariant: what is written works as it stands.

mod hook;
mod plan;
mod source;
mod surroundings;
mod survey;
mod text;

use std::fs;

use fiq_report::printable;

use self::{
    plan::{Doing, Step},
    source::Source,
    surroundings::Surroundings,
    survey::Survey,
};
use super::file;
use crate::{
    arguments::Init,
    exit::{Exit, Failure},
};

/// Looks, writes and tells.
pub(super) fn run(init: &Init) -> Result<Exit, Failure> {
    let source = init.repository.as_deref().map(Source::parse).transpose()?;
    let surroundings = Surroundings::of(&init.path)?;
    let survey = Survey::of(&surroundings.root)?;
    let steps = plan::steps(&surroundings, &survey, source.as_ref());
    let mut told = Vec::new();
    if surroundings.root != init.path {
        told.push(format!("in the repository at {}", printable(&surroundings.root.to_string_lossy())));
    }
    told.push(survey.to_string());
    for step in &steps {
        let done = if init.dry_run { Ok(()) } else { carry_out(step, &surroundings) };
        if let Err(failure) = done {
            // What was written before is there, and is told all the same.
            print(told)?;
            return Err(failure);
        }
        told.extend(tell(step, init.dry_run));
    }
    told.extend(what_next(&plan::next(&steps, &survey)));
    print(told)
}

fn print(mut lines: Vec<String>) -> Result<Exit, Failure> {
    lines.push(String::new());
    file::print(&lines.join("\n"))
}

fn carry_out(step: &Step, surroundings: &Surroundings) -> Result<(), Failure> {
    let path = surroundings.root.join(&step.path);
    match &step.doing {
        Doing::Write(whole) | Doing::Extend { whole, .. } => {
            if let Some(folder) = path.parent() {
                // What keeps a folder from being made keeps the file from being written, which is told.
                let _ = fs::create_dir_all(folder);
            }
            file::write(&path, whole).map(drop)
        }
        Doing::Leave(_) | Doing::Advise(_) => Ok(()),
    }
}

fn tell(step: &Step, dry_run: bool) -> Vec<String> {
    let path = printable(&step.path);
    let (head, text) = match (&step.doing, dry_run) {
        (Doing::Write(whole), true) => (format!("would write {path}:"), whole.as_str()),
        (Doing::Write(_), false) => (format!("wrote {path}"), ""),
        (Doing::Extend { added, .. }, true) => (format!("would add to {path}:"), added.as_str()),
        (Doing::Extend { added, .. }, false) => (format!("added to {path}:"), added.as_str()),
        (Doing::Leave(why), _) => (format!("left {path} as it is: {}", printable(why)), ""),
        (Doing::Advise(lines), _) => (format!("left {path} as it is; what to add to it:"), lines.as_str()),
    };
    let text = text.lines().map(|line| format!("    {}", printable(line)).trim_end().to_owned());
    std::iter::once(head).chain(text).collect()
}

fn what_next(next: &[(&str, String)]) -> Vec<String> {
    let head = (!next.is_empty()).then(|| "\nNext:".to_owned());
    let width = next.iter().map(|(command, _)| command.len()).max().unwrap_or(0);
    let lines = next.iter().map(|(command, why)| format!("  {command:width$}  {why}"));
    head.into_iter().chain(lines).collect()
}
