//! Folding ranges: the objects, arrays and comments of payloads that take several lines.
//!
//! Offered inside of payloads alone, and not among the tokens of source code: the rest of a document, and source code, is folded by the
//! server of its language, and what both offer the same way is shown once. Invariant: the line of a closing bracket stays to be seen.

mod comments;

use fiq_project::{Seen, View, Viewed};
use fiq_source::Span;
use fiq_tree::{Kind, Value};
use gen_lsp_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};
use rustc_hash::FxHashSet;

use crate::snapshot::Snapshot;

/// The ranges of a document that can be folded.
pub(crate) fn ranges(on: &Snapshot<'_, '_>, _: &FoldingRangeParams) -> Vec<FoldingRange> {
    let Some(view) = on.view() else { return Vec::new() };
    let mut folding = Folding { on, taken: FxHashSet::default(), ranges: Vec::new() };
    for viewed in view.documents().iter().filter(|viewed| !viewed.is_literal() || viewed.is_in_string()) {
        viewed.payloads.iter().for_each(|seen| folding.payload(view, viewed, seen));
    }
    folding.ranges
}

/// What becomes of the last line of what is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    IsSeen,
    IsHidden,
}

struct Folding<'f, 's, 'm> {
    on: &'f Snapshot<'s, 'm>,
    /// The lines that something can be folded at: of what begins on the same line the outermost is enough.
    taken: FxHashSet<u32>,
    ranges: Vec<FoldingRange>,
}

impl Folding<'_, '_, '_> {
    fn payload(&mut self, view: &View, viewed: &Viewed, seen: &Seen) {
        let payload = viewed.value(view, seen);
        for value in payload.descendants() {
            if matches!(value.kind(), Kind::Array | Kind::Object) {
                let last = if is_closed(value) { Last::IsSeen } else { Last::IsHidden };
                self.add(viewed.in_text(value.span()), None, last);
            }
        }
        for comment in comments::of(payload.text(), payload.span()) {
            self.add(viewed.in_text(comment), Some(FoldingRangeKind::Comment), Last::IsHidden);
        }
    }

    fn add(&mut self, span: Span, kind: Option<FoldingRangeKind>, last: Last) {
        let range = self.on.range(span);
        let (start_line, last_line) = (range.start.line, range.end.line);
        let end_line = if last == Last::IsSeen { last_line.saturating_sub(1) } else { last_line };
        if end_line > start_line && self.taken.insert(start_line) {
            self.ranges.push(FoldingRange { start_line, end_line, kind, ..FoldingRange::default() });
        }
    }
}

/// Whether a container has its closing bracket.
fn is_closed(value: Value<'_>) -> bool {
    matches!(value.span().of(value.text()), [b'{', .., b'}'] | [b'[', .., b']'])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::scene::Scene;

    const DOCUMENT: &str = r#"{
"x": [
1
],
"p": {
"phone_number": "+27123456789", // a
// b
// c
"message_type": "interactive", "interactive": {"type": "list", "sections": [{
"rows": [
]
}]
}
}
}"#;

    #[test]
    fn payloads_are_folded_and_nothing_else() {
        let wanted = json!([
            {"startLine": 4, "endLine": 12},
            {"startLine": 8, "endLine": 11},
            {"startLine": 6, "endLine": 7, "kind": "comment"},
        ]);
        for text in [DOCUMENT.to_owned(), DOCUMENT.replace('\n', "\r\n")] {
            let folds = Scene::new("a.jsonc", &text).ask("textDocument/foldingRange", json!({}));
            assert_eq!(folds, wanted);
        }
    }
}
