//! The lines that a patch without context has on its new side.
//!
//! The lines of a hunk are counted and skipped, since what was added may look like the head of a file. Names are those after `+++`,
//! with git's quotes taken off.

use std::ops::RangeInclusive;

/// The changed lines of a file, from 1, in order.
pub(super) type Hunks = Vec<RangeInclusive<u32>>;

/// The files of a patch that have changed lines.
pub(super) fn files(patch: &[u8]) -> Vec<(Vec<u8>, Hunks)> {
    let mut files: Vec<(Vec<u8>, Hunks)> = Vec::new();
    let mut lines = patch.split(|&byte| byte == b'\n');
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix(b"+++ ") {
            files.push((unquoted(name), Vec::new()));
        } else if let Some(hunk) = Hunk::read(line) {
            for _ in 0..hunk.lines {
                skip(&mut lines);
            }
            if let Some((_, hunks)) = files.last_mut() {
                hunks.push(hunk.range);
            }
        }
    }
    // What was deleted has no new side.
    files.retain(|(name, _)| name != b"/dev/null");
    for (name, _) in &mut files {
        name.drain(..PREFIX.len().min(name.len()));
    }
    files
}

const PREFIX: &str = "b/";

struct Hunk {
    range: RangeInclusive<u32>,
    /// The lines that follow.
    lines: u32,
}

impl Hunk {
    /// `@@ -3,2 +3 @@`: where nothing is left, the lines around it are meant.
    fn read(line: &[u8]) -> Option<Self> {
        let text =
            std::str::from_utf8(line.strip_prefix(b"@@ -")?.split(|&byte| byte == b'@').next()?).ok()?;
        let (old, new) = text.trim_end().split_once(" +")?;
        let (_, gone) = counted(old)?;
        let (start, count) = counted(new)?;
        let last = start.saturating_add(count.max(1) - u32::from(count > 0));
        Some(Self { range: start.max(1)..=last.max(1), lines: gone.saturating_add(count) })
    }
}

/// `3,2`, or `3` for one line.
fn counted(text: &str) -> Option<(u32, u32)> {
    let (start, count) = text.split_once(',').unwrap_or((text, "1"));
    Some((start.parse().ok()?, count.parse().ok()?))
}

/// Skips a line of a hunk, and before it the note that the last one has no end.
fn skip<'p>(lines: &mut impl Iterator<Item = &'p [u8]>) {
    if lines.next().is_some_and(|line| line.starts_with(b"\\")) {
        lines.next();
    }
}

/// A name without its quotes and escapes, and without the tab that git puts behind names with blanks.
fn unquoted(name: &[u8]) -> Vec<u8> {
    let name = name.strip_suffix(b"\t").unwrap_or(name);
    let Some(inside) = name.strip_prefix(b"\"").and_then(|name| name.strip_suffix(b"\"")) else {
        return name.to_vec();
    };
    let mut plain = Vec::with_capacity(inside.len());
    let mut bytes = inside.iter().copied();
    while let Some(byte) = bytes.next() {
        if byte != b'\\' {
            plain.push(byte);
            continue;
        }
        plain.push(match bytes.next() {
            Some(b'a') => 7,
            Some(b'b') => 8,
            Some(b't') => b'\t',
            Some(b'n') => b'\n',
            Some(b'v') => 11,
            Some(b'f') => 12,
            Some(b'r') => b'\r',
            Some(high @ b'0'..=b'3') => {
                let mut digit = || bytes.next().map_or(0, |digit| digit.wrapping_sub(b'0') & 7);
                (high - b'0') << 6 | digit() << 3 | digit()
            }
            Some(other) => other,
            None => break,
        });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn hunks_are_lines_of_the_new_side() {
        let patch = b"diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1 +1,2 @@ {\n-a\n\\ No newline at end of file\n\
            +++ b/y\n+@@ -1 +1 @@\n@@ -9,2 +8,0 @@\n--- a/z\n-+++ b/z\n@@ -20,0 +19,1 @@\n+a\n\\ No newline at end of file\n\
            diff --git a/d b/d\n--- a/d\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\ndiff --git a/n b/n\n--- a/n\n+++ b/n\n@@ -1 +0,0 @@\n-a\n";
        let expected = vec![(b"x".to_vec(), vec![1..=2, 8..=9, 19..=19]), (b"n".to_vec(), vec![1..=1])];
        assert_eq!(files(patch), expected);
    }

    #[test]
    fn names_lose_their_quotes() {
        let name = |written: &str| {
            let patch = format!("+++ {written}\n@@ -1 +1 @@\n-a\n+b\n");
            files(patch.as_bytes()).remove(0).0
        };
        assert_eq!(name("b/a b\t"), b"a b");
        assert_eq!(name(r#""b/a\"\\\t\n\303\251\377\001""#), b"a\"\\\t\n\xC3\xA9\xFF\x01");
        assert_eq!(name("\"b/a b\\a\"\t"), b"a b\x07");
    }
}
