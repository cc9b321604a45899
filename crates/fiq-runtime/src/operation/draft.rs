//! The parts of a request while an operation hands them in, one after the other.

use serde::Serialize;

use super::Request;
use super::encoding::{encoded, rendered};
use super::parameter::Parameter;
use crate::document::{Document, Places};
use crate::limits::written;
use crate::violation::Violation;
use crate::{Schema, Violations};

/// What generated code fills with parameters and body. A parameter that is null is left out.
///
/// The last argument is the schema that a value is held against, if it is limited at all.
#[derive(Debug, Default)]
pub struct Draft {
    path: Vec<(&'static str, String)>,
    query: Vec<String>,
    headers: Vec<(&'static str, String)>,
    cookies: Vec<String>,
    body: Option<String>,
    violations: Vec<Violation>,
}

impl Draft {
    /// A parameter of the path: items and members are joined by commas.
    pub fn path<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        let text =
            self.parameter(name, value, schema).map_or_else(String::new, |value| value.joined(",", encoded));
        if matches!(text.as_str(), "" | "." | "..") {
            let message = format!("`{name}` is `{text}`, which would lead to another path");
            self.violations.push(Violation::lone("bad-format", message));
        }
        self.path.push((name, text));
    }

    /// A parameter of the query: each item stands for itself.
    pub fn query<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        let value = self.parameter(name, value, schema);
        self.query.extend(value.iter().flat_map(|value| value.pairs(name)));
    }

    /// A parameter of the query, with commas between its items and members.
    pub fn query_commas<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        self.query_joined(name, ",", value, schema);
    }

    /// A parameter of the query, with spaces between its items and members.
    pub fn query_spaces<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        self.query_joined(name, "%20", value, schema);
    }

    /// A parameter of the query, with `|` between its items and members.
    pub fn query_pipes<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        self.query_joined(name, "%7C", value, schema);
    }

    /// A parameter of the query, with the names of its members in brackets.
    pub fn query_brackets<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        if let Some(value) = self.parameter(name, value, schema) {
            value.bracketed(&encoded(name), &mut self.query);
        }
    }

    /// A parameter of the query, as JSON.
    pub fn query_json<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        let value = self.parameter(name, value, schema);
        self.query.extend(value.map(|value| format!("{}={}", encoded(name), encoded(&value.json()))));
    }

    /// A parameter in a header: items and members are joined by commas.
    pub fn header<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        let Some(value) = self.parameter(name, value, schema) else { return };
        let text = value.joined(",", str::to_owned);
        if text.chars().any(|c| c.is_control() && c != '\t') {
            let message = format!("`{name}` has a control character, which no header can hold");
            self.violations.push(Violation::lone("bad-format", message));
        }
        self.headers.push((name, text));
    }

    /// A parameter in a cookie.
    pub fn cookie<T: Serialize>(&mut self, name: &'static str, value: &T, schema: &[Schema]) {
        let value = self.parameter(name, value, schema);
        self.cookies.extend(value.iter().flat_map(|value| value.pairs(name)));
    }

    /// A body that must be there.
    pub fn body<T: Serialize>(&mut self, body: &T, schema: &[Schema]) {
        let text = written(body);
        if let Some(schema) = schema.first() {
            self.check(&text, *schema, None);
        }
        self.body = Some(text);
    }

    /// A body that may be left out.
    pub fn optional_body<T: Serialize>(&mut self, body: &Option<T>, schema: &[Schema]) {
        if let Some(body) = body {
            self.body(body, schema);
        }
    }

    /// The request, and what is wrong with it.
    pub(super) fn finish(mut self, method: &'static str, template: &str) -> (Request, Violations) {
        if !self.cookies.is_empty() {
            self.headers.push(("Cookie", self.cookies.join("; ")));
        }
        if self.body.is_some() {
            self.headers.push(("Content-Type", "application/json".to_owned()));
        }
        let mut path_and_query = rendered(template, &self.path);
        for pair in &self.query {
            path_and_query.push(if path_and_query.contains('?') { '&' } else { '?' });
            path_and_query.push_str(pair);
        }
        let request = Request { method, path_and_query, headers: self.headers, body: self.body };
        (request, self.violations.into_iter().collect())
    }

    fn query_joined<T: Serialize>(
        &mut self,
        name: &'static str,
        separator: &str,
        value: &T,
        schema: &[Schema],
    ) {
        let value = self.parameter(name, value, schema);
        self.query
            .extend(value.map(|value| format!("{}={}", encoded(name), value.joined(separator, encoded))));
    }

    fn parameter<T: Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
        schema: &[Schema],
    ) -> Option<Parameter> {
        let parameter = Parameter::of(value)?;
        if let Some(schema) = schema.first() {
            self.check(&written(value), *schema, Some(name));
        }
        Some(parameter)
    }

    fn check(&mut self, text: &str, schema: Schema, name: Option<&str>) {
        let document = Document::check(text.as_bytes(), schema, name, Places::Withheld);
        self.violations.extend(document.violations());
    }
}
