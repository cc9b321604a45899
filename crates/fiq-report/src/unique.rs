//! Fingerprints that are told apart where they are the same, for readers that take the second finding with one for the first.

use std::collections::HashMap;

use fiq_source::Fingerprint;

/// The fingerprints of a report, as far as it is written.
#[derive(Debug, Default)]
pub(crate) struct Unique {
    /// How often each was met.
    met: HashMap<Fingerprint, u32>,
}

impl Unique {
    /// The fingerprint, and from the second finding with it on a number.
    pub(crate) fn text(&mut self, fingerprint: Fingerprint) -> String {
        let count = self.met.entry(fingerprint).or_default();
        *count += 1;
        if *count == 1 { fingerprint.to_string() } else { format!("{fingerprint}-{count}") }
    }

    /// Whether none was met yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.met.is_empty()
    }
}
