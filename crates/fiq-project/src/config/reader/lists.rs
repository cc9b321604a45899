//! Lists of words and of globs.

use std::sync::Arc;

use fiq_source::Span;
use toml::Spanned;
use toml::de::DeValue;

use super::super::fault;
use super::super::globs::{Globs, Pattern};
use super::super::setting::{Setting, Word};
use super::super::syntax::place;
use super::Reader;

impl Reader<'_> {
    /// The words of a list, if all are known.
    pub(super) fn words(
        &mut self,
        setting: &Setting,
        words: &'static [Word],
        items: &[Spanned<DeValue<'_>>],
    ) -> Option<Vec<&'static str>> {
        let read =
            self.strings(setting, items, |reader, span, text| reader.word(setting.name, words, span, text));
        (read.len() == items.len()).then_some(read)
    }

    /// The globs of a list, if all are sound.
    pub(super) fn globs(
        &mut self,
        setting: &Setting,
        span: Span,
        items: &[Spanned<DeValue<'_>>],
    ) -> Option<Arc<Globs>> {
        let patterns = self.strings(setting, items, |reader, span, text| {
            let text = reader.text(setting, span, text)?;
            reader.pattern(span, &text)
        });
        if patterns.len() < items.len() {
            return None;
        }
        match Globs::new(self.folder(), patterns) {
            Ok(globs) => Some(Arc::new(globs)),
            Err(reason) => {
                self.fault(
                    fault::BAD_GLOB,
                    span,
                    format!("`{}` cannot be used: {reason}", setting.name),
                    None,
                );
                None
            }
        }
    }

    fn pattern(&mut self, span: Span, text: &str) -> Option<Pattern> {
        match Pattern::new(text) {
            Ok(pattern) => Some(pattern),
            Err(reason) => {
                self.fault(fault::BAD_GLOB, span, format!("`{text}` is no glob: {reason}"), None);
                None
            }
        }
    }

    /// What `read` makes of each item that is a string.
    fn strings<T>(
        &mut self,
        setting: &Setting,
        items: &[Spanned<DeValue<'_>>],
        mut read: impl FnMut(&mut Self, Span, &str) -> Option<T>,
    ) -> Vec<T> {
        let mut out = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let before = self.pointer.len();
            self.pointer.push_index(index);
            match item.get_ref() {
                DeValue::String(text) => out.extend(read(self, place(item), text)),
                _ => self.wrong_item(setting, item, "a string"),
            }
            self.pointer.truncate(before);
        }
        out
    }
}
