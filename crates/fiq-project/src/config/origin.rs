//! Where a value comes from.

use std::fmt;
use std::sync::Arc;

use fiq_source::Span;

use super::file::ConfigFile;

/// Where a value comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// Nobody said anything.
    Default,
    /// A place in a configuration, or in an argument.
    Given(Arc<ConfigFile>, Span),
}

/// A value and where it comes from.
#[derive(Clone, Debug)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// A value that nobody gave.
    pub const fn default(value: T) -> Self {
        Self { value, origin: Origin::Default }
    }
}

impl Origin {
    /// Whether it was said on the command line.
    pub fn is_command_line(&self) -> bool {
        matches!(self, Self::Given(file, _) if file.is_argument())
    }
}

impl fmt::Display for Origin {
    /// `default`, `fiq-lint.toml:3`, or the argument.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::Given(file, _) if file.is_argument() => f.write_str(file.path()),
            Self::Given(file, span) => write!(f, "{}:{}", file.path(), file.line(*span)),
        }
    }
}
