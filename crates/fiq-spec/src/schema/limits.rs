//! The limits of strings, numbers, arrays and objects.

use fiq_model::{
    Additional, ArrayLimits, Bound, NumberLimits, ObjectLimits, Property, Schema, Source, StringLimits, Types,
};
use fiq_source::Text;
use fiq_tree::{Decimal, Kind};

use crate::part::Part;
use crate::reader::Reader;
use crate::rules;

impl<'t> Reader<'t> {
    pub(super) fn read_limits(&mut self, part: &Part<'t>, schema: &mut Schema, source: Option<&Source>) {
        schema.string = Some(self.string_limits(part)).filter(|limits| *limits != StringLimits::default());
        let mut number = self.number_limits(part);
        bound_by_format(schema, &mut number);
        schema.number = Some(number).filter(|limits| *limits != NumberLimits::default());
        schema.array =
            Some(self.array_limits(part, source)).filter(|limits| *limits != ArrayLimits::default());
        schema.object = self.object_limits(part, source);
    }

    fn string_limits(&mut self, part: &Part<'t>) -> StringLimits {
        let limits = StringLimits {
            min_length: self.count(part, "minLength"),
            max_length: self.count(part, "maxLength"),
            pattern: self.string(part, "pattern").map(Into::into),
            format: self.read_format(part),
        };
        self.check_order(part, ("minLength", limits.min_length), ("maxLength", limits.max_length));
        limits
    }

    fn number_limits(&mut self, part: &Part<'t>) -> NumberLimits {
        let multiple_of = self.number(part, "multipleOf").filter(|text| {
            let positive =
                Decimal::parse(text).is_some_and(|number| !number.is_zero() && !number.is_negative());
            if !positive {
                let place = part.get("multipleOf").expect("it was read");
                self.notes.wrong_type(&place, "multipleOf", "a number above zero");
            }
            positive
        });
        NumberLimits {
            minimum: self.bound(part, "minimum", "exclusiveMinimum", |new, old| new >= old),
            maximum: self.bound(part, "maximum", "exclusiveMaximum", |new, old| new <= old),
            multiple_of,
        }
    }

    /// A bound with its `exclusive...` keyword, which is a boolean in OpenAPI 3.0 and a bound of its own in 3.1.
    fn bound(
        &mut self,
        part: &Part<'t>,
        name: &str,
        exclusive: &str,
        tighter: fn(&Decimal, &Decimal) -> bool,
    ) -> Option<Bound> {
        let plain = self.number(part, name);
        let Some(place) = part.get(exclusive) else {
            return plain.map(|value| Bound { value, exclusive: false });
        };
        if let Some(number) = place.value.number() {
            let message = format!("`{exclusive}` as a number came with OpenAPI 3.1; it is honoured");
            self.notes.once(rules::NEWER_KEYWORD, exclusive, &place, message);
            let own = Bound { value: number.to_owned().into(), exclusive: true };
            let wins = |plain: &Text| Some(tighter(&Decimal::parse(number)?, &Decimal::parse(plain)?));
            return match plain {
                Some(value) if wins(&value) == Some(false) => Some(Bound { value, exclusive: false }),
                _ => Some(own),
            };
        }
        let is_exclusive = self.flag(part, exclusive);
        if plain.is_none() && is_exclusive {
            let message = format!("`{exclusive}` has no effect without `{name}`");
            self.notes.key_warning(rules::NO_EFFECT, &place, message);
        }
        plain.map(|value| Bound { value, exclusive: is_exclusive })
    }

    fn array_limits(&mut self, part: &Part<'t>, source: Option<&Source>) -> ArrayLimits {
        let limits = ArrayLimits {
            min_items: self.count(part, "minItems"),
            max_items: self.count(part, "maxItems"),
            unique: self.flag(part, "uniqueItems"),
            items: self.intern_one(part, "items", source),
        };
        self.check_order(part, ("minItems", limits.min_items), ("maxItems", limits.max_items));
        limits
    }

    fn object_limits(&mut self, part: &Part<'t>, source: Option<&Source>) -> Option<ObjectLimits> {
        const KEYWORDS: [&str; 5] =
            ["properties", "required", "additionalProperties", "minProperties", "maxProperties"];
        KEYWORDS.iter().any(|name| part.get(name).is_some()).then(|| {
            let limits = ObjectLimits {
                properties: self.properties(part, source).into(),
                required: self.required(part).into(),
                additional: self.additional(part, source),
                min_properties: self.count(part, "minProperties"),
                max_properties: self.count(part, "maxProperties"),
            };
            let least = ("minProperties", limits.min_properties);
            self.check_order(part, least, ("maxProperties", limits.max_properties));
            limits
        })
    }

    fn properties(&mut self, part: &Part<'t>, source: Option<&Source>) -> Vec<Property> {
        let Some(list) = part.get("properties") else { return Vec::new() };
        if !self.notes.expect(&list, "properties", Kind::Object) {
            return Vec::new();
        }
        let source = self.source_in(&list, source);
        list.members()
            .map(|(name, part)| Property { name: name.into(), schema: self.intern(&part, source.as_ref()) })
            .collect()
    }

    fn required(&mut self, part: &Part<'t>) -> Vec<Text> {
        let Some(list) = part.get("required") else { return Vec::new() };
        if list.is(Kind::Boolean) {
            let found = self.notes.wrong_type(&list, "required", "a list of names");
            found.help = Some("list the member's name under `required` of the object that has it".into());
            return Vec::new();
        }
        let mut names = Vec::new();
        for name in self.names(&list, "required") {
            if names.contains(&name) {
                let message = format!("`{name}` stands twice in `required`");
                self.notes.warning(rules::NO_EFFECT, &list, message);
            } else {
                names.push(name);
            }
        }
        names
    }

    fn additional(&mut self, part: &Part<'t>, source: Option<&Source>) -> Additional {
        let Some(place) = part.get("additionalProperties") else { return Additional::Unsaid };
        match place.value.kind() {
            Kind::Boolean if place.value.boolean() == Some(false) => Additional::Forbidden,
            Kind::Boolean => Additional::Allowed,
            Kind::Object => Additional::Schema(self.intern(&place, source)),
            _ => {
                self.notes.wrong_type(&place, "additionalProperties", "true, false or a schema");
                Additional::Unsaid
            }
        }
    }

    fn check_order(&mut self, part: &Part<'t>, least: (&str, Option<u64>), most: (&str, Option<u64>)) {
        let (Some(minimum), Some(maximum)) = (least.1, most.1) else { return };
        if minimum > maximum {
            let place = part.get(least.0).expect("it was read");
            let message = format!("`{}` is {minimum}, above `{}`, which is {maximum}", least.0, most.0);
            self.notes.warning(rules::WRONG_TYPE, &place, message);
        }
    }
}

/// The formats `int32` and `int64` are bounds, where the type is a number and nothing else is said.
fn bound_by_format(schema: &Schema, limits: &mut NumberLimits) {
    let numeric = Types::NUMBER.with(Types::NULL).holds(schema.types) && schema.types != Types::NULL;
    let format = schema.string.as_ref().and_then(|limits| limits.format.as_ref());
    let (least, most) = match format.map(|format| format.name.as_ref()) {
        Some("int32") if numeric => ("-2147483648", "2147483647"),
        Some("int64") if numeric => ("-9223372036854775808", "9223372036854775807"),
        _ => return,
    };
    let bound = |value: &'static str| Some(Bound { value: Text::Borrowed(value), exclusive: false });
    limits.minimum = limits.minimum.take().or_else(|| bound(least));
    limits.maximum = limits.maximum.take().or_else(|| bound(most));
}
