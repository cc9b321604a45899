//! What the API document says about a value, for people who read it in an editor: its description, its limits, and who demands them.
//!
//! Invariant: every figure and name comes from the model; only the sentences around them stand here.

mod limits;

use fiq_model::{Facet, Literal, Model, Schema, Types};

pub(crate) use limits::{Author, figures, limits};

/// How text is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// Markdown.
    Markdown,
    /// Not at all.
    Plain,
}

/// More values than these are not listed.
const MOST_VALUES: usize = 12;
/// Longer examples are cut.
const SHOWN: usize = 120;

/// The documentation of a value for which these schemas hold, in paragraphs; empty where nothing is documented.
pub(crate) fn of_schemas<'m>(
    model: &'m Model,
    schemas: impl IntoIterator<Item = (Facet, &'m Schema)>,
    markup: Markup,
) -> String {
    let schemas: Vec<(Facet, &Schema)> = schemas.into_iter().collect();
    let mut paragraphs = Vec::new();
    paragraphs.extend(is_deprecated(&schemas).then(|| markup.strong("Deprecated.")));
    paragraphs.extend(description(&schemas).map(|text| text.trim().to_owned()));
    let lines: Vec<String> = limits(model, schemas.iter().copied())
        .iter()
        .map(|limit| format!("- {}", limit.sentence(markup)))
        .chain(values(&schemas))
        .chain(given("Default", schemas.iter().find_map(|(_, schema)| schema.default.as_deref())))
        .chain(given("Example", schemas.iter().find_map(|(_, schema)| schema.example.as_deref())))
        .collect();
    paragraphs.extend((!lines.is_empty()).then(|| lines.join("\n")));
    paragraphs.join("\n\n")
}

/// The document's words about a value for which these schemas hold: the first description, or else the first title.
pub(crate) fn description<'m>(schemas: &[(Facet, &'m Schema)]) -> Option<&'m str> {
    let documented = || schemas.iter().filter(|(facet, _)| !facet.advice).map(|(_, schema)| *schema);
    documented()
        .find_map(|schema| schema.description.as_deref())
        .or_else(|| documented().find_map(|schema| schema.title.as_deref()))
}

/// Whether a schema that holds is called deprecated.
pub(crate) fn is_deprecated(schemas: &[(Facet, &Schema)]) -> bool {
    schemas.iter().any(|(facet, schema)| !facet.advice && schema.deprecated)
}

/// The types of a set: `string or null`.
pub(crate) fn type_names(types: Types) -> String {
    let all = [
        (Types::STRING, "string"),
        (Types::NUMBER, "number"),
        (Types::INTEGER, "integer"),
        (Types::BOOLEAN, "boolean"),
        (Types::ARRAY, "array"),
        (Types::OBJECT, "object"),
        (Types::NULL, "null"),
    ];
    if types == Types::ANY {
        return "any value".to_owned();
    }
    let is_whole = types.holds(Types::NUMBER);
    let names = all.iter().filter(|(one, _)| types.holds(*one) && !(is_whole && *one == Types::INTEGER));
    let names: Vec<&str> = names.map(|(_, name)| *name).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

fn values(schemas: &[(Facet, &Schema)]) -> Option<String> {
    let values =
        schemas.iter().find_map(|(facet, schema)| schema.values.as_ref().filter(|_| !facet.advice))?;
    let shown: Vec<String> = values.iter().take(MOST_VALUES).map(|value| code(&literal(value))).collect();
    Some(match (&*shown, values.len()) {
        ([only], 1) => format!("- always {only}"),
        (_, count) if count > MOST_VALUES => {
            format!("- one of {} and {} more", shown.join(", "), count - MOST_VALUES)
        }
        _ => format!("- one of {}", shown.join(", ")),
    })
}

fn given(what: &str, json: Option<&str>) -> Option<String> {
    let json = json?;
    let plain =
        json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|rest| !rest.contains('\\'));
    Some(format!("- {what}: {}", code(plain.unwrap_or(json))))
}

/// A value of the document as people read it: strings without quotes.
fn literal(literal: &Literal) -> String {
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Number(text) | Literal::String(text) => text.to_string(),
        Literal::Array(_) => "[…]".to_owned(),
        Literal::Object(_) => "{…}".to_owned(),
    }
}

impl Markup {
    /// Text that stands out.
    pub(crate) fn strong(self, text: &str) -> String {
        match self {
            Self::Markdown => format!("**{text}**"),
            Self::Plain => text.to_owned(),
        }
    }

    /// Text that leads to an address.
    pub(crate) fn link(self, text: &str, address: &str) -> String {
        match self {
            Self::Markdown if address.starts_with("https://") || address.starts_with("http://") => {
                format!(
                    "[{}](<{}>)",
                    inert(text).replace(['[', ']'], ""),
                    address.replace(['<', '>', '\n', '\\'], "")
                )
            }
            _ => text.to_owned(),
        }
    }
}

/// Text to be taken as it is, such as a name or a value: the same in either markup.
pub(crate) fn code(text: &str) -> String {
    let mut shown = inert(text);
    if let Some((end, _)) = shown.char_indices().nth(SHOWN) {
        shown.truncate(end);
        shown.push('…');
    }
    format!("`{shown}`")
}

/// Text of the document that ends no code and turns no text around it.
fn inert(text: &str) -> String {
    let is_odd = |c: char| {
        c == '`' || c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if is_odd(c) { '\'' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use fiq_model::{Facet, Model, Schema, Types, bundled};

    use super::{Markup, of_schemas, type_names};

    fn schemas(model: &'static Model, name: &str, property: &str) -> Vec<(Facet, &'static Schema)> {
        let owner = model.schema_named(name).expect("the document has it");
        let schema = model.schema(owner).property(property).expect("it has the property").schema;
        let facets = model.facets(&[Facet { schema, advice: false }], |_| None).schemas;
        facets.into_iter().map(|facet| (facet, model.schema(facet.schema))).collect()
    }

    #[test]
    fn limits_are_told_with_their_authors() {
        let title = schemas(bundled(), "ReplyButton", "title");
        let plain = of_schemas(bundled(), title.clone(), Markup::Plain);
        let told = "- at most 20 characters (FlowIQ documents it: send-interactive-buttons)\n- at least 1 character (WhatsApp demands it: cloud-api/reference/messages)\n- Example: `Confirm`";
        assert!(plain.ends_with(told), "{plain}");
        let markdown = of_schemas(bundled(), title, Markup::Markdown);
        assert!(markdown.contains("documents it: [send-interactive-buttons](<https://"), "{markdown}");
    }

    #[test]
    fn bounds_and_formats_are_told() {
        let latitude = of_schemas(bundled(), schemas(bundled(), "Location", "latitude"), Markup::Plain);
        assert!(latitude.contains("- at least -90, at most 90 (WhatsApp demands it: "), "{latitude}");
        let url = of_schemas(bundled(), schemas(bundled(), "HeaderImage", "url"), Markup::Plain);
        assert!(url.contains("- an absolute URL (FlowIQ documents it"), "{url}");
    }

    #[test]
    fn types_are_named() {
        assert_eq!(type_names(Types::NUMBER.with(Types::NULL)), "number or null");
        assert_eq!(type_names(Types::INTEGER), "integer");
        assert_eq!(type_names(Types::STRING.with(Types::ARRAY).with(Types::NULL)), "string, array or null");
    }
}
