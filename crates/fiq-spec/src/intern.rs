//! Gives every schema of the document its number, through references.

use std::collections::HashSet;

use fiq_model::{SchemaId, Source};
use fiq_tree::Kind;

use crate::part::Part;
use crate::reader::{Dialect, Job, Reader};
use crate::{rules, vocabulary, words};

/// The segments of the longest pointer at which a schema is read.
const DEEPEST: usize = 512;

impl<'t> Reader<'t> {
    /// The number of the schema `part`, which stands where `source` holds; a new one is read later.
    pub(crate) fn intern(&mut self, part: &Part<'t>, source: Option<&Source>) -> SchemaId {
        let mut at = part.clone();
        let mut source = source.cloned();
        let mut chain = Vec::new();
        let mut seen = HashSet::new();
        let id = loop {
            if let Some(&id) = self.ids.get(&at.value.id()) {
                break id;
            }
            let Some(link) = self.link(&at) else { break self.enqueue(&at, source) };
            chain.push(at.value.id());
            if !seen.insert(at.value.id()) {
                self.notes.error(
                    rules::CYCLE,
                    &link,
                    "this reference leads back to itself and names no schema",
                );
                break self.any(&at);
            }
            self.note_siblings(&at);
            match self.target(&link.text().unwrap_or_default()) {
                Ok(target) => (at, source) = (target.part, target.source),
                Err(nowhere) => {
                    self.note_nowhere(&link, nowhere);
                    break self.any(&at);
                }
            }
        };
        self.ids.extend(chain.into_iter().map(|node| (node, id)));
        id
    }

    /// The reference that `part` is, if it is nothing but one.
    fn link(&self, part: &Part<'t>) -> Option<Part<'t>> {
        let link = part.get("$ref").filter(|link| link.is(Kind::String))?;
        let says_more = self.dialect == Dialect::V31
            && part.value.members().any(|member| {
                let name = member.key.written();
                name != "$ref" && !vocabulary::ANNOTATIONS.contains(&name.as_str())
            });
        (!says_more).then_some(link)
    }

    fn enqueue(&mut self, part: &Part<'t>, source: Option<Source>) -> SchemaId {
        let id = self.any(part);
        if part.pointer.segments().count() > DEEPEST {
            let message =
                format!("schemas are nested more than {DEEPEST} values deep; what lies deeper is not read");
            self.notes.once(rules::TOO_DEEP, "", part, message);
            return id;
        }
        self.ids.insert(part.value.id(), id);
        self.todo.push_back(Job { id, part: part.clone(), source });
        id
    }

    /// Says what stands beside a reference, where that is dropped.
    fn note_siblings(&mut self, part: &Part<'t>) {
        if self.dialect == Dialect::V31 {
            return;
        }
        let siblings: Vec<(String, Part<'t>)> = part.members().filter(|(name, _)| name != "$ref").collect();
        let Some((first, place)) = siblings.first() else { return };
        if siblings.iter().all(|(name, _)| vocabulary::ANNOTATIONS.contains(&name.as_str())) {
            let message =
                "a description or the like stands beside `$ref`, where OpenAPI 3.0 drops everything";
            self.notes.once(rules::REFERENCE_SIBLINGS, "", place, message);
            return;
        }
        let ours = siblings.iter().any(|(name, _)| name.starts_with("x-fiq-"));
        let names = words::list(siblings.iter().map(|(name, _)| name.as_str()));
        let verb = if siblings.len() == 1 { "stands" } else { "stand" };
        let message = format!("{names} {verb} beside `$ref`, where OpenAPI 3.0 drops everything");
        let found = self.notes.key_warning(rules::REFERENCE_SIBLINGS, place, message);
        let wrapped = format!(
            "wrap the reference: `\"allOf\": [{{ \"$ref\": \"...\" }}]`, and keep `{first}` beside it"
        );
        found.help = Some(wrapped);
        if ours {
            found.severity = fiq_source::Severity::Error;
        }
    }

    /// The schemas of the keyword `name`, which is a list of them.
    pub(crate) fn intern_list(
        &mut self,
        part: &Part<'t>,
        name: &str,
        source: Option<&Source>,
    ) -> Vec<SchemaId> {
        let Some(list) = part.get(name) else { return Vec::new() };
        if !self.notes.expect(&list, name, Kind::Array) {
            return Vec::new();
        }
        let ids: Vec<SchemaId> = list.items().map(|item| self.intern(&item, source)).collect();
        if ids.is_empty() {
            self.notes.warning(
                rules::NO_EFFECT,
                &list,
                format!("`{name}` lists no schema, and so says nothing"),
            );
        }
        ids
    }

    /// The schema of the keyword `name`.
    pub(crate) fn intern_one(
        &mut self,
        part: &Part<'t>,
        name: &str,
        source: Option<&Source>,
    ) -> Option<SchemaId> {
        let one = part.get(name)?;
        Some(self.intern(&one, source))
    }
}
