//! Diagnostics to text: for people at a terminal, for other programs, and for the services that show them beside the code.
//!
//! A [`Reporter`] is fed file by file and writes any number of reports at once. The formats that can be written as the findings
//! come keep nothing but counts, so that a report of any length needs no room. What comes from a payload, a file name or a
//! message is made harmless before it reaches a terminal, a CI runner or a page.
//!
//! Invariant: no control character but the line end in any text output; machine formats are valid for any content.
//! Invariant: knows no rule, no model and no JSON syntax; what it says about a finding stands in the diagnostic or the options.

mod format;
mod found;
mod github;
mod gitlab;
mod guarded;
mod json;
mod junit;
mod markdown;
mod options;
mod output;
mod printable;
mod rdjson;
mod reporter;
mod sarif;
mod short;
mod sink;
mod statistics;
mod summary;
mod terminal;
mod unique;

pub use format::Format;
pub use options::{About, Colour, Ending, FixedBy, Options, RuleInfo};
pub use printable::printable;
pub use reporter::Reporter;
pub use statistics::Count;
pub use summary::{Problem, Summary};
pub use terminal::excerpt;
