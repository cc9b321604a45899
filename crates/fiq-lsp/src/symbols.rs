//! Document symbols: payloads and what they are made of, by names that people know them by.
//!
//! A payload is called by its tag and what it says, other objects by what they say. Which of its texts tells what an object says is
//! read from the API document: text that people read has a length at most, while ids, addresses and words of a list have demands of
//! their own.
//!
//! Invariant: of a huge document the outermost symbols are given, and their number and depth are bounded.

mod names;
mod outline;

use gen_lsp_types::{
    BaseSymbolInformation, DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location,
    SymbolInformation, SymbolKind,
};

use crate::snapshot::Snapshot;
use outline::{Entry, Outline, What};

/// The symbols of a document.
pub(crate) fn symbols(on: &Snapshot<'_, '_>, _: &DocumentSymbolParams) -> DocumentSymbolResponse {
    let Some(view) = on.view() else { return Vec::<DocumentSymbol>::new().into() };
    let mut outline = Outline::of(view);
    names::give(on.held.inspector().checker(), &mut outline);
    if on.client.nested_symbols {
        return nested(on, &outline, &outline.roots).into();
    }
    flat(on, &outline).into()
}

#[expect(deprecated, reason = "the struct has no other constructor that names its members")]
fn nested(on: &Snapshot<'_, '_>, outline: &Outline<'_>, entries: &[usize]) -> Vec<DocumentSymbol> {
    let symbol = |&index: &usize| {
        let entry = outline.entry(index);
        let children = nested(on, outline, &entry.children);
        DocumentSymbol {
            name: entry.name.clone(),
            detail: (!entry.detail.is_empty()).then(|| entry.detail.clone()),
            kind: kind(entry),
            tags: None,
            deprecated: None,
            range: on.range(entry.whole),
            selection_range: on.range(entry.begin),
            children: (!children.is_empty()).then_some(children),
        }
    };
    entries.iter().map(symbol).collect()
}

#[expect(deprecated, reason = "the struct has no other constructor that names its members")]
fn flat(on: &Snapshot<'_, '_>, outline: &Outline<'_>) -> Vec<SymbolInformation> {
    let mut flat = Vec::new();
    let mut todo: Vec<(usize, Option<&str>)> = outline.roots.iter().rev().map(|&root| (root, None)).collect();
    while let Some((index, around)) = todo.pop() {
        let entry = outline.entry(index);
        let location = Location { uri: on.document.uri.clone(), range: on.range(entry.whole) };
        let base_symbol_information = BaseSymbolInformation {
            name: entry.name.clone(),
            kind: kind(entry),
            tags: None,
            container_name: around.map(str::to_owned),
        };
        flat.push(SymbolInformation { deprecated: None, location, base_symbol_information });
        todo.extend(entry.children.iter().rev().map(|&child| (child, Some(entry.name.as_str()))));
    }
    flat
}

fn kind(entry: &Entry<'_>) -> SymbolKind {
    match entry.what {
        What::Payload(_) => SymbolKind::Class,
        What::Array => SymbolKind::Array,
        What::Object => SymbolKind::Object,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use serde_json::{Value, json};

    use crate::scene::Scene;

    const LINES: &str = concat!(
        r#"{"phone_number": "+27123456789", "message_type": "interactive", "interactive": {"type": "list", "#,
        r#""button": "Menu", "body": "What would\nyou like?", "sections": [{"title": "Food", "rows": "#,
        r#"[{"id": "1", "title": "Burger", "description": "Beef"}, {"id": "2"}]}]}}"#,
        "\n",
        r#"{"phone_number": "+27123456789", "message_type": "text", "text": "Hello"}"#,
        "\n",
        r#"{"phone_number": "{{n}}", "message_type": "image", "media_url": "", "": []}"#,
    );

    /// The symbols and what is in them, each with two blanks more.
    fn draw(symbols: &Value, depth: usize, out: &mut String) {
        for symbol in symbols.as_array().into_iter().flatten() {
            let text = |name: &str| symbol.get(name).and_then(Value::as_str).unwrap_or_default();
            writeln!(out, "{}{} | {}", "  ".repeat(depth), text("name"), text("detail"))
                .expect("it is a text");
            draw(&symbol["children"], depth + 1, out);
        }
    }

    #[test]
    fn payloads_are_called_by_what_they_say() {
        let mut scene = Scene::new("a.jsonl", LINES);
        scene.client.nested_symbols = true;
        let symbols = scene.ask("textDocument/documentSymbol", json!({}));
        let mut out = String::new();
        draw(&symbols, 0, &mut out);
        let wanted = [
            "interactive: What would you like? | +27123456789",
            "  interactive | list: What would you like?",
            "    sections | 1 item",
            "      Food | ",
            "        rows | 2 items",
            "          Burger | Beef",
            "          2 | ",
            "text: Hello | +27123456789",
            "image: {{n}} | ",
            "  \"\" | 0 items",
        ];
        assert_eq!(out.lines().collect::<Vec<_>>(), wanted);
        assert_eq!(scene.text_of(&symbols[0]["children"][0]["selectionRange"]), "\"interactive\"");
    }

    #[test]
    fn simple_clients_get_a_list() {
        let symbols = Scene::new("a.jsonl", LINES).ask("textDocument/documentSymbol", json!({}));
        let name = |symbol: &Value| symbol["name"].as_str().expect("a text").to_owned();
        let names: Vec<String> = symbols.as_array().expect("a list").iter().map(name).collect();
        assert_eq!(names[..4], ["interactive: What would you like?", "interactive", "sections", "Food"]);
        assert_eq!(symbols[3]["containerName"], "sections");
    }

    #[test]
    fn of_very_many_the_outermost_are_given() {
        let one = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "a", "x": {"y": {}}}"#;
        let scene = Scene::new("a.json", &format!("[{}{one}]", format!("{one},").repeat(3_999)));
        let symbols = scene.ask("textDocument/documentSymbol", json!({}));
        let symbols = symbols.as_array().expect("a list");
        let count = |name: &str| symbols.iter().filter(|symbol| symbol["name"] == name).count();
        assert_eq!((symbols.len(), count("text: a"), count("x"), count("y")), (5_000, 4_000, 1_000, 0));
    }

    #[test]
    fn depth_is_bounded() {
        let start = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "a", "x": "#;
        let mut scene = Scene::new("a.json", &format!("{start}{}", "[".repeat(100_000)));
        scene.client.nested_symbols = true;
        let mut at = scene.ask("textDocument/documentSymbol", json!({}));
        let mut depth = 0;
        while let Some(symbol) = at.get(0) {
            depth += 1;
            at = symbol["children"].clone();
        }
        assert_eq!(depth, 64);
    }
}
