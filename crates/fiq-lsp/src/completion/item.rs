//! Offers as items of the protocol: the text, the edits, and how it is sorted, filtered and shown.

use fiq_check::Sketch;
use fiq_source::Span;
use gen_lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTag, Documentation, InsertTextFormat, InsertTextMode,
    MarkupContent, MarkupKind, TextEdit,
};

use super::base::{Base, line_at};
use super::offer::{Body, Kind, Offer};
use super::scan::{After, TokenKind, is_blank};
use super::slot::{Place, Slot};
use super::write::{Joining, Layout, Pen};
use fiq_tree::quoted;

/// Makes items for one place.
#[derive(Debug)]
pub(super) struct Maker<'i, 'b, 'm> {
    base: &'i Base<'b, 'm>,
    slot: &'i Slot,
    layout: Layout,
    joining: Joining,
}

/// Of the text so much is looked at for its habits.
const LOOKED_AT: usize = 1 << 14;

impl<'i, 'b, 'm> Maker<'i, 'b, 'm> {
    pub(super) fn new(base: &'i Base<'b, 'm>, slot: &'i Slot) -> Self {
        let joining = joining(base, slot);
        let has_lines = base.may_have_lines()
            && (joining != Joining::Inline || slot.place != Place::Member)
            && has_lines(base, slot);
        let layout = layout(base, slot, has_lines);
        Self { base, slot, layout, joining }
    }

    /// The offer as the item at `index`.
    pub(super) fn item(&self, offer: Offer, index: usize) -> CompletionItem {
        let client = self.base.on().client;
        let (text, has_stops) = self.text(&offer.body);
        let range = self.base.on().range(self.base.in_document(self.slot.replaced));
        let is_lined = text.contains('\n');
        let tags = offer.is_deprecated && client.item_tags;
        CompletionItem {
            kind: Some(kind(offer.kind)),
            tags: tags.then(|| vec![CompletionItemTag::Deprecated]),
            detail: offer.detail.filter(|detail| !detail.is_empty()),
            documentation: (!offer.documentation.is_empty()).then(|| self.documentation(offer.documentation)),
            preselect: (index == 0 && offer.is_required && client.preselects).then_some(true),
            sort_text: Some(format!("{index:04}")),
            filter_text: Some(self.filter_text(&offer.label)),
            insert_text_format: has_stops.then_some(InsertTextFormat::Snippet),
            insert_text_mode: (client.takes_text_as_it_is && is_lined).then_some(InsertTextMode::AsIs),
            text_edit: Some(TextEdit { range, new_text: text }.into()),
            additional_text_edits: self.comma(),
            label: offer.label,
            ..CompletionItem::default()
        }
    }

    /// The text of the main edit, and whether it has tab stops.
    fn text(&self, body: &Body) -> (String, bool) {
        let (before, after) = self.slot.joints(self.base);
        let write = |mut pen: Pen<'_>| {
            pen.text(before);
            match body {
                Body::Key(name) => pen.text(&quoted(name)),
                Body::Members(members) => pen.members(members, self.joining_of(members)),
                Body::Value(Sketch::Object(members)) if self.slot.place == Place::Member => {
                    pen.members(members, self.joining_of(members));
                }
                Body::Value(sketch) => pen.value(sketch, 0),
            }
            pen.text(after);
            (pen.out, pen.stops > 0)
        };
        if self.base.on().client.snippets {
            let with_stops = write(Pen::with_stops(&self.layout));
            if with_stops.1 {
                return with_stops;
            }
        }
        (write(Pen::plain(&self.layout)).0, false)
    }

    /// One member stays on the line that it was begun on.
    fn joining_of(&self, members: &[(String, Sketch)]) -> Joining {
        if members.len() == 1 && self.joining != Joining::Lines { Joining::Inline } else { self.joining }
    }

    /// What has been typed is held against this: it begins with a quote if that does.
    fn filter_text(&self, label: &str) -> String {
        if self.slot.is_quoted() { quoted(label) } else { label.to_owned() }
    }

    fn comma(&self) -> Option<Vec<TextEdit>> {
        let at = self.slot.comma()?;
        let range = self.base.on().range(self.base.in_document(Span::empty(at)));
        Some(vec![TextEdit { range, new_text: ",".to_owned() }])
    }

    fn documentation(&self, value: String) -> Documentation {
        if self.base.on().client.item_markdown {
            MarkupContent { kind: MarkupKind::Markdown, value }.into()
        } else {
            Documentation::String(value)
        }
    }
}

const fn kind(kind: Kind) -> CompletionItemKind {
    match kind {
        Kind::Member => CompletionItemKind::Property,
        Kind::Choice => CompletionItemKind::EnumMember,
        Kind::Value => CompletionItemKind::Value,
        Kind::Snippet => CompletionItemKind::Snippet,
    }
}

/// How several members go into the object.
fn joining(base: &Base<'_, '_>, slot: &Slot) -> Joining {
    let line = line_at(&base.text, slot.replaced.start());
    let before = Span::new(line.start(), slot.replaced.start()).of(&base.text);
    let is_first = slot.frame.after == After::Opening;
    let closing = slot.next.filter(|next| next.kind == TokenKind::Close);
    if !base.may_have_lines() {
        Joining::Inline
    } else if before.iter().all(|byte| is_blank(*byte)) {
        Joining::Lines
    } else if let Some(closing) = closing.filter(|_| is_first) {
        if closing.span.start() <= line.end() { Joining::Between } else { Joining::Behind }
    } else {
        Joining::Inline
    }
}

/// Whether a value may have lines: where the text has some, or where it is only begun.
fn has_lines(base: &Base<'_, '_>, slot: &Slot) -> bool {
    base.is_code() || base.text.contains(&b'\n') || slot.frame.after == After::Opening
}

fn layout(base: &Base<'_, '_>, slot: &Slot, has_lines: bool) -> Layout {
    let start = &base.text[..base.text.len().min(LOOKED_AT)];
    let line = line_at(&base.text, slot.replaced.start()).of(&base.text);
    let adds_indent = !base.on().client.takes_text_as_it_is;
    Layout {
        has_lines,
        is_spaced: base.is_spaced(),
        line_end: if memchr::memmem::find(start, b"\r\n").is_some() { "\r\n" } else { "\n" },
        indent: if adds_indent { String::new() } else { indentation(line) },
        unit: unit(start, base.is_code()),
    }
}

/// What one level is indented by: as the first line that is.
fn unit(text: &[u8], is_code: bool) -> String {
    if is_code {
        return "    ".to_owned();
    }
    let lines = text.split(|byte| *byte == b'\n');
    let mut indents = lines.filter(|line| !line.trim_ascii().is_empty()).map(indentation);
    indents.find(|indent| !indent.is_empty()).unwrap_or_else(|| "  ".to_owned())
}

fn indentation(line: &[u8]) -> String {
    line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).map(|byte| char::from(*byte)).collect()
}
