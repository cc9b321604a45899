//! Down the value and the schemas side by side.
//!
//! The walk decides at each value which schemas hold (reading tags, trying choices), shows the site to its visitor before and
//! after the value's insides, and goes on with what those schemas say of members and items.

mod closest;
pub(crate) mod decide;

use std::cell::{Cell, OnceCell};

use fiq_model::{Facet, SchemaId};
use fiq_source::{Diagnostic, Span};
use fiq_tree::{Kind, Value};

use crate::judge::Judge;
use crate::path::{Path, Step};
use crate::roll::Roll;
use crate::rule::Check;
use crate::rules::RULES;
use crate::shape::Told;
use crate::site::Site;

/// Runs `work` on a stack that is deep enough, however deep it is called.
pub(crate) fn deep<R>(work: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(128 * 1024, 4 * 1024 * 1024, work)
}

/// What sees the sites of a walk.
pub(crate) trait Visitor<'m, 't> {
    /// Before the insides of a value. `false` where the value is settled: its schemas say nothing about its insides then.
    fn enter(&mut self, site: &Site<'_, 'm, 't>) -> bool;

    /// After the insides of a value that was not settled.
    fn leave(&mut self, site: &Site<'_, 'm, 't>);

    /// Whether a value, which has these bytes with its key, is not to be looked at at all.
    fn passes_over(&self, _: Span, _: Value<'t>) -> bool {
        false
    }
}

/// Runs the rules at each site.
pub(crate) struct Rules<'o> {
    pub(crate) out: &'o mut Vec<Diagnostic>,
}

impl<'m, 't> Visitor<'m, 't> for Rules<'_> {
    fn enter(&mut self, site: &Site<'_, 'm, 't>) -> bool {
        let before = self.out.len();
        site.start.set(before);
        if site.value.kind() == Kind::Unknown {
            return true;
        }
        let gates = RULES
            .iter()
            .filter_map(|rule| if let Check::Gate(check) = rule.check { Some(check) } else { None });
        for check in gates {
            check(site, self.out);
            if self.out.len() > before {
                return false;
            }
        }
        true
    }

    fn leave(&mut self, site: &Site<'_, 'm, 't>) {
        if site.value.kind() == Kind::Unknown {
            return;
        }
        for rule in RULES {
            if let Check::Value(check) = rule.check {
                check(site, self.out);
            }
        }
    }
}

/// One way down.
pub(crate) struct Walk<'w, 'm, 't> {
    judge: &'w Judge<'w, 'm>,
    path: &'w Path<'t>,
    visitor: &'w mut dyn Visitor<'m, 't>,
}

impl<'w, 'm, 't> Walk<'w, 'm, 't> {
    pub(crate) fn new(
        judge: &'w Judge<'w, 'm>,
        path: &'w Path<'t>,
        visitor: &'w mut dyn Visitor<'m, 't>,
    ) -> Self {
        Self { judge, path, visitor }
    }

    /// Holds `value` against a schema.
    pub(crate) fn root(&mut self, schema: SchemaId, value: Value<'t>) {
        self.value(&[Facet { schema, advice: false }], value, None);
    }

    /// `tag`: the value tells the variant of the object around it.
    fn value(&mut self, roots: &[Facet], value: Value<'t>, tag: Option<Told>) {
        let is_container = matches!(value.kind(), Kind::Array | Kind::Object);
        if is_container || !roots.is_empty() || tag.is_some() {
            deep(|| self.site(roots, value, tag));
        }
    }

    fn site(&mut self, roots: &[Facet], value: Value<'t>, tag: Option<Told>) {
        let decided = decide::decide(self.judge, roots, value);
        let shape = &*decided.shape;
        let site = Site {
            judge: self.judge,
            path: self.path,
            value,
            shape,
            told: &decided.told,
            choices: &decided.choices,
            tag,
            roll: (value.kind() == Kind::Object).then(|| Roll::new(value, shape, &decided.told, self.judge)),
            start: Cell::default(),
            gaps: OnceCell::default(),
        };
        if self.visitor.enter(&site) {
            self.inside(&site);
            self.visitor.leave(&site);
        } else if matches!(value.kind(), Kind::Array | Kind::Object) && !roots.is_empty() {
            self.value(&[], value, None);
        }
    }

    fn inside(&mut self, site: &Site<'_, 'm, 't>) {
        let shape = site.shape;
        for entry in site.roll.iter().flat_map(|roll| &roll.entries) {
            if self.visitor.passes_over(entry.member.span(), entry.member.value) {
                continue;
            }
            let tag = entry.name().and_then(|name| site.tag_called(name));
            let tag =
                tag.filter(|tag| !decide::tag_is_torn(tag.union(self.judge.checker.model()), site.value));
            let facets = entry.name().and_then(|name| shape.members.get(name)).unwrap_or(&shape.rest);
            self.path.push(Step::Key(entry.member.key));
            self.value(facets, entry.member.value, tag);
            self.path.pop();
        }
        for (index, item) in site.value.items().enumerate() {
            if self.visitor.passes_over(item.span(), item) {
                continue;
            }
            self.path.push(Step::Item(index));
            self.value(&shape.items, item, None);
            self.path.pop();
        }
    }
}

/// Choices inside choices of which the faults are worded; deeper ones are only counted as faults.
const MAX_NESTING: u32 = 3;

/// What is wrong with the value of a site if it is held against one branch of a choice.
pub(crate) fn faults_as(site: &Site<'_, '_, '_>, owner: Facet, branch: SchemaId) -> Vec<Diagnostic> {
    let nesting = &site.judge.nesting;
    let mut out = Vec::new();
    if nesting.get() < MAX_NESTING {
        nesting.set(nesting.get() + 1);
        let root = Facet { schema: branch, advice: owner.advice };
        Walk::new(site.judge, site.path, &mut Rules { out: &mut out }).value(&[root], site.value, None);
        nesting.set(nesting.get() - 1);
    }
    out
}
