//! What the value itself decides: the variant by its tag, the branch of a choice by trying.

use std::sync::Arc;

use fiq_model::{Facet, Keyword, Model, SchemaId, Union};
use fiq_tree::{Kind, Member, Value};

use crate::canonical;
use crate::judge::{Judge, Verdict, allows};
use crate::shape::{Choice, Shape, ShapeKey, Told, names_of};
use crate::walk::closest::closest;
use fiq_model::{Likeness, likeness};

/// Everything that holds for one value.
#[derive(Debug)]
pub(crate) struct Decided<'m> {
    pub(crate) shape: Arc<Shape<'m>>,
    pub(crate) told: Vec<Told>,
    pub(crate) choices: Vec<(Choice, Outcome)>,
}

/// What became of a choice without a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// These branches hold, or alone come into question: they are among the schemas of the value.
    Told(Vec<SchemaId>),
    /// A placeholder leaves it open.
    Open,
    /// No branch takes a value of this type.
    NoType,
    /// No branch holds; this one comes closest.
    None(SchemaId),
    /// Of a `oneOf`, more than one branch holds.
    Several(Vec<SchemaId>),
}

/// Gathers what holds for `value` if `roots` do.
pub(crate) fn decide<'m>(judge: &Judge<'_, 'm>, roots: &[Facet], value: Value<'_>) -> Decided<'m> {
    let mut outline = judge.checker.outline(roots);
    if let Some(shape) = &outline.decided {
        return Decided { shape: Arc::clone(shape), told: Vec::new(), choices: Vec::new() };
    }
    let mut decision = Decision { judge, value, key: ShapeKey::default(), choices: Vec::new() };
    decision.key.roots.extend(roots);
    while decision.extend(&outline.unions, &outline.choices) {
        outline = judge.checker.outline(&decision.key.roots);
    }
    Decided { shape: judge.checker.shape(&decision.key), told: decision.key.told, choices: decision.choices }
}

struct Decision<'d, 'm, 't> {
    judge: &'d Judge<'d, 'm>,
    value: Value<'t>,
    key: ShapeKey,
    choices: Vec<(Choice, Outcome)>,
}

impl Decision<'_, '_, '_> {
    /// Decides what is not decided yet; whether that led to further schemas.
    fn extend(&mut self, unions: &[Facet], choices: &[Choice]) -> bool {
        let before = self.key.roots.len();
        let model = self.judge.checker.model();
        for &owner in unions {
            if !self.key.told.iter().any(|told| told.owner == owner) {
                let union = model.schema(owner.schema).union.as_ref();
                let variant = union.and_then(|union| variant(model, union, self.value));
                let told = Told { owner, variant };
                self.key.told.push(told);
                self.add(told.root(model));
            }
        }
        for &choice in choices {
            if !self.choices.iter().any(|(known, _)| *known == choice) {
                let outcome = outcome(self.judge, choice, self.value);
                if let Outcome::Told(schemas) = &outcome {
                    let advice = choice.owner.advice;
                    self.add(schemas.iter().map(|&schema| Facet { schema, advice }));
                }
                self.choices.push((choice, outcome));
            }
        }
        self.key.roots.len() > before
    }

    fn add(&mut self, roots: impl IntoIterator<Item = Facet>) {
        for root in roots {
            if !self.key.roots.contains(&root) {
                self.key.roots.push(root);
            }
        }
    }
}

/// The member that tells the variant of an object. Of a tag that stands twice the last counts; where there is none, a member
/// that no variant knows and that looks like it is the tag misspelt.
pub(crate) fn tag_member<'t>(model: &Model, union: &Union, value: Value<'t>) -> Option<Member<'t>> {
    if let Some(tag) = value.members().filter(|member| member.key == *union.tag).last() {
        return Some(tag);
    }
    let alike = value.members().filter_map(|member| {
        let key = member.key.known()?;
        let likeness = likeness(&key, &union.tag)?;
        let mut variants = union.variants.iter();
        let is_known = variants.any(|variant| names_of(model, variant.schema).any(|name| name == key));
        (!is_known).then_some((likeness, member))
    });
    alike.min_by_key(|(likeness, _)| *likeness).map(|(_, member)| member)
}

/// Whether the tag stands more than once, with different values: nobody can tell which is meant.
pub(crate) fn tag_is_torn(union: &Union, value: Value<'_>) -> bool {
    let mut tags = value.members().filter(|member| member.key == *union.tag).map(|member| member.value);
    let Some(first) = tags.next() else { return false };
    let mut rest = tags.peekable();
    rest.peek().is_some() && {
        let first = canonical::of_value(first);
        rest.any(|tag| first.is_none() || canonical::of_value(tag) != first)
    }
}

fn variant(model: &Model, union: &Union, value: Value<'_>) -> Option<usize> {
    if value.kind() != Kind::Object {
        return None;
    }
    if tag_is_torn(union, value) {
        return None;
    }
    let tag = tag_member(model, union, value)?.value.string()?.known()?;
    union.variants.iter().position(|variant| variant.value == tag).or_else(|| meant(union, &tag))
}

/// The only variant of which the tag differs by case or separators alone. That it differs is told at the tag.
fn meant(union: &Union, tag: &str) -> Option<usize> {
    let is_meant =
        |value: &str| likeness(tag, value).is_some_and(|likeness| likeness <= Likeness::Separators);
    let mut meant = (0..union.variants.len()).filter(|&index| is_meant(&union.variants[index].value));
    meant.next().filter(|_| meant.next().is_none())
}

/// Whether the tag of an object is written as the document has it.
pub(crate) fn is_exact(model: &Model, told: Told, value: Value<'_>) -> bool {
    let union = told.union(model);
    let tag = tag_member(model, union, value).and_then(|tag| tag.value.string()?.known());
    told.variant.is_some_and(|index| tag.is_some_and(|tag| union.variants[index].value == tag))
}

fn outcome(judge: &Judge<'_, '_>, choice: Choice, value: Value<'_>) -> Outcome {
    if value.kind() == Kind::Unknown {
        return Outcome::Open;
    }
    let schema = judge.checker.model().schema(choice.owner.schema);
    let branches = if choice.keyword == Keyword::AnyOf { &schema.any_of } else { &schema.one_of };
    if let [only] = **branches {
        return Outcome::Told(vec![only]);
    }
    let verdicts: Vec<(SchemaId, Verdict)> =
        branches.iter().map(|&branch| (branch, judge.judge(branch, value))).collect();
    let those = |wanted| {
        let those = verdicts.iter().filter(move |(_, verdict)| *verdict == wanted);
        those.map(|(branch, _)| *branch).collect::<Vec<_>>()
    };
    let (yes, maybe) = (those(Verdict::Yes), those(Verdict::Maybe));
    match (yes.len(), maybe.len(), choice.keyword) {
        (0, 0, _) => none(judge, branches, value),
        (0, 1, _) => Outcome::Told(maybe),
        (0, _, _) => Outcome::Open,
        (2.., _, Keyword::OneOf) => Outcome::Several(yes),
        _ => Outcome::Told(yes),
    }
}

/// No branch holds. If only one takes values of this type, its faults are the value's.
fn none(judge: &Judge<'_, '_>, branches: &[SchemaId], value: Value<'_>) -> Outcome {
    let of_the_type = branches.iter().copied().filter(|&branch| allows(judge.checker.types(branch), value));
    let of_the_type: Vec<SchemaId> = of_the_type.collect();
    match *of_the_type {
        [] => Outcome::NoType,
        [only] => Outcome::Told(vec![only]),
        _ => Outcome::None(closest(judge, &of_the_type, value)),
    }
}
