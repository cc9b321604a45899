//! The generated module before it is text: every name chosen, every shape decided.

use fiq_model::{Literal, Model, SchemaId};

/// Everything that one file holds.
#[derive(Debug)]
pub(crate) struct Ir {
    /// The types with names, in the order they are written.
    pub(crate) types: Vec<Named>,
    /// What limits texts, lists, numbers and JSON values.
    pub(crate) limits: Vec<Limits>,
    /// The operations that were asked for.
    pub(crate) operations: Vec<Operation>,
    /// What the runtime holds values to, with the numbers that the types use.
    pub(crate) model: Model,
}

/// The index of a [`Named`] type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TypeId(pub(crate) usize);

/// The index of some [`Limits`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct LimitsId(pub(crate) usize);

/// A type with a name.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    pub(crate) schema: SchemaId,
    pub(crate) kind: Kind,
}

/// What a named type is.
#[derive(Debug)]
pub(crate) enum Kind {
    /// Another name for a shape.
    Alias(Shape),
    Object(Object),
    Choice(Choice),
    Union(Union),
}

/// The Rust type of a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Any JSON.
    Any,
    Null,
    Boolean,
    /// A plain string: received, never refused.
    String,
    /// A text, limited or not.
    Text(Option<LimitsId>),
    Integer(Integer),
    LimitedInteger(LimitsId),
    /// A plain `f64`: received, never refused.
    Float,
    /// A finite number, limited or not.
    Number(Option<LimitsId>),
    List(Box<Value>, Option<LimitsId>),
    Map(Box<Value>),
    /// JSON that satisfies a schema and has no better type.
    Json(LimitsId),
    Named(TypeId),
}

impl Shape {
    /// The limits of the value itself, not of its parts.
    pub(crate) fn limits(&self) -> Option<LimitsId> {
        match self {
            Self::Text(limits) | Self::Number(limits) | Self::List(_, limits) => *limits,
            Self::LimitedInteger(limits) | Self::Json(limits) => Some(*limits),
            _ => None,
        }
    }
}

/// A shape that may also be null.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value {
    pub(crate) shape: Shape,
    pub(crate) nullable: bool,
}

/// A primitive integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Integer {
    I32,
    I64,
}

/// A struct.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) members: Vec<Member>,
    /// The field for undocumented members, and what they are.
    pub(crate) extra: Option<(String, Value)>,
    /// The name of the type behind [`Named::name`] if the object as a whole has demands that its fields cannot carry.
    pub(crate) parts: Option<String>,
    /// The name of the builder, where there is one.
    pub(crate) builder: Option<Builder>,
}

/// A builder of an object, and the names it needs.
#[derive(Debug)]
pub(crate) struct Builder {
    pub(crate) name: String,
    /// The name of what it holds before it builds.
    pub(crate) slots: String,
}

/// A documented member of an object.
#[derive(Debug)]
pub(crate) enum Member {
    Field(Field),
    /// Always the same text, which is written and never asked for.
    Constant {
        wire: String,
        value: String,
    },
}

/// A member that is a field.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) wire: String,
    pub(crate) ident: String,
    pub(crate) docs: Vec<String>,
    pub(crate) shape: Shape,
    pub(crate) state: State,
    /// Whether a cycle of types by value goes through here.
    pub(crate) boxed: bool,
}

/// Which of absent, null and a value a member may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
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
    pub(crate) fn of(required: bool, nullable: bool) -> Self {
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
pub(crate) struct Choice {
    pub(crate) values: Vec<(String, Literal)>,
    /// The variant for values that nobody documents.
    pub(crate) unknown: Option<String>,
    /// The index of the value that holds where none is given.
    pub(crate) default: Option<usize>,
}

/// An enum of types.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) told_by: ToldBy,
    pub(crate) variants: Vec<Variant>,
    /// The variant for values that nobody documents.
    pub(crate) unknown: Option<String>,
}

/// How a variant is told.
#[derive(Debug)]
pub(crate) enum ToldBy {
    /// By the value of a member.
    Tag(String),
    /// By trying.
    Satisfying,
}

/// A variant of a [`Union`].
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) ident: String,
    pub(crate) docs: Vec<String>,
    pub(crate) value: Value,
    pub(crate) boxed: bool,
    pub(crate) sign: Sign,
}

/// By what a variant is told.
#[derive(Debug)]
pub(crate) enum Sign {
    /// The tag has this value.
    Tag(String),
    /// The value satisfies this schema.
    Satisfies(SchemaId),
    /// There is no tag.
    NoTag,
}

/// Limits of a text, list, number or JSON value.
#[derive(Debug)]
pub(crate) struct Limits {
    pub(crate) name: String,
    pub(crate) schema: SchemaId,
    /// The least and greatest count of characters or items.
    pub(crate) length: Option<(u64, Option<u64>)>,
    pub(crate) range: Option<Range>,
    /// Whether `length` and `range` are all that is demanded.
    pub(crate) complete: bool,
}

/// The bounds of a number, with whether the bound itself is out.
#[derive(Debug)]
pub(crate) struct Range {
    pub(crate) least: Option<(f64, bool)>,
    pub(crate) most: Option<(f64, bool)>,
}

/// An operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// The name of the enum of its responses.
    pub(crate) answer: String,
    pub(crate) responses: Vec<Response>,
}

/// A parameter outside the body.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) wire: String,
    pub(crate) ident: String,
    pub(crate) docs: Vec<String>,
    pub(crate) location: fiq_model::Location,
    pub(crate) style: fiq_model::Style,
    pub(crate) required: bool,
    pub(crate) value: Value,
    pub(crate) schema: Option<SchemaId>,
}

/// The body of a request.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) ident: String,
    pub(crate) docs: Vec<String>,
    pub(crate) value: Value,
    pub(crate) schema: SchemaId,
    pub(crate) required: bool,
}

/// A documented response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) ident: String,
    pub(crate) docs: Vec<String>,
    pub(crate) status: String,
    pub(crate) payload: Payload,
}

/// What comes with a status.
#[derive(Debug)]
pub(crate) enum Payload {
    /// Nothing: HTTP has no body there.
    Nothing,
    /// A body that the document has no JSON schema for.
    Raw,
    /// JSON of one status.
    Json(Value, SchemaId),
    /// JSON of any status of a range.
    AnyStatus(Value, SchemaId),
}
