//! What an object still wants: required members that are absent, and those that are to be filled in.
//!
//! A member that has no place in such an object may hold just what is wanted, under another name. Invariant: nobody is told to leave
//! it out there, and no fix takes it away, however many fixes were made before.

use fiq_model::Model;
use fiq_source::{Change, Fix, Safety};
use fiq_tree::{Kind, Member, Value};

use crate::canonical::is_unsure;
use crate::judge::is_placeholder;
use crate::rules::missing_field::members_wanted;
use crate::shape::Shape;
use crate::site::{Demand, Site};
use crate::sketch::placeholder;
use crate::walk::decide::Outcome;

/// The advice to take a member away.
pub(crate) const OUT: &str = "leave it out";
/// More than this nobody wants to lose unseen, or is looked over for placeholders.
const MOST_BYTES: u32 = 16 * 1024;

/// What an object still wants.
#[derive(Debug)]
pub(crate) struct Gaps<'m> {
    /// The required members that are absent, or stand there as a fix adds them.
    pub(crate) names: Vec<&'m str>,
    /// Whether nothing is wanted, and no required member holds a placeholder.
    is_complete: bool,
}

impl<'m> Gaps<'m> {
    pub(crate) fn of(site: &Site<'_, 'm, '_>) -> Self {
        let mut required: Vec<&'m str> = site.shape.required.iter().map(|required| required.name).collect();
        let conditional = conditional(site.model(), site.shape);
        let absent = site.roll.iter().flat_map(|roll| roll.missing.iter().map(|missing| missing.name));
        let mut names: Vec<&'m str> = absent.chain(choices(site)).collect();
        for name in conditional.iter().filter(|name| !site.has(name)) {
            if !names.contains(name) {
                names.push(name);
            }
        }
        let mut is_complete = names.is_empty();
        required.extend(conditional);
        for entry in site.entries() {
            let Some(name) = entry.name().filter(|name| required.contains(name)) else { continue };
            let value = entry.member.value;
            is_complete &= value.span().len() <= MOST_BYTES && !value.descendants().any(is_placeholder);
            if !is_complete && is_to_fill_in(name, value) && !names.contains(&name) {
                names.push(name);
            }
        }
        Self { names, is_complete }
    }
}

/// The member taken away, unless that would take away what the object wants, or what somebody fills in.
pub(crate) fn leave_out(site: &Site<'_, '_, '_>, member: Member<'_>) -> Option<Fix> {
    let is_sure = |value: Value<'_>| !value.descendants().any(is_unsure);
    let is_small = member.span().len() <= MOST_BYTES;
    (is_small && is_sure(member.value) && site.gaps().is_complete)
        .then(|| Fix::new(OUT, Safety::Unsafe, [Change::Remove { member: member.span() }]))
}

/// The members of which one is wanted.
fn choices<'m>(site: &Site<'_, 'm, '_>) -> impl Iterator<Item = &'m str> {
    let broken = site.choices.iter().filter(|(_, outcome)| matches!(outcome, Outcome::None(_)));
    let wanted = broken.filter_map(|(choice, _)| {
        members_wanted(site, Demand { facet: choice.owner, keyword: choice.keyword })
    });
    wanted.flatten()
}

/// The members that such an object may be wanted to have by one around it.
fn conditional<'m>(model: &'m Model, shape: &Shape<'_>) -> Vec<&'m str> {
    let demands = model.schemas.iter().flat_map(|schema| schema.required_when.iter());
    let names = demands.flat_map(|demand| demand.required.iter().map(AsRef::as_ref));
    names.filter(|name| shape.documented.contains(name)).collect()
}

/// Whether the value is, or has inside, a placeholder of a member's own name.
fn is_to_fill_in(name: &str, value: Value<'_>) -> bool {
    let is_own = |name: &str, value: Value<'_>| {
        is_placeholder(value) && value.span().of(value.text()) == placeholder(name).as_bytes()
    };
    let mut objects = value.descendants().filter(|value| value.kind() == Kind::Object);
    is_own(name, value)
        || objects.any(|object| {
            object.members().any(|member| member.key.known().is_some_and(|key| is_own(&key, member.value)))
        })
}
