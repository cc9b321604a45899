//! The package of the extension, looked into: its files, its manifests, and what it runs.

use std::fs;
use std::path::Path;
use std::process::Command;

use fiq_tests::{Folder, LIMIT, run};
use serde_json::Value;

use crate::extension::{Extension, packed};

const FILES: &[&str] = &[
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/README.md",
    "extension/dist/THIRD-PARTY.txt",
    "extension/dist/extension.js",
    "extension/icon.png",
    "extension/package.json",
];
/// Prints the names of the files of an archive, and unpacks them.
const UNPACK: &str = "import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print('\\n'.join(sorted(archive.namelist())))
archive.extractall(sys.argv[2])";
/// Prints the attributes of the elements of an XML file that have any, a line each.
const ELEMENTS: &str = "import sys, xml.etree.ElementTree as tree
for element in tree.parse(sys.argv[1]).iter():
    print(element.tag.split('}')[-1], *(f'{name}={value}' for name, value in sorted(element.attrib.items())))";

fn python(script: &str, arguments: &[&Path]) -> String {
    let said = run(Command::new("python3").args(["-c", script]).args(arguments), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    said.text()
}

/// The package, unpacked.
fn unpacked() -> Option<Folder> {
    let folder = Folder::new("vsix");
    let names = python(UNPACK, &[packed()?, folder.path()]);
    assert_eq!(names.lines().collect::<Vec<_>>(), FILES);
    Some(folder)
}

#[test]
fn its_manifests_agree() {
    let Some(folder) = unpacked() else { return };
    let text = fs::read_to_string(folder.path().join("extension/package.json")).expect("it is there");
    let manifest: Value = serde_json::from_str(&text).expect("a manifest is JSON");
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    let engine = manifest["engines"]["vscode"].as_str().expect("it names the VS Code that it needs");
    assert_eq!(manifest["devDependencies"]["@types/vscode"], engine.trim_start_matches('^'));
    assert_eq!(manifest["main"], "./dist/extension.js");
    assert_eq!(manifest["dependencies"], Value::Null, "all that it runs is bundled");
    let elements = python(ELEMENTS, &[&folder.path().join("extension.vsixmanifest")]);
    let publisher = manifest["publisher"].as_str().expect("it has a publisher");
    let version = env!("CARGO_PKG_VERSION");
    for line in [
        format!("Identity Id=fiq-lint Language=en-US Publisher={publisher} Version={version}"),
        format!("Property Id=Microsoft.VisualStudio.Code.Engine Value={engine}"),
        "InstallationTarget Id=Microsoft.VisualStudio.Code".to_owned(),
    ] {
        assert!(elements.lines().any(|there| there == line), "{line}\n{elements}");
    }
    let paths = elements.lines().filter_map(|line| line.split_once("Path=")?.1.split(' ').next());
    let missing: Vec<&str> = paths.filter(|path| !folder.path().join(path).is_file()).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn what_it_runs_can_be_read_and_is_licensed() {
    let Some(folder) = unpacked() else { return };
    let script = folder.path().join("extension/dist/extension.js");
    let said = run(Command::new("node").arg("--check").arg(&script), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    let script = fs::read_to_string(script).expect("a script is UTF-8");
    assert!(!script.contains("sourceMappingURL"), "no source map is part of it");
    let read =
        |name: &str| fs::read_to_string(folder.path().join("extension").join(name)).expect("it is there");
    let (own, others) = (read("LICENSE.txt"), read("dist/THIRD-PARTY.txt"));
    assert!(own.contains("MIT License") && own.contains("Apache License"), "{own}");
    for package in ["vscode-languageclient", "vscode-jsonrpc", "semver", "minimatch"] {
        assert!(others.lines().any(|line| line.starts_with(&format!("{package} "))), "{package}\n{others}");
    }
}

#[test]
fn it_is_the_same_whenever_it_is_made() {
    let (Some(first), Some(extension)) = (packed(), Extension::copied()) else { return };
    extension.script("package");
    let read = |path: &Path| fs::read(path).expect("the package is there");
    assert!(read(first) == read(&extension.path().join("fiq-lint.vsix")), "two packages differ");
}
