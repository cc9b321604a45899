//! `#[payload(...)]`: where the message stands, and what it is held to.

use fiq_model::nearest;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, LitStr, Path, Token};

use crate::mistake::Mistakes;

const NAME: &str = "payload";
const KEYS: [&str; 8] = ["json", "text", "file", "spec", "schema", "types", "crate", "deny"];
const DENIED: &str = "upstream";

/// What was said in attributes, or before the message of a macro.
#[derive(Default)]
pub(crate) struct Settings {
    /// The message.
    pub(crate) origin: Option<Origin>,
    /// The API document: a path from the folder of the package.
    pub(crate) spec: Option<LitStr>,
    /// The component schema that the message is held to.
    pub(crate) schema: Option<LitStr>,
    /// The module of the types that were generated of the document.
    pub(crate) types: Option<Path>,
    /// The crate that exports the macro.
    pub(crate) krate: Option<Path>,
    /// Whether what only an upstream demands is an error.
    pub(crate) denies_upstream: bool,
    /// Whether something could not be read: what lacks may stand there.
    pub(crate) is_broken: bool,
    given: Vec<(String, Span)>,
}

/// Where a message stands.
pub(crate) enum Origin {
    /// In the attribute itself.
    Tokens(TokenStream, Span),
    /// In a string.
    Text(LitStr),
    /// In a file: a path from the folder of the package.
    File(LitStr),
}

impl Origin {
    /// What its mistakes are told on where nothing better is known.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Tokens(_, span) => *span,
            Self::Text(literal) | Self::File(literal) => literal.span(),
        }
    }
}

impl Settings {
    /// Reads all attributes of ours.
    pub(crate) fn of(attributes: &[Attribute], mistakes: &mut Mistakes) -> Self {
        let mut settings = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(NAME)) {
            let read = match &attribute.meta {
                syn::Meta::List(list) => {
                    let all = |input: ParseStream<'_>| settings.read_all(input, mistakes);
                    all.parse2(list.tokens.clone())
                }
                other => Err(syn::Error::new_spanned(other, "write it `#[payload(json = { ... })]`")),
            };
            if let Err(error) = read {
                settings.broken(&error, mistakes);
            }
        }
        settings
    }

    /// Reads the settings that stand before the message of a macro, and the message.
    pub(crate) fn before_message(input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Self> {
        let mut settings = Self::default();
        while is_setting(input) {
            settings.read(input, mistakes)?;
            if input.is_empty() {
                return Ok(settings);
            }
            input.parse::<Token![,]>()?;
        }
        if input.is_empty() {
            return Ok(settings);
        }
        if input.peek(LitStr) && input.peek2(Token![:]) {
            return Err(input.error("a message stands in braces: `{ \"key\": value }`"));
        }
        let message: Message = input.parse()?;
        settings.message(Origin::Tokens(message.tokens, message.span), message.span, mistakes);
        let _ = input.parse::<Option<Token![,]>>()?;
        if !input.is_empty() {
            return Err(input.error("nothing follows the message: settings stand before it"));
        }
        Ok(settings)
    }

    fn read_all(&mut self, input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<()> {
        while !input.is_empty() {
            let is_setting = input.peek(Ident::peek_any);
            if let Err(error) = self.read(input, mistakes) {
                self.broken(&error, mistakes);
                skip(input, is_setting)?;
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn broken(&mut self, error: &syn::Error, mistakes: &mut Mistakes) {
        mistakes.add_syntax(error);
        self.is_broken = true;
    }

    /// One setting: `key = value`, or `deny(upstream)`.
    fn read(&mut self, input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<()> {
        let start = input.span();
        let key = input.call(Ident::parse_any).map_err(|_| {
            syn::Error::new(start, "expected a setting; a message is written `json = { ... }`")
        })?;
        let name = key.to_string();
        if !KEYS.contains(&name.as_str()) {
            return Err(syn::Error::new(key.span(), unknown(&name)));
        }
        if self.given.iter().any(|(given, _)| *given == name) && !is_message(&name) {
            mistakes.add(key.span(), format!("`{name}` is given twice"));
        }
        self.given.push((name.clone(), key.span()));
        if name == "deny" {
            return self.read_denied(input);
        }
        let equals = input.parse::<Token![=]>().ok().filter(|_| !input.is_empty() && !input.peek(Token![,]));
        equals
            .ok_or_else(|| syn::Error::new(key.span(), format!("`{name}` wants a value: `{name} = ...`")))?;
        match name.as_str() {
            "json" => {
                let value: Message = input.parse()?;
                self.message(Origin::Tokens(value.tokens, value.span), key.span(), mistakes);
            }
            "text" => self.message(Origin::Text(string(input, &name)?), key.span(), mistakes),
            "file" => self.message(Origin::File(string(input, &name)?), key.span(), mistakes),
            "spec" => self.spec = Some(string(input, &name)?),
            "schema" => self.schema = Some(string(input, &name)?),
            "types" => self.types = Some(path(input, &name)?),
            _ => self.krate = Some(path(input, &name)?),
        }
        Ok(())
    }

    fn read_denied(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let inside;
        syn::parenthesized!(inside in input);
        let what = inside.call(Ident::parse_any)?;
        if what != DENIED {
            return Err(syn::Error::new(what.span(), format!("only `{DENIED}` can be denied")));
        }
        self.denies_upstream = true;
        Ok(())
    }

    fn message(&mut self, origin: Origin, key: Span, mistakes: &mut Mistakes) {
        if self.origin.is_some() {
            mistakes.add(key, "there is a message already: give one of `json`, `text` and `file`");
        } else {
            self.origin = Some(origin);
        }
    }

    /// Where a setting is given that tells of more than the message itself.
    pub(crate) fn beside_message(&self) -> impl Iterator<Item = (&str, Span)> {
        let others = self.given.iter().filter(|(name, _)| !is_message(name));
        others.map(|(name, span)| (name.as_str(), *span))
    }

    /// The place of a setting.
    pub(crate) fn place(&self, name: &str) -> Option<Span> {
        self.given.iter().find(|(given, _)| given == name).map(|(_, span)| *span)
    }
}

/// Whether a setting is a message.
fn is_message(name: &str) -> bool {
    matches!(name, "json" | "text" | "file")
}

/// The tokens of one JSON value.
struct Message {
    tokens: TokenStream,
    span: Span,
}

impl Parse for Message {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let span = input.span();
        let mut tokens = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            tokens.extend([input.parse::<TokenTree>()?]);
        }
        Ok(Self { tokens, span })
    }
}

fn string(input: ParseStream<'_>, name: &str) -> syn::Result<LitStr> {
    let span = input.span();
    let more = if name == "text" { "; a file is named by `file = \"...\"`" } else { "" };
    input.parse().map_err(|_| syn::Error::new(span, format!("expected a string: `{name} = \"...\"`{more}")))
}

fn path(input: ParseStream<'_>, name: &str) -> syn::Result<Path> {
    let span = input.span();
    let example = if name == "types" { "crate::api" } else { "my_fiq" };
    let read = input.call(Path::parse_mod_style);
    read.map_err(|_| syn::Error::new(span, format!("expected a path without quotes: `{name} = {example}`")))
}

fn unknown(name: &str) -> String {
    match nearest(name, KEYS) {
        Some(meant) => format!("`{name}` is no setting; did you mean `{meant}`?"),
        None => format!("`{name}` is no setting; there are `{}`", KEYS.join("`, `")),
    }
}

/// Whether a setting comes next. No message begins so.
fn is_setting(input: ParseStream<'_>) -> bool {
    let is_denial = || input.fork().call(Ident::parse_any).is_ok_and(|key| key == "deny");
    input.peek(Ident::peek_any) && (input.peek2(Token![=]) || (input.peek2(syn::token::Paren) && is_denial()))
}

/// Goes on to the next comma after a setting, else to the end: what is no setting goes on as it began.
fn skip(input: ParseStream<'_>, is_setting: bool) -> syn::Result<()> {
    while !(input.is_empty() || is_setting && input.peek(Token![,])) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
