//! The rule `forbidden-value`.

use fiq_model::{Keyword, Schema, SchemaId};
use fiq_source::Diagnostic;

use crate::judge::Verdict;
use crate::path::Step;
use crate::rule::{Check, declare_rule};
use crate::site::{Demand, Site};
use crate::words::{code, list, long};

declare_rule! {
    /// A value is what it must not be (`not`); most often two fields stand together that exclude each other.
    ///
    /// WhatsApp shows one header over a message: a text or a picture, not both.
    ///
    /// ```json bad
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": "Shall we come on Monday?",
    ///     "header": "Your delivery",
    ///     "header_media": { "type": "image", "url": "https://example.com/van.png" },
    ///     "buttons": [{ "id": "yes", "title": "Yes" }]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": "Shall we come on Monday?",
    ///     "header_media": { "type": "image", "url": "https://example.com/van.png" },
    ///     "buttons": [{ "id": "yes", "title": "Yes" }]
    ///   }
    /// }
    /// ```
    "forbidden-value",
    "a value that is forbidden",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    for (facet, schema) in site.schemas() {
        let Some(not) = schema.not.filter(|not| site.judge.judge(*not, site.value) == Verdict::Yes) else {
            continue;
        };
        let demand = Demand { facet, keyword: Keyword::Not };
        let wish = schema.demand.as_deref();
        let found = match together(site, not) {
            Some(members) => excluded(site, demand, &members, wish),
            None => site.finding(NAME, demand, &whole(site, wish)),
        };
        out.push(found);
    }
}

fn whole(site: &Site<'_, '_, '_>, wish: Option<&str>) -> String {
    match wish {
        Some(wish) => format!("{} is forbidden: {}", site.name(), long(wish)),
        None => format!("{} is forbidden as it is", site.name()),
    }
}

/// The names that must not stand together, where that is all the schema forbids.
fn together<'m>(site: &Site<'_, 'm, '_>, not: SchemaId) -> Option<Vec<&'m str>> {
    let schema: &Schema = site.model().schema(not);
    let object = schema
        .object
        .as_ref()
        .filter(|object| !object.required.is_empty() && object.properties.is_empty())?;
    let is_all = schema.values.is_none()
        && [&schema.all_of, &schema.any_of, &schema.one_of].iter().all(|list| list.is_empty())
        && schema.not.is_none()
        && schema.union.is_none();
    (is_all && site.roll.is_some()).then(|| object.required.iter().map(AsRef::as_ref).collect())
}

/// The last of the members is told, the others are shown beside it.
fn excluded(site: &Site<'_, '_, '_>, demand: Demand, names: &[&str], wish: Option<&str>) -> Diagnostic {
    let mut present: Vec<_> = names
        .iter()
        .filter_map(|name| site.entries().find(|entry| entry.key.as_deref() == Some(name)))
        .collect();
    present.sort_by_key(|entry| entry.member.key.span().start());
    let Some((last, others)) = present.split_last() else {
        return site.finding(NAME, demand, &whole(site, wish));
    };
    let below = [Step::Key(last.member.key)];
    let name = site.name_of(&below);
    let mut fault = match others {
        [] => format!("{name} must be left out"),
        others => {
            let others = others.iter().map(|entry| code(entry.key.as_deref().unwrap_or_default()));
            format!("{name} must not stand together with {}", list(others, "and"))
        }
    };
    if let Some(wish) = wish {
        fault.push_str(": ");
        fault.push_str(&long(wish));
    }
    let mut found = site.finding_at(NAME, demand, &below, last.member.key.span(), &fault);
    for other in others {
        found = found.with_related(other.member.key.span(), "stands here");
    }
    found.with_help(if others.is_empty() { "leave it out" } else { "leave one of them out" })
}
