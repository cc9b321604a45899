//! What is written: the configuration, the entry of the hook, the workflow.

use super::{source::Source, survey::Survey};

const CONFIGURATION: &str = r#"# What `fiq-lint` looks at, and how strict it is. Without this file: everything below this folder that .gitignore does not leave out.

# Files that are left out, in the manner of .gitignore, such as "legacy/**".
exclude = []

# What WhatsApp demands and FlowIQ does not mention: "off", "warn" or "error".
upstream = "warn"
"#;

/// The hook that runs what is installed.
const LOCAL_HOOK: &str = r"- repo: local
  hooks:
    - id: fiq-lint
      name: fiq-lint
      entry: fiq-lint check
      language: system
      types: [text]
      files: (?i)[^/]\.(json|jsonc|json5|jsonl|ndjson|rs)$
      args: [--]
      require_serial: true
";

/// What runs before a commit where lefthook does that.
pub(super) const LEFTHOOK: &str = r#"pre-commit:
  commands:
    fiq-lint:
      glob: "*.{json,jsonc,json5,jsonl,ndjson,rs}"
      run: fiq-lint check -- {staged_files}
"#;

/// What runs before a commit where husky does that.
pub(super) const HUSKY: &str = "fiq-lint check\n";

/// `ACTION` stands for the action and its version.
const WORKFLOW: &str = r"name: payloads
on:
  push:
    branches: [main]
  pull_request:

permissions: {}

jobs:
  fiq-lint:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      - uses: ACTION
        id: fiq-lint
        with:
          sarif-file: fiq-lint.sarif
      - uses: github/codeql-action/upload-sarif@v4
        if: always() && steps.fiq-lint.outputs.sarif-file != ''
        with:
          sarif_file: ${{ steps.fiq-lint.outputs.sarif-file }}
";

/// The configuration, which says where payloads are.
pub(super) fn configuration(survey: &Survey) -> String {
    let lines = survey.lines();
    if lines.is_empty() {
        return CONFIGURATION.to_owned();
    }
    let lines: Vec<String> = lines.iter().map(|line| format!("#   {line}\n")).collect();
    format!("{CONFIGURATION}\n# When this file was made there were payloads in\n{}", lines.concat())
}

/// The entry of `repos` for the hook.
pub(super) fn hook(source: Option<&Source>) -> String {
    let Some(source) = source else { return LOCAL_HOOK.to_owned() };
    format!("- repo: {}\n  rev: {}\n  hooks:\n    - id: fiq-lint\n", source.address(), Source::tag())
}

/// The workflow that uses the action.
pub(super) fn workflow(action: &str) -> String {
    WORKFLOW.replace("ACTION", action)
}
