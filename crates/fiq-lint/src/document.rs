//! What there is to say about an API document, before anything is held to it.

use fiq_check::InvalidPattern;
use fiq_source::{FileFindings, Severity};

use crate::{
    arguments::Color,
    exit::Exit,
    terminal::{report_on_document, say},
};

/// Tells what is wrong in an API document. With a fault in it, a clean run would promise too much.
pub(crate) fn tell(about: &FileFindings, color: Color) -> Exit {
    if about.diagnostics().next().is_some() {
        report_on_document(about, color);
    }
    if about.count(Severity::Error) > 0 { Exit::Usage } else { Exit::Clean }
}

/// Tells the patterns of a document that are none.
pub(crate) fn tell_invalid_patterns(shown: &str, patterns: Vec<InvalidPattern>) {
    for InvalidPattern { schema, pattern, reason } in patterns {
        say(&format!(
            "warning: {shown}: `{pattern}` at {schema} is no pattern, and is not checked: {reason}"
        ));
    }
}
