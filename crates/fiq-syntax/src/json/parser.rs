//! The good path: what the next byte may be, and where it leads.

use fiq_source::Span;
use fiq_tree::{Builder, FaultKind, Kind, Piece, Tree};

use super::balance::Balance;
use super::{Dialect, Options, scan};
use crate::placeholder;

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// The root value.
    Root,
    /// The first item of an array, or its end.
    FirstItem,
    /// An item after a comma.
    NextItem,
    /// The value after a colon.
    MemberValue,
    /// The first key of an object, or its end.
    FirstKey,
    /// A key after a comma.
    NextKey,
    /// The colon after a key.
    Colon,
    /// A comma or the end of the container, or of the text.
    After,
    /// The same after something unreadable, which may have swallowed the comma.
    Loose,
    /// Nothing.
    Done,
}

/// Whether a string is a key or a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The key of a member.
    Key,
    /// A value.
    Value,
}

/// Most documents are small; a large one grows its tree.
const MOST_NODES_AHEAD: usize = 1 << 16;

/// Reads one text.
pub(super) struct Parser<'a> {
    pub(super) text: &'a [u8],
    pub(super) options: &'a Options,
    pub(super) builder: Builder,
    /// The offset of the next byte.
    pub(super) at: usize,
    /// The offset after the last token.
    pub(super) last_end: usize,
    /// The offset of the last comma.
    pub(super) comma: usize,
    /// The end of the text without white space.
    pub(super) end: usize,
    /// The kind of the innermost open container.
    pub(super) inside: Option<Kind>,
    /// Something never closed may have swallowed brackets.
    pub(super) lost: bool,
    /// The root was found inside other text, which was reported.
    pub(super) around: bool,
    /// No parentheses that open before this offset close on their line.
    pub(super) no_parenthesis_before: usize,
    /// No string that a stray quote cut in two before this offset goes on on its line.
    pub(super) no_rest_before: usize,
    /// What brackets lack or are left over, once that matters.
    pub(super) balance: Option<Balance>,
    /// The first quote or line end after the last place where one was looked for.
    pub(super) next_quote: usize,
    /// Brackets of arrays that were never opened, and reported so.
    pub(super) missing_openers: usize,
    /// Invalid UTF-8 was reported.
    pub(super) bad_utf8: bool,
    /// The pieces of the string that is being read.
    pub(super) pieces: Vec<Piece>,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a [u8], options: &'a Options) -> Self {
        let start = if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        Self::at(text, options, start, text.len())
    }

    /// A parser that begins at `start`, with room for the values of `len` bytes.
    pub(super) fn at(text: &'a [u8], options: &'a Options, start: usize, len: usize) -> Self {
        Self {
            text,
            options,
            builder: Builder::with_capacity((len / 16 + 8).min(MOST_NODES_AHEAD)),
            at: start,
            last_end: start,
            comma: start,
            end: scan::trimmed_len(text).max(start),
            inside: None,
            lost: false,
            around: false,
            no_parenthesis_before: 0,
            no_rest_before: 0,
            balance: None,
            next_quote: 0,
            missing_openers: 0,
            bad_utf8: false,
            pieces: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Tree {
        let mut state = State::Root;
        while state != State::Done {
            state = self.step(state);
        }
        self.finish()
    }

    #[inline]
    pub(super) fn step(&mut self, state: State) -> State {
        match state {
            State::Root | State::FirstItem | State::NextItem | State::MemberValue => self.value(state),
            State::FirstKey | State::NextKey => self.key(state),
            State::Colon => self.colon(),
            State::After => self.after(),
            State::Loose => self.loose(),
            State::Done => state,
        }
    }

    fn finish(mut self) -> Tree {
        if !self.lost
            && let Some((_, start)) = self.builder.container_at(0)
        {
            let opener = Span::new(start, start + 1);
            self.builder.fault(Span::empty(self.end as u32), FaultKind::Unclosed, Some(opener));
        }
        self.builder.finish(self.end as u32)
    }

    #[inline]
    pub(super) fn value(&mut self, state: State) -> State {
        match self.next_byte() {
            Some(b'"') => self.string(Role::Value),
            Some(b'{') if self.text.get(self.at + 1) != Some(&b'{') => self.open(Kind::Object),
            Some(b'[') => self.open(Kind::Array),
            Some(b'-' | b'0'..=b'9') => self.number(state),
            Some(b't' | b'f' | b'n') => self.literal(state),
            Some(b']') if state == State::FirstItem => self.close(),
            other => self.odd_value(state, other),
        }
    }

    #[inline]
    fn key(&mut self, state: State) -> State {
        match self.next_byte() {
            Some(b'"') => self.string(Role::Key),
            Some(b'}') if state == State::FirstKey => self.close(),
            other => self.odd_key(state, other),
        }
    }

    #[inline]
    fn colon(&mut self) -> State {
        match self.next_byte() {
            Some(b':') => {
                self.take(1);
                State::MemberValue
            }
            other => self.odd_colon(other),
        }
    }

    #[inline]
    fn after(&mut self) -> State {
        match (self.next_byte(), self.inside) {
            (Some(b','), Some(_)) => self.take_comma(),
            (Some(b'}'), Some(Kind::Object)) | (Some(b']'), Some(Kind::Array)) => self.close(),
            (other, Some(_)) => self.odd_after(other),
            (other, None) => self.after_root(other),
        }
    }

    /// Goes to the next byte that is not white space.
    #[inline]
    pub(super) fn next_byte(&mut self) -> Option<u8> {
        self.at = scan::after_blank(self.text, self.at);
        self.text.get(self.at).copied()
    }

    #[inline]
    fn open(&mut self, kind: Kind) -> State {
        let start = self.at as u32;
        self.take(1);
        self.inside = Some(kind);
        if kind == Kind::Object {
            self.builder.open_object(start);
            State::FirstKey
        } else {
            self.builder.open_array(start);
            State::FirstItem
        }
    }

    /// Opens the object or array at the next byte.
    pub(super) fn open_at(&mut self, byte: u8) -> State {
        self.open(if byte == b'{' { Kind::Object } else { Kind::Array })
    }

    /// Closes the innermost container with the bracket at the next byte.
    #[inline]
    pub(super) fn close(&mut self) -> State {
        self.take(1);
        self.builder.close(self.at as u32);
        self.inside = self.builder.container();
        State::After
    }

    #[inline]
    pub(super) fn take_comma(&mut self) -> State {
        self.comma = self.at;
        self.take(1);
        if self.inside == Some(Kind::Object) { State::NextKey } else { State::NextItem }
    }

    /// Takes a token of `len` bytes.
    #[inline]
    pub(super) fn take(&mut self, len: usize) {
        self.at += len;
        self.last_end = self.at;
    }

    #[inline]
    fn string(&mut self, role: Role) -> State {
        let start = self.at;
        let run = scan::plain(self.text, start + 1);
        if self.text.get(run.end) == Some(&b'"') && self.is_plain(&self.text[start + 1..run.end], run.ascii) {
            self.take(run.end + 1 - start);
            self.push_plain(role, Span::new(start as u32, self.at as u32));
            return state_after(role);
        }
        self.string_in_pieces(role)
    }

    /// Whether the content is literal text and nothing else.
    #[inline]
    fn is_plain(&self, content: &[u8], ascii: bool) -> bool {
        (ascii || std::str::from_utf8(content).is_ok())
            && self
                .options
                .placeholders
                .as_ref()
                .is_none_or(|rules| !placeholder::may_stand_in(content, rules))
    }

    #[inline]
    pub(super) fn push_plain(&mut self, role: Role, span: Span) {
        match role {
            Role::Key => self.builder.key(span),
            Role::Value => self.builder.string(span),
        }
    }

    #[inline]
    fn number(&mut self, state: State) -> State {
        match scan::number(self.text, self.at) {
            Ok(end) => {
                self.builder.number(Span::new(self.at as u32, end as u32));
                self.take(end - self.at);
                State::After
            }
            Err(bad) => self.bad_number(state, bad),
        }
    }

    #[inline]
    fn literal(&mut self, state: State) -> State {
        let rest = &self.text[self.at..];
        let word: &[u8] = match rest[0] {
            b't' => b"true",
            b'f' => b"false",
            _ => b"null",
        };
        if !rest.starts_with(word) || rest.get(word.len()).copied().is_some_and(scan::is_word) {
            return self.bad_word(state);
        }
        let span = Span::new(self.at as u32, (self.at + word.len()) as u32);
        self.take(word.len());
        match word {
            b"null" => self.builder.null(span),
            _ => self.builder.boolean(span, word == b"true"),
        }
        State::After
    }

    pub(super) fn is_strict(&self) -> bool {
        self.options.dialect == Dialect::Json
    }

    /// Notes a fault from `start` to `end`.
    #[cold]
    pub(super) fn fault(&mut self, kind: FaultKind, start: usize, end: usize, related: Option<Span>) {
        self.builder.fault(Span::new(start as u32, end as u32), kind, related);
    }
}

/// Where a string leads.
pub(super) const fn state_after(role: Role) -> State {
    match role {
        Role::Key => State::Colon,
        Role::Value => State::After,
    }
}
