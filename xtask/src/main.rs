//! The chores of this workspace: `cargo xtask VERB`. One verb is one file; `ci` is exactly what CI runs.

mod bench;
mod ci;
mod codegen;
mod compare;
mod cpu;
mod keystrokes;
mod literals;
mod new_rule;
mod once;
mod process;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

/// What a verb comes to: nothing, or what went wrong in words for the person at the terminal.
type Outcome<T = ()> = Result<T, String>;

/// Chores of the fiq-lint workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Verb {
    /// Everything that CI runs, in CI's order; stops at the first failure
    Ci,
    /// Set up what the tests need (once), then run all of them
    Test(test::Arguments),
    /// Check the shape of the workspace: arrows, map, files, rules
    Tidy,
    /// Write the skeleton of a rule, its registration and its first two cases
    NewRule(new_rule::Arguments),
    /// Write the generated files again
    Codegen(codegen::Arguments),
    /// Measure the linter against `rg` and its peers on corpora made here
    Bench(bench::Arguments),
    /// Measure from a keystroke to its diagnostics over the language server, beside its peers
    Keystrokes(keystrokes::Arguments),
    /// Measure what message literals cost a crate that compiles, beside `serde_json::json!`
    Literals(literals::Arguments),
    /// Generate the types of real API documents, compile them, and measure that, beside the peers if wanted
    Compare(compare::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Verb::parse() {
        Verb::Ci => ci::run(),
        Verb::Test(arguments) => test::run(&arguments),
        Verb::Tidy => tidy::run(),
        Verb::NewRule(arguments) => new_rule::run(&arguments),
        Verb::Codegen(arguments) => codegen::run(&arguments),
        Verb::Bench(arguments) => bench::run(&arguments),
        Verb::Keystrokes(arguments) => keystrokes::run(&arguments),
        Verb::Literals(arguments) => literals::run(&arguments),
        Verb::Compare(arguments) => compare::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
