//! What can be said on the command line.

mod baseline;
mod configuration;
mod examples;
mod fixing;
mod headings;
mod report;
mod selection;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, builder::ArgPredicate};

pub(crate) use baseline::{Baseline, Ignore};
pub(crate) use configuration::{Config, ConfigFormat, Configuration};
pub(crate) use fixing::Fixing;
pub(crate) use report::{Format, ReportFile};
pub(crate) use selection::Selection;

/// Finds stored WhatsApp payloads of the FlowIQ API and points at what the API will refuse.
#[derive(Debug, Parser)]
#[command(name = "fiq-lint", version, propagate_version = true, max_term_width = 100)]
#[command(after_help = examples::PROGRAM)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check the payloads in files and folders
    #[command(after_help = examples::CHECK)]
    Check(Check),
    /// List the payloads that would be checked, and what was passed over, with the reasons
    #[command(after_help = examples::LIST)]
    List(List),
    /// Write the JSON Schema of payloads, for editors and for validators in other languages
    #[command(after_help = examples::SCHEMA)]
    Schema(Export),
    /// Write Rust types of an API document
    #[command(after_help = examples::CODEGEN)]
    Codegen(Codegen),
    /// Keep the findings of today apart, so that only new ones are told
    #[command(subcommand, after_help = examples::BASELINE)]
    Baseline(Baseline),
    /// Put findings on the ignore list, with a reason
    #[command(after_help = examples::IGNORE)]
    Ignore(Ignore),
    /// Print the configuration that holds for a file or a folder, and where each setting comes from
    #[command(after_help = examples::CONFIG)]
    Config(Config),
    /// List the rules
    Rules,
    /// Explain a rule
    Explain {
        /// The rule's name, as findings give it
        #[arg(value_name = "RULE")]
        rule: String,
    },
    /// Write a configuration, a hook and a workflow, as far as there are none
    #[command(after_help = examples::INIT)]
    Init(Init),
    /// Serve an editor: the language server, on standard input and output
    Lsp {
        /// Accepted, since editors pass it; there is no other way to talk to the server
        #[arg(long, hide = true)]
        stdio: bool,
    },
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
    /// Files and folders; `-` is standard input, `@FILE` the paths that FILE lists, one a line or each ended by a NUL
    #[arg(
        value_name = "PATH",
        default_value = ".",
        default_value_if("stdin_filename", ArgPredicate::IsPresent, "-")
    )]
    pub(crate) paths: Vec<PathBuf>,

    /// Look also at files that .gitignore and its kin leave out
    #[arg(long, help_heading = headings::CHECKED)]
    pub(crate) no_ignore: bool,

    /// The name that findings in standard input are reported under; its ending tells the format, JSON without it
    #[arg(long, value_name = "NAME", help_heading = headings::CHECKED)]
    pub(crate) stdin_filename: Option<PathBuf>,

    /// Take a JSON document in which no payload is found for one of this kind, or each item of its array
    #[arg(long = "as", value_name = "KIND", help_heading = headings::HELD_TO)]
    pub(crate) kind: Option<Kind>,

    /// Check against this OpenAPI 3.0 document (JSON or YAML) instead of the bundled one
    #[arg(long, value_name = "FILE", help_heading = headings::HELD_TO)]
    pub(crate) spec: Option<PathBuf>,

    /// Hold every JSON document to the request body of this operation, such as 'POST /orders'
    #[arg(long, value_name = "OPERATION", conflicts_with = "schema", help_heading = headings::HELD_TO)]
    pub(crate) operation: Option<String>,

    /// Hold every JSON document to this schema of the document's components
    #[arg(long, value_name = "NAME", help_heading = headings::HELD_TO)]
    pub(crate) schema: Option<String>,

    /// The number of threads; as many as there are cores by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,

    #[command(flatten)]
    pub(crate) configuration: Configuration,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) inputs: Inputs,

    #[command(flatten)]
    pub(crate) selection: Selection,

    #[command(flatten)]
    pub(crate) fixing: Fixing,

    /// How findings are written to standard output
    #[arg(long, value_name = "FORMAT", default_value = "terminal", help_heading = headings::REPORT)]
    pub(crate) format: Format,

    /// Write findings into this file as well, in this format, all or nothing; may be given again. `-` is no file here: what
    /// standard output gets is said by --format
    #[arg(long = "report", value_name = "FORMAT=FILE", help_heading = headings::REPORT)]
    pub(crate) reports: Vec<ReportFile>,

    /// Show how many findings each rule has, and how many can be fixed: after a report for people, else on standard error
    #[arg(long, help_heading = headings::REPORT)]
    pub(crate) statistics: bool,

    /// When to use colours
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = headings::REPORT)]
    pub(crate) color: Color,

    /// The most findings of one file that the terminal shows; 0 for all
    #[arg(long, value_name = "N", default_value_t = 50, help_heading = headings::REPORT)]
    pub(crate) max_findings: u64,

    /// Fail if no payload is found
    #[arg(long, help_heading = headings::VERDICT)]
    pub(crate) require_payloads: bool,

    /// Fail on these as on errors; may be given again
    #[arg(long, value_name = "WHAT", help_heading = headings::VERDICT)]
    pub(crate) deny: Vec<Denied>,

    /// Fail if there are more warnings than this
    #[arg(long, value_name = "N", help_heading = headings::VERDICT)]
    pub(crate) max_warnings: Option<u64>,

    /// Say nothing beside the findings: no summary, no notes
    #[arg(long, short, help_heading = headings::REPORT)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    pub(crate) inputs: Inputs,

    /// Only what looks like a payload and would not be checked
    #[arg(long)]
    pub(crate) near_misses: bool,
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
pub(crate) enum Denied {
    /// Warnings
    Warnings,
    /// Values that look like payloads and are not checked
    NearMisses,
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
