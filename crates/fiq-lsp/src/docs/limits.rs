//! What schemas demand of a value, in a few words each, with who demands it.

use fiq_model::{
    Additional, Bound, Facet, Format, FormatTest, Keyword, Model, NamedFormat, Path, Schema, Source,
};

use super::Markup;

/// Demands that one authority makes on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Limit {
    /// The demands: `at least 1 character, at most 20 characters`.
    pub(crate) words: String,
    /// Who demands it; none where the document does not say.
    pub(crate) author: Option<Author>,
}

/// Who demands something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Author {
    /// What they are called.
    pub(crate) name: String,
    /// The verb of the sentence "NAME ... this": `demands it`.
    pub(crate) says: String,
    /// The page that says it.
    pub(crate) page: Option<String>,
    /// The address of that page.
    pub(crate) address: Option<String>,
}

/// What the schemas demand beside the type and the values, by author, in the order of the schemas.
pub(crate) fn limits<'m>(
    model: &'m Model,
    schemas: impl IntoIterator<Item = (Facet, &'m Schema)>,
) -> Vec<Limit> {
    let mut limits: Vec<(Option<Author>, Vec<String>)> = Vec::new();
    for (_, schema) in schemas {
        for &keyword in Keyword::ALL {
            let Some(words) = words(schema, keyword) else { continue };
            let author = schema.source_of(keyword).map(|source| Author::of(model, source));
            match limits.iter_mut().find(|(known, _)| *known == author) {
                Some((_, all)) if all.contains(&words) => {}
                Some((_, all)) => all.push(words),
                None => limits.push((author, vec![words])),
            }
        }
    }
    limits.into_iter().map(|(author, words)| Limit { words: words.join(", "), author }).collect()
}

impl Limit {
    /// The demands with who makes them: `at most 20 characters (FlowIQ documents it: send-text)`.
    pub(crate) fn sentence(&self, markup: Markup) -> String {
        match &self.author {
            Some(author) => format!("{} ({})", self.words, author.says(markup)),
            None => self.words.clone(),
        }
    }
}

impl Author {
    /// Who a source names.
    pub(crate) fn of(model: &Model, source: &Source) -> Self {
        let authority = model.authority(source.authority);
        let page = source.page.as_deref();
        let address = page.zip(authority.pages.as_deref()).map(|(page, pages)| format!("{pages}{page}"));
        Self {
            name: authority.name.to_string(),
            says: authority.says.to_string(),
            page: page.map(str::to_owned),
            address,
        }
    }

    /// `FlowIQ documents it: send-text`
    pub(crate) fn says(&self, markup: Markup) -> String {
        let Some(page) = &self.page else { return format!("{} {}", self.name, self.says) };
        let page = self.address.as_ref().map_or_else(|| page.clone(), |address| markup.link(page, address));
        format!("{} {}: {page}", self.name, self.says)
    }
}

/// What a keyword demands; none for what the type, the members and the values show.
fn words(schema: &Schema, keyword: Keyword) -> Option<String> {
    let demand = || schema.demand.as_deref().map(str::to_owned);
    match keyword {
        Keyword::Pattern => {
            let pattern = schema.string.as_ref()?.pattern.as_deref()?;
            demand().or_else(|| Some(format!("matches {}", Markup::Plain.code(pattern))))
        }
        Keyword::Format => {
            let format = schema.string.as_ref()?.format.as_ref().filter(|format| format.is_tested())?;
            demand().or_else(|| format_words(format))
        }
        Keyword::Not => schema.not.and_then(|_| demand()),
        Keyword::AnyOf => demand().filter(|_| !schema.any_of.is_empty()),
        Keyword::OneOf => demand().filter(|_| !schema.one_of.is_empty()),
        Keyword::RequiredWhen => demand().filter(|_| !schema.required_when.is_empty()),
        _ => figures(schema, keyword).or_else(|| set_words(schema, keyword)),
    }
}

/// The keywords that are a figure.
fn figures(schema: &Schema, keyword: Keyword) -> Option<String> {
    let (string, array) = (schema.string.as_ref(), schema.array.as_ref());
    let (number, object) = (schema.number.as_ref(), schema.object.as_ref());
    match keyword {
        Keyword::MinLength => Some(counted("at least", string?.min_length?, "character")),
        Keyword::MaxLength => Some(counted("at most", string?.max_length?, "character")),
        Keyword::MinItems => Some(counted("at least", array?.min_items?, "item")),
        Keyword::MaxItems => Some(counted("at most", array?.max_items?, "item")),
        Keyword::MinProperties => Some(counted("at least", object?.min_properties?, "field")),
        Keyword::MaxProperties => Some(counted("at most", object?.max_properties?, "field")),
        Keyword::Minimum => Some(bound(number?.minimum.as_ref()?, ["at least", "more than"])),
        Keyword::Maximum => Some(bound(number?.maximum.as_ref()?, ["at most", "less than"])),
        Keyword::MultipleOf => Some(format!("a multiple of {}", number?.multiple_of.as_ref()?)),
        _ => None,
    }
}

/// What is said of many values at once.
fn set_words(schema: &Schema, keyword: Keyword) -> Option<String> {
    let name = |path: &Path| path.last_name().unwrap_or("items").to_owned();
    match keyword {
        Keyword::UniqueItems => schema.array.as_ref()?.unique.then(|| "no two items are the same".to_owned()),
        Keyword::Unique if !schema.unique.is_empty() => {
            let paths = schema.unique.iter().map(|path| Markup::Plain.code(&path.to_string()));
            Some(format!("no two alike at {}", paths.collect::<Vec<_>>().join(", at ")))
        }
        Keyword::Total if !schema.totals.is_empty() => {
            let totals = schema.totals.iter();
            let words =
                totals.map(|total| format!("at most {} {} in all", total.max_items, name(&total.path)));
            Some(words.collect::<Vec<_>>().join(", "))
        }
        Keyword::AdditionalProperties => (schema.object.as_ref()?.additional == Additional::Forbidden)
            .then(|| "no other fields".to_owned()),
        _ => None,
    }
}

fn format_words(format: &Format) -> Option<String> {
    let known = || NamedFormat::from_name(&format.name).map(|known| known.description().to_owned());
    let words = format.description.as_deref().map(str::to_owned).or_else(known);
    match &format.test {
        FormatTest::Digits { minimum, maximum } => Some(format!(
            "{}, {minimum} to {maximum} digits",
            words.unwrap_or_else(|| format.name.to_string())
        )),
        _ => words.or_else(|| Some(Markup::Plain.code(&format.name))),
    }
}

fn counted(bound: &str, count: u64, noun: &str) -> String {
    format!("{bound} {count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn bound(bound: &Bound, words: [&str; 2]) -> String {
    format!("{} {}", words[usize::from(bound.exclusive)], bound.value)
}
