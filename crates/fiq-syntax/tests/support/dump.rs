//! A tree as text, for expected output.

#![allow(unreachable_pub, reason = "shared by test programs that use a part of it each")]

use std::fmt::Write;

use fiq_source::Span;
use fiq_tree::{Kind, PieceKind, Str, Tree, Value};

/// The tree and its faults, a line each.
pub fn dump(tree: &Tree, text: &[u8]) -> String {
    let mut out = String::new();
    if let Some(root) = tree.root(text) {
        value(&mut out, root, "", 0);
    }
    for fault in tree.faults() {
        let kind = format!("{:?}", fault.kind);
        write!(out, "! {kind} {}", place(fault.span, text)).expect("a String takes all");
        if let Some(related) = fault.related {
            write!(out, ", related {}", place(related, text)).expect("a String takes all");
        }
        if let Some(container) = fault.container {
            let span = tree.value(text, container).span();
            write!(out, ", in {}..{}", span.start(), span.end()).expect("a String takes all");
        }
        out.push('\n');
    }
    out
}

fn value(out: &mut String, value_: Value, key: &str, depth: usize) {
    let span = value_.span();
    let indent = "  ".repeat(depth);
    let open = if value_.is_open() { " open" } else { "" };
    write!(out, "{indent}{key}{} {}..{}{open}", value_.kind().as_str(), span.start(), span.end())
        .expect("a String takes all");
    match value_.kind() {
        Kind::String => write!(out, " {}", content(value_.string().expect("a string"))),
        Kind::Number => write!(out, " {}", value_.number().expect("a number")),
        Kind::Boolean => write!(out, " {}", value_.boolean().expect("a boolean")),
        Kind::Unknown => write!(out, " {:?}", String::from_utf8_lossy(span.of(value_.text()))),
        _ => Ok(()),
    }
    .expect("a String takes all");
    out.push('\n');
    for item in value_.items() {
        value(out, item, "- ", depth + 1);
    }
    for member in value_.members() {
        let span = member.key.span();
        let key = format!("{} {}..{}: ", content(member.key), span.start(), span.end());
        value(out, member.value, &key, depth + 1);
    }
}

/// The content; in pieces where it is more than one stretch of text.
fn content(string: Str) -> String {
    let pieces: Vec<_> = string.pieces().collect();
    let inner = Span::new(string.span().start() + 1, string.span().end().saturating_sub(1));
    if pieces.is_empty() || pieces.len() == 1 && pieces[0].kind == PieceKind::Text && pieces[0].span == inner
    {
        return format!("{:?}", string.written());
    }
    let shown = pieces.iter().map(|piece| {
        let what = match piece.kind {
            PieceKind::Text => "text".to_owned(),
            PieceKind::Char(c) => format!("{c:?}"),
            PieceKind::Unknown => "?".to_owned(),
        };
        format!("{}..{} {what}", piece.span.start(), piece.span.end())
    });
    format!("{:?} [{}]", string.written(), shown.collect::<Vec<_>>().join(", "))
}

fn place(span: Span, text: &[u8]) -> String {
    format!("{}..{} {:?}", span.start(), span.end(), String::from_utf8_lossy(span.of(text)))
}
