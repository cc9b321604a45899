//! Makes shapes from the model.

use std::collections::HashSet;
use std::sync::Arc;

use fiq_model::{Additional, Facet, Keyword, Model, ObjectLimits, SchemaId, Union};

use super::reach::{is_open, names_of, requirer};
use super::{Choice, Outline, Requirement, Shape, ShapeKey, Told};

impl<'m> Outline<'m> {
    pub(crate) fn new(model: &'m Model, roots: &[Facet]) -> Self {
        let facets = model.facets(roots, |_| None);
        let mut choices = Vec::new();
        for &owner in &facets.schemas {
            let schema = model.schema(owner.schema);
            if !schema.any_of.is_empty() {
                choices.push(Choice { owner, keyword: Keyword::AnyOf });
            }
            if !schema.one_of.is_empty() {
                choices.push(Choice { owner, keyword: Keyword::OneOf });
            }
        }
        let unions = facets.tagged.iter().map(|tagged| Facet { schema: tagged.owner, advice: tagged.advice });
        let unions: Vec<Facet> = unions.collect();
        let decided = (unions.is_empty() && choices.is_empty()).then(|| {
            let key = ShapeKey { roots: roots.to_vec(), told: Vec::new() };
            Arc::new(Shape::new(model, &key))
        });
        Self { unions, choices, decided }
    }
}

impl Told {
    pub(crate) fn union(self, model: &Model) -> &Union {
        model.schema(self.owner.schema).union.as_ref().expect("only a schema with a union is told")
    }

    /// What the tag's variant adds to the schemas that hold.
    pub(crate) fn root(self, model: &Model) -> Option<Facet> {
        let schema = self.union(model).variants[self.variant?].schema;
        Some(Facet { schema, advice: self.owner.advice })
    }
}

impl<'m> Shape<'m> {
    pub(crate) fn new(model: &'m Model, key: &ShapeKey) -> Self {
        let mut builder = Builder { model, key, shape: Shape::default(), told: Vec::new() };
        builder.gather_facets();
        builder.gather_members();
        builder.gather_rest();
        for (index, &told) in key.told.iter().enumerate() {
            match told.variant {
                Some(variant) => builder.note_other_variants(index, told.union(model), variant),
                None => builder.note_common(told),
            }
        }
        builder.note_choices();
        builder.gather_required();
        builder.shape
    }
}

struct Builder<'k, 'm> {
    model: &'m Model,
    key: &'k ShapeKey,
    shape: Shape<'m>,
    /// For each facet, the union whose tag led to it.
    told: Vec<Option<usize>>,
}

impl<'m> Builder<'_, 'm> {
    fn gather_facets(&mut self) {
        let variants = self.key.told.iter().map(|told| told.root(self.model));
        let variants: Vec<Option<Facet>> = variants.collect();
        let plain = self.key.roots.iter().filter(|root| !variants.contains(&Some(**root)));
        let plain: Vec<Facet> = plain.copied().collect();
        let mut seen = HashSet::new();
        self.add_facets(&plain, None, &mut seen);
        for (index, variant) in variants.into_iter().enumerate() {
            self.add_facets(variant.as_slice(), Some(index), &mut seen);
        }
    }

    fn add_facets(&mut self, roots: &[Facet], told: Option<usize>, seen: &mut HashSet<SchemaId>) {
        for facet in self.model.facets(roots, |_| None).schemas {
            if seen.insert(facet.schema) {
                self.shape.facets.push(facet);
                self.told.push(told);
            }
        }
    }

    fn objects(&self) -> Vec<(Facet, &'m ObjectLimits)> {
        let model = self.model;
        let facets = self.shape.facets.iter();
        facets.filter_map(|&facet| Some((facet, model.schema(facet.schema).object.as_ref()?))).collect()
    }

    fn gather_members(&mut self) {
        let objects = self.objects();
        let mut names: Vec<&'m str> = Vec::new();
        for (facet, object) in &objects {
            let own = object.properties.iter().map(|property| property.name.as_ref());
            names.extend(own.clone());
            if !facet.advice {
                self.shape.documented.extend(own);
            }
        }
        for (facet, object) in &objects {
            for property in &object.properties {
                self.add_member(&property.name, Facet { schema: property.schema, advice: facet.advice });
            }
            if let Additional::Schema(schema) = object.additional {
                let own: HashSet<&str> = object.properties.iter().map(|one| one.name.as_ref()).collect();
                for name in names.iter().filter(|name| !own.contains(*name)) {
                    self.add_member(name, Facet { schema, advice: facet.advice });
                }
            }
        }
    }

    fn add_member(&mut self, name: &'m str, facet: Facet) {
        let facets = self.shape.members.entry(name).or_default();
        match facets.iter_mut().find(|known| known.schema == facet.schema) {
            Some(known) => known.advice &= facet.advice,
            None => facets.push(facet),
        }
    }

    fn gather_rest(&mut self) {
        self.shape.is_free = self.shape.documented.is_empty();
        for (facet, object) in self.objects() {
            match object.additional {
                Additional::Schema(schema) => {
                    self.shape.rest.push(Facet { schema, advice: facet.advice });
                    self.shape.is_free |= !facet.advice;
                }
                Additional::Allowed => self.shape.is_free |= !facet.advice,
                Additional::Forbidden if !facet.advice => self.shape.forbidding.push(facet),
                Additional::Forbidden | Additional::Unsaid => {}
            }
        }
        let arrays = self.shape.facets.iter().filter_map(|facet| {
            let schema = self.model.schema(facet.schema).array.as_ref()?.items?;
            Some(Facet { schema, advice: facet.advice })
        });
        self.shape.items = arrays.collect();
    }

    /// What the variants know that the tag did not lead to.
    fn note_other_variants(&mut self, told: usize, union: &'m Union, chosen: usize) {
        let chosen = union.variants[chosen].schema;
        for schema in union.variants.iter().map(|variant| variant.schema).filter(|&schema| schema != chosen) {
            for name in names_of(self.model, schema) {
                if !self.shape.documented.contains(name) {
                    self.shape.elsewhere.entry(name).or_insert(told);
                }
            }
        }
    }

    /// No variant is known: what all of them share holds, and what any of them knows is known.
    fn note_common(&mut self, told: Told) {
        let model = self.model;
        let union = told.union(model);
        for (name, schemas) in model.common(union).properties {
            let known = union.variants.first().map(|variant| names_of(model, variant.schema));
            let Some(name) = known.and_then(|mut names| names.find(|known| *known == name)) else { continue };
            for schema in schemas {
                self.add_member(name, Facet { schema, advice: told.owner.advice });
            }
        }
        if told.owner.advice {
            return;
        }
        for variant in &union.variants {
            self.shape.documented.extend(names_of(model, variant.schema));
        }
        self.shape.documented.insert(&union.tag);
        self.shape.is_free &= union.variants.is_empty();
    }

    /// What the branches of a choice know is known, whichever of them holds.
    fn note_choices(&mut self) {
        let model = self.model;
        let documented = self.shape.facets.iter().filter(|facet| !facet.advice);
        let branches: Vec<SchemaId> = documented
            .map(|facet| model.schema(facet.schema))
            .flat_map(|schema| schema.any_of.iter().chain(&schema.one_of).copied())
            .collect();
        let before = self.shape.documented.len();
        for &branch in &branches {
            self.shape.documented.extend(names_of(model, branch));
        }
        self.shape.is_free &= self.shape.documented.len() == before;
        self.shape.is_free |= branches.iter().any(|&branch| is_open(model, branch));
    }

    fn gather_required(&mut self) {
        for index in 0..self.shape.facets.len() {
            let (facet, told) = (self.shape.facets[index], self.told[index]);
            let object = self.model.schema(facet.schema).object.as_ref();
            for name in object.iter().flat_map(|object| object.required.iter()) {
                self.require(Requirement { name, facet, keyword: Keyword::Required, told });
            }
        }
        for &told in &self.key.told {
            self.require_common(told);
            self.require_tag(told);
        }
    }

    /// Adds the requirement; of two for the same member the stronger stays.
    fn require(&mut self, mut requirement: Requirement<'m>) {
        requirement.told = requirement.told.filter(|&told| !self.is_common(told, requirement.name));
        let weight = |one: &Requirement<'_>| severity(self.model, one.facet, one.keyword);
        let known = self.shape.required.iter().position(|known| known.name == requirement.name);
        match known {
            Some(index) if weight(&self.shape.required[index]) >= weight(&requirement) => {}
            Some(index) => self.shape.required[index] = requirement,
            None => self.shape.required.push(requirement),
        }
    }

    /// Whether every variant requires the member, so that the tag does not explain the demand.
    fn is_common(&self, told: usize, name: &str) -> bool {
        let mut variants = self.key.told[told].union(self.model).variants.iter();
        variants.all(|variant| requirer(self.model, variant.schema, name).is_some())
    }

    fn require_common(&mut self, told: Told) {
        let union = told.union(self.model);
        let Some(first) = union.variants.first().filter(|_| told.variant.is_none()) else { return };
        for name in self.model.common(union).required {
            if let Some((schema, name)) = requirer(self.model, first.schema, &name) {
                let facet = Facet { schema, advice: told.owner.advice };
                self.require(Requirement { name, facet, keyword: Keyword::Required, told: None });
            }
        }
    }

    /// A tag that was not there to be read must be, unless the document leaves it optional.
    fn require_tag(&mut self, told: Told) {
        let union = told.union(self.model);
        if told.variant.is_none() && union.tag_required {
            let facet = told.owner;
            self.require(Requirement {
                name: &union.tag,
                facet,
                keyword: Keyword::Discriminator,
                told: None,
            });
        }
    }
}

/// What a broken keyword weighs.
pub(crate) fn severity(model: &Model, facet: Facet, keyword: Keyword) -> fiq_source::Severity {
    let authority = model.schema(facet.schema).authority_of(keyword);
    match authority {
        Some(authority) => model.authority(authority).severity,
        None if facet.advice => fiq_source::Severity::Warning,
        None => fiq_source::Severity::Error,
    }
}
