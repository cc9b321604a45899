//! What `fiq-lint init` writes, as pre-commit reads and runs it.

use std::fs;
use std::process::Command;

use fiq_tests::{LIMIT, run};

use crate::recipes::yaml;
use crate::site::{BAD, Site};
use crate::tool::{Tool, binary, succeed, without_waiting};

/// Configurations as people have them; each has one entry, or none.
const OLD: &[&str] = &[
    "repos: []\n",
    "repos:\n",
    "repos:\n- repo: meta\n  hooks: [{id: identity}] # all of them\n",
    "# ours\n\ndefault_stages: [pre-commit]\nrepos:\n    # first\n    -   repo: meta\n        hooks:\n        -   id: identity\n    # last\n\nfail_fast: false",
    "repos:\r\n  - repo: meta\r\n    hooks:\r\n      - id: identity\r\n",
];

#[test]
fn the_hook_that_is_written_runs() {
    let Some(tool) = Tool::find() else { return };
    for old in OLD {
        let site = Site::with_configuration(tool, old);
        let path = site.path().join(".pre-commit-config.yaml");
        let before = yaml(&path)["repos"].as_array().map_or(0, Vec::len);
        site.write("bad.json", BAD);
        succeed(Command::new(binary()).arg("init").current_dir(site.path()));
        let text = fs::read_to_string(&path).expect("the configuration is UTF-8");
        if text == *old {
            assert_eq!(*old, OLD[0], "only what is not plain is left");
            continue;
        }
        let after = yaml(&path);
        let entries = after["repos"].as_array().expect("`repos` is a list");
        assert_eq!((entries.len(), &entries[before]["repo"]), (before + 1, &"local".into()), "{text}");
        let validated = run(tool.program("pre-commit").arg("validate-config").arg(&path), LIMIT);
        assert_eq!(without_waiting(&validated), "exit: 0\n", "{text}");
        let said = site.run(&["fiq-lint"]);
        assert_eq!(said.code, Some(1), "{text}\n{}", said.transcript());
        assert!(said.text().contains("error[missing-field]"), "{text}\n{}", said.transcript());
    }
}
