//! Reads the `discriminator` of a schema object; what it leads to is resolved when all schemas are read.

use fiq_model::{Schema, SchemaId};
use fiq_source::Text;
use fiq_tree::Kind;

use super::{Branch, Choice, Pending};
use crate::part::Part;
use crate::reader::{Job, Reader};
use crate::reference::Target;
use crate::{rules, second, vocabulary, words};

impl<'t> Reader<'t> {
    pub(crate) fn read_discriminator(&mut self, job: &Job<'t>, schema: &Schema) {
        let Some(place) = job.part.get("discriminator") else { return };
        if !place.is(Kind::Object) {
            self.notes.wrong_type(&place, "discriminator", "an object").help =
                Some("write `\"discriminator\": { \"propertyName\": \"...\" }`".into());
            return;
        }
        self.check_frame(&place, &vocabulary::DISCRIMINATOR);
        let read: openapiv3::Discriminator = second::read(&mut self.notes, &place, &second::DISCRIMINATOR);
        if read.property_name.is_empty() {
            self.expect_member(&place, "propertyName", "the discriminator");
            return;
        }
        let choice = if schema.one_of.is_empty() {
            if schema.any_of.is_empty() {
                Choice::Children
            } else {
                Choice::AnyOf(branches(&job.part, "anyOf", &schema.any_of))
            }
        } else {
            Choice::OneOf(branches(&job.part, "oneOf", &schema.one_of))
        };
        let mapping = self.mapping(&place);
        let tag = read.property_name.into();
        self.pending.push(Pending { owner: job.id, place, tag, mapping, choice });
    }

    fn mapping(&mut self, place: &Part<'t>) -> Vec<(Text, SchemaId)> {
        let Some(mapping) = place.get("mapping") else { return Vec::new() };
        let mut entries = Vec::new();
        if !self.notes.expect(&mapping, "mapping", Kind::Object) {
            return entries;
        }
        for (value, part) in mapping.members() {
            self.notes.expect(&part, &value, Kind::String);
            let Some(text) = part.text() else { continue };
            if let Some(target) = self.mapped(&part, &text) {
                entries.push((value.into(), self.intern(&target.part, target.source.as_ref())));
            }
        }
        entries
    }

    /// What an entry of `mapping` leads to: a component by its name, or any schema by a reference.
    fn mapped(&mut self, part: &Part<'t>, text: &str) -> Option<Target<'t>> {
        if let Some(target) = self.component(&text.replace('~', "~0").replace('/', "~1")) {
            return Some(target.clone());
        }
        if text.contains(['#', '/', '.']) {
            return self.target(text).map_err(|nowhere| self.note_nowhere(part, nowhere)).ok();
        }
        let names = self.component_names();
        let message = format!("there is no component schema `{text}`");
        self.notes.error(rules::BAD_REFERENCE, part, message).help =
            words::did_you_mean(text, names.iter().map(String::as_str));
        None
    }
}

/// The schemas of `oneOf` or `anyOf` with the names that their references give them.
fn branches(part: &Part<'_>, keyword: &str, schemas: &[SchemaId]) -> Vec<Branch> {
    let items = part.get(keyword).into_iter().flat_map(|list| list.items().collect::<Vec<_>>());
    let name = |item: Part<'_>| {
        let reference = item.get("$ref")?.text()?;
        let name =
            reference.strip_prefix("#/components/schemas/").or(reference.strip_prefix("#/definitions/"))?;
        Some(name.replace("~1", "/").replace("~0", "~").into())
    };
    items.zip(schemas).map(|(item, &schema)| Branch { schema, name: name(item) }).collect()
}
