//! A disk that is full, and a program that is ended while it writes: the file is the old one, whole.

use std::fs;
use std::process::Command;

use fiq_tests::{LIMIT, fiq_lint, run};

use crate::site::{BAD, GOOD, Site};

/// A file of 100 kB of which a fix has to write all.
fn large(site: &Site) -> String {
    let mut text = format!("[{BAD}");
    while text.len() < 100_000 {
        text.push_str(",\n");
        text.push_str(GOOD);
    }
    text.push(']');
    site.write("large.json", &text);
    text
}

/// Fixes where no file can be longer than 8 KiB. `signal` is what becomes of the signal that says so: ignored, the write fails as on a full disk.
fn fix_with_little_room(site: &Site, signal: &str) -> fiq_tests::Run {
    let binary = fiq_lint().get_program().to_owned();
    let mut bash = Command::new("bash");
    let script = format!("{signal}ulimit -f 8 && exec \"$0\" check --fix --quiet --format short large.json");
    bash.current_dir(site.path(".")).args(["-c", &script]).arg(binary);
    run(&mut bash, LIMIT)
}

#[test]
fn a_full_disk_loses_nothing() {
    let site = Site::new();
    let text = large(&site);
    let said = fix_with_little_room(&site, "trap '' XFSZ && ");
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert!(said.transcript().contains("large.json: cannot be written"), "{}", said.transcript());
    assert!(said.text().contains("wrong-type"), "what could not be fixed is told: {}", said.text());
    assert_eq!(site.read("large.json"), text);
    let names = fs::read_dir(site.path(".")).expect("the folder can be read").count();
    assert_eq!(names, 1, "nothing is left beside the file");
}

#[test]
fn an_end_while_writing_loses_nothing() {
    let site = Site::new();
    let text = large(&site);
    let said = fix_with_little_room(&site, "");
    assert_eq!(said.code, None, "a signal ends it: {}", said.transcript());
    assert_eq!(site.read("large.json"), text);
}
