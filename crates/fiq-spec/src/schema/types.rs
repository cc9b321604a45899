//! `type`, `nullable`, `enum` and `const`: which values there are at all.
//!
//! `nullable` follows the text of OpenAPI 3.0.3: it adds `null` to the types that `type` names in the same schema object, has no
//! effect without `type`, and does not add `null` to an `enum`.

use fiq_model::{List, Literal, Schema, Types};
use fiq_tree::Kind;

use crate::literal::literal;
use crate::part::Part;
use crate::reader::Reader;
use crate::{rules, words};

const TYPES: &[(&str, Types)] = &[
    ("string", Types::STRING),
    ("number", Types::NUMBER),
    ("integer", Types::INTEGER),
    ("boolean", Types::BOOLEAN),
    ("array", Types::ARRAY),
    ("object", Types::OBJECT),
];

impl<'t> Reader<'t> {
    pub(super) fn read_values(&mut self, part: &Part<'t>, schema: &mut Schema) {
        schema.types = self.types(part);
        schema.values = self.values(part);
        if self.flag(part, "nullable") {
            self.make_nullable(part, schema);
        }
    }

    fn types(&mut self, part: &Part<'t>) -> Types {
        let Some(place) = part.get("type") else { return Types::ANY };
        if !place.is(Kind::Array) {
            return self.type_named(&place).unwrap_or(Types::ANY);
        }
        let message = "`type` as a list came with OpenAPI 3.1; it is honoured";
        self.notes.once(rules::NEWER_KEYWORD, "type", &place, message);
        let mut types = Types::NONE;
        for item in place.items() {
            types = types.with(self.type_named(&item).unwrap_or(Types::ANY));
        }
        types
    }

    fn type_named(&mut self, place: &Part<'t>) -> Option<Types> {
        if !self.notes.expect(place, "type", Kind::String) {
            return None;
        }
        let name = place.text()?;
        if let Some((_, types)) = TYPES.iter().find(|(known, _)| *known == name) {
            return Some(*types);
        }
        if name == "null" {
            let message = "the type `null` came with OpenAPI 3.1; it is honoured";
            self.notes.once(rules::NEWER_KEYWORD, "null", place, message);
            return Some(Types::NULL);
        }
        let names = || TYPES.iter().map(|(name, _)| *name);
        let found = self.notes.error(rules::WRONG_TYPE, place, format!("there is no type `{name}`"));
        let all = format!("the types are {}", words::list(names()));
        found.help = Some(words::did_you_mean(&name, names()).unwrap_or(all));
        None
    }

    fn make_nullable(&mut self, part: &Part<'t>, schema: &mut Schema) {
        let place = part.get("nullable").expect("it was read");
        if part.get("type").is_none() {
            let message = "`nullable` has no effect without a `type` in the same schema object";
            self.notes.once(rules::NO_EFFECT, "nullable", &place, message);
            return;
        }
        schema.types = schema.types.with(Types::NULL);
        if schema.values.as_ref().is_some_and(|values| !values.contains(&Literal::Null)) {
            let message = "`nullable` has no effect: the `enum` beside it does not list `null`";
            self.notes.once(rules::NO_EFFECT, "nullable enum", &place, message);
        }
    }

    fn values(&mut self, part: &Part<'t>) -> Option<List<Literal>> {
        let listed = part.get("enum").and_then(|place| self.listed(&place));
        let only = part.get("const").and_then(|place| self.literal(&place));
        match (listed, only) {
            (listed, None) => listed,
            (Some(listed), Some(only)) if !listed.contains(&only) => Some(List::EMPTY),
            (_, Some(only)) => Some(vec![only].into()),
        }
    }

    fn listed(&mut self, place: &Part<'t>) -> Option<List<Literal>> {
        if !self.notes.expect(place, "enum", Kind::Array) {
            return None;
        }
        let values: Vec<Literal> = place.items().filter_map(|item| self.literal(&item)).collect();
        if place.value.items().next().is_none() {
            self.notes.warning(rules::WRONG_TYPE, place, "`enum` lists no value, so that nothing is allowed");
        }
        Some(values.into())
    }

    fn literal(&mut self, place: &Part<'t>) -> Option<Literal> {
        let literal = literal(place.value);
        if literal.is_none() {
            self.notes.error(rules::TOO_DEEP, place, "this value is nested too deeply to be compared");
        }
        literal
    }
}
