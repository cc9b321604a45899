//! References and highlights: an id that must be unique, and everything that is called the same.
//!
//! The first of them is the declaration, since the others are the ones that the rules tell to change.

use fiq_source::Span;
use fiq_tree::Value;
use gen_lsp_types::{
    DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams, Location, Position, ReferenceParams,
};

use crate::aim::Aim;
use crate::snapshot::Snapshot;

/// The places of the id at a position.
pub(crate) fn references(on: &Snapshot<'_, '_>, params: &ReferenceParams) -> Vec<Location> {
    let places = places(on, params.text_document_position_params.position);
    let skipped = usize::from(!params.context.include_declaration);
    let location = |span| Location { uri: on.document.uri.clone(), range: on.range(span) };
    places.into_iter().skip(skipped).map(location).collect()
}

/// The same places, to be seen.
pub(crate) fn highlights(on: &Snapshot<'_, '_>, params: &DocumentHighlightParams) -> Vec<DocumentHighlight> {
    let places = places(on, params.text_document_position_params.position);
    let highlight =
        |span| DocumentHighlight { range: on.range(span), kind: Some(DocumentHighlightKind::Text) };
    places.into_iter().map(highlight).collect()
}

/// The bytes of all values like the one at a position, that one included, in the order of the text.
fn places(on: &Snapshot<'_, '_>, position: Position) -> Vec<Span> {
    let aim = on.view().and_then(|view| Aim::at(view, on.offset(position)));
    let Some(aim) = aim else { return Vec::new() };
    let mut like: Vec<Value<'_>> = Vec::new();
    aim.describe(&on.held, &mut |described| like.extend(described.like(aim.value().id())));
    like.sort_by_key(|value| value.id());
    like.dedup_by_key(|value| value.id());
    like.into_iter().map(|value| aim.viewed.in_text(value.span())).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::scene::Scene;

    const LIST: &str = r#"{"phone_number": "+27123456789", "message_type": "interactive", "interactive": {
        "type": "list", "body": "b", "button": "c", "sections": [
            {"title": "¦x", "rows": [{"id": "a"}, {"¦id": "b"}]},
            {"title": "x", "rows": [{"id": "\u0061"}, {"id": "¦a"}, {"id": "{{x}}"}, {"id": "¦{{x}}"}]}]}}"#;

    /// The lines and columns of what is found.
    fn starts(found: &Value) -> Vec<(u64, u64)> {
        let start = |one: &Value| {
            let start = &one["range"]["start"];
            (start["line"].as_u64().expect("a number"), start["character"].as_u64().expect("a number"))
        };
        found.as_array().expect("a list").iter().map(start).collect()
    }

    #[test]
    fn ids_of_one_scope_that_say_the_same_are_found() {
        let scene = Scene::new("a.json", LIST);
        let found = scene.ask_at_cursors("textDocument/references");
        let found: Vec<_> = found.iter().map(starts).collect();
        let wanted = [vec![], vec![(2, 56)], vec![(2, 43), (3, 43), (3, 61)], vec![(3, 91)]];
        assert_eq!(found, wanted);
        let highlights = scene.ask_at_cursors("textDocument/documentHighlight");
        assert_eq!(highlights.iter().map(starts).collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn the_first_is_the_declaration() {
        let scene = Scene::new("a.json", &LIST.replace('¦', ""));
        let position = json!({"line": 3, "character": 62});
        let params = json!({"position": position, "context": {"includeDeclaration": false}});
        assert_eq!(starts(&scene.ask("textDocument/references", params)), [(3, 43), (3, 61)]);
    }
}
