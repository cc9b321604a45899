//! The capturing groups of a pattern, found before it is translated: a reference may stand before its group.

/// The groups by number, each with its name, which is empty where it has none.
#[derive(Debug, Default)]
pub(super) struct Groups<'s>(Vec<&'s str>);

impl<'s> Groups<'s> {
    pub(super) fn of(source: &'s str) -> Self {
        let (mut groups, mut in_set) = (Vec::new(), false);
        let mut rest = source.char_indices();
        while let Some((at, c)) = rest.next() {
            match c {
                '\\' => _ = rest.next(),
                '[' => in_set = true,
                ']' => in_set = false,
                '(' if !in_set => groups.extend(group(&source[at + 1..])),
                _ => {}
            }
        }
        Self(groups)
    }

    /// Whether there is a group of this number.
    pub(super) fn has(&self, number: usize) -> bool {
        (1..=self.0.len()).contains(&number)
    }

    /// The number of the group called `name`.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|group| !name.is_empty() && *group == name).map(|index| index + 1)
    }
}

/// The name of the group that a parenthesis opens, if it is one that captures.
fn group(inside: &str) -> Option<&str> {
    let Some(marked) = inside.strip_prefix('?') else { return Some("") };
    let name = marked.strip_prefix('<').filter(|name| !name.starts_with(['=', '!']))?;
    name.split_once('>').map(|(name, _)| name)
}
