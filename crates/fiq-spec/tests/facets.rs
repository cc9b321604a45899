//! A schema whose children are told by a tag is dispatched once, and not again inside the child's own `allOf`.

use std::path::Path;

use fiq_model::{Facet, Model, SchemaId};

fn model() -> Model {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/children.json");
    let text = std::fs::read(path).expect("the document is part of the tests");
    fiq_spec::load(&text, "children.json").expect("it is an OpenAPI document").model
}

/// The names of the schemas that hold for an object of `schema` whose tag is `tag`.
fn names(model: &Model, schema: SchemaId, tag: &str) -> Vec<String> {
    let facets = model.facets(&[Facet { schema, advice: false }], |union| {
        union.variants.iter().position(|variant| variant.value == tag)
    });
    let name = |id: SchemaId| model.schema(id).name.as_deref().unwrap_or("-").to_owned();
    facets.documented().map(name).collect()
}

#[test]
fn a_parent_is_dispatched_once() {
    let model = model();
    let named = |name: &str| model.schema_named(name).expect("it is a component");
    assert_eq!(names(&model, named("Pet"), "Dog"), ["Pet", "Dog"]);
    assert_eq!(names(&model, named("Pet"), "Lion"), ["Pet", "Lion", "Cat", "-"]);
    assert_eq!(names(&model, named("Pet"), "Pet"), ["Pet"]);
    assert_eq!(names(&model, named("Lion"), "Lion"), ["Lion", "Cat", "Pet", "-"]);
    let pet = model.schema(named("Owner")).property("pet").expect("it is documented").schema;
    assert_eq!(names(&model, pet, "Cat"), ["-", "Pet", "Cat", "-"]);
}
