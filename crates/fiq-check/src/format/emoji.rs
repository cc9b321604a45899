//! Exactly one emoji.

use std::sync::LazyLock;

use regex::Regex;

/// The `possible_emoji` of UTS #51, section 1.4.9, but for characters that are emoji only together with others (`1`, `#`).
///
/// The engine knows the properties from Unicode's tables. A sequence that no font draws as one passes: new ones come every year.
static ONE: LazyLock<Regex> = LazyLock::new(|| {
    let modified = r"(?:\p{EMod}|\x{FE0F}\x{20E3}?|[\x{E0020}-\x{E007E}]+\x{E007F})?";
    let joined = format!(r"(?:\x{{200D}}(?:\p{{RI}}\p{{RI}}|\p{{Emoji}}{modified}))*");
    let first = format!(r"[\p{{Emoji}}--[0-9*#\p{{RI}}]]{modified}");
    let keycap = r"[0-9*#]\x{FE0F}?\x{20E3}";
    let pattern = format!(r"\A(?:\p{{RI}}\p{{RI}}|{keycap}|{first}){joined}\z");
    Regex::new(&pattern).expect("the pattern is part of the program, and a test compiles it")
});

/// Whether `text` is one emoji, of however many code points.
pub(super) fn is_one(text: &str) -> bool {
    ONE.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn one_emoji_may_be_many_characters() {
        for text in ["👍", "❤️", "❤", "👍🏽", "👩‍👧", "🏳️‍🌈", "🇿🇦", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️‍🔥", "👨🏾‍🚒"]
        {
            assert!(is_one(text), "{text}");
        }
    }

    #[test]
    fn text_and_two_emoji_are_not_one() {
        for text in ["", "a", "1", "#", ":)", "👍👍", "👍 ", "🇿🇦🇿🇦", "é", "thumbs_up", "🇿"]
        {
            assert!(!is_one(text), "{text}");
        }
    }
}
