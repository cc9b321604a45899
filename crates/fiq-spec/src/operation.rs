//! Paths, operations, parameters, request bodies and responses.
//!
//! Operations are read in two steps: a draft, whose schemas get their numbers, and when all schemas are read the operation itself
//! with what it is recognised by.

mod content;
mod recognition;
mod style;

use fiq_model::{Location, Model, Operation, Parameter, Source, Style};
use fiq_source::Text;
use fiq_tree::Kind;

use crate::part::Part;
use crate::reader::{Dialect, Reader};
use crate::{rules, second, vocabulary};
use content::{Body, ResponseDraft};

/// An operation whose schemas have numbers.
pub(crate) struct Draft<'t> {
    method: Text,
    path: Text,
    id: Option<Text>,
    summary: Option<Text>,
    request: Option<Body<'t>>,
    request_required: bool,
    parameters: Vec<Parameter>,
    responses: Vec<ResponseDraft<'t>>,
}

impl<'t> Reader<'t> {
    /// Reads `paths`.
    pub(crate) fn read_paths(&mut self, source: Option<&Source>) -> Vec<Draft<'t>> {
        let Some(paths) = self.root.get("paths") else {
            if self.root.get("components").is_none() && self.root.get("webhooks").is_none() {
                let root = self.root.clone();
                self.expect_member(&root, "paths", "the document");
            }
            return Vec::new();
        };
        let mut drafts = Vec::new();
        if !self.notes.expect(&paths, "paths", Kind::Object) {
            return drafts;
        }
        for (path, item) in paths.members().filter(|(path, _)| !path.starts_with("x-")) {
            if !path.starts_with('/') {
                let message = format!("a path begins with `/`, not as `{path}` does");
                self.notes.key_warning(rules::UNKNOWN_KEYWORD, &item, message);
                continue;
            }
            self.read_path(&path, &item, source, &mut drafts);
        }
        drafts
    }

    fn read_path(
        &mut self,
        path: &str,
        item: &Part<'t>,
        source: Option<&Source>,
        drafts: &mut Vec<Draft<'t>>,
    ) {
        let Some(target) = self.follow(item, source) else { return };
        let item = target.part;
        if !self.notes.expect(&item, path, Kind::Object) {
            return;
        }
        self.check_frame(&item, &vocabulary::PATH_ITEM);
        let source = self.read_source(&item, target.source.as_ref());
        let shared = self.parameters(&item, source.as_ref());
        for (method, part) in item.members().filter(|(name, _)| vocabulary::METHODS.contains(&name.as_str()))
        {
            if self.notes.expect(&part, &method, Kind::Object) {
                drafts.push(self.draft(path, &method, &part, (&shared, source.as_ref())));
            }
        }
    }

    fn draft(
        &mut self,
        path: &str,
        method: &str,
        part: &Part<'t>,
        (shared, source): (&[Parameter], Option<&Source>),
    ) -> Draft<'t> {
        self.check_frame(part, &vocabulary::OPERATION);
        let source = self.read_source(part, source);
        let source = source.as_ref();
        let read: openapiv3::Operation = second::read(&mut self.notes, part, &second::OPERATION);
        let own = self.parameters(part, source);
        let inherited = shared.iter().filter(|shared| !own.iter().any(|own| same_parameter(own, shared)));
        let parameters = inherited.chain(&own).cloned().collect();
        let (request, request_required) = self.request(part, source);
        Draft {
            method: method.to_uppercase().into(),
            path: path.to_owned().into(),
            id: read.operation_id.map(Into::into),
            summary: read.summary.map(Into::into),
            request,
            request_required,
            parameters,
            responses: self.responses(part, source),
        }
    }

    /// The operation of a draft, all schemas being read.
    pub(crate) fn operation(&mut self, model: &Model, draft: Draft<'t>) -> Operation {
        let request = draft.request.map(|body| body.schema);
        Operation {
            method: draft.method,
            path: draft.path,
            id: draft.id,
            summary: draft.summary,
            request,
            request_required: draft.request_required,
            recognition: request.and_then(|schema| self.recognition(model, schema)),
            parameters: draft.parameters.into(),
            responses: draft.responses.into_iter().map(|draft| self.response(model, draft)).collect(),
        }
    }

    fn parameters(&mut self, part: &Part<'t>, source: Option<&Source>) -> Vec<Parameter> {
        let Some(list) = part.get("parameters") else { return Vec::new() };
        if !self.notes.expect(&list, "parameters", Kind::Array) {
            return Vec::new();
        }
        list.items().filter_map(|item| self.parameter(&item, source)).collect()
    }

    /// A parameter; `None` where it cannot be used.
    pub(crate) fn parameter(&mut self, part: &Part<'t>, source: Option<&Source>) -> Option<Parameter> {
        let target = self.follow(part, source)?;
        let part = target.part;
        if !self.notes.expect(&part, "a parameter", Kind::Object) {
            return None;
        }
        self.check_frame(&part, &vocabulary::PARAMETER);
        for name in ["name", "in"] {
            self.expect_member(&part, name, "the parameter");
        }
        let source = self.read_source(&part, target.source.as_ref());
        let read = second::read::<openapiv3::Parameter>(&mut self.notes, &part, &second::PARAMETER);
        let (schema, style) = match part.get("schema") {
            Some(schema) => (Some(self.intern(&schema, source.as_ref())), style::of(&read)),
            None => match self.json_body(&part, source.as_ref()) {
                Some(body) => (Some(body.schema), Style::Json),
                None => (None, style::of(&read)),
            },
        };
        let location = location(&read);
        let data = read.parameter_data();
        if data.name.is_empty() || part.get("in").and_then(|part| part.text())? != name_of(location) {
            return None;
        }
        Some(Parameter {
            name: data.name.into(),
            location,
            style,
            required: data.required,
            schema,
            description: data.description.map(Into::into),
            source,
        })
    }

    fn request(&mut self, part: &Part<'t>, source: Option<&Source>) -> (Option<Body<'t>>, bool) {
        let Some(body) = part.get("requestBody") else { return (None, false) };
        self.request_body(&body, source)
    }

    pub(crate) fn request_body(
        &mut self,
        part: &Part<'t>,
        source: Option<&Source>,
    ) -> (Option<Body<'t>>, bool) {
        let Some(target) = self.follow(part, source) else { return (None, false) };
        let part = target.part;
        if !self.notes.expect(&part, "requestBody", Kind::Object) {
            return (None, false);
        }
        self.check_frame(&part, &vocabulary::REQUEST_BODY);
        let source = self.read_source(&part, target.source.as_ref());
        let read: openapiv3::RequestBody = second::read(&mut self.notes, &part, &second::REQUEST_BODY);
        (self.json_body(&part, source.as_ref()), read.required)
    }

    fn responses(&mut self, part: &Part<'t>, source: Option<&Source>) -> Vec<ResponseDraft<'t>> {
        let Some(list) = part.get("responses") else {
            if self.dialect == Dialect::V30 {
                self.expect_member(part, "responses", "the operation");
            }
            return Vec::new();
        };
        if !self.notes.expect(&list, "responses", Kind::Object) {
            return Vec::new();
        }
        let mut drafts = Vec::new();
        for (status, part) in list.members().filter(|(status, _)| !status.starts_with("x-")) {
            if is_status(&status) {
                drafts.extend(self.response_draft(&status, &part, source));
            } else {
                let message =
                    format!("`{status}` is no status: those are `200`, `4XX` and the like, and `default`");
                let help = self.guesses.did_you_mean(&status, ["default"]);
                self.notes.key_warning(rules::UNKNOWN_KEYWORD, &part, message).help = help;
            }
        }
        drafts
    }
}

fn same_parameter(left: &Parameter, right: &Parameter) -> bool {
    left.name == right.name && left.location == right.location
}

fn location(parameter: &openapiv3::Parameter) -> Location {
    match parameter {
        openapiv3::Parameter::Query { .. } => Location::Query,
        openapiv3::Parameter::Header { .. } => Location::Header,
        openapiv3::Parameter::Path { .. } => Location::Path,
        openapiv3::Parameter::Cookie { .. } => Location::Cookie,
    }
}

const fn name_of(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

fn is_status(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    text == "default"
        || bytes.len() == 3 && matches!(bytes[0], b'1'..=b'5') && (digits(bytes) || &bytes[1..] == b"XX")
}
