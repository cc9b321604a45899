//! The README and the pages under `docs/`: what they show is what the programs print, and where they lead there is something.
//!
//! A page is played in a fresh folder. A block after `<!-- file: NAME -->` is written there as that file; in a block of the language
//! `console` every line that begins with `$ ` is run by `bash`, with `fiq-lint` at hand, and prints the lines below it;
//! `<!-- run: COMMAND -->` runs what a reader need not see. A block after `<!-- held by: FILE -->` is not played: a test
//! there runs what it shows. Every block of the language `sh` has one.

mod page;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fiq_tests::{Blessing, Folder, LIMIT, fiq_lint, run};
use page::{Block, Part};
use walkdir::WalkDir;

#[test]
fn every_page_shows_what_is_printed() {
    let mut blessing = Blessing::default();
    for path in pages() {
        let text = fs::read_to_string(&path).expect("a page is UTF-8");
        blessing.hold(&path, &played(&text));
    }
    blessing.finish();
}

#[test]
fn what_is_not_played_is_held_by_a_test() {
    for path in pages() {
        let text = fs::read_to_string(&path).expect("a page is UTF-8");
        for block in page::parts(&text).filter_map(Part::block) {
            let holder = block.directive("held by");
            if holder.is_none() && block.language != "sh" {
                continue;
            }
            let holder =
                holder.unwrap_or_else(|| panic!("{}: who runs this?\n{}", path.display(), block.text));
            let source =
                fs::read_to_string(root().join(holder)).unwrap_or_else(|error| panic!("{holder}: {error}"));
            let page =
                path.strip_prefix(root()).expect("pages stand in the repository").display().to_string();
            assert!(
                source.contains(&page),
                "{holder} does not name {page}, of which it is said to run a part"
            );
        }
    }
}

#[test]
fn links_lead_somewhere() {
    let mut links = 0;
    for path in pages() {
        let text = fs::read_to_string(&path).expect("a page is UTF-8");
        for link in page::links(&text) {
            links += 1;
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let folder = path.parent().expect("a page stands in a folder");
            let target = if file.is_empty() { path.clone() } else { folder.join(file) };
            assert!(target.exists(), "{}: nothing is at {link}", path.display());
            if !anchor.is_empty() {
                let text = fs::read_to_string(target).expect("a page is UTF-8");
                let is_there = page::anchors(&text).any(|there| there == anchor);
                assert!(is_there, "{}: no heading is at {link}", path.display());
            }
        }
    }
    assert!(links > 0, "the pages lead to each other");
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn pages() -> Vec<PathBuf> {
    let walk = WalkDir::new(root().join("docs")).sort_by_file_name();
    let paths = walk.into_iter().map(|entry| entry.expect("the pages can be walked").into_path());
    let pages = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    std::iter::once(root().join("README.md")).chain(pages).collect()
}

/// The page with what its commands print now.
fn played(text: &str) -> String {
    let folder = Folder::new("page");
    let mut played = String::new();
    for part in page::parts(text) {
        match part {
            Part::Prose(line) => {
                if let Some(command) = page::directive(line, "run") {
                    let said = printed(command, folder.path());
                    assert_eq!(said, "", "{command} has something to say, and nobody sees it");
                }
                played.push_str(line);
            }
            Part::Block(block) => played.push_str(&play(&block, folder.path())),
        }
    }
    played
}

fn play(block: &Block<'_>, folder: &Path) -> String {
    if let Some(name) = block.directive("file") {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a file stands in a folder"))
            .expect("a fresh folder can be written to");
        fs::write(path, block.text).expect("a fresh folder can be written to");
    }
    if block.language != "console" || block.directive("held by").is_some() {
        return block.whole.to_owned();
    }
    let commands = block.text.lines().filter_map(|line| line.strip_prefix("$ "));
    let printed: Vec<String> =
        commands.map(|command| format!("$ {command}\n{}", printed(command, folder))).collect();
    block.with_text(&printed.concat())
}

fn printed(command: &str, folder: &Path) -> String {
    let binary = PathBuf::from(fiq_lint().get_program());
    let binaries = binary.parent().expect("a program stands in a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([binaries].into_iter().chain(std::env::split_paths(&path)));
    let mut bash = Command::new("bash");
    bash.arg("-c").arg(format!("exec 2>&1; {command}")).current_dir(folder);
    bash.env("PATH", path.expect("paths have no separator")).env("NO_COLOR", "1");
    bash.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    for (name, value) in [("NAME", "Ada"), ("EMAIL", "ada@example.com")] {
        bash.env(format!("GIT_AUTHOR_{name}"), value).env(format!("GIT_COMMITTER_{name}"), value);
    }
    run(&mut bash, LIMIT).text()
}
