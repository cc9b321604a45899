//! Two texts as a unified diff, as `patch` and `git apply` read it.

use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use fiq_source::{Edit, Span};
use similar::{DiffTag, TextDiff};

use crate::read::shown;

/// After this, what is left is told as one change.
const PATIENCE: Duration = Duration::from_secs(5);
/// Lines around a change.
const CONTEXT: usize = 3;

/// The difference between `old` and `new`, two texts of the file `path`; nothing where there is none. What stands in the texts is
/// given as it is: who shows it makes it harmless. The names have `a/` and `b/` before them, as those of git do.
pub fn unified_diff(path: &Path, old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    if old == new {
        return out;
    }
    let (before, after) = (lines(old), lines(new));
    let mut diff = TextDiff::configure();
    let diff = diff.timeout(PATIENCE).newline_terminated(true).diff_slices(&before, &after);
    let (a, b) = (name("a/", path), name("b/", path));
    let written = diff.unified_diff().context_radius(CONTEXT).header(&a, &b).to_writer(&mut out);
    written.expect("memory takes what is written");
    out
}

/// The edits that make `new` of `old`, which are UTF-8: no more than the parts of lines that differ.
pub fn edits_between(old: &[u8], new: &[u8]) -> Vec<Edit> {
    let (before, after) = (lines(old), lines(new));
    let diff = TextDiff::configure().timeout(PATIENCE).newline_terminated(true).diff_slices(&before, &after);
    let (starts, new_starts) = (starts(&before), starts(&after));
    let changed = diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal);
    let edits = changed.map(|op| {
        let (from, to) = (op.old_range(), op.new_range());
        trimmed(old, new, starts[from.start]..starts[from.end], new_starts[to.start]..new_starts[to.end])
    });
    edits.collect()
}

/// Where each line begins, and where the last one ends.
fn starts(lines: &[&[u8]]) -> Vec<usize> {
    let mut at = 0;
    let ends = lines.iter().map(|line| {
        at += line.len();
        at
    });
    std::iter::once(0).chain(ends).collect()
}

/// An edit without what is the same at its ends.
fn trimmed(old: &[u8], new: &[u8], mut from: Range<usize>, mut to: Range<usize>) -> Edit {
    let is_boundary = |text: &[u8], at: usize| text.get(at).is_none_or(|byte| byte & 0xC0 != 0x80);
    let pairs = old[from.clone()].iter().zip(&new[to.clone()]);
    let mut same = pairs.take_while(|(one, other)| one == other).count();
    while !is_boundary(old, from.start + same) || !is_boundary(new, to.start + same) {
        same -= 1;
    }
    (from.start, to.start) = (from.start + same, to.start + same);
    let pairs = old[from.clone()].iter().rev().zip(new[to.clone()].iter().rev());
    let mut same = pairs.take_while(|(one, other)| one == other).count();
    while !is_boundary(old, from.end - same) || !is_boundary(new, to.end - same) {
        same -= 1;
    }
    (from.end, to.end) = (from.end - same, to.end - same);
    Edit {
        span: Span::new(from.start as u32, from.end as u32),
        text: String::from_utf8_lossy(&new[to]).into_owned(),
    }
}

/// A name as the head of a patch has it: in quotes where it would be read as another one, and ended by a tab where it has blanks.
fn name(side: &str, path: &Path) -> String {
    let plain: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    let needs_quotes = |c: char| c.is_control() || matches!(c, '"' | '\\');
    match plain.to_str().map(|_| shown(&plain)).filter(|name| !name.contains(needs_quotes)) {
        Some(name) if name.contains(' ') => format!("{side}{name}\t"),
        Some(name) => format!("{side}{name}"),
        None => format!("\"{side}{}\"", octal(plain.as_os_str().as_encoded_bytes())),
    }
}

/// What is not plain ASCII as C writes it.
fn octal(bytes: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        _ => format!("\\{byte:03o}"),
    };
    bytes.iter().map(one).collect()
}

/// Lines end at `\n` alone, as `patch` reads them.
fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|&byte| byte == b'\n').collect()
}

#[cfg(test)]
mod tests {
    use super::{name, unified_diff};
    use std::path::Path;

    #[test]
    fn a_difference_is_told_as_patch_reads_it() {
        let diff = unified_diff(Path::new("a/b.json"), b"1\r\n2\r\n3\xFF\n4\n5", b"1\r\n2\r\nx\r\n4\n6");
        let wanted = b"--- a/a/b.json\n+++ b/a/b.json\n@@ -1,5 +1,5 @@\n 1\r\n 2\r\n-3\xFF\n+x\r\n 4\n-5\n\\ No newline at end of file\n+6\n\\ No newline at end of file\n";
        assert_eq!(String::from_utf8_lossy(&diff), String::from_utf8_lossy(wanted));
        assert_eq!(unified_diff(Path::new("a"), b"x", b"x"), b"");
    }

    #[test]
    fn names_are_what_patch_and_git_read() {
        for (path, expected) in [
            ("./a/b.json", "a/a/b.json"),
            ("größe.json", "a/größe.json"),
            ("two words.json", "a/two words.json\t"),
            ("a\tb.json", "\"a/a\\011b.json\""),
            ("it's \"it\".json", "\"a/it's \\\"it\\\".json\""),
        ] {
            assert_eq!(name("a/", Path::new(path)), expected);
        }
    }
}
