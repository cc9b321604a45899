//! What is reported on: ordinary files, files that try to get out of a report, and more findings than a service takes.

use std::fs;
use std::path::{Path, PathBuf};

use fiq_tests::{Folder, LIMIT, copy, fiq_lint, run};
use serde_json::{Value, json};

/// Findings of each level in the large input.
pub(crate) const ERRORS: usize = 5100;
pub(crate) const WARNINGS: usize = 40;

/// Text that would be a command, markup, a link, a mention or the end of something where it is not escaped.
const NASTY: &[&str] = &[
    "::error file=a,line=1::b",
    "a\n::stop-commands::c",
    "##[error]a",
    "x ##[set-env name=A]b",
    "\u{1b}[2J\u{1b}]0;t\u{7}",
    "\u{202e}\u{2066}\u{200b}",
    "@team `@team` ``` @all",
    "<script>alert(1)</script><img src=x onerror=y>",
    "[a](https://evil.example) ![b](c) https://evil.example www.evil.example a@evil.example #1 $x$",
    "]]>&amp;<![CDATA[\"'",
    "%0A::debug::x %25",
    "{0} {{1}} {",
    "| a | b |\\",
    "\u{fffe}\u{ffff}\u{0}\u{85}",
    "👩\u{200d}👧 e\u{301} 您好",
];

/// Names of files that would be something else.
const NAMES: &[&str] = &[
    "::error file=a,line=1::b.json",
    " ##[error]a.json",
    "a,b:c%0A;d=e.json",
    "a\n::error::b.json",
    "<img src=x>@team`#1|[a](b).json",
    "\u{1b}[31m\u{202e}.json",
    "größe 您 100%?#&.json",
];

/// A folder of inputs.
pub(crate) struct Input {
    pub(crate) name: &'static str,
    pub(crate) folder: Folder,
}

/// Every input.
pub(crate) fn all() -> [Input; 3] {
    [ordinary(), hostile(), large()]
}

/// The world of the transcripts, and the examples.
pub(crate) fn ordinary() -> Input {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Folder::new("ordinary");
    copy(&package.join("world"), folder.path());
    copy(&package.join("../examples"), &folder.path().join("examples"));
    Input { name: "ordinary", folder }
}

/// Nasty keys, values and names; what cannot be read; an encoding that is broken.
pub(crate) fn hostile() -> Input {
    let folder = Folder::new("hostile");
    for (index, text) in NASTY.iter().enumerate() {
        let message = json!({
            "phone_number": "+27123456789",
            "message_type": "interactive",
            (*text): text,
            "interactive": { "type": text, "body": text, "button": text, (*text): 1 },
        });
        folder.write(&format!("contents/{index}.json"), message.to_string());
    }
    for name in NAMES {
        folder.write(&format!("names/{name}"), faulty("\u{e9}").to_string());
    }
    folder.write("names/bytes.json", b"{\"phone_number\":\"\xff\xfe\",\"message_type\":\"text\",\"text\":7}");
    folder.write("names/lines.jsonl", format!("\u{feff}{0}\r\n\r\n{0}\r\n", faulty("b")));
    Input { name: "hostile", folder }
}

/// Warnings first, and then more errors than any service shows.
pub(crate) fn large() -> Input {
    let warning = json!({
        "phone_number": "+27123456789",
        "message_type": "audio",
        "media_url": "https://example.com/a.mp3",
        "caption": "a",
    });
    let lines = [format!("{warning}\n").repeat(WARNINGS), format!("{}\n", faulty("x")).repeat(ERRORS)];
    let folder = Folder::new("large");
    folder.write("outbox.jsonl", lines.concat());
    Input { name: "large", folder }
}

/// A message with one error.
fn faulty(text: &str) -> Value {
    json!({ "phone_number": 27_123_456_789_u64, "message_type": "text", "text": text })
}

impl Input {
    /// What the binary writes to its standard output.
    pub(crate) fn report(&self, format: &str) -> String {
        self.report_with(&["--format", format])
    }

    pub(crate) fn report_with(&self, arguments: &[&str]) -> String {
        let mut command = fiq_lint();
        command.current_dir(self.folder.path()).args(["check", "--as", "request"]).args(arguments);
        let said = run(&mut command, LIMIT);
        assert_eq!(said.code, Some(1), "{}: {}", self.name, String::from_utf8_lossy(&said.stderr));
        String::from_utf8(said.stdout).expect("a report is UTF-8")
    }

    /// The findings as JSON lines give them.
    pub(crate) fn findings(&self) -> Vec<Value> {
        let lines = self.report("jsonl");
        lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
    }
}

/// The reports that the cases of `fiq-report` expect in this format, with their names.
pub(crate) fn expected(format: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/fiq-report/tests/cases");
    let ending = format!(".{format}.txt");
    let entries = fs::read_dir(folder).expect("the cases are there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(&ending));
    paths.sort();
    assert!(paths.len() > 5, "the cases of {format} are gone");
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("a report is UTF-8"))
    };
    paths.into_iter().map(read).collect()
}

/// The reports on every input, and those of the cases, as files.
pub(crate) fn written(format: &str, ending: &str) -> (Folder, Vec<PathBuf>) {
    let folder = Folder::new(format);
    let mut reports: Vec<(String, String)> =
        all().iter().map(|input| (input.name.to_owned(), input.report(format))).collect();
    reports.extend(expected(format));
    let write = |(name, text): &(String, String)| folder.write(&format!("{name}.{ending}"), text);
    let paths = reports.iter().map(write).collect();
    (folder, paths)
}
