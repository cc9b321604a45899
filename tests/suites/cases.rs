//! What a user could send us: `tests/cases/RULE/NAME/`, an input and the report that it gets.
//!
//! A case whose name begins with `good` has no finding of its rule, every other one has. `arguments.txt` holds
//! further arguments, one a line. A new case needs no code: write the input, bless, read the report.

use std::fs;
use std::path::{Path, PathBuf};

use fiq_tests::{Blessing, LIMIT, fiq_lint, run};
use walkdir::WalkDir;

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

#[test]
fn every_case_has_its_report() {
    let mut blessing = Blessing::default();
    for case in folders(&cases()) {
        match input(&case) {
            Some(input) => check(&mut blessing, &case, &input),
            None => blessing.refuse(format!("{}: no input.* beside what is expected", case.display())),
        }
    }
    blessing.finish();
}

#[test]
fn every_rule_has_a_good_and_a_bad_case() {
    for rule in children(&cases()) {
        let (good, bad): (Vec<_>, Vec<_>) = children(&rule).into_iter().partition(|case| is_good(case));
        assert!(!good.is_empty(), "{}: no good case", rule.display());
        assert!(!bad.is_empty(), "{}: no bad case", rule.display());
    }
}

#[test]
fn every_rule_of_the_binary_has_cases() {
    let rules = run(fiq_lint().arg("rules"), LIMIT).text();
    let payloads = rules.lines().take_while(|line| !line.is_empty());
    let names = payloads.filter_map(|line| line.split_whitespace().next());
    let missing: Vec<&str> = names.filter(|name| is_rule(name) && !cases().join(name).is_dir()).collect();
    assert!(missing.is_empty(), "rules without a case: {missing:?}");
}

fn is_rule(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn check(blessing: &mut Blessing, case: &Path, input: &str) {
    let mut command = fiq_lint();
    command.current_dir(case).arg("check").args(arguments(case)).arg(input);
    let said = run(&mut command, LIMIT);
    let report = said.transcript();
    if !matches!(said.code, Some(0 | 1)) {
        blessing.refuse(format!("{}: not checked at all\n{report}", case.display()));
    }
    blessing.hold(&case.join("expected.txt"), &report);
    let rule = name(case.parent().expect("a case stands in the folder of its rule"));
    let told = report.contains(&format!("[{rule}]"));
    if told == is_good(case) {
        let wrong = if told { "a good case with" } else { "a bad case without" };
        blessing.refuse(format!("{}: {wrong} a finding of {rule}", case.display()));
    }
}

fn arguments(case: &Path) -> Vec<String> {
    let text = fs::read_to_string(case.join("arguments.txt")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn input(case: &Path) -> Option<String> {
    let files = children(case).into_iter().map(|path| name(&path));
    files.into_iter().find(|name| name.starts_with("input."))
}

fn is_good(case: &Path) -> bool {
    name(case).starts_with("good")
}

fn folders(cases: &Path) -> Vec<PathBuf> {
    children(cases).iter().flat_map(|rule| children(rule)).collect()
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let walk = WalkDir::new(folder).min_depth(1).max_depth(1).sort_by_file_name();
    walk.into_iter().map(|entry| entry.expect("the cases can be walked").into_path()).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
