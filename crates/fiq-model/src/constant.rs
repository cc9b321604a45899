//! Constructors for models that are constants of the program: the generated one is written in them.
//!
//! A constant cannot take over the rest of another (`..Schema::ANY`), since its type has a destructor; so each of these sets one
//! part of a schema and leaves the rest.

use fiq_source::Text;

use crate::{
    Additional, Answer, ArrayLimits, AuthorityId, Bound, Format, FormatTest, Keyword, List, Literal,
    Misplaced, NumberLimits, ObjectLimits, Path, Property, RequiredWhen, Schema, SchemaId, Source, Step,
    StringLimits, Total, Types, Union, UnionOrigin, Variant,
};

/// Sets a place without running a destructor, which constants cannot.
const fn set<T>(place: &mut T, value: T) {
    core::mem::forget(core::mem::replace(place, value));
}

macro_rules! setters {
    ($of:ident: $($(#[$doc:meta])* $name:ident($value:ident: $from:ty) $field:ident = $to:expr;)*) => {
        impl $of {
            $($(#[$doc])* #[must_use] pub const fn $name(mut self, $value: $from) -> Self {
                set(&mut self.$field, $to);
                self
            })*
        }
    };
}

setters! { Schema:
    /// Sets the component's name.
    with_name(name: &'static str) name = Some(Text::Borrowed(name));
    /// Sets where it stands.
    at(pointer: &'static str) pointer = Text::Borrowed(pointer);
    /// Sets the title.
    with_title(text: &'static str) title = Some(Text::Borrowed(text));
    /// Sets the description.
    with_description(text: &'static str) description = Some(Text::Borrowed(text));
    /// Sets the example.
    with_example(json: &'static str) example = Some(Text::Borrowed(json));
    /// Sets the default.
    with_default(json: &'static str) default = Some(Text::Borrowed(json));
    /// Sets the types.
    with_types(types: Types) types = types;
    /// Sets who demands it.
    with_source(source: Source) source = Some(source);
    /// Sets the sources of single keywords.
    with_keyword_sources(sources: &'static [(Keyword, Source)]) keyword_sources = List::Static(sources);
    /// Sets the keywords that are written under another name.
    with_spellings(names: &'static [(Keyword, Text)]) spellings = List::Static(names);
    /// Sets what the demands come to.
    with_demand(text: &'static str) demand = Some(Text::Borrowed(text));
    /// Sets the only values.
    with_values(values: &'static [Literal]) values = Some(List::Static(values));
    /// Sets the limits of a string.
    with_string(limits: StringLimits) string = Some(limits);
    /// Sets the limits of a number.
    with_number(limits: NumberLimits) number = Some(limits);
    /// Sets the limits of an array.
    with_array(limits: ArrayLimits) array = Some(limits);
    /// Sets the members of an object.
    with_object(limits: ObjectLimits) object = Some(limits);
    /// Sets `allOf`.
    with_all_of(schemas: &'static [SchemaId]) all_of = List::Static(schemas);
    /// Sets `anyOf`.
    with_any_of(schemas: &'static [SchemaId]) any_of = List::Static(schemas);
    /// Sets `oneOf`.
    with_one_of(schemas: &'static [SchemaId]) one_of = List::Static(schemas);
    /// Sets `not`.
    with_not(schema: SchemaId) not = Some(schema);
    /// Sets the variants.
    with_union(union: Union) union = Some(union);
    /// Sets the advice.
    with_advice(schemas: &'static [SchemaId]) advice = List::Static(schemas);
    /// Sets the paths of unique values.
    with_unique(paths: &'static [Path]) unique = List::Static(paths);
    /// Sets the totals.
    with_totals(totals: &'static [Total]) totals = List::Static(totals);
    /// Sets the conditional requirements.
    with_required_when(conditions: &'static [RequiredWhen]) required_when = List::Static(conditions);
    /// Sets the answers.
    with_answers(answers: &'static [Answer]) answers = List::Static(answers);
    /// Sets what is documented about members of other variants.
    with_misplaced(members: &'static [Misplaced]) misplaced = List::Static(members);
    /// Sets whether it is deprecated.
    with_deprecated(deprecated: bool) deprecated = deprecated;
    /// Sets whether only responses have it.
    with_read_only(read_only: bool) read_only = read_only;
    /// Sets whether only requests have it.
    with_write_only(write_only: bool) write_only = write_only;
}

setters! { StringLimits:
    /// Sets the least length.
    with_min_length(count: u64) min_length = Some(count);
    /// Sets the greatest length.
    with_max_length(count: u64) max_length = Some(count);
    /// Sets the pattern.
    with_pattern(pattern: &'static str) pattern = Some(Text::Borrowed(pattern));
    /// Sets the format.
    with_format(format: Format) format = Some(format);
}

setters! { NumberLimits:
    /// Sets the lower bound.
    with_minimum(bound: Bound) minimum = Some(bound);
    /// Sets the upper bound.
    with_maximum(bound: Bound) maximum = Some(bound);
    /// Sets of what it is a multiple.
    with_multiple_of(number: &'static str) multiple_of = Some(Text::Borrowed(number));
}

setters! { ArrayLimits:
    /// Sets the least number of items.
    with_min_items(count: u64) min_items = Some(count);
    /// Sets the greatest number of items.
    with_max_items(count: u64) max_items = Some(count);
    /// Sets whether no two items may be equal.
    with_unique(unique: bool) unique = unique;
    /// Sets what every item must satisfy.
    with_items(schema: SchemaId) items = Some(schema);
}

setters! { ObjectLimits:
    /// Sets the documented members.
    with_properties(properties: &'static [Property]) properties = List::Static(properties);
    /// Sets the names of members that must be there.
    with_required(names: &'static [Text]) required = List::Static(names);
    /// Sets what is said of other members.
    with_additional(additional: Additional) additional = additional;
    /// Sets the least number of members.
    with_min_properties(count: u64) min_properties = Some(count);
    /// Sets the greatest number of members.
    with_max_properties(count: u64) max_properties = Some(count);
}

impl StringLimits {
    /// No limits.
    pub const NONE: Self = Self { min_length: None, max_length: None, pattern: None, format: None };
}

impl NumberLimits {
    /// No limits.
    pub const NONE: Self = Self { minimum: None, maximum: None, multiple_of: None };
}

impl ArrayLimits {
    /// No limits.
    pub const NONE: Self = Self { min_items: None, max_items: None, unique: false, items: None };
}

impl ObjectLimits {
    /// No members and no limits.
    pub const NONE: Self = Self {
        properties: List::EMPTY,
        required: List::EMPTY,
        additional: Additional::Unsaid,
        min_properties: None,
        max_properties: None,
    };
}

impl Bound {
    /// A bound of the program.
    pub const fn constant(value: &'static str, exclusive: bool) -> Self {
        Self { value: Text::Borrowed(value), exclusive }
    }
}

impl Format {
    /// A format of the program.
    pub const fn constant(name: &'static str, description: Option<&'static str>, test: FormatTest) -> Self {
        Self { name: Text::Borrowed(name), description: text(description), test }
    }
}

impl Source {
    /// A source of the program.
    pub const fn constant(authority: u16, page: Option<&'static str>) -> Self {
        Self { authority: AuthorityId::new(authority), page: text(page) }
    }
}

impl Property {
    /// A property of the program.
    pub const fn constant(name: &'static str, schema: u32) -> Self {
        Self { name: Text::Borrowed(name), schema: SchemaId::new(schema) }
    }
}

impl Variant {
    /// A variant of the program.
    pub const fn constant(value: &'static str, schema: u32) -> Self {
        Self { value: Text::Borrowed(value), schema: SchemaId::new(schema) }
    }
}

impl Union {
    /// A union of the program.
    pub const fn constant(tag: &'static str, origin: UnionOrigin, variants: &'static [Variant]) -> Self {
        Self { tag: Text::Borrowed(tag), variants: List::Static(variants), origin, tag_required: true }
    }

    /// The same, with a tag that may be left out.
    #[must_use]
    pub const fn with_optional_tag(mut self) -> Self {
        self.tag_required = false;
        self
    }
}

impl Path {
    /// A path of the program.
    pub const fn constant(steps: &'static [Step]) -> Self {
        Self(List::Static(steps))
    }
}

const fn text(text: Option<&'static str>) -> Option<Text> {
    match text {
        Some(text) => Some(Text::Borrowed(text)),
        None => None,
    }
}
