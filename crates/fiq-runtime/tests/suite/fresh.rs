//! The sample's types are those that the generator makes of its document, byte for byte.

use std::path::Path;

const HEADER: &str = "// Generated: `cargo run -p fiq-codegen --example types sample.openapi.json`.\n\n";

/// The model of the sample's document.
pub(crate) fn model() -> fiq_model::Model {
    let text = include_bytes!("sample.openapi.json");
    fiq_spec::load(text, "sample.openapi.json").expect("the sample is a document").model
}

#[test]
fn the_sample_is_current() {
    let options = fiq_codegen::Options::default().header(HEADER);
    let generated = fiq_codegen::types(&model(), &[], &options);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/sample.rs");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &generated).expect("the types can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == generated, "stale: run with UPDATE_EXPECT=1, and once more");
}
