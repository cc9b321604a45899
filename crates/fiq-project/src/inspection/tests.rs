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

/// What is held to what, without any configuration.
fn held(search: Search) -> Held<'static> {
    let resolver = Resolver::new(&Source::None, &CommandLine::default()).expect("nothing is configured");
    let config = resolver.for_file(Path::new("a.json")).expect("nothing is configured");
    let model = fiq_model::bundled();
    Held::new(config, Arc::new(Inspector::new(Contract { model, search, forms: Forms::default() })))
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

/// What a look at the whole of `text` finds, without parts.
fn undivided(held: &Held<'_>, path: &Path, format: Format, text: &[u8]) -> Told {
    let whole = match format {
        Format::Json | Format::Jsonc => {
            let (tally, mut found) = held.inspector().undivided(format, text);
            crate::held::weigh_all(&held.config().levels(path), &mut found);
            faulty(path, tally, text.to_vec(), found)
        }
        Format::JsonLines | Format::Rust => by_bytes(held, path, format, text),
    };
    told(&whole)
}

fn by_bytes(held: &Held<'_>, path: &Path, format: Format, text: &[u8]) -> FileFindings {
    match held.bytes(path, format, text) {
        Inspected::Faulty(found) => found,
        other => panic!("{other:?}"),
    }
}

/// What was inspected by which way.
#[derive(Debug, Default)]
struct Ways {
    edits: u64,
    in_part: u64,
}

/// Edits `text`, and looks after each edit whether what is found is what is there.
fn check(search: Search, format: Format, text: &str, edits: &[Edit]) -> Ways {
    let (held, path) = (held(search), Path::new("a.json"));
    let mut ways = Ways::default();
    let mut text = text.as_bytes().to_vec();
    let mut now = held.open(path, format, text.clone().into());
    for edit in edits {
        for (place, what) in edit.steps(&text) {
            text.splice(place, what);
            let bytes = text.clone();
            let opened = held.open(path, format, bytes.clone().into());
            if opened.found().is_err() {
                now = opened;
                continue;
            }
            now = held.reopen(&now, bytes.into());
            ways.edits += 1;
            ways.in_part += u64::from(now.inspected() < text.len() as u64);
            let shown = || String::from_utf8_lossy(&text);
            assert_eq!(found(&opened), undivided(&held, path, format, &text), "opened: {}", shown());
            assert_eq!(found(&opened), told(&by_bytes(&held, path, format, &text)), "bytes: {}", shown());
            assert_eq!(found(&now), found(&opened), "edited: {}", shown());
        }
    }
    ways
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
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, max_shrink_iters: 3000, ..ProptestConfig::default() })]

    #[test]
    fn edits_find_what_is_there(
        search in searches(),
        format in formats(),
        shape in any::<Shape>(),
        layout in any::<Layout>(),
        edits in proptest::collection::vec(any::<Edit>(), 1..12),
    ) {
        let text = shape.text(format, &layout);
        let ways = check(search, format, &text, &edits);
        if std::env::var_os("FIQ_COUNT").is_some() {
            eprintln!("WAYS {format:?} {} {}", ways.edits, ways.in_part);
        }
    }
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}
