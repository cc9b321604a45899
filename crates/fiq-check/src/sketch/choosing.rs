//! Which of several shapes a sketched value has: what holds whatever is chosen, and the choices on the way.

use std::sync::Arc;

use fiq_model::{Facet, Keyword, Union};

use crate::checker::Checker;
use crate::rules::missing_field::one_of_members;
use crate::shape::{Choice, Shape, ShapeKey, Told};
use crate::site::Demand;

/// How variants are chosen.
#[derive(Clone, Debug)]
pub(super) enum Choosing {
    /// Not at all: what has variants is a hole.
    Never,
    /// Not at all: what all variants have is drawn.
    Open,
    /// As these indices say, in the order in which the choices are met.
    Taken(Vec<usize>),
}

/// What was chosen so far.
#[derive(Debug)]
pub(super) struct Chooser<'m> {
    how: Choosing,
    /// The choices that were met.
    met: usize,
    /// How many branches the first choice has about which nothing is said.
    pub(super) fork: Option<usize>,
    pub(super) variants: Vec<(&'m Union, usize)>,
}

/// A value's shape, and the tags in it.
pub(super) struct Chosen<'m> {
    pub(super) shape: Arc<Shape<'m>>,
    /// The schemas at the outset and those that were chosen.
    pub(super) roots: Vec<Facet>,
    /// The unions, and the variant of each.
    pub(super) tags: Vec<(&'m Union, Option<usize>)>,
}

impl<'m> Chooser<'m> {
    pub(super) fn new(how: Choosing) -> Self {
        Self { how, met: 0, fork: None, variants: Vec::new() }
    }

    /// The shape of a value which is held against `facets`; none where that is a choice which is not made.
    pub(super) fn shape(&mut self, checker: &Checker<'m>, facets: &[Facet]) -> Option<Chosen<'m>> {
        let mut key = ShapeKey { roots: facets.to_vec(), told: Vec::new() };
        let mut tags = Vec::new();
        let mut seen: Vec<Choice> = Vec::new();
        loop {
            let before = key.roots.len();
            let outline = checker.outline(&key.roots);
            for &owner in &outline.unions {
                if !key.told.iter().any(|told| told.owner == owner) {
                    let told = self.tell(checker, owner, &mut tags)?;
                    key.roots.extend(told.root(checker.model()).filter(|root| !key.roots.contains(root)));
                    key.told.push(told);
                }
            }
            for &choice in &outline.choices {
                if !seen.contains(&choice) {
                    seen.push(choice);
                    let mut branch = self.branch(checker, choice)?;
                    branch.retain(|root| !key.roots.contains(root));
                    key.roots.extend(branch);
                }
            }
            if key.roots.len() == before {
                return Some(Chosen { shape: checker.shape(&key), roots: key.roots, tags });
            }
        }
    }

    /// What the tag of a union is taken to be.
    fn tell(
        &mut self,
        checker: &Checker<'m>,
        owner: Facet,
        tags: &mut Vec<(&'m Union, Option<usize>)>,
    ) -> Option<Told> {
        let model = checker.model();
        let union = model.schema(owner.schema).union.as_ref()?;
        let variant = match &self.how {
            Choosing::Never => return None,
            _ if owner.advice => None,
            _ => self.pick(union.variants.len()),
        };
        self.variants.extend(variant.map(|variant| (union, variant)));
        tags.push((union, variant));
        Some(Told { owner, variant })
    }

    /// What a choice without a tag adds: nothing where it is only about which members there are. None where it is not made.
    fn branch(&mut self, checker: &Checker<'m>, choice: Choice) -> Option<Vec<Facet>> {
        let model = checker.model();
        let Choice { owner, keyword } = choice;
        if one_of_members(model, Demand { facet: owner, keyword }).is_some() {
            return Some(Vec::new());
        }
        let schema = model.schema(owner.schema);
        let branches = if keyword == Keyword::AnyOf { &schema.any_of } else { &schema.one_of };
        let taken = match (&**branches, &self.how) {
            ([_], _) => 0,
            (_, Choosing::Never | Choosing::Open) => return None,
            _ => self.pick(branches.len())?,
        };
        let branch = branches.get(taken).map(|&schema| Facet { schema, advice: owner.advice });
        Some(branch.into_iter().collect())
    }

    /// The index that is taken of so many.
    fn pick(&mut self, count: usize) -> Option<usize> {
        let Choosing::Taken(taken) = &self.how else { return None };
        let index = taken.get(self.met).copied();
        self.met += 1;
        if index.is_none() && count > 0 {
            self.fork = self.fork.or(Some(count));
        }
        index
    }
}
