//! Bodies: which of the media types is JSON, and what stands in a response.

use fiq_model::{List, Model, Response, SchemaId, Source};
use fiq_source::Text;
use fiq_tree::Kind;

use super::recognition::clue;
use crate::part::Part;
use crate::reader::{Reader, RecognisedBy};
use crate::{second, vocabulary};

/// A body of JSON.
#[derive(Debug)]
pub(crate) struct Body<'t> {
    pub(crate) schema: SchemaId,
    /// The values of its documented examples.
    pub(crate) examples: Vec<Part<'t>>,
    pub(crate) recognised: Option<RecognisedBy>,
}

/// A response whose schema has a number.
#[derive(Debug)]
pub(crate) struct ResponseDraft<'t> {
    status: Text,
    description: Option<Text>,
    body: Option<Body<'t>>,
    recognised: Option<RecognisedBy>,
}

impl<'t> Reader<'t> {
    /// The JSON body of `content`, if there is one with a schema.
    pub(crate) fn json_body(&mut self, part: &Part<'t>, source: Option<&Source>) -> Option<Body<'t>> {
        let content = part.get("content")?;
        if !self.notes.expect(&content, "content", Kind::Object) {
            return None;
        }
        let ranked = content.members().filter_map(|(name, part)| Some((rank(&name)?, name, part)));
        let (_, name, part) = ranked.min_by_key(|(rank, ..)| *rank)?;
        if !self.notes.expect(&part, &name, Kind::Object) {
            return None;
        }
        self.check_frame(&part, &vocabulary::MEDIA_TYPE);
        let source = self.read_source(&part, source);
        let schema = self.intern_one(&part, "schema", source.as_ref())?;
        let recognised = self.recognised_by(&part);
        Some(Body { schema, examples: self.examples(&part), recognised })
    }

    fn examples(&mut self, part: &Part<'t>) -> Vec<Part<'t>> {
        let mut values: Vec<Part<'t>> = part.get("example").into_iter().collect();
        let Some(list) = part.get("examples") else { return values };
        if !self.notes.expect(&list, "examples", Kind::Object) {
            return values;
        }
        for (_, example) in list.members() {
            values.extend(self.follow(&example, None).and_then(|target| target.part.get("value")));
        }
        values
    }

    pub(crate) fn response_draft(
        &mut self,
        status: &str,
        part: &Part<'t>,
        source: Option<&Source>,
    ) -> Option<ResponseDraft<'t>> {
        let target = self.follow(part, source)?;
        let part = target.part;
        if !self.notes.expect(&part, status, Kind::Object) {
            return None;
        }
        self.check_frame(&part, &vocabulary::RESPONSE);
        self.expect_member(&part, "description", "the response");
        let source = self.read_source(&part, target.source.as_ref());
        let read: openapiv3::Response = second::read(&mut self.notes, &part, &second::RESPONSE);
        let recognised = self.recognised_by(&part);
        let body = self.json_body(&part, source.as_ref());
        let description = Some(read.description).filter(|text| !text.is_empty()).map(Into::into);
        Some(ResponseDraft { status: status.to_owned().into(), description, body, recognised })
    }

    /// The response of a draft, all schemas being read.
    pub(crate) fn response(&mut self, model: &Model, draft: ResponseDraft<'t>) -> Response {
        let own = draft.recognised.or_else(|| draft.body.as_ref().and_then(|body| body.recognised.clone()));
        let schema = draft.body.as_ref().map(|body| body.schema);
        let by = own.or_else(|| self.recognised_schema(model, schema?)).unwrap_or_default();
        let examples = draft.body.map(|body| body.examples).unwrap_or_default();
        let all = by.all.into_iter().map(|path| clue(model, schema, path, &examples));
        Response {
            status: draft.status,
            description: draft.description,
            schema,
            all: all.collect::<Vec<_>>().into(),
            any: List::from(by.any),
        }
    }

    /// Reads the schemas of components that no operation refers to, so that what is wrong there is found too.
    pub(crate) fn read_unused(&mut self, components: &Part<'t>, source: Option<&Source>) {
        let groups = ["parameters", "requestBodies", "responses", "headers"];
        for (name, group) in groups.into_iter().filter_map(|name| Some((name, components.get(name)?))) {
            if !self.notes.expect(&group, name, Kind::Object) {
                continue;
            }
            for (key, part) in group.members().filter(|(_, part)| part.get("$ref").is_none()) {
                match name {
                    "parameters" => drop(self.parameter(&part, source)),
                    "requestBodies" => drop(self.request_body(&part, source)),
                    "responses" => drop(self.response_draft(&key, &part, source)),
                    _ => drop(self.intern_one(&part, "schema", source)),
                }
            }
        }
    }
}

/// How well a media type says JSON: less is better.
fn rank(name: &str) -> Option<u8> {
    let essence = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/json" => Some(0),
        "text/json" => Some(1),
        json if json.ends_with("+json") => Some(2),
        "application/*" => Some(3),
        "*/*" => Some(4),
        _ => None,
    }
}
