//! Arguments to what documents are held to.

use std::path::Path;

use fiq_extract::{Direction, Search};
use fiq_model::Model;
use fiq_project::{ApiDocument, Models, Target, Unsuitable};
use fiq_source::FileFindings;

use crate::{
    arguments::{Inputs, Kind},
    exit::Failure,
};

/// What the arguments hold all files to.
#[derive(Debug)]
pub(crate) struct Fixed<'m> {
    pub(crate) model: &'m Model,
    pub(crate) search: Search,
    /// What there is to say about the API document that was read for it.
    pub(crate) about: Option<FileFindings>,
}

/// What the arguments name; `None` where they leave it to the configuration of each file.
pub(crate) fn fixed<'m>(inputs: &Inputs, models: &'m Models) -> Result<Option<Fixed<'m>>, Failure> {
    let target = target(inputs);
    if inputs.spec.is_none() && target == Target::default() {
        return Ok(None);
    }
    let (model, about) = document(inputs.spec.as_deref(), models)?;
    let search = target.search(model).map_err(|unsuitable| failure(inputs, &unsuitable))?;
    Ok(Some(Fixed { model, search, about }))
}

fn target(inputs: &Inputs) -> Target<'_> {
    let direction = inputs.kind.map(|kind| match kind {
        Kind::Request => Direction::Request,
        Kind::Response => Direction::Response,
    });
    Target { schema: inputs.schema.as_deref(), operation: inputs.operation.as_deref(), direction }
}

fn failure(inputs: &Inputs, unsuitable: &Unsuitable) -> Failure {
    let message = unsuitable.message().to_owned();
    match unsuitable {
        Unsuitable::NotThere(_) => not_there(inputs.spec.as_deref(), message),
        Unsuitable::NoBody(_) => Failure::new(message),
        Unsuitable::Unrecognisable => Failure::new(message)
            .with_help("name what documents are held to: --operation 'POST /path' or --schema NAME"),
    }
}

/// A model, and what there is to say about the API document that it was read from.
pub(crate) type WithFaults<'m> = (&'m Model, Option<FileFindings>);

/// The API document at `spec`, or the bundled one.
pub(crate) fn document<'m>(spec: Option<&Path>, models: &'m Models) -> Result<WithFaults<'m>, Failure> {
    let Some(path) = spec else { return Ok((fiq_model::bundled(), None)) };
    let document = read(path)?;
    let about = document.about;
    let Some(model) = document.model else {
        let message = format!("{} is not an API document that payloads could be held to", about.path);
        return Err(Failure::new(message).with_findings(about));
    };
    Ok((models.keep(model), Some(about).filter(|about| about.diagnostics().next().is_some())))
}

/// Reads an API document.
pub(crate) fn read(path: &Path) -> Result<ApiDocument, Failure> {
    ApiDocument::read(path)
        .map_err(|problem| Failure::new(format!("{}: {}", path.to_string_lossy(), problem.message)))
}

/// Without `--spec` the document is not one that the user wrote.
pub(crate) fn not_there(spec: Option<&Path>, message: String) -> Failure {
    let failure = Failure::new(message);
    if spec.is_some() {
        failure
    } else {
        failure.with_help("this is the bundled document of FlowIQ; --spec FILE names another")
    }
}
