//! The rule `unknown-variant`.

use fiq_model::{Keyword, Literal};
use fiq_source::{Change, Diagnostic, Fix, Safety};
use fiq_tree::{Decimal, Kind, Str, Value, quoted};

use crate::canonical::equals;
use crate::rule::{Check, declare_rule};
use crate::shape::Told;
use crate::site::{Demand, Site};
use crate::words::{code, list, literal, short, value as written};
use fiq_model::{Likeness, likeness, nearest_first};

declare_rule! {
    /// A value is none of those that its field may have.
    ///
    /// Case counts: `Text` is not `text`. Where the field tells which kind of payload it is, as `message_type` does, only what all kinds
    /// have in common is checked besides; but if the value differs from one kind by case or separators alone, all that this kind wants is.
    ///
    /// The API refuses an unknown kind of message.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "txt", "text": "Hello" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }
    /// ```
    "unknown-variant",
    "a value that is none of those allowed",
    Check::Gate(check)
}

/// More values than these are not listed.
const MAX_LISTED: usize = 24;

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    if let Some(told) = site.tag {
        return out.extend(unknown_tag(site, told));
    }
    let broken = site.strongest(Keyword::Enum, |schema| {
        let values = schema.values.as_ref()?;
        let certain = values.iter().all(|literal| equals(site.value, literal) == Some(false));
        certain.then_some(values)
    });
    let Some((demand, values)) = broken else { return };
    let names: Vec<String> = values.iter().map(shown).collect();
    let texts = values.iter().filter_map(|value| match value {
        Literal::String(text) => Some(text.as_ref()),
        _ => None,
    });
    let mut found = finding(site, demand, names.iter().map(String::as_str));
    found.fix = fix(site, texts).map(Box::new);
    out.push(found);
}

/// The tag is a string, and no variant has it.
fn unknown_tag(site: &Site<'_, '_, '_>, told: Told) -> Option<Diagnostic> {
    let union = told.union(site.model());
    let text = site.string()?.known()?;
    if union.variant(&text).is_some() {
        return None;
    }
    let demand = Demand { facet: told.owner, keyword: Keyword::Discriminator };
    let mut found = finding(site, demand, union.values());
    found.fix = fix(site, union.values()).map(Box::new);
    Some(found)
}

fn finding<'v>(site: &Site<'_, '_, '_>, demand: Demand, values: impl Iterator<Item = &'v str>) -> Diagnostic {
    let text = site.string().filter(|string| string.span().len() < 1024).and_then(Str::known);
    let text = text.unwrap_or_default();
    let values = nearest_first(&text, values);
    let fault = match values.len() {
        1 => format!("{} is {}, and must be {}", site.name(), found(site.value), code(values[0])),
        count => format!("{} is {}, which is none of its {count} values", site.name(), found(site.value)),
    };
    let mut found = site.finding(NAME, demand, &fault);
    found.message.push_str(&site.answer(demand, None));
    found.help = help(&text, &values);
    found
}

/// The value that was meant, where one is nearer than all others.
fn fix<'v>(site: &Site<'_, '_, '_>, values: impl Iterator<Item = &'v str>) -> Option<Fix> {
    let text = site.string().filter(|string| string.span().len() < 1024).and_then(Str::known)?;
    let mut near: Vec<(Likeness, &str)> =
        values.filter_map(|value| Some((likeness(&text, value)?, value))).collect();
    near.sort_unstable();
    near.dedup();
    let (likeness, value) = *near.first()?;
    if near.get(1).is_some_and(|(second, _)| *second == likeness) {
        return None;
    }
    let safety = if likeness <= Likeness::Separators { Safety::Safe } else { Safety::Unsafe };
    let replace = Change::Replace { value: site.value.span(), with: quoted(value) };
    Some(Fix::new(format!("write {}", code(value)), safety, [replace]))
}

/// The nearest first, as a question where it is near.
fn help(text: &str, values: &[&str]) -> Option<String> {
    let nearest = values.first()?;
    let listed = values.iter().take(MAX_LISTED).map(|value| code(value));
    let more = values.len().saturating_sub(MAX_LISTED);
    let all = match more {
        0 => list(listed, "or"),
        more => format!("{} or one of {more} more", listed.collect::<Vec<_>>().join(", ")),
    };
    let is_near = likeness(text, nearest).is_some();
    match (is_near, values.len()) {
        (true, 1) => Some(format!("write {}", code(nearest))),
        (true, _) => Some(format!("did you mean {}? It may be {all}", code(nearest))),
        (false, _) => Some(format!("it may be {all}")),
    }
}

fn found(value: Value<'_>) -> String {
    match value.kind() {
        Kind::String if value.string().is_some_and(|string| string.char_count() == 0) => "empty".to_owned(),
        _ => code(&written(value)),
    }
}

/// A string that reads like another kind of value keeps its quotes.
fn shown(value: &Literal) -> String {
    match value {
        Literal::String(text) if text.is_empty() || reads_like_another(text) => {
            format!("\"{}\"", short(text))
        }
        other => literal(other),
    }
}

fn reads_like_another(text: &str) -> bool {
    matches!(text, "true" | "false" | "null") || Decimal::parse(text).is_some()
}
