//! Texts with comments in them, and findings that are made up at the places of their marks.

use fiq_extract::Format;
use fiq_source::{Diagnostic, Edit, LineIndex, Pointer, Safety, Span};
use proptest::prelude::*;

use super::Comments;

/// What is left of a finding of `too-long` at each `TL` in the text, and of `too-many-items` at each `MI`, and what is said of the
/// comments, by line.
fn lines(format: Format, text: &str) -> (Vec<u32>, Vec<String>) {
    let mut found: Vec<Diagnostic> = Vec::new();
    for (rule, mark) in [("too-long", "TL"), ("too-many-items", "MI")] {
        found.extend(text.match_indices(mark).map(|(at, _)| {
            let span = Span::new(at as u32, at as u32 + 2);
            Diagnostic::error(rule, span, Pointer::root(), "")
        }));
    }
    let index = LineIndex::new(text.as_bytes());
    let line = |one: &Diagnostic| index.position(text.as_bytes(), one.span.start()).line;
    let Some(mut comments) = Comments::read(format, text.as_bytes()) else {
        return (found.iter().map(line).collect(), vec!["none".to_owned()]);
    };
    let before = found.len() as u64;
    let count = comments.silence(&mut found);
    assert_eq!(count + found.len() as u64, before);
    let told = comments.finish();
    let said = |one: &Diagnostic| format!("{}: {}: {}", line(one), one.rule, one.message);
    (found.iter().map(line).collect(), told.iter().map(said).collect())
}

/// No finding is left, and nothing is said.
fn silent(format: Format, text: &str) {
    assert_eq!(lines(format, text), (Vec::new(), Vec::new()), "{text}");
}

/// The text after all fixes of its comments.
fn fixed(format: Format, text: &str) -> String {
    let told = Comments::read(format, text.as_bytes()).expect("there are comments").finish();
    let mut edits: Vec<Edit> = told.into_iter().filter_map(|one| one.fix).flat_map(|fix| fix.edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    let mut text = text.to_owned();
    for Edit { span, text: new } in edits {
        text.replace_range(span.start() as usize..span.end() as usize, &new);
    }
    text
}

#[test]
fn a_comment_is_about_its_line_or_the_next_one() {
    silent(Format::Jsonc, "{\n// fiq-lint: ignore too-long -- why\n\n  // more\n\"a\": \"TL\" }");
    silent(Format::Jsonc, "{\"a\": \"TL\", // fiq-lint:ignore too-long\n\"b\": 1}");
    silent(Format::Jsonc, "{ /* fiq-lint: ignore too-long */ \"a\": \"TL\"}");
    silent(Format::Jsonc, "{\n /* fiq-lint: ignore\n too-long\r\n -- x */ \"a\": \"TL\"}");
    silent(
        Format::Jsonc,
        "{\r\n// fiq-lint: ignore too-many-items\r\n// fiq-lint: ignore too-long\r\nTL MI}",
    );
    silent(Format::Jsonc, "// fiq-lint: ignore too-long , too-many-items\rTL MI\r");
    let (left, said) = lines(Format::Jsonc, "// fiq-lint: ignore too-long\n{\n\"a\": \"TL\" }");
    assert_eq!(
        (left, said),
        (
            vec![3],
            vec!["1: unused-ignore: `too-long` is ignored here, and there is no such finding".to_owned()]
        )
    );
    let (left, _) = lines(Format::Jsonc, "{\"a\": 1, // fiq-lint: ignore too-long\n\"b\": \"TL\"}");
    assert_eq!(left, [2]);
    let (left, _) = lines(Format::Jsonc, "// fiq-lint: ignore too-many-items\n TL");
    assert_eq!(left, [2]);
}

#[test]
fn a_comment_is_about_the_value_that_begins_there() {
    let text = "// fiq-lint: ignore too-long\n\"a\": [\n 1, \n TL]";
    let mut found = Diagnostic::error("too-long", Span::new(43, 45), Pointer::root(), "");
    found.subject = Some(Span::new(29, 46));
    let mut found = vec![found];
    let mut comments = Comments::read(Format::Jsonc, text.as_bytes()).expect("there is one");
    assert_eq!(comments.silence(&mut found), 1);
    assert!(comments.finish().is_empty());
}

#[test]
fn a_comment_at_the_top_is_about_all() {
    silent(
        Format::Jsonc,
        "\u{feff}// other\n/* fiq-lint: ignore-file too-long -- x */\n{\n\"TL\": \n\"TL\" }",
    );
    silent(Format::Rust, "//! Docs.\n// fiq-lint: ignore-file too-long\nTL;\nTL;");
    let (left, said) = lines(Format::Jsonc, "{\n// fiq-lint: ignore-file too-long\nTL\n}");
    assert_eq!(left, [3]);
    assert_eq!(said, ["2: bad-ignore: `ignore-file` stands below the top of the file and silences nothing"]);
}

#[test]
fn strings_hold_no_comments() {
    for (format, text) in [
        (Format::Jsonc, "{ \"// fiq-lint: ignore too-long\": \"TL\" }"),
        (Format::Jsonc, "{ \"\\\" // fiq-lint: ignore too-long\": \"TL\" }"),
        (Format::Jsonc, "{ '/* fiq-lint: ignore too-long */': \"TL\" }"),
        (Format::Rust, "a(r##\"\n\"# // fiq-lint: ignore too-long \"##); TL"),
        (Format::Rust, "a(\" // fiq-lint: ignore too-long \\\" \n \"); TL"),
        (Format::Rust, "br\"\\\" ; r#type /*/* // fiq-lint: ignore too-long */ */ TL"),
        (Format::Rust, "/// fiq-lint: ignore too-long\nTL"),
        (Format::Rust, "/** fiq-lint: ignore too-long */ TL"),
        (Format::Rust, "//! fiq-lint: ignore too-long\nTL"),
    ] {
        let (left, said) = lines(format, text);
        assert_eq!((left.len(), said.len()), (1, 0), "{text}");
    }
    for text in [
        "let a = '\"'; // fiq-lint: ignore too-long\nTL",
        "let a = '\\''; let b = '\\\\'; /* fiq-lint: ignore too-long */\nTL",
        "fn a<'a>(b: &'a str) {} // fiq-lint: ignore too-long\nTL",
        "let r = 'é'; let bar = \"x\"; // fiq-lint: ignore too-long\nTL",
    ] {
        let (left, said) = lines(Format::Rust, text);
        assert_eq!((left, said.len()), (vec![2], 1), "{text}");
    }
    silent(Format::Rust, "a(r\"\n\", TL /* fiq-lint: ignore too-long */);");
    silent(Format::Rust, "a(r\"\nTL\"); // fiq-lint: ignore too-long");
}

#[test]
fn comments_that_say_nothing_are_told() {
    let cases = [
        ("// fiq-lint: ignore", "bad-ignore: the comment names no rule and silences nothing"),
        ("// fiq-lint: ignore -- because", "bad-ignore: the comment names no rule and silences nothing"),
        ("// fiq-lint:", "bad-ignore: the comment does not say what to do"),
        ("// fiq-lint: ignroe too-long", "bad-ignore: `ignroe` is nothing that a comment can say"),
        ("// fiq-lint: disable too-long", "bad-ignore: `disable` is nothing that a comment can say"),
        ("// fiq-lint: ignore too-lnog", "bad-ignore: there is no rule `too-lnog`"),
        (
            "// fiq-lint: ignore too-short, too-many-items",
            "unused-ignore: `too-short` and `too-many-items` are ignored here, and there is no such finding",
        ),
    ];
    for (text, said) in cases {
        assert_eq!(
            lines(Format::Jsonc, &format!("{text}\nTL")),
            (vec![2], vec![format!("1: {said}")]),
            "{text}"
        );
    }
    assert_eq!(
        lines(Format::Jsonc, "{}\n// fiq-lint: ignore too-long").1,
        ["2: unused-ignore: `too-long` is ignored here, and nothing follows"]
    );
    assert_eq!(lines(Format::Json, "// fiq-lint: ignore too-long\nTL"), (vec![2], vec!["none".to_owned()]));
}

#[test]
fn fixes_take_out_what_is_of_no_use() {
    let cases = [
        ("{\n  // fiq-lint: ignore too-long -- x\n  \"a\": 1\n}", "{\n  \"a\": 1\n}"),
        ("{\r\n  /* fiq-lint: ignore\r\n too-long */ \r\n  \"a\": 1\r\n}", "{\r\n  \"a\": 1\r\n}"),
        ("{\n  \"a\": 1 // fiq-lint: ignore too-long\n}", "{\n  \"a\": 1\n}"),
        ("{ /* fiq-lint: ignore too-long */ \"a\": 1 }", "{ \"a\": 1 }"),
        ("{}\n// fiq-lint: ignore too-long", "{}\n"),
        ("// fiq-lint: ignore too-lnog, too-short -- x\n{}", "// fiq-lint: ignore too-lnog -- x\n{}"),
    ];
    for (text, expected) in cases {
        let told = Comments::read(Format::Jsonc, text.as_bytes()).expect("there are comments").finish();
        let safe = told.into_iter().filter_map(|one| one.fix).filter(|fix| fix.safety == Safety::Safe);
        let mut fixed = text.to_owned();
        for edit in safe.flat_map(|fix| fix.edits) {
            fixed.replace_range(edit.span.start() as usize..edit.span.end() as usize, &edit.text);
        }
        assert_eq!(fixed, expected);
    }
    assert_eq!(fixed(Format::Jsonc, "// fiq-lint: ignroe too-long\n{}"), "// fiq-lint: ignore too-long\n{}");
    assert_eq!(fixed(Format::Jsonc, "// fiq-lint: ignore too-lnog\n{}"), "// fiq-lint: ignore too-long\n{}");
}

#[test]
fn many_comments_on_one_line_take_no_time() {
    let text = "TL /* fiq-lint: ignore too-long */ ".repeat(100_000);
    let (left, said) = lines(Format::Jsonc, &text);
    assert_eq!((left.len(), said.len()), (0, 99_999));
}

proptest! {
    #[test]
    fn any_text_is_read(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "fiq-lint:", " ignore", " ignore-file", " too-long", ",", " --", "//", "/*", "*/", "\"", "'", "\\", "\n", "\r", " ",
            "r#", "#", "TL", "é", "{", "b\"",
        ]), 0..24),
    ) {
        let text = parts.concat();
        for format in [Format::Jsonc, Format::Rust] {
            lines(format, &text);
            if Comments::read(format, text.as_bytes()).is_some() {
                let once = fixed(format, &text);
                prop_assert!(once.len() <= text.len() + 24, "{}", once);
            }
        }
    }
}
