//! The server that editors expand procedural macros with: part of the toolchain, a message a line on its standard streams.
//!
//! Its protocol is said to be unstable. So a toolchain without the server, or with one that speaks another version, is no
//! failure: the test says that it was skipped.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use proc_macro2::TokenStream;
use serde_json::{Value, json};

mod expansion;
mod flat;

pub use expansion::Expansion;
use flat::Flat;

const SERVER: &str = "libexec/rust-analyzer-proc-macro-srv";
/// The versions in which a token tree is what `flat` writes and reads.
const VERSIONS: std::ops::RangeInclusive<u64> = 5..=6;

/// A running server, which is ended when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Server {
    /// Starts the toolchain's server. `None` where there is none that can be talked to, which is told.
    pub fn start() -> Option<Self> {
        let program = sysroot().join(format!("{SERVER}{}", env::consts::EXE_SUFFIX));
        if !program.exists() {
            eprintln!("skipped: this toolchain has no {}", program.display());
            return None;
        }
        let mut server = Self::spawn(&program);
        let version = server.ask(&json!({ "ApiVersionCheck": {} }))["ApiVersionCheck"].as_u64();
        if !version.is_some_and(|version| VERSIONS.contains(&version)) {
            eprintln!("skipped: {} speaks version {version:?} of its protocol", program.display());
            return None;
        }
        let spans = json!({ "SetConfig": { "span_mode": "RustAnalyzer" } });
        assert_eq!(server.ask(&spans), spans, "the server keeps the spans of an editor");
        Some(server)
    }

    fn spawn(program: &Path) -> Self {
        let mut command = Command::new(program);
        command.env("RUST_ANALYZER_INTERNALS_DO_NOT_USE", "this is unstable");
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the server can be started");
        let requests = child.stdin.take().expect("it was piped");
        let answers = BufReader::new(child.stdout.take().expect("it was piped"));
        Self { child, requests, answers }
    }

    /// The macros of a library: the name of each, and its kind in the words of the protocol.
    pub fn macros(&mut self, library: &Path) -> Value {
        let answer = self.ask(&json!({ "ListMacros": { "dylib_path": library } }));
        answer["ListMacros"]["Ok"].clone()
    }

    /// Expands a macro that is called in the package at `package`.
    ///
    /// # Errors
    ///
    /// The message of the panic that the macro ended in.
    pub fn expand(
        &mut self,
        library: &Path,
        name: &str,
        package: &Path,
        body: &TokenStream,
    ) -> Result<Expansion, String> {
        let flat = Flat::of(body);
        let answer = self.ask(&json!({ "ExpandMacro": {
            "lib": library,
            "env": [["CARGO_MANIFEST_DIR", package]],
            "current_dir": package,
            "macro_body": flat.tree(),
            "macro_name": name,
            "attributes": null,
            "has_global_spans": { "def_site": 0, "call_site": 0, "mixed_site": 0 },
            "span_data_table": flat.spans(),
        } }));
        let answer = &answer["ExpandMacroExtended"];
        match answer["Err"].as_str() {
            Some(message) => Err(message.to_owned()),
            None => Ok(Expansion::of(&answer["Ok"], &flat)),
        }
    }

    fn ask(&mut self, request: &Value) -> Value {
        writeln!(self.requests, "{request}").expect("the server reads requests");
        let mut line = String::new();
        let read = self.answers.read_line(&mut line).expect("answers are UTF-8");
        assert!(read > 0, "the server ended without an answer to {request}");
        serde_json::from_str(&line).expect("an answer is JSON")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn sysroot() -> PathBuf {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let printed = Command::new(rustc)
        .args(["--print", "sysroot"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the compiler can be started");
    String::from_utf8(printed.stdout).expect("the path is UTF-8").trim_end().into()
}
