//! Completions, as shells read them, and manual pages, as `man` shows them. A shell that is not installed is passed over, and said to be.

use std::fs;
use std::path::Path;
use std::process::Command;

use fiq_tests::{Folder, LIMIT, Run, fiq_lint, run};

/// Fills `COMPREPLY` as bash does when the tabulator is pressed at the end of the words.
const PRESS: &str = r#"
source "$1"; shift
complete -p fiq-lint > /dev/null || exit 9
function=$(complete -p fiq-lint | sed 's/.* -F \([^ ]*\) .*/\1/')
COMP_WORDS=(fiq-lint "$@") COMP_CWORD=$#
"$function" fiq-lint "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
"#;

fn script(shell: &str, folder: &Folder) -> std::path::PathBuf {
    let said = run(fiq_lint().args(["completions", shell]), LIMIT);
    assert_eq!((said.code, said.stderr.len()), (Some(0), 0), "{}", said.transcript());
    folder.write(shell, said.stdout)
}

/// What a program says, if it is installed.
fn said_by(program: &str, arguments: &[&str], file: &Path) -> Option<Run> {
    let installed = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
    if !installed.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped in part: {program} is not installed");
        return None;
    }
    let mut command = Command::new(program);
    command.env("LC_ALL", "C.UTF-8").env("MANWIDTH", "80").env("MANPAGER", "cat");
    Some(run(command.args(arguments).arg(file), LIMIT))
}

#[test]
fn shells_can_read_their_scripts() {
    let folder = Folder::new("completions");
    for shell in ["bash", "zsh", "fish"] {
        let script = script(shell, &folder);
        if let Some(said) = said_by(shell, &["-n"], &script) {
            assert_eq!((said.code, said.stderr.len()), (Some(0), 0), "{shell}: {}", said.transcript());
        }
    }
    for shell in ["powershell", "elvish"] {
        let text = fs::read_to_string(script(shell, &folder)).expect("a script is UTF-8");
        assert!(text.contains("--require-payloads"), "{shell}: {text}");
    }
}

#[test]
fn bash_completes() {
    let folder = Folder::new("bash");
    let script = script("bash", &folder);
    let press = folder.write("press", PRESS);
    let completed = |words: &[&str]| {
        let said = run(Command::new("bash").arg(&press).arg(&script).args(words), LIMIT);
        assert_eq!((said.code, said.stderr.len()), (Some(0), 0), "{words:?}: {}", said.transcript());
        said.text().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(completed(&["ch"]), ["check"]);
    assert_eq!(completed(&["check", "--max-f"]), ["--max-findings"]);
    assert_eq!(completed(&["check", "--as", ""]), ["request", "response"]);
    assert_eq!(completed(&["completions", "f"]), ["fish"]);
    assert_eq!(completed(&["check", "--no-such"]), [""]);
    let commands = completed(&[""]);
    assert!(commands.iter().any(|command| command == "explain"), "{commands:?}");
    assert!(!commands.iter().any(|command| command == "debug"), "{commands:?}");
}

#[test]
fn every_command_has_a_page_that_can_be_shown() {
    let folder = Folder::new("man");
    let pages = folder.path().join("new/man1");
    let said = run(fiq_lint().args(["man", "--output-dir"]).arg(&pages), LIMIT);
    assert_eq!(said.transcript(), "exit: 0\n");
    let help = run(fiq_lint().arg("--help"), LIMIT).text();
    let (_, commands) = help.split_once("Commands:\n").expect("the help lists the commands");
    let commands = commands.lines().take_while(|line| line.starts_with("  "));
    // What is said of a command may go on below it, further in.
    let names = commands.filter(|line| !line.starts_with("   "));
    let commands: Vec<&str> = names.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 6, "{help}");
    for command in commands.into_iter().filter(|&command| command != "help") {
        let page = pages.join(format!("fiq-lint-{command}.1"));
        assert!(page.is_file(), "{command} has no page");
        show(&page, &format!("fiq-lint {command}"));
    }
    show(&pages.join("fiq-lint.1"), "fiq-lint check");
    let printed = run(fiq_lint().arg("man"), LIMIT).stdout;
    assert_eq!(fs::read(pages.join("fiq-lint.1")).expect("the program has a page"), printed);
}

/// The commands that the page on installing shows, with a folder of their own for a home.
#[test]
fn the_page_shows_what_works() {
    let page = include_str!("../../docs/install.md");
    let home = Folder::new("home");
    let lines = page.lines().filter(|line| line.starts_with("fiq-lint "));
    let commands: Vec<&str> = lines.map(|line| line.split(['>', '#']).next().unwrap_or(line)).collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        let words = command.split_whitespace().skip(1);
        let words = words.map(|word| word.replace('~', &home.path().display().to_string()));
        let said = run(fiq_lint().args(words), LIMIT);
        assert_eq!((said.code, said.stderr.len()), (Some(0), 0), "{command}: {}", said.transcript());
    }
    assert!(home.path().join(".local/share/man/man1/fiq-lint-check.1").is_file());
}

/// Shows a page in each way there is, without a warning.
fn show(page: &Path, part: &str) {
    let ways: [(&str, &[&str]); 3] = [
        ("groff", &["-man", "-Tutf8", "-ww", "-z"]),
        ("mandoc", &["-T", "lint", "-W", "error"]),
        ("man", &["--warnings", "--local-file"]),
    ];
    for (program, arguments) in ways {
        let Some(said) = said_by(program, arguments, page) else { continue };
        assert_eq!((said.code, said.stderr.len()), (Some(0), 0), "{program}: {}", said.transcript());
        if program == "man" {
            let words = said.text().replace('-', " ");
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(&part.replace('-', " ")), "{}", said.text());
            assert!(words.contains("EXIT STATUS 0 Nothing at error level."), "{}", said.text());
        }
    }
}
