//! One module for each command.

mod baseline;
mod check;
mod codegen;
mod completions;
mod config;
mod debug;
mod faults;
mod file;
mod ignore;
mod init;
pub(crate) mod inputs;
mod list;
mod lsp;
mod man;
mod rules;
mod schema;

use fiq_source::FileFindings;

use crate::{
    arguments::{Arguments, Command},
    exit::{Exit, Failure},
};

/// Takes out what is said about comments and lists: that is not silenced by lists, and has another way out.
fn without_own(found: &mut FileFindings) {
    for findings in &mut found.findings {
        findings.diagnostics.retain(|one| fiq_check::rule(one.rule).is_some());
    }
}

/// Does what the arguments ask for.
pub(crate) fn run(arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.command {
        Command::Baseline(baseline) => baseline::run(&baseline),
        Command::Check(check) => check::run(&check),
        Command::Codegen(codegen) => codegen::run(&codegen),
        Command::Config(config) => config::run(&config),
        Command::Ignore(ignore) => ignore::run(&ignore),
        Command::Completions { shell } => completions::run(shell),
        Command::Man { output_dir } => man::run(output_dir.as_deref()),
        Command::Init(init) => init::run(&init),
        Command::List(list) => list::run(&list),
        Command::Lsp { .. } => Ok(lsp::run()),
        Command::Schema(export) => schema::run(&export),
        Command::Rules => rules::list(),
        Command::Explain { rule } => rules::explain(&rule),
        Command::Debug(debug) => debug::run(debug),
    }
}
