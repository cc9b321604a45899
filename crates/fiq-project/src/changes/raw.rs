//! The list of changed files that `git diff --raw -z` prints.

/// A changed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry<'r> {
    /// What it is now.
    pub(super) kind: Kind,
    /// The name of its content; zeros where the content is that of the working tree.
    pub(super) blob: &'r str,
    pub(super) name: &'r [u8],
}

/// What a changed file is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A regular file.
    File,
    /// A file with a conflict that is not resolved.
    Unmerged,
    /// Nothing that is read: deleted, a link, a submodule.
    Other,
}

/// The entries of the list.
pub(super) fn entries(raw: &[u8]) -> Vec<Entry<'_>> {
    let mut fields = raw.split(|&byte| byte == 0);
    let mut entries = Vec::new();
    while let Some(entry) = next(&mut fields) {
        entries.push(entry);
    }
    entries
}

/// `:100644 100644 BLOB BLOB M`, and the name; of a renamed file the old name and the new one.
fn next<'r>(fields: &mut impl Iterator<Item = &'r [u8]>) -> Option<Entry<'r>> {
    let facts = std::str::from_utf8(fields.next()?.strip_prefix(b":")?).ok()?;
    let facts: Vec<&str> = facts.split(' ').collect();
    let [_, mode, _, blob, status] = facts[..] else { return None };
    let mut name = fields.next()?;
    if status.starts_with(['R', 'C']) {
        name = fields.next()?;
    }
    let kind = match (status, mode) {
        ("U", _) => Kind::Unmerged,
        (_, "100644" | "100755") => Kind::File,
        _ => Kind::Other,
    };
    Some(Entry { kind, blob, name })
}
