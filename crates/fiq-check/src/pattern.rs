//! Regular expressions of the document: ECMA-262, searched for anywhere in the text.
//!
//! What the linear-time engine can say in the same sense is translated for it; look-around, back-references and whatever else it
//! does not have go to an engine that backtracks, a limited number of times.

mod ecma;

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

/// How often the engine that backtracks may do so for one text.
const MAX_STEPS: usize = 200_000;

/// The bytes that a compiled pattern may take.
const MAX_SIZE: usize = 1 << 26;

/// A compiled pattern.
#[derive(Debug)]
pub(crate) enum Pattern {
    Linear(regex::Regex),
    Backtracking(Box<fancy_regex::Regex>),
    /// Not a regular expression, and why: it holds of every text.
    Invalid(String),
}

impl Pattern {
    pub(crate) fn compile(source: &str) -> Self {
        let linear = ecma::translate(source)
            .and_then(|translated| regex::RegexBuilder::new(&translated).size_limit(MAX_SIZE).build().ok());
        if let Some(linear) = linear {
            return Self::Linear(linear);
        }
        let Some(translated) = ecma::translate_all(source) else {
            return Self::Invalid(
                "it is no regular expression of ECMA-262 that can be checked here".to_owned(),
            );
        };
        let mut builder = fancy_regex::RegexBuilder::new(&translated);
        match builder.backtrack_limit(MAX_STEPS).delegate_size_limit(MAX_SIZE).build() {
            Ok(regex) => Self::Backtracking(Box::new(regex)),
            Err(fancy_regex::Error::ParseError(_, error)) => Self::Invalid(error.to_string()),
            Err(error) => Self::Invalid(error.to_string()),
        }
    }

    /// Whether it is found in `text`. It counts as found where that takes too long to tell.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        match self {
            Self::Linear(regex) => regex.is_match(text),
            Self::Backtracking(regex) => regex.is_match(text).unwrap_or(true),
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
            (r"^(?=.*\d)(?=.*[a-z]).{3,5}?$", "ab1", "abc"),
            (r"(?<!\$)\b\d+\b(?! ?%)", "7 of", "$7"),
            (r"(?<=a+b*)c$", "aabbc", "bc"),
            (r"(?!x)\Bé", "éé", "aé"),
            (r"^(?:(a)|b)\1$", "b", "a"),
            (r"^\k<q>(?<q>['\x22])(.)\2\k<q>$", "'xx'", "'xx\""),
            (r"^(?=.)\ud83d\udc32$", "🐲", "🐉"),
            (r"^(?=[^\]()[]+$)(?:\S+)$", "ab", "a(b"),
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
        for bad in
            ["(a", "a)", "a++", "(?=a)*+", "*", "(?>a)", r"(a)\2", r"(?=a)\k<x>", "(?P<a>b)", "[a", "(?i)a"]
        {
            assert!(matches!(Pattern::compile(bad), Pattern::Invalid(_)), "{bad}");
        }
        assert!(Pattern::compile("(a").is_match("b"));
    }

    #[test]
    fn a_pattern_that_takes_too_long_counts_as_found() {
        let text = format!("{}b", "a".repeat(28));
        for (pattern, found) in [
            ("^(?=a)(a+)+$", false),
            (r"^((a+)+)\2$", false),
            (r"^(?:(a+)\1?)+$", true),
            ("^(?:(?=(a+))a+)+$", true),
        ] {
            let compiled = Pattern::compile(pattern);
            assert!(matches!(compiled, Pattern::Backtracking(_)), "{compiled:?}");
            assert_eq!(compiled.is_match(&text), found, "{pattern}");
        }
    }
}
