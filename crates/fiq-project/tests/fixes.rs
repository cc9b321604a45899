//! Whole files that are fixed: `tests/fixes/NAME.EXTENSION`, with what becomes of it beside it. `NAME.fixed.*` has the safe fixes alone,
//! `NAME.unsafe.*` all of them, and `NAME.txt` what was done and what is left. `UPDATE_EXPECT=1` writes them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fiq_extract::Format;
use fiq_project::fix::{Fixed, Wish};
use fiq_project::{Contract, Inspector};
use fiq_source::Safety;

fn inspector() -> Inspector<'static> {
    Inspector::new(Contract::bundled())
}

/// The files of the folder; those that are expected have a second extension.
fn files() -> (Vec<PathBuf>, Vec<PathBuf>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixes");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.into_iter().partition(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        !name.contains('.') && path.extension().is_some_and(|extension| extension != "txt")
    })
}

fn beside(path: &Path, what: &str) -> PathBuf {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    path.with_extension(format!("{what}.{extension}"))
}

#[test]
fn every_file_becomes_what_is_expected() {
    let (inputs, mut unused) = files();
    let mut wrong = Vec::new();
    for path in &inputs {
        let (report, texts) = fixed(path);
        let expected = [beside(path, "fixed"), beside(path, "unsafe"), path.with_extension("txt")];
        let [safe, all] = texts;
        for (expected, bytes) in expected.into_iter().zip([safe, all, report.into_bytes()]) {
            unused.retain(|file| *file != expected);
            if std::env::var_os("UPDATE_EXPECT").is_some() {
                fs::write(&expected, &bytes).expect("a file can be written");
            } else if fs::read(&expected).ok().as_deref() != Some(&bytes) {
                wrong.push(format!("{}:\n{}", expected.display(), String::from_utf8_lossy(&bytes)));
            }
        }
    }
    wrong.extend(unused.iter().map(|file| format!("{}: no file beside it", file.display())));
    assert!(inputs.len() > 10 && wrong.is_empty(), "{}", wrong.join("\n"));
}

fn fixed(path: &Path) -> (String, [Vec<u8>; 2]) {
    let bytes = fs::read(path).expect("a case can be read");
    let format = Format::of_path(path).expect("the name tells the format");
    let inspector = inspector();
    let mut report = String::new();
    let texts = [Safety::Safe, Safety::Unsafe].map(|limit| {
        let wish = Wish { limit, may_fix: &|_, _| true };
        let fix = |bytes: &[u8]| inspector.fix(path, format, bytes, wish).expect("the file can be read");
        let fixed = fix(&bytes);
        let again = fix(&fixed.bytes);
        let twice = (String::from_utf8_lossy(&again.bytes).into_owned(), again.made);
        assert_eq!(twice, (String::from_utf8_lossy(&fixed.bytes).into_owned(), vec![]), "{}", path.display());
        report.push_str(&told(limit, &fixed));
        fixed.bytes
    });
    (report, texts)
}

/// What was done, and what is left of each rule.
fn told(limit: Safety, fixed: &Fixed) -> String {
    let made = fixed.made.iter().map(|made| format!("  {}: {} ({})\n", made.rule, made.title, made.count));
    let mut left: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (_, one) in fixed.left.diagnostics() {
        *left.entry((one.severity.as_str(), one.rule)).or_default() += 1;
    }
    let left =
        left.into_iter().map(|((severity, rule), count)| format!("  left: {severity} {rule} ({count})\n"));
    format!("{}\n{}{}", limit.as_str(), made.collect::<String>(), left.collect::<String>())
}

#[test]
fn what_may_not_be_fixed_stays() {
    let text = br#"{"phone_number":5,"message_type":"Text","text":"Hello"}"#;
    let wish = Wish { limit: Safety::Unsafe, may_fix: &|_, one| one.rule != "wrong-type" };
    let fixed = inspector().fix(Path::new("a.json"), Format::Json, text, wish).expect("it can be read");
    let wanted = br#"{"phone_number":5,"message_type":"text","text":"Hello"}"#;
    assert_eq!(String::from_utf8_lossy(&fixed.bytes), String::from_utf8_lossy(wanted));
    assert_eq!(fixed.left.diagnostics().count(), 1);
}
