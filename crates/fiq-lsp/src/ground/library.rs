//! The texts that definitions and findings lead to, as files that an editor can open: API documents, and the manual of the rules.
//!
//! What the program carries is written to the cache folder of the user when it is first wanted, to be read and not to be changed.
//!
//! Invariant: a file is the old one or the new one whole, and one that is right already is not touched.

mod cache;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::{fs, path};

use gen_lsp_types::Uri;
use rustc_hash::FxHashMap;

use crate::api_text::ApiText;
use crate::encoding::Encoding;
use crate::uri;

/// The bundled API document. `cargo xtask codegen` keeps it the same as the one in `spec`, which no package of this crate has.
const DOCUMENT: &str = include_str!("library/flowiq.openapi.json");

/// The texts. Each is got once; why one cannot be had is kept as well.
#[derive(Debug)]
pub(crate) struct Library {
    /// Where files are written; none where there is no such place.
    folder: Option<PathBuf>,
    /// By the file that a configuration names; none is the bundled document.
    documents: Mutex<FxHashMap<Option<PathBuf>, Got<Arc<ApiText>>>>,
    manual: OnceLock<Got<PathBuf>>,
}

/// The cache folder of the user for what a library writes.
pub(crate) fn folder_of_user() -> Option<PathBuf> {
    cache::of_user().map(|folder| folder.join("fiq-lint"))
}

/// Something, or why it cannot be had.
type Got<T> = Result<T, String>;

impl Library {
    /// The library that writes into a folder, below which each version of the program has its own.
    pub(crate) fn at(folder: Option<&Path>) -> Self {
        let folder = folder.map(|folder| folder.join(env!("CARGO_PKG_VERSION")));
        Self { folder, documents: Mutex::default(), manual: OnceLock::new() }
    }

    /// The API document in a file; without one, the bundled document.
    pub(crate) fn document(&self, spec: Option<&Path>, encoding: Encoding) -> Got<Arc<ApiText>> {
        let mut documents = self.documents.lock().unwrap_or_else(PoisonError::into_inner);
        let known = documents.entry(spec.map(Path::to_owned)).or_insert_with(|| {
            let Some(path) = spec else { return self.bundled(encoding) };
            read(path, encoding)
        });
        known.clone()
    }

    fn bundled(&self, encoding: Encoding) -> Got<Arc<ApiText>> {
        let path = self.write("flowiq.openapi.json", DOCUMENT)?;
        ApiText::new(uri::of_path(&path), &path, DOCUMENT.to_owned(), encoding).map(Arc::new)
    }

    /// Where the manual of a rule is to be read; none for what is no rule.
    pub(crate) fn page(&self, rule: &str) -> Got<Option<Uri>> {
        let is_of_tool = || fiq_project::TOOL_RULES.iter().any(|one| one.name == rule);
        if fiq_check::rule(rule).is_none() && !is_of_tool() {
            return Ok(None);
        }
        let path = self.manual.get_or_init(|| self.write("rules.md", &manual())).clone()?;
        Ok(Some(Uri(format!("{}#{rule}", uri::of_path(&path)))))
    }

    fn write(&self, name: &str, content: &str) -> Got<PathBuf> {
        let folder = self
            .folder
            .as_deref()
            .ok_or("there is no cache folder to write the API document and the rules to")?;
        let path = folder.join(name);
        let failed = |error| format!("{} cannot be written: {error}", path.display());
        cache::write(&path, content.as_bytes()).map_err(failed)?;
        Ok(path)
    }
}

fn read(path: &Path, encoding: Encoding) -> Got<Arc<ApiText>> {
    let failed = |error: &dyn std::fmt::Display| format!("{} cannot be read: {error}", path.display());
    let content = fs::read_to_string(path).map_err(|error| failed(&error))?;
    let whole = path::absolute(path).map_err(|error| failed(&error))?;
    ApiText::new(uri::of_path(&whole), path, content, encoding).map(Arc::new)
}

/// The manuals of all rules, each below a heading that is its name.
fn manual() -> String {
    let mut page = format!("# Rules\n\n{}", fiq_check::manual());
    for rule in fiq_project::TOOL_RULES {
        write!(page, "\n## {}\n\n{}\n", rule.name, rule.doc).expect("a string takes all");
    }
    page
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{DOCUMENT, Library, manual};
    use crate::encoding::Encoding;

    #[test]
    fn every_rule_has_a_heading() {
        let manual = manual();
        let tool_rules = fiq_project::TOOL_RULES.iter().map(|rule| rule.name);
        for name in fiq_check::RULES.iter().map(|rule| rule.name).chain(tool_rules) {
            assert!(manual.lines().any(|line| line == format!("## {name}")), "{name}");
        }
    }

    #[test]
    fn texts_become_files_that_are_right() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for round in 0..3 {
            let library = Library::at(Some(folder.path()));
            library.document(None, Encoding::Utf16).expect("it can be written");
            let page = library.page("too-long").expect("it can be written").expect("it is a rule");
            assert!(page.0.starts_with("file://") && page.0.ends_with("/rules.md#too-long"), "{page}");
            let path = folder.path().join(env!("CARGO_PKG_VERSION")).join("flowiq.openapi.json");
            assert_eq!(fs::read_to_string(&path).expect("it is there"), DOCUMENT);
            assert!(fs::metadata(&path).expect("it is there").permissions().readonly());
            if round == 1 {
                fs::remove_file(&path).expect("it can be removed");
                fs::write(&path, "something else").expect("it can be written");
            }
        }
    }

    #[test]
    fn without_a_folder_there_is_a_reason() {
        let library = Library::at(None);
        assert!(library.document(None, Encoding::Utf16).is_err());
        assert!(library.page("too-long").is_err());
        assert_eq!(library.page("nonsense"), Ok(None));
    }
}
