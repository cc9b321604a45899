//! `tests/completion/NAME.EXT` is a text with a cursor, `|`; `NAME.items` what is offered there, and the text after the first of it.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use fiq_tests::Blessing;

use super::{able, chosen, items, with_snapshot};

#[test]
fn what_is_offered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/completion");
    let mut inputs: Vec<PathBuf> =
        fs::read_dir(&folder).expect("it is there").map(|entry| entry.expect("it is there").path()).collect();
    inputs.retain(|path| path.extension().is_none_or(|extension| extension != "items"));
    inputs.sort();
    let mut blessing = Blessing::default();
    for input in &inputs {
        let marked = fs::read_to_string(input).expect("it is text");
        let name = input.file_name().and_then(|name| name.to_str()).expect("it has a name");
        blessing.hold(&input.with_extension("items"), &told(name, &marked));
    }
    blessing.finish();
}

/// What is offered at the cursor.
fn told(name: &str, marked: &str) -> String {
    let (before, after) = marked.split_once('|').expect("there is a cursor");
    let text = [before, after].concat();
    with_snapshot(&able(), name, &text, |on| {
        let items = items(on, before.len());
        let mut told = String::new();
        for item in &items {
            let selected = if item.preselect == Some(true) { " (selected)" } else { "" };
            let detail = item.detail.as_ref().map(|detail| format!(": {detail}")).unwrap_or_default();
            let _ = writeln!(told, "{}{selected}{detail}", item.label);
        }
        for item in items.first().into_iter().chain(items.last().filter(|_| items.len() > 1)) {
            let _ = write!(told, "--- {}\n{}", item.label, chosen(on, item));
        }
        told
    })
}
