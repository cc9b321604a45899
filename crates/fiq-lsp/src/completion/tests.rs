//! Every item is applied to its text, as an editor does it.

mod corpus;
mod positions;

use std::path::Path;
use std::sync::Arc;

use fiq_project::Models;
use fiq_source::{Edit, FileFindings};
use gen_lsp_types::{
    CompletionItem, CompletionItemTextEdit, CompletionParams, InsertTextFormat, PartialResultParams,
    TextDocumentIdentifier, TextDocumentPositionParams, TextEdit, WorkDoneProgressParams,
};

use super::base::applied;
use super::complete;
use crate::client::Client;
use crate::document::Document;
use crate::encoding::Encoding;
use crate::ground::Ground;
use crate::settings::Settings;
use crate::snapshot::Snapshot;
use crate::text::Text;

/// What a client can do that can do everything.
fn able() -> Client {
    Client {
        snippets: true,
        preselects: true,
        item_tags: true,
        takes_text_as_it_is: true,
        encoding: Encoding::Utf16,
        ..Client::default()
    }
}

/// Shows `look` the snapshot of a text that a client has open under a name.
fn with_snapshot<R>(client: &Client, name: &str, text: &str, look: impl FnOnce(&Snapshot<'_, '_>) -> R) -> R {
    let (models, settings) = (Models::default(), Settings::default());
    let ground = Ground::new(&models, &settings, None);
    let text = Text::new(text.to_owned(), client.encoding).expect("it is small");
    let uri = format!("file:///nowhere/{name}").as_str().into();
    let document = Document::new(uri, "", 1, Arc::new(text), Path::new("/nowhere"));
    let held = ground.held(&document.path);
    let format = document.format(&held);
    let found = FileFindings::default();
    let (document, found, settings) = (&document, &found, &settings);
    look(&Snapshot { client, settings, ground: &ground, document, open: &[], held, format, found })
}

/// The items at an offset.
fn items(on: &Snapshot<'_, '_>, offset: usize) -> Vec<CompletionItem> {
    let position = on.document.text.position(offset as u32);
    let text_document = TextDocumentIdentifier { uri: on.document.uri.clone() };
    let at = TextDocumentPositionParams { text_document, position };
    let params =
        CompletionParams::new(None, WorkDoneProgressParams::default(), PartialResultParams::default(), at);
    complete(on, &params).map(|list| list.items).unwrap_or_default()
}

/// The text after an item was chosen, with each tab stop as it is proposed.
fn chosen(on: &Snapshot<'_, '_>, item: &CompletionItem) -> String {
    let Some(CompletionItemTextEdit::TextEdit(main)) = &item.text_edit else { panic!("{item:?}") };
    let is_snippet = item.insert_text_format == Some(InsertTextFormat::Snippet);
    let expanded = if is_snippet { expanded(&main.new_text) } else { main.new_text.clone() };
    let edit = |edit: &TextEdit| Edit { span: on.span(edit.range), text: edit.new_text.clone() };
    let mut edits: Vec<Edit> = item.additional_text_edits.iter().flatten().map(edit).collect();
    edits.push(Edit { text: expanded, ..edit(main) });
    edits.sort_by_key(|edit| edit.span);
    assert!(edits.windows(2).all(|pair| pair[0].span.end() < pair[1].span.start()), "{item:?}");
    String::from_utf8(applied(on.document.text.bytes(), &edits)).expect("offsets are those of characters")
}

/// A snippet with its proposals.
fn expanded(snippet: &str) -> String {
    let mut out = String::new();
    let mut chars = snippet.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            '$' if chars.peek() == Some(&'{') => {
                let digits = |c: &char| c.is_ascii_digit() || *c == '{';
                while chars.next_if(digits).is_some() {}
                let kind = chars.next();
                assert!(matches!(kind, Some(':' | '|')), "{snippet}");
                let mut is_first = true;
                while let Some(c) = chars.next().filter(|c| *c != '}') {
                    match c {
                        '\\' => out.extend(chars.next().filter(|_| is_first)),
                        ',' | '|' if kind == Some('|') => is_first = false,
                        c => out.extend(is_first.then_some(c)),
                    }
                }
            }
            '$' => while chars.next_if(char::is_ascii_digit).is_some() {},
            c => out.push(c),
        }
    }
    out
}

#[test]
fn snippets_are_expanded() {
    assert_eq!(expanded(r#""a": "$1", ${2:0} \$\} "${3|x\,y,z|}""#), r#""a": "", 0 $} "x,y""#);
}
