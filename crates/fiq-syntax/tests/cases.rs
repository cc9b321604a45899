//! Texts and the trees they become: each input under `ok/` and `err/` has its tree beside it.
//!
//! `UPDATE_EXPECT=1` writes the trees anew. A `.json` file is read as strict JSON with placeholders, a `.jsonc` file as
//! JSON with comments, a file named `template_*` as the text of a template; `serde_json` is the oracle for `.json` files.

#[path = "support/dump.rs"]
mod support;
#[path = "support/trees.rs"]
mod trees;

use serde::de::IgnoredAny;
use std::fs;
use std::path::Path;

use fiq_syntax::json::{Dialect, Options, is_json, parse};
use fiq_syntax::placeholder::{Form, Forms, Placeholders, Unquoted};
use trees::{hold, inputs};

/// A case named `template_*` is read as a template's text.
fn rules(input: &Path) -> Placeholders {
    let is_template = input.file_name().is_some_and(|name| name.to_string_lossy().starts_with("template_"));
    Placeholders {
        unquoted: if is_template { Unquoted::Value } else { Unquoted::Fault },
        forms: if is_template { Form::ALL.into_iter().collect() } else { Forms::default() },
        elided: vec!["wamid.".to_owned()],
    }
}

fn check(input: &Path) -> (Vec<u8>, usize) {
    let text = fs::read(input).expect("the input can be read");
    let is_jsonc = input.extension().is_some_and(|ending| ending == "jsonc");
    let dialect = if is_jsonc { Dialect::Jsonc } else { Dialect::Json };
    let tree = parse(&text, &Options { dialect, placeholders: Some(rules(input)) });
    hold(input, &tree, &text);
    (text, tree.faults().len())
}

#[test]
fn valid_texts_have_no_fault() {
    for input in inputs("ok") {
        let (text, faults) = check(&input);
        assert_eq!(faults, 0, "{}", input.display());
        let is_template = rules(&input).unquoted == Unquoted::Value;
        if !is_template && input.extension().is_some_and(|ending| ending == "json") {
            assert!(is_json(&text), "{}", input.display());
            let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
            assert!(serde_json::from_slice::<IgnoredAny>(text).is_ok(), "{}", input.display());
        }
    }
}

#[test]
fn invalid_texts_have_their_faults() {
    for input in inputs("err") {
        let (text, faults) = check(&input);
        assert!(faults > 0, "{}", input.display());
        assert!(!is_json(&text), "{}", input.display());
    }
}
