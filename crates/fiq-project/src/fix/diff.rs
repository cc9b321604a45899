//! Two texts as a unified diff, as `patch` and `git apply` read it.

use std::time::Duration;

use similar::TextDiff;

/// After this, what is left is told as one change.
const PATIENCE: Duration = Duration::from_secs(5);
/// Lines around a change.
const CONTEXT: usize = 3;

/// The difference between `old` and `new`, two texts of the file `path`; nothing where there is none. What stands in the texts is
/// given as it is: who shows it makes it harmless.
pub fn unified_diff(path: &str, old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    if old == new {
        return out;
    }
    let (before, after) = (lines(old), lines(new));
    let mut diff = TextDiff::configure();
    let diff = diff.timeout(PATIENCE).newline_terminated(true).diff_slices(&before, &after);
    let written = diff.unified_diff().context_radius(CONTEXT).header(path, path).to_writer(&mut out);
    written.expect("memory takes what is written");
    out
}

/// Lines end at `\n` alone, as `patch` reads them.
fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|&byte| byte == b'\n').collect()
}

#[cfg(test)]
mod tests {
    use super::unified_diff;

    #[test]
    fn a_difference_is_told_as_patch_reads_it() {
        let diff = unified_diff("a/b.json", b"1\r\n2\r\n3\xFF\n4\n5", b"1\r\n2\r\nx\r\n4\n6");
        let wanted = b"--- a/b.json\n+++ a/b.json\n@@ -1,5 +1,5 @@\n 1\r\n 2\r\n-3\xFF\n+x\r\n 4\n-5\n\\ No newline at end of file\n+6\n\\ No newline at end of file\n";
        assert_eq!(String::from_utf8_lossy(&diff), String::from_utf8_lossy(wanted));
        assert_eq!(unified_diff("a", b"x", b"x"), b"");
    }
}
