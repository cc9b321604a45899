//! Manual pages, made of the arguments themselves: one of the program, one of each command.

use std::{fs, io, path::Path};

use clap::{Command, CommandFactory};
use clap_mangen::{
    Man,
    roff::{Roff, bold, roman},
};

use super::file;
use crate::{
    arguments::Arguments,
    exit::{Exit, Failure},
};

/// Prints the page of the program, or writes every page into `folder`.
pub(super) fn run(folder: Option<&Path>) -> Result<Exit, Failure> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    let Some(folder) = folder else { return file::print(&page(&program)?) };
    fs::create_dir_all(folder).map_err(|error| Failure::new(format!("{}: {error}", folder.display())))?;
    write(&program, folder)
}

/// Writes the pages of a command and of those below it.
fn write(command: &Command, folder: &Path) -> Result<Exit, Failure> {
    file::write(&folder.join(name(command) + ".1"), &page(command)?)?;
    let mut below = command.get_subcommands().filter(|command| !command.is_hide_set());
    below.try_for_each(|command| write(command, folder).map(drop))?;
    Ok(Exit::Clean)
}

/// `fiq-lint-check` for `fiq-lint check`: what `man` is asked for.
fn name(command: &Command) -> String {
    command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned()
}

fn page(command: &Command) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let source = format!("fiq-lint {}", env!("CARGO_PKG_VERSION"));
    let made = Man::new(command.clone())
        .source(source)
        .manual("fiq-lint")
        .render(&mut bytes)
        .and_then(|()| exit_status(&mut bytes));
    made.map_err(|error| Failure::new(format!("the page cannot be made: {error}")))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn exit_status(out: &mut impl io::Write) -> io::Result<()> {
    let mut section = Roff::new();
    section.control("SH", ["EXIT STATUS"]);
    for (exit, meaning) in Exit::MEANINGS {
        section.control("TP", []);
        section.text([bold((exit as u8).to_string())]);
        section.text([roman(meaning)]);
    }
    section.to_writer(out)
}
