//! Go to definition: from a payload to where the API document says what holds for it.
//!
//! A key leads to the property, a tag's value to the variant, a finding to the very keyword that is broken; the type of a value is the
//! schema that it is held to. Invariant: places come from the pointers of the model and of findings, and from nothing else.

use fiq_check::Described;
use fiq_model::{Keyword, Model, Schema, SchemaId};
use fiq_source::{Diagnostic, Findings, Pointer, Span};
use fiq_tree::{NodeId, Value};
use gen_lsp_types::{
    Definition, DefinitionParams, DefinitionResponse, Location, LocationLink, TypeDefinitionParams,
    TypeDefinitionResponse,
};

use crate::aim::{Aim, Part};
use crate::snapshot::Snapshot;

/// Where it is said what a key or a value is.
pub(crate) fn definition(on: &Snapshot<'_, '_>, params: &DefinitionParams) -> Option<DefinitionResponse> {
    let position = params.text_document_position_params.position;
    let aim = Aim::at(on.view()?, on.offset(position))?;
    let broken = demands(on, &aim, on.offset(position));
    let pointers = if broken.is_empty() { said(on, &aim) } else { broken };
    Some(match found(on, &aim, &pointers, on.client.links)? {
        Found::Links(links) => links.into(),
        Found::Locations(locations) => Definition::from(locations).into(),
    })
}

/// The schema that a value is held to.
pub(crate) fn type_definition(
    on: &Snapshot<'_, '_>,
    params: &TypeDefinitionParams,
) -> Option<TypeDefinitionResponse> {
    let aim = Aim::at(on.view()?, on.offset(params.text_document_position_params.position))?;
    let mut schema = None;
    aim.describe(&on.held, &mut |described| {
        if described.value().id() == aim.value().id() {
            schema = schema_of(described);
        }
    });
    Some(match found(on, &aim, &[schema?], on.client.type_links)? {
        Found::Links(links) => links.into(),
        Found::Locations(locations) => Definition::from(locations).into(),
    })
}

/// Places, as the client takes them.
enum Found {
    Links(Vec<LocationLink>),
    Locations(Vec<Location>),
}

/// The places of pointers of the API document.
fn found(on: &Snapshot<'_, '_>, aim: &Aim<'_>, pointers: &[Pointer], as_links: bool) -> Option<Found> {
    if pointers.is_empty() {
        return None;
    }
    let text = on.ground.api_text(&on.held, &on.document.path, on.client.encoding)?;
    let places = pointers.iter().filter_map(|pointer| text.place(pointer));
    if !as_links {
        let location = |range| Location { uri: text.uri.clone(), range };
        return Some(Found::Locations(places.map(|place| location(place.name)).collect()));
    }
    let link = |(target_range, target_selection_range)| LocationLink {
        origin_selection_range: Some(on.range(aim.span())),
        target_uri: text.uri.clone(),
        target_range,
        target_selection_range,
    };
    Some(Found::Links(places.map(|place| link((place.whole, place.name))).collect()))
}

/// The demands that what is aimed at breaks, by what is told of it.
fn demands(on: &Snapshot<'_, '_>, aim: &Aim<'_>, offset: u32) -> Vec<Pointer> {
    let pointer = aim.pointer();
    let is_here = |(findings, found, _): &(&Findings, &Diagnostic, Span)| {
        findings.document == aim.viewed.kind && found.pointer == pointer
    };
    let found = on.found_at(Span::empty(offset)).filter(is_here);
    let mut pointers: Vec<Pointer> = found.filter_map(|(_, found, _)| found.demand.clone()).collect();
    pointers.dedup();
    pointers
}

/// Where the API document says what a value is: for the value of a tag its variant, else what the object or array around it says of
/// it, and for a payload its schema.
fn said(on: &Snapshot<'_, '_>, aim: &Aim<'_>) -> Vec<Pointer> {
    let (target, parent) = (aim.value().id(), aim.parent().map(Value::id));
    let mut pointers = Vec::new();
    aim.describe(&on.held, &mut |described| {
        let at = described.value().id();
        if Some(at) == parent {
            pointers = said_inside(described, target);
        } else if at == target && aim.payload.is_some_and(|payload| payload.node == target) {
            pointers.extend(schema_of(described));
        }
        if at == target && aim.part == Part::Value {
            pointers =
                variant(described).map_or_else(|| std::mem::take(&mut pointers), |variant| vec![variant]);
        }
    });
    pointers.dedup();
    pointers
}

/// What the schemas of an object or an array say of a value in it; what is only advice where nothing else is said.
fn said_inside(described: &Described<'_, '_, '_>, inside: NodeId) -> Vec<Pointer> {
    let mut members = described.value().members();
    let member = members.find(|member| member.value.id() == inside);
    let name = member.and_then(|member| described.name_of(&member));
    let said = |schema: &Schema| match name {
        Some(name) => {
            schema.property(name).map(|_| schema.pointer_below(&[Keyword::Properties.as_str(), name]))
        }
        None if member.is_none() => schema.array.as_ref()?.items.map(|_| schema.pointer_to(Keyword::Items)),
        None => None,
    };
    let all: Vec<_> =
        described.schemas().filter_map(|(facet, schema)| Some((facet.advice, said(schema)?))).collect();
    let is_only_advice = all.iter().all(|(advice, _)| *advice);
    all.into_iter().filter(|(advice, _)| is_only_advice || !advice).map(|(_, pointer)| pointer).collect()
}

/// The schema that the value of a tag leads to.
fn variant(described: &Described<'_, '_, '_>) -> Option<Pointer> {
    let value = described.value().string()?.known()?;
    let variant = described.tag()?.variant(&value)?;
    Some(pointer_to(described.model(), variant.schema))
}

/// The schema that a value is held to: the variant that its tag tells, or the first that has a name, or the first.
fn schema_of(described: &Described<'_, '_, '_>) -> Option<Pointer> {
    let told = described.unions().filter_map(|(union, variant)| Some(union.variants[variant?].schema)).last();
    let mut schemas = described.schemas().filter(|(facet, _)| !facet.advice);
    let first = schemas.next()?.0.schema;
    let is_named = |id: &SchemaId| described.model().schema(*id).name.is_some();
    let named = || [first].into_iter().chain(schemas.map(|(facet, _)| facet.schema)).find(is_named);
    Some(pointer_to(described.model(), told.or_else(named).unwrap_or(first)))
}

fn pointer_to(model: &Model, schema: SchemaId) -> Pointer {
    model.schema(schema).pointer_below(&[])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::Value as Json;

    use crate::scene::Scene;

    const LIST: &str = r#"{"phone_number": "+27123456789", "¦message_type": "¦interactive", "reply": 1,
        "interactive": ¦{"type": "list", "body": "b", "button": "¦See all that we have today", "¦sections":
        [{"rows": [¦{"id": "1", "title": "t"}]}]}}"#;

    /// What the answers lead to: the text of the line that the first of each begins at.
    fn lines(scene: &mut Scene, method: &str) -> Vec<String> {
        let folder = tempfile::tempdir().expect("a folder can be made");
        scene.cache = Some(folder.path().to_owned());
        let line = |found: &Json| {
            let uri = found.get("uri").or(found.get("targetUri")).expect("it leads somewhere");
            let path =
                crate::uri::to_path(&uri.as_str().expect("it is a text").into()).expect("it is a file");
            let range = found.get("range").or(found.get("targetSelectionRange")).expect("it has a place");
            let line = range["start"]["line"].as_u64().expect("it is a number") as usize;
            let text = fs::read_to_string(path).expect("it can be read");
            text.lines().nth(line).expect("there is a line").trim().to_owned()
        };
        let answers = scene.ask_at_cursors(method);
        answers.iter().map(|answer| answer.get(0).map_or("nothing".to_owned(), line)).collect()
    }

    #[test]
    fn keys_lead_to_properties_tags_to_variants_and_findings_to_keywords() {
        let found = lines(&mut Scene::new("a.json", LIST), "textDocument/definition");
        let wanted = [
            r#""message_type": {"#,
            r#""InteractiveMessage": {"#,
            r##""interactive": { "$ref": "#/components/schemas/Interactive" },"##,
            r#""maxLength": 20,"#,
            r#""sections": {"#,
            r##""items": { "$ref": "#/components/schemas/ListRow" },"##,
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn values_have_schemas() {
        let found = lines(&mut Scene::new("a.json", LIST), "textDocument/typeDefinition");
        let names = ["message_type", "message_type", "InteractiveList", "button", "sections", "ListRow"];
        assert_eq!(found, names.map(|name| format!("\"{name}\": {{")));
    }

    #[test]
    fn links_tell_what_led_to_them() {
        let text = r#"{"message_type": "text", "¦text": "a", "phone_number": "+27123456789"}"#;
        let mut scene = Scene::new("a.json", text);
        scene.client.links = true;
        let folder = tempfile::tempdir().expect("a folder can be made");
        scene.cache = Some(folder.path().to_owned());
        let found = &scene.ask_at_cursors("textDocument/definition")[0][0];
        assert_eq!(scene.text_of(&found["originSelectionRange"]), "\"text\"");
        let (whole, name) = (&found["targetRange"], &found["targetSelectionRange"]);
        assert_eq!(whole["start"], name["start"]);
        assert_ne!(whole["end"], name["end"]);
    }

    #[test]
    fn without_a_folder_there_is_a_note_and_no_definition() {
        let scene = Scene::new("a.json", LIST);
        assert!(scene.ask_at_cursors("textDocument/definition").iter().all(Json::is_null));
        let notes = scene.with(|on| {
            for _ in 0..2 {
                let text = on.ground.api_text(&on.held, &on.document.path, on.client.encoding);
                assert!(text.is_none());
            }
            on.ground.take_notes()
        });
        assert_eq!(notes, ["there is no cache folder to write the API document and the rules to"]);
    }
}
