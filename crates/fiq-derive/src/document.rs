//! The message as a tree, and the way from a place in it back to what the user wrote.

pub(crate) mod file;
mod text;

use fiq_source::{Diagnostic, DocumentKind, Findings, Span};
use fiq_syntax::json::{self, Dialect, Options};
use fiq_syntax::rust::{self, Hole, Literal};
use fiq_tree::{Kind, Tree, Value};
use proc_macro2::{Span as TokenSpan, TokenStream};
use syn::LitStr;

use crate::attr::Origin;
use crate::check::words;
use crate::layout::Laid;
use crate::mistake::Mistakes;

/// A message in source code is not nested deeper.
pub(crate) const DEEPEST: usize = 128;

/// A message that was read.
pub(crate) struct Document {
    literal: Literal,
    host: Host,
}

/// What the message stands in.
enum Host {
    /// The tokens of the macro.
    Tokens(Laid),
    /// A string literal.
    Text(text::Text),
    /// A file of the package.
    File { path: LitStr, findings: Findings },
}

impl Document {
    /// Reads a message. What is no JSON is a fault of its tree.
    pub(crate) fn read(origin: &Origin, mistakes: &mut Mistakes) -> Option<Self> {
        match origin {
            Origin::Tokens(tokens, _) => Some(Self::of_tokens(tokens.clone())),
            Origin::Text(literal) => {
                let text = text::Text::of(literal)?;
                Some(Self { literal: without_holes(text.json(), Dialect::Json), host: Host::Text(text) })
            }
            Origin::File(path) => {
                let text = file::read(path, mistakes)?;
                let (literal, findings) = (without_holes(&text, file::dialect(path)), findings(text));
                Some(Self { literal, host: Host::File { path: path.clone(), findings } })
            }
        }
    }

    fn of_tokens(tokens: TokenStream) -> Self {
        let mut laid = Laid::default();
        let literal = rust::parse(tokens, &mut laid);
        Self { literal, host: Host::Tokens(laid) }
    }

    /// The text that spans are bytes of.
    pub(crate) fn text(&self) -> &[u8] {
        match &self.host {
            Host::Tokens(laid) => laid.text(),
            Host::Text(text) => text.json(),
            Host::File { findings, .. } => &findings.text,
        }
    }

    /// The tree.
    pub(crate) fn tree(&self) -> &Tree {
        &self.literal.tree
    }

    /// The message itself.
    pub(crate) fn root(&self) -> Option<Value<'_>> {
        self.literal.tree.root(self.text())
    }

    /// The holes, in the order of the text.
    pub(crate) fn holes(&self) -> &[Hole] {
        &self.literal.holes
    }

    /// Whether a value is a hole: what could not be read is unknown too.
    pub(crate) fn is_hole(&self, value: Value<'_>) -> bool {
        self.literal.hole(value.span()).is_some()
    }

    /// Whether the message is a string among tokens, which somebody meant to be read.
    pub(crate) fn is_quoted(&self) -> bool {
        let is_string = || self.root().is_some_and(|root| root.kind() == Kind::String);
        matches!(self.host, Host::Tokens(_)) && is_string()
    }

    /// The first value that is nested more than [`DEEPEST`] deep: code for it would be as deep.
    pub(crate) fn too_deep(&self) -> Option<Value<'_>> {
        let mut todo: Vec<(Value<'_>, usize)> = self.root().into_iter().map(|root| (root, 1)).collect();
        while let Some((value, depth)) = todo.pop() {
            if depth > DEEPEST {
                return Some(value);
            }
            let inside = value.members().map(|member| member.value).chain(value.items());
            todo.extend(inside.map(|value| (value, depth + 1)));
        }
        None
    }

    /// The tokens at a place; a string or a path as a whole.
    pub(crate) fn tokens(&self, span: Span) -> (TokenSpan, TokenSpan) {
        let whole = |literal: &LitStr| (literal.span(), literal.span());
        match &self.host {
            Host::Tokens(laid) => {
                laid.tokens(span).unwrap_or_else(|| (TokenSpan::call_site(), TokenSpan::call_site()))
            }
            Host::Text(text) => whole(text.literal()),
            Host::File { path, .. } => whole(path),
        }
    }

    /// Makes a finding a mistake on its tokens.
    pub(crate) fn tell(&self, found: &Diagnostic, mistakes: &mut Mistakes) {
        let (start, end) = self.tokens(found.span);
        let message = match &self.host {
            Host::Tokens(_) => words::on_token(found, |span| self.tokens(span).0),
            Host::Text(text) => text.words(found),
            Host::File { path, findings } => words::placed(found, &path.value(), findings),
        };
        mistakes.add_from(start, end, message);
    }

    /// The file of the message, of which a change makes the crate compile again.
    pub(crate) fn tracked(&self) -> Option<&LitStr> {
        match &self.host {
            Host::File { path, .. } => Some(path),
            Host::Tokens(_) | Host::Text(_) => None,
        }
    }
}

/// JSON text, in which there are no holes.
fn without_holes(text: &[u8], dialect: Dialect) -> Literal {
    Literal { tree: json::parse(text, &Options { dialect, placeholders: None }), holes: Vec::new() }
}

/// A text of which all is shown as it stands.
pub(crate) fn findings(text: Vec<u8>) -> Findings {
    Findings {
        document: DocumentKind::File,
        text: text.into(),
        first_byte: 0,
        first_line: 1,
        diagnostics: Vec::new(),
    }
}
