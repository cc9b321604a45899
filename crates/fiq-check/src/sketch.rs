//! Values in outline: what the model leaves no choice about, and holes for what only people know.
//!
//! Fixes put them into payloads as JSON with placeholders, editors with places to type at. Where a value may be one of several
//! variants, there is a sketch for each way to choose.
//!
//! Invariant: nothing is wrong with a sketch that its writer has to settle.

mod choosing;
mod drawing;

use fiq_model::{Facet, Literal, Types, Union};
use fiq_tree::quoted;

use crate::checker::Checker;
use choosing::Choosing;
use drawing::Drawing;

/// A value in outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sketch {
    /// The only value there is, as JSON.
    Fixed(String),
    /// What only people know.
    Hole(Hole),
    /// An object with the members that it must have.
    Object(Vec<(String, Self)>),
    /// An array with as many items as it must have, and one to show what they are like.
    Array(Vec<Self>),
}

/// A place in a [`Sketch`] for a value that only people know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// The member that has the value.
    pub name: String,
    /// The types that it may have.
    pub types: Types,
    /// The values that it may have, as JSON, where they are listed.
    pub values: Vec<String>,
}

/// A sketch, and how it was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Way<'m> {
    /// The variants that were chosen, from the outside in: a union, and the index of the variant.
    pub variants: Vec<(&'m Union, usize)>,
    /// What the value looks like then.
    pub sketch: Sketch,
}

/// More ways than these are not looked for.
const MOST_WAYS: usize = 64;
/// What is chosen further in stays a hole.
const MOST_CHOICES: usize = 2;

impl<'m> Checker<'m> {
    /// A value for the member called `name`, which is held against `facets`. A choice between variants stays open: their tag is a hole.
    pub fn sketch(&self, name: &str, facets: &[Facet]) -> Sketch {
        Drawing::new(self, Choosing::Open).value(name, facets)
    }

    /// As [`Checker::sketch`], for each way to choose between variants.
    pub fn ways(&self, name: &str, facets: &[Facet]) -> Vec<Way<'m>> {
        let mut ways = Vec::new();
        let mut todo = vec![Vec::new()];
        while let Some(taken) = todo.pop().filter(|_| ways.len() < MOST_WAYS) {
            let mut drawing = Drawing::new(self, Choosing::Taken(taken.clone()));
            let sketch = drawing.value(name, facets);
            match drawing.fork().filter(|_| taken.len() < MOST_CHOICES) {
                Some(branches) => {
                    todo.extend((0..branches).rev().map(|index| [&*taken, &[index]].concat()));
                }
                None => ways.push(Way { variants: drawing.into_variants(), sketch }),
            }
        }
        ways
    }

    /// As [`Checker::sketch`], as JSON without white space, with placeholders for what only people know. What has variants is one.
    pub fn snippet(&self, name: &str, facets: &[Facet]) -> String {
        Drawing::new(self, Choosing::Never).value(name, facets).json()
    }
}

impl Sketch {
    /// The tag of a union, which may be any of its values.
    pub fn tag(union: &Union) -> Self {
        let mut values: Vec<String> = Vec::new();
        for value in union.values().map(quoted) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        Self::Hole(Hole { name: union.tag.to_string(), types: Types::STRING, values })
    }

    /// As JSON without white space, with placeholders in the holes.
    pub fn json(&self) -> String {
        match self {
            Self::Fixed(json) => json.clone(),
            Self::Hole(hole) => placeholder(&hole.name),
            Self::Object(members) => {
                let members = members.iter().map(|(key, value)| format!("{}:{}", quoted(key), value.json()));
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }
            Self::Array(items) => {
                format!("[{}]", items.iter().map(Self::json).collect::<Vec<_>>().join(","))
            }
        }
    }
}

/// What stands for the value of `name` until somebody knows it.
pub(crate) fn placeholder(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let name = if plain.is_empty() { "value" } else { &plain };
    quoted(&format!("{{{{{name}}}}}"))
}

/// A value of the document as JSON.
pub(crate) fn json_of(literal: &Literal) -> String {
    let joined = |parts: Vec<String>| parts.join(",");
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Number(text) => text.to_string(),
        Literal::String(text) => quoted(text),
        Literal::Array(items) => format!("[{}]", joined(items.iter().map(json_of).collect())),
        Literal::Object(members) => {
            let written = members.iter().map(|(key, value)| format!("{}:{}", quoted(key), json_of(value)));
            format!("{{{}}}", joined(written.collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use fiq_model::{Facet, bundled};

    use super::{Sketch, placeholder};
    use crate::Checker;

    fn facets(name: &str) -> [Facet; 1] {
        let schema = bundled().schema_named(name).expect("the document has it");
        [Facet { schema, advice: false }]
    }

    #[test]
    fn placeholders_are_json() {
        assert_eq!(placeholder("first-name"), "\"{{first_name}}\"");
        assert_eq!(placeholder(""), "\"{{value}}\"");
    }

    #[test]
    fn what_the_model_says_is_written_out() {
        let snippet = Checker::new(bundled()).snippet("location", &facets("Location"));
        assert!(snippet.starts_with("{\"latitude\":\"{{latitude}}\""), "{snippet}");
    }

    #[test]
    fn there_is_a_way_for_each_variant() {
        let checker = Checker::new(bundled());
        let request = bundled().operations[0].request.expect("it has a body");
        let ways = checker.ways("", &[Facet { schema: request, advice: false }]);
        let chosen = |way: &super::Way<'_>| {
            let values = way.variants.iter().map(|(union, index)| union.variants[*index].value.to_string());
            values.collect::<Vec<_>>().join("/")
        };
        let chosen: Vec<String> = ways.iter().map(chosen).collect();
        let all = [
            "text",
            "image",
            "video",
            "audio",
            "document",
            "location",
            "contacts",
            "interactive/button",
            "interactive/list",
            "reaction",
        ];
        assert_eq!(chosen, all);
        let list = "{\"phone_number\":\"{{phone_number}}\",\"message_type\":\"interactive\",\"interactive\":{\"type\":\"list\",\
                    \"body\":\"{{body}}\",\"button\":\"{{button}}\",\"sections\":[{\"rows\":[{\"id\":\"{{id}}\",\"title\":\"{{title}}\"}]}]}}";
        assert_eq!(ways[8].sketch.json(), list);
    }

    #[test]
    fn an_open_choice_shows_its_tag() {
        let sketch = Checker::new(bundled()).sketch("interactive", &facets("Interactive"));
        let Sketch::Object(members) = sketch else { panic!("{sketch:?}") };
        let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["type", "body"]);
        assert!(matches!(&members[0].1, Sketch::Hole(hole) if hole.values == ["\"button\"", "\"list\""]));
    }
}
