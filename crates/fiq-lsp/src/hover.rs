//! Hover: what a field is, how much of its limits is used up, and what is told about it.
//!
//! Invariant: nothing that stands in a document is marked up by it.

mod told;

use fiq_check::{Described, DescribedMember, Measured, Unit};
use fiq_model::{Facet, Keyword, Model, Schema, Types};
use fiq_tree::{Kind, Value};
use gen_lsp_types::{Hover, HoverParams, MarkupContent, MarkupKind};

use crate::aim::{Aim, Part};
use crate::docs::{self, Author, Markup};
use crate::snapshot::Snapshot;

/// What there is to say about a place.
pub(crate) fn hover(on: &Snapshot<'_, '_>, params: &HoverParams) -> Option<Hover> {
    let offset = on.offset(params.text_document_position_params.position);
    let aim = Aim::at(on.view()?, offset).filter(|aim| is_pointed_at(aim, offset))?;
    let markup = if on.client.markdown { Markup::Markdown } else { Markup::Plain };
    let parts: Vec<String> = [told::about(on, &aim, markup), documented(on, &aim, markup)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return None;
    }
    let (kind, between) = match markup {
        Markup::Markdown => (MarkupKind::Markdown, "\n\n---\n\n"),
        Markup::Plain => (MarkupKind::PlainText, "\n\n"),
    };
    let contents = MarkupContent { kind, value: parts.join(between) }.into();
    Some(Hover { contents, range: Some(on.range(aim.span())) })
}

/// Whether a key, a scalar or a bracket is pointed at, and not the room inside of an object.
fn is_pointed_at(aim: &Aim<'_>, offset: u32) -> bool {
    let span = aim.span();
    let is_scalar = !matches!(aim.value().kind(), Kind::Array | Kind::Object);
    aim.part == Part::Key || is_scalar || offset == span.start() || offset + 1 == span.end()
}

/// What is documented.
fn documented(on: &Snapshot<'_, '_>, aim: &Aim<'_>, markup: Markup) -> String {
    let (target, parent) = (aim.value().id(), aim.parent().map(Value::id));
    let (mut membership, mut paragraphs) = (None, Vec::new());
    aim.describe(&on.held, &mut |described| {
        let at = described.value().id();
        if Some(at) == parent {
            membership = membership_of(described, aim);
        }
        if at == target {
            let variant = variant(described).filter(|_| aim.part == Part::Value);
            paragraphs = vec![
                head(described, membership.as_ref(), markup),
                figures(&described.measured(), markup),
                variant.unwrap_or_default(),
                docs::of_schemas(described.model(), described.schemas(), markup),
            ];
        }
    });
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

/// What the value is to the object around it.
fn membership_of<'m>(described: &Described<'_, 'm, '_>, aim: &Aim<'_>) -> Option<DescribedMember<'m>> {
    let mut members = described.value().members();
    let member = members.find(|member| member.value.id() == aim.value().id())?;
    let name = described.name_of(&member)?;
    described.members().into_iter().find(|one| one.name == name)
}

/// The name, the type, and whether it must be there.
fn head(
    described: &Described<'_, '_, '_>,
    membership: Option<&DescribedMember<'_>>,
    markup: Markup,
) -> String {
    let name = described.name();
    let bare = name.strip_prefix('`').and_then(|name| name.strip_suffix('`'));
    let name = bare.map_or_else(|| name.clone(), docs::code);
    let types = described.schemas().filter(|(facet, _)| !facet.advice).map(|(_, schema)| schema.types);
    let types = docs::type_names(types.fold(Types::ANY, Types::and));
    let required =
        membership.and_then(|member| Some(required(described.model(), member.required_by?, markup)));
    let rest: Vec<String> = [Some(types), required].into_iter().flatten().collect();
    format!("{}: {}", markup.strong(&name), rest.join(", "))
}

/// `required (FlowIQ documents it: send-text)`
fn required(model: &Model, by: Facet, markup: Markup) -> String {
    let source = model.schema(by.schema).source_of(Keyword::Required);
    let says = source.map(|source| format!(" ({})", Author::of(model, source).says(markup)));
    format!("required{}", says.unwrap_or_default())
}

/// How much of each limit is used up.
fn figures(measured: &[Measured<'_>], markup: Markup) -> String {
    let lines = measured.iter().map(|one| {
        let (count, limit) = (one.count, one.lowest());
        let least = if one.is_exact { "" } else { "at least " };
        let over = match count.checked_sub(limit) {
            Some(over @ 1..) => format!(", {over} over"),
            _ => String::new(),
        };
        let line = format!("{least}{count} of {limit} {}{over}", noun(one.unit, limit));
        if over.is_empty() { line } else { markup.strong(&line) }
    });
    lines.collect::<Vec<_>>().join("\n\n")
}

fn noun(unit: Unit<'_>, count: u64) -> String {
    let plural = if count == 1 { "" } else { "s" };
    match unit {
        Unit::Characters => format!("character{plural}"),
        Unit::Items => format!("item{plural}"),
        Unit::Members => format!("field{plural}"),
        Unit::InAll(name) => format!("{name} in all"),
    }
}

/// What the value of a tag makes of the object around it.
fn variant(described: &Described<'_, '_, '_>) -> Option<String> {
    let value = described.value().string()?.known()?;
    let schema = described.tag()?.variant(&value)?.schema;
    let model = described.model();
    let schemas = model.facets(&[Facet { schema, advice: false }], |_| None).schemas;
    let schemas: Vec<(Facet, &Schema)> =
        schemas.into_iter().map(|facet| (facet, model.schema(facet.schema))).collect();
    Some(format!("{}: {}", docs::code(&value), docs::description(&schemas)?.trim()))
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

    use crate::scene::Scene;

    const LIST: &str = r#"{"¦phone_number": "+27123456789", "message_type": "¦interactive", "interactive": ¦{"type": "list",
        "body": "b{{n}}", "¦button": "See all that we have today", "sections":¦ [{"rows": [{"id": "1", ¦ "title": "¦\ud83d\ude00{{x}}"}]}]}}"#;

    fn texts(scene: &Scene) -> Vec<String> {
        let text = |answer: &Json| answer["contents"]["value"].as_str().unwrap_or_default().to_owned();
        scene.ask_at_cursors("textDocument/hover").iter().map(text).collect()
    }

    #[test]
    fn fields_are_documented_with_their_figures() {
        let texts = texts(&Scene::new("a.json", LIST));
        let begin = [
            "`phone_number`: string, required (FlowIQ documents it: send-whatsapp)\n\nWho gets",
            "`message_type`: string, required (FlowIQ documents it: send-interactive-buttons)\n\n`interactive`: A message",
            "`interactive`: object, required (FlowIQ documents it: send-interactive-buttons)\n\n1 of 10 rows in all\n\n",
            "error: `interactive.button` has 26 characters, 6 over the limit of 20 (FlowIQ documents it)\n\nhelp: cut",
            "`interactive.sections`: array, required (FlowIQ documents it: send-interactive-list)\n\n1 of 10 items\n\n",
            "",
            "`interactive.sections[0].rows[0].title`: string, required (FlowIQ documents it: send-interactive-list)\n\n\
             at least 1 of 24 characters\n\nWhat stands",
        ];
        assert_eq!(texts.len(), begin.len());
        for (text, begin) in texts.iter().zip(begin) {
            assert!(text.starts_with(begin) && text.is_empty() == begin.is_empty(), "{text}");
        }
        let over = "\n\n`too-long`: A string has more characters than its limit.\n\n";
        assert!(
            texts[3].contains(over) && texts[3].contains("\n\n26 of 20 characters, 6 over\n\n"),
            "{}",
            texts[3]
        );
    }

    #[test]
    fn markdown_is_ours_alone() {
        let text = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "a", "¦a`[x](http://y)`": 1}"#;
        let mut scene = Scene::new("a.json", text);
        scene.client.markdown = true;
        let texts = texts(&scene);
        assert!(texts[0].contains(r"\`\[x\](http://y)\`"), "{}", texts[0]);
        assert!(texts[0].starts_with("**warning**: "), "{}", texts[0]);
        assert!(texts[0].contains("\n\n`unknown-field`: "), "{}", texts[0]);
    }

    #[test]
    fn the_key_or_the_value_is_meant() {
        let scene = Scene::new("a.json", LIST);
        let ranges = scene.ask_at_cursors("textDocument/hover");
        let range = |index: usize| scene.text_of(&ranges[index]["range"]);
        assert_eq!([range(0), range(1), range(3)], ["\"phone_number\"", "\"interactive\"", "\"button\""]);
        assert_eq!(range(4), "\"sections\"");
        assert_eq!(range(6), r#""\ud83d\ude00{{x}}""#);
    }
}
