//! The configuration: `fiq-lint.toml` and its kin to what holds for one file.
//!
//! One table of settings ([`ROOT`]) says what there is. A reader holds a TOML document to it, a chain of documents and the command
//! line are laid over each other, and [`Resolver`] finds the chain of a file: that of the nearest folder upwards which has one.
//!
//! Invariant: what is wrong in a configuration is a diagnostic in its text, and all of it is told at once.
//! Invariant: a name, type, default or sentence of a setting stands in the table and nowhere else.

mod cargo;
mod chain;
mod command_line;
mod contract;
mod effective;
mod fault;
mod file;
mod globs;
mod ground;
mod levels;
mod listing;
mod manual;
mod merge;
mod node;
mod origin;
mod reader;
mod resolver;
mod rules;
mod schema;
mod setting;
mod settings;
mod syntax;
mod value;

pub use command_line::CommandLine;
pub use contract::ContractSetting;
pub use effective::Config;
pub(crate) use fault::UNREADABLE;
pub use fault::{ConfigFault, FAULTS};
pub use file::ConfigFile;
pub use globs::Globs;
pub use levels::{Demand, Level, Levels};
pub use listing::Listing;
pub use manual::manual;
pub use origin::{Origin, Sourced};
pub use resolver::{NAMES, Resolver, Source};
pub use rules::rules;
pub use schema::schema;
pub use setting::{Kind, Order, Presence, Setting, Table, Word};
pub use settings::ROOT;
pub use value::{Settings, Value};
