//! The generated module before it is text: every name chosen, every shape decided.

use fiq_model::{Literal, Model, SchemaId};

/// Everything that one file holds.
#[derive(Debug)]
pub struct Ir {
    /// The types with names, in the order they are written.
    pub types: Vec<Named>,
    /// What limits texts, lists, numbers and JSON values.
    pub limits: Vec<Limits>,
    /// The operations that were asked for.
    pub operations: Vec<Operation>,
    /// What the runtime holds values to, with the numbers that the types use.
    pub model: Model,
}

/// The index of a [`Named`] type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// The index of some [`Limits`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LimitsId(pub usize);

/// A type with a name.
#[derive(Debug)]
pub struct Named {
    /// The name in Rust.
    pub name: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The schema that holds a value to all that is demanded of it.
    pub schema: SchemaId,
    /// What it is.
    pub kind: Kind,
}

/// What a named type is.
#[derive(Debug)]
pub enum Kind {
    /// Another name for a shape.
    Alias(Shape),
    /// A struct.
    Object(Object),
    /// An enum of values.
    Choice(Choice),
    /// An enum of types.
    Union(Union),
}

/// The Rust type of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Any JSON.
    Any,
    /// Only null.
    Null,
    /// A boolean.
    Boolean,
    /// A plain string: received, never refused.
    String,
    /// A text, limited or not.
    Text(Option<LimitsId>),
    /// A primitive integer.
    Integer(Integer),
    /// An integer between bounds.
    LimitedInteger(LimitsId),
    /// A plain `f64`: received, never refused.
    Float,
    /// A finite number, limited or not.
    Number(Option<LimitsId>),
    /// A list, limited or not.
    List(Box<Value>, Option<LimitsId>),
    /// Members by their names.
    Map(Box<Value>),
    /// JSON that satisfies a schema and has no better type.
    Json(LimitsId),
    /// A type with a name.
    Named(TypeId),
}

impl Ir {
    /// The named type at `id`, which must come from this plan.
    pub fn named(&self, id: TypeId) -> &Named {
        &self.types[id.0]
    }

    /// The limits at `id`, which must come from this plan.
    pub fn limits(&self, id: LimitsId) -> &Limits {
        &self.limits[id.0]
    }

    /// The type of a schema, which must be one that was asked for.
    pub fn type_of(&self, schema: SchemaId) -> Option<TypeId> {
        self.types.iter().position(|named| named.schema == schema).map(TypeId)
    }
}

impl Shape {
    /// The limits of the value itself, not of its parts.
    pub fn limits(&self) -> Option<LimitsId> {
        match self {
            Self::Text(limits) | Self::Number(limits) | Self::List(_, limits) => *limits,
            Self::LimitedInteger(limits) | Self::Json(limits) => Some(*limits),
            _ => None,
        }
    }
}

/// A shape that may also be null.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The shape of a value that is not null.
    pub shape: Shape,
    /// Whether it may be null.
    pub nullable: bool,
}

/// A primitive integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integer {
    /// 32 bits.
    I32,
    /// 64 bits.
    I64,
}

/// A struct.
#[derive(Debug)]
pub struct Object {
    /// The documented members, in the order of the document.
    pub members: Vec<Member>,
    /// The field for undocumented members, and what they are.
    pub extra: Option<(String, Value)>,
    /// The name of the type behind [`Named::name`] if the object as a whole has demands that its fields cannot carry.
    pub parts: Option<String>,
    /// The name of the builder, where there is one.
    pub builder: Option<Builder>,
}

impl Object {
    /// The members that are fields.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.members.iter().filter_map(|member| match member {
            Member::Field(field) => Some(field),
            Member::Constant { .. } => None,
        })
    }

    /// The fields that must be set.
    pub fn required(&self) -> impl Iterator<Item = &Field> {
        self.fields().filter(|field| !field.state.is_optional())
    }

    /// The names in JSON of the members that are none, and their texts.
    pub fn constants(&self) -> impl Iterator<Item = (&str, &str)> {
        self.members.iter().filter_map(|member| match member {
            Member::Constant { wire, value } => Some((wire.as_str(), value.as_str())),
            Member::Field(_) => None,
        })
    }
}

/// A builder of an object, and the names it needs.
#[derive(Debug)]
pub struct Builder {
    /// The name of the builder.
    pub name: String,
    /// The name of what it holds before it builds.
    pub slots: String,
}

/// A documented member of an object.
#[derive(Debug)]
pub enum Member {
    /// A member with a value of its own.
    Field(Field),
    /// Always the same text, which is written and never asked for.
    Constant {
        /// The name in JSON.
        wire: String,
        /// The text.
        value: String,
    },
}

/// A member that is a field.
#[derive(Debug)]
pub struct Field {
    /// The name in JSON.
    pub wire: String,
    /// The name of the field in Rust, not yet raw where it is a keyword.
    pub ident: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The type of the value.
    pub shape: Shape,
    /// What the member may be.
    pub state: State,
    /// Whether a cycle of types by value goes through here.
    pub boxed: bool,
}

/// Which of absent, null and a value a member may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Always a value.
    Required,
    /// A value or absent.
    Optional,
    /// A value or null.
    Nullable,
    /// A value, null or absent.
    Presence,
}

impl State {
    /// Whether the member may be absent.
    pub fn is_optional(self) -> bool {
        matches!(self, Self::Optional | Self::Presence)
    }

    /// What a member may be that is required, or may be null.
    pub fn of(required: bool, nullable: bool) -> Self {
        match (required, nullable) {
            (true, false) => Self::Required,
            (false, false) => Self::Optional,
            (true, true) => Self::Nullable,
            (false, true) => Self::Presence,
        }
    }
}

/// An enum of values.
#[derive(Debug)]
pub struct Choice {
    /// The variants and their values.
    pub values: Vec<(String, Literal)>,
    /// The variant for values that nobody documents.
    pub unknown: Option<String>,
    /// The index of the value that holds where none is given.
    pub default: Option<usize>,
}

/// An enum of types.
#[derive(Debug)]
pub struct Union {
    /// How a variant is told.
    pub told_by: ToldBy,
    /// The variants.
    pub variants: Vec<Variant>,
    /// The variant for values that nobody documents.
    pub unknown: Option<String>,
}

/// How a variant is told.
#[derive(Debug)]
pub enum ToldBy {
    /// By the value of a member.
    Tag(String),
    /// By trying.
    Satisfying,
}

/// A variant of a [`Union`].
#[derive(Debug)]
pub struct Variant {
    /// The name in Rust.
    pub ident: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The type of what it holds.
    pub value: Value,
    /// Whether a cycle of types by value goes through here.
    pub boxed: bool,
    /// By what it is told.
    pub sign: Sign,
}

/// By what a variant is told.
#[derive(Debug)]
pub enum Sign {
    /// The tag has this value.
    Tag(String),
    /// The value satisfies this schema.
    Satisfies(SchemaId),
    /// There is no tag.
    NoTag,
}

/// Limits of a text, list, number or JSON value.
#[derive(Debug)]
pub struct Limits {
    /// The name in Rust.
    pub name: String,
    /// The schema that holds a value to all that is demanded of it.
    pub schema: SchemaId,
    /// The least and greatest count of characters or items.
    pub length: Option<(u64, Option<u64>)>,
    /// The bounds of a number.
    pub range: Option<Range>,
    /// Whether `length` and `range` are all that is demanded.
    pub complete: bool,
}

/// The bounds of a number, with whether the bound itself is out.
#[derive(Debug)]
pub struct Range {
    /// The lower bound.
    pub least: Option<(f64, bool)>,
    /// The upper bound.
    pub most: Option<(f64, bool)>,
}

/// An operation.
#[derive(Debug)]
pub struct Operation {
    /// The name of the struct of what is sent.
    pub name: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The HTTP method in capitals.
    pub method: String,
    /// The path, as the document writes it.
    pub path: String,
    /// What is sent outside the body.
    pub parameters: Vec<Parameter>,
    /// The body, where there is one.
    pub body: Option<Body>,
    /// The name of the enum of its responses.
    pub answer: String,
    /// The documented responses.
    pub responses: Vec<Response>,
}

/// A parameter outside the body.
#[derive(Debug)]
pub struct Parameter {
    /// The name in HTTP.
    pub wire: String,
    /// The name of the field in Rust.
    pub ident: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// Where it stands.
    pub location: fiq_model::Location,
    /// How its items or members are written.
    pub style: fiq_model::Style,
    /// Whether it may not be left out.
    pub required: bool,
    /// The type of its value.
    pub value: Value,
    /// What its value must satisfy.
    pub schema: Option<SchemaId>,
}

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    /// The name of the field in Rust.
    pub ident: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The type of its value.
    pub value: Value,
    /// What its value must satisfy.
    pub schema: SchemaId,
    /// Whether it may not be left out.
    pub required: bool,
}

/// A documented response.
#[derive(Debug)]
pub struct Response {
    /// The name of the variant in Rust.
    pub ident: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The status as the document writes it.
    pub status: String,
    /// What comes with it.
    pub payload: Payload,
}

/// What comes with a status.
#[derive(Debug)]
pub enum Payload {
    /// Nothing: HTTP has no body there.
    Nothing,
    /// A body that the document has no JSON schema for.
    Raw,
    /// JSON of one status.
    Json(Value, SchemaId),
    /// JSON of any status of a range.
    AnyStatus(Value, SchemaId),
}
