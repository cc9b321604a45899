//! An entry more in the configuration of pre-commit, without touching what stands there: the text is extended, not written anew.
//!
//! Only the plain form is extended, a list of blocks under `repos:` at the start of a line. Whatever else there may be is left to its owner.

/// What can be done about a configuration.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Extended {
    /// The new text, and the lines that came in.
    Text { whole: String, added: String },
    /// The hook is there.
    HasIt,
    /// It is not the plain form.
    Unclear,
}

const KEY: &str = "repos:";
const IDS: &[&str] = &["fiq-lint", "fiq-lint-system"];

/// Adds the entry, a list item without indentation, at the end of the list.
pub(super) fn extend(old: &str, entry: &str) -> Extended {
    let lines: Vec<&str> = old.split_inclusive('\n').collect();
    if lines.iter().any(|line| is_ours(line)) {
        return Extended::HasIt;
    }
    match place(&lines) {
        Some((before, indentation)) => insert(&lines, before, indentation, entry),
        None => Extended::Unclear,
    }
}

/// Whether the line is the `id` of one of our hooks.
fn is_ours(line: &str) -> bool {
    let line = line.trim();
    let line = line.strip_prefix("- ").unwrap_or(line).trim_start();
    let id = line.strip_prefix("id:").map(|id| bare(id).trim_matches(['"', '\'']));
    id.is_some_and(|id| IDS.contains(&id))
}

/// The number of lines before the new entry, and its indentation.
fn place(lines: &[&str]) -> Option<(usize, usize)> {
    let mut keys = lines.iter().enumerate().filter(|(_, line)| line.starts_with(KEY));
    let (key, line) = keys.next()?;
    if keys.next().is_some() || !bare(&line[KEY.len()..]).is_empty() {
        return None;
    }
    let block = &lines[key + 1..];
    let end = block.iter().position(|line| !belongs(line)).unwrap_or(block.len());
    if block.get(end).is_some_and(|line| line.starts_with(['}', ']', '\t'])) {
        return None;
    }
    let block = &block[..end];
    let Some(first) = block.iter().find(|line| !bare(line).is_empty()) else { return Some((key + 1, 2)) };
    let indentation = first.len() - first.trim_start_matches(' ').len();
    if !first[indentation..].starts_with("- ") {
        return None;
    }
    let last = block.iter().rposition(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    Some((key + 1 + last + 1, indentation))
}

/// Whether a line can be one of the list's: a key, and the end of a document, begin at the start of a line.
fn belongs(line: &str) -> bool {
    line.trim().is_empty() || (line.starts_with([' ', '-', '#']) && !line.starts_with("---"))
}

/// Without a comment and blanks around it.
fn bare(text: &str) -> &str {
    let text = text.trim();
    if text.starts_with('#') {
        return "";
    }
    text.split_once(" #").map_or(text, |(before, _)| before.trim_end())
}

fn insert(lines: &[&str], before: usize, indentation: usize, entry: &str) -> Extended {
    let ending = if lines[0].ends_with("\r\n") { "\r\n" } else { "\n" };
    let indentation = " ".repeat(indentation);
    let added: Vec<String> = entry.lines().map(|line| format!("{indentation}{line}{ending}")).collect();
    let (head, tail) = lines.split_at(before);
    let mut whole = head.concat();
    if !whole.ends_with('\n') {
        whole += ending;
    }
    let added = added.concat();
    whole += &added;
    whole += &tail.concat();
    Extended::Text { whole, added }
}

#[cfg(test)]
mod tests {
    use super::{Extended, extend};

    const ENTRY: &str = "- repo: x\n  hooks: []\n";

    fn extended(old: &str) -> String {
        match extend(old, ENTRY) {
            Extended::Text { whole, .. } => whole,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_entry_comes_last_in_the_list() {
        let old = "# ours\nrepos:\n- repo: a  # why\n  hooks:\n  - id: b\n\n# a key\nci:\n  skip: [b]\n";
        let new = "# ours\nrepos:\n- repo: a  # why\n  hooks:\n  - id: b\n- repo: x\n  hooks: []\n\n# a key\nci:\n  skip: [b]\n";
        assert_eq!(extended(old), new);
    }

    #[test]
    fn indentation_and_line_ends_are_those_of_the_list() {
        assert_eq!(
            extended("repos:\n    - repo: a"),
            "repos:\n    - repo: a\n    - repo: x\n      hooks: []\n"
        );
        assert_eq!(
            extended("repos:\r\n- repo: a\r\n"),
            "repos:\r\n- repo: a\r\n- repo: x\r\n  hooks: []\r\n"
        );
        assert_eq!(
            extended("---\nrepos: # none yet\nci: {}\n"),
            "---\nrepos: # none yet\n  - repo: x\n    hooks: []\nci: {}\n"
        );
    }

    #[test]
    fn a_hook_is_not_added_twice() {
        for old in [
            "repos:\n- repo: a\n  hooks:\n  - id: fiq-lint # payloads\n",
            "repos: [\n{hooks: [{\nid: \"fiq-lint-system\"\n}]}]",
        ] {
            assert_eq!(extend(old, ENTRY), Extended::HasIt, "{old}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left() {
        for old in [
            "",
            "repos: []\n",
            "repos: [{repo: a}]\n",
            "repos:\n  key: a\n",
            "- repo: a\n",
            "repos:\n- {repo: a,\n hooks: [\n]}\n",
        ] {
            assert_eq!(extend(old, ENTRY), Extended::Unclear, "{old}");
        }
    }
}
