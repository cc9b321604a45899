//! The action of `action.yml`: its scripts are run as a runner runs them, with the inputs in their environment.
//!
//! What a runner does beside that (`uses`, `if`, expressions in `env`) is done here in the little that the action needs of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use fiq_tests::{Folder, Run, run, write_program};
use serde_json::Value;

use crate::recipes::yaml;
use crate::repository::root;
use crate::site::{BAD, GOOD};
use crate::tool::{LIMIT, Tool, alone, binary};

/// A binary that writes its arguments down, each with a NUL at its end, and gives them a code.
const RECORDER: &str = "#!/bin/sh\nprintf '%s\\0' \"$@\" > \"$RUNNER_TEMP/arguments\"\nexit \"${CODE:-0}\"\n";
/// Texts that would do something if a shell read them.
const HOSTILE: &[&str] = &[
    "$(touch pwned)",
    "`touch pwned`",
    "\"; touch pwned; #",
    "'; touch pwned; '",
    "${{ github.token }}",
    "a  b",
    "*",
    "-x",
];

/// One job: a workspace, the runner's files, and the inputs.
struct Job {
    folder: Folder,
    inputs: BTreeMap<String, String>,
    action: Value,
}

/// What a script came to.
struct Done {
    said: Run,
    outputs: BTreeMap<String, String>,
}

impl Job {
    /// A job with the defaults of the inputs, but for these.
    fn new(inputs: &[(&str, &str)]) -> Self {
        let action = yaml(&root().join("action.yml"));
        let declared = action["inputs"].as_object().expect("the action has inputs");
        let default = |(name, input): (&String, &Value)| {
            let default = input["default"].as_str().expect("every input has a default");
            (name.clone(), default.to_owned())
        };
        let mut all: BTreeMap<String, String> = declared.iter().map(default).collect();
        for (name, value) in inputs {
            assert!(
                all.insert((*name).to_owned(), (*value).to_owned()).is_some(),
                "there is no input {name}"
            );
        }
        let job = Self { folder: Folder::new("job"), inputs: all, action };
        for folder in ["workspace", "temp"] {
            fs::create_dir(job.folder.path().join(folder)).expect("a fresh folder can be written to");
        }
        job.folder.write("summary", "What another step said.\n");
        job
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: &str) {
        self.folder.write(&format!("workspace/{name}"), content);
    }

    fn step(&self, name: &str) -> &Value {
        let steps = self.action["runs"]["steps"].as_array().expect("a composite action has steps");
        steps.iter().find(|step| step["name"] == name).expect("the action has such a step")
    }

    /// Runs the script of a step, as `shell: bash` is documented. `context` is what expressions of its environment stand for.
    fn run(&self, step: &str, context: &[(&str, &str)], prepare: impl FnOnce(&mut Command)) -> Done {
        let step = self.step(step);
        assert_eq!(step["shell"], "bash");
        let script = self.folder.write("script.sh", step["run"].as_str().expect("the step has a script"));
        let output = self.folder.write("output", "");
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-e", "-o", "pipefail"]).arg(script);
        bash.current_dir(self.path("workspace"));
        prepare(&mut bash);
        bash.env("RUNNER_TEMP", self.path("temp"))
            .env("GITHUB_OUTPUT", &output)
            .env("GITHUB_STEP_SUMMARY", self.path("summary"))
            .env("GITHUB_ACTION_PATH", root());
        for (name, value) in step["env"].as_object().into_iter().flatten() {
            bash.env(name, self.evaluate(value.as_str().expect("a variable is a text"), context));
        }
        let said = run(&mut bash, LIMIT);
        let outputs = fs::read_to_string(output).expect("outputs are UTF-8");
        let outputs = outputs.lines().map(|line| line.split_once('=').expect("an output has a name"));
        let outputs = outputs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Done { said, outputs }
    }

    /// The value of `${{ A || B }}`, where each is an input or something of the context.
    fn evaluate(&self, expression: &str, context: &[(&str, &str)]) -> String {
        let inside = expression.strip_prefix("${{").and_then(|rest| rest.strip_suffix("}}"));
        let terms = inside.expect("a variable is one expression").split("||").map(str::trim);
        let value = |term: &str| match term.strip_prefix("inputs.") {
            Some(name) => self.inputs[name].clone(),
            None => context
                .iter()
                .find(|(name, _)| *name == term)
                .map_or_else(String::new, |(_, value)| (*value).into()),
        };
        terms.map(value).find(|value| !value.is_empty()).unwrap_or_default()
    }

    fn check(&self) -> Done {
        let binary = binary().to_str().expect("the path of the workspace is UTF-8");
        self.run("Check", &[("steps.build.outputs.binary", binary)], |_| ())
    }

    /// What the binary would have been given.
    fn recorded(&self, code: &str) -> (Done, Vec<String>) {
        let recorder = self.path("recorder");
        write_program(&recorder, RECORDER);
        let recorder = recorder.to_str().expect("the path is UTF-8");
        let done = self.run("Check", &[("steps.build.outputs.binary", recorder)], |bash| {
            bash.env("CODE", code);
        });
        let arguments = fs::read_to_string(self.path("temp/arguments")).unwrap_or_default();
        (done, arguments.split_terminator('\0').map(str::to_owned).collect())
    }

    fn summary(&self) -> String {
        fs::read_to_string(self.path("summary")).expect("the summary is UTF-8")
    }
}

#[test]
fn faults_are_annotations_and_a_summary() {
    let Some(_) = Tool::find() else { return };
    let job = Job::new(&[("sarif-file", "out/fiq lint.sarif"), ("paths", "payloads\n\nmore things\n")]);
    job.write("payloads/größe.json", BAD);
    job.write("more things/good.json", GOOD);
    fs::create_dir(job.path("workspace/out")).expect("a fresh folder can be written to");
    let Done { said, outputs } = job.check();
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert!(said.text().contains("::error file=payloads/größe.json,line=1"), "{}", said.transcript());
    assert_eq!((outputs["exit-code"].as_str(), outputs["sarif-file"].as_str()), ("1", "out/fiq lint.sarif"));
    let summary = job.summary();
    assert!(summary.starts_with("What another step said.\n"), "{summary}");
    assert!(summary.contains("2 payloads in 2 files: 1 error, 0 warnings"), "{summary}");
    let sarif = fs::read(job.path("workspace/out/fiq lint.sarif")).expect("the file was written");
    let sarif: Value = serde_json::from_slice(&sarif).expect("SARIF is JSON");
    assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(1));
}

#[test]
fn what_is_clean_passes() {
    let Some(_) = Tool::find() else { return };
    let job = Job::new(&[]);
    job.write("good.json", GOOD);
    let Done { said, outputs } = job.check();
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert_eq!(outputs["exit-code"], "0");
    assert!(!outputs.contains_key("sarif-file"));
    assert!(job.summary().contains("1 payload in 1 file"), "{}", job.summary());
}

#[test]
fn fail_on_says_what_fails() {
    let Some(_) = Tool::find() else { return };
    for (fail_on, code, exit, denies) in [
        ("error", "1", 1, false),
        ("never", "1", 0, false),
        ("never", "3", 3, false),
        ("never", "2", 2, false),
        ("warning", "1", 1, true),
        ("warning", "0", 0, true),
    ] {
        let (done, arguments) = Job::new(&[("fail-on", fail_on)]).recorded(code);
        assert_eq!(done.said.code, Some(exit), "{fail_on}, {code}");
        assert_eq!(done.outputs["exit-code"], code, "{fail_on}, {code}");
        let denied = arguments.iter().any(|argument| argument == "deny-warnings=true");
        assert_eq!(denied, denies, "{fail_on}: {arguments:?}");
    }
    let (done, arguments) = Job::new(&[("fail-on", "errors")]).recorded("0");
    assert_eq!((done.said.code, arguments.len()), (Some(2), 0));
    assert!(done.said.transcript().contains("not errors"), "{}", done.said.transcript());
}

#[test]
fn inputs_stay_words() {
    let Some(_) = Tool::find() else { return };
    for text in HOSTILE {
        let all = ["paths", "args", "format", "sarif-file"].map(|name| (name, *text));
        let job = Job::new(&all);
        let (done, arguments) = job.recorded("0");
        assert_eq!(done.said.code, Some(0), "{}", done.said.transcript());
        let summary = format!("markdown={}", job.path("temp/fiq-lint-summary.md").display());
        let sarif = format!("sarif={text}");
        let wanted = ["check", "--format", text, "--report", &summary, "--report", &sarif, text, "--", text];
        assert_eq!(arguments, wanted);
        assert_eq!(
            fs::read_dir(job.path("workspace")).map(Iterator::count).ok(),
            Some(0),
            "{text} did something"
        );
    }
    let (done, _) = Job::new(&[("sarif-file", "a\nexit-code=0")]).recorded("0");
    assert_eq!((done.said.code, done.outputs.len()), (Some(2), 0));
    let (done, _) = Job::new(&[("fail-on", "$(touch pwned)")]).recorded("0");
    assert_eq!(done.said.code, Some(2));
}

#[test]
fn scripts_hold_no_expression() {
    let Some(_) = Tool::find() else { return };
    let action = yaml(&root().join("action.yml"));
    let steps = action["runs"]["steps"].as_array().expect("a composite action has steps");
    let scripts: Vec<&str> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
    assert_eq!(scripts.len(), 3);
    assert!(scripts.iter().all(|script| !script.contains("${{")));
}

/// Once built, it is there for the next job that the runner's cache gives it to.
#[test]
fn the_action_builds_its_own_version_once() {
    let Some(tool) = Tool::find() else { return };
    let job = Job::new(&[]);
    let named = job.run("Name the build", &[], |_| ());
    assert_eq!(named.said.code, Some(0), "{}", named.said.transcript());
    assert_eq!(named.outputs["digest"].len(), 40, "{:?}", named.outputs);
    let context = [("steps.name.outputs.folder", named.outputs["folder"].as_str())];
    for cargo in ["cargo", "no cargo, since nothing is built again"] {
        let built = alone();
        let done = job.run("Build", &context, |bash| {
            tool.isolate(bash);
            bash.env("CARGO", cargo);
            bash.env("MATURIN_PEP517_ARGS", "--profile dev --strip --compression-method stored");
        });
        drop(built);
        assert_eq!(done.said.code, Some(0), "{}", done.said.transcript());
        let version = Command::new(&done.outputs["binary"]).arg("--version").output().expect("it was built");
        assert_eq!(
            String::from_utf8_lossy(&version.stdout).trim(),
            format!("fiq-lint {}", env!("CARGO_PKG_VERSION"))
        );
    }
}
