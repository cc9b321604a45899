//! The extensions of this project in a schema object.

use fiq_model::{Answer, Keyword, Misplaced, Path, RequiredWhen, Schema, Source, Total};
use fiq_source::Text;
use fiq_tree::Kind;

use crate::part::Part;
use crate::reader::{Job, Reader, RecognisedBy};
use crate::rules;

impl<'t> Reader<'t> {
    pub(super) fn read_extensions(&mut self, job: &Job<'t>, schema: &mut Schema, source: Option<&Source>) {
        let part = &job.part;
        schema.demand = self.extension_text(part, "x-fiq-demand").map(Into::into);
        schema.advice = self.advice(part, source).into();
        schema.unique = self.paths(part, "x-fiq-unique").into();
        schema.totals = self.entries(part, "x-fiq-total", Self::total).into();
        schema.required_when = self
            .entries(part, "x-fiq-required-when", |reader, entry| reader.required_when(entry, source))
            .into();
        schema.answers = self.entries(part, "x-fiq-answer", Self::answer).into();
        schema.misplaced = self.misplaced(part, source).into();
        if let Some(list) = part.get("x-fiq-not-ours") {
            let names = self.extension_names(&list, "x-fiq-not-ours").to_vec();
            self.not_ours.insert(job.id, names);
        }
        if let Some(by) = self.recognised_by(part) {
            self.recognised.insert(job.id, by);
        }
    }

    fn advice(&mut self, part: &Part<'t>, source: Option<&Source>) -> Vec<fiq_model::SchemaId> {
        let Some(list) = part.get("x-fiq-advice") else { return Vec::new() };
        if !self.expect_extension(&list, "x-fiq-advice", Kind::Array) {
            return Vec::new();
        }
        list.items().map(|item| self.intern(&item, source)).collect()
    }

    /// The entries of an extension that is a list of objects.
    fn entries<T>(
        &mut self,
        part: &Part<'t>,
        name: &str,
        read: impl Fn(&mut Self, &Part<'t>) -> Option<T>,
    ) -> Vec<T> {
        let Some(list) = part.get(name) else { return Vec::new() };
        if !self.expect_extension(&list, name, Kind::Array) {
            return Vec::new();
        }
        let mut entries = Vec::new();
        for item in list.items() {
            if self.expect_extension(&item, &format!("an entry of `{name}`"), Kind::Object) {
                entries.extend(read(self, &item));
            }
        }
        entries
    }

    /// A list of paths.
    pub(crate) fn paths(&mut self, part: &Part<'t>, name: &str) -> Vec<Path> {
        let Some(list) = part.get(name) else { return Vec::new() };
        self.extension_names(&list, name).iter().map(|path| Path::parse(path)).collect()
    }

    fn total(&mut self, entry: &Part<'t>) -> Option<Total> {
        self.check_members(entry, "an entry of `x-fiq-total`", &["path", "maxItems"]);
        let path = self.needed(entry, "path")?;
        let max_items = self.count(entry, "maxItems");
        if entry.get("maxItems").is_none() {
            self.note_lacking(entry, "maxItems");
        }
        Some(Total { path: Path::parse(&path), max_items: max_items? })
    }

    fn required_when(&mut self, entry: &Part<'t>, source: Option<&Source>) -> Option<RequiredWhen> {
        self.check_members(entry, "an entry of `x-fiq-required-when`", &["when", "path", "required"]);
        let path = Path::parse(&self.extension_text(entry, "path").unwrap_or_default());
        let Some(required) = entry.get("required") else {
            self.note_lacking(entry, "required");
            return None;
        };
        let required = self.extension_names(&required, "required");
        let Some(when) = self.intern_one(entry, "when", source) else {
            self.note_lacking(entry, "when");
            return None;
        };
        Some(RequiredWhen { when, path, required })
    }

    fn answer(&mut self, entry: &Part<'t>) -> Option<Answer> {
        self.check_members(
            entry,
            "an entry of `x-fiq-answer`",
            &["keyword", "properties", "status", "example"],
        );
        let name = self.needed(entry, "keyword")?;
        let keyword = Keyword::from_name(&name);
        if keyword.is_none() {
            let place = entry.get("keyword").expect("it was read");
            self.note_bad_keyword(&place, &name);
        }
        let properties = entry.get("properties").map(|list| self.extension_names(&list, "properties"));
        let status: Text = self.needed(entry, "status")?.into();
        let reference = self.needed(entry, "example")?;
        let message = self.answer_message(&entry.get("example")?, &reference)?;
        Some(Answer { keyword: keyword?, properties: properties.unwrap_or_default(), status, message })
    }

    /// The `message` of the example body that `reference` names.
    fn answer_message(&mut self, place: &Part<'t>, reference: &str) -> Option<Text> {
        let target = match self.target(reference) {
            Ok(target) => self.follow(&target.part, None)?,
            Err(nowhere) => {
                self.note_nowhere(place, nowhere);
                return None;
            }
        };
        let message =
            target.part.get("value").and_then(|value| value.get("message")).and_then(|text| text.text());
        if message.is_none() {
            self.notes.error(
                rules::BAD_EXTENSION,
                place,
                "the `value` of this example has no text under `message`",
            );
        }
        message.map(Into::into)
    }

    fn misplaced(&mut self, part: &Part<'t>, source: Option<&Source>) -> Vec<Misplaced> {
        let Some(list) = part.get("x-fiq-misplaced") else { return Vec::new() };
        if !self.expect_extension(&list, "x-fiq-misplaced", Kind::Object) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (name, entry) in list.members() {
            if self.expect_extension(&entry, &name, Kind::Object) {
                self.check_members(&entry, "an entry of `x-fiq-misplaced`", &["note", "x-fiq-source"]);
                let note = self.extension_text(&entry, "note").map(Into::into);
                let source = self.read_source(&entry, source);
                found.push(Misplaced { name: name.into(), note, source });
            }
        }
        found
    }

    /// `x-fiq-recognised-by` of a schema, a response or a media type.
    pub(crate) fn recognised_by(&mut self, part: &Part<'t>) -> Option<RecognisedBy> {
        let by = part.get("x-fiq-recognised-by")?;
        if !self.expect_extension(&by, "x-fiq-recognised-by", Kind::Object) {
            return None;
        }
        self.check_members(&by, "`x-fiq-recognised-by`", &["all", "any"]);
        Some(RecognisedBy { all: self.paths(&by, "all"), any: self.paths(&by, "any") })
    }

    /// A string that an entry of an extension cannot do without.
    fn needed(&mut self, entry: &Part<'t>, name: &str) -> Option<String> {
        let text = self.extension_text(entry, name);
        if text.is_none() && entry.get(name).is_none() {
            self.note_lacking(entry, name);
        }
        entry.get(name).filter(|part| part.is(Kind::String))?;
        text
    }

    fn note_lacking(&mut self, entry: &Part<'t>, name: &str) {
        self.notes.error(rules::BAD_EXTENSION, entry, format!("`{name}` is missing here"));
    }
}
