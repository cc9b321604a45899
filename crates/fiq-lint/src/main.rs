//! The command line: arguments in, exit code out. What is found is found by `fiq-project`, what is printed is worded elsewhere.

mod arguments;
mod commands;
mod configuration;
mod contract;
mod document;
mod exit;
mod terminal;

use clap::Parser;

use crate::{arguments::Arguments, exit::Exit};

fn main() -> std::process::ExitCode {
    let arguments = Arguments::parse();
    match commands::run(arguments) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            failure.print();
            Exit::Usage.into()
        }
    }
}
