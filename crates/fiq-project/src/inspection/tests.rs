//! Texts that are edited again and again: what is found after each edit is what a look at the whole text finds.

mod texts;

use std::path::Path;
use std::sync::Arc;

use fiq_extract::{Direction, Format, Search};
use fiq_source::{Diagnostic, DocumentKind, FileFindings};
use fiq_syntax::placeholder::Forms;
use proptest::prelude::*;

use super::Inspection;
use crate::config::{CommandLine, Resolver, Source};
use crate::inspect::{Tally, faulty};
use crate::{Contract, Held, Inspected, Inspector};
use texts::{Edit, Layout, Shape};

/// What is held to what, with one rule off and one of another level.
fn held(search: Search) -> Held<'static> {
    by(Inspector::new(contract(search)))
}

/// The same without the fast path.
fn slow(search: Search) -> Held<'static> {
    by(Inspector::slow(contract(search)))
}

fn by(inspector: Inspector<'static>) -> Held<'static> {
    let mut command_line = CommandLine::default();
    command_line.set("off", "rules.unknown-field=off");
    command_line.set("warn", "rules.missing-field=warn");
    let resolver = Resolver::new(&Source::None, &command_line).expect("there are such rules");
    let config = resolver.for_file(Path::new("a.json")).expect("there are such rules");
    Held::new(config, Arc::new(inspector))
}

fn contract(search: Search) -> Contract<'static> {
    Contract { model: fiq_model::bundled(), search, forms: Forms::default() }
}

/// All that is told, in a form that can be compared.
type Told = (Tally, Vec<(DocumentKind, u64, u32, Vec<u8>, Vec<Diagnostic>)>);

fn told(found: &FileFindings) -> Told {
    let documents = found.findings.iter().filter(|one| !one.diagnostics.is_empty());
    let documents = documents.map(|one| {
        let text = one.text.to_vec();
        (one.document.clone(), one.first_byte, one.first_line, text, one.diagnostics.clone())
    });
    (Tally { payloads: found.payloads, near_misses: found.near_misses }, documents.collect())
}

fn found(inspection: &Inspection) -> Told {
    told(inspection.found().expect("a text that can be read"))
}

/// What a look at the whole of `text` finds, without parts and without the fast path.
fn undivided(slow: &Held<'_>, path: &Path, format: Format, text: &[u8]) -> Told {
    let whole = match format {
        Format::Json | Format::Jsonc => {
            let (tally, mut found) = slow.inspector().undivided(format, text);
            crate::held::weigh_all(&slow.config().levels(path), &mut found);
            faulty(path, tally, text.to_vec(), found)
        }
        Format::JsonLines | Format::Rust => by_bytes(slow, path, format, text),
    };
    told(&whole)
}

fn by_bytes(held: &Held<'_>, path: &Path, format: Format, text: &[u8]) -> FileFindings {
    match held.bytes(path, format, text) {
        Inspected::Faulty(found) => found,
        other => panic!("{other:?}"),
    }
}

/// Edits `text`, and looks after each edit whether what is found is what is there; the edits that were inspected in part.
fn check(search: Search, format: Format, text: &str, edits: &[Edit]) -> Vec<bool> {
    let (held, slow, path) = (held(search), slow(search), Path::new("a.json"));
    let mut text = text.as_bytes().to_vec();
    let mut now = held.open(path, format, text.clone().into());
    let mut in_part = Vec::new();
    for edit in edits {
        for (place, what) in edit.steps(&text) {
            text.splice(place, what);
            let opened = held.open(path, format, text.clone().into());
            now = held.reopen(&now, text.clone().into());
            if let Err(problem) = opened.found() {
                assert_eq!(now.found().map(|_| ()), Err(problem));
                continue;
            }
            let shown = String::from_utf8_lossy(&text);
            assert_eq!(found(&opened), undivided(&slow, path, format, &text), "opened: {shown}");
            assert_eq!(found(&opened), told(&by_bytes(&held, path, format, &text)), "bytes: {shown}");
            assert_eq!(found(&now), found(&opened), "edited: {shown}");
            in_part.push(now.inspected() < text.len() as u64);
        }
    }
    in_part
}

fn searches() -> impl Strategy<Value = Search> {
    prop_oneof![
        6 => Just(Search::Content),
        1 => Just(Search::Only(Direction::Request)),
        1 => Just(Search::Forced(Direction::Request)),
        1 => Just(Search::Only(Direction::Response)),
        1 => Just(Search::Operation(0, Direction::Request)),
    ]
}

fn formats() -> impl Strategy<Value = Format> {
    prop_oneof![4 => Just(Format::Json), 4 => Just(Format::Jsonc), 2 => Just(Format::JsonLines), 1 => Just(Format::Rust)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn edits_find_what_is_there(
        search in searches(),
        format in formats(),
        shape in any::<Shape>(),
        layout in any::<Layout>(),
        edits in proptest::collection::vec(any::<Edit>(), 1..12),
    ) {
        let in_part = check(search, format, &shape.text(format, &layout), &edits);
        if std::env::var_os("COUNT_EDITS").is_some() {
            eprintln!("{format:?} {} {}", in_part.len(), in_part.iter().filter(|is| **is).count());
        }
    }
}

/// Thirty payloads, one in three with a fault, as a document of this format.
fn thirty(format: Format, frame: impl Fn(usize, &str) -> String) -> String {
    let payload = |at: usize| {
        let key = if at.is_multiple_of(3) { "phone_numbr" } else { "phone_number" };
        let end = if format == Format::JsonLines { " " } else { "\n" };
        format!(
            "{{{end}  \"{key}\": \"+27123456789\",{end}  \"message_type\": \"text\",{end}  \"text\": \"Hello {at}\"{end}}}"
        )
    };
    (0..30).map(|at| frame(at, &payload(at))).collect()
}

/// Texts whose payloads are inspected one by one.
fn divided_texts() -> Vec<(Format, String)> {
    let item = |at: usize, payload: &str| format!("{}{payload}", if at == 0 { "" } else { ",\n" });
    let member = |at: usize, payload: &str| item(at, &format!("\"m{at}\": {payload}"));
    let line = |_: usize, payload: &str| format!("{payload}\r\n");
    let commented = "// fiq-lint: ignore-file syntax -- they are made\n";
    let (array, map) = (thirty(Format::Json, item), thirty(Format::Json, member));
    vec![
        (Format::Json, format!("[{array}]")),
        (Format::Json, format!("\u{feff}{{{map}}}\r\n")),
        (Format::Json, format!("{{\"version\": 1, \"all\": [[{array}], {{{map}}}]}}")),
        (Format::Jsonc, format!("/* all */ {{{map}, }} // that is all")),
        (Format::Jsonc, format!("{commented}[{array}]")),
        (Format::JsonLines, thirty(Format::JsonLines, line)),
    ]
}

/// Puts `what` before `place`, which stands once in each text, a character at a time; the most that was inspected for one.
fn type_before(place: &str, what: &str, format: Format, text: &str) -> (u64, Inspection) {
    let (held, path) = (held(Search::Content), Path::new("a.json"));
    let mut text = text.to_owned();
    let mut now = held.open(path, format, text.clone().into_bytes().into());
    let mut most = 0;
    for c in what.chars() {
        let at = text.find(place).expect("the place stands in the text");
        text.insert(at, c);
        now = held.reopen(&now, text.clone().into_bytes().into());
        most = most.max(now.inspected());
        let opened = held.open(path, format, text.clone().into_bytes().into());
        assert_eq!(found(&now), found(&opened), "{text}");
    }
    (most, now)
}

#[test]
fn what_is_typed_is_inspected_in_its_part_alone() {
    for (format, text) in divided_texts() {
        for place in ["Hello 13", "Hello 12", " 21\""] {
            let (most, _) = type_before(place, "Good 🍕, \\u00e9 ", format, &text);
            assert!(most < 140, "{place}: {most} bytes of {text}");
        }
    }
}

#[test]
fn what_is_broken_inside_of_a_part_is_inspected_with_it() {
    for (format, text) in divided_texts() {
        for what in ["Hello\", \"caption\": , \"text\": \"", "\", 'a': nul, \"", "\", \"footer\": \""] {
            let (most, broken) = type_before("Hello 13", what, format, &text);
            let (Format::Json | Format::Jsonc) = format else { continue };
            assert!(most < 180, "{what}: {most} bytes of {text}");
            let broken = String::from_utf8(broken.text().to_vec()).expect("it is made of text");
            let (most, _) = type_before(" 21\"", "abc", format, &broken);
            assert!(most < 400, "elsewhere, {what}: {most} bytes of {broken}");
        }
    }
}

#[test]
fn what_is_broken_may_end_in_what_is_edited() {
    // The string without its end goes on to the next quote, if a comma, a colon or a bracket follows that.
    let broken = "{\"phone_number\": \"+27123456789\", \"message_type\": \"text\", \"text\": \"x\n}";
    let before = format!("[{broken}, {{\n\"b\": 1,\n\"c\": 2}}]");
    let after = before.replace("\"b\"", "\"");
    let (held, path, format) = (held(Search::Content), Path::new("a.json"), Format::Json);
    let opened = held.open(path, format, before.into_bytes().into());
    let edited = held.reopen(&opened, after.clone().into_bytes().into());
    assert_eq!(found(&edited), undivided(&slow(Search::Content), path, format, after.as_bytes()));
}

#[test]
fn what_is_not_inside_of_a_part_has_all_inspected() {
    let slow = slow(Search::Content);
    for (format, text) in divided_texts().into_iter().filter(|(format, _)| *format != Format::JsonLines) {
        let (held, path) = (held(Search::Content), Path::new("a.json"));
        let before = held.open(path, format, text.clone().into_bytes().into());
        let brace = text.find("Hello 13").expect("it is there") + "Hello 13\"\n".len();
        let changes =
            [(brace, brace + 1, ""), (brace + 1, brace + 1, " "), (brace, brace, "}"), (brace, brace, "#")];
        for (start, end, what) in changes {
            let mut text = text.clone();
            text.replace_range(start..end, what);
            let after = held.reopen(&before, text.clone().into_bytes().into());
            assert_eq!(after.inspected(), text.len() as u64, "{text}");
            assert_eq!(found(&after), undivided(&slow, path, format, text.as_bytes()), "{text}");
        }
    }
}
