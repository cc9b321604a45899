//! The map, `crates/README.md`: a heading, a paragraph and an invariant for every crate, and none for a crate that is gone.

use crate::workspace::Workspace;

const HEADING: &str = "### ";

/// Compares.
pub(super) fn check(workspace: &Workspace, map: &str) -> Vec<String> {
    let sections: Vec<(&str, &str)> = sections(map).collect();
    let names: Vec<&str> = workspace.members.iter().map(|member| member.name.as_str()).collect();
    let missing =
        names.iter().filter_map(|name| match sections.iter().find(|(heading, _)| heading == name) {
            None => Some(format!("crates/README.md has no paragraph `{HEADING}{name}`")),
            Some((_, text)) if !text.contains("\nInvariant:") => {
                Some(format!("crates/README.md says no `Invariant:` of {name}"))
            }
            Some(_) => None,
        });
    let gone = sections.iter().filter(|(heading, _)| !names.contains(heading));
    missing
        .chain(gone.map(|(heading, _)| format!("crates/README.md tells of {heading}, which is no member")))
        .collect()
}

/// Every heading of a crate, with the text up to the next heading.
fn sections(map: &str) -> impl Iterator<Item = (&str, &str)> {
    map.split("\n## ").flat_map(|part| part.split(&format!("\n{HEADING}")).skip(1).collect::<Vec<_>>()).map(
        |section| {
            let end = section.find('\n').unwrap_or(section.len());
            section.split_at(end)
        },
    )
}
