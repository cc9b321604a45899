//! The attributes of an item or a variant: whether they derive, and what they say of a literal.

use proc_macro2::{Delimiter, Group, TokenTree};

use crate::host::rust::settings::{Settings, is};

const TRAIT: &str = "Payload";

/// Attributes that stand together.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    /// How many tokens they are.
    pub(super) tokens: usize,
    pub(super) derives_payload: bool,
    pub(super) settings: Settings,
}

impl Attributes {
    /// Those that `tokens` begin with.
    pub(super) fn of(tokens: &[TokenTree]) -> Self {
        let mut attributes = Self::default();
        while let [mark, TokenTree::Group(group), ..] = &tokens[attributes.tokens..]
            && is(mark, '#')
            && group.delimiter() == Delimiter::Bracket
        {
            attributes.tokens += 2;
            attributes.add(group.stream().into_iter().collect());
        }
        attributes
    }

    /// Adds an attribute, or those that `cfg_attr` adds under a condition.
    fn add(&mut self, attribute: Vec<TokenTree>) {
        let mut left = vec![attribute];
        while let Some(attribute) = left.pop() {
            let [TokenTree::Ident(name), TokenTree::Group(group)] = attribute.as_slice() else { continue };
            if name == "derive" {
                self.derives_payload |= derives(group);
            } else if name == "payload" {
                self.settings.read_all(group.stream());
            } else if name == "cfg_attr" {
                left.extend(parts(group).into_iter().skip(1).rev());
            }
        }
    }
}

/// Whether one of the paths in a derive ends with our trait.
fn derives(group: &Group) -> bool {
    parts(group).iter().any(|path| matches!(path.last(), Some(TokenTree::Ident(name)) if name == TRAIT))
}

/// What stands between the commas.
fn parts(group: &Group) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    tokens.split(|token| is(token, ',')).map(<[TokenTree]>::to_vec).collect()
}
