//! One module for each command.

mod baseline;
mod check;
mod codegen;
mod config;
mod debug;
mod file;
mod ignore;
pub(crate) mod inputs;
mod list;
mod rules;
mod schema;

use crate::{
    arguments::{Arguments, Command},
    exit::{Exit, Failure},
};

/// Does what the arguments ask for.
pub(crate) fn run(arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.command {
        Command::Baseline(baseline) => baseline::run(&baseline),
        Command::Check(check) => check::run(&check),
        Command::Codegen(codegen) => codegen::run(&codegen),
        Command::Config(config) => config::run(&config),
        Command::Ignore(ignore) => ignore::run(&ignore),
        Command::List(list) => list::run(&list),
        Command::Schema(export) => schema::run(&export),
        Command::Rules => rules::list(),
        Command::Explain { rule } => rules::explain(&rule),
        Command::Debug(debug) => debug::run(debug),
    }
}
