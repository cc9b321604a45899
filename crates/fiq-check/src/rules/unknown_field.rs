//! The rule `unknown-field`.

use fiq_model::{Facet, Keyword};
use fiq_source::Diagnostic;

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
    found.help = match hint {
        Some(hint) if site.has(hint) => Some(format!("did you mean {}? It is there already", code(hint))),
        Some(hint) => Some(format!("did you mean {}?", code(hint))),
        None => entry.key.as_deref().and_then(|key| inside(site, key)),
    };
    found.help.get_or_insert_with(|| "leave it out".to_owned());
    found
}

/// Objects with more members than these have no room for advice.
const MAX_MEMBERS: usize = 64;

/// The documented field that has such a field inside.
fn inside(site: &Site<'_, '_, '_>, key: &str) -> Option<String> {
    let few = site.entries().take(MAX_MEMBERS + 1).count() <= MAX_MEMBERS;
    let members = site.shape.members.iter().filter(|_| few);
    let knows = |schema| names_of(site.model(), schema).any(|name| name == key);
    let has = |facets: &[Facet]| {
        let all = site.model().facets(facets, |_| None).schemas;
        let items = all.iter().filter_map(|facet| site.model().schema(facet.schema).array.as_ref()?.items);
        facets.iter().map(|facet| facet.schema).chain(items).any(knows)
    };
    let mut names: Vec<&str> = members.filter(|(_, facets)| has(facets)).map(|(name, _)| *name).collect();
    names.sort_unstable();
    (!names.is_empty()).then(|| format!("it is a field of {}", list(names.into_iter().map(code), "and of")))
}
