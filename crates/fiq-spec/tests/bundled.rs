//! The bundled document, read at run time, is the constant that the program carries.

use std::path::Path;

#[test]
fn the_constant_is_the_document() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/flowiq.openapi.json");
    let text = std::fs::read(path).expect("the document is part of the repository");
    let loaded = fiq_spec::load(&text, "flowiq.openapi.json").expect("it is an OpenAPI document");
    assert_eq!(loaded.findings, []);
    assert!(loaded.model == *fiq_model::bundled(), "the bundled model is stale: run `cargo xtask codegen`");
}
