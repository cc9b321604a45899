//! Text to tree, and the faults of its syntax in words.

use std::ffi::OsStr;
use std::path::Path;

use fiq_source::{Diagnostic, Pointer};
use fiq_syntax::{json, yaml};
use fiq_tree::{Fault, FaultKind, NodeId, Tree, Value};

use crate::rules;

/// Reads `text`, a file called `path`. `Err` where there are faults: a document that is half read would accuse payloads wrongly.
pub(crate) fn parse(text: &[u8], path: &str) -> Result<Tree, Vec<Diagnostic>> {
    let tree =
        if is_yaml(text, path) { yaml::parse(text) } else { json::parse(text, &json::Options::default()) };
    if tree.faults().is_empty() {
        return Ok(tree);
    }
    Err(tree.faults().iter().map(|fault| word(fault, &tree, text)).collect())
}

/// Whether the text is YAML: by the file's ending, else by how it begins.
fn is_yaml(text: &[u8], path: &str) -> bool {
    match Path::new(path).extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase).as_deref() {
        Some("yaml" | "yml") => true,
        Some("json") => false,
        _ => {
            let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text).trim_ascii_start();
            !matches!(text.first(), None | Some(b'{' | b'[' | b'"' | 0 | 0xFE | 0xFF))
        }
    }
}

fn word(fault: &Fault, tree: &Tree, text: &[u8]) -> Diagnostic {
    let pointer = fault.container.and_then(|id| pointer_to(tree.root(text)?, id)).unwrap_or_default();
    let found = Diagnostic::error(rules::SYNTAX, fault.span, pointer, message(fault));
    match fault.related {
        Some(related) => found.with_related(related, "this belongs to it"),
        None => found,
    }
}

fn message(fault: &Fault) -> String {
    match (fault.kind, &fault.said) {
        (FaultKind::Yaml, Some(said)) => format!("this is not YAML: {said}"),
        (kind, _) => meaning(kind).to_owned(),
    }
}

fn meaning(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::TrailingComma => "a comma stands before a closing bracket",
        FaultKind::MissingComma => "a comma is missing here",
        FaultKind::ExtraComma => "there is a comma too many",
        FaultKind::MissingColon => "a colon is missing here",
        FaultKind::MissingValue => "a value is missing here",
        FaultKind::MissingKey => "a key is missing here",
        FaultKind::Unclosed => "the text ends before this is closed",
        FaultKind::MismatchedCloser => "this bracket is of the wrong kind",
        FaultKind::MissingCloser => "an inner bracket is not closed here",
        FaultKind::ExtraCloser => "this bracket closes nothing",
        FaultKind::UnquotedKey => "a key must stand in double quotes",
        FaultKind::WrongQuotes => "strings stand in double quotes",
        FaultKind::BadEscape => "this is no escape of JSON",
        FaultKind::ControlCharacter => "a control character must be escaped",
        FaultKind::BadNumber => "this is no number of JSON",
        FaultKind::BadLiteral => "this is neither `true`, `false` nor `null`",
        FaultKind::TextAfterDocument => "there is more text after the document",
        FaultKind::Comment => "JSON has no comments",
        FaultKind::EmptyDocument => "the document is empty",
        FaultKind::InvalidUtf8 => "this is not UTF-8",
        FaultKind::Utf16 => "this is UTF-16; a document must be UTF-8",
        FaultKind::MissingOpener => "an opening bracket is missing here",
        FaultKind::ExtraOpener => "this bracket opens nothing",
        FaultKind::BadAlias => "this alias cannot be replaced by what it names",
        FaultKind::BadKey => "a key must be a plain text",
        FaultKind::TooLarge => "a document of 4 GiB or more is not read",
        _ => "this is not JSON",
    }
}

/// The pointer to the value at `id`, found from `root` down.
fn pointer_to(root: Value<'_>, id: NodeId) -> Option<Pointer> {
    let mut at = root;
    let mut pointer = Pointer::root();
    while at.id() != id {
        if let Some(member) = at.members().find(|member| member.value.holds(id)) {
            pointer.push_key(&member.key.written());
            at = member.value;
        } else {
            let (index, item) = at.items().enumerate().find(|(_, item)| item.holds(id))?;
            pointer.push_index(index);
            at = item;
        }
    }
    Some(pointer)
}
