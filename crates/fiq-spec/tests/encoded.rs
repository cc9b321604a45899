//! What a document comes to is the same after it was written as text and read again.

use std::path::Path;

use fiq_model::encoded::{decode, encode};
use fiq_model::{List, Model};

#[test]
fn every_model_survives_its_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let mut models = 0;
    for entry in std::fs::read_dir(folder).expect("the folder is part of the repository") {
        let path = entry.expect("it can be listed").path();
        let text = std::fs::read(&path).expect("it is a file");
        let Ok(loaded) = fiq_spec::load(&text, &path.to_string_lossy()) else { continue };
        let model = Model { operations: List::EMPTY, ..loaded.model };
        assert_eq!(decode(&encode(&model)).as_ref(), Ok(&model), "{}", path.display());
        models += usize::from(!model.schemas.is_empty());
    }
    assert!(models > 10, "only {models} documents have schemas");
}
