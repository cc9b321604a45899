//! Where other people get the linter from: the address of its repository, at this version.

use crate::exit::Failure;

/// Every character of it stands for itself in YAML and in a shell.
const PLAIN: &str = ":/._~@+-";
const GITHUB: &str = "https://github.com/";

/// The address.
#[derive(Debug)]
pub(super) struct Source(String);

impl Source {
    /// Reads the address.
    pub(super) fn parse(address: &str) -> Result<Self, Failure> {
        let is_plain = |one: char| one.is_ascii_alphanumeric() || PLAIN.contains(one);
        if address.starts_with("https://") && address.chars().all(is_plain) {
            return Ok(Self(address.trim_end_matches('/').to_owned()));
        }
        let failure = Failure::new(format!("`{address}` is no address of a repository"));
        Err(failure.with_help("it begins with https://, as in https://github.com/OWNER/fiq-lint"))
    }

    /// The address.
    pub(super) fn address(&self) -> &str {
        &self.0
    }

    /// The tag of this version there.
    pub(super) fn tag() -> String {
        format!("v{}", env!("CARGO_PKG_VERSION"))
    }

    /// What a workflow of GitHub `uses`, if the repository is there.
    pub(super) fn action(&self) -> Option<String> {
        let place = self.0.strip_prefix(GITHUB)?;
        let place = place.strip_suffix(".git").unwrap_or(place);
        (place.split('/').count() == 2).then(|| format!("{place}@{}", Self::tag()))
    }
}
