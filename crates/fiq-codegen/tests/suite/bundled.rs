//! The committed form of the bundled document is what the document comes to, byte for byte.

use std::path::Path;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/flowiq.openapi.json");
const COMPILED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fiq-model/src/bundled.rs");

fn compiled() -> String {
    let document = std::fs::read(DOCUMENT).expect("the document is part of the repository");
    let loaded = fiq_spec::load(&document, DOCUMENT).expect("the bundled document is an OpenAPI document");
    fiq_codegen::compiled(&loaded.model, &document)
}

#[test]
fn the_committed_form_is_current() {
    let compiled = compiled();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(COMPILED, &compiled).expect("the compiled form can be written");
    }
    let committed = std::fs::read_to_string(Path::new(COMPILED)).unwrap_or_default();
    assert!(committed == compiled, "the bundled model is stale: run `cargo xtask codegen`");
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    assert!(compiled() == compiled());
}

#[test]
fn the_same_document_gives_the_same_types() {
    let types = || {
        let generated = fiq_codegen::Builder::new(DOCUMENT).generate().expect("the bundled document is good");
        assert!(generated.warnings.is_empty(), "{}", generated.warnings);
        generated.code
    };
    assert!(types() == types());
}

#[test]
fn every_model_has_a_form() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fiq-spec/tests/documents");
    for entry in std::fs::read_dir(folder).expect("the documents are part of the repository") {
        let path = entry.expect("it can be listed").path();
        let text = std::fs::read(&path).expect("it can be read");
        if let Ok(loaded) = fiq_spec::load(&text, &path.display().to_string()) {
            let compiled = fiq_codegen::compiled(&loaded.model, &text);
            assert_eq!(
                compiled.matches("Schema::ANY").count(),
                loaded.model.schemas.len(),
                "{}",
                path.display()
            );
        }
    }
}
