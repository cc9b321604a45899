//! Formats. One that others may know keeps its name; one that the document defines is said as a pattern, since no validator would
//! know its name, and strict ones refuse a schema with a name that they do not know.

use std::fmt::Write;

use fiq_model::{Format, FormatTest};
use fiq_source::Text;

use crate::node::Object;

/// How a URL begins.
const SCHEME: &str = "^[A-Za-z][A-Za-z0-9+.-]*://";

/// A character of a URL that separates nothing (RFC 3986, section 2; RFC 3987 for what is not ASCII).
const PLAIN: &str = r"[A-Za-z0-9._~!$&'()*+,;=-]|[^\x00-\x7f]|%[0-9A-Fa-f]{2}";

/// The keywords that assert the format.
pub(crate) fn assertion(format: &Format) -> Object {
    match &format.test {
        FormatTest::Named if is_own(format) => Object::default(),
        FormatTest::Named => Object::default().with("format", format.name.as_ref()),
        FormatTest::Digits { minimum, maximum } => {
            let pattern = format!("^[^0-9]*(?:[0-9][^0-9]*){{{minimum},{maximum}}}$");
            Object::default().with("pattern", pattern)
        }
        FormatTest::Schemes(schemes) => Object::default().with("pattern", url_of(schemes)),
        FormatTest::Pattern(pattern) => Object::default().with("pattern", pattern.as_ref()),
        FormatTest::Extensions { foreign, required, .. } => extensions(foreign, *required),
    }
}

/// Whether only this project knows the name, and JSON Schema cannot say what it means.
pub(crate) fn is_own(format: &Format) -> bool {
    format.test == FormatTest::Named && format.name == "emoji"
}

fn url_of(schemes: &[Text]) -> String {
    let schemes: Vec<String> = schemes.iter().map(|scheme| in_any_case(scheme)).collect();
    let (schemes, host) = (schemes.join("|"), format!(r"(?:\[[0-9A-Fa-f:.]+\]|(?:{PLAIN})+)"));
    let authority = format!("(?:(?:{PLAIN}|:)*@)?{host}(?::[0-9]*)?");
    let (path, rest) = (format!("(?:/(?:{PLAIN}|[:@/])*)?"), format!("(?:{PLAIN}|[:@/?])*"));
    format!(r"^(?:{schemes})://{authority}{path}(?:\?{rest})?(?:#{rest})?$")
}

/// Of a URL the end of its path counts, of any other text its own end.
fn extensions(foreign: &[Text], required: bool) -> Object {
    let ends = |extension: &str, is_url: bool| {
        if is_url {
            format!("{SCHEME}[^/?#]*/(?:[^?#]*/)?[^/?#]+\\.(?:{extension})(?:[?#]|$)")
        } else {
            format!("(?:^|/)[^/]+\\.(?:{extension})$")
        }
    };
    let foreign: Vec<String> = foreign.iter().map(|extension| in_any_case(extension)).collect();
    let demand = |is_url: bool| {
        let mut demand = Object::default();
        if required {
            demand.set("pattern", ends(if is_url { "[^./?#]+" } else { "[^./]+" }, is_url));
        }
        if !foreign.is_empty() {
            let pattern = ends(&foreign.join("|"), is_url);
            demand.set("not", Object::default().with("type", "string").with("pattern", pattern));
        }
        demand
    };
    Object::default()
        .with("if", Object::default().with("pattern", SCHEME))
        .with("then", demand(true))
        .with("else", demand(false))
}

/// A pattern for the text in upper and lower case.
fn in_any_case(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        match c {
            'a'..='z' | 'A'..='Z' => {
                let written = write!(pattern, "[{}{}]", c.to_ascii_uppercase(), c.to_ascii_lowercase());
                written.expect("a string takes all");
            }
            '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/' => {
                pattern.extend(['\\', c]);
            }
            other => pattern.push(other),
        }
    }
    pattern
}
