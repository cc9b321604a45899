//! Objects with known members, read from a tree. What is wrong with them is told with its place, and the rest is read all the same.

use std::cell::RefCell;

use fiq_model::nearest;
use fiq_source::{Diagnostic, Pointer, Severity, Span};
use fiq_tree::{Kind, Value};

/// Gathers what is wrong.
#[derive(Debug)]
pub(super) struct Faults {
    rule: &'static str,
    found: RefCell<Vec<Diagnostic>>,
}

impl Faults {
    pub(super) fn new(rule: &'static str, found: Vec<Diagnostic>) -> Self {
        Self { rule, found: RefCell::new(found) }
    }

    pub(super) fn error(&self, span: Span, pointer: Pointer, message: String, help: Option<String>) {
        let mut fault = Diagnostic::error(self.rule, span, pointer, message);
        fault.help = help;
        self.found.borrow_mut().push(fault);
    }

    pub(super) fn warning(&self, span: Span, pointer: Pointer, message: String, help: Option<String>) {
        self.error(span, pointer, message, help);
        if let Some(fault) = self.found.borrow_mut().last_mut() {
            fault.severity = Severity::Warning;
        }
    }

    pub(super) fn into_found(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|fault| fault.span);
        found
    }
}

/// Where an object stands: an entry of a list, or something in one.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    pub(super) list: &'a str,
    pub(super) index: Option<usize>,
    pub(super) member: Option<&'a str>,
}

impl At<'_> {
    pub(super) const ROOT: At<'static> = At { list: "", index: None, member: None };

    pub(super) fn pointer(self, further: Option<&str>) -> Pointer {
        let mut pointer = Pointer::root();
        if let Some(index) = self.index {
            pointer.push_key(self.list);
            pointer.push_index(index);
        }
        for key in self.member.into_iter().chain(further) {
            pointer.push_key(key);
        }
        pointer
    }
}

/// An object of which the members are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'a, 't> {
    pub(super) object: Value<'t>,
    pub(super) at: At<'a>,
    known: &'a [&'a str],
    faults: &'a Faults,
}

impl<'a, 't> Fields<'a, 't> {
    /// The members of `value`, which are to have one of the names `known`; what is no object is a fault.
    pub(super) fn of(value: Value<'t>, known: &'a [&'a str], at: At<'a>, faults: &'a Faults) -> Option<Self> {
        let fields = Self { object: value, at, known, faults };
        match value.kind() {
            Kind::Object => {
                fields.hold_to_known();
                Some(fields)
            }
            // What could not be read is a fault of the syntax already.
            Kind::Unknown => None,
            kind => {
                let message = format!("an object belongs here, and this is {}", kind.with_article());
                faults.error(value.span(), at.pointer(None), message, None);
                None
            }
        }
    }

    fn hold_to_known(&self) {
        let mut seen: Vec<&str> = Vec::new();
        for member in self.object.members() {
            let Some(key) = member.key.known() else { continue };
            let pointer = || self.at.pointer(Some(&key));
            match self.known.iter().find(|name| **name == key) {
                None => {
                    let help = nearest(&key, self.known.iter().copied());
                    let help = help.map_or_else(
                        || format!("it may be {}", self.known.join(", ")),
                        |meant| format!("did you mean `{meant}`?"),
                    );
                    let message = format!("`{key}` is not known here");
                    self.faults.error(member.key.span(), pointer(), message, Some(help));
                }
                Some(name) if seen.contains(name) => {
                    self.faults.error(member.key.span(), pointer(), format!("`{key}` stands twice"), None);
                }
                Some(name) => seen.push(name),
            }
        }
    }

    /// A member that may lack.
    pub(super) fn optional(&self, name: &str) -> Option<Value<'t>> {
        self.object.get(name)
    }

    /// A member that must be there.
    pub(super) fn required(&self, name: &str) -> Option<Value<'t>> {
        let found = self.optional(name);
        if found.is_none() && !self.object.is_open() && !self.has_misspelt(name) {
            let brace = Span::new(self.object.span().start(), self.object.span().start() + 1);
            self.faults.error(brace, self.at.pointer(None), format!("`{name}` is missing"), None);
        }
        found
    }

    /// Whether a member that is not known was meant to be `name`, which is told already.
    fn has_misspelt(&self, name: &str) -> bool {
        let keys = self.object.members().filter_map(|member| member.key.known());
        let mut unknown = keys.filter(|key| !self.known.contains(&&**key));
        unknown.any(|key| nearest(&key, self.known.iter().copied()) == Some(name))
    }

    /// A text that must be there.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let value = self.required(name)?;
        let text = value.string().and_then(fiq_tree::Str::known);
        if text.is_none() {
            self.refuse(name, value, "a string belongs here");
        }
        text.map(std::borrow::Cow::into_owned)
    }

    /// A whole number that must be there.
    pub(super) fn count(&self, name: &str, least: u64) -> Option<u64> {
        let value = self.required(name)?;
        let count = value.number().and_then(|number| number.parse().ok()).filter(|count| *count >= least);
        if count.is_none() {
            self.refuse(name, value, &format!("a whole number from {least} on belongs here"));
        }
        count
    }

    /// A hash that must be there.
    pub(super) fn hash(&self, name: &str) -> Option<u64> {
        let text = self.text(name)?;
        let is_hash = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let hash = u64::from_str_radix(&text, 16).ok().filter(|_| is_hash);
        if let (None, Some(value)) = (hash, self.optional(name)) {
            self.refuse(name, value, "16 hexadecimal digits belong here");
        }
        hash
    }

    /// A JSON pointer that must be there.
    pub(super) fn pointer(&self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        if text.is_empty() || text.starts_with('/') {
            return Some(text);
        }
        self.refuse(name, self.optional(name)?, "a JSON pointer belongs here, such as `/interactive/body`");
        None
    }

    /// Says that a member is not what belongs there.
    pub(super) fn refuse(&self, name: &str, value: Value<'_>, message: &str) {
        if value.kind() != Kind::Unknown {
            self.faults.error(value.span(), self.at.pointer(Some(name)), message.to_owned(), None);
        }
    }
}
