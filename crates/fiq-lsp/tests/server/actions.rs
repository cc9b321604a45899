//! Code actions: each is applied, and what it leaves is looked at again.

use serde_json::{Value, json};

use crate::client::{Client, pulling, range};

/// What a client can do that takes every kind of action.
fn able() -> Value {
    let mut capabilities = pulling();
    capabilities["textDocument"]["codeAction"] = json!({"codeActionLiteralSupport": {}});
    capabilities
}

/// The actions for a whole document.
fn actions(client: &mut Client, uri: &str, only: &Value) -> Vec<Value> {
    let whole = json!({"start": {"line": 0, "character": 0}, "end": {"line": 999, "character": 0}});
    let context = json!({"diagnostics": [], "only": only});
    let params = json!({"textDocument": {"uri": uri}, "range": whole, "context": context});
    let actions = client.request("textDocument/codeAction", params);
    actions.as_array().expect("actions are a list").clone()
}

fn titled<'a>(actions: &'a [Value], title: &str) -> &'a Value {
    let found = actions.iter().find(|action| action["title"] == title);
    found.unwrap_or_else(|| panic!("{title:?} is offered: {actions:#?}"))
}

/// Makes the edits of one document in a text of ASCII, whose lines end at `\n`.
fn apply(text: &str, edits: &Value) -> String {
    let offset = |position: &Value| {
        let line = position["line"].as_u64().expect("it has a line") as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        (start + position["character"].as_u64().expect("it has a column") as usize).min(text.len())
    };
    let mut edits: Vec<_> = edits.as_array().expect("edits are a list").iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(offset(&edit["range"]["start"])));
    let mut text = text.to_owned();
    for edit in edits {
        let (start, end) = (&edit["range"]["start"], &edit["range"]["end"]);
        text.replace_range(
            offset(start)..offset(end).max(offset(start)),
            edit["newText"].as_str().expect("it has a text"),
        );
    }
    text
}

const URI: &str = "file:///fixtures/menu.json";
const MISSPELT: &str = r#"{
  "phone_number": "+27123456789",
  "mesage_type": "text",
  "text": 5
}
"#;

#[test]
fn fixes_are_offered_for_their_findings() {
    let mut client = Client::new(able());
    client.open(URI, "json", MISSPELT);
    let actions = actions(&mut client, URI, &Value::Null);
    let action = titled(&actions, "Rename it to `message_type`");
    assert_eq!((&action["kind"], &action["isPreferred"]), (&json!("quickfix"), &json!(true)));
    assert_eq!(action["diagnostics"][0]["code"], "misspelt-field");
    let fixed = apply(MISSPELT, &action["edit"]["changes"][URI]);
    assert_eq!(fixed, MISSPELT.replace("mesage", "message"));
    client.change(URI, 2, json!([{"text": fixed}]));
    assert_eq!(client.rules(URI), ["wrong-type"]);
    client.finish();
}

#[test]
fn all_is_fixed_at_once() {
    let mut client = Client::new(able());
    client.open(URI, "json", MISSPELT);
    let actions = actions(&mut client, URI, &json!(["source.fixAll"]));
    let [action] = &actions[..] else { panic!("only that is asked for: {actions:#?}") };
    assert_eq!(action["kind"], "source.fixAll.fiq-lint");
    let fixed = apply(MISSPELT, &action["edit"]["changes"][URI]);
    assert_eq!(fixed, MISSPELT.replace("mesage", "message").replace(": 5", ": \"5\""));
    client.change(URI, 2, json!([{"text": fixed}]));
    assert!(client.rules(URI).is_empty());
    client.finish();
}

#[test]
fn edits_that_may_come_later_are_asked_for() {
    let mut capabilities = able();
    capabilities["textDocument"]["codeAction"] = json!({
        "codeActionLiteralSupport": {}, "dataSupport": true, "resolveSupport": {"properties": ["edit"]}
    });
    capabilities["workspace"]["workspaceEdit"] = json!({"documentChanges": true});
    let mut client = Client::new(capabilities);
    client.open(URI, "json", MISSPELT);
    let offered = actions(&mut client, URI, &json!(["source.fixAll.fiq-lint"]));
    assert_eq!(offered[0]["edit"], Value::Null);
    let resolved = client.request("codeAction/resolve", offered[0].clone());
    let change = &resolved["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 1}));
    assert!(apply(MISSPELT, &change["edits"]).contains("message_type"));
    client.change(URI, 2, json!([{"text": "{}"}]));
    let old = client.request("codeAction/resolve", offered[0].clone());
    assert_eq!(old["edit"], Value::Null, "what was made for another state is not applied");
    client.finish();
}

#[test]
fn all_required_fields_are_inserted() {
    let text = "{\n  \"phone_number\": \"+27123456789\",\n  \"message_type\": \"interactive\",\n  \"interactive\": {\n    \"type\": \"list\"\n  }\n}\n";
    let mut client = Client::new(able());
    client.open(URI, "json", text);
    let before = client.rules(URI);
    assert!(before.len() > 1 && before.iter().all(|rule| rule == "missing-field"), "{before:?}");
    let actions = actions(&mut client, URI, &Value::Null);
    let action = titled(&actions, &format!("Insert all {} required fields", before.len()));
    let fixed = apply(text, &action["edit"]["changes"][URI]);
    client.change(URI, 2, json!([{"text": fixed}]));
    assert!(client.rules(URI).is_empty(), "{fixed}");
    client.finish();
}

#[test]
fn a_comment_silences_where_there_are_comments() {
    let uri = "file:///a.jsonc";
    let mut client = Client::new(able());
    client.open(uri, "jsonc", MISSPELT);
    let actions = actions(&mut client, uri, &Value::Null);
    let action = titled(&actions, "Ignore wrong-type here, by a comment");
    let silenced = apply(MISSPELT, &action["edit"]["changes"][uri]);
    assert!(
        silenced.contains("\n  // fiq-lint: ignore wrong-type -- say why\n  \"text\": 5\n"),
        "{silenced}"
    );
    client.change(uri, 2, json!([{"text": silenced}]));
    assert_eq!(client.rules(uri), ["misspelt-field"]);
    client.finish();
}

/// In JSON it goes onto the ignore list, which the client makes; then the server, told that the list changed, is silent.
#[test]
fn the_ignore_list_silences_where_there_are_none() {
    let folder = fiq_tests::Folder::new("lsp-ignore");
    folder.write("fiq-lint.toml", "");
    let path = folder.write("menu.json", MISSPELT);
    let uri = format!("file://{}", path.display());
    let mut capabilities = able();
    capabilities["workspace"]["workspaceEdit"] =
        json!({"documentChanges": true, "resourceOperations": ["create"]});
    let mut client = Client::new(capabilities);
    client.open(&uri, "json", MISSPELT);
    let actions = actions(&mut client, &uri, &Value::Null);
    let action = titled(&actions, "Ignore wrong-type here, on the ignore list");
    let changes = action["edit"]["documentChanges"].as_array().expect("there are changes");
    assert_eq!(changes[0]["kind"], "create");
    let list = fiq_tests::Folder::path(&folder).join("fiq-lint.ignores.json");
    assert_eq!(changes[1]["textDocument"]["uri"], format!("file://{}", list.display()));
    folder.write("fiq-lint.ignores.json", apply("", &changes[1]["edits"]));
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
    client.told("workspace/diagnostic/refresh");
    assert_eq!(client.rules(&uri), ["misspelt-field"]);
    client.finish();
}

/// An editor may show the list with changes that are not saved, or have made it empty: none of that is lost.
#[test]
fn an_ignore_list_that_is_not_saved_is_kept() {
    let folder = fiq_tests::Folder::new("lsp-unsaved-ignore");
    folder.write("fiq-lint.toml", "");
    let path = folder.write("menu.json", MISSPELT);
    let uri = format!("file://{}", path.display());
    let on_disk = folder.write("fiq-lint.ignores.json", "");
    let list = format!("file://{}", on_disk.display());
    let mut client = Client::new(able());
    client.open(&uri, "json", MISSPELT);
    client.open(&list, "json", "");
    let mut text = String::new();
    for (version, title) in [
        (2, "Ignore wrong-type here, on the ignore list"),
        (3, "Ignore misspelt-field here, on the ignore list"),
    ] {
        let actions = actions(&mut client, &uri, &Value::Null);
        text = apply(&text, &titled(&actions, title)["edit"]["changes"][&list]);
        client.change(&list, version, json!([{"text": text}]));
    }
    let rules: Vec<&str> =
        text.lines().filter_map(|line| Some(line.split_once("\"rule\": \"")?.1.split_once('"')?.0)).collect();
    assert_eq!(rules, ["misspelt-field", "wrong-type"], "{text}");
    client.finish();
}

/// Some clients ask about the cursor alone and name the findings of its line.
#[test]
fn findings_that_are_named_are_dealt_with_where_none_is_nearer() {
    let text = MISSPELT.replace(",\n  \"text\"", ", \"text\"");
    let mut client = Client::new(able());
    client.open(URI, "json", &text);
    let named =
        client.request("textDocument/diagnostic", json!({"textDocument": {"uri": URI}}))["items"].clone();
    let mut titles = |column: u32, named: &Value| {
        let params = json!({"textDocument": {"uri": URI}, "range": range(2, column, column), "context": {"diagnostics": named, "only": ["quickfix"]}});
        let actions = client.request("textDocument/codeAction", params);
        let titles = actions.as_array().expect("a list").iter().map(|action| action["title"].to_string());
        titles.filter(|title| !title.contains("Ignore")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(titles(0, &json!([])), "");
    assert_eq!(titles(0, &named), r#""Rename it to `message_type`" "Put it in quotes: `\"5\"`""#);
    assert_eq!(titles(5, &named), r#""Rename it to `message_type`""#);
    client.finish();
}

#[test]
fn nothing_is_offered_where_nothing_is_wrong() {
    let mut client = Client::new(able());
    client.open(URI, "json", "{}");
    assert!(actions(&mut client, URI, &Value::Null).is_empty());
    client.open("file:///a.json", "json", MISSPELT);
    let params = json!({"textDocument": {"uri": "file:///a.json"}, "range": range(1, 0, 3), "context": {"diagnostics": []}});
    let elsewhere = client.request("textDocument/codeAction", params);
    let titles: Vec<&Value> =
        elsewhere.as_array().expect("a list").iter().map(|action| &action["title"]).collect();
    assert_eq!(titles, ["Fix all that fiq-lint can fix safely (2)"]);
    client.finish();
}
