//! Operations: what is sent, and what comes back by status.

use std::collections::HashSet;

use fiq_model::{
    Location, Operation as Modelled, Parameter as ModelledParameter, Response as ModelledResponse, SchemaId,
    Style,
};
use fiq_source::Severity;

use super::Planner;
use super::docs::prose;
use super::names::{Scope, type_name};
use super::subject::Subject;
use super::title::operation_name;
use crate::ir::{Body, Operation, Parameter, Payload, Response, Shape, Value};

impl Planner<'_> {
    /// All operations of the document. Their structs stand in a module of their own.
    pub(super) fn operations(&mut self) -> Vec<Operation> {
        let mut names = Scope::types();
        let operations = self.model.operations.iter();
        operations.map(|operation| self.operation(operation, &mut names)).collect()
    }

    fn operation(&mut self, operation: &Modelled, names: &mut Scope) -> Operation {
        let mut idents = Scope::default();
        let title = operation_name(operation);
        let body = operation
            .request
            .map(|schema| self.body(schema, operation.request_required, &title, &mut idents));
        let parameters = operation.parameters.iter().filter(|one| is_sent(one, &operation.path));
        let mut parameters: Vec<Parameter> =
            parameters.map(|one| self.parameter(one, &title, &mut idents)).collect();
        parameters.extend(undeclared(operation).map(|name| undescribed(name, &mut idents)));
        let name = names.type_name(&title);
        Operation {
            docs: docs(operation),
            answer: names.type_name(&format!("{name}Response")),
            name,
            method: operation.method.to_string(),
            path: operation.path.to_string(),
            parameters,
            body,
            responses: self.responses(operation, &title),
        }
    }

    fn body(&mut self, schema: SchemaId, required: bool, title: &str, idents: &mut Scope) -> Body {
        let subject = Subject::of(schema);
        let docs = self.docs_in_words(&subject, None);
        Body {
            ident: idents.field_name("body"),
            docs: if docs.is_empty() { vec!["The body.".into()] } else { docs },
            value: self.value_or_any(&subject, &format!("{title}Request")),
            schema,
            required,
        }
    }

    fn parameter(&mut self, parameter: &ModelledParameter, title: &str, idents: &mut Scope) -> Parameter {
        let hint = format!("{title}{}", type_name(&parameter.name));
        let subject = parameter.schema.map(Subject::of);
        let value = subject.as_ref().map(|subject| self.value_or_any(subject, &hint));
        let words = parameter.description.as_deref();
        let docs = match &subject {
            Some(subject) => self.docs_in_words(subject, words),
            None => prose(words.unwrap_or_default()),
        };
        let authority = parameter.source.as_ref().map(|source| self.model.authority(source.authority));
        let is_enforced = authority.is_none_or(|authority| authority.severity == Severity::Error);
        Parameter {
            wire: parameter.name.to_string(),
            ident: idents.field_name(&parameter.name),
            docs: if docs.is_empty() { place(&parameter.name, parameter.location) } else { docs },
            location: parameter.location,
            style: parameter.style,
            required: parameter.location == Location::Path || (parameter.required && is_enforced),
            value: value.unwrap_or(Value { shape: Shape::Any, nullable: false }),
            schema: parameter.schema,
        }
    }

    fn responses(&mut self, operation: &Modelled, title: &str) -> Vec<Response> {
        let mut variants = Scope::default();
        // The variant of every such enum for what the document does not list.
        variants.type_name("Other");
        let mut seen = HashSet::new();
        let once = operation.responses.iter().filter(|response| seen.insert(&response.status));
        once.map(|response| self.response(response, title, &mut variants)).collect()
    }

    fn response(&mut self, response: &ModelledResponse, title: &str, variants: &mut Scope) -> Response {
        let status = response.status.to_string();
        let hint = format!("{title}{}", type_name(&status));
        let value = response.schema.map(|schema| (self.value_or_any(&Subject::of(schema), &hint), schema));
        let is_one = status.bytes().all(|byte| byte.is_ascii_digit());
        let docs = prose(response.description.as_deref().unwrap_or_default());
        Response {
            ident: variants.type_name(&status_name(&status)),
            docs: if docs.is_empty() { vec![format!("Status `{status}`.")] } else { docs },
            payload: match value {
                Some((value, schema)) if is_one => Payload::Json(value, schema),
                Some((value, schema)) => Payload::AnyStatus(value, schema),
                None if matches!(status.as_str(), "204" | "205" | "304") => Payload::Nothing,
                None => Payload::Raw,
            },
            status,
        }
    }
}

fn docs(operation: &Modelled) -> Vec<String> {
    let mut docs = prose(operation.summary.as_deref().unwrap_or_default());
    if !docs.is_empty() {
        docs.push(String::new());
    }
    docs.push(format!("`{} {}`", operation.method, operation.path));
    docs
}

/// Whether a parameter has an effect. OpenAPI has three headers described elsewhere, and those parameters ignored.
fn is_sent(parameter: &ModelledParameter, path: &str) -> bool {
    let elsewhere = ["accept", "content-type", "authorization"];
    match parameter.location {
        Location::Path => names_in(path).any(|name| name == &*parameter.name),
        Location::Header => !elsewhere.contains(&parameter.name.to_ascii_lowercase().as_str()),
        Location::Query | Location::Cookie => true,
    }
}

/// The names in the path that no parameter describes.
fn undeclared(operation: &Modelled) -> impl Iterator<Item = &str> {
    let is_path = |one: &&ModelledParameter| one.location == Location::Path;
    let known = move |name: &str| operation.parameters.iter().filter(is_path).any(|one| one.name == *name);
    let mut seen = HashSet::new();
    names_in(&operation.path).filter(move |name| !known(name) && seen.insert(*name))
}

fn undescribed(name: &str, idents: &mut Scope) -> Parameter {
    Parameter {
        wire: name.to_owned(),
        ident: idents.field_name(name),
        docs: place(name, Location::Path),
        location: Location::Path,
        style: Style::Commas,
        required: true,
        value: Value { shape: Shape::Text(None), nullable: false },
        schema: None,
    }
}

/// The names in braces.
fn names_in(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

/// What there is to say of a parameter without words.
fn place(name: &str, location: Location) -> Vec<String> {
    let place = match location {
        Location::Path => "the path",
        Location::Query => "the query",
        Location::Header => "a header",
        Location::Cookie => "a cookie",
    };
    prose(&format!("`{name}` in {place}."))
}

/// A status as a variant is called: by its reason phrase (RFC 9110, section 15; RFC 6585), or what all of a range mean.
fn status_name(status: &str) -> String {
    const REASONS: &[(&str, &str)] = &[
        ("200", "Ok"),
        ("201", "Created"),
        ("202", "Accepted"),
        ("203", "NonAuthoritativeInformation"),
        ("204", "NoContent"),
        ("205", "ResetContent"),
        ("206", "PartialContent"),
        ("301", "MovedPermanently"),
        ("302", "Found"),
        ("303", "SeeOther"),
        ("304", "NotModified"),
        ("307", "TemporaryRedirect"),
        ("308", "PermanentRedirect"),
        ("400", "BadRequest"),
        ("401", "Unauthorized"),
        ("402", "PaymentRequired"),
        ("403", "Forbidden"),
        ("404", "NotFound"),
        ("405", "MethodNotAllowed"),
        ("406", "NotAcceptable"),
        ("408", "RequestTimeout"),
        ("409", "Conflict"),
        ("410", "Gone"),
        ("411", "LengthRequired"),
        ("412", "PreconditionFailed"),
        ("413", "ContentTooLarge"),
        ("415", "UnsupportedMediaType"),
        ("421", "MisdirectedRequest"),
        ("422", "UnprocessableContent"),
        ("428", "PreconditionRequired"),
        ("429", "TooManyRequests"),
        ("500", "InternalServerError"),
        ("501", "NotImplemented"),
        ("502", "BadGateway"),
        ("503", "ServiceUnavailable"),
        ("504", "GatewayTimeout"),
        ("1XX", "Informational"),
        ("2XX", "Success"),
        ("3XX", "Redirection"),
        ("4XX", "ClientError"),
        ("5XX", "ServerError"),
        ("default", "Default"),
    ];
    let known = REASONS.iter().find(|(code, _)| *code == status).map(|(_, name)| (*name).to_owned());
    known.unwrap_or_else(|| format!("Status{status}"))
}
