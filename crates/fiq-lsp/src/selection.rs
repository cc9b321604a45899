//! Selection ranges: from what stands in a string out to the document.
//!
//! Offered inside of payloads alone: elsewhere the server of the language does it.

use fiq_source::Span;
use fiq_tree::Str;
use gen_lsp_types::{Position, SelectionRange, SelectionRangeParams};

use crate::aim::{Aim, Part};
use crate::snapshot::Snapshot;

/// Clients and servers write what is around something by recursion.
const MOST: usize = 100;

/// What is selected step by step from each of some positions.
pub(crate) fn ranges(on: &Snapshot<'_, '_>, params: &SelectionRangeParams) -> Vec<SelectionRange> {
    params.positions.iter().map(|&position| around(on, position)).collect()
}

/// Each position has an answer: where there is nothing to select, the position itself.
fn around(on: &Snapshot<'_, '_>, position: Position) -> SelectionRange {
    let offset = on.offset(position);
    let aim = on.view().and_then(|view| Aim::at(view, offset)).filter(|aim| aim.payload.is_some());
    let spans = aim.map(|aim| spans(&aim, offset));
    let mut spans = spans.unwrap_or_default();
    spans.truncate(MOST);
    let around = spans.into_iter().rev().fold(None, |parent: Option<SelectionRange>, span| {
        Some(SelectionRange { range: on.range(span), parent: parent.map(Box::new) })
    });
    around.unwrap_or_else(|| SelectionRange { range: on.range(Span::empty(offset)), parent: None })
}

/// The bytes of the text from the inside out, each once.
fn spans(aim: &Aim<'_>, offset: u32) -> Vec<Span> {
    let mut spans = Vec::new();
    for (up, step) in aim.way.iter().rev().enumerate() {
        let is_key = up == 0 && aim.part == Part::Key;
        if is_key && let Some(key) = step.key {
            spans.extend(content(key));
            spans.push(key.span());
        } else {
            spans.extend(step.value.string().filter(|_| up == 0).and_then(content));
            spans.push(step.value.span());
        }
        spans.extend(step.key.map(|key| key.span().cover(step.value.span())));
    }
    let mut spans: Vec<Span> = spans.into_iter().map(|span| aim.viewed.in_text(span)).collect();
    spans.retain(|span| span.start() <= offset && offset <= span.end());
    spans.dedup();
    spans
}

/// What stands between the quotes.
fn content(string: Str<'_>) -> Option<Span> {
    let pieces = string.pieces().map(|piece| piece.span);
    pieces.reduce(Span::cover)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::scene::Scene;

    /// The texts that are selected from the cursor on, from the inside out.
    fn selected(name: &str, marked: &str) -> Vec<String> {
        let scene = Scene::new(name, marked);
        let answers = scene.ask_at_cursors("textDocument/selectionRange");
        let mut at: &Value = &answers[0][0];
        let mut texts = Vec::new();
        while let Some(range) = at.get("range") {
            texts.push(scene.text_of(range));
            at = &at["parent"];
        }
        texts
    }

    #[test]
    fn selections_grow() {
        let text = r#"[{"phone_number": "+27123456789", "message_type": "text", "text": "H\u00e4¦llo"}]"#;
        let all = text.replace('¦', "");
        let payload = &all[1..all.len() - 1];
        let wanted = [r"H\u00e4llo", r#""H\u00e4llo""#, r#""text": "H\u00e4llo""#, payload, &all];
        assert_eq!(selected("a.json", text), wanted);
        let key = selected("a.json", &all.replace("phone", "pho¦ne"));
        let wanted = ["phone_number", r#""phone_number""#, r#""phone_number": "+27123456789""#];
        assert_eq!(key[..3], wanted);
    }

    #[test]
    fn strings_of_source_code_are_selected_as_they_are_written() {
        let text = r#"
            use fiq_types::Payload;
            #[derive(Payload)]
            #[payload(text = "{\"phone_number\": \"+27123456789\", \"message_type\": \"text\", \"text\": \"a¦b\"}")]
            struct Greeting;
        "#;
        let wanted = ["ab", r#"\"ab\""#, r#"\"text\": \"ab\""#];
        assert_eq!(selected("a.rs", text)[..3], wanted);
    }

    #[test]
    fn elsewhere_nothing_is_selected() {
        assert_eq!(selected("a.json", "{\"a\": ¦1}"), [""]);
    }
}
