//! The rule `misplaced-field`.

use fiq_model::{Keyword, Misplaced, Schema};
use fiq_source::Diagnostic;

use crate::gaps::{OUT, leave_out};
use crate::path::Step;
use crate::roll::{Entry, Standing};
use crate::rule::{Check, declare_rule};
use crate::shape::{Told, names_of};
use crate::site::{Demand, Site};
use crate::words::{code, list, long};

declare_rule! {
    /// A field of another kind of payload: it has no effect here.
    ///
    /// Often the tag was changed, or a field was copied from another kind of message. The documents do not say whether the server
    /// refuses such a field, so that this is a warning.
    ///
    /// ```json bad
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "audio",
    ///   "media_url": "https://example.com/greeting.mp3",
    ///   "caption": "A greeting"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "audio",
    ///   "media_url": "https://example.com/greeting.mp3"
    /// }
    /// ```
    "misplaced-field",
    "a field of another variant",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    for entry in site.entries().filter(|entry| entry.first.is_none()) {
        if let Standing::Misplaced(told) = entry.standing {
            out.push(finding(site, entry, told));
        }
    }
}

fn finding(site: &Site<'_, '_, '_>, entry: &Entry<'_, '_>, index: usize) -> Diagnostic {
    let below = [Step::Key(entry.member.key)];
    let key = entry.key.as_deref().unwrap_or_default();
    let told = site.told[index];
    let note = site.schemas().find_map(|(_, schema)| {
        let note = schema.misplaced.iter().find(|note| note.name == key)?;
        Some((schema, note))
    });
    let fault = fault(site, key, told, note.map(|(_, note)| note));
    let span = entry.member.key.span();
    let mut found = match site.shape.forbidding.first() {
        Some(&facet) => {
            let demand = Demand { facet, keyword: Keyword::AdditionalProperties };
            site.finding_at(NAME, demand, &below, span, &fault)
        }
        None => match note {
            Some((schema, note)) => noted(site, entry, fault, schema, note),
            None => site.remark(NAME, entry.member, site.described(), fault),
        },
    };
    found.help = Some(help(site, key, told));
    found.fix = leave_out(site, entry.member).map(Box::new);
    site.with_tag(found, Some(index))
}

/// Where other fields are wanted, the tag may be the mistake.
fn help(site: &Site<'_, '_, '_>, key: &str, told: Told) -> String {
    if site.gaps().names.is_empty() {
        return OUT.to_owned();
    }
    let tag = code(&told.union(site.model()).tag);
    format!("it belongs where {tag} is {}", list(owners(site, key, told), "or"))
}

/// A field about which the document says something.
fn noted(
    site: &Site<'_, '_, '_>,
    entry: &Entry<'_, '_>,
    fault: String,
    schema: &Schema,
    note: &Misplaced,
) -> Diagnostic {
    let demand = schema.pointer_below(&["x-fiq-misplaced", &note.name]);
    let mut found = site.remark(NAME, entry.member, Some(demand), fault);
    if let Some(source) = &note.source {
        let authority = site.model().authority(source.authority);
        found.message = format!("{} ({} {})", found.message, authority.name, authority.says);
        found.authority = Some(authority.name.clone());
        found.is_upstream = authority.upstream;
        found.source.clone_from(&source.page);
    }
    found
}

fn fault(site: &Site<'_, '_, '_>, key: &str, told: Told, note: Option<&Misplaced>) -> String {
    let name = site.member_name(&[], key);
    if let Some(note) = note.and_then(|note| note.note.as_deref()) {
        return format!("{name} has no effect here: {}", long(note));
    }
    let union = told.union(site.model());
    let here = told.variant.map(|index| code(&union.variants[index].value)).unwrap_or_default();
    format!("{name} is a field of {}, not of {here}", list(owners(site, key, told), "and"))
}

/// The variants that have such a field.
fn owners(site: &Site<'_, '_, '_>, key: &str, told: Told) -> Vec<String> {
    let has = |schema| names_of(site.model(), schema).any(|known| known == key);
    let variants = told.union(site.model()).variants.iter();
    variants.filter(|variant| has(variant.schema)).map(|variant| code(&variant.value)).collect()
}
