//! What a schema does not assert, in a few words each: warnings, and what JSON Schema has no keyword for.

use fiq_model::{Additional, Bound, Format, FormatTest, Keyword, Model, Path, Schema, Source, Total};

use crate::condition::is_sayable;
use crate::export::Way;
use crate::format::is_own;
use crate::graph::is_error;
use crate::limits::type_words;

/// The sentences of a `$comment`.
#[derive(Debug, Default)]
pub(crate) struct Comment(Vec<String>);

impl Comment {
    pub(crate) fn text(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.join(" "))
    }

    /// What `schema` demands and does not assert when it is asked for in this way.
    pub(crate) fn gather(&mut self, model: &Model, schema: &Schema, way: &Way) {
        self.name_format(schema);
        let is_asserted = |keyword: &Keyword| way.asserts(model, schema, *keyword);
        let unsayable: Vec<String> = Keyword::ALL
            .iter()
            .filter(|one| is_asserted(one))
            .filter_map(|one| unsayable(schema, *one))
            .collect();
        if !unsayable.is_empty() {
            self.0.push(format!("Not asserted, since JSON Schema cannot say it: {}.", unsayable.join("; ")));
        }
        let mut warnings = Warnings::default();
        for keyword in Keyword::ALL.iter().filter(|keyword| !is_asserted(keyword)) {
            warnings.add(model, schema, *keyword);
        }
        for &advice in &schema.advice {
            let advice = model.schema(advice);
            for keyword in Keyword::ALL.iter().filter(|keyword| !is_error(model, advice, **keyword, true)) {
                warnings.add(model, advice, *keyword);
            }
        }
        self.0.extend(warnings.sentences());
    }

    /// A format that is said by other keywords.
    fn name_format(&mut self, schema: &Schema) {
        let format = schema.string.as_ref().and_then(|limits| limits.format.as_ref());
        if let Some(format) = format.filter(|format| format.test != FormatTest::Named) {
            self.0.push(format!("Format {}.", format_words(format)));
        }
    }
}

/// Warnings by who demands them.
#[derive(Default)]
struct Warnings(Vec<(String, Vec<String>)>);

impl Warnings {
    fn add(&mut self, model: &Model, schema: &Schema, keyword: Keyword) {
        let Some(words) = wish(schema, keyword).or_else(|| words(schema, keyword)) else { return };
        let whose = schema.source_of(keyword).map(|source| said(model, source)).unwrap_or_default();
        match self.0.iter_mut().find(|(known, _)| *known == whose) {
            Some((_, all)) if all.contains(&words) => {}
            Some((_, all)) => all.push(words),
            None => self.0.push((whose, vec![words])),
        }
    }

    fn sentences(self) -> impl Iterator<Item = String> {
        let sentence = |(whose, words): (String, Vec<String>)| {
            format!("Only a warning, and not asserted: {}{whose}.", words.join(", "))
        };
        self.0.into_iter().map(sentence)
    }
}

/// Who says it, and where.
fn said(model: &Model, source: &Source) -> String {
    let authority = model.authority(source.authority);
    let at = address(model, source).map(|address| format!(": {address}")).unwrap_or_default();
    format!(" ({} {}{at})", authority.name, authority.says)
}

/// The address of the page that says it.
pub(crate) fn address(model: &Model, source: &Source) -> Option<String> {
    let page = source.page.as_deref()?;
    let pages = model.authority(source.authority).pages.as_deref().unwrap_or_default();
    Some(format!("{pages}{page}"))
}

/// What the document says for people in place of a keyword.
fn wish(schema: &Schema, keyword: Keyword) -> Option<String> {
    words(schema, keyword)?;
    let is_for = matches!(
        keyword,
        Keyword::Pattern
            | Keyword::Format
            | Keyword::Not
            | Keyword::AnyOf
            | Keyword::OneOf
            | Keyword::RequiredWhen
    );
    schema.demand.as_deref().filter(|_| is_for).map(str::to_owned)
}

fn unsayable(schema: &Schema, keyword: Keyword) -> Option<String> {
    let format = schema.string.as_ref().and_then(|limits| limits.format.as_ref());
    match keyword {
        Keyword::Format => format.filter(|format| is_own(format)).map(format_words),
        Keyword::Unique if !schema.unique.is_empty() => {
            Some(format!("the values at {} differ", paths(&schema.unique)))
        }
        Keyword::Total => {
            let totals = schema.totals.iter().filter(|total| !is_sayable(&total.path));
            total_words(totals)
        }
        _ => None,
    }
}

/// A keyword with its figure, where the schema says it and it limits values.
pub(crate) fn words(schema: &Schema, keyword: Keyword) -> Option<String> {
    let name = keyword.as_str();
    let counted = |count: Option<u64>| count.map(|count| format!("{name} {count}"));
    let string = schema.string.as_ref();
    let (number, array) = (schema.number.as_ref(), schema.array.as_ref());
    match keyword {
        Keyword::Type => type_words(schema.types),
        Keyword::Enum => schema.values.as_ref().map(|_| "the values of enum".to_owned()),
        Keyword::MinLength => counted(string?.min_length),
        Keyword::MaxLength => counted(string?.max_length),
        Keyword::Pattern => string?.pattern.as_ref().map(|pattern| format!("pattern {pattern}")),
        Keyword::Format => string?.format.as_ref().map(format_words),
        Keyword::Minimum => number?.minimum.as_ref().map(|bound| bound_words(bound, "minimum", "more than")),
        Keyword::Maximum => number?.maximum.as_ref().map(|bound| bound_words(bound, "maximum", "less than")),
        Keyword::MultipleOf => number?.multiple_of.as_ref().map(|unit| format!("{name} {unit}")),
        Keyword::MinItems => counted(array?.min_items),
        Keyword::MaxItems => counted(array?.max_items),
        Keyword::UniqueItems => array?.unique.then(|| name.to_owned()),
        _ => object_words(schema, keyword),
    }
}

fn object_words(schema: &Schema, keyword: Keyword) -> Option<String> {
    let name = keyword.as_str();
    let counted = |count: Option<u64>| count.map(|count| format!("{name} {count}"));
    let listed = |is_said: bool| is_said.then(|| name.to_owned());
    let object = schema.object.as_ref();
    match keyword {
        Keyword::Required => {
            let names = object.filter(|object| !object.required.is_empty())?.required.join("`, `");
            Some(format!("{name} `{names}`"))
        }
        Keyword::AdditionalProperties => {
            listed(object?.additional == Additional::Forbidden).map(|name| name + " false")
        }
        Keyword::MinProperties => counted(object?.min_properties),
        Keyword::MaxProperties => counted(object?.max_properties),
        Keyword::AnyOf => listed(schema.any_of.len() > 1),
        Keyword::OneOf => listed(schema.one_of.len() > 1),
        Keyword::Not => listed(schema.not.is_some()),
        Keyword::Discriminator => schema.union.as_ref().map(|union| format!("the values of `{}`", union.tag)),
        Keyword::Unique => {
            let is_said = !schema.unique.is_empty();
            is_said.then(|| format!("different values at {}", paths(&schema.unique)))
        }
        Keyword::Total => total_words(schema.totals.iter()),
        Keyword::RequiredWhen => listed(!schema.required_when.is_empty()),
        _ => None,
    }
}

fn paths(paths: &[Path]) -> String {
    paths.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(" and at ")
}

fn total_words<'s>(totals: impl Iterator<Item = &'s Total>) -> Option<String> {
    let words = totals.map(|total| format!("at most {} at `{}` in all", total.max_items, total.path));
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn format_words(format: &Format) -> String {
    match &format.description {
        Some(description) => format!("`{}`, {description}", format.name),
        None => format!("`{}`", format.name),
    }
}

fn bound_words(bound: &Bound, plain: &str, exclusive: &str) -> String {
    format!("{} {}", if bound.exclusive { exclusive } else { plain }, bound.value)
}
