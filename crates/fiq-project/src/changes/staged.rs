//! What the next commit would hold: the files of the index that differ from the current commit, with their contents of the index.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::git::not_run;
use super::raw::{self, Kind};
use super::{ChangedLines, GitError, HEAD, Repository};
use crate::Problem;

/// What is staged.
#[derive(Clone, Debug, Default)]
pub struct Staged {
    /// The files that were added or changed, in the order of their names.
    pub files: Vec<StagedFile>,
    /// Files of which nothing can be said.
    pub problems: Vec<Problem>,
}

/// A staged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedFile {
    /// Where it is.
    pub path: PathBuf,
    blob: String,
}

/// Gives the contents of staged files, one after the other.
#[derive(Debug)]
pub struct Blobs {
    child: Child,
    /// Closed before the child is waited for.
    asked: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Repository {
    /// What is staged at or below `paths`, or anywhere where there are none.
    ///
    /// # Errors
    ///
    /// What git gives.
    pub fn staged(&self, paths: &[PathBuf]) -> Result<Staged, GitError> {
        let raw = self.diff(&["--raw", "-z", "--no-abbrev"], &["--cached"], paths)?;
        let mut staged = Staged { files: Vec::new(), problems: self.missing(paths, HEAD)? };
        for entry in raw::entries(&raw) {
            let path = self.outside(entry.name);
            match entry.kind {
                Kind::File => staged.files.push(StagedFile { path, blob: entry.blob.to_owned() }),
                Kind::Unmerged => staged.problems.push(Problem::of_path(
                    &path,
                    "has a conflict that is not resolved, and so nothing that could be committed",
                )),
                Kind::Other => {}
            }
        }
        Ok(staged)
    }

    /// The lines of staged files that differ from the current commit.
    ///
    /// # Errors
    ///
    /// What git gives.
    pub fn staged_lines(&self, paths: &[PathBuf]) -> Result<ChangedLines, GitError> {
        self.lines(&["--cached"], paths)
    }

    /// What gives the contents of staged files.
    ///
    /// # Errors
    ///
    /// If git cannot be run.
    pub fn blobs(&self) -> Result<Blobs, GitError> {
        let mut command = self.git.command(&["cat-file", "--batch"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| not_run(&error))?;
        let asked = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().expect("the output is a pipe"));
        Ok(Blobs { child, asked, answers })
    }
}

impl Blobs {
    /// The content of a file as it is staged.
    ///
    /// # Errors
    ///
    /// If the repository lacks it, or it is too large for a document.
    pub fn read(&mut self, file: &StagedFile) -> Result<Vec<u8>, Problem> {
        match self.answer(&file.blob) {
            Ok(Answer::Content(content)) => Ok(content),
            Ok(Answer::TooLarge) => {
                Err(Problem::of_path(&file.path, "is larger than 4 GiB, the most that one document may hold"))
            }
            Ok(Answer::Missing) => {
                Err(Problem::of_path(&file.path, "is staged, and its content is not in the repository"))
            }
            Err(error) => Err(Problem::of_io(&file.path, &error)),
        }
    }

    /// Asks for one object: `NAME blob SIZE`, the content and a line end, or `NAME missing`.
    fn answer(&mut self, blob: &str) -> io::Result<Answer> {
        let asked = self.asked.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        writeln!(asked, "{blob}")?;
        asked.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let mut words = head.split_whitespace().skip(1);
        let (Some("blob"), Some(size)) = (words.next(), words.next()) else {
            return if head.is_empty() {
                Err(io::ErrorKind::UnexpectedEof.into())
            } else {
                Ok(Answer::Missing)
            };
        };
        let size: u64 = size.parse().map_err(|_| io::ErrorKind::InvalidData)?;
        if size >= u64::from(u32::MAX) {
            io::copy(&mut (&mut self.answers).take(size + 1), &mut io::sink())?;
            return Ok(Answer::TooLarge);
        }
        let mut content = vec![0; size as usize + 1];
        self.answers.read_exact(&mut content)?;
        content.pop();
        Ok(Answer::Content(content))
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        self.asked = None;
        // It ends with its input; nothing that it could still say is wanted.
        let _ = self.child.wait();
    }
}

enum Answer {
    Content(Vec<u8>),
    TooLarge,
    Missing,
}
