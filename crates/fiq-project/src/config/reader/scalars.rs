//! Single values: words, numbers, texts and paths.

use std::path::PathBuf;

use fiq_model::nearest;
use fiq_source::Span;
use toml::de::DeInteger;

use super::super::fault;
use super::super::setting::{Setting, Word};
use super::Reader;
use super::tables::listed;

impl Reader<'_> {
    /// One of the words. `name` is what the word is given for.
    pub(super) fn word(
        &mut self,
        name: &str,
        words: &'static [Word],
        span: Span,
        written: &str,
    ) -> Option<&'static str> {
        if let Some(word) = words.iter().find(|word| word.name == written) {
            return Some(word.name);
        }
        let known: Vec<&str> = words.iter().map(|word| word.name).collect();
        let help = meant(written, words).map_or_else(
            || format!("the values are {}", listed(&known)),
            |meant| format!("did you mean `{meant}`? The values are {}", listed(&known)),
        );
        let message = format!("`{written}` is no value of `{name}`");
        self.fault(fault::UNKNOWN_VALUE, span, message, Some(help));
        None
    }

    pub(super) fn count(&mut self, setting: &Setting, span: Span, number: &DeInteger<'_>) -> Option<u32> {
        let count = u32::from_str_radix(number.as_str(), number.radix()).ok();
        if count.is_none() {
            let message =
                format!("`{}` is {number}, and wants a number from 0 to {}", setting.name, u32::MAX);
            self.fault(
                fault::BAD_VALUE,
                span,
                message,
                Some(format!("without a limit, leave `{}` out", setting.name)),
            );
        }
        count
    }

    pub(super) fn text(&mut self, setting: &Setting, span: Span, text: &str) -> Option<String> {
        if text.is_empty() {
            let message = format!("nothing stands in `{}`", setting.name);
            let help = format!("for example `{}`", setting.shown());
            self.fault(fault::BAD_VALUE, span, message, Some(help));
            return None;
        }
        Some(text.to_owned())
    }

    pub(super) fn path(&mut self, setting: &Setting, span: Span, text: &str) -> Option<PathBuf> {
        let written = self.text(setting, span, text)?;
        Some(self.ground.near(&self.ground.absolute(&self.folder().join(written))))
    }
}

/// The word that somebody meant, or that others use for it.
fn meant(written: &str, words: &'static [Word]) -> Option<&'static str> {
    let lower = written.to_lowercase();
    let known_elsewhere = words.iter().find(|word| word.also.contains(&&*lower)).map(|word| word.name);
    known_elsewhere.or_else(|| nearest(written, words.iter().map(|word| word.name)))
}
