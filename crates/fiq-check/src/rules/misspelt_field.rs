//! The rule `misspelt-field`.

use fiq_model::Keyword;
use fiq_source::{Change, Diagnostic, Fix, Pointer, Safety};

use crate::path::Step;
use crate::roll::{Entry, Standing, fits};
use crate::rule::{Check, declare_rule};
use crate::site::{Demand, Site};
use crate::words::code;
use fiq_model::{Likeness, is_slip, likeness};

declare_rule! {
    /// A key that nobody knows looks like a documented one that is absent.
    ///
    /// Other case, other separators (`phoneNumber`) and a letter or two count. It is an error if the field is required, since that one is
    /// missing then; else a warning, since the field has no effect. The value is held against what the documented field wants.
    ///
    /// ```json bad
    /// { "phoneNumber": "+27123456789", "message_type": "text", "text": "Hello" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }
    /// ```
    "misspelt-field",
    "a misspelt key",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    for (index, entry) in site.entries().enumerate() {
        if let Standing::Misspelt(name) = entry.standing {
            let mut found = finding(site, entry, name);
            // Of a key that stands twice, renaming one would hide that.
            let is_alone = site.entries().all(|other| other.first != Some(index));
            found.fix = is_alone.then(|| Box::new(fix(site, entry, name)));
            out.push(found);
        }
    }
}

fn finding(site: &Site<'_, '_, '_>, entry: &Entry<'_, '_>, name: &str) -> Diagnostic {
    let below = [Step::Key(entry.member.key)];
    let span = entry.member.key.span();
    let written = code(entry.key.as_deref().unwrap_or_default());
    let required = site.shape.required.iter().find(|required| required.name == name);
    let help = format!("rename it to {}", code(name));
    if let Some(required) = required.filter(|_| !site.value.is_open()) {
        let demand = Demand { facet: required.facet, keyword: required.keyword };
        let fault =
            format!("{written} is not {}, which is required and missing", site.member_name(&[], name));
        let mut found = site.finding_at(NAME, demand, &below, span, &fault).with_help(help);
        if demand.keyword == Keyword::Required {
            found.message.push_str(&site.answer(demand, Some(name)));
        }
        return site.with_tag(found, required.told);
    }
    let fault = format!("{written} is no documented field, and looks like {}", site.member_name(&[], name));
    let found = match site.shape.forbidding.first() {
        Some(&facet) => {
            let demand = Demand { facet, keyword: Keyword::AdditionalProperties };
            site.finding_at(NAME, demand, &below, span, &fault)
        }
        None => site.remark(NAME, entry.member, documented(site, name), fault),
    };
    found.with_help(help)
}

fn fix(site: &Site<'_, '_, '_>, entry: &Entry<'_, '_>, name: &str) -> Fix {
    let rename = Change::Rename { key: entry.member.key.span(), to: name.to_owned() };
    Fix::new(format!("rename it to {}", code(name)), safety(site, entry, name), [rename])
}

/// A key that may well stand for itself is only guessed to be another, and so is one of several keys that may be meant, and one with a
/// value that the field does not take.
fn safety(site: &Site<'_, '_, '_>, entry: &Entry<'_, '_>, name: &str) -> Safety {
    let key = entry.key.as_deref().unwrap_or_default();
    let is_same_word = likeness(key, name).is_some_and(|likeness| likeness <= Likeness::Separators);
    let means_nothing_else =
        is_slip(key, name) && !site.shape.is_free && !site.shape.elsewhere.contains_key(key);
    let is_alone = !site.value.is_open() && !entry.is_contested;
    let is_sure = is_alone
        && (is_same_word || means_nothing_else)
        && fits(site.judge, site.shape, name, entry.member.value);
    if is_sure { Safety::Safe } else { Safety::Unsafe }
}

/// Where the field is documented that was meant; of a field that only some variants know, where the object is.
fn documented(site: &Site<'_, '_, '_>, name: &str) -> Option<Pointer> {
    let mut schemas = site.schemas().filter(|(facet, _)| !facet.advice).map(|(_, schema)| schema);
    let own = schemas.find(|schema| schema.property(name).is_some());
    own.map(|schema| schema.pointer_below(&[Keyword::Properties.as_str(), name])).or_else(|| site.described())
}
