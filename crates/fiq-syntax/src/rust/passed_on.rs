//! What another macro passed on: the compiler keeps it together by brackets that nobody sees.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::expression::is;

/// The tokens, without the brackets that nobody sees around what another macro passed on: `$title`, which was given `"Yes"` or `-5`.
pub(super) fn visible(tokens: TokenStream) -> TokenStream {
    let is_passed_on = |token: TokenTree| matches!(&token, TokenTree::Group(group) if is_invisible(group));
    if !tokens.clone().into_iter().any(is_passed_on) {
        return tokens;
    }
    tokens.into_iter().flat_map(passed_on).collect()
}

fn passed_on(token: TokenTree) -> TokenStream {
    match token {
        TokenTree::Group(group) if is_invisible(&group) => {
            let inside: Vec<TokenTree> = group.stream().into_iter().flat_map(passed_on).collect();
            match inside.as_slice() {
                [_] => inside.into_iter().collect(),
                [minus, TokenTree::Literal(_)] if is(minus, '-') => inside.into_iter().collect(),
                _ => TokenTree::from(group).into(),
            }
        }
        token => token.into(),
    }
}

fn is_invisible(group: &Group) -> bool {
    group.delimiter() == Delimiter::None
}
