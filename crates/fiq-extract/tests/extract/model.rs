//! Searches with the bundled model, and what was found as lines.

use fiq_extract::{Found, Recogniser, Search};
use fiq_model::bundled;
use fiq_syntax::json;

/// Searches `text` and gives what was found to `see`.
pub(crate) fn search<R>(text: &[u8], search: Search, see: impl FnOnce(&Found<'_, '_>) -> R) -> R {
    let tree = json::parse(text, &json::Options::default());
    let root = tree.root(text).expect("the text holds a value");
    see(&Recogniser::new(bundled()).search(root, search))
}

/// Every payload and every near miss, a line each.
pub(crate) fn told(text: &[u8], how: Search) -> Vec<String> {
    search(text, how, |found| {
        let payloads = found.payloads.iter().map(|payload| {
            let status =
                payload.response.map(|index| bundled().operations[0].responses[index].status.as_ref());
            let detail = payload.variant.or(status).unwrap_or_default();
            let is = format!("{} {detail}", payload.direction.as_str());
            format!("found {} | {} | {}", found.pointer(payload.place), is.trim(), payload.reason)
        });
        let near = found.near_misses.iter().map(|near| {
            format!(
                "near {} | {}",
                found.pointer(near.place),
                near.why.sentence(near.operation, near.direction)
            )
        });
        payloads.chain(near).collect()
    })
}
