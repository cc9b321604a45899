//! Document links: the addresses in payloads, to be opened.
//!
//! Invariant: only values that hold something like an address are looked at, and only where the API document wants a URL there is a link.

use fiq_check::Described;
use fiq_model::{FormatTest, Schema};
use fiq_project::{View, Viewed};
use fiq_source::Span;
use fiq_tree::Value;
use gen_lsp_types::{DocumentLink, DocumentLinkParams, Uri};
use memchr::memmem;

use crate::snapshot::Snapshot;

/// What every address begins with that a browser opens.
const SCHEMES: [&str; 2] = ["https://", "http://"];
/// What all of them have in common.
const PREFIX: &[u8] = b"http";

/// The links of a document.
pub(crate) fn links(on: &Snapshot<'_, '_>, _: &DocumentLinkParams) -> Vec<DocumentLink> {
    let Some(view) = on.view() else { return Vec::new() };
    let mut links = Vec::new();
    for viewed in view.documents() {
        let text = viewed.text(view);
        let found: Vec<u32> = memmem::find_iter(text, PREFIX).map(|at| at as u32).collect();
        if !found.is_empty() {
            in_document(on, view, viewed, &found, &mut links);
        }
    }
    links
}

/// `found`: where an address may begin.
fn in_document(
    on: &Snapshot<'_, '_>,
    view: &View,
    viewed: &Viewed,
    found: &[u32],
    out: &mut Vec<DocumentLink>,
) {
    let holds_one = |span: Span| {
        let next = found.partition_point(|&at| at < span.start());
        found.get(next).is_some_and(|&at| at < span.end())
    };
    let mut look = |described: &Described<'_, '_, '_>| {
        if let Some((span, target)) = address(described) {
            let range = on.range(viewed.in_text(span));
            out.push(DocumentLink { range, target: Some(target), ..DocumentLink::default() });
        }
        true
    };
    let checker = on.held.inspector().checker();
    for seen in &viewed.payloads {
        let value = viewed.value(view, seen);
        if holds_one(value.span()) {
            let wants = |_: Span, value: Value<'_>| holds_one(value.span());
            checker.describe_some(seen.schema, value, &seen.pointer, &wants, &mut look);
        }
    }
}

/// The address that a value is, if it is to be one.
fn address(described: &Described<'_, '_, '_>) -> Option<(Span, Uri)> {
    let string = described.value().string()?;
    let content = string.known()?;
    let begins =
        |scheme: &&str| content.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let is_address =
        SCHEMES.iter().any(begins) && !content.contains(|c: char| c.is_whitespace() || c.is_control());
    let wants_one = || described.schemas().any(|(_, schema)| wants_url(schema));
    if !is_address || !wants_one() {
        return None;
    }
    let whole = string.span();
    Some((Span::new(whole.start() + 1, whole.end() - 1), Uri(content.into_owned())))
}

fn wants_url(schema: &Schema) -> bool {
    let Some(format) = schema.string.as_ref().and_then(|limits| limits.format.as_ref()) else { return false };
    match &format.test {
        FormatTest::Schemes(_) => true,
        FormatTest::Named => matches!(&*format.name, "uri" | "url" | "uri-reference" | "iri"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::scene::Scene;

    const LINES: &str = r#"{"phone_number": "+27123456789", "message_type": "image", "media_url": "https:\/\/e.com/ä.png"}
{"phone_number": "+27123456789", "message_type": "image", "media_url": "https://e.com/{{x}}.png"}
{"phone_number": "+27123456789", "message_type": "text", "text": "https://e.com"}
{"phone_number": "+27123456789", "message_type": "image", "media_url": "HTTPS://e.com/http"}
{"phone_number": "+27123456789", "message_type": "image", "media_url": "http and so on"}
"#;

    #[test]
    fn addresses_are_links_where_they_are_wanted() {
        let scene = Scene::new("a.jsonl", LINES);
        let links = scene.ask("textDocument/documentLink", json!({}));
        let link = |link: &Value| (scene.text_of(&link["range"]), link["target"].clone());
        let links: Vec<_> = links.as_array().expect("a list").iter().map(link).collect();
        let wanted = [
            (r"https:\/\/e.com/ä.png".to_owned(), json!("https://e.com/ä.png")),
            ("HTTPS://e.com/http".to_owned(), json!("HTTPS://e.com/http")),
        ];
        assert_eq!(links, wanted);
    }
}
