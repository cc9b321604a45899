//! The rule `wrong-type`.

use fiq_model::{Facet, Keyword, Schema, Types};
use fiq_source::{Change, Diagnostic, Edit, Fix, Safety, Span};
use fiq_tree::{Decimal, Kind, Value, quoted};

use crate::judge::allows;
use crate::rule::{Check, declare_rule};
use crate::shape::severity;
use crate::site::{Demand, Site};
use crate::walk::decide::Outcome;
use crate::words::{kind, short, types, value as written};

declare_rule! {
    /// A value is of another JSON type than its field wants.
    ///
    /// A number in quotes is a string, and a phone number without quotes is a number. `null` is not the same as a field that is left out.
    /// Nothing else is said about such a value.
    ///
    /// The API reads no field of another type.
    ///
    /// ```json bad
    /// { "phone_number": 27123456789, "message_type": "text", "text": "Hello" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }
    /// ```
    "wrong-type",
    "a value of another JSON type",
    Check::Gate(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let own = site.schemas().map(|(facet, schema)| (facet, Keyword::Type, types_by_union(site, schema)));
    let choices = site.choices.iter().filter(|(_, outcome)| *outcome == Outcome::NoType);
    let choices = choices
        .map(|(choice, _)| (choice.owner, choice.keyword, branch_types(site, choice.owner, choice.keyword)));
    let tag = site.tag.filter(|told| told.variant.is_none());
    let tag = tag.map(|told| (told.owner, Keyword::Discriminator, Types::STRING));
    let broken = own.chain(choices).chain(tag).filter(|(_, _, types)| !allows(*types, site.value));
    let weight = |facet, keyword| severity(site.model(), facet, keyword);
    let first =
        broken.reduce(|best, one| if weight(one.0, one.1) > weight(best.0, best.1) { one } else { best });
    let Some((facet, keyword, wanted)) = first else { return };
    let fault = if wanted == Types::NONE {
        format!("{} must be left out: no value fits it", site.name())
    } else {
        format!("{} is {}, and must be {}", site.name(), found_kind(site.value, wanted), types(wanted))
    };
    let mut found = site.finding(NAME, Demand { facet, keyword }, &fault);
    found.help = help(site.value, wanted);
    found.fix = found.help.as_ref().and_then(|help| fix(help, site.value, wanted)).map(Box::new);
    out.push(found);
}

/// The types of a schema; where it is a union, those of the variants.
fn types_by_union(site: &Site<'_, '_, '_>, schema: &Schema) -> Types {
    let Some(union) = &schema.union else { return schema.types };
    let variants = union.variants.iter().map(|variant| site.checker().types(variant.schema));
    let any = variants.fold(Types::NONE, Types::with);
    if any == Types::NONE { schema.types } else { Types::from_bits(any.bits() & schema.types.bits()) }
}

fn branch_types(site: &Site<'_, '_, '_>, owner: Facet, keyword: Keyword) -> Types {
    let schema = site.model().schema(owner.schema);
    let branches = if keyword == Keyword::AnyOf { &schema.any_of } else { &schema.one_of };
    branches.iter().fold(Types::NONE, |any, &branch| any.with(site.checker().types(branch)))
}

fn found_kind(value: Value<'_>, wanted: Types) -> String {
    let is_fraction = value.kind() == Kind::Number && wanted.holds(Types::INTEGER);
    if is_fraction { format!("the fraction {}", written(value)) } else { kind(value).to_owned() }
}

/// The same content in the type that is wanted, where there is one.
fn help(value: Value<'_>, wanted: Types) -> Option<String> {
    match value.kind() {
        Kind::Null => Some(format!("give it {}, or leave it out if it is optional", types(wanted))),
        Kind::Number | Kind::Boolean if wanted.holds(Types::STRING) => {
            Some(format!("put it in quotes: `\"{}\"`", written(value)))
        }
        Kind::String => unquoted(value, wanted),
        Kind::Object if wanted.holds(Types::STRING) => inner_string(value),
        Kind::Object if wanted.holds(Types::ARRAY) => Some("put it in brackets: `[{…}]`".to_owned()),
        Kind::Array if value.items().count() == 1 => {
            let inner = value.items().next().filter(|item| allows(wanted, *item));
            inner.map(|_| "take its only item out of the brackets".to_owned())
        }
        _ => None,
    }
}

fn unquoted(value: Value<'_>, wanted: Types) -> Option<String> {
    let text = value.string()?.known()?;
    let is_number = is_json_number(&text) && wanted.holds(Types::INTEGER);
    let is_boolean = matches!(&*text, "true" | "false") && wanted.holds(Types::BOOLEAN);
    (is_number || is_boolean).then(|| format!("leave the quotes out: `{}`", short(&text)))
}

/// `Decimal` reads more than JSON allows, such as a leading zero.
fn is_json_number(text: &str) -> bool {
    let whole = text.strip_prefix('-').unwrap_or(text);
    let leading_zero = whole.starts_with('0') && whole.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    !leading_zero
        && !text.ends_with('.')
        && !text.contains(".e")
        && !text.contains(".E")
        && Decimal::parse(text).is_some()
}

/// `{"body": "Hello"}` where the string itself is wanted.
fn inner_string(value: Value<'_>) -> Option<String> {
    let mut strings = value.members().filter(|member| member.value.kind() == Kind::String);
    let only = strings.next().filter(|_| strings.next().is_none())?;
    Some(format!("write the string itself here: `\"{}\"`", written(only.value)))
}

/// What the help says, as a change. A figure is safe that every parser reads as it is written. What gets quotes has
/// digits alone: a sign or a fraction shows that the value came out of a calculation, or is another than was meant.
fn fix(help: &str, value: Value<'_>, wanted: Types) -> Option<Fix> {
    let replace = |with| vec![Change::Replace { value: value.span(), with }];
    let (safety, changes) = match value.kind() {
        Kind::Number | Kind::Boolean if wanted.holds(Types::STRING) => {
            let content = value.number().or(value.boolean().map(|yes| if yes { "true" } else { "false" }))?;
            let is_as_written = content.as_bytes() == value.span().of(value.text());
            let is_sure = is_as_written && content.bytes().all(|byte| byte.is_ascii_digit());
            (if is_sure { Safety::Safe } else { Safety::Unsafe }, replace(quoted(content)))
        }
        Kind::String => {
            let text = value.string()?.known()?;
            let is_boolean = matches!(&*text, "true" | "false");
            let fits = is_boolean || wanted.holds(Types::NUMBER) || Decimal::parse(&text)?.is_integer();
            let is_sure = is_boolean || (is_plain(&text) && has_few_digits(&text));
            (fits.then_some(if is_sure { Safety::Safe } else { Safety::Unsafe })?, replace(text.into_owned()))
        }
        Kind::Array => (Safety::Unsafe, unwrapped(value)?),
        _ => return None,
    };
    Some(Fix::new(help, safety, changes))
}

/// Plain digits, with a fraction or without.
fn is_plain(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'))
}

/// A number of more digits than these is another one to some parsers.
const MAX_DIGITS: usize = 15;

fn has_few_digits(number: &str) -> bool {
    number.bytes().filter(u8::is_ascii_digit).count() <= MAX_DIGITS
}

/// The brackets around the only item taken away, where that is a scalar and nothing else stands between them.
fn unwrapped(array: Value<'_>) -> Option<Vec<Change>> {
    let item = array.items().next().filter(|item| !matches!(item.kind(), Kind::Array | Kind::Object))?;
    let (outer, inner) = (array.span(), item.span());
    let before = Span::new(outer.start(), inner.start());
    let after = Span::new(inner.end(), outer.end());
    let is_bare = |span: Span, bracket: u8| {
        let mut bytes = span.of(array.text()).iter();
        bytes.all(|&byte| byte == bracket || matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b','))
    };
    let is_all = !array.is_open() && is_bare(before, b'[') && is_bare(after, b']');
    is_all.then(|| [before, after].map(|span| Change::Text(Edit::remove(span))).to_vec())
}
