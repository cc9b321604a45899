//! A value with everything that is documented about it: what a rule looks at, and how it says what it found.

use std::cell::{Cell, OnceCell};
use std::cmp::Ordering;

use fiq_model::{Facet, Keyword, Model, Schema};
use fiq_source::{Diagnostic, Pointer, Severity, Span};
use fiq_tree::{Member, Str, Value};

use crate::checker::Checker;
use crate::gaps::Gaps;
use crate::judge::Judge;
use crate::path::{Path, Step};
use crate::roll::{Entry, Roll};
use crate::shape::{Choice, Shape, Told, severity};
use crate::walk::decide::{Outcome, is_exact, tag_member};
use crate::words::{code, long};

/// One value, and what holds for it.
#[derive(Debug)]
pub(crate) struct Site<'s, 'm, 't> {
    pub(crate) judge: &'s Judge<'s, 'm>,
    pub(crate) path: &'s Path<'t>,
    pub(crate) value: Value<'t>,
    pub(crate) shape: &'s Shape<'m>,
    /// The unions by tag that hold for the value.
    pub(crate) told: &'s [Told],
    /// The choices without a tag, and what became of them.
    pub(crate) choices: &'s [(Choice, Outcome)],
    /// The union of the object around, where this value is its tag.
    pub(crate) tag: Option<Told>,
    /// The members, of an object.
    pub(crate) roll: Option<Roll<'m, 't>>,
    /// The number of findings before this value.
    pub(crate) start: Cell<usize>,
    /// What the object still wants, once that was asked.
    pub(crate) gaps: OnceCell<Gaps<'m>>,
}

/// What a finding is about: the keyword of a schema.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Demand {
    pub(crate) facet: Facet,
    pub(crate) keyword: Keyword,
}

impl<'s, 'm, 't> Site<'s, 'm, 't> {
    pub(crate) fn checker(&self) -> &'s Checker<'m> {
        self.judge.checker
    }

    pub(crate) fn model(&self) -> &'m Model {
        self.judge.checker.model()
    }

    /// The schemas that hold.
    pub(crate) fn schemas(&self) -> impl Iterator<Item = (Facet, &'m Schema)> {
        let model = self.model();
        self.shape.facets.iter().map(move |facet| (*facet, model.schema(facet.schema)))
    }

    /// Of all broken demands of a keyword the one to tell: the first of the most severe.
    pub(crate) fn strongest<T>(
        &self,
        keyword: Keyword,
        broken: impl Fn(&'m Schema) -> Option<T>,
    ) -> Option<(Demand, T)> {
        self.tightest(keyword, |schema| broken(schema).map(Unranked)).map(|(demand, fact)| (demand, fact.0))
    }

    /// Of all broken demands of a keyword the one to tell: of the most severe the greatest.
    pub(crate) fn tightest<T: PartialOrd>(
        &self,
        keyword: Keyword,
        broken: impl Fn(&'m Schema) -> Option<T>,
    ) -> Option<(Demand, T)> {
        let broken = self.schemas().filter_map(|(facet, schema)| Some((facet, broken(schema)?)));
        let ranked = broken.map(|(facet, fact)| ((severity(self.model(), facet, keyword), fact), facet));
        let tightest = ranked.reduce(|best, one| if one.0 > best.0 { one } else { best });
        tightest.map(|((_, fact), facet)| (Demand { facet, keyword }, fact))
    }

    pub(crate) fn severity(&self, demand: Demand) -> Severity {
        severity(self.model(), demand.facet, demand.keyword)
    }

    /// The value's name for people: `interactive.button` in backticks, or what the checked value is called.
    pub(crate) fn name(&self) -> String {
        self.name_of(&[])
    }

    /// The name of something below.
    pub(crate) fn name_of(&self, below: &[Step<'_>]) -> String {
        let name = self.path.name(below);
        if name.is_empty() { self.path.root().to_owned() } else { format!("`{name}`") }
    }

    /// The name of a member that need not be there.
    pub(crate) fn member_name(&self, below: &[Step<'_>], member: &str) -> String {
        let name = self.path.name(below);
        if name.is_empty() { code(member) } else { format!("`{name}.{}`", crate::words::short(member)) }
    }

    /// A finding about the value.
    pub(crate) fn finding(&self, rule: &'static str, demand: Demand, fault: &str) -> Diagnostic {
        self.finding_at(rule, demand, &[], self.value.span(), fault)
    }

    /// A finding about something below.
    pub(crate) fn finding_at(
        &self,
        rule: &'static str,
        demand: Demand,
        below: &[Step<'_>],
        span: Span,
        fault: &str,
    ) -> Diagnostic {
        let schema = self.model().schema(demand.facet.schema);
        let source = schema.source_of(demand.keyword);
        let authority = source.map(|source| self.model().authority(source.authority));
        let says = authority.map(|authority| format!(" ({} {})", authority.name, authority.says));
        let mut found = Diagnostic::error(rule, span, self.path.pointer(below), fault);
        found.message.push_str(&says.unwrap_or_default());
        found.severity = self.severity(demand);
        found.authority = authority.map(|authority| authority.name.clone());
        found.is_upstream = authority.is_some_and(|authority| authority.upstream);
        found.source = source.and_then(|source| source.page.clone());
        found.demand = Some(schema.pointer_to(demand.keyword));
        found
    }

    /// A warning about a member that breaks no demand; `demand` is what the document says on the matter.
    pub(crate) fn remark(
        &self,
        rule: &'static str,
        member: Member<'_>,
        demand: Option<Pointer>,
        fault: impl Into<String>,
    ) -> Diagnostic {
        let pointer = self.path.pointer(&[Step::Key(member.key)]);
        let mut found = Diagnostic::error(rule, member.key.span(), pointer, fault);
        found.severity = Severity::Warning;
        found.demand = demand;
        found
    }

    /// The schema that says which members the value has: of the variant that the tag chose, else the first that holds.
    pub(crate) fn described(&self) -> Option<Pointer> {
        let mut told = self.told.iter().rev().filter(|told| !told.owner.advice);
        let variant = told.find_map(|told| told.root(self.model()));
        let first = || self.shape.facets.iter().find(|facet| !facet.advice).copied();
        Some(self.model().schema(variant.or_else(first)?.schema).pointer_below(&[]))
    }

    /// What the API answers where the demand is broken; `member` is the one that is missing.
    pub(crate) fn answer(&self, demand: Demand, member: Option<&str>) -> String {
        let schema = self.model().schema(demand.facet.schema);
        let mut answers = schema.answers.iter().filter(|answer| answer.keyword == demand.keyword);
        let answer = answers.find(|answer| {
            answer.properties.is_empty()
                || member.is_some_and(|name| answer.properties.iter().any(|one| one == name))
        });
        let text = |message: &str| long(message);
        answer.map_or_else(String::new, |answer| {
            format!("; the API answers {}: \"{}\"", answer.status, text(&answer.message))
        })
    }

    /// The union of which the member called `name` is the tag: one that the tag could not tell before one that it did.
    pub(crate) fn tag_called(&self, name: &str) -> Option<Told> {
        let told = self.told.iter().filter(|told| told.union(self.model()).tag == name);
        told.copied().min_by_key(|&told| is_exact(self.model(), told, self.value))
    }

    /// Adds the tag that led to a demand, as a place that explains it.
    pub(crate) fn with_tag(&self, found: Diagnostic, told: Option<usize>) -> Diagnostic {
        let Some(told) = told.map(|index| self.told[index]) else { return found };
        let union = told.union(self.model());
        let tag = tag_member(self.model(), union, self.value);
        let (Some(tag), Some(variant)) = (tag, told.variant) else { return found };
        let means = if is_exact(self.model(), told, self.value) { "is" } else { "is taken for" };
        let message = format!("{} {means} {} here", code(&union.tag), code(&union.variants[variant].value));
        found.with_related(tag.value.span(), message)
    }

    /// The entries of the roll; none for what is no object.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry<'m, 't>> {
        self.roll.iter().flat_map(|roll| &roll.entries)
    }

    /// Whether the object has a member of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.roll.as_ref().is_some_and(|roll| roll.has(name))
    }

    /// What the object still wants.
    pub(crate) fn gaps(&self) -> &Gaps<'m> {
        self.gaps.get_or_init(|| Gaps::of(self))
    }

    /// The string, if it is one.
    pub(crate) fn string(&self) -> Option<Str<'t>> {
        self.value.string()
    }
}

/// A fact that is not greater or less than another.
struct Unranked<T>(T);

impl<T> PartialEq for Unranked<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> PartialOrd for Unranked<T> {
    fn partial_cmp(&self, _: &Self) -> Option<Ordering> {
        Some(Ordering::Equal)
    }
}
