//! One object of a text, read by itself.
//!
//! The parser stands in the whole text, so that it sees what follows the object; what it would remember of what comes before is nothing, and
//! what it would remember after it has to be nothing too.
//!
//! Invariant: where all around the object is sure to be read as it is, its tree is the one that it has in the tree of the text.

use fiq_source::Span;
use fiq_tree::{Fault, FaultKind, Tree};

use super::balance::Balance;
use super::parser::{Parser, State};
use super::{Options, parts};

/// Reads the object that `span` of `text` is, as it stands there. `None` where it does not end at the end of the span, or where
/// its faults have to do with more than the object. The rest of the text is as JSON as [`super::divide`] wants it, or made of such parts.
pub fn parse_part(text: &[u8], span: Span, options: &Options) -> Option<Tree> {
    let (start, end) = (span.start() as usize, span.end() as usize);
    let is_object = matches!(text.get(start..)?, [b'{', next, ..] if *next != b'{');
    if !is_object || parts::balanced_end(text, start)? != end {
        return None;
    }
    let mut parser = Parser::at(text, options, start, end - start);
    parser.balance = Some(Balance::default());
    let mut state = parser.value(State::Root);
    while parser.inside.is_some() && state != State::Done {
        state = parser.step(state);
    }
    let leaves_nothing = parser.at == end
        && parser.last_end == end
        && parser.builder.depth() == 0
        && parser.balance.is_some_and(Balance::is_even)
        && parser.missing_openers == 0
        && !parser.around
        && !parser.bad_utf8
        && parser.no_parenthesis_before <= end
        && parser.no_rest_before <= end;
    let tree = parser.builder.finish(span.end());
    (leaves_nothing && tree.faults().iter().all(|fault| is_local(fault, span))).then_some(tree)
}

/// Whether a fault is one of the part alone, and was not told by the brackets around it.
fn is_local(fault: &Fault, part: Span) -> bool {
    let hangs_on_brackets = matches!(
        fault.kind,
        FaultKind::MismatchedCloser
            | FaultKind::MissingCloser
            | FaultKind::ExtraCloser
            | FaultKind::MissingOpener
            | FaultKind::ExtraOpener
    );
    !hangs_on_brackets
        && part.contains(fault.span)
        && fault.related.is_none_or(|related| part.contains(related))
}
