//! Arguments to where configurations come from, and what is wrong with one to a failure.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use fiq_project::config::{CommandLine, ConfigFault, Resolver, Source};

use crate::{arguments::Configuration, exit::Failure};

/// What finds the configurations of files.
pub(crate) fn resolver(configuration: &Configuration) -> Result<Resolver, Failure> {
    let mut command_line = CommandLine::default();
    let mut source = if configuration.no_config { Source::None } else { Source::Discover };
    for argument in &configuration.config {
        match setting(argument) {
            Some(setting) => command_line.set(format!("--config {setting}"), setting),
            None => source = named(&source, argument)?,
        }
    }
    Resolver::new(&source, &command_line).map_err(|fault| failure(&fault))
}

/// A configuration that cannot be used ends a run.
pub(crate) fn failure(fault: &ConfigFault) -> Failure {
    let failure = Failure::new("the configuration cannot be used");
    fault.files.iter().cloned().fold(failure, Failure::with_findings)
}

/// An argument that sets one thing, and names no file.
fn setting(argument: &OsStr) -> Option<&str> {
    argument.to_str().filter(|text| text.contains('=') && !Path::new(text).exists())
}

fn named(before: &Source, argument: &OsStr) -> Result<Source, Failure> {
    match before {
        Source::Discover => Ok(Source::File(PathBuf::from(argument))),
        Source::None => Err(Failure::new("--no-config and a configuration cannot be given together")),
        Source::File(_) => Err(Failure::new("only one configuration can be given")
            .with_help("a configuration builds on others with `extend`; --config KEY=VALUE sets one thing")),
    }
}
