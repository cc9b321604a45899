//! YAML text to a tree.
//!
//! Scalars are typed by the core schema of YAML 1.2, as far as JSON has the type; the first document is read. An alias is the
//! value it names once more, with the bytes that were written at the anchor; a merge key and a tag of the author's own make
//! their object open or their value unknown.
//!
//! Invariant: the tree holds at most [`MOST_COPIES`] nodes more than the text has scalars and containers.

mod align;
mod places;
mod scalar;

use std::collections::HashMap;
use std::ops::Range;

use fiq_source::Span;
use fiq_tree::{Builder, FaultKind, Kind, Piece, PieceKind, Tree};
use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use crate::unread;
use places::Places;
use scalar::Scalar;

/// How many nodes all aliases together may stand for.
pub const MOST_COPIES: usize = 1_000_000;

/// Reads the first document of `text`. What cannot be read is one fault, and what came before it is in the tree.
pub fn parse(text: &[u8]) -> Tree {
    if let Some(tree) = unread::check(text) {
        return tree;
    }
    let bom = if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    match std::str::from_utf8(&text[bom..]) {
        Ok(content) => Reader::new(text, content, bom).read(),
        Err(error) => {
            let bad = bom + error.valid_up_to();
            let end = error.error_len().map_or(text.len(), |len| bad + len);
            let fault = Span::new(bad as u32, end as u32);
            unread::whole(FaultKind::InvalidUtf8, fault, Span::new(0, text.len() as u32))
        }
    }
}

struct Reader<'a> {
    text: &'a [u8],
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    places: Places<'a>,
    builder: Builder,
    /// The open containers.
    open: Vec<Open>,
    /// The nodes of the values that have an anchor.
    anchors: HashMap<usize, Range<usize>>,
    /// The end of the last token.
    last_end: u32,
    copies: usize,
    /// The number of containers inside a key, which are skipped.
    skipped: usize,
}

/// A container that is being read.
struct Open {
    anchor: usize,
    first_node: usize,
    /// In an object, the value of a key comes next.
    value_next: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a [u8], content: &'a str, bom: usize) -> Self {
        Self {
            text,
            parser: Parser::new_from_str(content),
            places: Places::new(content, bom),
            builder: Builder::with_capacity(content.len().min(1 << 20) / 16),
            open: Vec::new(),
            anchors: HashMap::new(),
            last_end: bom as u32,
            copies: 0,
            skipped: 0,
        }
    }

    fn read(mut self) -> Tree {
        let mut is_over = false;
        while !is_over {
            is_over = match self.parser.next_event() {
                None | Some(Ok((Event::StreamEnd, _))) => true,
                Some(Ok((Event::DocumentStart(_), span))) => self.starts_again(span),
                Some(Ok((event, span))) => {
                    let span = self.places.span(span);
                    self.event(event, span);
                    false
                }
                Some(Err(error)) => {
                    let place = self.places.offset(error.marker().index());
                    self.builder.fault_saying(Span::empty(place), FaultKind::Yaml, error.info());
                    true
                }
            };
        }
        self.finish()
    }

    fn finish(mut self) -> Tree {
        if self.builder.is_empty() {
            self.builder.fault(Span::empty(self.last_end), FaultKind::EmptyDocument, None);
        }
        if self.wants_value() {
            self.builder.unknown(Span::empty(self.last_end));
        }
        self.builder.finish(self.last_end)
    }

    /// Whether this is a second document, which is not read.
    fn starts_again(&mut self, span: saphyr_parser::Span) -> bool {
        let again = !self.builder.is_empty();
        if again {
            let span = self.places.span(span);
            self.builder.fault(span, FaultKind::TextAfterDocument, None);
        }
        again
    }

    fn event(&mut self, event: Event, span: Span) {
        if self.skipped > 0 {
            return self.skip(&event, span);
        }
        match event {
            Event::Scalar(content, style, anchor, tag) => {
                self.scalar(&content, style, anchor, tag.as_deref(), span);
            }
            Event::MappingStart(anchor, tag) => self.start(Kind::Object, anchor, tag.as_deref(), span),
            Event::SequenceStart(anchor, tag) => self.start(Kind::Array, anchor, tag.as_deref(), span),
            Event::MappingEnd | Event::SequenceEnd => self.end(span),
            Event::Alias(anchor) => self.alias(anchor, span),
            _ => {}
        }
    }

    /// Passes over what is inside a key.
    fn skip(&mut self, event: &Event, span: Span) {
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => self.skipped += 1,
            Event::MappingEnd | Event::SequenceEnd => self.skipped -= 1,
            _ => {}
        }
        self.last_end = self.last_end.max(span.end());
    }

    fn start(&mut self, kind: Kind, anchor: usize, tag: Option<&Tag>, span: Span) {
        if self.takes_key() {
            self.builder.fault(span, FaultKind::BadKey, None);
            self.unknown_key(Span::empty(span.start()));
            self.skipped = 1;
            return;
        }
        let first_node = self.builder.len();
        let is_flow = !span.is_empty() && matches!(self.text[span.end() as usize - 1], b'{' | b'[');
        let start = if is_flow { span.end() - 1 } else { span.start().max(self.last_end) };
        match kind {
            Kind::Object => self.builder.open_object(start),
            _ => self.builder.open_array(start),
        }
        if tag.is_some_and(|tag| !tag.is_yaml_core_schema()) {
            self.builder.mark_open();
        }
        self.open.push(Open { anchor, first_node, value_next: false });
        self.last_end = self.last_end.max(span.end());
    }

    fn end(&mut self, span: Span) {
        if !span.is_empty() {
            self.last_end = self.last_end.max(span.end());
        }
        self.builder.close(self.last_end);
        if let Some(open) = self.open.pop() {
            self.anchor(open.anchor, open.first_node);
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) {
        if self.takes_key() {
            self.builder.fault(span, FaultKind::BadKey, None);
            self.unknown_key(span);
        } else {
            self.copy(anchor, span);
        }
        self.last_end = self.last_end.max(span.end());
    }

    fn copy(&mut self, anchor: usize, span: Span) {
        match self.anchors.get(&anchor).cloned() {
            Some(nodes) if self.copies + nodes.len() <= MOST_COPIES => {
                self.copies += nodes.len();
                self.builder.repeat(nodes);
            }
            _ => {
                self.builder.fault(span, FaultKind::BadAlias, None);
                self.builder.unknown(span);
            }
        }
    }

    fn scalar(&mut self, content: &str, style: ScalarStyle, anchor: usize, tag: Option<&Tag>, span: Span) {
        let span = self.without_properties(span, anchor != 0 || tag.is_some());
        let first_node = self.builder.len();
        if self.takes_key() {
            self.key(content, style, span);
        } else {
            self.value(content, style, tag, span);
            self.anchor(anchor, first_node);
        }
        self.last_end = self.last_end.max(span.end());
    }

    fn key(&mut self, content: &str, style: ScalarStyle, span: Span) {
        if style == ScalarStyle::Plain && content == "<<" {
            return self.unknown_key(span);
        }
        match self.pieces(content, style, span) {
            None => self.builder.key(span),
            Some(pieces) => self.builder.key_of(span, pieces),
        }
    }

    fn value(&mut self, content: &str, style: ScalarStyle, tag: Option<&Tag>, span: Span) {
        match scalar::typed(content, style, tag) {
            Scalar::Null => self.builder.null(span),
            Scalar::Boolean(value) => self.builder.boolean(span, value),
            Scalar::Number(json) => self.builder.number_of(span, &json),
            Scalar::Unknown => self.builder.unknown(span),
            Scalar::NoNumber => {
                self.builder.fault(span, FaultKind::BadNumber, None);
                self.builder.unknown(span);
            }
            Scalar::String => match self.pieces(content, style, span) {
                None => self.builder.string(span),
                Some(pieces) => self.builder.string_of(span, pieces),
            },
        }
    }

    /// The pieces of a string; `None` where its content is what stands between its first and last byte.
    fn pieces(&self, content: &str, style: ScalarStyle, span: Span) -> Option<Vec<Piece>> {
        let quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        let inner = Span::new(span.start() + 1, span.end().saturating_sub(1));
        if quoted && inner.of(self.text) == content.as_bytes() {
            return None;
        }
        Some(align::pieces(self.text, if quoted { inner } else { span }, content, style))
    }

    fn unknown_key(&mut self, span: Span) {
        self.builder.key_of(span, [Piece { span, kind: PieceKind::Unknown }]);
    }

    /// Whether a key comes next; if so, its value comes after it.
    fn takes_key(&mut self) -> bool {
        let in_object = self.builder.container() == Some(Kind::Object);
        let Some(open) = self.open.last_mut().filter(|_| in_object) else { return false };
        open.value_next = !open.value_next;
        open.value_next
    }

    fn wants_value(&self) -> bool {
        self.builder.container() == Some(Kind::Object) && self.open.last().is_some_and(|open| open.value_next)
    }

    fn anchor(&mut self, anchor: usize, first_node: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, first_node..self.builder.len());
        }
    }

    /// The span of a scalar without its tag and anchor, nor the empty lines after it.
    fn without_properties(&self, span: Span, has_some: bool) -> Span {
        let written = span.of(self.text).trim_ascii_end();
        let end = span.start() as usize + written.len();
        let mut start = span.start() as usize;
        while has_some && matches!(self.text.get(start), Some(b'!' | b'&')) && start < end {
            let rest = &self.text[start..end];
            let property = rest.iter().take_while(|byte| !byte.is_ascii_whitespace()).count();
            let gap = rest[property..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            start += property + gap;
        }
        Span::new(start.max(self.last_end as usize) as u32, end as u32)
    }
}
