//! An open document at one moment.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use fiq_extract::Format;
use fiq_project::{Held, View};
use gen_lsp_types::Uri;

use crate::text::Text;
use crate::uri;

/// A document as its client has it. A change makes another one.
#[derive(Debug)]
pub(crate) struct Document {
    /// Its address, as the client wrote it.
    pub(crate) uri: Uri,
    /// The file that it is, or that it would be.
    pub(crate) path: PathBuf,
    /// The format that its name or its client tells.
    named_format: Option<Format>,
    /// The number that the client counts it by.
    pub(crate) version: i32,
    /// What it says.
    pub(crate) text: Arc<Text>,
    view: OnceLock<Option<Arc<View>>>,
}

impl Document {
    /// A document that was opened. `folder` is where one would be saved that is no file yet.
    pub(crate) fn new(uri: Uri, language: &str, version: i32, text: Arc<Text>, folder: &Path) -> Self {
        let path = uri::to_path(&uri);
        let format = path.as_deref().and_then(Format::of_path).or_else(|| of_language(language));
        let path = path.unwrap_or_else(|| folder.join(name_of(&uri)));
        Self { uri, path, named_format: format, version, text, view: OnceLock::new() }
    }

    /// A file that no editor shows.
    pub(crate) fn of_file(uri: Uri, path: PathBuf, format: Format, text: Arc<Text>) -> Self {
        Self { uri, path, named_format: Some(format), version: 0, text, view: OnceLock::new() }
    }

    /// The document after a change.
    pub(crate) fn changed(&self, version: i32, text: Arc<Text>) -> Self {
        let (uri, path) = (self.uri.clone(), self.path.clone());
        Self { uri, path, named_format: self.named_format, version, text, view: OnceLock::new() }
    }

    /// The format that it is to be read in; none where what holds for it leaves it out.
    pub(crate) fn format(&self, held: &Held<'_>) -> Option<Format> {
        let (config, path) = (held.config(), &self.path);
        let is_left_out =
            config.is_list(path) || config.is_excluded(path) || config.is_included(path) == Some(false);
        self.named_format.filter(|_| !is_left_out)
    }

    /// Its payloads, read when they are first asked for; none where it cannot be read.
    pub(crate) fn view(&self, held: &Held<'_>, format: Format) -> Option<&Arc<View>> {
        let view = self.view.get_or_init(|| {
            let text = Arc::clone(self.text.bytes());
            held.inspector().view(&self.path, format, text).ok().map(Arc::new)
        });
        view.as_ref()
    }
}

/// The format of a language, by the names that editors have for it.
fn of_language(language: &str) -> Option<Format> {
    match language {
        "json" => Some(Format::Json),
        "jsonc" | "json5" => Some(Format::Jsonc),
        "jsonl" | "jsonlines" | "json-lines" | "ndjson" => Some(Format::JsonLines),
        "rust" => Some(Format::Rust),
        _ => None,
    }
}

/// A name for a document that is no file.
fn name_of(uri: &Uri) -> &str {
    let name = uri.0.rsplit(['/', ':']).next().unwrap_or_default();
    if name.is_empty() { "untitled" } else { name }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use fiq_extract::Format;

    use super::Document;
    use crate::encoding::Encoding;
    use crate::text::Text;

    fn document(uri: &str, language: &str) -> Document {
        let text = Text::new(String::new(), Encoding::Utf16).expect("it is empty");
        Document::new(uri.into(), language, 1, Arc::new(text), Path::new("folder"))
    }

    #[test]
    fn names_tell_more_than_languages() {
        let format = |uri, language| document(uri, language).named_format;
        assert_eq!(format("file:///a.json", "jsonc"), Some(Format::Json));
        assert_eq!(format("file:///a.ndjson", "json"), Some(Format::JsonLines));
        assert_eq!(format("file:///a.txt", "json"), Some(Format::Json));
        assert_eq!(format("untitled:Untitled-1", "jsonc"), Some(Format::Jsonc));
        assert_eq!(format("file:///a.txt", "plaintext"), None);
    }

    #[test]
    fn what_is_no_file_has_a_place_all_the_same() {
        assert_eq!(document("untitled:Untitled-1", "json").path, Path::new("folder/Untitled-1"));
        assert_eq!(document("untitled:", "json").path, Path::new("folder/untitled"));
    }
}
