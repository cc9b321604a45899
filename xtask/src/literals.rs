//! `cargo xtask literals`: what message literals cost a crate that compiles, beside `serde_json::json!` of the same messages, and
//! what the macros themselves cost to build.
//!
//! Each package is checked again and again, in turn with the others; one without literals is the floor of them all.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::bench::measure::{Program, measure};
use crate::workspace::{self, Workspace};
use crate::{Outcome, process};

/// What `cargo xtask literals` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many literals a package has
    #[arg(long, default_value_t = 1000)]
    literals: u32,

    /// How often each package is checked
    #[arg(long, default_value_t = 5)]
    rounds: usize,

    /// Build the macros from nothing too, which takes a minute or two
    #[arg(long)]
    clean: bool,
}

/// An item with this number for a message.
type Item = fn(u32, &str) -> String;

/// Ways to write a message: the name of the package, and its items.
const WAYS: [(&str, Item); 4] = [
    ("none", |_, _| String::new()),
    ("derive", |number, text| {
        format!("#[derive(fiq_types::Payload)]\n#[payload(json = {text})]\npub struct M{number};\n")
    }),
    ("payload!", |number, text| {
        format!("pub fn m{number}() -> fiq_types::SendWhatsAppRequest {{ fiq_types::payload!({text}) }}\n")
    }),
    ("json!", |number, text| {
        format!("pub fn m{number}() -> serde_json::Value {{ serde_json::json!({text}) }}\n")
    }),
];

/// Makes the packages, measures, prints.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let folder = Workspace::load()?.target.join("literals");
    if arguments.clean {
        clean_build(&folder.join("clean"))?;
    }
    let programs: Vec<Program> = WAYS
        .iter()
        .map(|(name, item)| package(&folder, name, *item, arguments.literals))
        .collect::<Outcome<_>>()?;
    let times = measure(&programs, arguments.rounds)?;
    let floor = times[0];
    println!(
        "{} literals: median CPU seconds of `cargo check`, {} rounds",
        arguments.literals, arguments.rounds
    );
    for (program, seconds) in programs.iter().zip(&times) {
        let each = (seconds - floor) * 1000.0 / f64::from(arguments.literals);
        println!("  {:<10} {seconds:>7.2} s   {each:>6.2} ms a literal", program.name);
    }
    Ok(())
}

/// The macros and all they stand on, from nothing.
fn clean_build(target: &Path) -> Outcome {
    let _ = std::fs::remove_dir_all(target);
    let start = Instant::now();
    let mut command = process::cargo(&["build", "--quiet", "--package", "fiq-derive"]);
    process::run(command.env("CARGO_TARGET_DIR", target))?;
    println!("fiq-derive from nothing: {:.0} s", start.elapsed().as_secs_f64());
    Ok(())
}

fn package(folder: &Path, name: &str, item: Item, literals: u32) -> Outcome<Program> {
    let package: PathBuf = folder.join(name.trim_end_matches('!'));
    let crates = workspace::root().join("crates").display().to_string();
    let manifest = format!(
        "[package]\nname = \"literals-{}\"\nedition = \"2024\"\n\n[dependencies]\nfiq-types = {{ path = {:?} }}\nserde_json = \"1\"\n\n[workspace]\n",
        name.trim_end_matches('!'),
        format!("{crates}/fiq-types")
    );
    let mut source = String::new();
    for number in 0..literals {
        write!(source, "{}", item(number, &message(number))).expect("a string takes all");
    }
    workspace::write(&package.join("Cargo.toml"), &manifest)?;
    workspace::write(&package.join("src/lib.rs"), &source)?;
    let lock = workspace::read(&workspace::root().join("Cargo.lock"))?;
    workspace::write(&package.join("Cargo.lock"), &lock)?;
    let target = folder.join("target").display().to_string();
    let check = format!("touch src/lib.rs && CARGO_TARGET_DIR={target:?} cargo check --quiet --offline");
    Ok(Program { folder: package, ..Program::new(name, &["sh", "-c", &check]) })
}

/// A message of every part of the language: nested objects, arrays, strings.
fn message(number: u32) -> String {
    format!(
        r#"{{ "phone_number": "+27123456789", "message_type": "interactive", "interactive": {{ "type": "list", "body": "Please select:", "button": "View Options", "sections": [{{ "title": "Help", "rows": [{{ "id": "billing{number}", "title": "Billing", "description": "Invoices and payments" }}, {{ "id": "tech{number}", "title": "Technical" }}] }}] }} }}"#
    )
}
