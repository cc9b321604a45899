//! Values that a member or an item may have, and whole messages.

use fiq_check::{Checker, Hole, Sketch, Way};
use fiq_model::{Facet, Types, Union};
use fiq_syntax::json;
use fiq_tree::quoted;

use super::keys::listed;
use super::meaning::roots;
use super::offer::{Body, Kind, Offer};
use super::tongue::{Tongue, types};

/// What a value is to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'s, 'm> {
    /// The member that has it.
    pub(super) name: &'s str,
    /// What it is held against.
    pub(super) facets: &'s [Facet],
    /// The union whose tag it is.
    pub(super) tag: Option<&'m Union>,
}

/// The values that a value may have.
pub(super) fn add<'m>(
    checker: &Checker<'m>,
    tongue: Tongue<'m>,
    subject: Subject<'_, 'm>,
    out: &mut Vec<Offer>,
) {
    if let Some(union) = subject.tag {
        return tags(tongue, union, out);
    }
    let ways = checker.ways(subject.name, subject.facets);
    given(checker, tongue, subject, &ways, out);
    for way in &ways {
        of_way(checker, tongue, subject, way, out);
    }
    let mut seen: Vec<String> = Vec::new();
    out.retain(|offer| {
        let is_new = !seen.contains(&offer.label);
        seen.push(offer.label.clone());
        is_new
    });
}

/// Whole requests.
pub(super) fn messages<'m>(checker: &Checker<'m>, tongue: Tongue<'m>, out: &mut Vec<Offer>) {
    for operation in &tongue.model.operations {
        let Some(schema) = operation.request else { continue };
        for way in checker.ways("", &roots(schema)) {
            let body = Body::Value(way.sketch);
            let offer = if way.variants.is_empty() {
                let label = operation.id.as_deref().map_or_else(|| operation.to_string(), str::to_owned);
                Offer::new(label, Kind::Snippet, body)
            } else {
                tongue.variant(&way.variants, body)
            };
            out.push(Offer { detail: Some(operation.to_string()), ..offer });
        }
    }
}

/// The values of a tag.
fn tags<'m>(tongue: Tongue<'m>, union: &'m Union, out: &mut Vec<Offer>) {
    for variant in &union.variants {
        if out.iter().any(|offer| offer.label == *variant.value) {
            continue;
        }
        let facets = roots(variant.schema);
        let body = Body::Value(Sketch::Fixed(quoted(&variant.value)));
        out.push(Offer {
            documentation: tongue.documentation(&facets),
            is_deprecated: tongue.is_deprecated(&facets),
            ..Offer::new(variant.value.to_string(), Kind::Choice, body)
        });
    }
}

/// The values that the document gives.
fn given<'m>(
    checker: &Checker<'m>,
    tongue: Tongue<'m>,
    subject: Subject<'_, 'm>,
    ways: &[Way<'m>],
    out: &mut Vec<Offer>,
) {
    let is_open = |way: &Way<'_>| matches!(&way.sketch, Sketch::Hole(hole) if hole.values.is_empty());
    if !ways.iter().any(is_open) {
        return;
    }
    let schemas = tongue.schemas(subject.facets);
    let defaults = schemas.iter().filter_map(|(_, schema)| Some(("default", schema.default.as_deref()?)));
    let examples = schemas.iter().filter_map(|(_, schema)| Some(("example", schema.example.as_deref()?)));
    for (what, text) in defaults.chain(examples) {
        let is_scalar = !text.starts_with(['{', '[']);
        if is_scalar && satisfies(checker, subject.facets, text) {
            let label = json_label(text);
            let body = Body::Value(Sketch::Fixed(text.to_owned()));
            out.push(Offer {
                detail: Some(what.to_owned()),
                documentation: tongue.documentation(subject.facets),
                ..Offer::new(label, Kind::Value, body)
            });
        }
    }
}

fn satisfies(checker: &Checker<'_>, facets: &[Facet], text: &str) -> bool {
    let tree = json::parse(text.as_bytes(), &json::Options::default());
    let root = tree.root(text.as_bytes()).filter(|_| tree.faults().is_empty());
    root.is_some_and(|root| facets.iter().all(|facet| facet.advice || checker.satisfies(facet.schema, root)))
}

fn of_way<'m>(
    checker: &Checker<'m>,
    tongue: Tongue<'m>,
    subject: Subject<'_, 'm>,
    way: &Way<'m>,
    out: &mut Vec<Offer>,
) {
    let documentation = || tongue.documentation(subject.facets);
    let value = |sketch: Sketch, label: &str, kind: Kind| Offer {
        documentation: documentation(),
        detail: Some(types(checker, subject.facets)),
        ..Offer::new(label, kind, Body::Value(sketch))
    };
    match &way.sketch {
        Sketch::Object(members) if !way.variants.is_empty() => {
            let detail = Some(listed(members));
            out.push(Offer { detail, ..tongue.variant(&way.variants, Body::Value(way.sketch.clone())) });
        }
        Sketch::Object(members) => {
            let detail = Some(listed(members)).filter(|names| !names.is_empty());
            out.push(Offer { detail, ..value(way.sketch.clone(), "{…}", Kind::Snippet) });
        }
        Sketch::Array(_) => out.push(value(way.sketch.clone(), "[…]", Kind::Snippet)),
        Sketch::Fixed(json) => out.push(value(way.sketch.clone(), &json_label(json), Kind::Choice)),
        Sketch::Hole(hole) => holes(hole, &value, out),
    }
}

/// What fills a hole.
fn holes(hole: &Hole, value: &dyn Fn(Sketch, &str, Kind) -> Offer, out: &mut Vec<Offer>) {
    let fixed = |json: &str| Sketch::Fixed(json.to_owned());
    for json in &hole.values {
        out.push(value(fixed(json), &json_label(json), Kind::Choice));
    }
    if !hole.values.is_empty() || hole.types == Types::ANY {
        return;
    }
    if hole.types.holds(Types::BOOLEAN) {
        for json in ["true", "false"] {
            out.push(value(fixed(json), json, Kind::Choice));
        }
    }
    for (types, label) in [(Types::STRING, "\"\""), (Types::OBJECT, "{}"), (Types::ARRAY, "[]")] {
        if hole.types.holds(types) {
            let hole = Hole { types, ..hole.clone() };
            out.push(value(Sketch::Hole(hole), label, Kind::Value));
        }
    }
    if hole.types.holds(Types::NULL) {
        out.push(value(fixed("null"), "null", Kind::Choice));
    }
}

/// A value as people read it: strings without quotes.
fn json_label(json: &str) -> String {
    let tree = json::parse(json.as_bytes(), &json::Options::default());
    let root = tree.root(json.as_bytes());
    root.and_then(|root| Some(root.string()?.written())).unwrap_or_else(|| json.to_owned())
}
