//! What the rules are, in their own words.

use std::io::Write;

use fiq_check::RULES;
use fiq_project::{TOOL_RULES, config::FAULTS};

use crate::exit::{Exit, Failure};

/// Prints a line for each rule, and then for what is said of comments and lists.
pub(super) fn list() -> Result<Exit, Failure> {
    let rules = RULES.iter().map(|rule| (rule.name, rule.summary));
    let own = TOOL_RULES.iter().map(|rule| (rule.name, rule.summary));
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let line = |(name, summary)| format!("{name:width$}  {summary}\n");
    let (rules, own): (String, String) = (rules.map(line).collect(), own.map(line).collect());
    print(&format!("{rules}\nAbout comments and lists that silence findings:\n\n{own}"))
}

/// Prints the doc of one rule, or what a finding about an API document, a configuration or a list means.
pub(super) fn explain(name: &str) -> Result<Exit, Failure> {
    if let Some(rule) = RULES.iter().find(|rule| rule.name == name) {
        return print(&format!("# {}\n\n{}\n", rule.name, rule.doc().trim()));
    }
    match of_documents().find(|(known, _)| *known == name) {
        Some((known, meaning)) => print(&format!("# {known}\n\n{}\n", meaning.trim())),
        None => Err(Failure::new(format!("there is no rule `{name}`")).with_help(nearest(name))),
    }
}

/// Findings that are not about payloads, and what each means.
fn of_documents() -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = TOOL_RULES.iter().map(|rule| (rule.name, rule.doc));
    fiq_spec::RULES.iter().chain(FAULTS).copied().chain(own)
}

fn nearest(name: &str) -> String {
    let names = RULES.iter().map(|rule| rule.name).chain(of_documents().map(|(known, _)| known));
    match fiq_model::nearest(name, names) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "`fiq-lint rules` lists them".to_owned(),
    }
}

/// A reader that went away is not an error.
fn print(text: &str) -> Result<Exit, Failure> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::new(error.to_string())),
        _ => Ok(Exit::Clean),
    }
}
