//! Where an expression ends: at the comma after it, or with its bracket.

use std::iter::Peekable;

use proc_macro2::{Spacing, TokenTree, token_stream};

/// The tokens of the expression that begins with those taken, or with the next one. A comma inside of `::<...>` or of `<T as Trait>::` does not end it.
pub(super) fn take(
    mut taken: Vec<TokenTree>,
    tokens: &mut Peekable<token_stream::IntoIter>,
) -> Vec<TokenTree> {
    let mut angles = 0_u32;
    while let Some(next) = tokens.next_if(|token| angles > 0 || !is(token, ',')) {
        if is(&next, '<') && (angles > 0 || taken.last().is_none_or(|last| is(last, ':'))) {
            angles += 1;
        } else if is(&next, '>') && !taken.last().is_some_and(is_arrow) {
            angles = angles.saturating_sub(1);
        }
        taken.push(next);
    }
    taken
}

/// Whether a token is this punctuation mark.
pub(super) fn is(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// The first half of `->` or `=>`.
fn is_arrow(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if matches!(punct.as_char(), '-' | '=') && punct.spacing() == Spacing::Joint)
}
