//! `cargo xtask ci`: what CI runs, in its order, up to the first failure.

use crate::{Outcome, codegen, process, test, tidy};

type Step = (&'static str, fn() -> Outcome);

const STEPS: &[Step] = &[
    ("format", format),
    ("clippy", clippy),
    ("documentation", documentation),
    ("tidy", tidy::run),
    ("generated files", codegen::check),
    ("tests", test::all),
];

/// Runs every step.
pub(crate) fn run() -> Outcome {
    for (number, (name, step)) in (1..).zip(STEPS) {
        println!("ci {number}/{}: {name}", STEPS.len());
        step().map_err(|message| format!("ci failed at {name}: {message}"))?;
    }
    println!("ci: all {} steps passed", STEPS.len());
    Ok(())
}

fn format() -> Outcome {
    process::run(&mut process::cargo(&["fmt", "--all", "--check"]))?;
    // The example is a workspace of its own.
    process::run(&mut process::cargo(&["fmt", "--manifest-path", "examples/orders/Cargo.toml", "--check"]))
}

fn clippy() -> Outcome {
    let arguments = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    process::run(&mut process::cargo(&arguments))
}

fn documentation() -> Outcome {
    let mut command = process::cargo(&["doc", "--workspace", "--no-deps"]);
    process::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}
