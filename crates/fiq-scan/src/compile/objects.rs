//! Objects: members merged over the variants of a union, and what each variant demands.

use fiq_model::{Additional, Facet, Facets, ObjectLimits, RequiredWhen, Schema, SchemaId, Step};

use super::{Compiler, Mark, Wish};
use crate::{
    cursor::Text,
    member::MemberTable,
    plan::{Channel, ObjectPlan, Slot, ValueId, VariantPlan},
};

/// One variant with the schemas that hold for it, advice included.
struct Variant<'m> {
    value: String,
    facets: Facets,
    schemas: Vec<&'m Schema>,
}

impl<'m> Compiler<'m> {
    /// `None` for what the fast path does not understand.
    pub(super) fn object(&mut self, roots: &[Facet], marks: &[Mark]) -> Option<ObjectPlan> {
        let (tag, variants) = self.variants(roots)?;
        let names = member_names(&variants);
        let slot_of = |name: &str| names.iter().position(|other| other == name);
        let mut plan = ObjectPlan {
            tag: match &tag {
                Some(tag) => Some(slot_of(tag)?),
                None => None,
            },
            members: MemberTable::new(&names)?,
            slots: Vec::new(),
            variants: variants.iter().map(|variant| self.demands(variant, &names)).collect::<Option<_>>()?,
            unique: Vec::new(),
            totals: Vec::new(),
            when: Vec::new(),
            noted: Vec::new(),
        };
        let mut below = marks.to_vec();
        self.own_marks(&variants, &mut plan, &mut below)?;
        for mark in below.iter().filter(|mark| mark.is_here()) {
            if let Wish::NoteAbsence(members) = &mark.wish {
                plan.noted.push((mask(members, &names)?, mark.channel));
            }
        }
        for name in &names {
            let slot = if tag.as_deref() == Some(name) {
                self.tag(name, &variants, &below, &mut plan.variants);
                Slot::Tag
            } else {
                self.slot(name, &variants, &below)
            };
            plan.slots.push(slot);
        }
        Some(plan)
    }

    /// Notes the variants whose own schema does not take the tag's value.
    fn tag(&mut self, name: &str, variants: &[Variant<'_>], marks: &[Mark], plans: &mut [VariantPlan]) {
        for (variant, plan) in variants.iter().zip(plans) {
            let below = marks.iter().filter_map(|mark| mark.down(Some(name))).collect();
            let id = self.value(property_facets(name, variant), below);
            let value = &self.plan.values[id];
            let text = Text { raw: plan.value.as_bytes(), escaped: false, start: 0 };
            let takes = value.free || value.text.as_ref().is_some_and(|limits| limits.takes(text));
            plan.is_wanted = takes && value.collected.is_empty() && value.counted.is_empty();
        }
    }

    /// The tag and the variants; one variant where there is no union.
    fn variants(&self, roots: &[Facet]) -> Option<(Option<String>, Vec<Variant<'m>>)> {
        let model = self.model;
        let with = |value: &str, facets: Facets| {
            let schemas = facets.schemas.iter().map(|facet| model.schema(facet.schema)).collect();
            Variant { value: value.to_owned(), facets, schemas }
        };
        let plain = model.facets(roots, |_| None);
        let [tagged] = plain.tagged[..] else {
            return plain.tagged.is_empty().then(|| (None, vec![with("", plain)]));
        };
        let union = model.schema(tagged.owner).union.as_ref()?;
        let mut variants = Vec::new();
        for (index, variant) in union.variants.iter().enumerate() {
            let mut met = 0;
            let facets = model.facets(roots, |_| {
                met += 1;
                Some(index)
            });
            // A union inside the variant would have a tag of its own.
            (met == 1).then(|| variants.push(with(&variant.value, facets)))?;
        }
        Some((Some(union.tag.to_string()), variants))
    }

    fn demands(&self, variant: &Variant<'_>, names: &[String]) -> Option<VariantPlan> {
        let mut plan =
            VariantPlan { value: variant.value.clone(), max_members: u64::MAX, ..VariantPlan::default() };
        for (facet, schema) in variant.facets.schemas.iter().zip(&variant.schemas) {
            if let Some(limits) = &schema.object {
                plan.required |= mask(&limits.required, names)?;
                plan.min_members = plan.min_members.max(limits.min_properties.unwrap_or(0));
                plan.max_members = plan.max_members.min(limits.max_properties.unwrap_or(u64::MAX));
                closed_is_understood(limits, variant)?;
                if !facet.advice {
                    let own: Vec<&str> =
                        limits.properties.iter().map(|property| property.name.as_ref()).collect();
                    plan.allowed |= mask(&own, names)?;
                }
            }
            if !schema.any_of.is_empty() {
                let masks = schema.any_of.iter().map(|&one| self.only_requires(one, names));
                let masks: Vec<u64> = masks.collect::<Option<_>>()?;
                // One member each: at least one of them is there.
                masks.iter().all(|mask| mask.is_power_of_two()).then_some(())?;
                plan.any.push(masks.iter().fold(0, |all, mask| all | mask));
            }
            if let Some(not) = schema.not {
                plan.not_together.push(self.only_requires(not, names)?);
            }
        }
        Some(plan)
    }

    /// The members that a schema requires, if it demands nothing else.
    fn only_requires(&self, id: SchemaId, names: &[String]) -> Option<u64> {
        let schema = self.model.schema(id);
        let limits = schema.object.as_ref()?;
        let bare = Schema {
            object: Some(ObjectLimits { required: limits.required.clone(), ..ObjectLimits::default() }),
            pointer: schema.pointer.clone(),
            types: schema.types,
            source: schema.source.clone(),
            keyword_sources: schema.keyword_sources.clone(),
            ..Schema::ANY
        };
        (bare == *schema && !limits.required.is_empty()).then(|| mask(&limits.required, names)).flatten()
    }

    fn slot(&mut self, name: &str, variants: &[Variant<'_>], marks: &[Mark]) -> Slot {
        let below: Vec<Mark> = marks.iter().filter_map(|mark| mark.down(Some(name))).collect();
        let ids: Vec<Option<ValueId>> = variants
            .iter()
            .map(|variant| {
                let roots = property_facets(name, variant);
                let documented = roots.iter().any(|facet| !facet.advice);
                documented.then(|| self.value(roots, below.clone()))
            })
            .collect();
        let mut known = ids.iter().flatten();
        match known.next() {
            Some(&first) if known.all(|&id| id == first) => Slot::Same(first),
            _ => Slot::ByVariant(ids),
        }
    }

    /// What the object wants to know of the values inside it.
    fn own_marks(
        &mut self,
        variants: &[Variant<'_>],
        plan: &mut ObjectPlan,
        marks: &mut Vec<Mark>,
    ) -> Option<()> {
        let mut done: Vec<*const Schema> = Vec::new();
        for schema in variants.iter().flat_map(|variant| variant.schemas.iter().copied()) {
            if done.contains(&std::ptr::from_ref(schema)) {
                continue;
            }
            done.push(schema);
            for path in &schema.unique {
                let channel = self.marked(marks, |channel| Mark::new(path, Wish::Collect, channel));
                plan.unique.push(channel);
            }
            for total in &schema.totals {
                let channel = self.marked(marks, |channel| Mark::new(&total.path, Wish::Count, channel));
                plan.totals.push((channel, total.max_items));
            }
            for when in &schema.required_when {
                let condition = self.condition(when, marks)?;
                plan.when.push(condition);
            }
        }
        Some(())
    }

    fn marked(&mut self, marks: &mut Vec<Mark>, mark: impl FnOnce(Channel) -> Mark) -> Channel {
        let channel = self.channel();
        marks.push(mark(channel));
        channel
    }

    /// A condition of the form "the array in this member has at least so many items".
    fn condition(&mut self, rule: &RequiredWhen, marks: &mut Vec<Mark>) -> Option<(Channel, u64, Channel)> {
        let when = self.model.schema(rule.when);
        let [property] = &when.object.as_ref()?.properties[..] else { return None };
        let counted = self.model.schema(property.schema);
        let min = counted.array.as_ref()?.min_items?;
        let bare =
            counted.array.as_ref().is_some_and(|array| array.max_items.is_none() && array.items.is_none());
        let path = fiq_model::Path([Step::Key(property.name.clone()), Step::Each].into_iter().collect());
        let members = rule.required.iter().map(ToString::to_string).collect();
        let reached = self.marked(marks, |channel| Mark::new(&path, Wish::Count, channel));
        let noted = self.marked(marks, |channel| Mark::new(&rule.path, Wish::NoteAbsence(members), channel));
        bare.then_some((reached, min, noted))
    }
}

/// A closed object is closed to what its other parts document; the fast path knows closed objects of one part only.
fn closed_is_understood(limits: &ObjectLimits, variant: &Variant<'_>) -> Option<()> {
    let parts = variant.schemas.iter().filter(|schema| schema.object.is_some()).count();
    match limits.additional {
        Additional::Unsaid | Additional::Allowed => Some(()),
        Additional::Forbidden => (parts == 1).then_some(()),
        Additional::Schema(_) => None,
    }
}

fn member_names(variants: &[Variant<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let objects = variants
        .iter()
        .flat_map(|variant| variant.schemas.iter().filter_map(|schema| schema.object.as_ref()));
    for limits in objects {
        let known = limits.properties.iter().map(|property| &property.name).chain(&limits.required);
        for name in known {
            if !names.iter().any(|other| other == name) {
                names.push(name.to_string());
            }
        }
    }
    names
}

fn property_facets(name: &str, variant: &Variant<'_>) -> Vec<Facet> {
    let pairs = variant.facets.schemas.iter().zip(&variant.schemas);
    pairs
        .filter_map(|(facet, schema)| Some(Facet { schema: schema.property(name)?.schema, ..*facet }))
        .collect()
}

/// A bit for each of `members`; `None` if one has no slot.
fn mask(members: &[impl AsRef<str>], names: &[String]) -> Option<u64> {
    let bit = |member: &str| names.iter().position(|name| name == member).map(|slot| 1 << slot);
    members.iter().try_fold(0, |mask, member| Some(mask | bit(member.as_ref())?))
}
