//! Whether an object is a response: members that the document names for it have documented values.

use fiq_model::{Model, Path, Response, SchemaId, Step};
use fiq_source::Text;
use fiq_tree::{Str, Value};

use super::Judged;
use super::survey::{NameId, Names, Survey};
use crate::{Direction, Payload, Place, Reason, WhyNot};

/// How one response of one operation is told.
#[derive(Debug)]
pub(super) struct ResponseShape<'m> {
    pub(super) operation: usize,
    index: usize,
    schema: SchemaId,
    response: &'m Response,
    /// The member of the object that the first clue is in.
    entry: NameId,
    /// What the document requires; for near misses.
    required: Vec<NameId>,
}

impl<'m> ResponseShape<'m> {
    /// The shape of the operation's response at `index`, if the document gives something to tell it by.
    pub(super) fn new(
        model: &'m Model,
        operation: usize,
        index: usize,
        names: &mut Names<'m>,
    ) -> Option<Self> {
        let response = &model.operations[operation].responses[index];
        let schema = response.schema?;
        let Some(Step::Key(entry)) = response.all.first()?.path.0.first() else { return None };
        let object = model.schema(schema).object.as_ref();
        let required = object.map_or(&[][..], |object| &object.required);
        Some(Self {
            operation,
            index,
            schema,
            response,
            entry: names.id(entry),
            required: required.iter().map(|name| names.id(name)).collect(),
        })
    }

    /// Judges the object that was surveyed.
    pub(super) fn judge<'t>(&self, survey: &Survey<'_, 'm, 't>) -> Judged<'m, 't> {
        survey.value(self.entry)?;
        let object = survey.object();
        let mut first = None;
        for clue in &self.response.all {
            let at = find(object, &clue.path.0)?;
            let Some(value) = documented(at, &clue.values) else {
                return self
                    .is_complete(survey)
                    .then_some(Err(WhyNot::Undocumented { path: &clue.path, value: at }));
            };
            first = first.or(Some((&clue.path, value)));
        }
        let (path, value) = first?;
        let member = self.response.any.iter().find(|path| find(object, &path.0).is_some());
        if member.is_none() && !self.response.any.is_empty() {
            return Some(Err(WhyNot::NoneOf { paths: &self.response.any }));
        }
        Some(Ok(self.payload(object, Reason::Clue { path, value, member })))
    }

    /// Whether all that the document requires is there: without that, another value is no near miss.
    fn is_complete(&self, survey: &Survey<'_, 'm, '_>) -> bool {
        self.required.len() > 1 && self.required.iter().all(|&name| survey.value(name).is_some())
    }

    fn payload<'t>(&self, value: Value<'t>, reason: Reason<'m, 't>) -> Payload<'m, 't> {
        Payload {
            value,
            place: Place::ROOT,
            operation: Some(self.operation),
            direction: Direction::Response,
            response: Some(self.index),
            schema: self.schema,
            variant: None,
            reason,
        }
    }
}

/// The first value at the path.
fn find<'t>(mut value: Value<'t>, steps: &[Step]) -> Option<Value<'t>> {
    for (index, step) in steps.iter().enumerate() {
        match step {
            Step::Key(name) => value = value.get(name)?,
            Step::Each => return value.items().find_map(|item| find(item, &steps[index + 1..])),
        }
    }
    Some(value)
}

/// The documented value that `value` is.
fn documented<'m>(value: Value<'_>, values: &'m [Text]) -> Option<&'m str> {
    let text = value.string().and_then(Str::known)?;
    values.iter().map(AsRef::as_ref).find(|documented: &&str| *documented == text)
}

/// The paths as messages name them.
pub(crate) fn names(paths: &[Path]) -> String {
    paths.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(" or ")
}
