//! What stands at the end of the help of each command: how people use it, and what it comes to.

pub(super) const PROGRAM: &str = "\
Examples:
  fiq-lint check                      check all below the current folder
  fiq-lint check --fix                put right what can be put right safely
  fiq-lint init                       set up a configuration, a hook and a workflow
  fiq-lint explain too-long           say what a rule is about

`fiq-lint COMMAND --help` says more of each.";

pub(super) const CHECK: &str = "\
Examples:
  fiq-lint check                                  all below the current folder
  fiq-lint check payloads menu.json               a folder and a file
  fiq-lint check --staged                         what the next commit would hold, as in a hook
  fiq-lint check --since origin/main --changed-lines
                                                  what a branch changed, and only findings in that
  fiq-lint check --fix                            put right what can be put right safely
  fiq-lint check --fix --unsafe --diff            show what would be put right, guesses included
  fiq-lint check --report sarif=out.sarif         a file for code scanning beside the report
  jq .body log.json | fiq-lint check -            what another program prints
  fiq-lint check --spec api.yaml --operation 'POST /orders' orders
                                                  payloads of another API

Exit code: 0 nothing at error level, 1 findings, 2 wrong arguments, configuration or lists,
3 a file that was named could not be read.";

pub(super) const LIST: &str = "\
Examples:
  fiq-lint list                       what a check would look at below the current folder
  fiq-lint list menu.json             why nothing is found in a file";

pub(super) const SCHEMA: &str = "\
Examples:
  fiq-lint schema -o payload.schema.json
  fiq-lint schema -o payload.schema.json --check      fail if the file is stale
  fiq-lint schema --spec api.yaml --schema Order";

pub(super) const CODEGEN: &str = "\
Examples:
  fiq-lint codegen --spec api.yaml -o src/api.rs
  fiq-lint codegen --spec api.yaml -o src/api.rs --check      fail if the file is stale";

pub(super) const BASELINE: &str = "\
It is the file `fiq-lint.baseline.json` beside the configuration, or the one that it names.
A finding stays in it while lines move, and is told again when its value changes.

Examples:
  fiq-lint baseline create            from now on only new findings are told
  fiq-lint baseline check             in CI: nothing stays in it that was put right
  fiq-lint baseline prune             strike what was put right";

pub(super) const BASELINE_CREATE: &str = "\
Examples:
  fiq-lint baseline create            all below the current folder
  fiq-lint baseline create legacy     this folder alone; the rest of the baseline stays";

pub(super) const BASELINE_PRUNE: &str = "\
Examples:
  fiq-lint baseline prune             look at all below the current folder, and strike what is gone";

pub(super) const BASELINE_CHECK: &str = "\
Examples:
  fiq-lint baseline check             exit code 1 if `fiq-lint baseline prune` has something to strike";

pub(super) const IGNORE: &str = "\
It is the file `fiq-lint.ignores.json` beside the configuration, or the one that it names.
An entry counts while the value stays what it is.

Examples:
  fiq-lint ignore menu.json --rule too-long --pointer /interactive/button --reason 'never sent'
  fiq-lint ignore tests/fixtures --reason 'refused on purpose'";

pub(super) const CONFIG: &str = "\
Examples:
  fiq-lint config payloads/menu.json              what holds for a file
  fiq-lint config --schema > fiq-lint.schema.json for editors";

pub(super) const INIT: &str = "\
Examples:
  fiq-lint init --dry-run             show what would be written
  fiq-lint init --repository https://github.com/OWNER/fiq-lint";
