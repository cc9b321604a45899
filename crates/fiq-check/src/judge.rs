//! Whether a value satisfies a schema, and nothing more: for `anyOf`, `oneOf`, `not`, conditions and conformance.
//!
//! The sense is JSON Schema draft 4's as OpenAPI 3.0 narrows it; advice and severities have no part in it. A placeholder leaves the
//! answer open. Answers about containers are kept, so that choices inside choices cost no more than one look at each value.

mod containers;
mod scalars;

pub(crate) use scalars::{is_inside, values};

use std::cell::{Cell, RefCell};

use fiq_model::{List, Schema, SchemaId, Types, Union, UnionOrigin};
use fiq_tree::{Decimal, Kind, NodeId, PieceKind, Value};
use rustc_hash::FxHashMap;

use crate::checker::Checker;
use crate::walk::decide::tag_is_torn;
use crate::walk::deep;

/// The answer to whether a value satisfies a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    No,
    /// A placeholder decides.
    Maybe,
    Yes,
}

impl From<bool> for Verdict {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl Verdict {
    /// `Maybe` where nothing is known.
    pub(crate) fn of(answer: Option<bool>) -> Self {
        answer.map_or(Self::Maybe, Self::from)
    }

    pub(crate) fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Maybe => Self::Maybe,
            Self::Yes => Self::No,
        }
    }
}

/// Judges the values of one tree.
#[derive(Debug)]
pub(crate) struct Judge<'c, 'm> {
    pub(crate) checker: &'c Checker<'m>,
    answers: RefCell<FxHashMap<(SchemaId, NodeId), Verdict>>,
    /// How many choices deep the faults of a closest branch are being worded.
    pub(crate) nesting: Cell<u32>,
}

impl<'c, 'm> Judge<'c, 'm> {
    pub(crate) fn new(checker: &'c Checker<'m>) -> Self {
        Self { checker, answers: RefCell::default(), nesting: Cell::default() }
    }

    /// Whether `value` satisfies the schema.
    pub(crate) fn judge(&self, id: SchemaId, value: Value<'_>) -> Verdict {
        let key = (id, value.id());
        if let Some(&known) = self.answers.borrow().get(&key) {
            return known;
        }
        // A schema that asks itself about the same value again demands nothing by that.
        self.answers.borrow_mut().insert(key, Verdict::Yes);
        let verdict = deep(|| self.schema(self.checker.model().schema(id), value));
        if matches!(value.kind(), Kind::Array | Kind::Object) {
            self.answers.borrow_mut().insert(key, verdict);
        } else {
            self.answers.borrow_mut().remove(&key);
        }
        verdict
    }

    fn schema(&self, schema: &'m Schema, value: Value<'_>) -> Verdict {
        if is_placeholder(value) {
            return Verdict::Maybe;
        }
        if !allows(schema.types, value) {
            return Verdict::No;
        }
        let own = || values(schema, value).min(self.limits(schema, value));
        let parts: [&dyn Fn() -> Verdict; 6] = [
            &own,
            &|| all(schema.all_of.iter().map(|&part| self.judge(part, value))),
            &|| self.choice(&schema.any_of, value, Self::any),
            &|| self.choice(&schema.one_of, value, Self::one),
            &|| schema.not.map_or(Verdict::Yes, |not| self.judge(not, value).not()),
            &|| schema.union.as_ref().map_or(Verdict::Yes, |union| self.union(union, value)),
        ];
        all(parts.iter().map(|part| part()))
    }

    fn limits(&self, schema: &'m Schema, value: Value<'_>) -> Verdict {
        match value.kind() {
            Kind::String => self.string(schema, value),
            Kind::Number => scalars::number(schema, value),
            Kind::Array => self.array(schema, value),
            Kind::Object => self.object(schema, value),
            Kind::Null | Kind::Boolean | Kind::Unknown => Verdict::Yes,
        }
    }

    fn choice(
        &self,
        branches: &List<SchemaId>,
        value: Value<'_>,
        count: fn(&[Verdict]) -> Verdict,
    ) -> Verdict {
        if branches.is_empty() {
            return Verdict::Yes;
        }
        let verdicts: Vec<Verdict> = branches.iter().map(|&branch| self.judge(branch, value)).collect();
        count(&verdicts)
    }

    fn any(verdicts: &[Verdict]) -> Verdict {
        verdicts.iter().copied().max().unwrap_or(Verdict::No)
    }

    fn one(verdicts: &[Verdict]) -> Verdict {
        let count = |wanted| verdicts.iter().filter(|&&verdict| verdict == wanted).count();
        match (count(Verdict::Yes), count(Verdict::Maybe)) {
            (1, 0) => Verdict::Yes,
            (0 | 1, 1..) => Verdict::Maybe,
            _ => Verdict::No,
        }
    }

    /// By the tag; what is no object has none, and the union is a choice like any other.
    fn union(&self, union: &Union, value: Value<'_>) -> Verdict {
        if value.kind() != Kind::Object {
            let mut schemas: Vec<SchemaId> = union.variants.iter().map(|variant| variant.schema).collect();
            schemas.sort_unstable();
            schemas.dedup();
            let count = if union.origin == UnionOrigin::Implicit { Self::one } else { Self::any };
            return self.choice(&schemas.into(), value, count);
        }
        if tag_is_torn(union, value) {
            return Verdict::Maybe;
        }
        let Some(tag) = value.get(&union.tag) else {
            return if value.is_open() { Verdict::Maybe } else { Verdict::from(!union.tag_required) };
        };
        if tag.kind() == Kind::Unknown {
            return Verdict::Maybe;
        }
        let Some(string) = tag.string() else { return Verdict::No };
        let Some(known) = string.known() else { return Verdict::Maybe };
        union.variant(&known).map_or(Verdict::No, |variant| self.judge(variant.schema, value))
    }
}

/// The least of the answers, asked for only as long as it matters.
pub(crate) fn all(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    let mut least = Verdict::Yes;
    for verdict in verdicts {
        least = least.min(verdict);
        if least == Verdict::No {
            break;
        }
    }
    least
}

/// Whether a value is of one of the types. An unknown value is of every type, and so is a string that is nothing but a placeholder:
/// some hosts put any value in its place.
pub(crate) fn allows(types: Types, value: Value<'_>) -> bool {
    let own = match value.kind() {
        Kind::Unknown => return true,
        Kind::Null => Types::NULL,
        Kind::Boolean => Types::BOOLEAN,
        Kind::String if is_placeholder(value) => return true,
        Kind::String => Types::STRING,
        Kind::Array => Types::ARRAY,
        Kind::Object => Types::OBJECT,
        Kind::Number if types.holds(Types::NUMBER) => return true,
        Kind::Number if !types.holds(Types::INTEGER) => return false,
        Kind::Number => {
            return value.number().and_then(Decimal::parse).is_some_and(|number| number.is_integer());
        }
    };
    types.holds(own)
}

/// Whether a value is a string `"..."` that stands for what was left out.
pub(crate) fn is_ellipsis(value: Value<'_>) -> bool {
    let is_written = |text: &[u8]| matches!(text, b"..." | b"\"...\"" | b"'...'");
    is_placeholder(value) && is_written(value.span().of(value.text()))
}

/// The number of items that are certain to be there, and whether there may be more.
pub(crate) fn count_items(array: Value<'_>) -> (u64, bool) {
    let certain = array.items().filter(|item| !is_ellipsis(*item)).count();
    (certain as u64, array.is_open() || certain < array.items().count())
}

/// Whether a value is a placeholder, or a string that is nothing else.
pub(crate) fn is_placeholder(value: Value<'_>) -> bool {
    let Some(string) = value.string() else { return value.kind() == Kind::Unknown };
    let mut pieces = string.pieces().peekable();
    pieces.peek().is_some() && pieces.all(|piece| piece.kind == PieceKind::Unknown)
}
