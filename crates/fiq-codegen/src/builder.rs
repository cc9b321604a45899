//! The door for build scripts: a document of a package to Rust types of that package.

mod problem;
mod script;
#[cfg(test)]
mod tests;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::{env, fs};

use fiq_check::{Checker, InvalidPattern};
use fiq_model::{Model, SchemaId};

use crate::{Options, header, types};
pub use problem::{Problem, Problems};

/// Makes Rust types of an OpenAPI document, in a build script or wherever else they are wanted.
///
/// In `build.rs`:
///
/// ```no_run
/// fiq_codegen::Builder::new("api/orders.yaml").emit();
/// ```
///
/// and in the program, which needs `fiq-runtime` beside it:
///
/// ```ignore
/// #[allow(dead_code, reason = "the document has more than this program needs")]
/// mod orders {
///     include!(concat!(env!("OUT_DIR"), "/orders.rs"));
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is generated before `emit` or `generate`"]
pub struct Builder {
    document: PathBuf,
    schemas: Vec<String>,
    derives: Vec<String>,
    runtime: Option<String>,
    operations: bool,
    file_name: Option<OsString>,
}

/// Source that was generated, and what is to be said about its document.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The Rust source.
    pub code: String,
    /// Warnings alone.
    pub warnings: Problems,
}

impl Builder {
    /// For the OpenAPI document at `path`, JSON or YAML. A relative path starts at the folder of the package that Cargo builds or
    /// runs, and at the working directory where there is no Cargo.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            document: path.into(),
            schemas: Vec::new(),
            derives: Vec::new(),
            runtime: None,
            operations: true,
            file_name: None,
        }
    }

    /// Types of these schemas alone, with all that they lead to, and none of operations. Without it, or without a name, all named
    /// schemas and operations have types.
    pub fn schemas<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.schemas.extend(names.into_iter().map(Into::into));
        self
    }

    /// A further derive for structs and enums, as a path: `schemars::JsonSchema`.
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.derives.push(path.into());
        self
    }

    /// The path of the runtime where the code is used, if it is not `::fiq_runtime`.
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.runtime = Some(path.into());
        self
    }

    /// No types for the operations.
    pub fn without_operations(mut self) -> Self {
        self.operations = false;
        self
    }

    /// The name of the file that [`emit`](Self::emit) writes; that of the document with the ending `.rs` otherwise.
    pub fn file_name(mut self, name: impl Into<OsString>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// The types as Rust source.
    ///
    /// # Errors
    ///
    /// All that is wrong, with its place in the document: it cannot be read, it has faults, it lacks a schema that was asked for.
    /// Warnings stand among them, but are no reason to fail.
    pub fn generate(&self) -> Result<Generated, Problems> {
        let mut problems = Problems::of(self.shown());
        let text = match fs::read(self.path()) {
            Ok(text) => text,
            Err(error) => return Err(problems.with_error(format!("cannot be read: {}", reason(&error)))),
        };
        let options = self.options(&text, &mut problems);
        let loaded = match fiq_spec::load(&text, &self.shown()) {
            Ok(loaded) => loaded,
            Err(findings) if findings.is_empty() => {
                return Err(problems.with_error("is no API document: it is empty"));
            }
            Err(findings) => {
                problems.add_findings(&text, findings);
                return Err(problems);
            }
        };
        problems.add_findings(&text, loaded.findings);
        for InvalidPattern { schema, pattern, reason } in Checker::new(&loaded.model).invalid_patterns() {
            problems.warn(format!(
                "`{pattern}` at {schema} is no pattern, and values are not held to it: {reason}"
            ));
        }
        let roots = self.roots(&loaded.model, &mut problems);
        if problems.has_errors() {
            return Err(problems);
        }
        Ok(Generated { code: types(&loaded.model, &roots, &options), warnings: problems })
    }

    /// For build scripts: writes the types into a file of `OUT_DIR`, and tells Cargo all that it has to know. Where the document
    /// has errors, the script ends here, and the build fails with a line for each.
    ///
    /// Cargo runs the script again when the document changes; whatever else it depends on is told as ever, with
    /// `cargo::rerun-if-changed`.
    pub fn emit(&self) {
        let folder = env::var_os("OUT_DIR");
        if !script::run(self, folder.as_deref().map(Path::new), &mut std::io::stdout()) {
            // Cargo fails for the errors it was told. An exit code beside them would make it print all of them twice.
            std::process::exit(i32::from(folder.is_none()));
        }
    }

    /// Where the document is.
    fn path(&self) -> PathBuf {
        env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| self.document.clone(), |folder| Path::new(&folder).join(&self.document))
    }

    /// The document as the user wrote it.
    fn shown(&self) -> String {
        self.document.display().to_string()
    }

    /// The name of the file that is written. `Err` is a sentence for the user.
    fn output_name(&self) -> Result<OsString, String> {
        let Some(name) = &self.file_name else {
            let stem = self.document.file_stem().unwrap_or(OsStr::new("types"));
            return Ok(Path::new(stem).with_extension("rs").into_os_string());
        };
        if Path::new(name).file_name() == Some(name) {
            return Ok(name.clone());
        }
        Err(format!("`{}` is no name of a file in `OUT_DIR`, such as `types.rs`", name.display()))
    }

    fn options(&self, text: &[u8], problems: &mut Problems) -> Options {
        let name = self.document.file_name().unwrap_or_default().to_string_lossy();
        let mut options =
            Options::default().operations(self.operations).header(header("fiq-codegen", &name, text));
        let mut take = |tried: Result<Options, String>, before: Options| match tried {
            Ok(options) => options,
            Err(message) => {
                problems.add_error(message);
                before
            }
        };
        for path in &self.derives {
            options = take(options.clone().derive(path), options);
        }
        match &self.runtime {
            Some(path) => take(options.clone().runtime(path), options),
            None => options,
        }
    }

    fn roots(&self, model: &Model, problems: &mut Problems) -> Vec<SchemaId> {
        let mut roots = Vec::new();
        for name in &self.schemas {
            match fiq_spec::schema(model, name) {
                Ok(id) => roots.push(id),
                Err(message) => problems.add_error(message),
            }
        }
        roots
    }
}

/// The system's words, without the number it adds to them.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let mut chars = text.split(" (os error").next().unwrap_or(&text).chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
