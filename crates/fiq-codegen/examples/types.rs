//! The types of a document, on standard output: for looking at them while the generator is worked on, and for writing those of the
//! tests anew, which cannot do it themselves while what is generated does not compile.

fn main() {
    let path = std::env::args().nth(1).expect("usage: types DOCUMENT");
    let text = std::fs::read(&path).expect("the document can be read");
    let name = std::path::Path::new(&path).file_name().unwrap_or_default().to_string_lossy();
    let loaded = fiq_spec::load(&text, &path).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let header = format!("// Generated: `cargo run -p fiq-codegen --example types {name}`.\n\n");
    print!("{}", fiq_codegen::types(&loaded.model, &[], &fiq_codegen::Options::default().header(header)));
}
