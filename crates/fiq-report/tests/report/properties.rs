//! What holds for any content, any name and any message.

use fiq_report::{Colour, Format, Options};
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, Pointer, Span};
use proptest::prelude::*;
use serde_json::Value;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::findings::{plain, report};

fn with(text: &[u8], span: Span, words: &str) -> [FileFindings; 1] {
    let diagnostic = Diagnostic::error("too-long", span, Pointer::from(words), words)
        .with_help(words)
        .with_focus(span, words)
        .with_related(Span::empty(span.end()), words);
    let findings = Findings {
        document: DocumentKind::File,
        text: text.to_vec().into(),
        first_byte: 0,
        first_line: 1,
        diagnostics: vec![diagnostic],
    };
    [FileFindings {
        path: words.into(),
        findings: vec![findings],
        payloads: 1,
        near_misses: 0,
        problem: Some(words.into()),
    }]
}

/// Text with more control characters, bidirectional controls and line ends than anyone writes.
fn nasty() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        any::<char>().prop_map(String::from),
        "[a-z\"{}, ]{1,40}",
        (0u8..32).prop_map(|byte| char::from(byte).to_string()),
        Just("\u{1b}]0;x\u{7}".to_owned()),
        Just("\u{202e}\u{2066}\u{9b}\u{7f}".to_owned()),
        Just("\r\n\r".to_owned()),
        Just("e\u{301}👩\u{200d}👧您".to_owned()),
    ];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

/// Text that a runner or a reader of markup would obey.
fn commands() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "::error::x",
        "\n::error file=a::x",
        "##[error]x",
        "###[x]",
        "]]><a b='\">&lt;",
        "\u{fffe}\u{ffff}",
        "",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_control_character_reaches_the_terminal(
        text in nasty(), words in nasty(), raw in prop::collection::vec(any::<u8>(), 0..40), at in 0u32..300, len in 0u32..300,
    ) {
        let text = [text.as_bytes(), &raw].concat();
        let files = with(&text, Span::new(at.min(text.len() as u32), (at + len).min(text.len() as u32)), &words);
        for format in [Format::Terminal, Format::Short] {
            let out = plain(&files, format);
            prop_assert!(out.chars().all(|c| c == '\n' || !c.is_control()), "{out:?}");
            let turns = out.contains(['\u{202e}', '\u{2066}', '\u{feff}', '\u{2028}']);
            prop_assert!(!turns, "{out:?}");
        }
        prop_assert_eq!(plain(&files, Format::Short).lines().count(), 1);
        let coloured = report(&files, Options { colour: Colour::Always, ..Options::new(Format::Terminal) });
        let coloured = String::from_utf8(coloured).expect("UTF-8");
        let bare = coloured.split('\u{1b}').enumerate().map(|(index, part)| {
            if index == 0 { part } else { part.split_once('m').expect("only colours").1 }
        });
        let bare = bare.collect::<String>();
        prop_assert!(bare.lines().map(str::trim_end).eq(plain(&files, Format::Terminal).lines().map(str::trim_end)));
    }

    #[test]
    fn json_is_json(text in nasty(), words in nasty(), raw in prop::collection::vec(any::<u8>(), 0..40)) {
        let text = [text.as_bytes(), &raw].concat();
        let files = with(&text, Span::new(0, text.len() as u32), &words);
        let whole: Value = serde_json::from_str(&plain(&files, Format::Json)).expect("JSON");
        prop_assert_eq!(whole["diagnostics"][0]["message"].as_str(), Some(words.as_str()));
        prop_assert_eq!(whole["problems"][0]["path"].as_str(), Some(words.as_str()));
        let lines = plain(&files, Format::JsonLines);
        prop_assert_eq!(lines.lines().count(), 1);
        let line: Value = serde_json::from_str(&lines).expect("JSON");
        prop_assert_eq!(&line, &whole["diagnostics"][0]);
    }

    #[test]
    fn nothing_gets_out_of_a_format(text in nasty(), words in nasty(), commands in commands()) {
        let words = [words, commands].concat();
        let files = with(text.as_bytes(), Span::new(0, text.len() as u32), &words);
        for format in Format::ALL {
            let out = plain(&files, format);
            prop_assert!(!out.contains("##["), "{out}");
            let calm = |c: char| c == '\n' || !c.is_control() && !matches!(c, '\u{202e}' | '\u{fffe}' | '\u{ffff}');
            prop_assert!(format != Format::JUnit || out.chars().all(calm), "{out}");
        }
        for format in [Format::Sarif, Format::GitLab, Format::RdJson, Format::RdJsonLines] {
            let whole: Value = serde_json::from_str(&plain(&files, format)).expect("JSON");
            prop_assert!(whole.is_object() || whole.is_array());
        }
        let junit = plain(&files, Format::JUnit);
        prop_assert_eq!((junit.matches('<').count(), junit.matches('>').count()), (12, 12), "{}", junit);
        let github = plain(&files, Format::GitHub);
        let commands = github.lines().filter(|line| line.trim_start().starts_with("::"));
        prop_assert_eq!(commands.filter(|line| line.starts_with("::error file=")).count(), 2, "{}", github);
        prop_assert_eq!(github.lines().count(), 5, "{}", github);
    }

    #[test]
    fn the_caret_stands_under_the_character(
        before in "([a-z您👍é\" :,]{0,40}){0,9}", after in "([a-z您👍é\" :,]{0,40}){0,9}", lines in 0usize..3, repeat in 1usize..30,
    ) {
        let before = before.repeat(repeat);
        let text = format!("{}{before}@{after}\nlast", "first\r\n".repeat(lines));
        let at = text.find('@').expect("it stands there") as u32;
        let out = plain(&with(text.as_bytes(), Span::new(at, at + 1), "")[..1], Format::Terminal);
        let shown: Vec<&str> = out.lines().collect();
        let line = shown.iter().position(|line| line.contains('@')).expect("it is shown");
        let column = shown[line][..shown[line].find('@').expect("it is shown")].width();
        let caret = shown[line + 1];
        let carets: Vec<usize> = columns(caret).filter(|(_, c)| *c == '^').map(|(column, _)| column).collect();
        prop_assert_eq!(carets, [column]);
        prop_assert!(shown[line].chars().count() < 160, "long lines are cut");
        let location = format!(":{}:{}", lines + 1, before.chars().count() + 1);
        prop_assert!(out.lines().any(|line| line.ends_with(&location)), "{} {}", out, location);
    }
}

/// The characters of a printed line with the columns they stand in.
fn columns(line: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut column = 0;
    line.chars().map(move |c| {
        let at = column;
        column += c.width().unwrap_or(0);
        (at, c)
    })
}
