//! What a client can do, read from what it says of itself.
//!
//! Clients differ in the parts of the protocol they take seriously, so each fact is read by itself: one odd member spoils no other.

use std::path::PathBuf;

use gen_lsp_types::Uri;
use serde_json::Value;

use crate::encoding::Encoding;
use crate::uri;

/// The number of the tag for what is deprecated.
const DEPRECATED: u64 = 1;
/// The number of the way to insert text as it is.
const AS_IS: u64 = 1;

/// Facts about a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that clients tell")]
pub(crate) struct Client {
    /// What columns count.
    pub(crate) encoding: Encoding,
    /// Whether it asks for diagnostics, and can be told that it should ask again. Otherwise they are published.
    pub(crate) pulls: bool,
    /// Whether diagnostics may point at other places.
    pub(crate) related_information: bool,
    /// Whether diagnostics may have the address of their rule.
    pub(crate) code_description: bool,
    /// Whether completion items may have tab stops.
    pub(crate) snippets: bool,
    /// Whether the documentation of completion items may be Markdown.
    pub(crate) item_markdown: bool,
    /// Whether completion items may be marked as deprecated.
    pub(crate) item_tags: bool,
    /// Whether a completion item may be selected from the outset.
    pub(crate) preselects: bool,
    /// Whether the lines of a completion item may be put into the text as they are, without the indentation around them.
    pub(crate) takes_text_as_it_is: bool,
    /// Whether text for people may be Markdown.
    pub(crate) markdown: bool,
    /// Whether code actions may be more than commands.
    pub(crate) code_actions: bool,
    /// Whether the edit of a code action may be asked for later.
    pub(crate) resolves_edits: bool,
    /// Whether edits may name the version they are for.
    pub(crate) document_changes: bool,
    /// Whether edits may create files.
    pub(crate) creates_files: bool,
    /// Whether symbols may have children.
    pub(crate) nested_symbols: bool,
    /// Whether definitions may say what led to them.
    pub(crate) links: bool,
    /// Whether the definitions of types may.
    pub(crate) type_links: bool,
    /// Whether it can be told that inlay hints are old.
    pub(crate) refreshes_hints: bool,
    /// Whether it answers what its settings are.
    pub(crate) configuration: bool,
    /// Whether it watches files that it is told to.
    pub(crate) watches: bool,
    /// The process that started the server.
    pub(crate) process: Option<i32>,
    /// The folders that are open.
    pub(crate) folders: Vec<PathBuf>,
}

impl Client {
    /// Reads the parameters of `initialize`.
    pub(crate) fn of(initialize: &Value) -> Self {
        let capabilities = initialize.get("capabilities").unwrap_or(&Value::Null);
        let can = |pointer: &str| capabilities.pointer(pointer).and_then(Value::as_bool) == Some(true);
        let has = |pointer: &str| capabilities.pointer(pointer).is_some_and(Value::is_object);
        let strings = |pointer: &str| strings(capabilities, pointer);
        let numbers = |pointer: &str| {
            let values = capabilities.pointer(pointer).and_then(Value::as_array);
            values.into_iter().flatten().filter_map(Value::as_u64)
        };
        Self {
            encoding: Encoding::of_offered(strings("/general/positionEncodings")),
            pulls: has("/textDocument/diagnostic") && can("/workspace/diagnostics/refreshSupport"),
            related_information: can("/textDocument/publishDiagnostics/relatedInformation")
                || can("/textDocument/diagnostic/relatedInformation"),
            code_description: can("/textDocument/publishDiagnostics/codeDescriptionSupport")
                || can("/textDocument/diagnostic/codeDescriptionSupport"),
            snippets: can("/textDocument/completion/completionItem/snippetSupport"),
            item_markdown: strings("/textDocument/completion/completionItem/documentationFormat")
                .any(|format| format == "markdown"),
            item_tags: numbers("/textDocument/completion/completionItem/tagSupport/valueSet")
                .any(|tag| tag == DEPRECATED),
            preselects: can("/textDocument/completion/completionItem/preselectSupport"),
            takes_text_as_it_is: numbers(
                "/textDocument/completion/completionItem/insertTextModeSupport/valueSet",
            )
            .any(|mode| mode == AS_IS),
            markdown: strings("/textDocument/hover/contentFormat").any(|format| format == "markdown"),
            code_actions: has("/textDocument/codeAction/codeActionLiteralSupport"),
            resolves_edits: can("/textDocument/codeAction/dataSupport")
                && strings("/textDocument/codeAction/resolveSupport/properties").any(|one| one == "edit"),
            document_changes: can("/workspace/workspaceEdit/documentChanges"),
            creates_files: strings("/workspace/workspaceEdit/resourceOperations").any(|one| one == "create"),
            nested_symbols: can("/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            links: can("/textDocument/definition/linkSupport"),
            type_links: can("/textDocument/typeDefinition/linkSupport"),
            refreshes_hints: can("/workspace/inlayHint/refreshSupport"),
            configuration: can("/workspace/configuration"),
            watches: can("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            process: initialize
                .pointer("/processId")
                .and_then(Value::as_i64)
                .and_then(|id| id.try_into().ok()),
            folders: folders(initialize),
        }
    }
}

fn strings<'v>(value: &'v Value, pointer: &str) -> impl Iterator<Item = &'v str> + use<'v> {
    value.pointer(pointer).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// The workspace folders; of a client that knows none of these, the root.
fn folders(initialize: &Value) -> Vec<PathBuf> {
    let folders = initialize.get("workspaceFolders").and_then(Value::as_array);
    if let Some(folders) = folders.filter(|folders| !folders.is_empty()) {
        return folders.iter().filter_map(|folder| path_at(folder.get("uri"))).collect();
    }
    let root = path_at(initialize.get("rootUri"));
    let path = || initialize.get("rootPath").and_then(Value::as_str).filter(|path| !path.is_empty());
    root.or_else(|| path().map(PathBuf::from)).into_iter().collect()
}

fn path_at(uri: Option<&Value>) -> Option<PathBuf> {
    uri::to_path(&Uri::from(uri?.as_str()?))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use serde_json::json;

    use super::Client;
    use crate::encoding::Encoding;

    #[test]
    fn nothing_is_taken_for_granted() {
        for odd in [json!(null), json!({}), json!({"capabilities": 5}), json!({"workspaceFolders": [{}, 1]})]
        {
            assert_eq!(Client::of(&odd), Client::default(), "{odd}");
        }
    }

    #[test]
    fn diagnostics_are_pulled_only_by_those_that_can_be_told_to_ask_again() {
        let pulls = |capabilities| Client::of(&json!({ "capabilities": capabilities })).pulls;
        assert!(!pulls(json!({"textDocument": {"diagnostic": {}}})));
        assert!(!pulls(json!({"workspace": {"diagnostics": {"refreshSupport": true}}})));
        assert!(pulls(json!({
            "textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true}}
        })));
    }

    #[test]
    fn encodings_are_agreed_on() {
        let encoding = |offered| {
            Client::of(&json!({"capabilities": {"general": {"positionEncodings": offered}}})).encoding
        };
        assert_eq!(encoding(json!(["utf-16", "utf-8"])), Encoding::Utf8);
        assert_eq!(encoding(json!(["utf-32", 8])), Encoding::Utf32);
        assert_eq!(encoding(json!(["utf-7"])), Encoding::Utf16);
    }

    #[cfg(unix)]
    #[test]
    fn folders_are_found_in_every_form() {
        let folders = |initialize| Client::of(&initialize).folders;
        let two = json!({"workspaceFolders": [{"uri": "file:///a"}, {"uri": "file:///b%20c"}], "rootUri": "file:///d"});
        assert_eq!(folders(two), [PathBuf::from("/a"), PathBuf::from("/b c")]);
        assert_eq!(folders(json!({"workspaceFolders": null, "rootUri": "file:///d"})), [PathBuf::from("/d")]);
        assert_eq!(folders(json!({"rootPath": "/e"})), [PathBuf::from("/e")]);
    }
}
