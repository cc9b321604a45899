//! Arguments to what documents are held to.

use std::borrow::Cow;
use std::path::Path;

use fiq_extract::{Direction, Recogniser, Search};
use fiq_model::Model;
use fiq_project::Contract;
use fiq_source::FileFindings;

use crate::{
    arguments::{Inputs, Kind},
    document::{self, Document},
    exit::Failure,
};

/// A model, and which values are held to it.
#[derive(Debug)]
pub(crate) struct Loaded {
    model: Cow<'static, Model>,
    search: Search,
    /// What there is to say about the API document itself.
    pub(crate) about_document: Option<FileFindings>,
}

impl Loaded {
    pub(crate) fn contract(&self) -> Contract<'_> {
        Contract { model: &self.model, search: self.search }
    }
}

/// Loads the API document that the arguments name.
pub(crate) fn load(inputs: &Inputs) -> Result<Loaded, Failure> {
    let (model, about_document) = document(inputs.spec.as_deref())?;
    let search = search(inputs, &model)?;
    Ok(Loaded { model, search, about_document })
}

/// A model, and what there is to say about the API document that it was read from.
pub(crate) type WithFaults = (Cow<'static, Model>, Option<FileFindings>);

/// The API document at `spec`, or the bundled one.
pub(crate) fn document(spec: Option<&Path>) -> Result<WithFaults, Failure> {
    spec.map_or_else(|| Ok((Cow::Borrowed(fiq_model::bundled()), None)), read_document)
}

fn read_document(path: &Path) -> Result<WithFaults, Failure> {
    let Document { shown, text, loaded } = Document::read(path)?;
    match loaded {
        Ok(loaded) if loaded.findings.is_empty() => Ok((Cow::Owned(loaded.model), None)),
        Ok(loaded) => {
            let about = document::about(shown, text, loaded.findings);
            Ok((Cow::Owned(loaded.model), Some(about)))
        }
        Err(findings) => {
            let failure =
                Failure::new(format!("{shown} is not an API document that payloads could be held to"));
            Err(failure.with_findings(document::about(shown, text, findings)))
        }
    }
}

/// Which values are payloads.
fn search(inputs: &Inputs, model: &Model) -> Result<Search, Failure> {
    let direction = inputs.kind.map(|kind| match kind {
        Kind::Request => Direction::Request,
        Kind::Response => Direction::Response,
    });
    if let Some(name) = &inputs.schema {
        return fiq_spec::schema(model, name)
            .map(Search::Schema)
            .map_err(|message| not_there(inputs.spec.as_deref(), message));
    }
    if let Some(operation) = &inputs.operation {
        let index = fiq_spec::operation(model, operation)
            .map_err(|message| not_there(inputs.spec.as_deref(), message))?;
        return body_of(model, index, direction.unwrap_or(Direction::Request));
    }
    if !Recogniser::new(model).can_recognise() && direction.is_none() {
        let failure = Failure::new("nothing in the API document tells its payloads from other JSON");
        return Err(
            failure.with_help("name what documents are held to: --operation 'POST /path' or --schema NAME")
        );
    }
    Ok(direction.map_or(Search::Content, Search::Forced))
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

/// The bodies of an operation, if it has any of this direction.
fn body_of(model: &Model, index: usize, direction: Direction) -> Result<Search, Failure> {
    let operation = &model.operations[index];
    let has_body = match direction {
        Direction::Request => operation.request.is_some(),
        Direction::Response => operation.responses.iter().any(|response| response.schema.is_some()),
    };
    if has_body {
        return Ok(Search::Operation(index, direction));
    }
    Err(Failure::new(format!("{operation} has no JSON {} body", direction.as_str())))
}
