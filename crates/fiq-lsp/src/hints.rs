//! Inlay hints: how much of a limit is used up, behind what comes near it.
//!
//! Invariant: only what touches the range that is asked for is looked at.

use std::borrow::Cow;

use fiq_check::{Described, Measured, Unit};
use fiq_model::Model;
use fiq_project::{Seen, View, Viewed};
use fiq_source::Span;
use gen_lsp_types::{InlayHint, InlayHintParams};

use crate::docs::{Author, Markup};
use crate::snapshot::Snapshot;

/// From this part of its limit on a count is shown, in hundredths.
const NEAR: u64 = 80;

/// The hints in a range.
pub(crate) fn hints(on: &Snapshot<'_, '_>, params: &InlayHintParams) -> Vec<InlayHint> {
    let Some(view) = on.view().filter(|_| on.settings.inlay_hints) else { return Vec::new() };
    let asked = on.span(params.range);
    let mut hints = Vec::new();
    for viewed in view.documents_in(asked) {
        for seen in &viewed.payloads {
            in_payload(on, view, (viewed, seen), asked, &mut hints);
        }
    }
    hints.sort_by_key(|hint| (hint.position.line, hint.position.character));
    hints
}

fn in_payload(
    on: &Snapshot<'_, '_>,
    view: &View,
    (viewed, seen): (&Viewed, &Seen),
    asked: Span,
    out: &mut Vec<InlayHint>,
) {
    let touches = |span: Span| {
        let span = viewed.in_text(span);
        span.start() <= asked.end() && asked.start() <= span.end()
    };
    let value = viewed.value(view, seen);
    if !touches(value.span()) {
        return;
    }
    let mut look = |described: &Described<'_, '_, '_>| {
        for measured in described.measured().iter().filter(|measured| is_near(measured)) {
            let at = viewed.in_text(measured.span).end();
            if asked.start() <= at && at <= asked.end() {
                out.push(hint(on, described.model(), measured, at));
            }
        }
        true
    };
    let checker = on.held.inspector().checker();
    checker.describe_some(seen.schema, value, &seen.pointer, &|span, _| touches(span), &mut look);
}

fn is_near(measured: &Measured<'_>) -> bool {
    measured.count > 0 && measured.count.saturating_mul(100) >= measured.lowest().saturating_mul(NEAR)
}

fn hint(on: &Snapshot<'_, '_>, model: &Model, measured: &Measured<'_>, at: u32) -> InlayHint {
    InlayHint {
        position: on.document.text.position(at),
        label: label(measured).into(),
        kind: None,
        text_edits: None,
        tooltip: Some(tooltip(model, measured).into()),
        padding_left: Some(true),
        padding_right: None,
        data: None,
    }
}

fn label(measured: &Measured<'_>) -> String {
    let least = if measured.is_exact { "" } else { "≥" };
    let figures = format!("{least}{}/{}", measured.count, measured.lowest());
    match measured.unit {
        Unit::Characters => figures,
        Unit::Items => format!("{figures} items"),
        Unit::Members => format!("{figures} fields"),
        Unit::InAll(name) => format!("{figures} {name} in all"),
    }
}

/// Every limit with who demands it, a line each.
fn tooltip(model: &Model, measured: &Measured<'_>) -> String {
    let noun = noun(measured.unit);
    let lines = measured.limits.iter().map(|limit| {
        let source = model.schema(limit.facet.schema).source_of(limit.keyword);
        let says = source.map(|source| format!(" ({})", Author::of(model, source).says(Markup::Plain)));
        format!("at most {} {noun}{}", limit.most, says.unwrap_or_default())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn noun(unit: Unit<'_>) -> Cow<'_, str> {
    match unit {
        Unit::Characters => "characters".into(),
        Unit::Items => "items".into(),
        Unit::Members => "fields".into(),
        Unit::InAll(name) => format!("{name} in all").into(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::encoding::Encoding;
    use crate::scene::Scene;

    /// The hints of some lines: where each stands and what it says.
    fn hints(scene: &Scene, first: u32, end: u32) -> Vec<(u64, u64, String)> {
        let range = json!({"start": {"line": first, "character": 0}, "end": {"line": end, "character": 0}});
        let hints = scene.ask("textDocument/inlayHint", json!({"range": range}));
        let hint = |hint: &Value| {
            let number = |name: &str| hint["position"][name].as_u64().expect("it is a number");
            let label = hint["label"].as_str().expect("it is a text").to_owned();
            (number("line"), number("character"), label)
        };
        hints.as_array().expect("they are a list").iter().map(hint).collect()
    }

    fn list() -> String {
        r#"{"phone_number": "+27123456789", "message_type": "interactive",
"interactive": {"type": "list", "body": "b", "button": "😀{{n}}😀 4567890123456789",
"sections": [{"rows": [{"id": "1"}, {"id": "2"}, {"id": "3"}, {"id": "4"}, {"id": "5"}]},
{"rows": [{"id": "6"}, {"id": "7"}, {"id": "8"}, {"id": "9", "title": "a"}]}]}}
"#
        .replace('\n', "\r\n")
    }

    #[test]
    fn what_is_near_its_limit_is_counted() {
        let scene = Scene::new("a.json", &list());
        let all = [(1, 83, "≥19/20".to_owned()), (3, 77, "9/10 rows in all".to_owned())];
        assert_eq!(hints(&scene, 0, 9), all);
        assert_eq!(hints(&scene, 1, 2), all[..1]);
        assert_eq!(hints(&scene, 2, 9), all[1..]);
        assert_eq!(hints(&scene, 0, 1), []);
    }

    #[test]
    fn columns_are_those_of_the_client() {
        for (encoding, column) in [(Encoding::Utf8, 87), (Encoding::Utf32, 81)] {
            let scene = Scene::new("a.json", &list()).counted_in(encoding);
            assert_eq!(hints(&scene, 1, 2), [(1, column, "≥19/20".to_owned())]);
        }
    }

    #[test]
    fn limits_are_said_with_their_authors_and_hints_can_be_off() {
        let mut scene = Scene::new("a.json", &list());
        let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}});
        let hints = scene.ask("textDocument/inlayHint", json!({"range": range}));
        let says = "at most 20 characters (FlowIQ documents it: send-interactive-list)";
        assert_eq!(hints[0]["tooltip"], says);
        scene.settings.inlay_hints = false;
        assert_eq!(scene.ask("textDocument/inlayHint", json!({"range": range})), json!([]));
    }
}
