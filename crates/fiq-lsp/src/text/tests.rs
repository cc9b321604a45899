//! Positions and changes, held against what a simple reading of the protocol gives.

use fiq_source::Span;
use gen_lsp_types::{Position, Range};
use proptest::prelude::*;

use super::lines::Lines;
use super::{BLOCK, Change, Text};
use crate::encoding::Encoding;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

fn text(content: &str, encoding: Encoding) -> Text {
    Text::new(content.to_owned(), encoding).expect("it is small")
}

fn at(line: u32, character: u32) -> Position {
    Position { line, character }
}

#[test]
fn columns_count_what_was_agreed_on() {
    let content = "a\u{e4}\u{20ac}\u{1f600}z\r\nb\rc\n";
    for (encoding, column) in ENCODINGS.into_iter().zip([10, 5, 4]) {
        let text = text(content, encoding);
        assert_eq!(text.position(10), at(0, column), "{encoding:?}");
        assert_eq!(text.offset(at(0, column)), 10, "{encoding:?}");
        assert_eq!(text.position(13), at(1, 0));
        assert_eq!(text.position(15), at(2, 0));
        assert_eq!(text.position(17), at(3, 0));
    }
}

#[test]
fn what_is_out_of_range_is_the_nearest() {
    let text = text("ab\r\n\u{1f600}", Encoding::Utf16);
    assert_eq!(text.offset(at(0, 99)), 2);
    assert_eq!(text.offset(at(99, 0)), 8);
    assert_eq!(text.offset(at(1, u32::MAX)), 8);
    assert_eq!(text.offset(at(1, 1)), 4, "half of a surrogate pair");
    assert_eq!(text.position(6), at(1, 0), "inside a character");
    assert_eq!(text.span(Range { start: at(0, 2), end: at(0, 1) }), Span::new(1, 2));
    for line in ["\u{1f600}", &"\u{1f600}".repeat(BLOCK)] {
        let text = self::text(line, Encoding::Utf8);
        assert_eq!(text.offset(at(0, 2)), 0, "inside a character");
    }
}

#[test]
fn long_lines_have_columns() {
    let content = format!("{}\u{1f600}x", "\u{e4}".repeat(5000));
    let text = text(&content, Encoding::Utf16);
    assert_eq!(text.position(10_004), at(0, 5002));
    assert_eq!(text.offset(at(0, 5002)), 10_004);
    assert_eq!(text.offset(at(0, 9999)), 10_005);
}

#[test]
fn lines_of_every_length_agree() {
    for length in BLOCK - 2..BLOCK + 2 {
        let content = format!("\u{e4}\r{}\u{1f600}\nx", "a".repeat(length - 4));
        for encoding in ENCODINGS {
            let text = text(&content, encoding);
            let end = length as u32 + 3;
            assert_eq!(text.offset(text.position(end)), end, "{length} {encoding:?}");
            assert_eq!(text.offset(text.position(end - 4)), end - 4, "{length} {encoding:?}");
        }
    }
}

/// Text in which every kind of line end and of character is frequent.
fn content() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n"),
        Just("\r"),
        Just("\r\n"),
        Just("a"),
        Just("bc"),
        Just("\u{e4}"),
        Just("\u{1f600}")
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn changes_give_the_text_that_they_say(
        old in content(), new in content(), start in 0..60u32, end in 0..60u32, which in 0..3usize
    ) {
        let old = text(&old, ENCODINGS[which]);
        let range = Range { start: old.position(start), end: old.position(end) };
        let span = old.span(range);
        let mut changed = old.clone();
        changed.change(vec![Change { range: Some(range), text: new.clone() }]).expect("it is small");
        let mut wanted = old.bytes().to_vec();
        wanted.splice(span.start() as usize..span.end() as usize, new.bytes());
        prop_assert_eq!(&**changed.bytes(), &wanted);
        prop_assert_eq!(&changed.lines, &Lines::of(&wanted));
    }

    #[test]
    fn changes_at_once_are_changes_one_by_one(
        content in content(), steps in prop::collection::vec((0..9u32, 0..9u32, content()), 0..12),
        onwards in any::<bool>(), which in 0..3usize
    ) {
        let mut one_by_one = text(&content, ENCODINGS[which]);
        let mut at_once = one_by_one.clone();
        let mut at = if onwards { 0 } else { one_by_one.len() };
        let mut changes = Vec::new();
        for (gap, length, new) in steps {
            let start = if onwards { at + gap } else { at.saturating_sub(gap + length) };
            // Now and then past the end of a line, which is its end.
            let mut range = one_by_one.range(Span::new(start, start + length));
            range.start.character += u32::from(length == 8);
            let span = one_by_one.span(range);
            at = if onwards { span.start() + new.len() as u32 } else { span.start() };
            one_by_one.replace(span, &new).expect("it is small");
            changes.push(Change { range: Some(range), text: new });
        }
        at_once.change(changes).expect("it is small");
        prop_assert_eq!(at_once.bytes(), one_by_one.bytes());
        prop_assert_eq!(&at_once.lines, &one_by_one.lines);
    }

    #[test]
    fn offsets_come_back(content in content(), which in 0..3usize) {
        let text = text(&content, ENCODINGS[which]);
        for (offset, _) in content.char_indices() {
            let position = text.position(offset as u32);
            let is_inside_end = content[..offset].ends_with('\r') && content[offset..].starts_with('\n');
            let wanted = if is_inside_end { offset - 1 } else { offset };
            prop_assert_eq!(text.offset(position), wanted as u32);
        }
    }
}
