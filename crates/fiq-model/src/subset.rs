//! The part of a model that some schemas need: what a program carries that knows only these.

use crate::{List, Model, Schema, SchemaId};

/// What some schemas of a model reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Subset {
    /// The schemas reached, in their old order, with new numbers; no operations.
    pub model: Model,
    ids: Vec<Option<SchemaId>>,
}

impl Subset {
    /// The new number of the schema that had the number `old`; `None` where it is not reached.
    pub fn id(&self, old: SchemaId) -> Option<SchemaId> {
        self.ids.get(old.index()).copied().flatten()
    }
}

impl Model {
    /// What `roots`, which must come from this model, reach: all that a rule asks of their values. What is written for people
    /// alone is left out.
    pub fn subset(&self, roots: &[SchemaId]) -> Subset {
        let mut reached = self.reach(roots);
        let mut ids = vec![None; self.schemas.len()];
        let kept = (0..reached.len()).filter(|&old| reached[old].is_some());
        for (new, old) in kept.enumerate() {
            ids[old] = Some(SchemaId::new(new as u32));
        }
        for schema in reached.iter_mut().flatten() {
            schema.visit_ids(&mut |id| *id = ids[id.index()].expect("what is referred to was reached"));
        }
        let (title, version, server) = (self.title.clone(), self.version.clone(), self.server.clone());
        let (authorities, schemas) = (self.authorities.clone(), reached.into_iter().flatten().collect());
        Subset { model: Model { title, version, server, authorities, schemas, operations: List::EMPTY }, ids }
    }

    /// Per schema of the model what is kept of it, if it is reached.
    fn reach(&self, roots: &[SchemaId]) -> Vec<Option<Schema>> {
        let mut reached = vec![None; self.schemas.len()];
        let mut todo = roots.to_vec();
        while let Some(id) = todo.pop() {
            if reached[id.index()].is_some() {
                continue;
            }
            let mut schema = asked(self.schema(id));
            schema.visit_ids(&mut |id| todo.push(*id));
            reached[id.index()] = Some(schema);
        }
        reached
    }
}

/// The schema without what no rule reads.
fn asked(schema: &Schema) -> Schema {
    let (title, description, example, default) = (None, None, None, None);
    let (deprecated, read_only, write_only) = (false, false, false);
    Schema { title, description, example, default, deprecated, read_only, write_only, ..schema.clone() }
}

#[cfg(test)]
mod tests {
    use fiq_source::Text;

    use crate::{
        Additional, ArrayLimits, List, Model, ObjectLimits, Path, Property, RequiredWhen, Schema, SchemaId,
        Subset, Union, UnionOrigin, Variant, bundled,
    };

    const fn id(index: u32) -> SchemaId {
        SchemaId::new(index)
    }

    fn model(schemas: impl IntoIterator<Item = Schema>) -> Model {
        let named =
            |(index, schema): (usize, Schema)| Schema { pointer: format!("/{index}").into(), ..schema };
        let schemas = schemas.into_iter().enumerate().map(named).collect();
        Model { schemas, operations: List::EMPTY, ..bundled().clone() }
    }

    /// The pointers of the schemas that are left.
    fn left(subset: &Subset) -> Vec<&str> {
        subset.model.schemas.iter().map(|schema| schema.pointer.as_ref()).collect()
    }

    /// A schema that refers to number 2 by each of its parts in turn.
    fn references() -> Vec<Schema> {
        let list = || List::Owned(vec![id(2)]);
        let properties = vec![Property { name: "a".into(), schema: id(2) }].into();
        let variants = vec![Variant { value: "a".into(), schema: id(2) }].into();
        let union = Union { tag: "a".into(), variants, origin: UnionOrigin::Implicit, tag_required: true };
        let when = RequiredWhen { when: id(2), path: Path::default(), required: List::EMPTY };
        let object = |object| Schema { object: Some(object), ..Schema::ANY };
        vec![
            object(ObjectLimits { properties, ..ObjectLimits::NONE }),
            object(ObjectLimits { additional: Additional::Schema(id(2)), ..ObjectLimits::NONE }),
            Schema { array: Some(ArrayLimits { items: Some(id(2)), ..ArrayLimits::NONE }), ..Schema::ANY },
            Schema { all_of: list(), ..Schema::ANY },
            Schema { any_of: list(), ..Schema::ANY },
            Schema { one_of: list(), ..Schema::ANY },
            Schema { advice: list(), ..Schema::ANY },
            Schema { not: Some(id(2)), ..Schema::ANY },
            Schema { union: Some(union), ..Schema::ANY },
            Schema { required_when: vec![when].into(), ..Schema::ANY },
        ]
    }

    #[test]
    fn follows_and_renumbers_every_reference() {
        for schema in references() {
            let mut expected = schema.clone();
            expected.visit_ids(&mut |one| *one = id(1));
            let subset = model([schema, Schema::ANY, Schema::ANY, Schema::ANY]).subset(&[id(0)]);
            assert_eq!(left(&subset), ["/0", "/2"]);
            assert_eq!(
                [0, 1, 2, 3, 4].map(|old| subset.id(id(old))),
                [Some(id(0)), None, Some(id(1)), None, None]
            );
            assert_eq!(subset.model.schemas[0], Schema { pointer: "/0".into(), ..expected });
        }
    }

    #[test]
    fn keeps_the_order_and_ends_on_a_cycle() {
        let to = |index| Schema { all_of: vec![id(index)].into(), ..Schema::ANY };
        let subset = model([Schema::ANY, to(3), Schema::ANY, to(1)]).subset(&[id(3), id(0), id(3)]);
        assert_eq!(left(&subset), ["/0", "/1", "/3"]);
        assert_eq!(subset.model.schemas[1].all_of[..], [id(2)]);
    }

    #[test]
    fn leaves_out_the_words_for_people_alone() {
        let words = Schema {
            title: Some("title".into()),
            description: Some("description".into()),
            example: Some("1".into()),
            default: Some("1".into()),
            demand: Some("demand".into()),
            name: Some(Text::Borrowed("name")),
            ..Schema::ANY
        };
        let subset = model([words]).subset(&[id(0)]);
        let expected = Schema {
            demand: Some("demand".into()),
            name: Some("name".into()),
            pointer: "/0".into(),
            ..Schema::ANY
        };
        assert_eq!(subset.model.schemas[..], [expected]);
    }

    #[test]
    fn of_everything_is_everything() {
        let all: Vec<SchemaId> = (0..bundled().schemas.len() as u32).map(SchemaId::new).collect();
        let subset = bundled().subset(&all);
        assert!(all.iter().all(|&one| subset.id(one) == Some(one)));
        assert_eq!(subset.model.subset(&all).model, subset.model);
    }
}
