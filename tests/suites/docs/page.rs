//! A Markdown page as prose and fenced blocks, with the directives that stand in comments before a block.

/// A stretch of a page.
pub(crate) enum Part<'p> {
    /// A line outside of any block, with its end.
    Prose(&'p str),
    Block(Block<'p>),
}

/// A fenced block.
pub(crate) struct Block<'p> {
    pub(crate) language: &'p str,
    /// What stands between the fences.
    pub(crate) text: &'p str,
    /// The block with its fences.
    pub(crate) whole: &'p str,
    /// The line before it.
    before: &'p str,
}

impl<'p> Part<'p> {
    pub(crate) fn block(self) -> Option<Block<'p>> {
        if let Self::Block(block) = self { Some(block) } else { None }
    }
}

impl<'p> Block<'p> {
    /// What `<!-- NAME: ... -->` in the line before the block says.
    pub(crate) fn directive(&self, name: &str) -> Option<&'p str> {
        directive(self.before, name)
    }

    /// The block with another text.
    pub(crate) fn with_text(&self, text: &str) -> String {
        let start = self.text.as_ptr() as usize - self.whole.as_ptr() as usize;
        let (opening, closing) = (&self.whole[..start], &self.whole[start + self.text.len()..]);
        format!("{opening}{text}{closing}")
    }
}

/// What `<!-- NAME: ... -->` says, if that is the line.
pub(crate) fn directive<'p>(line: &'p str, name: &str) -> Option<&'p str> {
    let inside = line.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    Some(inside.trim().strip_prefix(name)?.strip_prefix(':')?.trim())
}

/// The parts of a page, in order; put together they are the page.
pub(crate) fn parts(page: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = page;
    let mut before = "";
    std::iter::from_fn(move || {
        let line = rest.split_inclusive('\n').next()?;
        if let Some(block) = line.strip_prefix("```").and_then(|_| block(rest, line, before)) {
            rest = &rest[block.whole.len()..];
            return Some(Part::Block(block));
        }
        rest = &rest[line.len()..];
        before = line;
        Some(Part::Prose(line))
    })
}

fn block<'p>(rest: &'p str, opening: &'p str, before: &'p str) -> Option<Block<'p>> {
    let inside = &rest[opening.len()..];
    let len = if inside.starts_with("```") { 0 } else { inside.find("\n```")? + 1 };
    let closing = inside[len..].split_inclusive('\n').next()?;
    let language = opening.trim_start_matches('`').trim();
    let whole = &rest[..opening.len() + len + closing.len()];
    Some(Block { language, text: &inside[..len], whole, before })
}

/// What the headings of a page are linked by.
pub(crate) fn anchors(page: &str) -> impl Iterator<Item = String> {
    let headings = prose(page).filter_map(|line| line.strip_prefix('#'));
    headings.map(|heading| {
        let kept = |char: &char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '_');
        let heading: String = heading.trim_start_matches('#').trim().chars().filter(kept).collect();
        heading.to_lowercase().replace(' ', "-")
    })
}

/// The targets of the links of a page that lead into the repository.
pub(crate) fn links(page: &str) -> impl Iterator<Item = &str> {
    let targets =
        prose(page).flat_map(|line| line.split("](").skip(1).filter_map(|rest| rest.split(')').next()));
    targets.filter(|target| !target.contains("://"))
}

fn prose(page: &str) -> impl Iterator<Item = &str> {
    parts(page).filter_map(|part| if let Part::Prose(line) = part { Some(line) } else { None })
}
