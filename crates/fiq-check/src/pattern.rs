//! Regular expressions of the document: ECMA-262, searched for anywhere in the text.
//!
//! What the linear-time engine can say in the same sense is translated for it; look-around, back-references and whatever else it
//! does not have go to an engine that backtracks.

mod ecma;

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

/// A compiled pattern.
#[derive(Debug)]
pub(crate) enum Pattern {
    Linear(regex::Regex),
    Backtracking(Box<regress::Regex>),
    /// Not a regular expression, and why: it holds of every text.
    Invalid(String),
}

impl Pattern {
    pub(crate) fn compile(source: &str) -> Self {
        let linear = ecma::translate(source).and_then(|translated| regex::Regex::new(&translated).ok());
        if let Some(linear) = linear {
            return Self::Linear(linear);
        }
        let unicode = regress::Regex::with_flags(source, "u");
        match unicode.or_else(|_| regress::Regex::new(source)) {
            Ok(regex) => Self::Backtracking(Box::new(regex)),
            Err(error) => Self::Invalid(error.text),
        }
    }

    /// Whether it is found in `text`.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        match self {
            Self::Linear(regex) => regex.is_match(text),
            Self::Backtracking(regex) => regex.find(text).is_some(),
            Self::Invalid(_) => true,
        }
    }
}

/// The patterns of one model, each compiled when it is first wanted.
#[derive(Debug, Default)]
pub(crate) struct Patterns<'m>(RwLock<FxHashMap<&'m str, Arc<Pattern>>>);

impl<'m> Patterns<'m> {
    pub(crate) fn get(&self, source: &'m str) -> Arc<Pattern> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(source).cloned();
        known.unwrap_or_else(|| {
            let pattern = Arc::new(Pattern::compile(source));
            let mut patterns = self.0.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(patterns.entry(source).or_insert(pattern))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn patterns_mean_what_ecma_262_says() {
        for (pattern, yes, no) in [
            ("^abc$", "abc", "abc\n"),
            (r"^\d$", "7", "\u{9ea}"),
            (r"^\w$", "a", "é"),
            (r"^\s$", "\u{feff}", "\u{200b}"),
            (r"^\S$", "\u{1}", "\u{2029}"),
            (r"^\cC$", "\u{3}", "c"),
            ("^.$", "🐲", "\u{2028}"),
            ("^🐲*$", "🐲🐲", "🐉"),
            (r"^[^\d\s]+$", "ab", "a b"),
            (r"^[\w.-]+@[a&&b]+$", "x.y@&a", "x@c"),
            (r"^\u0041\x42\/$", "AB/", "ab/"),
            ("^[]$|^[^]$", "x", ""),
            (r"^(?!a)b|(.)\1$", "cc", "ac"),
            (r"^\p{L}+$", "éß", "1"),
            (r"^(?:\S(?:[\s\S]*\S)?)?$", "a b", " a"),
            (r"\bé", "aé", "éé"),
            ("a{2}{", "aa{", "a{"),
        ] {
            let compiled = Pattern::compile(pattern);
            assert!(compiled.is_match(yes), "{pattern} {yes:?} {compiled:?}");
            assert!(!compiled.is_match(no), "{pattern} {no:?} {compiled:?}");
        }
    }

    #[test]
    fn most_patterns_are_linear_and_bad_ones_hold_of_everything() {
        assert!(matches!(Pattern::compile(r"^wamid\..+"), Pattern::Linear(_)));
        assert!(matches!(Pattern::compile("(?=a)"), Pattern::Backtracking(_)));
        assert!(matches!(Pattern::compile("(a"), Pattern::Invalid(_)));
        assert!(Pattern::compile("(a").is_match("b"));
    }
}
