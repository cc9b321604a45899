//! Rust types of an API document, for those who commit them.

use std::path::Path;
use std::sync::Arc;

use fiq_check::Checker;
use fiq_codegen::Options;
use fiq_model::Model;
use fiq_project::ApiDocument;

use super::file;
use crate::arguments::{Codegen, Color};
use crate::contract;
use crate::document;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// What stands for standard output.
const STDOUT: &str = "-";

pub(super) fn run(codegen: &Codegen) -> Result<Exit, Failure> {
    let to_stdout = codegen.output.as_os_str() == STDOUT;
    if to_stdout && codegen.check {
        return Err(Failure::new("--check compares with a file, and -o names none"));
    }
    let options = options(codegen)?;
    let Some((text, model)) = load(&codegen.spec)? else {
        terminal::say_error("no types are made of a document with errors");
        return Ok(Exit::Findings);
    };
    let code = types(codegen, options, &text, &model)?;
    match &codegen.output {
        _ if to_stdout => file::print(&code),
        path if codegen.check => Ok(file::compare(path, &code, "the code")),
        path => file::write(path, &code),
    }
}

fn options(codegen: &Codegen) -> Result<Options, Failure> {
    let start = match &codegen.runtime {
        Some(path) => Options::default().runtime(path),
        None => Ok(Options::default()),
    };
    codegen
        .derives
        .iter()
        .fold(start, |options, path| options.and_then(|options| options.derive(path)))
        .map_err(Failure::new)
}

/// The text of a document without errors, and what it says.
type Sound = (Arc<Vec<u8>>, Model);

/// The document's text and what it says, unless it has errors. Whatever there is to say about it is said.
fn load(path: &Path) -> Result<Option<Sound>, Failure> {
    let ApiDocument { model, about } = contract::read(path)?;
    if let Some(model) = &model {
        document::tell_invalid_patterns(&about.path, Checker::new(model).invalid_patterns());
    }
    let told = document::tell(&about, Color::Auto);
    let model = model.filter(|_| told == Exit::Clean);
    Ok(model.zip(about.findings.into_iter().next()).map(|(model, findings)| (findings.text, model)))
}

fn types(codegen: &Codegen, options: Options, text: &[u8], model: &Model) -> Result<String, Failure> {
    let roots = codegen.schemas.iter().map(|name| fiq_spec::schema(model, name));
    let roots = roots.collect::<Result<Vec<_>, _>>().map_err(Failure::new)?;
    // Without its folders the name is the same wherever the command runs, and with it the file.
    let name = codegen.spec.file_name().unwrap_or_default().to_string_lossy();
    let options = options.header(fiq_codegen::header("fiq-lint codegen", &name, text));
    Ok(fiq_codegen::types(model, &roots, &options))
}
