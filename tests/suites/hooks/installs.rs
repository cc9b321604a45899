//! The other ways to the binary: `pip install`, the source distribution, `cargo install`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use fiq_tests::{Folder, suite};
use walkdir::WalkDir;

use crate::repository::root;
use crate::site::{BAD, GOOD};
use crate::tool::{Tool, alone, succeed};

/// The binary is there, knows its version and does its work.
fn works(binary: &Path) {
    let folder = Folder::new("installed");
    let (good, bad) = (folder.write("good.json", GOOD), folder.write("bad.json", BAD));
    let version = succeed(Command::new(binary).arg("--version")).text();
    assert_eq!(version.trim(), format!("fiq-lint {}", env!("CARGO_PKG_VERSION")));
    succeed(Command::new(binary).arg("check").arg(good));
    let status = Command::new(binary).arg("check").arg(bad).output().expect("it can be started").status;
    assert_eq!(status.code(), Some(1));
}

/// The crates of this workspace are the ones that the tests have built already, so that only the binary is linked.
#[test]
fn pip_installs_the_binary() {
    let Some(tool) = Tool::find() else { return };
    let folder = Folder::new("venv");
    let venv = folder.path().join("venv");
    succeed(tool.program("python").args(["-m", "venv", "--without-pip"]).arg(&venv));
    let mut pip = tool.program("python");
    pip.args(["-m", "pip", "--python"]).arg(&venv).arg("install").arg(root());
    let built = alone();
    succeed(pip.env("MATURIN_PEP517_ARGS", "--profile dev --strip --compression-method stored"));
    drop(built);
    works(&venv.join("bin/fiq-lint"));
    let mut metadata = Command::new(venv.join("bin/python"));
    metadata.args(["-c", "import importlib.metadata as m; print(m.version('fiq-lint'))"]);
    assert_eq!(succeed(&mut metadata).text().trim(), env!("CARGO_PKG_VERSION"));
}

#[test]
fn cargo_installs_the_binary() {
    if suite("FIQ_PRE_COMMIT").is_none() {
        return;
    }
    let folder = Folder::new("cargo-install");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["install", "--debug", "--locked", "--offline", "--path"]).arg(root().join("crates/fiq-lint"));
    let built = alone();
    succeed(cargo.arg("--root").arg(folder.path()));
    drop(built);
    works(&folder.path().join("bin/fiq-lint"));
}

#[test]
fn the_pages_show_these_ways() {
    for page in ["README.md", "docs/install.md"] {
        let text = std::fs::read_to_string(root().join(page)).expect("the page is there");
        for way in ["\ncargo install --path crates/fiq-lint --locked", "\npip install ."] {
            assert!(text.contains(way), "{page} does not show {way}");
        }
    }
    let [readme, recipe] = ["README.md", "docs/recipes/pre-commit-config.yaml"]
        .map(|name| std::fs::read_to_string(root().join(name)).expect("the file is there"));
    assert!(
        readme.contains(&format!("```yaml\n{recipe}```\n")),
        "the README shows the recipe for pre-commit"
    );
}

/// Compiling it once more would show no more than this: its manifests hang together, and no source is left out.
#[test]
fn the_source_distribution_is_whole() {
    let Some(tool) = Tool::find() else { return };
    let folder = Folder::new("sdist");
    succeed(tool.program("maturin").args(["sdist", "--out"]).arg(folder.path()).current_dir(root()));
    let name = format!("fiq_lint-{}", env!("CARGO_PKG_VERSION"));
    let mut unpack = tool.program("python");
    unpack.args(["-m", "tarfile", "--extract", &format!("{name}.tar.gz")]);
    succeed(unpack.current_dir(folder.path()));
    let unpacked = folder.path().join(name);
    for file in ["pyproject.toml", "Cargo.lock", "LICENSE-MIT", "LICENSE-APACHE", "README.md"] {
        assert!(unpacked.join(file).is_file(), "{file} is not part of the distribution");
    }
    let mut metadata = Command::new(env!("CARGO"));
    metadata.args(["metadata", "--locked", "--offline", "--format-version", "1"]).current_dir(&unpacked);
    succeed(&mut metadata);
    for package in packages(&unpacked) {
        let sources = |of: &Path| sources(&of.join("crates").join(&package));
        assert_eq!(sources(&unpacked), sources(root()), "{package:?}");
    }
}

/// The folders of the crates that are part of it.
fn packages(unpacked: &Path) -> Vec<PathBuf> {
    let folders = WalkDir::new(unpacked.join("crates")).min_depth(1).max_depth(1);
    let names = folders.into_iter().map(|entry| entry.expect("the folder can be walked").file_name().into());
    let names: Vec<PathBuf> = names.collect();
    assert!(names.contains(&"fiq-lint".into()), "the binary's crate is part of it");
    names
}

fn sources(package: &Path) -> BTreeSet<PathBuf> {
    let walk =
        WalkDir::new(package.join("src")).into_iter().map(|entry| entry.expect("sources can be walked"));
    let files = walk.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| entry.path().strip_prefix(package).expect("a walk stays inside").to_path_buf())
        .collect()
}
