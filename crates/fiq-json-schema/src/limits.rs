//! Types, values, and the limits of strings, numbers, arrays and objects.

use fiq_model::{Additional, Bound, Keyword, Types};

use crate::draft::Draft;
use crate::format;
use crate::node::{Node, Object, number};

const TYPES: [(&str, Types); 7] = [
    ("object", Types::OBJECT),
    ("array", Types::ARRAY),
    ("string", Types::STRING),
    ("number", Types::NUMBER),
    ("integer", Types::INTEGER),
    ("boolean", Types::BOOLEAN),
    ("null", Types::NULL),
];

/// The schema that takes nothing.
pub(crate) fn nothing() -> Object {
    Object::default().with("not", Object::default())
}

/// The keyword `type`; none where every type will do.
pub(crate) fn type_names(types: Types) -> Option<Node> {
    let names: Vec<Node> = said(types).map(Node::from).collect();
    match <[Node; 1]>::try_from(names) {
        Ok([only]) => Some(only),
        Err(names) => (types != Types::ANY).then_some(Node::List(names)),
    }
}

/// The schema of all values of the types, of which there is at least one. Fractions may be among them without integers.
pub(crate) fn type_schema(types: Types) -> Object {
    let with_integers = types.with(Types::INTEGER);
    let is_fraction = with_integers.holds(Types::NUMBER) && !types.holds(Types::INTEGER);
    let mut schema = Object::default();
    let names = type_names(if is_fraction { with_integers } else { types });
    schema.0.extend(names.map(|names| ("type".to_owned(), names)));
    if is_fraction {
        schema.set("not", Object::default().with("type", "integer"));
    }
    schema
}

/// The types in words; none where every type will do.
pub(crate) fn type_words(types: Types) -> Option<String> {
    let names = said(types).collect::<Vec<_>>().join(" or ");
    (types != Types::ANY).then(|| format!("type {names}"))
}

fn said(types: Types) -> impl Iterator<Item = &'static str> {
    let is_said = move |(name, own): &&(&str, Types)| {
        types.holds(*own) && !(*name == "integer" && types.holds(Types::NUMBER))
    };
    TYPES.iter().filter(is_said).map(|(name, _)| *name)
}

impl Draft<'_, '_> {
    fn set_count(&mut self, keyword: Keyword, count: Option<u64>) {
        if let Some(count) = count.filter(|_| self.asserts(keyword)) {
            self.own.set(keyword.as_str(), count);
        }
    }

    pub(crate) fn add_types(&mut self) {
        let types = self.schema.types;
        if self.asserts(Keyword::Type) {
            match type_names(types) {
                _ if types == Types::NONE => self.parts.push(nothing().into()),
                Some(names) => self.own.set("type", names),
                None => {}
            }
        }
        let Some(values) = self.schema.values.as_ref().filter(|_| self.asserts(Keyword::Enum)) else {
            return;
        };
        match &**values {
            [] => self.parts.push(nothing().into()),
            [only] => self.own.set("const", only),
            values => self.own.set("enum", values.iter().map(Node::from).collect::<Vec<_>>()),
        }
    }

    pub(crate) fn add_string(&mut self) {
        let Some(limits) = &self.schema.string else { return };
        self.set_count(Keyword::MinLength, limits.min_length);
        self.set_count(Keyword::MaxLength, limits.max_length);
        if let Some(pattern) = limits.pattern.as_deref().filter(|_| self.asserts(Keyword::Pattern)) {
            self.own.set("pattern", pattern);
        }
        if let Some(format) = limits.format.as_ref().filter(|_| self.asserts(Keyword::Format)) {
            self.add(format::assertion(format));
        }
    }

    pub(crate) fn add_number(&mut self) {
        let Some(limits) = &self.schema.number else { return };
        self.set_bound(limits.minimum.as_ref(), Keyword::Minimum, Keyword::ExclusiveMinimum);
        self.set_bound(limits.maximum.as_ref(), Keyword::Maximum, Keyword::ExclusiveMaximum);
        if let Some(unit) = limits.multiple_of.as_deref().filter(|_| self.asserts(Keyword::MultipleOf)) {
            self.own.0.extend(number(unit).map(|unit| ("multipleOf".to_owned(), unit)));
        }
    }

    fn set_bound(&mut self, bound: Option<&Bound>, plain: Keyword, exclusive: Keyword) {
        let Some(bound) = bound.filter(|_| self.asserts(plain)) else { return };
        let keyword = if bound.exclusive { exclusive } else { plain };
        self.own.0.extend(number(&bound.value).map(|value| (keyword.as_str().to_owned(), value)));
    }

    pub(crate) fn add_array(&mut self) {
        let Some(limits) = &self.schema.array else { return };
        self.set_count(Keyword::MinItems, limits.min_items);
        self.set_count(Keyword::MaxItems, limits.max_items);
        if limits.unique && self.asserts(Keyword::UniqueItems) {
            self.own.set("uniqueItems", true);
        }
        let items = limits.items.and_then(|items| self.export.schema(items, &self.way.below()));
        if let Some(items) = items {
            self.own.set("items", items);
        }
    }

    pub(crate) fn add_object(&mut self) {
        let Some(limits) = &self.schema.object else { return };
        if !limits.required.is_empty() && self.asserts(Keyword::Required) {
            let names: Vec<Node> = limits.required.iter().map(|name| name.as_ref().into()).collect();
            self.own.set("required", names);
        }
        let mut properties = Object::default();
        for property in &limits.properties {
            let schema = self.export.schema(property.schema, &self.way.below());
            properties.0.extend(schema.map(|schema| (property.name.to_string(), schema)));
        }
        if !properties.is_empty() {
            self.own.set("properties", properties);
        }
        match limits.additional {
            Additional::Forbidden if self.asserts(Keyword::AdditionalProperties) => {
                self.own.set("additionalProperties", false);
            }
            Additional::Schema(schema) => {
                let rest = self.export.schema(schema, &self.way.below());
                self.own.0.extend(rest.map(|rest| ("additionalProperties".to_owned(), rest)));
            }
            _ => {}
        }
        self.set_count(Keyword::MinProperties, limits.min_properties);
        self.set_count(Keyword::MaxProperties, limits.max_properties);
    }
}
