//! Members that an object may have: each by itself, and those that a variant needs all at once.

use fiq_check::{Checker, Described, DescribedMember, Sketch};
use fiq_model::{Facet, Keyword};

use super::offer::{Body, Kind, Offer};
use super::slot::{Place, Slot};
use super::tongue::{Tongue, types};

/// More variants than these are not named beside a member.
const MOST_VARIANTS: usize = 4;

/// The members of the object that is described, those that must be there first.
pub(super) fn add<'m>(
    checker: &Checker<'m>,
    tongue: Tongue<'m>,
    object: &Described<'_, 'm, '_>,
    slot: &Slot,
    out: &mut Vec<Offer>,
) {
    let own = object
        .value()
        .members()
        .find(|member| slot.place == Place::Key && member.key.span().start() == slot.replaced.start());
    let own = own.and_then(|member| object.name_of(&member));
    let mut members = object.members();
    members.retain(|member| (!member.is_present || own == Some(member.name)) && !is_answered(tongue, member));
    members.sort_by_key(|member| member.required_by.is_none_or(|facet| facet.advice));
    for member in members {
        out.push(offer(checker, tongue, object, &member, slot));
    }
    if slot.place == Place::Member {
        variants(checker, tongue, object, out);
    }
}

/// Whether only answers have the member.
fn is_answered(tongue: Tongue<'_>, member: &DescribedMember<'_>) -> bool {
    member.facets.iter().any(|facet| !facet.advice && tongue.model.schema(facet.schema).read_only)
}

fn offer<'m>(
    checker: &Checker<'m>,
    tongue: Tongue<'m>,
    object: &Described<'_, 'm, '_>,
    member: &DescribedMember<'m>,
    slot: &Slot,
) -> Offer {
    let name = member.name;
    let open = object.unions().find(|(union, variant)| union.tag == name && variant.is_none());
    let sketch = match open {
        Some((union, _)) => Sketch::tag(union),
        None => checker.sketch(name, &member.facets),
    };
    let body = match slot.place {
        Place::Key => Body::Key(name.to_owned()),
        _ => Body::Members(vec![(name.to_owned(), sketch)]),
    };
    let is_required = member.required_by.is_some_and(|facet| !facet.advice);
    let demand = member.required_by.map(|facet| demand(tongue, facet));
    let is_of_few = open.is_none() && (1..=MOST_VARIANTS).contains(&member.variants.len());
    let of = is_of_few.then(|| format!("of {}", member.variants.join(", ")));
    let types_of = types(checker, &member.facets);
    let parts = [Some(types_of), demand, tongue.figures(&member.facets), of];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let documentation = match open {
        Some((union, _)) => tongue.variants(union),
        None => tongue.documentation(&member.facets),
    };
    Offer {
        detail: Some(parts.join(", ")),
        documentation,
        is_required,
        is_deprecated: tongue.is_deprecated(&member.facets),
        ..Offer::new(name, Kind::Member, body)
    }
}

/// Who wants the member, if it is not the API itself.
fn demand(tongue: Tongue<'_>, facet: Facet) -> String {
    let schema = tongue.model.schema(facet.schema);
    let authority = schema.authority_of(Keyword::Required).filter(|_| facet.advice);
    match authority {
        Some(authority) => format!("wanted by {}", tongue.model.authority(authority).name),
        None => "required".to_owned(),
    }
}

/// All members at once that the object needs to be a variant, where its tag does not tell it yet.
fn variants<'m>(
    checker: &Checker<'m>,
    tongue: Tongue<'m>,
    object: &Described<'_, 'm, '_>,
    out: &mut Vec<Offer>,
) {
    if !object.unions().any(|(_, variant)| variant.is_none()) {
        return;
    }
    let roots: Vec<Facet> = object.schemas().map(|(facet, _)| facet).collect();
    for way in checker.ways("", &roots) {
        let Sketch::Object(mut members) = way.sketch else { continue };
        members.retain(|(name, _)| object.value().get(name).is_none());
        if members.len() > 1 && !way.variants.is_empty() {
            out.push(Offer {
                detail: Some(listed(&members)),
                ..tongue.variant(&way.variants, Body::Members(members))
            });
        }
    }
}

/// The names of members, in a line.
pub(super) fn listed(members: &[(String, Sketch)]) -> String {
    members.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
}
