//! Text, spans, line index, pointers and the diagnostic itself.
//!
//! Everything below the edges speaks byte offsets; lines, columns and UTF-16 units are made here, from one index.
//!
//! Invariant: knows no JSON, no file system, no output format.

mod diagnostic;
mod findings;
mod fingerprint;
mod fix;
mod lines;
mod pointer;
mod replaced;
mod span;

pub use diagnostic::{Diagnostic, Figure, Label, LabelRole, Severity};
pub use findings::{DocumentKind, FileFindings, Findings, Places};
pub use fingerprint::Fingerprint;
pub use fix::{Change, Edit, Fix, Safety};
pub use lines::{LineIndex, Position};
pub use pointer::Pointer;
pub use replaced::Replaced;
pub use span::Span;

/// Text that is either part of the program (the bundled document) or owned (a document read at run time).
pub type Text = std::borrow::Cow<'static, str>;
