//! A folder in which a story plays: files, `git` with nobody's settings, and the binary.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fiq_tests::{Folder, LIMIT, Run, fiq_lint, run, run_with_input};

/// Nothing is wrong with it.
pub(crate) const GOOD: &str = r#"{"phone_number":"+27123456789","message_type":"text","text":"x"}"#;
/// One error, `wrong-type` at `/text`, with a safe fix.
pub(crate) const BAD: &str = r#"{"phone_number":"+27123456789","message_type":"text","text":7}"#;
/// What a safe fix makes of it.
pub(crate) const FIXED: &str = r#"{"phone_number":"+27123456789","message_type":"text","text":"7"}"#;
/// One warning, `too-short` at `/text`, of the platform.
pub(crate) const WARNED: &str = r#"{"phone_number":"+27123456789","message_type":"text","text":""}"#;

/// The folder.
pub(crate) struct Site {
    folder: Folder,
}

/// What the binary said.
pub(crate) struct Said {
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Site {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: Folder::new("gate") }
    }

    /// A repository without a commit.
    pub(crate) fn repository() -> Self {
        let site = Self::new();
        site.git(&["init", "-q", "-b", "main", "."]);
        site
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        self.folder.write(name, content)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).expect("the file is UTF-8")
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        let path = self.path(name);
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Runs git, which has to succeed.
    pub(crate) fn git(&self, words: &[&str]) -> String {
        let said = self.try_git(".", words);
        assert_eq!(said.code, Some(0), "git {words:?}: {}", said.transcript());
        said.text()
    }

    pub(crate) fn try_git(&self, inside: &str, words: &[&str]) -> Run {
        let mut command = Command::new("git");
        self.isolate(command.current_dir(self.path(inside)).args(words));
        run(&mut command, LIMIT)
    }

    /// Adds all and makes a commit of it, without hooks.
    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "-q", "--no-verify", "--allow-empty", "-m", "a step"]);
    }

    /// Runs the binary, which has to end with this code.
    pub(crate) fn lint(&self, code: i32, words: &str) -> Said {
        self.lint_in(".", code, words)
    }

    /// As [`Self::lint`], from a folder further down.
    pub(crate) fn lint_in(&self, inside: &str, code: i32, words: &str) -> Said {
        Said::of(&run(&mut self.command(inside, words), LIMIT), code, words)
    }

    /// As [`Self::lint`], with a file as standard input.
    pub(crate) fn lint_with(&self, input: &str, code: i32, words: &str) -> Said {
        Said::of(&run_with_input(&mut self.command(".", words), &self.path(input), LIMIT), code, words)
    }

    /// The binary with arguments: blanks part them, except between single quotes.
    pub(crate) fn command(&self, inside: &str, words: &str) -> Command {
        let mut command = fiq_lint();
        self.isolate(command.current_dir(self.path(inside)));
        for (index, part) in words.split('\'').enumerate() {
            if index % 2 == 1 {
                command.arg(part);
            } else {
                command.args(part.split_whitespace());
            }
        }
        command
    }

    /// Nobody's settings, and the binary on the path.
    fn isolate(&self, command: &mut Command) {
        let binary = fiq_lint();
        let binary =
            Path::new(binary.get_program()).parent().expect("the binary stands in a folder").to_owned();
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = [binary].into_iter().chain(env::split_paths(&path));
        command.env("PATH", env::join_paths(folders).expect("no folder has a colon"));
        let variables = env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("GIT_"));
        for (name, _) in variables {
            command.env_remove(name);
        }
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("HOME", self.folder.path()).env("GIT_CEILING_DIRECTORIES", env::temp_dir());
        for who in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{who}_NAME"), "n").env(format!("GIT_{who}_EMAIL"), "n@example.com");
        }
    }

    /// Removes a file.
    pub(crate) fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).expect("the file can be removed");
    }

    /// The names in a folder, sorted.
    pub(crate) fn names(&self, inside: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(inside)).expect("the folder can be read");
        let name = |name: &OsStr| name.to_string_lossy().into_owned();
        let mut names: Vec<String> =
            entries.map(|entry| name(&entry.expect("an entry can be read").file_name())).collect();
        names.sort();
        names
    }
}

impl Said {
    fn of(run: &Run, code: i32, words: &str) -> Self {
        assert_eq!(run.code, Some(code), "fiq-lint {words}\n{}", run.transcript());
        let (out, err) = (run.text(), String::from_utf8_lossy(&run.stderr).into_owned());
        assert!(!err.contains("panicked"), "{err}");
        Self { out, err }
    }

    /// Fails unless all of these stand in what was said.
    pub(crate) fn has(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(
                self.out.contains(part) || self.err.contains(part),
                "no {part:?} in\n{}{}",
                self.out,
                self.err
            );
        }
        self
    }

    /// Fails if one of these stands in what was said.
    pub(crate) fn lacks(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(
                !self.out.contains(part) && !self.err.contains(part),
                "{part:?} in\n{}{}",
                self.out,
                self.err
            );
        }
        self
    }

    /// The findings of a report with `--format short`, each as `PLACE RULE`.
    pub(crate) fn told(&self) -> Vec<String> {
        let told = |line: &str| {
            let (place, rest) = line.split_once(": ")?;
            let (_, rule) = rest.split_once('[')?;
            Some(format!("{place} {}", rule.split_once(']')?.0))
        };
        self.out.lines().filter_map(told).collect()
    }
}
