//! What is documented about each value of a payload, for somebody who is writing it: the same shapes that the rules look at.
//!
//! An editor asks along the way to a cursor, or all over a payload. Invariant: decides nothing itself; what holds for a value is what
//! the rules would hold it to.

use fiq_model::{Facet, Model, Schema, SchemaId, Union};
use fiq_source::{Pointer, Span};
use fiq_tree::{Kind, Member, NodeId, Value};

use crate::canonical;
use crate::checker::Checker;
use crate::judge::Judge;
use crate::measured::{self, Measured};
use crate::path::Path;
use crate::places::places;
use crate::roll::Standing;
use crate::site::Site;
use crate::walk::{Visitor, Walk};

/// A value, and what is documented about it.
#[derive(Debug)]
pub struct Described<'s, 'm, 't> {
    site: &'s Site<'s, 'm, 't>,
}

/// A member that is documented for an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedMember<'m> {
    /// Its name.
    pub name: &'m str,
    /// What its value is held against at the outset; [`Model::facets`] gives all of it.
    pub facets: Vec<Facet>,
    /// Who demands that it is there, if somebody does: the schema that says so.
    pub required_by: Option<Facet>,
    /// Where the tag does not tell the variant yet: the values of it with which the object has the member, if not with all.
    pub variants: Vec<&'m str>,
    /// Whether the object has it, also under a misspelt key.
    pub is_present: bool,
}

impl<'s, 'm, 't> Described<'s, 'm, 't> {
    /// The value.
    pub fn value(&self) -> Value<'t> {
        self.site.value
    }

    /// Where it stands in its document.
    pub fn pointer(&self) -> Pointer {
        self.site.path.pointer(&[])
    }

    /// Its name for people, as messages have it: `interactive.button` in backticks, or "the payload".
    pub fn name(&self) -> String {
        self.site.name()
    }

    /// The model that it is held to.
    pub fn model(&self) -> &'m Model {
        self.site.model()
    }

    /// The schemas that hold for it, each once; advice is told by its facet.
    pub fn schemas(&self) -> impl Iterator<Item = (Facet, &'m Schema)> {
        self.site.schemas()
    }

    /// The union whose tag the value is.
    pub fn tag(&self) -> Option<&'m Union> {
        let told = self.site.tag?;
        self.model().schema(told.owner.schema).union.as_ref()
    }

    /// The unions that hold for an object, and the variant of each that its tag tells.
    pub fn unions(&self) -> impl Iterator<Item = (&'m Union, Option<usize>)> {
        let unions = self.site.told.iter();
        unions.filter_map(|told| Some((self.model().schema(told.owner.schema).union.as_ref()?, told.variant)))
    }

    /// The members that are documented for an object, in the order of the API document. Where the tag is not known yet, they are
    /// those of all variants.
    pub fn members(&self) -> Vec<DescribedMember<'m>> {
        let names = self.names();
        names.into_iter().map(|name| self.member(name)).collect()
    }

    fn names(&self) -> Vec<&'m str> {
        let mut names: Vec<&'m str> = Vec::new();
        let mut add = |name: &'m str| {
            if self.site.shape.documented.contains(name) && !names.contains(&name) {
                names.push(name);
            }
        };
        let schemas = self.schemas().filter(|(facet, _)| !facet.advice);
        for object in schemas.filter_map(|(_, schema)| schema.object.as_ref()) {
            object.properties.iter().for_each(|property| add(&property.name));
        }
        self.site.shape.required.iter().for_each(|required| add(required.name));
        let open = self.unions().filter(|(_, variant)| variant.is_none());
        for variant in open.flat_map(|(union, _)| union.variants.iter()) {
            let shape = self.model().shape(variant.schema);
            let known =
                shape.properties.iter().filter_map(|(name, _)| self.site.shape.documented.get(name.as_ref()));
            known.for_each(|name| add(name));
        }
        let mut rest: Vec<&'m str> = self.site.shape.documented.iter().copied().collect();
        rest.sort_unstable();
        rest.into_iter().for_each(add);
        names
    }

    fn member(&self, name: &'m str) -> DescribedMember<'m> {
        let shape = self.site.shape;
        let required = shape.required.iter().find(|required| required.name == name);
        let known = shape.members.get(name);
        let (of_variants, variants) =
            if known.is_none() { self.of_variants(name) } else { Default::default() };
        let facets = known.or(Some(&of_variants).filter(|facets| !facets.is_empty())).unwrap_or(&shape.rest);
        DescribedMember {
            name,
            facets: facets.clone(),
            variants,
            required_by: required.map(|required| required.facet),
            is_present: self.site.entries().any(|entry| entry.name() == Some(name)),
        }
    }

    /// What the variants and branches that may yet hold say of a member: the first that has it, and the tag's values of all that do.
    fn of_variants(&self, name: &str) -> (Vec<Facet>, Vec<&'m str>) {
        let model = self.model();
        let open = self.site.told.iter().filter(|told| told.variant.is_none() && !told.owner.advice);
        let unions = open.filter_map(|told| model.schema(told.owner.schema).union.as_ref());
        let variants = unions.flat_map(|union| union.variants.iter());
        let variants = variants.map(|variant| (variant.schema, Some(variant.value.as_ref())));
        let choices = self.schemas().filter(|(facet, _)| !facet.advice);
        let choices = choices.flat_map(|(_, schema)| schema.any_of.iter().chain(&schema.one_of));
        let (mut facets, mut values) = (Vec::new(), Vec::new());
        for (schema, value) in variants.chain(choices.map(|&schema| (schema, None))) {
            let found = property(model, schema, name);
            if !found.is_empty() {
                values.extend(value);
                facets = if facets.is_empty() { found } else { facets };
            }
        }
        (facets, values)
    }

    /// The documented name that a member of the object stands for, also where its key is misspelt.
    pub fn name_of(&self, member: &Member<'t>) -> Option<&'m str> {
        let mut entries = self.site.entries();
        entries.find(|entry| entry.member.value.id() == member.value.id())?.name()
    }

    /// Whether a member of the object is documented for other variants only.
    pub fn is_misplaced(&self, member: &Member<'t>) -> bool {
        let mut entries = self.site.entries();
        let entry = entries.find(|entry| entry.member.value.id() == member.value.id());
        entry.is_some_and(|entry| matches!(entry.standing, Standing::Misplaced(_)))
    }

    /// The members that an object has, each with what its value is held against at the outset.
    pub fn entries(&self) -> impl Iterator<Item = (Member<'t>, &'s [Facet])> {
        let shape = self.site.shape;
        self.site.entries().map(move |entry| {
            let facets = entry.name().and_then(|name| shape.members.get(name)).unwrap_or(&shape.rest);
            (entry.member, facets.as_slice())
        })
    }

    /// What is counted of the value, and has a limit.
    pub fn measured(&self) -> Vec<Measured<'m>> {
        measured::of(self.site)
    }

    /// The values in here that must differ from one another, and all say the same as `one` of them, which is there too; in the order
    /// of the text. None where `one` need not differ from anything.
    pub fn like(&self, one: NodeId) -> Vec<Value<'t>> {
        let mut like: Vec<Value<'t>> = Vec::new();
        for (_, values) in self.unique() {
            let Some(own) = values.iter().find(|value| value.id() == one) else { continue };
            let own = content(*own);
            let is_like = |value: &Value<'t>| value.id() == one || (own.is_some() && content(*value) == own);
            like.extend(values.into_iter().filter(is_like));
        }
        like.sort_by_key(|value| value.id());
        like.dedup_by_key(|value| value.id());
        like
    }

    /// The values in here that must differ from one another, by the schema that says so.
    pub fn unique(&self) -> impl Iterator<Item = (Facet, Vec<Value<'t>>)> {
        let paths =
            self.schemas().flat_map(|(facet, schema)| schema.unique.iter().map(move |path| (facet, path)));
        paths.map(|(facet, path)| {
            let values = places(self.site.value, path).into_iter().map(|place| place.value);
            (facet, values.collect())
        })
    }

    /// What the items of an array are held against at the outset.
    pub fn items(&self) -> &'s [Facet] {
        &self.site.shape.items
    }

    /// Whether members that are not documented are expected.
    pub fn is_free(&self) -> bool {
        self.site.shape.is_free
    }
}

impl<'m> Checker<'m> {
    /// Shows `visit` the value, if it is held to `schema`, then what stands in it, from the outside in. `at` is where the value stands in
    /// its document. Where `visit` says `false`, the insides of that value are passed over.
    pub fn describe<'t>(&self, schema: SchemaId, value: Value<'t>, at: &Pointer, visit: Visit<'_, 'm, 't>) {
        self.describe_some(schema, value, at, &|_, _| true, visit);
    }

    /// As [`Checker::describe`], but for the values that `wants` does not want and all that stands in these. It is asked about each with
    /// the bytes that it has with its key, and never about `value` itself.
    pub fn describe_some<'t>(
        &self,
        schema: SchemaId,
        value: Value<'t>,
        at: &Pointer,
        wants: &dyn Fn(Span, Value<'t>) -> bool,
        visit: Visit<'_, 'm, 't>,
    ) {
        let judge = Judge::new(self);
        let path = Path::new(at, value.text());
        Walk::new(&judge, &path, &mut Guide { wants, visit }).root(schema, value);
    }
}

/// What a schema says of a member.
fn property(model: &Model, schema: SchemaId, name: &str) -> Vec<Facet> {
    let facets = model.facets(&[Facet { schema, advice: false }], |_| None).schemas;
    let properties = facets.iter().filter_map(|facet| {
        let schema = model.schema(facet.schema).property(name)?.schema;
        Some(Facet { schema, advice: facet.advice })
    });
    properties.collect()
}

/// What looks at the values.
type Visit<'v, 'm, 't> = &'v mut dyn FnMut(&Described<'_, 'm, 't>) -> bool;

/// Shows the sites of a walk.
struct Guide<'v, 'm, 't> {
    wants: &'v dyn Fn(Span, Value<'t>) -> bool,
    visit: Visit<'v, 'm, 't>,
}

impl<'m, 't> Visitor<'m, 't> for Guide<'_, 'm, 't> {
    fn enter(&mut self, site: &Site<'_, 'm, 't>) -> bool {
        let is_documented = !site.shape.facets.is_empty() || site.tag.is_some();
        is_documented && (self.visit)(&Described { site })
    }

    fn leave(&mut self, _: &Site<'_, 'm, 't>) {}

    fn passes_over(&self, span: Span, value: Value<'t>) -> bool {
        !(self.wants)(span, value)
    }
}

/// What a scalar says, if that is known.
fn content(value: Value<'_>) -> Option<String> {
    let is_scalar = !matches!(value.kind(), Kind::Array | Kind::Object);
    canonical::of_value(value).filter(|_| is_scalar)
}

#[cfg(test)]
mod tests {
    use fiq_model::bundled;
    use fiq_source::Pointer;
    use fiq_syntax::json;

    use crate::Checker;

    const TEXT: &[u8] =
        br#"{"phone_number": "1", "message_type": "text", "txet": {"body": "a"}, "interactive": 1}"#;

    #[test]
    fn values_are_shown_from_the_outside_in() {
        let tree = json::parse(TEXT, &json::Options::default());
        let root = tree.root(TEXT).expect("there is a value");
        let schema = bundled().operations[0].request.expect("it has a body");
        let (mut names, mut members, mut tags) = (Vec::new(), Vec::new(), 0);
        Checker::new(bundled()).describe(schema, root, &Pointer::root(), &mut |described| {
            names.push(described.name());
            tags += usize::from(described.tag().is_some());
            if described.value().id() == root.id() {
                members = described.members();
                let of_root: Vec<_> = root.members().collect();
                assert_eq!(described.name_of(&of_root[2]), Some("text"));
                assert!(described.is_misplaced(&of_root[3]));
            }
            described.pointer().as_str() != "/txet"
        });
        assert_eq!(names, ["the payload", "`phone_number`", "`message_type`", "`txet`"]);
        assert_eq!(tags, 1);
        let text = members.iter().find(|member| member.name == "text").expect("texts have a text");
        assert!(text.is_present && text.required_by.is_some());
        assert!(members.iter().all(|member| member.name != "interactive"));
    }

    #[test]
    fn members_of_all_variants_are_known_before_the_tag_is() {
        let text = br#"{"phone_number": "1"}"#;
        let tree = json::parse(text, &json::Options::default());
        let root = tree.root(text).expect("there is a value");
        let schema = bundled().operations[0].request.expect("it has a body");
        Checker::new(bundled()).describe(schema, root, &Pointer::root(), &mut |described| {
            let members = described.members();
            let url = members.iter().find(|member| member.name == "media_url").expect("pictures have one");
            assert_eq!(url.variants, ["image", "video", "audio", "document"]);
            assert!(!url.facets.is_empty() && url.required_by.is_none());
            let tag = members.iter().find(|member| member.name == "message_type").expect("all have it");
            assert!(tag.required_by.is_some());
            false
        });
    }
}
