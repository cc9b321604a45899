//! What stands beside a literal: `key = value` in `#[payload(...)]`, or before the value of a macro.
//!
//! Read as the macro reads it. What the macro refuses is an error of the compiler, and skipped here.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};

/// What was said of a literal.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    /// Where the literal stands; the first counts.
    pub(super) origin: Option<Origin>,
    /// The setting that names what the macro holds the literal to.
    pub(super) held_by: Option<&'static str>,
}

/// Where a literal stands.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    /// In the tokens themselves.
    Tokens(TokenStream),
    /// In a string.
    Text(Literal),
    /// In a file, which is looked at as a file.
    File,
}

impl Settings {
    /// Reads what stands in an attribute.
    pub(super) fn read_all(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for setting in tokens.split(|token| is(token, ',')) {
            self.read(setting);
        }
    }

    /// Reads what stands in a macro: settings, then the literal.
    pub(super) fn before_literal(tokens: TokenStream) -> Self {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut settings = Self::default();
        let mut rest = tokens.as_slice();
        while is_setting(rest) {
            let end = rest.iter().position(|token| is(token, ',')).unwrap_or(rest.len());
            settings.read(&rest[..end]);
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        if !rest.is_empty() {
            settings.origin = Some(Origin::Tokens(rest.iter().cloned().collect()));
        }
        settings
    }

    /// The settings of an enum hold for its variants.
    pub(super) fn below(self, outer: &Self) -> Self {
        Self { held_by: self.held_by.or(outer.held_by), ..self }
    }

    fn read(&mut self, setting: &[TokenTree]) {
        let [TokenTree::Ident(key), equals, value @ ..] = setting else { return };
        if !is(equals, '=') {
            return;
        }
        match key.to_string().as_str() {
            "json" if !value.is_empty() => self.found(Origin::Tokens(value.iter().cloned().collect())),
            "text" => {
                if let [TokenTree::Literal(text)] = value {
                    self.found(Origin::Text(text.clone()));
                }
            }
            "file" => self.found(Origin::File),
            "spec" => self.held_by = Some("spec"),
            "schema" => self.held_by = self.held_by.or(Some("schema")),
            _ => {}
        }
    }

    fn found(&mut self, origin: Origin) {
        self.origin.get_or_insert(origin);
    }
}

/// Whether a setting comes next. No literal begins so.
fn is_setting(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Ident(_), equals, ..] if is(equals, '=') => true,
        [TokenTree::Ident(key), TokenTree::Group(group), ..] => {
            key == "deny" && group.delimiter() == Delimiter::Parenthesis
        }
        _ => false,
    }
}

/// Whether a token is this punctuation mark.
pub(super) fn is(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}
