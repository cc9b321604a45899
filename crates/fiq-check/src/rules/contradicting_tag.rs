//! The rule `contradicting-tag`.

use fiq_model::Keyword;
use fiq_source::Diagnostic;
use fiq_tree::Str;

use crate::judge::{Verdict, values};
use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::{code, list, literal};

declare_rule! {
    /// A tag leads to a kind of payload that itself wants another tag.
    ///
    /// The document says twice which kind a tag stands for: where the kinds are listed (`discriminator` and its `mapping`), and in the
    /// kind itself (an `enum` of the tag). Where the two differ, the mapping chooses what the payload is held against, and no payload with
    /// this tag is right: the document needs a correction.
    ///
    /// ```json schema
    /// {
    ///   "oneOf": [{ "$ref": "#/definitions/Cat" }, { "$ref": "#/definitions/Dog" }],
    ///   "discriminator": {
    ///     "propertyName": "kind",
    ///     "mapping": { "cat": "#/definitions/Cat", "hound": "#/definitions/Dog", "dog": "#/definitions/Dog" }
    ///   },
    ///   "definitions": {
    ///     "Cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "enum": ["cat"] } } },
    ///     "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "enum": ["dog"] } } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// { "kind": "hound" }
    /// ```
    ///
    /// ```json good
    /// { "kind": "dog" }
    /// ```
    "contradicting-tag",
    "a tag that its own variant does not want",
    Check::Gate(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(told) = site.tag.filter(|told| told.variant.is_some()) else { return };
    let union = told.union(site.model());
    let leads = told.variant.map(|index| &union.variants[index]);
    let text = site.string().and_then(Str::known).unwrap_or_default();
    // Of a tag that stands twice only one leads anywhere.
    let Some(variant) = leads.filter(|variant| variant.value == text) else { return };
    let broken = site.strongest(Keyword::Enum, |schema| {
        (values(schema, site.value) == Verdict::No).then_some(schema.values.as_ref()?)
    });
    let Some((demand, values)) = broken else { return };
    let name = site.model().schema(variant.schema).name.as_deref().unwrap_or("a variant");
    let wanted = list(values.iter().map(|value| code(&literal(value))), "or");
    let fault = format!(
        "{} is {}, which leads to {}, and that wants it to be {wanted}",
        site.name(),
        code(&text),
        code(name)
    );
    out.push(site.finding(NAME, demand, &fault).with_help("the API document contradicts itself here"));
}
