//! The rule `unknown-field`.

use fiq_model::{Facet, Keyword};
use fiq_source::{Change, Diagnostic, Fix, Safety};
use fiq_tree::Kind;

use crate::canonical::same;
use crate::gaps::{OUT, leave_out};
use crate::path::Step;
use crate::roll::{Entry, Standing};
use crate::rule::{Check, declare_rule};
use crate::shape::names_of;
use crate::site::{Demand, Site};
use crate::words::{code, list};

declare_rule! {
    /// A field that nobody documents.
    ///
    /// It has no effect that anyone promises. The documents do not say whether the server refuses it, so that this is a warning; where a
    /// document forbids other fields (`additionalProperties: false`), it is an error. Nothing is said about its value.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello", "priority": "high" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }
    /// ```
    "unknown-field",
    "a field that nobody documents",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    for entry in site.entries().filter(|entry| entry.first.is_none()) {
        let forbidding = forbidding(site, entry);
        match entry.standing {
            Standing::Unknown(hint) => out.push(finding(site, entry, forbidding, hint)),
            Standing::Known(_) | Standing::Free if forbidding.is_some() => {
                out.push(finding(site, entry, forbidding, None));
            }
            _ => {}
        }
    }
}

/// A schema that forbids what it does not list itself, whatever another one lists.
fn forbidding(site: &Site<'_, '_, '_>, entry: &Entry<'_, '_>) -> Option<Facet> {
    let key = entry.key.as_deref()?;
    let mut forbidding = site.shape.forbidding.iter();
    forbidding.find(|facet| site.model().schema(facet.schema).property(key).is_none()).copied()
}

fn finding(
    site: &Site<'_, '_, '_>,
    entry: &Entry<'_, '_>,
    forbidding: Option<Facet>,
    hint: Option<&str>,
) -> Diagnostic {
    let below = [Step::Key(entry.member.key)];
    let span = entry.member.key.span();
    let name = site.name_of(&below);
    let mut found = if let Some(facet) = forbidding {
        let demand = Demand { facet, keyword: Keyword::AdditionalProperties };
        site.finding_at(NAME, demand, &below, span, &format!("{name} is not allowed"))
    } else {
        site.remark(NAME, entry.member, site.described(), format!("{name} is not documented"))
    };
    let (help, fix) = match hint {
        Some(hint) if site.has(hint) => {
            let help = format!("did you mean {}? It is there already", code(hint));
            (help, leave_out(site, entry.member).filter(|_| is_said(site, entry, hint)))
        }
        Some(hint) => (format!("did you mean {}?", code(hint)), None),
        None => match entry.key.as_deref().map(|key| inside(site, key)) {
            Some(names) if !names.is_empty() => {
                let listed = list(names.iter().map(|name| code(name)), "and of");
                (format!("it is a field of {listed}"), move_into(site, entry, &names))
            }
            _ => (help(site), leave_out(site, entry.member)),
        },
    };
    found.help = Some(help);
    found.fix = fix.map(Box::new);
    found
}

/// More names than these are no advice.
const MAX_NAMES: usize = 3;

/// Where something else is wanted, that may be what the field was meant for.
fn help(site: &Site<'_, '_, '_>) -> String {
    match &*site.gaps().names {
        [] => OUT.to_owned(),
        names => {
            let names = names.iter().take(MAX_NAMES).map(|name| code(name));
            format!("was it meant for {}?", list(names, "or"))
        }
    }
}

/// Whether the member called `name` has the same value, so that nobody has to choose between the two.
fn is_said(site: &Site<'_, '_, '_>, entry: &Entry<'_, '_>, name: &str) -> bool {
    let mut named = site.entries().filter(|other| other.key.as_deref() == Some(name));
    named.any(|other| same(other.member.value, entry.member.value))
}

/// The member moved into the only object beside it that it is a field of and that lacks it.
fn move_into(site: &Site<'_, '_, '_>, entry: &Entry<'_, '_>, names: &[&str]) -> Option<Fix> {
    let key = entry.key.as_deref()?;
    let objects = site.entries().filter(|other| {
        let name = other.key.as_deref().filter(|name| names.contains(name));
        name.is_some() && other.member.value.kind() == Kind::Object
    });
    let lacking = objects.filter(|other| {
        let object = other.member.value;
        !object.is_open() && object.get(key).is_none()
    });
    let mut lacking = lacking.fuse();
    let only = lacking.next().filter(|_| lacking.next().is_none())?;
    let title = format!("move it into {}", code(only.key.as_deref()?));
    let change = Change::Move { member: entry.member.span(), object: only.member.value.span() };
    Some(Fix::new(title, Safety::Unsafe, [change]))
}

/// Objects with more members than these have no room for advice.
const MAX_MEMBERS: usize = 64;

/// The documented fields that have such a field inside.
fn inside<'m>(site: &Site<'_, 'm, '_>, key: &str) -> Vec<&'m str> {
    let few = site.entries().take(MAX_MEMBERS + 1).count() <= MAX_MEMBERS;
    let members = site.shape.members.iter().filter(|_| few);
    let knows = |schema| names_of(site.model(), schema).any(|name| name == key);
    let has = |facets: &[Facet]| {
        let all = site.model().facets(facets, |_| None).schemas;
        let items = all.iter().filter_map(|facet| site.model().schema(facet.schema).array.as_ref()?.items);
        facets.iter().map(|facet| facet.schema).chain(items).any(knows)
    };
    let mut names: Vec<&'m str> = members.filter(|(_, facets)| has(facets)).map(|(name, _)| *name).collect();
    names.sort_unstable();
    names
}
