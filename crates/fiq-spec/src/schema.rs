//! One schema object of the document as a schema of the model.
//!
//! Keywords are read from the tree, which has exact numbers and places. `openapiv3` is asked afterwards whether it takes the
//! object; it is a net for what no reader here looks at.

mod extensions;
mod limits;
mod spellings;
mod types;

pub(crate) use spellings::{narrow, spell};

use fiq_model::{Keyword, Schema, Source, Types};
use fiq_source::Text;
use fiq_tree::Kind;

use crate::literal::json;
use crate::part::Part;
use crate::reader::{Dialect, Job, Reader};
use crate::{rules, second, vocabulary};

impl<'t> Reader<'t> {
    /// Reads every schema that has a number, and those that these lead to.
    pub(crate) fn read_schemas(&mut self) {
        while let Some(job) = self.todo.pop_front() {
            self.schemas[job.id.index()] = self.read_schema(&job);
        }
    }

    fn read_schema(&mut self, job: &Job<'t>) -> Schema {
        let part = &job.part;
        let pointer: Text = part.pointer.as_str().to_owned().into();
        let name = self.name_of(part);
        if let Some(takes_all) = part.value.boolean() {
            let types = self.boolean_schema(part, takes_all);
            let mut schema = Schema { name, pointer, types, ..Schema::ANY };
            if !takes_all {
                spell(&mut schema, Keyword::Type, "");
            }
            return schema;
        }
        if !part.is(Kind::Object) {
            self.notes.wrong_type(part, "a schema", "an object");
            return Schema { name, pointer, ..Schema::ANY };
        }
        let before = self.notes.met();
        self.check_keywords(part);
        let source = self.read_source(part, job.source.as_ref());
        let mut schema = Schema {
            name,
            pointer,
            keyword_sources: self.keyword_sources(part, source.as_ref()).into(),
            ..Schema::ANY
        };
        self.annotate(part, &mut schema);
        self.read_values(part, &mut schema);
        self.read_limits(part, &mut schema, source.as_ref());
        schema.spellings = spellings::spellings(part, &schema);
        self.compose(part, &mut schema, source.as_ref());
        self.read_extensions(job, &mut schema, source.as_ref());
        self.read_discriminator(job, &schema);
        schema.source = source;
        if self.notes.met() == before {
            second::check_schema(&mut self.notes, part);
        }
        schema
    }

    /// The types that `true` or `false` takes as a schema, as OpenAPI 3.1 has it.
    fn boolean_schema(&mut self, part: &Part<'t>, takes_all: bool) -> Types {
        let message = "`true` and `false` as schemas came with OpenAPI 3.1; they are honoured";
        self.notes.once(rules::NEWER_KEYWORD, "boolean", part, message);
        if takes_all { Types::ANY } else { Types::NONE }
    }

    /// The component's name, if `part` is one.
    pub(crate) fn name_of(&self, part: &Part<'t>) -> Option<Text> {
        let pointer = part.pointer.as_str();
        let alone = || pointer.strip_prefix("/definitions/").filter(|_| self.dialect == Dialect::Alone);
        let name = pointer.strip_prefix("/components/schemas/").or_else(alone)?;
        (!name.contains('/')).then(|| name.replace("~1", "/").replace("~0", "~").into())
    }

    fn check_keywords(&mut self, part: &Part<'t>) {
        for (name, member) in part.members() {
            let known = vocabulary::SCHEMA.contains(&name.as_str());
            let container =
                self.dialect == Dialect::Alone && matches!(name.as_str(), "definitions" | "components");
            if name.starts_with("x-") {
                self.check_extension(&name, &member, "a schema", vocabulary::SCHEMA_EXTENSIONS);
            } else if !known && !container {
                self.note_unknown_keyword(&name, &member);
            }
        }
    }

    fn note_unknown_keyword(&mut self, name: &str, member: &Part<'t>) {
        let what = if vocabulary::NEWER_HONOURED.contains(&name) {
            "came with OpenAPI 3.1; it is honoured"
        } else if vocabulary::NEWER_HARMLESS.contains(&name) {
            "is no keyword of OpenAPI 3.0; it limits no value"
        } else if vocabulary::NEWER_IGNORED.contains(&name) {
            "is no keyword of OpenAPI 3.0; what it demands is not checked"
        } else {
            let message = format!("`{name}` is not a keyword of a schema; what it demands is not checked");
            let help = self.guesses.did_you_mean(name, vocabulary::SCHEMA.iter().copied());
            self.notes.key_warning(rules::UNKNOWN_KEYWORD, member, message).help = help;
            return;
        };
        self.notes.once(rules::NEWER_KEYWORD, name, member, format!("`{name}` {what}"));
    }

    /// The keywords that limit nothing.
    fn annotate(&mut self, part: &Part<'t>, schema: &mut Schema) {
        schema.title = self.string(part, "title").map(Into::into);
        schema.description = self.string(part, "description").map(Into::into);
        let text = |key: &str| part.get(key).and_then(|member| json(member.value)).map(Text::from);
        (schema.example, schema.default) = (text("example"), text("default"));
        schema.deprecated = self.flag(part, "deprecated");
        schema.read_only = self.flag(part, "readOnly");
        schema.write_only = self.flag(part, "writeOnly");
        if schema.read_only && schema.write_only {
            let place = part.get("writeOnly").expect("it was read");
            self.notes.key_warning(
                rules::WRONG_TYPE,
                &place,
                "a schema cannot be both `readOnly` and `writeOnly`",
            );
        }
    }

    /// `allOf`, `anyOf`, `oneOf` and `not`; in OpenAPI 3.1 also a reference with something beside it.
    fn compose(&mut self, part: &Part<'t>, schema: &mut Schema, source: Option<&Source>) {
        let mut all_of = self.intern_list(part, "allOf", source);
        all_of.extend(self.referred(part));
        schema.all_of = all_of.into();
        schema.any_of = self.intern_list(part, "anyOf", source).into();
        schema.one_of = self.intern_list(part, "oneOf", source).into();
        schema.not = self.intern_one(part, "not", source);
    }

    /// The schema that a `$ref` with something beside it leads to.
    fn referred(&mut self, part: &Part<'t>) -> Option<fiq_model::SchemaId> {
        let link = part.get("$ref")?;
        if !self.notes.expect(&link, "$ref", Kind::String) {
            return None;
        }
        match self.target(&link.text()?) {
            Ok(target) => Some(self.intern(&target.part, target.source.as_ref())),
            Err(nowhere) => {
                self.note_nowhere(&link, nowhere);
                None
            }
        }
    }
}
