//! Formats and patterns to tests of the fast path.

use fiq_model::{Format, FormatTest, literal_prefix};

use crate::plan::TextTest;

/// The pattern "no white space at either end", as the bundled document writes it.
const TRIMMED: &str = r"^(?:\S(?:[\s\S]*\S)?)?$";

/// `None` for a format that the fast path does not understand.
pub(crate) fn push_tests(format: &Format, tests: &mut Vec<TextTest>) -> Option<()> {
    match &format.test {
        FormatTest::Named => return push_named(&format.name, tests),
        FormatTest::Digits { minimum, maximum } => {
            tests.push(TextTest::Digits { minimum: *minimum, maximum: *maximum });
        }
        FormatTest::Schemes(schemes) => {
            tests.push(TextTest::Url { schemes: schemes.iter().map(ToString::to_string).collect() });
        }
        FormatTest::Extensions { foreign, required, .. } => {
            let foreign = foreign.iter().map(ToString::to_string).collect();
            tests.push(TextTest::Extension { foreign, required: *required });
        }
        FormatTest::Pattern(pattern) => tests.push(of_pattern(pattern)?),
    }
    Some(())
}

fn push_named(name: &str, tests: &mut Vec<TextTest>) -> Option<()> {
    match name {
        "uri" => tests.push(TextTest::Url { schemes: Vec::new() }),
        "emoji" => tests.push(TextTest::Emoji),
        "password" | "binary" => {}
        _ => return None,
    }
    Some(())
}

/// `None` for a pattern other than `^prefix.+` and the one for trimmed text.
pub(crate) fn of_pattern(pattern: &str) -> Option<TextTest> {
    if pattern == TRIMMED {
        return Some(TextTest::Trimmed);
    }
    literal_prefix(pattern).map(TextTest::Prefix)
}
