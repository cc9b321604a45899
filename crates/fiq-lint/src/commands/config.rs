//! Prints the configuration that holds for a path, or the schema of configurations.

use fiq_project::config::{self, Listing};

use super::file;
use crate::{
    arguments::{Config, ConfigFormat},
    configuration,
    exit::{Exit, Failure},
};

pub(super) fn run(arguments: &Config) -> Result<Exit, Failure> {
    if arguments.schema {
        return file::print(&config::schema());
    }
    let listing = listing(arguments)?;
    match arguments.format {
        ConfigFormat::Toml => file::print(&listing.to_toml()),
        ConfigFormat::Json => file::print(&listing.to_json()),
    }
}

fn listing(arguments: &Config) -> Result<Listing, Failure> {
    let resolver = configuration::resolver(&arguments.configuration)?;
    let path = &arguments.path;
    let is_folder = path.is_dir();
    let found = if is_folder { resolver.for_folder(path) } else { resolver.for_file(path) };
    let config = found.map_err(|fault| configuration::failure(&fault))?;
    let of = if is_folder { Listing::of_folder } else { Listing::of_file };
    Ok(of(&config, path))
}
