//! Where settings come from, and how `fiq-lint config` shows them.

use std::{ffi::OsString, path::PathBuf};

use clap::{Args, ValueEnum};

use super::headings;

/// Where settings come from.
#[derive(Debug, Args)]
pub(crate) struct Configuration {
    /// Take the configuration in this file for all files; or set one thing, as `upstream=off` does; may be given again
    #[arg(long, value_name = "FILE | KEY=VALUE", help_heading = headings::HELD_TO)]
    pub(crate) config: Vec<OsString>,

    /// Look for no configuration
    #[arg(long, help_heading = headings::HELD_TO)]
    pub(crate) no_config: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Config {
    /// A file or a folder; the file need not exist
    #[arg(value_name = "PATH", default_value = ".")]
    pub(crate) path: PathBuf,

    #[command(flatten)]
    pub(crate) configuration: Configuration,

    /// How it is written
    #[arg(long, value_name = "FORMAT", default_value = "toml")]
    pub(crate) format: ConfigFormat,

    /// Print the JSON Schema of a configuration, for editors, and nothing else
    #[arg(long, conflicts_with_all = ["path", "config", "no_config", "format"])]
    pub(crate) schema: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ConfigFormat {
    /// A configuration with comments
    Toml,
    /// One JSON object
    Json,
}
