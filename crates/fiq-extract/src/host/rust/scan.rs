//! One pass over the tokens of a file, into every bracket, for the literals among them.

mod attributes;

use std::rc::Rc;

use fiq_syntax::json;
use fiq_syntax::rust::{self, Hole, literal::Decoded};
use fiq_tree::{Kind, Tree, Value};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::lexed::Places;
use super::settings::{Origin, Settings, is};
use super::{Literal, Standing, WhyPassed};
use attributes::Attributes;

const DERIVE: &str = "#[derive(Payload)]";
/// The macros, and how they are told of.
const MACROS: [(&str, &str); 2] = [("payload", "payload!"), ("try_payload", "try_payload!")];
/// The crate that exports the macros: where it is named, a macro is its own.
const EXPORTER: &str = "fiq_types";

/// The literals among `tokens`, which are those of `file`.
pub(super) fn scan(tokens: TokenStream, places: Places, file: &[u8]) -> Vec<Literal> {
    let mut scan = Scan { places, file, literals: Vec::new(), names_exporter: false };
    scan.run(tokens);
    scan.finish()
}

struct Scan<'f> {
    places: Places,
    file: &'f [u8],
    literals: Vec<Literal>,
    names_exporter: bool,
}

/// An open bracket, or the file.
struct Frame {
    tokens: Vec<TokenTree>,
    at: usize,
    /// Attributes before this place were read with the first of them.
    read: usize,
    /// The settings of the enum whose body this is.
    of_enum: Option<Rc<Settings>>,
    /// Where the body of an enum with settings stands.
    body: Option<(usize, Rc<Settings>)>,
}

impl Frame {
    fn new(tokens: TokenStream, of_enum: Option<Rc<Settings>>) -> Self {
        Self { tokens: tokens.into_iter().collect(), at: 0, read: 0, of_enum, body: None }
    }
}

impl Scan<'_> {
    fn run(&mut self, tokens: TokenStream) {
        let mut frames = vec![Frame::new(tokens, None)];
        while let Some(frame) = frames.last_mut() {
            let at = frame.at;
            frame.at += 1;
            match frame.tokens.get(at) {
                Some(TokenTree::Ident(name)) => self.names_exporter |= name == EXPORTER,
                Some(TokenTree::Punct(mark)) if mark.as_char() == '#' && at >= frame.read => {
                    self.attributes(frame, at);
                }
                Some(TokenTree::Punct(mark)) if mark.as_char() == '!' => self.call(frame, at),
                Some(TokenTree::Group(group)) => {
                    let of_enum = frame.body.take_if(|(body, _)| *body == at).map(|(_, settings)| settings);
                    let inside = Frame::new(group.stream(), of_enum);
                    frames.push(inside);
                }
                Some(_) => {}
                None => {
                    frames.pop();
                }
            }
        }
    }

    /// `payload!(...)`, of which the mark stands at `at`.
    fn call(&mut self, frame: &Frame, at: usize) {
        let name = at.checked_sub(1).and_then(|before| frame.tokens.get(before));
        let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(group))) = (name, frame.tokens.get(at + 1))
        else {
            return;
        };
        if let Some((_, said)) = MACROS.iter().find(|(one, _)| name == one) {
            self.add(Settings::before_literal(group.stream()), said);
        }
    }

    /// The attributes from `at` on, and the item or the variant that they belong to.
    fn attributes(&mut self, frame: &mut Frame, at: usize) {
        let attributes = Attributes::of(&frame.tokens[at..]);
        frame.read = at + attributes.tokens;
        if let Some(outer) = &frame.of_enum {
            self.add(attributes.settings.below(outer), DERIVE);
        } else if attributes.derives_payload {
            match body_of_enum(&frame.tokens[frame.read..]) {
                Some(body) => frame.body = Some((frame.read + body, Rc::new(attributes.settings))),
                None => self.add(attributes.settings, DERIVE),
            }
        }
    }

    /// A literal that `said` says is a request.
    fn add(&mut self, settings: Settings, said: &'static str) {
        let Some(mut read) = settings.origin.and_then(|origin| self.read(origin)) else { return };
        let root = read.root(self.file).map(Value::kind);
        // An expression alone is no literal.
        if root == Some(Kind::Unknown) && read.tree.faults().is_empty() {
            return;
        }
        match (settings.held_by, read.standing) {
            // What is no object was not written as a message.
            (_, Standing::Passed(_)) if root != Some(Kind::Object) => return,
            (_, Standing::Passed(_)) => {}
            (Some(name), _) => read.standing = Standing::Passed(WhyPassed::Setting(name)),
            (None, _) => read.standing = Standing::Request(said),
        }
        self.literals.push(read);
    }

    fn read(&mut self, origin: Origin) -> Option<Literal> {
        match origin {
            Origin::Tokens(tokens) => {
                let rust::Literal { tree, holes } = rust::parse(tokens, &mut self.places);
                let is_template = self.is_template(&tree, &holes);
                let standing =
                    if is_template { Standing::Passed(WhyPassed::Template) } else { Standing::Open };
                Some(Literal { tree, standing, decoded: None })
            }
            Origin::Text(literal) => {
                let decoded = Decoded::of(&literal.to_string(), self.places.of(literal.span()).start())?;
                let tree = json::parse(decoded.text.as_bytes(), &json::Options::default());
                Some(Literal { tree, standing: Standing::Open, decoded: Some(decoded) })
            }
            Origin::File => None,
        }
    }

    /// Whether another macro has to fill in more of it than values: `$` stands in no other code.
    fn is_template(&self, tree: &Tree, holes: &[Hole]) -> bool {
        let faults = tree.faults();
        let is_filled_in = || {
            holes.iter().any(|hole| hole.tokens.clone().into_iter().any(|token| is(&token, '$')))
                || faults.iter().any(|fault| fault.span.of(self.file).starts_with(b"$"))
        };
        (!faults.is_empty() && is_filled_in()) || holes.iter().any(is_repeated)
    }

    /// Of a macro whose crate is not named, the content tells whether it is ours.
    fn finish(mut self) -> Vec<Literal> {
        if !self.names_exporter {
            for literal in &mut self.literals {
                if matches!(literal.standing, Standing::Request(said) if said != DERIVE) {
                    literal.standing = Standing::Open;
                }
            }
        }
        self.literals
    }
}

/// `$(...)`.
fn is_repeated(hole: &Hole) -> bool {
    let mut was_dollar = false;
    hole.tokens.clone().into_iter().any(|token| {
        let was = std::mem::replace(&mut was_dollar, is(&token, '$'));
        was && is_group(&token, Delimiter::Parenthesis)
    })
}

/// Where the body of an enum stands in the tokens behind its attributes; `None` where they belong to something else.
fn body_of_enum(tokens: &[TokenTree]) -> Option<usize> {
    let end = tokens.iter().position(|token| is(token, '#') || is(token, ';')).unwrap_or(tokens.len());
    let head = &tokens[..end];
    let body = head.iter().position(|token| is_group(token, Delimiter::Brace))?;
    let keyword = head[..body].iter().find_map(|token| match token {
        TokenTree::Ident(word) => ["enum", "struct", "union"].into_iter().find(|keyword| word == keyword),
        _ => None,
    });
    (keyword == Some("enum")).then_some(body)
}

fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}
