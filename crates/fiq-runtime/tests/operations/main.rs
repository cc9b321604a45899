//! Operations as they are generated of `sample.openapi.json`: what is sent, what is read, and over a real connection.

#[cfg(feature = "client")]
mod client;
mod requests;
mod responses;
#[rustfmt::skip]
#[expect(unreachable_pub, reason = "as it is generated, for a module of a library")]
#[allow(dead_code, reason = "not all of it is used by all of the tests")]
mod sample;

#[test]
fn the_sample_is_as_it_is_generated() {
    let document = include_bytes!("sample.openapi.json");
    let loaded = fiq_spec::load(document, "sample.openapi.json").expect("the sample is a document");
    let header =
        "//! Written by the test `the_sample_is_as_it_is_generated`: run it with `UPDATE_EXPECT=1`.\n\n";
    let options = fiq_codegen::Options::default().header(header);
    let generated = fiq_codegen::types(&loaded.model, &[], &options);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/operations/sample.rs");
        std::fs::write(path, &generated).expect("the sample can be written");
    }
    assert!(
        generated == include_str!("sample.rs"),
        "the sample is stale: run this test with `UPDATE_EXPECT=1`"
    );
}
