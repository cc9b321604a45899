//! Every rule has a file and a manual, and the examples in its manual are what they say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fiq_check::RULES;

use crate::checking::{against, report, request};

#[test]
fn the_list_is_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let files =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    let rules = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let files: BTreeSet<String> =
        rules.map(|path| path.file_stem().unwrap_or_default().to_string_lossy().replace('_', "-")).collect();
    let listed: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(files, listed);
    assert_eq!(RULES.len(), listed.len(), "a rule stands twice in the list");
}

#[test]
fn every_manual_has_a_bad_and_a_good_example() {
    for rule in RULES {
        let doc = rule.doc();
        let of = |kind: &str| blocks(&doc).into_iter().filter(|(info, _)| info == kind).count();
        assert!(of("json bad") > 0 && of("json good") > 0, "{}", rule.name);
        assert!(!doc.starts_with(' ') && !rule.summary.ends_with('.'), "{}", rule.name);
    }
}

#[test]
fn every_example_is_what_it_says() {
    for rule in RULES {
        let doc = rule.doc();
        let mut schema: Option<String> = None;
        for (info, text) in blocks(&doc) {
            let findings = match &schema {
                Some(schema) => against(schema, &text),
                None => request(&text),
            };
            match info.as_str() {
                "json schema" => schema = Some(text),
                "json bad" => {
                    let told = findings.iter().filter(|found| found.rule == rule.name).count();
                    assert!(told == 1 && findings.len() == 1, "{}:\n{}", rule.name, report(&text, &findings));
                }
                "json good" => assert!(findings.is_empty(), "{}:\n{}", rule.name, report(&text, &findings)),
                other => panic!("{}: a block of `{other}`", rule.name),
            }
        }
    }
}

/// The fenced blocks of a text, each with what stands after its fence.
fn blocks(doc: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut parts = doc.split("```").skip(1);
    while let (Some(block), _) = (parts.next(), parts.next()) {
        let (info, text) = block.split_once('\n').unwrap_or((block, ""));
        blocks.push((info.to_owned(), text.to_owned()));
    }
    blocks
}
