//! Where the settings stand in a file: at its root, or in a `Cargo.toml` in the table for metadata of tools.

use std::path::Path;

use fiq_source::{Diagnostic, Pointer, Span};
use memchr::memmem;
use toml::de::{DeTable, DeValue};

use super::fault::{STANDS_TWICE, WRONG_TYPE};
use super::syntax::{place, type_of};

/// The name that is looked for last.
pub(super) const CARGO: &str = "Cargo.toml";
/// The name of our table in it.
const TABLE: &str = "fiq-lint";
const METADATA: &str = "metadata";
/// The tables that may have metadata.
const OWNERS: [&str; 2] = ["package", "workspace"];

/// Settings in a document.
#[derive(Debug)]
pub(super) struct Found<'d> {
    pub(super) table: DeTable<'d>,
    pub(super) pointer: Pointer,
    /// Where the table begins.
    pub(super) span: Span,
}

/// Whether the file is one of Cargo's.
pub(super) fn is_cargo(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == CARGO)
}

/// Whether a `Cargo.toml` may have settings: most have none, and need not be read.
pub(super) fn may_hold(text: &[u8]) -> bool {
    memmem::find(text, TABLE.as_bytes()).is_some() && memmem::find(text, METADATA.as_bytes()).is_some()
}

/// Takes the settings out of a `Cargo.toml`; adds what is wrong with how they stand there.
pub(super) fn take<'d>(mut manifest: DeTable<'d>, faults: &mut Vec<Diagnostic>) -> Option<Found<'d>> {
    let [package, workspace] = OWNERS.map(|owner| take_from(&mut manifest, owner, faults));
    if let (Some(first), Some(second)) = (&package, &workspace) {
        faults.push(stands_twice(first, second));
    }
    package.or(workspace)
}

fn take_from<'d>(manifest: &mut DeTable<'d>, owner: &str, faults: &mut Vec<Diagnostic>) -> Option<Found<'d>> {
    let metadata = inside(inside(manifest, owner)?, METADATA)?;
    let (key, value) = metadata.remove_entry(TABLE)?;
    let pointer = Pointer::from(&*format!("/{owner}/{METADATA}/{TABLE}"));
    let found = |table| Found { table, pointer: pointer.clone(), span: place(&key) };
    match value.get_ref() {
        DeValue::Table(_) => {}
        other => {
            let message = format!("`{TABLE}` is {}, and wants a table of settings", type_of(other));
            faults.push(Diagnostic::error(WRONG_TYPE, place(&value), pointer.clone(), message));
        }
    }
    match value.into_inner() {
        DeValue::Table(table) => Some(found(table)),
        _ => Some(found(DeTable::new())),
    }
}

fn inside<'m, 'd>(table: &'m mut DeTable<'d>, key: &str) -> Option<&'m mut DeTable<'d>> {
    match table.get_mut(key)?.get_mut() {
        DeValue::Table(inner) => Some(inner),
        _ => None,
    }
}

fn stands_twice(first: &Found<'_>, second: &Found<'_>) -> Diagnostic {
    let (first, second) = if first.span < second.span { (first, second) } else { (second, first) };
    let message = "the settings of this folder stand twice";
    Diagnostic::error(STANDS_TWICE, second.span, second.pointer.clone(), message)
        .with_help("keep one of the two tables, or write a `fiq-lint.toml`")
        .with_related(first.span, "they stand here too")
}
