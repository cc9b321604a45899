//! The recipes for CI, `docs/recipes/*`, and the action: held to their schemas, looked through for what is unsafe, and run where they can be.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fiq_tests::{Folder, LIMIT, Run, run, suite};
use serde_json::Value;

use crate::repository::{Repository, root};
use crate::site::{BAD, GOOD, Site, path_with_binary};
use crate::tool::{Tool, binary, succeed};

/// Prints a YAML file as JSON.
const SCRIPT: &str =
    "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))))";
/// Recipes name versions as people do: the policy for actions is a tag, and not a hash.
const ZIZMOR: &str = "rules:\n  unpinned-uses:\n    config:\n      policies:\n        \"*\": ref-pin\n";

/// A YAML file of this repository.
pub(crate) fn yaml(path: &Path) -> Value {
    let tool = Tool::find().expect("a test that reads YAML looked for the tool before");
    let text = succeed(tool.program("python").args(["-c", SCRIPT]).arg(path)).text();
    serde_json::from_str(&text).expect("the script prints JSON")
}

fn recipe(name: &str) -> PathBuf {
    root().join("docs/recipes").join(name)
}

/// One of the linters.
fn linter(name: &str) -> Option<Command> {
    let tool = Tool::find()?;
    let mut command = Command::new(suite("FIQ_RECIPE_LINTERS")?.join("bin").join(name));
    tool.isolate(&mut command);
    Some(command)
}

#[test]
fn they_are_what_their_schemas_want() {
    for (schema, file) in [
        ("vendor.github-actions", root().join("action.yml")),
        ("vendor.github-workflows", recipe("github.yml")),
        ("vendor.github-workflows", recipe("github-pip.yml")),
        ("vendor.gitlab-ci", recipe("gitlab-ci.yml")),
    ] {
        let Some(mut command) = linter("check-jsonschema") else { return };
        succeed(command.args(["--builtin-schema", schema]).arg(file));
    }
}

#[test]
fn they_do_nothing_unsafe() {
    let Some(mut command) = linter("zizmor") else { return };
    let folder = Folder::new("zizmor");
    let settings = folder.write("zizmor.yml", ZIZMOR);
    command.args(["--offline", "--no-progress", "--strict-collection", "--config"]).arg(settings);
    succeed(command.arg(root().join("action.yml")).args([recipe("github.yml"), recipe("github-pip.yml")]));
}

#[test]
fn the_scripts_of_the_action_are_sound() {
    if linter("shellcheck").is_none() {
        return;
    }
    let action = yaml(&root().join("action.yml"));
    let steps = action["runs"]["steps"].as_array().expect("a composite action has steps");
    let folder = Folder::new("shellcheck");
    for (number, script) in steps.iter().filter_map(|step| step["run"].as_str()).enumerate() {
        // As a runner starts it.
        let script = folder.write(&format!("{number}.sh"), format!("set -e -o pipefail\n{script}"));
        let mut command = linter("shellcheck").expect("it was there before");
        succeed(command.args(["--norc", "--shell", "bash"]).arg(script));
    }
}

#[test]
fn the_recipe_for_pre_commit_works() {
    let Some(tool) = Tool::find() else { return };
    let path = recipe("pre-commit-config.yaml");
    succeed(tool.program("pre-commit").arg("validate-config").arg(&path));
    let text = fs::read_to_string(&path).expect("the recipe is UTF-8");
    let repository = Repository::with_hooks(tool);
    let configuration = &yaml(&path)["repos"][0];
    let named = |key: &str| configuration[key].as_str().expect("the recipe names it");
    assert_eq!(named("rev"), format!("v{}", env!("CARGO_PKG_VERSION")));
    let text = text.replace(named("repo"), &repository.path.display().to_string());
    let site = Site::with_configuration(tool, &text.replace(named("rev"), &repository.revision));
    site.write("bad.json", BAD);
    let said = site.run(&[]);
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert!(said.text().contains("error[missing-field]"), "{}", said.transcript());
}

/// The lines of the job, in a project where the binary was built before.
#[test]
fn the_recipe_for_gitlab_writes_its_reports() {
    let Some(_) = Tool::find() else { return };
    let job = &yaml(&recipe("gitlab-ci.yml"))["fiq-lint"];
    let project = Folder::new("gitlab");
    project.write("bad.json", BAD);
    project.write("good.json", GOOD);
    let built = project.write(".fiq-lint/bin/fiq-lint", "");
    fs::copy(binary(), built).expect("the binary can be copied");
    let said = run_lines(&job["script"], project.path());
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert!(said.text().contains("2 payloads in 2 files: 1 error, 0 warnings"), "{}", said.transcript());
    let reports = &job["artifacts"]["reports"];
    let read = |kind: &str| {
        let name = reports[kind].as_str().expect("the recipe names the report");
        fs::read_to_string(project.path().join(name)).expect("the report was written")
    };
    let quality: Value = serde_json::from_str(&read("codequality")).expect("it is JSON");
    assert_eq!(quality.as_array().map(Vec::len), Some(1));
    assert!(read("junit").contains("<testsuites"), "{}", read("junit"));
}

#[test]
fn the_recipe_without_the_action_makes_annotations() {
    let Some(_) = Tool::find() else { return };
    let workflow = yaml(&recipe("github-pip.yml"));
    let steps = workflow["jobs"]["fiq-lint"]["steps"].as_array().expect("the job has steps");
    let lines: Vec<&Value> = steps.iter().map(|step| &step["run"]).filter(|line| line.is_string()).collect();
    let [install, check] = lines[..] else { panic!("the job installs, then checks: {lines:?}") };
    assert!(install.as_str().is_some_and(|line| line.contains("install git+https://")), "{install}");
    let project = Folder::new("workflow");
    project.write("bad.json", BAD);
    let said = run_lines(&Value::Array(vec![check.clone()]), project.path());
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert!(said.text().contains("::error file=bad.json"), "{}", said.transcript());
}

/// Runs lines of a script as a CI does, up to the first that fails.
fn run_lines(lines: &Value, folder: &Path) -> Run {
    let lines = lines.as_array().expect("a script is a list of lines").iter();
    let script: Vec<&str> = lines.map(|line| line.as_str().expect("a line is a text")).collect();
    let mut bash = Command::new("bash");
    let path: OsString = path_with_binary();
    run(bash.arg("-ec").arg(script.join("\n")).env("PATH", path).current_dir(folder), LIMIT)
}

/// Whoever copies from the page gets what was tested.
#[test]
fn the_page_shows_every_recipe() {
    let page = fs::read_to_string(root().join("docs/ci.md")).expect("the page is there");
    let recipes = fs::read_dir(root().join("docs/recipes")).expect("the recipes are there");
    let recipes: Vec<PathBuf> = recipes.map(|entry| entry.expect("a recipe can be read").path()).collect();
    assert!(recipes.len() >= 4, "{recipes:?}");
    for path in recipes {
        let text = fs::read_to_string(&path).expect("a recipe is UTF-8");
        assert!(
            page.contains(&format!("```yaml\n{text}```\n")),
            "docs/ci.md does not show {}",
            path.display()
        );
        assert!(text.contains("OWNER/fiq-lint"), "{}: `OWNER` is what the page says it is", path.display());
    }
}
