//! The extension for VS Code, built in a fresh folder: its types, its style, its own tests, and its package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use fiq_tests::{Folder, LIMIT, Run, run, suite};
use walkdir::WalkDir;

const INSIDE: &str = "editors/vscode";
/// What stands there once somebody worked on it, and belongs to nobody else.
const MADE: &[&str] = &["node_modules", "dist", "out", "LICENSE.txt", "fiq-lint.vsix"];

/// Its folder in this repository.
pub(crate) fn source() -> PathBuf {
    root().join(INSIDE)
}

pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A copy of its sources, with the packages that it is built with.
pub(crate) struct Extension {
    folder: Folder,
}

impl Extension {
    /// A fresh copy, if the packages are there.
    pub(crate) fn copied() -> Option<Self> {
        let packages = suite("FIQ_EXTENSION_PACKAGES")?.join("node_modules");
        let folder = Folder::new("extension");
        let inside = folder.path().join(INSIDE);
        for entry in WalkDir::new(source())
            .into_iter()
            .filter_entry(|entry| !MADE.iter().any(|name| entry.file_name() == *name))
        {
            let entry = entry.expect("the sources can be walked");
            let target =
                inside.join(entry.path().strip_prefix(source()).expect("a walk stays under its root"));
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).expect("a folder can be made in a fresh folder");
            } else {
                fs::copy(entry.path(), target).expect("a file can be copied into a fresh folder");
            }
        }
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            fs::copy(root().join(licence), folder.path().join(licence)).expect("the licence is there");
        }
        std::os::unix::fs::symlink(packages, inside.join("node_modules")).expect("a link can be made");
        Some(Self { folder })
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join(INSIDE)
    }

    /// Runs one of its scripts, which must succeed.
    pub(crate) fn script(&self, name: &str) -> Run {
        let mut npm = Command::new("npm");
        npm.args(["run", "--silent", name]).current_dir(self.path()).env("NO_COLOR", "1");
        npm.env("npm_config_offline", "true").env("npm_config_update_notifier", "false");
        let said = run(&mut npm, LIMIT);
        assert_eq!(said.code, Some(0), "npm run {name}\n{}", said.transcript());
        said
    }
}

/// The package, made once for all tests that look at it.
pub(crate) fn packed() -> Option<&'static Path> {
    static PACKED: OnceLock<Option<PathBuf>> = OnceLock::new();
    let made = PACKED.get_or_init(|| {
        let extension = Extension::copied()?;
        extension.script("package");
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fiq-lint.vsix");
        fs::copy(extension.path().join("fiq-lint.vsix"), &kept).expect("the package was made");
        Some(kept)
    });
    made.as_deref()
}

#[test]
fn its_types_and_its_style_are_sound() {
    let Some(extension) = Extension::copied() else { return };
    extension.script("check");
}

#[test]
fn its_own_tests_pass() {
    let Some(extension) = Extension::copied() else { return };
    let said = extension.script("test").text();
    assert!(said.contains("# fail 0") && !said.contains("# pass 0\n"), "{said}");
}

/// Whoever has no network but a copy of the registry can install them as well.
#[test]
fn its_lock_files_name_no_address() {
    for folder in [source(), source().join("test/workbench")] {
        let read = |name: &str| fs::read_to_string(folder.join(name)).expect("it is there");
        assert!(!read("package-lock.json").contains("\"resolved\""), "{}", folder.display());
        assert!(!read(".npmrc").contains("registry="), "{}", folder.display());
    }
}

/// The commands that the message names are those of the page, and so is the way to the package.
#[test]
fn the_pages_show_what_works() {
    let read = |name: &str| fs::read_to_string(root().join(name)).expect("it is there");
    let (source, install) = (read("editors/vscode/src/binary.ts"), read("docs/install.md"));
    let (_, commands) = source.split_once("INSTALL: readonly string[] = [").expect("the source lists them");
    let (commands, _) = commands.split_once(']').expect("a list ends");
    let commands: Vec<&str> = commands.split('"').skip(1).step_by(2).collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    for command in commands {
        assert!(install.contains(&format!("\n{command} ")), "docs/install.md does not show {command}");
        assert!(read("editors/vscode/README.md").contains(&format!("`{command}`")), "{command}");
    }
    assert!(read("docs/editors.md").contains("\nnpm ci && npm run package\n"));
}
