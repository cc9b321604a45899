//! What the compiler says: every rule, every form of a message, every mistake in the attribute. `TRYBUILD=overwrite` blesses.

use std::fs;
use std::path::Path;

/// Messages in files stand where the package of the cases is made.
fn lay_out_files() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it stands in the target folder");
    let package = target.join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    fs::create_dir_all(package.join("payloads")).expect("the target folder can be written to");
    for folder in ["", "payloads"] {
        for file in fs::read_dir(files.join(folder)).expect("the files are there").flatten() {
            if file.path().is_file() {
                let to = package.join(folder).join(file.file_name());
                fs::copy(file.path(), to).expect("the target folder can be written to");
            }
        }
    }
}

#[test]
fn every_rule_is_told_by_the_compiler() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/err");
    let files = fs::read_dir(folder).expect("the cases are there").flatten().map(|entry| entry.path());
    let printed = files.filter(|path| path.extension().is_some_and(|extension| extension == "stderr"));
    let printed: String = printed.map(|path| fs::read_to_string(path).expect("it is text")).collect();
    let is_told = |rule: &&fiq_check::Rule| printed.contains(&format!("error: {}: ", rule.name));
    let untold: Vec<&str> =
        fiq_check::RULES.iter().filter(|rule| !is_told(rule)).map(|rule| rule.name).collect();
    assert!(untold.is_empty(), "rules without a case: {untold:?}");
}

#[test]
fn the_compiler_tells_every_mistake() {
    lay_out_files();
    trybuild::TestCases::new().compile_fail("tests/ui/err/*.rs");
}
