//! Workflow commands, read as the runner of GitHub reads them: line by line, both kinds of commands.

use fiq_tests::{LIMIT, fiq_lint, run};
use serde_json::Value;

use crate::inputs::{self, ERRORS, Input, WARNINGS};

/// A command of the output.
struct Command {
    name: String,
    properties: Vec<(String, String)>,
    message: String,
}

impl Command {
    fn property(&self, name: &str) -> Option<&str> {
        self.properties.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The command of a line: `::name key=value,...::message` after blanks, or `##[name key=value;...]message` anywhere.
fn command(line: &str) -> Option<Command> {
    let Some(inside) = line.trim_start().strip_prefix("::") else {
        let old = line.split_once("##[")?.1;
        let name = old.split([' ', ']']).next().unwrap_or_default().to_owned();
        return Some(Command { name, properties: Vec::new(), message: old.to_owned() });
    };
    let (head, message) = inside.split_once("::")?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let properties = properties.split(',').filter_map(|one| one.split_once('='));
    Some(Command {
        name: name.to_owned(),
        properties: properties
            .map(|(name, value)| {
                let value = value.replace("%3A", ":").replace("%2C", ",");
                (name.to_owned(), unescaped(&value))
            })
            .collect(),
        message: unescaped(message),
    })
}

fn unescaped(text: &str) -> String {
    text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
}

fn commands(report: &str) -> Vec<Command> {
    report.lines().filter_map(command).collect()
}

/// What the runner would not show, or not as it is meant.
fn hold(input: &Input, commands: &[Command]) {
    let levels: Vec<&str> = commands.iter().map(|command| command.name.as_str()).collect();
    let count = |level: &str| levels.iter().filter(|name| **name == level).count();
    assert!(count("error") <= 10 && count("warning") <= 10 && count("notice") <= 1, "{levels:?}");
    assert_eq!(count("error") + count("warning") + count("notice"), levels.len(), "{levels:?}");
    assert!(
        levels.is_sorted_by_key(|level| ["error", "warning", "notice"].iter().position(|one| one == level))
    );
    for command in commands.iter().filter(|command| command.property("line").is_some()) {
        let file = command.property("file").expect("a finding has a file");
        // Names of control characters and of commands are shown with escapes, and lead nowhere.
        let is_plain = !file.contains("\\n") && !file.contains("\\u{");
        assert!(!is_plain || input.folder.path().join(file).exists(), "{file}");
        let number = |name: &str| command.property(name).map(|text| text.parse::<u32>().expect("a number"));
        assert!(number("line") <= number("endLine"));
        assert!(number("col").is_none() || number("line") == number("endLine"));
        assert!(number("col") <= number("endColumn"));
        assert!(command.property("title").is_some_and(|title| title.starts_with("fiq-lint: ")));
    }
}

#[test]
fn the_runner_shows_what_is_meant() {
    for input in inputs::all() {
        let report = input.report("github");
        let commands = commands(&report);
        assert!(!commands.is_empty(), "{}", input.name);
        hold(&input, &commands);
        let plain = report.lines().filter(|line| command(line).is_none() && line.contains(": error["));
        let findings = input.findings();
        let errors = findings.iter().filter(|finding| finding["severity"] == "error").count();
        assert_eq!(plain.count(), errors, "{}: every finding has a line", input.name);
    }
}

#[test]
fn an_annotation_says_what_the_finding_says() {
    let input = inputs::ordinary();
    let findings = input.findings();
    let commands = commands(&input.report("github"));
    let annotations: Vec<&Command> = commands.iter().filter(|one| one.property("line").is_some()).collect();
    let shown = |level: &str| findings.iter().filter(|finding| finding["severity"] == level).count().min(10);
    assert_eq!(annotations.len(), shown("error") + shown("warning"));
    for annotation in annotations {
        let same = |finding: &&Value| {
            annotation.property("file") == finding["path"].as_str()
                && annotation.property("line") == Some(&finding["start"]["line"].to_string())
                && annotation.property("col") == Some(&finding["start"]["column"].to_string())
                && annotation.message.lines().next() == finding["message"].as_str()
        };
        let finding = findings.iter().find(same).expect("an annotation is a finding");
        assert_eq!(finding["severity"], annotation.name.as_str());
        let title = format!("fiq-lint: {}", finding["rule"].as_str().expect("a finding has a rule"));
        assert_eq!(annotation.property("title"), Some(title.as_str()));
    }
}

#[test]
fn what_is_left_out_is_told_last() {
    let report = inputs::large().report("github");
    let last = commands(&report).pop().expect("there are annotations");
    assert_eq!(last.name, "notice");
    let told = format!("{} more errors and {} more warnings", grouped(ERRORS - 10), WARNINGS - 10);
    assert!(last.message.starts_with(&told), "{}", last.message);
}

fn grouped(count: usize) -> String {
    format!("{},{:03}", count / 1000, count % 1000)
}

#[test]
fn no_text_of_a_user_is_a_command_in_any_output() {
    let input = inputs::hostile();
    for format in
        ["terminal", "short", "json", "jsonl", "sarif", "gitlab", "junit", "rdjson", "rdjsonl", "markdown"]
    {
        let mut check = fiq_lint();
        check.current_dir(input.folder.path()).args(["check", "--statistics", "--format", format]);
        let said = run(&mut check, LIMIT);
        for output in [&said.stdout, &said.stderr] {
            let text = String::from_utf8_lossy(output);
            let command = text.lines().find(|line| command(line).is_some());
            assert_eq!(command, None, "{format}");
        }
    }
}

#[test]
fn this_reader_knows_a_command() {
    let read = command(" ::error file=a%2Cb,line=1::c%0A%2525").expect("it is a command");
    assert_eq!((read.name.as_str(), read.property("file")), ("error", Some("a,b")));
    assert_eq!(read.message, "c\n%25");
    assert_eq!(command("a ##[set-env x=y]z").expect("it is a command").name, "set-env");
    assert!(command("a::b").is_none());
}
