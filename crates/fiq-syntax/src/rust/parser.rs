//! One pass over the tokens, with the open brackets on a stack of its own.

use std::iter::Peekable;

use fiq_source::Span;
use fiq_tree::{Builder, FaultKind, Piece, PieceKind};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree, token_stream};

use super::expression::{is, take};
use super::passed_on::visible;
use super::{Hole, Layout, Literal, literal};

type Tokens = Peekable<token_stream::IntoIter>;

/// Reads the tokens of one literal.
pub(super) struct Parser<'l, L> {
    layout: &'l mut L,
    builder: Builder,
    holes: Vec<Hole>,
    frames: Vec<Frame>,
    /// The end of what was read last.
    behind: u32,
}

/// An open bracket, or the literal as a whole.
struct Frame {
    tokens: Tokens,
    kind: FrameKind,
    /// The bracket; none of the literal as a whole.
    group: Option<Group>,
    next: Next,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FrameKind {
    Root,
    Object,
    Array,
}

/// What belongs at the place that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Key,
    Colon,
    Value,
    Comma,
}

impl<'l, L: Layout> Parser<'l, L> {
    pub(super) fn new(layout: &'l mut L) -> Self {
        Self { layout, builder: Builder::default(), holes: Vec::new(), frames: Vec::new(), behind: 0 }
    }

    pub(super) fn run(mut self, tokens: TokenStream) -> Literal {
        let tokens = visible(tokens).into_iter().peekable();
        self.frames.push(Frame { tokens, kind: FrameKind::Root, group: None, next: Next::Value });
        while let Some(mut frame) = self.frames.pop() {
            if frame.tokens.peek().is_some() {
                self.step(frame);
            } else {
                self.leave(&frame);
            }
        }
        Literal { tree: self.builder.finish(self.behind), holes: self.holes }
    }

    /// Reads on inside of `frame`, which is put back, below what was opened.
    fn step(&mut self, mut frame: Frame) {
        let opened = match frame.next {
            Next::Value => self.value(&mut frame),
            next => {
                self.mark(next, &mut frame);
                None
            }
        };
        self.frames.push(frame);
        self.frames.extend(opened);
    }

    /// What stands between values.
    fn mark(&mut self, next: Next, frame: &mut Frame) {
        let Some(token) = frame.tokens.peek().cloned() else { return };
        match next {
            Next::Key => self.key(frame, &token),
            Next::Colon => self.colon(frame, &token),
            Next::Value | Next::Comma => self.comma(frame, &token),
        }
    }

    /// The end of a bracket, or of all.
    fn leave(&mut self, frame: &Frame) {
        let behind = Span::empty(self.behind);
        let close = frame.group.as_ref().map_or(behind, |group| self.layout.close(group));
        match (frame.kind, frame.next) {
            (FrameKind::Object, Next::Colon | Next::Value) => self.missing_value(close),
            (FrameKind::Root, Next::Value) => self.builder.fault(close, FaultKind::EmptyDocument, None),
            _ => {}
        }
        if frame.group.is_some() {
            self.builder.close(close.end());
            self.behind = close.end();
        }
    }

    fn key(&mut self, frame: &mut Frame, token: &TokenTree) {
        let span = self.take(frame);
        if is(token, ',') {
            self.builder.fault(span, FaultKind::ExtraComma, None);
        } else if self.named(token, span) {
            frame.next = Next::Colon;
        } else {
            // What cannot be a member is left out.
            self.builder.fault(span, FaultKind::MissingKey, None);
            self.builder.mark_open();
            self.skip(frame);
            frame.next = Next::Comma;
        }
    }

    /// Reads a key, if the token is one.
    fn named(&mut self, token: &TokenTree, span: Span) -> bool {
        match token {
            TokenTree::Literal(written) => {
                let written = written.to_string();
                let Some(pieces) = literal::string(&written, span.start()) else { return false };
                if literal::is_plain(&written) {
                    self.builder.key(span);
                } else {
                    self.builder.key_of(span, pieces);
                }
                true
            }
            TokenTree::Ident(_) => {
                self.builder.fault(span, FaultKind::UnquotedKey, None);
                self.builder.key_of(span, [Piece { span, kind: PieceKind::Text }]);
                true
            }
            TokenTree::Punct(_) | TokenTree::Group(_) => false,
        }
    }

    fn colon(&mut self, frame: &mut Frame, token: &TokenTree) {
        let behind = Span::empty(self.behind);
        frame.next = Next::Value;
        if is(token, ':') {
            self.take(frame);
        } else if is(token, '=') {
            let span = self.take(frame);
            self.builder.fault(span, FaultKind::MissingColon, Some(behind));
            while frame.tokens.peek().is_some_and(|token| is(token, '>')) {
                self.take(frame);
            }
        } else if !is(token, ',') {
            let span = self.first_of(token);
            self.builder.fault(span, FaultKind::MissingColon, Some(behind));
        }
    }

    fn value(&mut self, frame: &mut Frame) -> Option<Frame> {
        let token = frame.tokens.peek()?.clone();
        if is(&token, ',') {
            self.no_value(frame, &token);
            return None;
        }
        frame.next = Next::Comma;
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                Some(self.enter(frame, group, FrameKind::Object))
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                Some(self.enter(frame, group, FrameKind::Array))
            }
            _ => {
                self.scalar(frame);
                None
            }
        }
    }

    /// A comma where a value must stand.
    fn no_value(&mut self, frame: &mut Frame, comma: &TokenTree) {
        if frame.kind == FrameKind::Object {
            let place = self.first_of(comma);
            self.missing_value(place);
            frame.next = Next::Comma;
        } else {
            let span = self.take(frame);
            self.builder.fault(span, FaultKind::ExtraComma, None);
        }
    }

    fn enter(&mut self, frame: &mut Frame, group: Group, kind: FrameKind) -> Frame {
        frame.tokens.next();
        let open = self.layout.open(&group);
        self.behind = open.end();
        let next = if kind == FrameKind::Object {
            self.builder.open_object(open.start());
            Next::Key
        } else {
            self.builder.open_array(open.start());
            Next::Value
        };
        Frame { tokens: visible(group.stream()).into_iter().peekable(), kind, group: Some(group), next }
    }

    /// A literal, a word of JSON, or a hole.
    fn scalar(&mut self, frame: &mut Frame) {
        let begun = written_out(&mut frame.tokens);
        let is_whole = begun.last().is_some_and(|last| !matches!(last, TokenTree::Punct(_)));
        if is_whole && !frame.tokens.peek().is_some_and(continues) {
            let span = self.places(&begun);
            self.written(&begun, span);
        } else {
            let tokens = take(begun, &mut frame.tokens);
            self.computed(&tokens);
        }
    }

    /// A scalar as JSON has it.
    fn written(&mut self, tokens: &[TokenTree], span: Span) {
        match tokens {
            [TokenTree::Literal(written)] => self.literal(&written.to_string(), span),
            [_, TokenTree::Literal(written)] => match literal::number(&written.to_string()) {
                Some(number) => self.builder.number_of(span, &format!("-{number}")),
                None => self.bad(span, FaultKind::BadNumber),
            },
            [TokenTree::Ident(word)] if word != "null" => self.builder.boolean(span, word == "true"),
            _ => self.builder.null(span),
        }
    }

    /// An expression, or the dots that stand for what is left out.
    fn computed(&mut self, tokens: &[TokenTree]) {
        let span = self.places(tokens);
        if tokens.first().is_some_and(|first| is(first, '.')) {
            self.bad(span, FaultKind::Ellipsis);
        } else {
            self.builder.unknown(span);
            self.holes.push(Hole { span, tokens: tokens.iter().cloned().collect() });
        }
    }

    fn literal(&mut self, written: &str, span: Span) {
        if literal::is_plain(written) {
            self.builder.string(span);
        } else if let Some(pieces) = literal::string(written, span.start()) {
            self.builder.string_of(span, pieces);
        } else if !written.starts_with(|c: char| c.is_ascii_digit()) {
            self.bad(span, FaultKind::BadLiteral);
        } else {
            match literal::number(written) {
                Some(number) if number == written => self.builder.number(span),
                Some(number) => self.builder.number_of(span, &number),
                None => self.bad(span, FaultKind::BadNumber),
            }
        }
    }

    fn comma(&mut self, frame: &mut Frame, token: &TokenTree) {
        if frame.kind == FrameKind::Root {
            let span = self.first_of(token);
            self.builder.fault(span, FaultKind::UnexpectedToken, None);
            while frame.tokens.next().is_some() {}
            return;
        }
        let behind = Span::empty(self.behind);
        if is(token, ',') {
            self.take(frame);
        } else {
            let span = if is_no_comma(token) { self.take(frame) } else { self.first_of(token) };
            self.builder.fault(span, FaultKind::MissingComma, Some(behind));
        }
        frame.next = if frame.kind == FrameKind::Object { Next::Key } else { Next::Value };
    }

    /// A value that is there and cannot be read.
    fn bad(&mut self, span: Span, kind: FaultKind) {
        self.builder.fault(span, kind, Some(span));
        self.builder.unknown(span);
    }

    fn missing_value(&mut self, before: Span) {
        let behind = Span::empty(self.behind);
        self.builder.fault(before, FaultKind::MissingValue, Some(behind));
        self.builder.unknown(behind);
    }

    /// Goes on to the next comma.
    fn skip(&mut self, frame: &mut Frame) {
        while let Some(token) = frame.tokens.next_if(|token| !is(token, ',')) {
            self.place(&token);
        }
    }

    /// Takes the next token and gives its place.
    fn take(&mut self, frame: &mut Frame) -> Span {
        frame.tokens.next().map_or(Span::empty(self.behind), |token| self.place(&token))
    }

    /// The place of a token that is read now.
    fn place(&mut self, token: &TokenTree) -> Span {
        let span = match token {
            TokenTree::Group(group) => self.layout.open(group).cover(self.layout.close(group)),
            token => self.layout.token(token),
        };
        self.behind = span.end();
        span
    }

    /// The place of tokens that are read now.
    fn places(&mut self, tokens: &[TokenTree]) -> Span {
        let placed = tokens.iter().map(|token| self.place(token)).reduce(Span::cover);
        placed.unwrap_or(Span::empty(self.behind))
    }

    /// The place of a token that is read later, or of the bracket it begins with.
    fn first_of(&mut self, token: &TokenTree) -> Span {
        match token {
            TokenTree::Group(group) => self.layout.open(group),
            token => self.layout.token(token),
        }
    }
}

/// Takes the scalar that an expression begins with; nothing where it begins with something else.
fn written_out(tokens: &mut Tokens) -> Vec<TokenTree> {
    let is_minus = tokens.peek().is_some_and(|token| is(token, '-'));
    let minus = tokens.next_if(|_| is_minus);
    let is_scalar = |token: &TokenTree| match token {
        TokenTree::Literal(_) => true,
        TokenTree::Ident(word) => !is_minus && WORDS.iter().any(|one| word == one),
        _ => false,
    };
    let scalar = tokens.next_if(is_scalar);
    minus.into_iter().chain(scalar).collect()
}

const WORDS: [&str; 3] = ["true", "false", "null"];

/// Whether an expression may go on with this token. Where a value is followed by another one, a comma is missing.
fn continues(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(_) => !is(token, ',') && !is_no_comma(token),
        TokenTree::Ident(word) => word == "as",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    }
}

/// Whether a token stands where a comma belongs, and for it.
fn is_no_comma(token: &TokenTree) -> bool {
    is(token, ';') || is(token, ':')
}
