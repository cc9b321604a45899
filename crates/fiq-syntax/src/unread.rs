//! Texts that are not read at all: too large, or in another encoding.

use fiq_source::Span;
use fiq_tree::{Builder, FaultKind, Tree};

/// The tree of a text that no parser can begin with.
pub(crate) fn check(text: &[u8]) -> Option<Tree> {
    if text.len() >= u32::MAX as usize {
        return Some(whole(FaultKind::TooLarge, Span::empty(0), Span::empty(0)));
    }
    is_utf16(text).then(|| whole(FaultKind::Utf16, Span::new(0, 2), Span::new(0, text.len() as u32)))
}

/// A tree of one unknown value.
pub(crate) fn whole(kind: FaultKind, fault: Span, value: Span) -> Tree {
    let mut builder = Builder::default();
    builder.fault(fault, kind, None);
    builder.unknown(value);
    builder.finish(value.end())
}

/// Whether the text begins with a mark of UTF-16, or as ASCII in UTF-16 does.
fn is_utf16(text: &[u8]) -> bool {
    match *text {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
        [a, b, c, d, ..] => (a == 0) == (c == 0) && (b == 0) == (d == 0) && (a == 0) != (b == 0),
        _ => false,
    }
}
