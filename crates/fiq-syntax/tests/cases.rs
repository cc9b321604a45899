//! Texts and the trees they become: each input under `ok/` and `err/` has its tree beside it.
//!
//! `UPDATE_EXPECT=1` writes the trees anew. A `.json` file is read as strict JSON with placeholders, a `.jsonc` file as
//! JSON with comments, a file named `template_*` as the text of a template; `serde_json` is the oracle for `.json` files.

#[path = "support/dump.rs"]
mod support;

use serde::de::IgnoredAny;
use std::fs;
use std::path::{Path, PathBuf};

use fiq_syntax::json::{Dialect, Options, is_json, parse};
use fiq_syntax::placeholder::{Placeholders, Unquoted};

fn inputs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let files = fs::read_dir(folder).expect("the folder of cases is there");
    let mut paths: Vec<_> = files.map(|file| file.expect("a case").path()).collect();
    paths.sort();
    let is_tree = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "tree");
    for tree in paths.iter().filter(|path| is_tree(path)) {
        let input = tree.with_extension("");
        assert!(input.exists(), "{} has no input", tree.display());
    }
    paths.retain(|path| !is_tree(path));
    paths
}

/// A case named `template_*` is read as a template's text.
fn rules(input: &Path) -> Placeholders {
    let is_template = input.file_name().is_some_and(|name| name.to_string_lossy().starts_with("template_"));
    Placeholders {
        unquoted: if is_template { Unquoted::Value } else { Unquoted::Fault },
        dollar_names: is_template,
        percent_directives: is_template,
        elided: vec!["wamid.".to_owned()],
    }
}

fn check(input: &Path) -> (Vec<u8>, usize) {
    let text = fs::read(input).expect("the input can be read");
    let is_jsonc = input.extension().is_some_and(|ending| ending == "jsonc");
    let dialect = if is_jsonc { Dialect::Jsonc } else { Dialect::Json };
    let tree = parse(&text, &Options { dialect, placeholders: Some(rules(input)) });
    let dump = support::dump(&tree, &text);
    let expected = PathBuf::from(format!("{}.tree", input.display()));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&expected, &dump).expect("the expected tree can be written");
    }
    let wanted = fs::read_to_string(&expected).unwrap_or_default();
    assert_eq!(dump, wanted, "{} (UPDATE_EXPECT=1 takes what is now)", input.display());
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
