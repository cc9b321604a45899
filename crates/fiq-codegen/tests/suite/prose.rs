//! Descriptions are anybody's text: as documentation they are neither tests nor a reason for a warning.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// All documentation of generated code, each on an item of its own, beside empty types of the names that it may link to.
fn documented(code: &str) -> String {
    let (mut out, mut docs, mut items) = (String::from("//! Documentation.\n"), String::new(), 0);
    for line in code.lines().map(str::trim) {
        if line.starts_with("///") {
            docs.extend([line, "\n"]);
            continue;
        }
        let named =
            ["pub struct ", "pub enum ", "pub type "].iter().find_map(|start| line.strip_prefix(start));
        if let Some(name) = named.and_then(|rest| rest.split(' ').next()) {
            writeln!(out, "{docs}pub struct {name};").expect("writing to a String cannot fail");
        } else if !docs.is_empty() && !line.starts_with("#[") {
            items += 1;
            writeln!(out, "{docs}pub fn item{items}() {{}}").expect("writing to a String cannot fail");
        } else {
            continue;
        }
        docs.clear();
    }
    out
}

fn rustdoc(code: &Path, arguments: &[&str]) -> String {
    let folder = code.parent().expect("the file is in a folder");
    let mut command = Command::new("rustdoc");
    command
        .args(["--edition", "2024", "--crate-name", "documented"])
        .args(arguments)
        .arg(code)
        .current_dir(folder);
    let output = command.output().expect("rustdoc comes with cargo");
    let told =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{told}");
    told
}

#[test]
fn documentation_is_no_test_and_no_warning() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for name in crate::fresh::DOCUMENTS {
        let path = folder.join(format!("{name}_documented.rs"));
        std::fs::write(&path, documented(&crate::fresh::generated(name)))
            .expect("the folder can be written to");
        let told = rustdoc(&path, &["--test"]);
        assert!(told.contains("running 0 tests"), "{name}: {told}");
        let out = folder.join("documentation");
        rustdoc(&path, &["-D", "warnings", "-o", &out.display().to_string()]);
    }
}
