//! Arguments to a session: where configurations come from, and what all files are held to.

use std::sync::Arc;

use fiq_check::Checker;
use fiq_project::{Ignored, Models, Session, Walk};

use crate::{
    arguments::{Color, Inputs},
    configuration, contract, document,
    exit::{Exit, Failure},
};

/// A session, and what the API document comes to that the arguments named.
#[derive(Debug)]
pub(crate) struct Opened<'m> {
    pub(crate) session: Session<'m>,
    pub(crate) exit: Exit,
}

/// Opens the session that the arguments ask for.
pub(crate) fn open<'m>(inputs: &Inputs, color: Color, models: &'m Models) -> Result<Opened<'m>, Failure> {
    let resolver = Arc::new(configuration::resolver(&inputs.configuration)?);
    let fixed = contract::fixed(inputs, models)?;
    let mut exit = Exit::Clean;
    if let (Some(fixed), Some(path)) = (&fixed, &inputs.spec) {
        let patterns = Checker::new(fixed.model).invalid_patterns();
        document::tell_invalid_patterns(&path.to_string_lossy(), patterns);
        exit = fixed.about.as_ref().map_or(Exit::Clean, |about| document::tell(about, color));
    }
    let fixed = fixed.map(|fixed| (fixed.model, fixed.search));
    Ok(Opened { session: Session::new(models, resolver, fixed), exit })
}

/// How folders are walked.
pub(crate) fn walk(inputs: &Inputs, session: &Session<'_>) -> Walk {
    let ignored = if inputs.no_ignore { Ignored::TakenIn } else { Ignored::LeftOut };
    Walk { ignored, resolver: Arc::clone(session.resolver()), interrupt: None }
}

/// Tells what there is to say about the API documents that configurations named.
pub(crate) fn tell_about(session: &Session<'_>, color: Color) -> Exit {
    let mut exit = Exit::Clean;
    for about in session.take_about() {
        exit = exit.max(document::tell(&about.findings, color));
        document::tell_invalid_patterns(&about.findings.path, about.invalid_patterns);
    }
    exit
}
