//! Lists held against findings that are made up, and lists with mistakes in them.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, LineIndex, Pointer, Span};
use proptest::prelude::*;

use super::{Baseline, Ignores, Settled, Silenced, Silencer};

const RULE: &str = "too-long";

/// A finding: its document, its pointer and its value.
type Made = (DocumentKind, &'static str, u64);

fn found(path: &str, made: &[Made]) -> FileFindings {
    let findings = made.iter().map(|(document, pointer, value)| {
        let mut diagnostic = Diagnostic::error(RULE, Span::empty(0), Pointer::from(*pointer), "too long");
        diagnostic.value_hash = Some(*value);
        let (text, diagnostics) = (Arc::default(), vec![diagnostic]);
        Findings { document: document.clone(), text, first_byte: 0, first_line: 1, diagnostics }
    });
    FileFindings { path: path.to_owned(), findings: findings.collect(), ..FileFindings::default() }
}

fn left(found: &FileFindings) -> Vec<Made> {
    let made = |(findings, one): (&Findings, &Diagnostic)| {
        let pointer = if one.pointer.as_str() == "/a" { "/a" } else { "" };
        (findings.document.clone(), pointer, one.value_hash.unwrap_or_default())
    };
    found.diagnostics().map(made).collect()
}

fn ignores(of: &[FileFindings]) -> Ignores {
    let mut ignores = Ignores::empty(Path::new(Ignores::FILE_NAME));
    for found in of {
        ignores.add(found, "a reason");
    }
    let (read, faults) = Ignores::parse(Path::new(Ignores::FILE_NAME), ignores.text().into_bytes());
    assert_eq!(told(&faults), "");
    assert_eq!(read.text(), ignores.text());
    read
}

fn baseline(of: &[FileFindings]) -> Baseline {
    let mut baseline = Baseline::empty(Path::new(Baseline::FILE_NAME));
    for found in of {
        baseline.add(found);
    }
    let (read, faults) = Baseline::parse(Path::new(Baseline::FILE_NAME), baseline.text().into_bytes());
    assert_eq!(told(&faults), "");
    assert_eq!(read.text(), baseline.text());
    read
}

fn nothing() -> (Ignores, Baseline) {
    (ignores(&[]), baseline(&[]))
}

/// Findings as lines: place, severity, rule, message.
fn told(found: &FileFindings) -> String {
    let line = |(findings, one): (&Findings, &Diagnostic)| {
        let at = LineIndex::new(&findings.text).position(&findings.text, one.span.start());
        let help = one.help.as_deref().map_or(String::new(), |help| format!("; {help}"));
        let Diagnostic { rule, severity, message, pointer, .. } = one;
        format!("{}:{} {} {rule} {pointer}: {message}{help}\n", at.line, at.column, severity.as_str())
    };
    found.diagnostics().map(line).collect()
}

#[test]
fn lists_have_an_entry_on_each_line() {
    let of = [
        found("b.jsonl", &[(DocumentKind::Line(12), "/a", 2), (DocumentKind::Line(3), "/a", 2)]),
        found("./a \"é\".json", &[(DocumentKind::File, "", u64::MAX)]),
        found(
            "c.rs",
            &[(DocumentKind::Literal(4), "", 1), (DocumentKind::String(Pointer::from("/x")), "", 1)],
        ),
    ];
    assert_eq!(
        ignores(&of).text(),
        r#"{
  "version": 1,
  "ignores": [
    { "path": "a \"é\".json", "pointer": "", "rule": "too-long", "value": "ffffffffffffffff", "reason": "a reason" },
    { "path": "b.jsonl", "document": { "kind": "line", "line": 3 }, "pointer": "/a", "rule": "too-long", "value": "0000000000000002", "reason": "a reason" },
    { "path": "b.jsonl", "document": { "kind": "line", "line": 12 }, "pointer": "/a", "rule": "too-long", "value": "0000000000000002", "reason": "a reason" },
    { "path": "c.rs", "document": { "kind": "string", "pointer": "/x" }, "pointer": "", "rule": "too-long", "value": "0000000000000001", "reason": "a reason" },
    { "path": "c.rs", "document": { "kind": "literal", "index": 4 }, "pointer": "", "rule": "too-long", "value": "0000000000000001", "reason": "a reason" }
  ]
}
"#
    );
    assert_eq!(
        baseline(&of[..2]).text(),
        r#"{
  "version": 1,
  "findings": [
    { "path": "a \"é\".json", "pointer": "", "rule": "too-long", "value": "ffffffffffffffff", "count": 1 },
    { "path": "b.jsonl", "document": { "kind": "line" }, "pointer": "/a", "rule": "too-long", "value": "0000000000000002", "count": 2 }
  ]
}
"#
    );
    assert_eq!(ignores(&[]).text(), "{\n  \"version\": 1,\n  \"ignores\": []\n}\n");
}

#[test]
fn what_is_listed_is_silent_and_what_changed_is_told() {
    let listed = found("a.json", &[(DocumentKind::File, "/a", 1), (DocumentKind::File, "", 2)]);
    let mut silencer = Silencer::new(ignores(&[listed]), baseline(&[]));
    let mut now = found("./a.json", &[(DocumentKind::File, "/a", 1), (DocumentKind::File, "", 3)]);
    silencer.looked_at("a.json");
    assert_eq!(silencer.silence(&mut now), Silenced { ignored: 1, in_baseline: 0 });
    assert_eq!(left(&now), [(DocumentKind::File, "", 3)]);
    let mut elsewhere = found("b.json", &[(DocumentKind::File, "/a", 1)]);
    assert_eq!(silencer.silence(&mut elsewhere), Silenced::default());
    let Settled { unused, ignores, .. } = silencer.settle();
    assert_eq!(
        told(&unused),
        "4:5 warning unused-ignore /ignores/0: `too-long` at its root of `a.json` is ignored, and is not found there with \
         this value; take the entry out, as `fiq-lint check --fix` does\n"
    );
    assert_eq!(ignores.len(), 1);
}

#[test]
fn an_entry_prefers_its_line_and_follows_what_moved() {
    let line = |number| (DocumentKind::Line(number), "/a", 1);
    let cases: [[&[u64]; 4]; 5] = [
        // Entries; findings; what is told; the lines of the entries afterwards.
        [&[5, 9], &[3, 5, 9], &[9], &[3, 5]],
        [&[5, 6, 7], &[4, 5, 6], &[], &[4, 5, 6]],
        [&[5, 6, 7], &[6, 7, 8], &[], &[6, 7, 8]],
        [&[5], &[4, 5], &[5], &[4]],
        [&[1, 5], &[5], &[], &[5]],
    ];
    for [entries, findings, told, kept] in cases {
        let entries: Vec<Made> = entries.iter().copied().map(line).collect();
        let mut silencer = Silencer::new(ignores(&[found("a.jsonl", &entries)]), baseline(&[]));
        let mut seen = Vec::new();
        for number in findings {
            let mut part = found("a.jsonl", &[line(*number)]);
            silencer.silence(&mut part);
            seen.extend(left(&part));
        }
        silencer.looked_at("a.jsonl");
        assert_eq!(seen, told.iter().copied().map(line).collect::<Vec<_>>(), "{findings:?}");
        let kept: Vec<Made> = kept.iter().copied().map(line).collect();
        assert_eq!(
            silencer.settle().ignores.text(),
            ignores(&[found("a.jsonl", &kept)]).text(),
            "{findings:?}"
        );
    }
    // A whole file gives each entry its own line first.
    let mut silencer = Silencer::new(ignores(&[found("a.jsonl", &[line(5), line(9)])]), baseline(&[]));
    let mut whole = found("a.jsonl", &[line(3), line(5), line(9)]);
    silencer.silence(&mut whole);
    assert_eq!(left(&whole), [line(3)]);
}

#[test]
fn the_baseline_counts() {
    let line = |number| (DocumentKind::Line(number), "/a", 1);
    let known = || baseline(&[found("a.jsonl", &[line(1), line(2), line(3)])]);
    let mut silencer = Silencer::new(ignores(&[]), known());
    let mut now = found("a.jsonl", &[line(7), line(8), line(9), line(10), line(11)]);
    assert_eq!(silencer.silence(&mut now), Silenced { ignored: 0, in_baseline: 3 });
    assert_eq!(left(&now), [line(10), line(11)]);
    silencer.looked_at("a.jsonl");
    assert_eq!(silencer.settle().stale, []);
    let mut silencer = Silencer::new(ignores(&[]), known());
    silencer.silence(&mut found("a.jsonl", &[line(1)]));
    silencer.looked_at("a.jsonl");
    let settled = silencer.settle();
    assert_eq!(settled.stale.iter().map(|stale| stale.count).collect::<Vec<_>>(), [2]);
    assert_eq!(settled.baseline.text(), baseline(&[found("a.jsonl", &[line(1)])]).text());
}

#[test]
fn nothing_is_said_of_a_file_that_was_not_looked_at_unless_it_is_gone() {
    let folder = fiq_tests::Folder::new("silence");
    let here = folder.write("here.json", "{}");
    let gone = folder.path().join("gone.json");
    let listed = [&here, &gone].map(|path| found(&crate::shown(path), &[(DocumentKind::File, "/a", 1)]));
    let mut ignores = Ignores::empty(&folder.path().join(Ignores::FILE_NAME));
    let mut baseline = Baseline::empty(&folder.path().join(Baseline::FILE_NAME));
    for found in &listed {
        ignores.add(found, "");
        baseline.add(found);
    }
    let (ignores, _) = Ignores::parse(&folder.path().join(Ignores::FILE_NAME), ignores.text().into_bytes());
    let settled = Silencer::new(ignores, baseline).settle();
    assert_eq!(
        told(&settled.unused),
        "4:5 warning unused-ignore /ignores/0: `gone.json` is ignored in part, and it is not there any more; take the \
         entry out, as `fiq-lint check --fix` does\n"
    );
    assert!(settled.ignores.text().contains("here.json") && !settled.ignores.text().contains("gone.json"));
    assert_eq!(settled.stale.iter().map(|stale| &*stale.path).collect::<Vec<_>>(), ["gone.json"]);
    assert_eq!(settled.baseline.count(), 1);
}

#[test]
fn mistakes_in_the_ignore_list_are_told() {
    let text = r#"{
  "version": 1,
  "ignores": [
    { "path": "a.json", "pointer": "/a", "rule": "too-lnog", "value": "0123456789abcdef", "reason": "x" },
    { "path": "a.json", "pointr": "/a", "rule": "too-long", "value": "0123456789abcdef", "reason": " " },
    { "path": 1, "pointer": "a", "rule": "too-long", "value": "+123456789abcdef", "value": "" },
    { "path": "a.json", "document": { "kind": "lin", "line": 1 }, "pointer": "", "rule": "too-long", "value": "0123456789ABCDEF", "reason": "x" },
    { "path": "a.json", "document": { "kind": "line", "line": -1 }, "pointer": "", "rule": "too-long", "value": "0123456789abcdef", "reason": "x" },
    true,
    { "path": "a.json", "document": { "kind": "line" }, "pointer": "", "rule": "too-long", "value": "0123456789abcdef", "reason": "x" },
  ],
  "ignore": []
}
"#;
    let (ignores, faults) = Ignores::parse(Path::new("x.json"), text.into());
    assert_eq!(
        told(&faults),
        r#"4:50 warning bad-ignore /ignores/0/rule: there is no rule `too-lnog`; did you mean `too-long`?
5:25 error bad-ignore /ignores/1/pointr: `pointr` is not known here; did you mean `pointer`?
5:100 warning bad-ignore /ignores/1/reason: the reason is empty; add `"reason"`: why this is left as it is
6:5 warning bad-ignore /ignores/2: the entry gives no reason; add `"reason"`: why this is left as it is
6:15 error bad-ignore /ignores/2/path: a string belongs here
6:29 error bad-ignore /ignores/2/pointer: a JSON pointer belongs here, such as `/interactive/body`
6:63 error bad-ignore /ignores/2/value: 16 hexadecimal digits belong here
6:83 error bad-ignore /ignores/2/value: `value` stands twice
7:47 error bad-ignore /ignores/3/document/kind: `lin` is no kind of document; did you mean `line`?
8:63 error bad-ignore /ignores/4/document/line: a whole number from 0 on belongs here
9:5 error bad-ignore /ignores/5: an object belongs here, and this is a boolean
11:3 error syntax /ignores: a comma stands before the closing bracket; take the comma out
12:3 error bad-ignore /ignore: `ignore` is not known here; did you mean `ignores`?
"#
    );
    assert_eq!(ignores.len(), 2);
    let (_, faults) = Baseline::parse(Path::new("x.json"), br#"{"version": 2, "findings": 1}"#.to_vec());
    assert_eq!(
        told(&faults),
        "1:13 error bad-baseline /version: version 2 is not known; this program reads version 1: a later one may have \
         written the file\n"
    );
    let (baseline, faults) = Baseline::parse(Path::new("x.json"), b"<<<<<<< HEAD\n".to_vec());
    assert!(told(&faults).contains("error syntax") && baseline.count() == 0);
}

#[test]
fn an_entry_of_an_unknown_rule_is_kept_and_not_told_twice() {
    let mut text = ignores(&[found("a.json", &[(DocumentKind::File, "/a", 1)])]).text();
    text = text.replace(RULE, "too-loud");
    let (ignores, faults) = Ignores::parse(Path::new(Ignores::FILE_NAME), text.clone().into_bytes());
    assert_eq!(told(&faults).lines().count(), 1);
    let mut silencer = Silencer::new(ignores, baseline(&[]));
    silencer.looked_at("a.json");
    let settled = silencer.settle();
    assert_eq!((told(&settled.unused), settled.ignores.text()), (String::new(), text));
}

#[test]
fn a_hundred_thousand_entries_take_no_time() {
    let paths: Vec<String> = (0..1000).map(|number| format!("folder/{number}.jsonl")).collect();
    let lines: Vec<Made> = (1..=100).map(|number| (DocumentKind::Line(number), "/a", 1)).collect();
    let all: Vec<FileFindings> = paths.iter().map(|path| found(path, &lines)).collect();
    let start = Instant::now();
    let mut silencer = Silencer::new(ignores(&all), baseline(&all));
    let mut counted = Silenced::default();
    for mut found in all {
        silencer.looked_at(&found.path);
        counted += silencer.silence(&mut found);
    }
    let settled = silencer.settle();
    assert_eq!((counted.ignored, settled.ignores.len(), settled.stale.len()), (100_000, 100_000, 1000));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

proptest! {
    #[test]
    fn as_many_are_silent_as_there_are_entries(
        entries in proptest::collection::vec((1u64..9, 0u64..3), 0..12),
        now in proptest::collection::btree_set((1u64..9, 0u64..3), 0..12),
        cuts in proptest::collection::vec(any::<bool>(), 12),
    ) {
        let made = |&(number, value): &(u64, u64)| (DocumentKind::Line(number), "/a", value);
        let listed: Vec<Made> = entries.iter().map(made).collect();
        let now: Vec<Made> = now.iter().map(made).collect();
        let (none, _) = nothing();
        let mut by_ignores = Silencer::new(ignores(&[found("a.jsonl", &listed)]), baseline(&[]));
        let mut by_baseline = Silencer::new(none, baseline(&[found("a.jsonl", &listed)]));
        let (mut part, mut told) = (Vec::new(), Vec::new());
        for (one, is_last) in now.iter().zip(cuts.iter().cycle()) {
            part.push(one.clone());
            if *is_last || part.len() == now.len() {
                let mut ignored = found("a.jsonl", &part);
                let count = by_ignores.silence(&mut ignored).ignored;
                let known = by_baseline.silence(&mut found("a.jsonl", &part)).in_baseline;
                prop_assert_eq!(count, known);
                told.extend(left(&ignored));
                part.clear();
            }
        }
        let mut rest = found("a.jsonl", &part);
        by_ignores.silence(&mut rest);
        told.extend(left(&rest));
        for value in 0..3 {
            let of_value = |made: &[Made]| made.iter().filter(|(_, _, own)| *own == value).count();
            prop_assert_eq!(of_value(&told), of_value(&now).saturating_sub(of_value(&listed)));
        }
    }

    #[test]
    fn any_text_is_read(text in "[{}\\[\\]:,\" a-z0-9\\\\]{0,80}", kind in 0usize..3) {
        let text = match kind {
            0 => text,
            1 => format!("{{\"version\": 1, \"ignores\": [{text}]}}"),
            _ => format!("{{\"version\": 1, \"ignores\": [{{\"path\": \"{text}\", \"document\": {{{text}}}}}]}}"),
        };
        let (read, _) = Ignores::parse(Path::new("x.json"), text.clone().into_bytes());
        let (again, faults) = Ignores::parse(Path::new("x.json"), read.text().into_bytes());
        prop_assert_eq!(again.text(), read.text());
        prop_assert_eq!(faults.count(fiq_source::Severity::Error), 0);
        Baseline::parse(Path::new("x.json"), text.into_bytes());
    }
}
