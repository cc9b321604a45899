//! What a finding is about is the same wherever its payload stands, and known in every kind of file.

use std::path::Path;

use fiq_extract::Format;
use fiq_project::{Contract, Flow, Inspector};
use fiq_source::{Diagnostic, FileFindings};

const PAYLOAD: &str = r#"{ "phone_number": "+27123456789", "message_type": "interactive", "interactive": { "type": "button",
    "body": "Caf\u00e9?", "buttons": [{ "title": "1" }, { "title": "2" }, { "title": "3" }, { "title": "Twenty characters and more" }] } }"#;

/// The findings of a text, and the text that each is about.
fn findings(format: Format, text: &str) -> Vec<(Diagnostic, String)> {
    let inspector = Inspector::new(Contract::bundled());
    let mut all = Vec::new();
    let mut sink = |found: FileFindings| {
        for (findings, one) in found.diagnostics() {
            let subject = one.subject.map_or(&b""[..], |span| span.of(&findings.text));
            all.push((one.clone(), String::from_utf8_lossy(subject).into_owned()));
        }
        Flow::Go
    };
    inspector.stream(Path::new("x"), format, text.as_bytes(), &mut sink).expect("memory can be read");
    all
}

fn hashes(format: Format, text: &str) -> Vec<(&'static str, Option<u64>)> {
    findings(format, text).into_iter().map(|(one, _)| (one.rule, one.value_hash)).collect()
}

#[test]
fn the_host_does_not_matter() {
    let own = hashes(Format::Json, PAYLOAD);
    assert_eq!(own.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), ["too-many-items", "too-long"]);
    assert!(own.iter().all(|(_, hash)| hash.is_some()));
    let line = PAYLOAD.replace('\n', " ");
    let clean = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "x"}"#;
    let escaped = line.replace("Twenty", "Tw\\u0065nty").replace("\\u00e9", "é").replace(", ", " , ");
    let rust = line.replace("\\u00e9", "\\u{e9}");
    for (format, text) in [
        (Format::Json, format!("[{clean}, {PAYLOAD}, {clean}]")),
        (Format::Json, format!("{{\"examples\": {{\"one\": {PAYLOAD}}}}}")),
        (Format::Json, escaped),
        (Format::Jsonc, format!("// one\n{PAYLOAD}")),
        (Format::JsonLines, format!("{clean}\n{line}\n")),
        (Format::Rust, format!("fn a() {{ fiq_types::payload!({rust}); }}")),
        (Format::Rust, format!("#[derive(Payload)] #[payload(text = r#\"{line}\"#)] struct A;")),
    ] {
        assert_eq!(hashes(format, &text), own, "{text}");
    }
    let changed = hashes(Format::Json, &PAYLOAD.replace("\"2\"", "\"two\""));
    assert_ne!(changed[0], own[0]);
    assert_eq!(changed[1], own[1]);
}

#[test]
fn a_finding_has_its_value_and_the_object_around_it() {
    let text = format!("[0, {PAYLOAD}]");
    let of: Vec<(String, String)> = findings(Format::Json, &text)
        .into_iter()
        .map(|(one, subject)| {
            (
                subject,
                one.object.map_or("", |span| &text[span.start() as usize..span.end() as usize]).to_owned(),
            )
        })
        .collect();
    assert!(of[0].0.starts_with("\"buttons\": [") && of[0].0.ends_with("}]"), "{}", of[0].0);
    assert!(of[0].1.starts_with("{ \"type\": \"button\""), "{}", of[0].1);
    assert_eq!(of[1].0, "\"title\": \"Twenty characters and more\"");
    assert_eq!(of[1].1, "{ \"title\": \"Twenty characters and more\" }");
}
