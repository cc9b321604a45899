//! What can be said on the command line.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum, builder::ArgPredicate};

/// Finds stored WhatsApp payloads of the FlowIQ API and points at what the API will refuse.
#[derive(Debug, Parser)]
#[command(name = "fiq-lint", version, propagate_version = true, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check the payloads in files and folders
    Check(Check),
    /// List the payloads that would be checked, and what was passed over, with the reasons
    List(List),
    /// Write the JSON Schema of payloads, for editors and for validators in other languages
    Schema(Export),
    /// Write Rust types of an API document
    Codegen(Codegen),
    /// List the rules
    Rules,
    /// Explain a rule
    Explain {
        /// The rule's name, as findings give it
        #[arg(value_name = "RULE")]
        rule: String,
    },
    /// Write a configuration, a hook and a workflow, as far as there are none
    Init(Init),
    /// Print a script that completes commands and options in a shell
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write one for each command
    Man {
        /// Write the pages into this folder, which is made if it is not there
        #[arg(long, value_name = "DIR")]
        output_dir: Option<PathBuf>,
    },
    /// Doors for public conformance suites
    #[command(subcommand, hide = true)]
    Debug(Debug),
}

/// Which files are looked at, and what they are held to.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// Files and folders; `-` is standard input
    #[arg(
        value_name = "PATH",
        default_value = ".",
        default_value_if("stdin_filename", ArgPredicate::IsPresent, "-")
    )]
    pub(crate) paths: Vec<PathBuf>,

    /// Take a JSON document in which no payload is found for one of this kind, or each item of its array
    #[arg(long = "as", value_name = "KIND")]
    pub(crate) kind: Option<Kind>,

    /// Check against this OpenAPI 3.0 document (JSON or YAML) instead of the bundled one
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,

    /// Hold every JSON document to the request body of this operation, such as 'POST /orders'
    #[arg(long, value_name = "OPERATION", conflicts_with = "schema")]
    pub(crate) operation: Option<String>,

    /// Hold every JSON document to this schema of the document's components
    #[arg(long, value_name = "NAME")]
    pub(crate) schema: Option<String>,

    /// Look also at files that .gitignore and its kin leave out
    #[arg(long)]
    pub(crate) no_ignore: bool,

    /// The name that findings in standard input are reported under; its ending tells the format, JSON without it
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_filename: Option<PathBuf>,

    /// The number of threads; as many as there are cores by default
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) inputs: Inputs,

    /// How findings are written
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub(crate) format: Format,

    /// When to use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,

    /// The most findings of one file that the terminal shows; 0 for all
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) max_findings: u64,

    /// Fail if no payload is found
    #[arg(long)]
    pub(crate) require_payloads: bool,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// Take this OpenAPI 3.0 document (JSON or YAML) instead of the bundled one
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,

    /// Only the bodies of this operation, such as 'POST /orders'; those of all operations by default
    #[arg(long, value_name = "OPERATION", conflicts_with = "schema")]
    pub(crate) operation: Option<String>,

    /// Only this schema of the document's components
    #[arg(long, value_name = "NAME")]
    pub(crate) schema: Option<String>,

    /// Which bodies of an operation
    #[arg(long, value_name = "KIND", default_value = "request", conflicts_with = "schema")]
    pub(crate) direction: Kind,

    /// Write into this file, all or nothing, instead of to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Write nothing, and fail if the file is not what would be written
    #[arg(long, requires = "output")]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Codegen {
    /// The OpenAPI 3.0 document (JSON or YAML)
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: PathBuf,

    /// Where the types are written, if they changed; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,

    /// Write nothing; show a difference and fail if the file is not what would be written
    #[arg(long)]
    pub(crate) check: bool,

    /// Types of this schema and of all that it leads to, instead of the whole document; may be given again
    #[arg(long = "schema", value_name = "NAME")]
    pub(crate) schemas: Vec<String>,

    /// A further derive for structs and enums, such as `schemars::JsonSchema`; may be given again
    #[arg(long = "derive", value_name = "PATH")]
    pub(crate) derives: Vec<String>,

    /// The path of the runtime in your crate, if it is not `::fiq_runtime`
    #[arg(long, value_name = "PATH")]
    pub(crate) runtime: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// A folder; in a git repository its root is meant
    #[arg(value_name = "PATH", default_value = ".")]
    pub(crate) path: PathBuf,

    /// Write nothing, and show what would be written
    #[arg(long)]
    pub(crate) dry_run: bool,

    /// Where others get fiq-lint from, the address of its repository; without it the hook runs the fiq-lint that is
    /// installed, and no workflow is written
    #[arg(long, value_name = "URL")]
    pub(crate) repository: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Debug {
    /// Read {"schema": S, "data": [D, ...]} and print `valid` or `invalid` for each datum
    Schema,
    /// Exit with 0 if FILE is strict JSON (RFC 8259), with 1 if it is not
    Json {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Sent to the API
    Request,
    /// Received from the API
    Response,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the text, what is wrong in it, and the way out
    Terminal,
    /// One line for each finding
    Short,
    /// One JSON object
    Json,
    /// One JSON object for each finding, as it is found
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
