//! The rule `missing-field`.

use fiq_model::{Keyword, Model, RequiredWhen};
use fiq_source::{Change, Diagnostic, Fix, Safety, Span};
use fiq_tree::{Kind, Value, quoted};

use crate::judge::Verdict;
use crate::places::{Place, places};
use crate::roll::Standing;
use crate::rule::{Check, declare_rule};
use crate::shape::{Requirement, Told, names_of};
use crate::site::{Demand, Site};
use crate::sketch::placeholder;
use crate::walk::decide::Outcome;
use crate::words::{code, list, long, types};
use fiq_model::likeness;

declare_rule! {
    /// A required field is absent.
    ///
    /// The opening brace of the object is pointed at, and the value that demands the field, such as the `message_type`, beside it. A
    /// field whose key is only misspelt is told by `misspelt-field` instead. An object with an ellipsis in it is not asked.
    ///
    /// Where one of several fields must be there, and none is, that is told here too: WhatsApp wants a further part of a contact's name
    /// beside `formatted_name`.
    ///
    /// The API refuses the request, and names the fields that it misses.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "text" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }
    /// ```
    "missing-field",
    "a required field that is absent",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let missing = site.roll.iter().flat_map(|roll| &roll.missing);
    out.extend(missing.map(|requirement| finding(site, requirement)));
    for (choice, outcome) in site.choices {
        let demand = Demand { facet: choice.owner, keyword: choice.keyword };
        let wanted = if let Outcome::None(_) = outcome { members_wanted(site, demand) } else { None };
        if let Some(names) = wanted.filter(|names| !names.iter().any(|name| is_misspelt(site, name))) {
            out.push(members_finding(site, demand, &names));
        }
    }
    for (facet, schema) in site.schemas() {
        for when in &schema.required_when {
            let demand = Demand { facet, keyword: Keyword::RequiredWhen };
            if site.judge.judge(when.when, site.value) == Verdict::Yes {
                conditional(site, demand, when, out);
            }
        }
    }
}

fn finding(site: &Site<'_, '_, '_>, requirement: &Requirement<'_>) -> Diagnostic {
    let demand = Demand { facet: requirement.facet, keyword: requirement.keyword };
    let fault = format!("{} is missing", site.member_name(&[], requirement.name));
    let mut found = site.finding_at(NAME, demand, &[], opening(site.value), &fault);
    if demand.keyword == Keyword::Required {
        found.message.push_str(&site.answer(demand, Some(requirement.name)));
    }
    found.help = Some(help(site, requirement));
    found.fix = fix(site, requirement).map(Box::new);
    site.with_tag(found, requirement.told)
}

/// The member added; of a tag only where one variant alone fits.
fn fix(site: &Site<'_, '_, '_>, requirement: &Requirement<'_>) -> Option<Fix> {
    let name = requirement.name;
    let value = if requirement.keyword == Keyword::Discriminator {
        quoted(fitting_variant(site, site.tag_called(name)?)?.1)
    } else {
        site.checker().snippet(name, site.shape.members.get(name)?)
    };
    Some(added(site.value, name, value))
}

fn added(object: Value<'_>, name: &str, value: String) -> Fix {
    let insert = Change::Insert { object: object.span(), key: name.to_owned(), value };
    Fix::new(format!("add {}", code(name)), Safety::Unsafe, [insert])
}

/// The names of which one is wanted and none is there.
pub(crate) fn members_wanted<'m>(site: &Site<'_, 'm, '_>, demand: Demand) -> Option<Vec<&'m str>> {
    one_of_members(site.model(), demand)
        .filter(|names| names.iter().all(|name| site.roll.as_ref().is_some_and(|roll| !roll.has(name))))
}

/// The names of a choice among members: each schema of it does nothing but require one.
pub(crate) fn one_of_members(model: &Model, demand: Demand) -> Option<Vec<&str>> {
    let schema = model.schema(demand.facet.schema);
    let branches = if demand.keyword == Keyword::AnyOf { &schema.any_of } else { &schema.one_of };
    let names = branches.iter().map(|&branch| {
        let branch = model.schema(branch);
        let object = branch.object.as_ref().filter(|object| object.properties.is_empty())?;
        let is_all = branch.all_of.is_empty() && branch.any_of.is_empty() && branch.one_of.is_empty();
        match &*object.required {
            [name] if is_all && branch.not.is_none() => Some(name.as_ref()),
            _ => None,
        }
    });
    names.collect()
}

/// Whether a member stands for the one of this name, which is told by the rule for misspelt ones.
fn is_misspelt(site: &Site<'_, '_, '_>, name: &str) -> bool {
    site.entries().any(|entry| entry.standing == Standing::Misspelt(name))
}

fn members_finding(site: &Site<'_, '_, '_>, demand: Demand, names: &[&str]) -> Diagnostic {
    let names = list(names.iter().map(|name| code(name)), "or");
    let wish = site.model().schema(demand.facet.schema).demand.as_deref();
    let fault = match wish {
        Some(wish) => format!("{} lacks {}", site.name(), long(wish)),
        None => format!("{} has none of {names}", site.name()),
    };
    site.finding_at(NAME, demand, &[], opening(site.value), &fault).with_help(format!("add {names}"))
}

/// The brace; of an object without one its first byte.
pub(crate) fn opening(object: Value<'_>) -> Span {
    let start = object.span().start();
    Span::new(start, object.span().end().min(start + 1))
}

fn help(site: &Site<'_, '_, '_>, requirement: &Requirement<'_>) -> String {
    if requirement.keyword == Keyword::Discriminator {
        return tag_help(site, requirement.name);
    }
    let add = match wanted(site, requirement.name) {
        Some(wanted) => format!("add {}, {wanted}", code(requirement.name)),
        None => format!("add {}", code(requirement.name)),
    };
    match requirement.told.and_then(|told| fitting_variant(site, site.told[told])) {
        Some((tag, value)) => {
            format!("{add}; or set {} to {}, whose fields these are", code(tag), code(value))
        }
        None => add,
    }
}

fn tag_help(site: &Site<'_, '_, '_>, tag: &str) -> String {
    let Some(told) = site.tag_called(tag) else { return format!("add {}", code(tag)) };
    if let Some((_, value)) = fitting_variant(site, told) {
        return format!("add {}: {}, whose fields these are", code(tag), code(value));
    }
    let values = told.union(site.model()).values().take(24).map(code);
    format!("add {}: {}", code(tag), list(values, "or"))
}

/// What the field must be, where its type is documented.
fn wanted(site: &Site<'_, '_, '_>, name: &str) -> Option<String> {
    let facet = site.shape.members.get(name)?.iter().find(|facet| !facet.advice)?;
    let wanted = site.checker().types(facet.schema);
    (wanted != fiq_model::Types::ANY).then(|| types(wanted))
}

/// The only other variant that has all fields of the object and misses none.
fn fitting_variant<'m>(site: &Site<'_, 'm, '_>, told: Told) -> Option<(&'m str, &'m str)> {
    let model = site.model();
    let union = told.union(model);
    let roll = site.roll.as_ref()?;
    let fits = |schema| {
        let names: Vec<&str> = names_of(model, schema).collect();
        let mut keys = roll.entries.iter().filter_map(|entry| entry.key.as_deref());
        let required = model.shape(schema).required;
        let mut own = required.iter().filter(|name| **name != union.tag);
        keys.all(|key| names.contains(&key)) && own.all(|name| roll.has(name))
    };
    let chosen = told.variant.map(|index| union.variants[index].schema);
    let mut fitting =
        union.variants.iter().filter(|variant| Some(variant.schema) != chosen && fits(variant.schema));
    let only = fitting.next().filter(|_| fitting.next().is_none())?;
    Some((&union.tag, &only.value))
}

/// The objects at the path must have the members. One that is misspelt there is told as such.
fn conditional(site: &Site<'_, '_, '_>, demand: Demand, when: &RequiredWhen, out: &mut Vec<Diagnostic>) {
    for place in places(site.value, &when.path) {
        let object = place.value;
        if object.kind() != Kind::Object || object.is_open() {
            continue;
        }
        for name in when.required.iter().filter(|name| is_absent(object, name)) {
            out.push(conditional_finding(site, demand, &place, name));
        }
    }
}

fn conditional_finding(site: &Site<'_, '_, '_>, demand: Demand, place: &Place<'_>, name: &str) -> Diagnostic {
    let fault = format!("{} is missing", site.member_name(&place.steps, name));
    let mut found = site.finding_at(NAME, demand, &place.steps, opening(place.value), &fault);
    found.message.push_str(&site.answer(demand, Some(name)));
    found.fix = Some(Box::new(added(place.value, name, placeholder(name))));
    let reason = site.model().schema(demand.facet.schema).demand.as_deref();
    found.help = Some(match reason {
        Some(reason) => format!("add {}: {}", code(name), long(reason)),
        None => format!("add {}", code(name)),
    });
    found
}

fn is_absent(object: Value<'_>, name: &str) -> bool {
    let mut keys = object.members().filter_map(|member| member.key.known());
    !keys.any(|key| key == name || likeness(&key, name).is_some())
}
