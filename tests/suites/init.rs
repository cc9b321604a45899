//! What `fiq-lint init` writes into a repository, and what it leaves there. That its hook runs is tested with pre-commit.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fiq_tests::{Folder, LIMIT, Run, fiq_lint, run};
use walkdir::WalkDir;

const BAD: &str = r#"{"phone_number": "+27123456789", "message_type": "text"}"#;
const ADDRESS: &str = "https://github.com/OWNER/fiq-lint";

/// A repository with these files.
fn repository(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new("init");
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    for (name, content) in files {
        folder.write(name, content);
    }
    folder
}

fn init(folder: &Path, arguments: &[&str]) -> Run {
    run(fiq_lint().arg("init").args(arguments).current_dir(folder), LIMIT)
}

/// Runs it; it must succeed, and say nothing on its error output.
fn told(folder: &Folder, arguments: &[&str]) -> String {
    let said = init(folder.path(), arguments);
    assert_eq!((said.code, said.stderr.len()), (Some(0), 0), "{}", said.transcript());
    said.text()
}

fn read(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).expect("the file is there")
}

/// Every file with its content.
fn files(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let walk = WalkDir::new(folder.path()).into_iter().map(|entry| entry.expect("a folder can be walked"));
    let files = walk.filter(|entry| entry.file_type().is_file());
    let file = |entry: walkdir::DirEntry| {
        let name = entry.path().strip_prefix(folder.path()).expect("a walk stays inside");
        (name.display().to_string(), fs::read(entry.path()).expect("a file can be read"))
    };
    files.map(file).collect()
}

#[test]
fn what_a_first_run_writes_a_second_leaves() {
    let folder = repository(&[("a/bad.json", BAD), (".github/dependabot.yml", "")]);
    let before = files(&folder);
    let dry = told(&folder, &["--dry-run", "--repository", ADDRESS]);
    assert_eq!(files(&folder), before);
    let first = told(&folder, &["--repository", ADDRESS]);
    let written = [".github/workflows/fiq-lint.yml", ".pre-commit-config.yaml", "fiq-lint.toml"];
    for name in written {
        assert!(dry.contains(&format!("would write {name}:\n")), "{dry}");
        assert!(first.contains(&format!("wrote {name}\n")), "{first}");
        for line in read(&folder, name).lines().filter(|line| !line.is_empty()) {
            assert!(dry.contains(&format!("    {line}\n")), "{line} is not shown: {dry}");
        }
    }
    let after = files(&folder);
    assert_eq!(after.len(), before.len() + written.len());
    let second = told(&folder, &["--repository", ADDRESS]);
    assert_eq!(files(&folder), after);
    assert_eq!(second.matches("left ").count(), written.len(), "{second}");
    assert!(!second.contains("wrote"), "{second}");
}

#[test]
fn the_files_are_those_of_the_recipes() {
    let folder = repository(&[(".github/dependabot.yml", "")]);
    told(&folder, &["--repository", ADDRESS]);
    let recipe = |text: &'static str| text.split_once('\n').expect("a recipe begins with a comment").1;
    let workflow = include_str!("../../docs/recipes/github.yml");
    assert_eq!(read(&folder, ".github/workflows/fiq-lint.yml"), recipe(workflow));
    let hook = include_str!("../../docs/recipes/pre-commit-config.yaml");
    assert_eq!(read(&folder, ".pre-commit-config.yaml"), recipe(hook));
}

#[test]
fn the_page_shows_what_works() {
    let page = include_str!("../../docs/ci.md");
    let lines = page.lines().filter_map(|line| line.strip_prefix("fiq-lint init "));
    let commands: Vec<&str> = lines.map(|line| line.split('#').next().unwrap_or(line)).collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    let folder = repository(&[]);
    for command in commands {
        let before = files(&folder);
        let said = told(&folder, &command.split_whitespace().collect::<Vec<_>>());
        let is_dry = command.contains("--dry-run");
        assert_eq!(files(&folder) == before, is_dry, "{command}: {said}");
    }
}

/// The settings of the hook that runs what is installed are those of the one that others get from here.
#[test]
fn the_local_hook_is_that_of_the_manifest() {
    let folder = repository(&[]);
    told(&folder, &[]);
    let written = read(&folder, ".pre-commit-config.yaml");
    let manifest = include_str!("../../.pre-commit-hooks.yaml");
    let (_, hook) = manifest.split_once("- id: fiq-lint-system\n").expect("the manifest has the hook");
    let settings = hook.lines().map(str::trim).filter(|line| !line.starts_with(['d', 'm']));
    let missing: Vec<&str> =
        settings.filter(|line| !written.contains(&format!("        {line}\n"))).collect();
    assert_eq!(missing, Vec::<&str>::new(), "{written}");
}

#[test]
fn a_configuration_of_pre_commit_keeps_its_every_line() {
    let old = "# ours\nrepos:\n  - repo: https://example.com/x  # pinned\n    rev: \"1\"\n    hooks:\n      - id: x\n\nci:\n  skip: [x]\n";
    let folder = repository(&[(".pre-commit-config.yaml", old)]);
    let said = told(&folder, &[]);
    assert!(said.contains("added to .pre-commit-config.yaml:\n      - repo: local\n"), "{said}");
    let new = read(&folder, ".pre-commit-config.yaml");
    let (head, tail) = old.split_once("\n\nci:").expect("the list ends there");
    assert!(new.starts_with(&format!("{head}\n  - repo: local\n")), "{new}");
    assert!(new.ends_with(&format!("\n\nci:{tail}")), "{new}");
    for unclear in ["repos: [{repo: local, hooks: []}]\n", "- repo: local\n"] {
        let folder = repository(&[(".pre-commit-config.yaml", unclear)]);
        let said = told(&folder, &[]);
        assert!(
            said.contains("left .pre-commit-config.yaml as it is; what to add to it:\n    repos:\n"),
            "{said}"
        );
        assert_eq!(read(&folder, ".pre-commit-config.yaml"), unclear);
    }
    let folder = repository(&[]);
    fs::write(folder.path().join(".pre-commit-config.yaml"), b"\xff")
        .expect("a fresh folder can be written to");
    assert!(told(&folder, &[]).contains("left .pre-commit-config.yaml as it is: it cannot be read"));
}

#[test]
fn other_keepers_of_hooks_are_told_what_to_add() {
    for (name, line) in
        [("lefthook.yml", "run: fiq-lint check -- {staged_files}"), (".husky/pre-commit", "fiq-lint check")]
    {
        let folder = repository(&[(name, "# ours\n")]);
        let said = told(&folder, &[]);
        assert!(said.contains(&format!("left {name} as it is; what to add to it:\n")), "{said}");
        assert!(said.contains(line), "{said}");
        assert!(!folder.path().join(".pre-commit-config.yaml").exists());
        assert_eq!(read(&folder, name), "# ours\n");
    }
}

#[test]
fn a_ci_is_left_where_there_is_nothing_to_write() {
    let named = [
        (".gitlab-ci.yml", "left .gitlab-ci.yml as it is"),
        (
            ".github/workflows/check.yml",
            "left .github/workflows/check.yml as it is: it names fiq-lint already",
        ),
    ];
    for (name, words) in named {
        let folder = repository(&[(name, "# runs fiq-lint\n")]);
        let said = told(&folder, &["--repository", ADDRESS]);
        assert!(said.contains(words), "{said}");
        assert!(!folder.path().join(".github/workflows/fiq-lint.yml").exists());
    }
    let folder = repository(&[(".github/dependabot.yml", "")]);
    for arguments in [&[][..], &["--repository", "https://git.example.com/fiq-lint"]] {
        let said = told(&folder, arguments);
        assert!(said.contains("left .github/workflows as it is: "), "{said}");
    }
}

#[test]
fn inside_a_repository_its_root_is_meant() {
    let folder = repository(&[("deep/er/bad.json", BAD)]);
    let said = init(&folder.path().join("deep"), &[]);
    assert!(said.text().starts_with("in the repository at "), "{}", said.transcript());
    assert!(said.text().contains("  deep/er  1 payload, 1 error\n"), "{}", said.transcript());
    assert!(folder.path().join("fiq-lint.toml").exists());
    assert!(!folder.path().join("deep/fiq-lint.toml").exists());
}

#[test]
fn what_cannot_be_done_is_told() {
    let folder = repository(&[(".github", "")]);
    let said = init(folder.path(), &["nowhere"]);
    assert_eq!(said.transcript(), "--- stderr\nerror: nowhere: is no folder\nexit: 2\n");
    for address in ["git@github.com:OWNER/fiq-lint", "https://a b", "https://a\n- repo: b", "https://a#b"] {
        let said = init(folder.path(), &["--repository", address]);
        assert_eq!(said.code, Some(2), "{}", said.transcript());
        assert!(said.transcript().contains("is no address of a repository"), "{}", said.transcript());
    }
    assert!(!folder.path().join("fiq-lint.toml").exists());
    let folder = repository(&[(".github/workflows", "a file where a folder must be")]);
    let said = init(folder.path(), &["--repository", ADDRESS]);
    assert_eq!(said.code, Some(2), "{}", said.transcript());
    assert!(
        said.text().contains("wrote fiq-lint.toml\nwrote .pre-commit-config.yaml\n"),
        "{}",
        said.transcript()
    );
    assert!(said.transcript().contains("error: ./.github/workflows/fiq-lint.yml: "), "{}", said.transcript());
}
