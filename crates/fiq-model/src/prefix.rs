//! Patterns that say no more than how a text begins.

use crate::{FormatTest, Model};

/// The text that a pattern of the form `^text.+` asks for at the start; `None` for any other pattern.
pub fn literal_prefix(pattern: &str) -> Option<String> {
    let body = pattern.strip_prefix('^')?.strip_suffix(".+")?;
    let mut prefix = String::new();
    let mut chars = body.chars();
    while let Some(c) = chars.next() {
        let literal = if c == '\\' { chars.next().filter(char::is_ascii_punctuation)? } else { c };
        let plain = c == '\\' || c.is_ascii_alphanumeric() || "_:/-".contains(c);
        plain.then(|| prefix.push(literal))?;
    }
    Some(prefix)
}

impl Model {
    /// How the values of formats begin that are told by their beginning, each once.
    pub fn literal_prefixes(&self) -> Vec<String> {
        let formats = self.schemas.iter().filter_map(|schema| schema.string.as_ref()?.format.as_ref());
        let mut prefixes: Vec<String> = formats
            .filter_map(|format| match &format.test {
                FormatTest::Pattern(pattern) => literal_prefix(pattern),
                _ => None,
            })
            .collect();
        prefixes.sort();
        prefixes.dedup();
        prefixes
    }
}

#[cfg(test)]
mod tests {
    use super::literal_prefix;

    #[test]
    fn reads_prefixes_and_nothing_else() {
        assert_eq!(literal_prefix(r"^wamid\..+").as_deref(), Some("wamid."));
        assert!(["^a|b.+", r"^\d.+", "abc", "^a.+$"].iter().all(|pattern| literal_prefix(pattern).is_none()));
    }
}
