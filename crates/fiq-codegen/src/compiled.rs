//! A model as constants of a program, which load in no time.
//!
//! The text is written as a reviewer would want it: only what a schema says is in it.

mod constant;
mod limits;
mod operation;
mod schema;

use std::fmt::Write;

use fiq_model::Model;
use quote::quote;

/// The Rust source of `model` as the static `MODEL`, made from the bytes of `document`.
///
/// The source belongs into the crate `fiq-model`, as the module that `fiq_model::bundled` reads.
pub fn compiled(model: &Model, document: &[u8]) -> String {
    let tokens = file(model);
    let file = syn::parse2(tokens).expect("the tokens are the items of a file");
    let body = numbered(&prettyplease::unparse(&file));
    let header = crate::header("`cargo xtask codegen`", "spec/flowiq.openapi.json", document);
    format!(
        "{header}//! The bundled model: the constants that `spec/flowiq.openapi.json` comes to.\n\n{body}"
    )
}

fn file(model: &Model) -> proc_macro2::TokenStream {
    let title = constant::text(&model.title);
    let version = constant::text(&model.version);
    let server = constant::optional_text(model.server.as_ref());
    let authorities = model.authorities.iter().map(operation::authority);
    let schemas = model.schemas.iter().map(schema::schema);
    let operations = model.operations.iter().map(operation::operation);
    let authority_count = constant::count(model.authorities.len() as u64);
    let schema_count = constant::count(model.schemas.len() as u64);
    let operation_count = constant::count(model.operations.len() as u64);
    quote! {
        #[allow(clippy::wildcard_imports, reason = "a generated file names what it happens to need")]
        use crate::*;
        use fiq_source::{Severity, Text};

        pub(crate) static MODEL: Model = Model {
            title: #title,
            version: #version,
            server: #server,
            authorities: List::Static(&AUTHORITIES),
            schemas: List::Static(&SCHEMAS),
            operations: List::Static(&OPERATIONS),
        };

        static AUTHORITIES: [Authority; #authority_count] = [#(#authorities),*];

        static SCHEMAS: [Schema; #schema_count] = [#(#schemas),*];

        static OPERATIONS: [Operation; #operation_count] = [#(#operations),*];
    }
}

/// The source with a comment above each schema that tells its number.
fn numbered(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut number = 0;
    for line in source.lines() {
        if line.starts_with("    Schema::ANY") {
            writeln!(out, "    // {number}").expect("writing to a String cannot fail");
            number += 1;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}
