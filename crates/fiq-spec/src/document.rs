//! The whole document: its version, what it says about itself, its components, its operations.

use fiq_model::{List, Model, Schema, Source};
use fiq_source::{Diagnostic, Text};
use fiq_tree::{Kind, Tree, Value};

use crate::part::{Part, describe};
use crate::reader::{Dialect, Reader};
use crate::{Loaded, relax, rules, second, vocabulary};

/// Reads the tree of a document. `Err` where there is no OpenAPI document that could be used.
pub(crate) fn read(tree: &Tree, text: &[u8]) -> Result<Loaded, Vec<Diagnostic>> {
    let Some(root) = tree.root(text).map(Part::root) else { return Err(Vec::new()) };
    let mut reader = Reader::new(root, Dialect::V30);
    let Some(dialect) = reader.version() else { return Err(reader.notes.finish()) };
    reader.dialect = dialect;
    reader.note_twins(tree, text);
    let model = reader.document();
    Ok(Loaded { model, findings: reader.notes.finish() })
}

impl<'t> Reader<'t> {
    fn document(&mut self) -> Model {
        let root = self.root.clone();
        self.check_frame(&root, &vocabulary::ROOT);
        self.read_authorities();
        self.read_formats();
        let source = self.read_source(&root, None);
        let components = root.get("components");
        if let Some(components) =
            components.filter(|part| self.notes.expect(part, "components", Kind::Object))
        {
            self.read_components(&components, source.as_ref());
        }
        let drafts = self.read_paths(source.as_ref());
        self.read_schemas();
        let mut model = self.model();
        self.finish_schemas(&mut model);
        model.operations = drafts.into_iter().map(|draft| self.operation(&model, draft)).collect();
        model
    }

    /// What needs all schemas: unions, cycles, requirements that bind one direction.
    pub(crate) fn finish_schemas(&mut self, model: &mut Model) {
        self.resolve_unions(model);
        self.cut_cycles(model);
        relax::one_way_members(model);
    }

    /// The model as far as it is read, without its operations.
    pub(crate) fn model(&mut self) -> Model {
        let info = self.info();
        Model {
            title: info.title.into(),
            version: info.version.into(),
            server: self.server(),
            authorities: self.authorities.drain(..).map(|(_, authority)| authority).collect(),
            schemas: std::mem::take(&mut self.schemas).into(),
            operations: List::EMPTY,
        }
    }

    fn info(&mut self) -> openapiv3::Info {
        if self.dialect == Dialect::Alone {
            return openapiv3::Info::default();
        }
        let part = self.root.get("info").filter(|part| self.notes.expect(part, "info", Kind::Object));
        let Some(part) = part else {
            let root = self.root.clone();
            self.expect_member(&root, "info", "the document");
            return openapiv3::Info::default();
        };
        self.expect_member(&part, "title", "`info`");
        self.expect_member(&part, "version", "`info`");
        second::read(&mut self.notes, &part, &second::INFO)
    }

    fn server(&mut self) -> Option<Text> {
        let servers = self.root.get("servers").filter(|_| self.dialect != Dialect::Alone)?;
        if !self.notes.expect(&servers, "servers", Kind::Array) {
            return None;
        }
        let first = servers.items().next()?;
        self.string(&first, "url").map(Into::into)
    }

    fn read_components(&mut self, components: &Part<'t>, source: Option<&Source>) {
        self.check_frame(components, &vocabulary::COMPONENTS);
        let source = self.read_source(components, source);
        let schemas = components.get("schemas");
        if let Some(schemas) = schemas.filter(|part| self.notes.expect(part, "schemas", Kind::Object)) {
            let source = self.source_in(&schemas, source.as_ref());
            self.learn_components(&schemas, source.as_ref());
            self.number_components(&schemas, source.as_ref());
        }
        self.read_unused(components, source.as_ref());
    }

    /// Gives the component schemas their numbers, in the order of the document.
    fn number_components(&mut self, schemas: &Part<'t>, source: Option<&Source>) {
        let mut aliases = Vec::new();
        for (name, part) in schemas.members() {
            let id = self.intern(&part, source);
            if self.schemas[id.index()].pointer != part.pointer.as_str() {
                aliases.push((name, part, id));
            }
        }
        for (name, part, id) in aliases {
            let pointer = part.pointer.as_str().to_owned().into();
            let all_of = vec![id].into();
            self.add(&part, Schema { name: Some(name.into()), pointer, all_of, ..Schema::ANY });
        }
    }

    /// The dialect of the document; `None` where it is none that is known.
    fn version(&mut self) -> Option<Dialect> {
        let root = self.root.clone();
        if !root.is(Kind::Object) {
            let message = format!("this is no OpenAPI document but {}", describe(root.value));
            self.notes.error(rules::NOT_OPENAPI, &root, message);
            return None;
        }
        if let Some(swagger) = root.get("swagger") {
            let found =
                self.notes.error(rules::VERSION, &swagger, "documents of OpenAPI 2 (Swagger) are not read");
            found.help = Some("convert it to OpenAPI 3.0".into());
            return None;
        }
        let Some(place) = root.get("openapi") else {
            let message = "this is no OpenAPI document: it has no `openapi` with its version";
            let found = self.notes.error(rules::NOT_OPENAPI, &root, message);
            found.span = fiq_source::Span::new(found.span.start(), found.span.start() + 1);
            return None;
        };
        self.dialect_of(&place)
    }

    fn dialect_of(&mut self, place: &Part<'t>) -> Option<Dialect> {
        let number = place.value.number();
        if number.is_some() {
            self.notes.warning(rules::WRONG_TYPE, place, "`openapi` must be a string: write it in quotes");
        }
        let version = number.map(str::to_owned).or_else(|| place.text()).unwrap_or_default();
        let (major_minor, _) = version.split_at(version.len().min(3));
        let ends = matches!(version.as_bytes().get(3), None | Some(b'.'));
        match major_minor {
            "3.0" if ends => Some(Dialect::V30),
            "3.1" if ends => Some(Dialect::V31),
            "3.2" if ends => {
                let message = "documents of OpenAPI 3.2 are read as if they were of 3.1";
                self.notes.warning(rules::VERSION, place, message);
                Some(Dialect::V31)
            }
            _ => {
                let found = describe(place.value);
                let message = format!("the version of OpenAPI must be 3.0 or 3.1, not {found}");
                self.notes.error(rules::VERSION, place, message);
                None
            }
        }
    }

    /// Says which keys stand twice in one object.
    pub(crate) fn note_twins(&mut self, tree: &'t Tree, text: &'t [u8]) {
        let mut seen = std::collections::HashMap::new();
        for object in tree.values(text).filter(|value| value.kind() == Kind::Object) {
            seen.clear();
            for member in object.members() {
                let name = member.key.known().unwrap_or_default();
                let first = *seen.entry(name.clone()).or_insert(member.key.span());
                if first != member.key.span() {
                    self.note_twin(object, member, &name, first);
                }
            }
        }
    }

    fn note_twin(
        &mut self,
        object: Value<'t>,
        member: fiq_tree::Member<'t>,
        name: &str,
        first: fiq_source::Span,
    ) {
        let mut pointer = self.pointer_to(object);
        pointer.push_key(name);
        let place = Part { value: member.value, pointer, key: Some(member.key.span()) };
        let message = format!("`{name}` stands twice in this object; the first is taken");
        let found = self.notes.key_warning(rules::DUPLICATE_KEY, &place, message);
        found.severity = fiq_source::Severity::Error;
        found.labels.push(fiq_source::Label {
            span: first,
            message: "the first".into(),
            role: fiq_source::LabelRole::Related,
        });
    }

    /// The pointer to `value`, found from the root down.
    fn pointer_to(&self, value: Value<'t>) -> fiq_source::Pointer {
        let mut at = self.root.clone();
        while at.value.id() != value.id() {
            let inner = at.value.members().find(|member| member.value.holds(value.id()));
            if let Some(member) = inner {
                at.pointer.push_key(&member.key.written());
                at.value = member.value;
            } else {
                let Some((index, item)) =
                    at.value.items().enumerate().find(|(_, item)| item.holds(value.id()))
                else {
                    break;
                };
                at.pointer.push_index(index);
                at.value = item;
            }
        }
        at.pointer
    }
}
