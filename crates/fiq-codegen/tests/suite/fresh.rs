//! The types beside each document are those that the generator makes of it, byte for byte; and all of them are tested.

use std::path::{Path, PathBuf};

use fiq_model::Model;

/// The documents, by the names of their files.
pub(crate) const DOCUMENTS: &[&str] = &["discriminators", "everything", "names", "prose", "schema_circular"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite")
}

/// The model of a document.
pub(crate) fn model(name: &str) -> Model {
    let path = folder().join(format!("documents/{name}.json"));
    let text = std::fs::read(&path).expect("the document is part of the repository");
    let loaded = fiq_spec::load(&text, name);
    loaded.unwrap_or_else(|findings| panic!("{name} is no document: {findings:#?}")).model
}

pub(crate) fn generated(name: &str) -> String {
    let header = format!("// Generated: `cargo run -p fiq-codegen --example types {name}.json`.\n\n");
    fiq_codegen::types(&model(name), &[], &fiq_codegen::Options::default().header(header))
}

/// Compares a file with what it should be; writes it where that was asked for.
fn expect(path: &Path, wanted: &str) {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, wanted).expect("it can be written");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == wanted, "{} is stale: run with UPDATE_EXPECT=1, and once more", path.display());
}

#[test]
fn the_types_are_current() {
    for name in DOCUMENTS {
        expect(&folder().join(format!("documents/{name}.rs")), &generated(name));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(generated("everything") == generated("everything"));
}

#[test]
fn every_document_is_looked_at() {
    let files = std::fs::read_dir(folder().join("documents")).expect("the folder is part of the repository");
    let paths = files.map(|file| file.expect("it can be listed").path());
    let stems = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let mut names: Vec<String> =
        stems.map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into()).collect();
    names.sort();
    assert_eq!(names, DOCUMENTS);
}

#[test]
fn every_type_is_tested() {
    let mut roster = String::from(
        "// Generated: `UPDATE_EXPECT=1 cargo test -p fiq-codegen`.\n//! All types of the documents that can be read from a text.\n\nuse crate::documents;\nuse crate::holds::Type;\n",
    );
    for name in DOCUMENTS {
        let types = typed(&generated(name));
        roster.extend(["\npub(crate) const ", &name.to_uppercase(), ": &[Type] = &[\n"]);
        for one in types {
            roster.extend(["    Type::of::<documents::", name, "::", &one, ">(\"", &one, "\"),\n"]);
        }
        roster += "];\n";
    }
    expect(&folder().join("roster.rs"), &roster);
}

/// The public types of generated code that have a schema: not those that only are other names for plain Rust types.
fn typed(code: &str) -> Vec<String> {
    let mut types: Vec<String> = Vec::new();
    let mut parts: Vec<String> = Vec::new();
    let code = code.split("pub mod limits").next().unwrap_or_default();
    let mut aliases: Vec<(String, String)> = Vec::new();
    let mut is_parts = false;
    for line in code.lines().map(str::trim) {
        is_parts = line.starts_with("rt::parts!") || (is_parts && line != "}");
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["pub", "struct", name, "=", ..] if is_parts => parts.push((*name).into()),
            ["pub", "struct" | "enum", name, "=", ..] => types.push((*name).into()),
            ["pub", "type", name, "=", ..] => {
                let shape = line.split_once(" = ").map_or("", |(_, shape)| shape).trim_end_matches(';');
                aliases.push(((*name).into(), shape.into()));
            }
            _ => {}
        }
    }
    while let Some(at) = aliases.iter().position(|(_, shape)| is_typed(shape, &types)) {
        types.push(aliases.swap_remove(at).0);
    }
    types.sort();
    types
}

fn is_typed(shape: &str, types: &[String]) -> bool {
    let limited = shape.contains("limits::")
        && ["rt::Text<", "rt::Number<", "rt::Integer<", "rt::Json<"]
            .iter()
            .any(|start| shape.starts_with(start));
    let list = shape.starts_with("rt::List<")
        && shape.trim_end_matches('>').rsplit(", ").next().is_some_and(|last| last.starts_with("limits::"));
    limited || list || shape.starts_with("rt::Checked<") || types.iter().any(|known| known == shape)
}
