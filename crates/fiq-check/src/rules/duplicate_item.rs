//! The rule `duplicate-item`.

use fiq_model::Keyword;
use fiq_source::Diagnostic;
use fiq_tree::Value;
use rustc_hash::FxHashMap;

use crate::canonical;
use crate::path::Step;
use crate::rule::{Check, declare_rule};
use crate::site::Site;

declare_rule! {
    /// An item stands twice in an array whose items must differ (`uniqueItems`).
    ///
    /// Items are equal if they are the same JSON value: `1` and `1.0` are, and so are objects with the same fields in another order.
    /// The second one is told, the first is shown beside it.
    ///
    /// FlowIQ's document has no such demand; documents of other APIs have.
    ///
    /// ```json schema
    /// { "type": "array", "uniqueItems": true, "items": { "type": "object" } }
    /// ```
    ///
    /// ```json bad
    /// [{ "a": 1, "b": 2 }, { "b": 2, "a": 1.0 }]
    /// ```
    ///
    /// ```json good
    /// [{ "a": 1, "b": 2 }, { "b": 1, "a": 2 }]
    /// ```
    "duplicate-item",
    "an item that stands twice in an array of unique items",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let demand = site.strongest(Keyword::UniqueItems, |schema| {
        schema.array.as_ref().filter(|array| array.unique).map(|_| ())
    });
    let Some((demand, ())) = demand else { return };
    let mut first: FxHashMap<String, (usize, Value<'_>)> = FxHashMap::default();
    for (index, item) in site.value.items().enumerate() {
        let Some(text) = canonical::of_value(item) else { continue };
        let Some(&(earlier, value)) = first.get(&text) else {
            first.insert(text, (index, item));
            continue;
        };
        let (below, there) = ([Step::Item(index)], [Step::Item(earlier)]);
        let fault = format!("{} is the same as {}", site.name_of(&below), site.name_of(&there));
        let found = site
            .finding_at(NAME, demand, &below, item.span(), &fault)
            .with_related(value.span(), "the first one")
            .with_help("each item must be different");
        out.push(found);
    }
}
