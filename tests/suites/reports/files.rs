//! Several reports at once: what stands in the files, and what becomes of them when something fails.

use std::fs;
use std::path::Path;

use fiq_tests::{Folder, LIMIT, Run, fiq_lint, run};

use crate::inputs;

const FORMATS: [&str; 11] = [
    "terminal", "short", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "rdjsonl",
    "markdown",
];

fn check(folder: &Folder, arguments: &[&str]) -> Run {
    run(fiq_lint().current_dir(folder.path()).arg("check").args(arguments), LIMIT)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("it can be listed");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A folder with a message that has a fault.
fn faulty() -> Folder {
    let folder = Folder::new("reports");
    folder.write("a.json", r#"{ "phone_number": 27123456789, "message_type": "text", "text": "a" }"#);
    folder
}

#[test]
fn a_file_gets_what_standard_output_would_get() {
    let input = inputs::ordinary();
    let out = Folder::new("out");
    let mut command = fiq_lint();
    command.current_dir(input.folder.path()).args(["check", "--as", "request", "--format", "short"]);
    for format in FORMATS {
        command.arg(format!("--report={format}={}", out.path().join(format).display()));
    }
    let said = run(&mut command, LIMIT);
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert_eq!(said.text(), input.report("short"));
    for format in FORMATS {
        let written = fs::read_to_string(out.path().join(format)).expect("the report was written");
        assert_eq!(written, input.report(format), "{format}");
    }
    assert_eq!(names(out.path()).len(), FORMATS.len(), "nothing else is left");
}

#[test]
fn a_report_replaces_the_old_one() {
    let folder = faulty();
    let old = folder.write("out.txt", "old".repeat(10_000));
    let said = check(&folder, &["--report", "short=out.txt"]);
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    let new = fs::read_to_string(&old).expect("it is there");
    assert!(new.starts_with("a.json:1:19: error[wrong-type]"), "{new}");
    assert_eq!(names(folder.path()), ["a.json", "out.txt"]);
}

#[test]
fn a_run_that_fails_leaves_the_old_one() {
    let folder = faulty();
    folder.write("out.txt", "old");
    for failing in
        [&["--spec", "none.yaml"][..], &["--report", "json=none/out.json"], &["--report", "json=."]]
    {
        let said = check(&folder, &[&["--report", "short=out.txt"], failing].concat());
        assert_eq!(said.code, Some(2), "{}", said.transcript());
        assert_eq!(fs::read_to_string(folder.path().join("out.txt")).expect("it is there"), "old");
        assert_eq!(names(folder.path()), ["a.json", "out.txt"]);
    }
}

#[test]
fn what_cannot_be_written_is_named() {
    let folder = faulty();
    let said = check(&folder, &["--report", "json=none/out.json"]);
    let told = String::from_utf8_lossy(&said.stderr).into_owned();
    assert_eq!(told, "error: none/out.json: cannot be written: no such file or directory\n");
    if Path::new("/dev/full").exists() {
        let said = check(&folder, &["--report", "json=/dev/full"]);
        assert_eq!(said.code, Some(2), "{}", said.transcript());
        let told = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(told.contains("/dev/full") && told.contains("cannot be written"), "{told}");
    }
}

#[test]
fn no_report_overwrites_an_input_or_another_report() {
    let folder = faulty();
    let before = fs::read(folder.path().join("a.json")).expect("it is there");
    for arguments in
        [&["a.json", "--report", "json=./a.json"][..], &["--report", "json=out", "--report", "short=./out"]]
    {
        let said = check(&folder, arguments);
        assert_eq!(said.code, Some(2), "{}", said.transcript());
        assert!(String::from_utf8_lossy(&said.stderr).contains("is named twice"));
    }
    assert_eq!(fs::read(folder.path().join("a.json")).expect("it is there"), before);
    assert_eq!(names(folder.path()), ["a.json"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = faulty();
    let file = folder.write("real/out.txt", "old");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("they can be set");
    symlink("real/out.txt", folder.path().join("out.txt")).expect("a link can be made");
    let said = check(&folder, &["a.json", "--report", "short=out.txt"]);
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert!(folder.path().join("out.txt").is_symlink());
    assert!(fs::read_to_string(&file).expect("it is there").starts_with("a.json:1:19:"));
    assert_eq!(fs::metadata(&file).expect("it is there").permissions().mode() & 0o777, 0o640);
    assert_eq!(names(&folder.path().join("real")), ["out.txt"]);
}
