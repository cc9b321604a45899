//! Scripts for shells, made of the arguments themselves.

use clap::{Command, CommandFactory};
use clap_complete::{Shell, generate};

use super::file;
use crate::{
    arguments::Arguments,
    exit::{Exit, Failure},
};

/// Prints the script of a shell.
pub(super) fn run(shell: Shell) -> Result<Exit, Failure> {
    let mut command = without_hidden(&Arguments::command());
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    generate(shell, &mut command, &name, &mut script);
    let script = String::from_utf8_lossy(&script);
    // The generator for bash replaces the hyphen of a program's name in two ways, and so never finds what it knows about commands.
    let (one, other) = (name.replace('-', "__subcmd__"), name.replace('-', "__"));
    file::print(&script.replace(&one, &other))
}

/// The generator shows hidden commands too.
fn without_hidden(program: &Command) -> Command {
    let shown = program.get_subcommands().filter(|command| !command.is_hide_set());
    Command::new("fiq-lint")
        .version(env!("CARGO_PKG_VERSION"))
        .propagate_version(true)
        .args(program.get_arguments())
        .subcommands(shown)
}
