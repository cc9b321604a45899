//! Which keyword of the document stands for a demand, where that is not the keyword of its name.

use fiq_model::{Bound, Keyword, List, Schema, Types};
use fiq_source::Text;

use crate::part::Part;

/// The spellings of what `part` was read as.
pub(super) fn spellings(part: &Part<'_>, schema: &Schema) -> List<(Keyword, Text)> {
    let number = schema.number.as_ref();
    let bounds = [
        (Keyword::Minimum, Keyword::ExclusiveMinimum, number.and_then(|limits| limits.minimum.as_ref())),
        (Keyword::Maximum, Keyword::ExclusiveMaximum, number.and_then(|limits| limits.maximum.as_ref())),
    ];
    let bounds = bounds.into_iter().filter_map(|(plain, exclusive, bound)| {
        Some((plain, bound_spelling(part, plain, exclusive, bound?)?))
    });
    let only = part.get("const").map(|_| (Keyword::Enum, "const"));
    bounds.chain(only).map(|(keyword, name)| (keyword, Text::Borrowed(name))).collect()
}

fn bound_spelling(
    part: &Part<'_>,
    plain: Keyword,
    exclusive: Keyword,
    bound: &Bound,
) -> Option<&'static str> {
    let is_own_bound = |place: Part<'_>| bound.exclusive && place.value.number().is_some();
    if part.get(exclusive.as_str()).is_some_and(is_own_bound) {
        return Some(exclusive.as_str());
    }
    part.get(plain.as_str()).is_none().then_some(Keyword::Format.as_str())
}

/// Notes how the document writes a keyword, in place of what was noted before.
pub(crate) fn spell(schema: &mut Schema, keyword: Keyword, name: &'static str) {
    let others = schema.spellings.iter().filter(|(of, _)| *of != keyword).cloned();
    schema.spellings = others.chain([(keyword, Text::Borrowed(name))]).collect();
}

/// Takes types away that none of the variants takes; if that makes a difference, the choice is what demands a type.
pub(crate) fn narrow(schema: &mut Schema, types: Types, choice: Keyword) {
    let narrowed = schema.types.and(types);
    if narrowed != schema.types {
        schema.types = narrowed;
        spell(schema, Keyword::Type, choice.as_str());
    }
}
