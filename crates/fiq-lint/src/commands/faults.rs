//! What is wrong in the lists of what is not told, for the commands that write them.

use std::path::Path;

use fiq_project::{BAD_BASELINE, Silencers};
use fiq_source::FileFindings;

use crate::{
    arguments::Color,
    exit::Exit,
    terminal::{report_on_document, say},
};

/// Tells what is wrong in the lists that were read by now. One that is named and not there yet is about to be made.
pub(super) fn tell(silencers: &mut Silencers) -> Exit {
    let is_yet_to_be = |faults: &FileFindings| faults.problem.is_some() && !Path::new(&faults.path).exists();
    let told = silencers.take_faults().into_iter().filter(|faults| !is_yet_to_be(faults));
    told.map(|faults| tell_of(&faults)).max().unwrap_or_default()
}

fn tell_of(faults: &FileFindings) -> Exit {
    report_on_document(faults, Color::Auto);
    if faults.diagnostics().any(|(_, one)| one.rule == BAD_BASELINE) {
        let path = &faults.path;
        say(&format!("  help: it can be made anew: delete {path}, and run `fiq-lint baseline create`"));
    }
    if faults.is_broken() { Exit::Usage } else { Exit::Clean }
}
