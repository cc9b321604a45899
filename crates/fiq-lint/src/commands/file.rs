//! The file that a command writes: all or nothing, or compared.

use std::{fs, io, io::Write, path::Path};

use fiq_project::Problem;

use crate::{
    exit::{Exit, Failure},
    terminal::{say, say_error},
};

/// Lines of either side that a difference shows.
const SHOWN: usize = 4;

/// Prints the text. A reader that went away is not an error.
pub(super) fn print(text: &str) -> Result<Exit, Failure> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::new(error.to_string())),
        _ => Ok(Exit::Clean),
    }
}

/// Writes the text into the file, so that whoever reads it finds the old or the new text and never a part.
pub(super) fn write(path: &Path, text: &str) -> Result<Exit, Failure> {
    let reason =
        |error| Problem::of_io(path, &error).message.replacen("cannot be read", "cannot be written", 1);
    let failed = |error| Failure::new(format!("{}: {}", path.display(), reason(error)));
    fiq_codegen::write(path, text).map(|_| Exit::Clean).map_err(failed)
}

/// Fails where the file holds another text, and shows where they part. Line ends do not count.
///
/// `what` names the text for people: `the schema`.
pub(super) fn compare(path: &Path, text: &str, what: &str) -> Exit {
    let shown = path.display();
    let old = match fs::read(path) {
        Ok(old) => String::from_utf8_lossy(&old).replace("\r\n", "\n"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            say_error(&format!("{shown} does not exist"));
            return Exit::Findings;
        }
        Err(error) => {
            say_error(&format!("{shown}: {}", Problem::of_io(path, &error).message));
            return Exit::Unreadable;
        }
    };
    if old == text {
        return Exit::Clean;
    }
    say_error(&format!("{shown} is not {what} that would be written"));
    for line in difference(&old, text) {
        say(&line);
    }
    say("  help: the same command without --check writes it");
    Exit::Findings
}

/// What is between the lines that both begin with and those that both end with.
fn difference(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let mut lines = vec![format!("  from line {}:", start + 1)];
    for (sign, side) in [('-', &old[..old.len() - end]), ('+', &new[..new.len() - end])] {
        lines.extend(side.iter().take(SHOWN).map(|line| format!("  {sign} {line}")));
        if side.len() > SHOWN {
            let rest = side.len() - SHOWN;
            lines.push(format!("  {sign} ... and {rest} {} more", if rest == 1 { "line" } else { "lines" }));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn shows_what_differs() {
        let lines = difference("a\nb\nc\nd\n", "a\nB\nd\n");
        assert_eq!(lines, ["  from line 2:", "  - b", "  - c", "  + B"]);
    }

    #[test]
    fn shows_no_more_than_can_be_read() {
        let lines = difference("", "1\n2\n3\n4\n5\n6\n");
        assert_eq!(lines.last().map(String::as_str), Some("  + ... and 2 lines more"));
    }
}
