//! Unions below unions of the same tag: each schema is a union of its own descendants, and each descendant has one type.

fn generated(document: &str) -> String {
    let loaded =
        fiq_spec::load(document.as_bytes(), "zoo.json").expect("the document is an OpenAPI document");
    fiq_codegen::types(&loaded.model, &[], &fiq_codegen::Options::default())
}

/// A union in the `allOf` of a child of another one, as directories of Microsoft Graph have it.
const ZOO: &str = r##"{
  "openapi": "3.0.3", "info": { "title": "Zoo", "version": "1" }, "paths": {},
  "components": { "schemas": {
    "Being": {
      "type": "object", "required": ["kind"],
      "properties": { "kind": { "type": "string" } },
      "discriminator": { "propertyName": "kind", "mapping": {
        "#animal": "#/components/schemas/Animal", "#dog": "#/components/schemas/Dog", "#plant": "#/components/schemas/Plant"
      } }
    },
    "Animal": { "allOf": [
      { "$ref": "#/components/schemas/Being" },
      {
        "type": "object", "required": ["kind"],
        "properties": { "kind": { "type": "string" }, "legs": { "type": "integer" } },
        "discriminator": { "propertyName": "kind", "mapping": { "#dog": "#/components/schemas/Dog" } }
      }
    ] },
    "Dog": { "allOf": [{ "$ref": "#/components/schemas/Animal" }], "properties": { "name": { "type": "string" } } },
    "Plant": { "allOf": [{ "$ref": "#/components/schemas/Being" }], "properties": { "height": { "type": "number" } } }
  } }
}"##;

#[test]
fn a_child_with_children_is_a_union_of_those() {
    let code = generated(ZOO);
    let animal = code.split("pub enum Animal =").nth(1).and_then(|rest| rest.split("\n}").next());
    let animal = animal.expect("an animal is a union");
    assert!(animal.contains("Dog(Dog) = \"#dog\""), "{animal}");
    assert!(!animal.contains("Plant"), "{animal}");
}

#[test]
fn a_descendant_has_one_type() {
    let code = generated(ZOO);
    let names = code.lines().filter_map(|line| line.trim().strip_prefix("pub struct "));
    let dogs: Vec<&str> = names.filter(|name| name.contains("Dog")).collect();
    assert!(matches!(dogs.as_slice(), [dog] if dog.starts_with("Dog =")), "{dogs:?}");
}
