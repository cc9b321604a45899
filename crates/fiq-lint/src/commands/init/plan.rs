//! What is to be written where, and what is left: decided before anything is written.

use super::{
    hook::{Extended, extend},
    source::Source,
    surroundings::{Ci, OtherHooks, PRE_COMMIT, Surroundings, WORKFLOWS},
    survey::Survey,
    text,
};

const CONFIGURATION: &str = "fiq-lint.toml";
const THERE: &str = "it is there already";

/// What is done about one file.
#[derive(Debug)]
pub(super) struct Step {
    /// The file, below the root.
    pub(super) path: String,
    pub(super) doing: Doing,
}

#[derive(Debug)]
pub(super) enum Doing {
    /// It is made, with this text.
    Write(String),
    /// It gets some lines more.
    Extend { whole: String, added: String },
    /// Nothing, for this reason.
    Leave(String),
    /// Nothing; its owner may add these lines.
    Advise(String),
}

/// All steps, in the order in which they are told.
pub(super) fn steps(around: &Surroundings, survey: &Survey, source: Option<&Source>) -> Vec<Step> {
    let mut steps = vec![configuration(around, survey)];
    if around.is_repository {
        steps.push(hook(around, source));
        steps.extend(ci(around, source));
    }
    steps
}

fn step(path: impl Into<String>, doing: Doing) -> Step {
    Step { path: path.into(), doing }
}

fn configuration(around: &Surroundings, survey: &Survey) -> Step {
    match around.configuration {
        Some(path) => step(path, Doing::Leave(THERE.to_owned())),
        None => step(CONFIGURATION, Doing::Write(text::configuration(survey))),
    }
}

fn hook(around: &Surroundings, source: Option<&Source>) -> Step {
    let entry = text::hook(source);
    match (&around.pre_commit, around.other_hooks) {
        (Some(Err(problem)), _) => step(PRE_COMMIT, Doing::Leave(format!("it {}", problem.message))),
        (Some(Ok(old)), _) => step(
            PRE_COMMIT,
            match extend(old, &entry) {
                Extended::Text { whole, added } => Doing::Extend { whole, added },
                Extended::HasIt => Doing::Leave("it has the hook already".to_owned()),
                Extended::Unclear => Doing::Advise(format!("repos:\n{entry}")),
            },
        ),
        (None, Some(OtherHooks::Lefthook(path))) => step(path, Doing::Advise(text::LEFTHOOK.to_owned())),
        (None, Some(OtherHooks::Husky(path))) => step(path, Doing::Advise(text::HUSKY.to_owned())),
        (None, None) => step(PRE_COMMIT, Doing::Write(format!("repos:\n{}", indented(&entry)))),
    }
}

fn indented(entry: &str) -> String {
    entry.lines().flat_map(|line| ["  ", line, "\n"]).collect()
}

fn ci(around: &Surroundings, source: Option<&Source>) -> Option<Step> {
    let leave = |path: &str, why: &str| Some(step(path, Doing::Leave(why.to_owned())));
    let path = format!("{WORKFLOWS}/fiq-lint.yml");
    match around.ci? {
        Ci::GitLab => leave(".gitlab-ci.yml", "docs/ci.md of fiq-lint has a job for it"),
        Ci::GitHub => match (&around.workflow, source.map(Source::action)) {
            (Some(workflow), _) => leave(workflow, "it names fiq-lint already"),
            (None, None) => leave(WORKFLOWS, "--repository URL says where a workflow gets fiq-lint from"),
            (None, Some(None)) => leave(WORKFLOWS, "the repository is not on GitHub, and so has no action"),
            (None, Some(Some(action))) => Some(step(path, Doing::Write(text::workflow(&action)))),
        },
    }
}

/// What to do then: commands, and what for.
pub(super) fn next(steps: &[Step], survey: &Survey) -> Vec<(&'static str, String)> {
    let is_changed = |step: &Step| matches!(step.doing, Doing::Write(_) | Doing::Extend { .. });
    let mut next = Vec::new();
    if steps.iter().any(|step| step.path == PRE_COMMIT && is_changed(step)) {
        next.push(("pre-commit install", "has the hook run before each commit".to_owned()));
    }
    if survey.total.payloads == 0 {
        next.push(("fiq-lint list", "says what was passed over, and why".to_owned()));
    }
    if survey.total.errors > 0 {
        let what = if survey.total.errors == 1 { "the error" } else { "the errors" };
        next.push(("fiq-lint check", format!("shows {what}")));
        next.push((
            "fiq-lint baseline create",
            "takes what there is for known: from then on only new findings fail".to_owned(),
        ));
    }
    next
}
