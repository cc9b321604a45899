//! Operations, in a module of their own.

use fiq_model::{Location, SchemaId, Style};

use super::Emitter;
use super::text::{Lines, quoted, spelt};
use fiq_plan::ident;
use fiq_plan::ir::{Body, Ir, Kind, Operation, Parameter, Payload, Response, Shape, Value};

impl Emitter<'_> {
    pub(crate) fn operations(&self, out: &mut Lines) {
        let operations = &self.ir.operations;
        if operations.is_empty() {
            return;
        }
        let is_checked = operations.iter().any(|operation| used(self.ir, operation).next().is_some());
        out.gap();
        out.line("/// The operations of the document: what is sent, and what is answered by status.");
        out.block("pub mod operations", "}", |out| {
            out.line(if is_checked { "use super::{API, rt};" } else { "use super::rt;" });
            if let Some(server) = &self.ir.model.server {
                out.gap();
                out.line(server_docs(server));
                out.unused();
                out.line(format!("pub const SERVER: &str = {};", quoted(server)));
            }
            for operation in operations {
                out.gap();
                self.operation(operation, out);
            }
        });
    }

    fn operation(&self, operation: &Operation, out: &mut Lines) {
        let Operation { name, method, path, .. } = operation;
        let fields: Vec<Field<'_>> = self.fields(operation).collect();
        let (required, optional): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.required);
        out.block("rt::operation!", "}", |out| {
            out.docs(&operation.docs);
            block(&format!("pub struct {name} = {method} {}", quoted(path)), &required, out, Field::emit);
            if !optional.is_empty() {
                block("optional", &optional, out, Field::emit);
            }
            let responses: Vec<&Response> = operation.responses.iter().collect();
            block(&format!("pub enum {}", operation.answer), &responses, out, |response, out| {
                self.response(response, out);
            });
        });
    }

    fn fields<'o>(&'o self, operation: &'o Operation) -> impl Iterator<Item = Field<'o>> {
        let parameters = operation.parameters.iter().map(|parameter| self.parameter(parameter));
        parameters.chain(operation.body.iter().map(|body| self.body(body)))
    }

    /// `pub page: Option<rt::Integer> = query "page" API[7],`
    fn parameter<'o>(&self, parameter: &'o Parameter) -> Field<'o> {
        let place = place(parameter.location, parameter.style);
        let schema = checked(self.ir, parameter).map(|schema| format!(" {}", self.schema(schema)));
        let line = format!(
            "pub {}: {} = {place} {}{},",
            ident(&parameter.ident),
            self.given(&parameter.value, parameter.required),
            quoted(&parameter.wire),
            schema.unwrap_or_default()
        );
        Field { required: parameter.required, docs: &parameter.docs, line }
    }

    fn body<'o>(&self, body: &'o Body) -> Field<'o> {
        let place = if body.required { "body" } else { "optional_body" };
        let (value, schema) = (self.given(&body.value, body.required), self.schema(body.schema));
        let line = format!("pub {}: {value} = {place} {schema},", ident(&body.ident));
        Field { required: body.required, docs: &body.docs, line }
    }

    /// The type of a field.
    fn given(&self, value: &Value, required: bool) -> String {
        let shape = spelt(&self.spelling.shape(&value.shape));
        if required && !value.nullable { shape } else { format!("Option<{shape}>") }
    }

    /// `Ok(super::ListRow = API[3]) = "200",`
    fn response(&self, response: &Response, out: &mut Lines) {
        out.docs(&response.docs);
        let payload = match &response.payload {
            Payload::Nothing => String::new(),
            Payload::Raw => "(rt::Raw)".into(),
            Payload::Json(value, schema) => {
                format!("({} = {})", spelt(&self.spelling.value(value)), self.schema(*schema))
            }
            Payload::AnyStatus(value, schema) => {
                format!("(rt::At<{}> = {})", spelt(&self.spelling.value(value)), self.schema(*schema))
            }
        };
        out.line(format!("{}{payload} = {},", ident(&response.ident), quoted(&response.status)));
    }
}

/// A field of an operation, as it is written.
struct Field<'o> {
    required: bool,
    docs: &'o [String],
    line: String,
}

impl Field<'_> {
    fn emit(&self, out: &mut Lines) {
        out.docs(self.docs);
        out.line(&self.line);
    }
}

/// Where a parameter goes, in the runtime's words.
fn place(location: Location, style: Style) -> &'static str {
    match (location, style) {
        (Location::Path, _) => "path",
        (Location::Header, _) => "header",
        (Location::Cookie, _) => "cookie",
        (Location::Query, Style::Exploded) => "query",
        (Location::Query, Style::Commas) => "query_commas",
        (Location::Query, Style::Spaces) => "query_spaces",
        (Location::Query, Style::Pipes) => "query_pipes",
        (Location::Query, Style::Brackets) => "query_brackets",
        (Location::Query, Style::Json) => "query_json",
    }
}

fn server_docs(server: &str) -> &'static str {
    if server.contains('{') {
        "/// The server that the document names, with parts in braces that differ from user to user."
    } else if server.contains("://") {
        "/// The server that the document names."
    } else {
        "/// Where the document has the API, below the address of a server that it does not name."
    }
}

/// What stands in braces, or none.
fn block<T>(start: &str, parts: &[&T], out: &mut Lines, emit: impl Fn(&T, &mut Lines)) {
    if parts.is_empty() {
        return out.line(format!("{start} {{}}"));
    }
    out.block(start, "}", |out| parts.iter().for_each(|part| emit(part, out)));
}

/// The schemas that an operation refers to.
pub(super) fn used<'i>(ir: &'i Ir, operation: &'i Operation) -> impl Iterator<Item = SchemaId> + 'i {
    let parameters = operation.parameters.iter().filter_map(|parameter| checked(ir, parameter));
    let body = operation.body.iter().map(|body| body.schema);
    let responses = operation.responses.iter().filter_map(|response| match response.payload {
        Payload::Json(_, schema) | Payload::AnyStatus(_, schema) => Some(schema),
        Payload::Nothing | Payload::Raw => None,
    });
    parameters.chain(body).chain(responses)
}

/// The schema of a parameter, if it has a type that lenient reading gives values which break it.
fn checked(ir: &Ir, parameter: &Parameter) -> Option<SchemaId> {
    parameter.schema.filter(|_| is_limited(ir, &parameter.value.shape))
}

fn is_limited(ir: &Ir, shape: &Shape) -> bool {
    match shape {
        Shape::List(item, None) | Shape::Map(item) => is_limited(ir, &item.shape),
        Shape::Named(id) => match &ir.types[id.0].kind {
            Kind::Alias(shape) => is_limited(ir, shape),
            Kind::Choice(choice) => choice.unknown.is_some(),
            Kind::Object(_) | Kind::Union(_) => true,
        },
        shape => shape.limits().is_some(),
    }
}
