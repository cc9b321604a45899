//! Comments that say what is not to be told, in JSON with comments and in Rust.
//!
//! `// fiq-lint: ignore too-long, unknown-field -- reason` on a line of its own is about the next line with content, behind content about
//! its own line: about the findings that begin there, and about those of a value or a member that begins there. `// fiq-lint: ignore-file
//! too-long -- reason` before all content is about the whole text. Rules must be named, reasons need not be given. A comment of
//! documentation (`///`, `/** */`) says nothing here.
//!
//! Invariant: a text without the marker is not read, and one with it once.

mod directive;
mod lexer;
mod told;

use fiq_extract::Format;
use fiq_source::{Diagnostic, LineIndex};
use memchr::memmem;
use rustc_hash::FxHashMap;

use directive::{Directive, Scope};
use lexer::Language;

/// What every such comment begins with.
const MARKER: &str = "fiq-lint:";

/// Stands for all lines, which count from 1.
const WHOLE: u32 = 0;

/// The comments of one text.
#[derive(Debug)]
pub struct Comments<'t> {
    text: &'t [u8],
    lines: LineIndex,
    directives: Vec<Directive>,
    /// The lines that are spoken of, or [`WHOLE`], and the rules: the comment that says so, and the place of the rule in it.
    spoken_of: FxHashMap<(u32, &'static str), (usize, usize)>,
    bad: Vec<Diagnostic>,
}

impl<'t> Comments<'t> {
    /// Whether a text may hold such comments.
    pub(crate) fn may_stand_in(format: Format, text: &[u8]) -> bool {
        language(format).is_some() && memmem::find(text, MARKER.as_bytes()).is_some()
    }

    /// Reads the comments of a text; `None` where its format has none, or none of them is meant for this program.
    pub fn read(format: Format, text: &'t [u8]) -> Option<Self> {
        let language = language(format).filter(|_| Self::may_stand_in(format, text))?;
        let mut comments = Self {
            text,
            lines: LineIndex::new(text),
            directives: Vec::new(),
            spoken_of: FxHashMap::default(),
            bad: Vec::new(),
        };
        for comment in lexer::comments(language, text) {
            comments.add(&comment);
        }
        Some(comments)
    }

    /// Takes out of `found`, the findings of a document in the text, what the comments silence; how many they were. The spans are
    /// bytes of the text, and what the findings are about is known.
    pub fn silence(&mut self, found: &mut Vec<Diagnostic>) -> u64 {
        let before = found.len();
        found.retain(|diagnostic| !self.silences(diagnostic));
        (before - found.len()) as u64
    }

    /// What is wrong with the comments, once all findings went through [`Self::silence`]: findings about the whole text, in its
    /// order.
    pub fn finish(self) -> Vec<Diagnostic> {
        let mut told = self.bad;
        told.extend(self.directives.iter().filter_map(|one| told::unused(one, self.text, &self.lines)));
        told.sort_by_key(|diagnostic| diagnostic.span);
        told
    }

    fn add(&mut self, comment: &lexer::Comment) {
        let Some(directive) = directive::read(comment, self.text, &mut self.bad) else { return };
        let line = match directive.scope {
            Scope::File => Some(WHOLE),
            Scope::Line(at) => Some(self.line(at)),
            Scope::Nothing => None,
        };
        for (place, rule) in directive.rules.iter().enumerate() {
            if let Some((line, rule)) = line.zip(fiq_check::rule(&rule.name)) {
                self.spoken_of.entry((line, rule.name)).or_insert((self.directives.len(), place));
            }
        }
        self.directives.push(directive);
    }

    fn silences(&mut self, found: &Diagnostic) -> bool {
        let starts = [Some(found.span), found.subject].into_iter().flatten();
        let mut lines = starts.map(|span| self.line(span.start())).chain([WHOLE]);
        let said = lines.find_map(|line| self.spoken_of.get(&(line, found.rule))).copied();
        let Some((directive, place)) = said else { return false };
        self.directives[directive].rules[place].is_used = true;
        true
    }

    fn line(&self, offset: u32) -> u32 {
        self.lines.position(self.text, offset).line
    }
}

/// The language that comments of such a file are written in, if it has any.
fn language(format: Format) -> Option<Language> {
    match format {
        Format::Jsonc => Some(Language::Jsonc),
        Format::Rust => Some(Language::Rust),
        Format::Json | Format::JsonLines => None,
    }
}

#[cfg(test)]
mod tests;
