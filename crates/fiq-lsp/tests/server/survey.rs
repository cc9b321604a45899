//! The diagnostics of all files below the folders that are open, and the configurations that hold for them.

use fiq_tests::Folder;
use serde_json::{Value, json};

use crate::client::{Client, pulling, rules};
use crate::sync::BAD;

fn uri(folder: &Folder, name: &str) -> String {
    format!("file://{}/{name}", folder.path().display())
}

fn client(folders: &[&Folder], mut capabilities: Value) -> Client {
    let folders: Vec<Value> =
        folders.iter().map(|folder| json!({"uri": uri(folder, ""), "name": "a"})).collect();
    capabilities["workspace"]["workspaceFolders"] = json!(true);
    Client::with(json!({"capabilities": capabilities, "workspaceFolders": folders}))
}

fn survey(client: &mut Client, known: &Value) -> Vec<Value> {
    let answer = client.request("workspace/diagnostic", json!({"previousResultIds": known}));
    answer["items"].as_array().expect("reports are a list").clone()
}

/// What the client knows after some reports.
fn known(reports: &[Value]) -> Value {
    reports.iter().map(|report| json!({"uri": report["uri"], "value": report["resultId"]})).collect()
}

#[test]
fn files_of_every_folder_are_told_of_once() {
    let (one, other) = (Folder::new("lsp-one"), Folder::new("lsp-other"));
    one.write("bad.json", BAD);
    one.write("good.json", "{}");
    one.write("open.json", BAD);
    other.write("deep/two words.jsonl", format!("{{}}\n{BAD}\n"));
    let mut client = client(&[&one, &other], pulling());
    client.open(&uri(&one, "open.json"), "json", "{}");
    let first = survey(&mut client, &json!([]));
    let uris: Vec<&Value> = first.iter().map(|report| &report["uri"]).collect();
    assert_eq!(uris, [&uri(&one, "bad.json"), &uri(&other, "deep/two%20words.jsonl")]);
    assert!(
        first
            .iter()
            .all(|report| rules(&report["items"]) == ["missing-field"] && report["version"].is_null())
    );

    let second = survey(&mut client, &known(&first));
    assert!(second.iter().all(|report| report["kind"] == "unchanged"), "{second:?}");

    one.write("bad.json", "{}");
    std::fs::remove_file(other.path().join("deep/two words.jsonl")).expect("it is there");
    let third = survey(&mut client, &known(&first));
    assert!(third.iter().all(|report| report["kind"] == "full" && report["items"] == json!([])), "{third:?}");
    assert_eq!(third.len(), 2);
    client.finish();
}

#[test]
fn reports_come_in_parts_and_progress_is_shown() {
    let folder = Folder::new("lsp-many");
    for number in 0..600 {
        folder.write(&format!("{number:03}.json"), BAD);
    }
    let mut client = client(&[&folder], pulling());
    let params = json!({"previousResultIds": [], "partialResultToken": "part", "workDoneToken": 7});
    let last = client.request("workspace/diagnostic", params);
    assert_eq!(last["items"], json!([]), "what is sent in parts is in no answer");
    let mut count = 0;
    let mut kinds = Vec::new();
    while kinds.last() != Some(&json!("end")) || count < 600 {
        let told = client.told("$/progress");
        match &told["token"] {
            Value::String(token) if token == "part" => {
                count += told["value"]["items"].as_array().expect("a list").len();
            }
            _ => kinds.push(told["value"]["kind"].clone()),
        }
    }
    assert_eq!(count, 600);
    assert_eq!(kinds, ["begin", "report", "end"]);
    assert!(client.finish().is_empty());
}

/// Of a survey that was begun, parts were sent that hold no more.
#[test]
fn what_is_surveyed_while_configurations_change_is_asked_again() {
    let folder = Folder::new("lsp-again");
    for number in 0..600 {
        folder.write(&format!("{number:03}.json"), BAD);
    }
    let mut client = client(&[&folder], pulling());
    let id = client.begin("workspace/diagnostic", json!({"previousResultIds": [], "workDoneToken": 7}));
    client.told("$/progress");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
    client.told("workspace/diagnostic/refresh");
    if let Err(error) = client.answer(&id) {
        assert_eq!((error.code, error.data), (-32802, Some(json!({"retriggerRequest": true}))));
    }
    assert_eq!(survey(&mut client, &json!([])).len(), 600);
    client.finish();
}

#[test]
fn configurations_hold_and_are_watched() {
    let folder = Folder::new("lsp-config");
    folder.write("fiq-lint.toml", "exclude = [\"left-out\"]\n[rules]\nmissing-field = \"warn\"\n");
    let mut capabilities = pulling();
    capabilities["workspace"]["didChangeWatchedFiles"] = json!({"dynamicRegistration": true});
    let mut client = client(&[&folder], capabilities);
    let asked = client.told("client/registerCapability");
    let watchers = asked["registrations"][0]["registerOptions"]["watchers"].to_string();
    assert!(watchers.contains("**/fiq-lint.toml") && !watchers.contains("*.json\""), "{watchers}");
    let (menu, out) = (uri(&folder, "menu.json"), uri(&folder, "left-out/menu.json"));
    client.open(&menu, "json", BAD);
    client.open(&out, "json", BAD);
    assert_eq!(client.pull(&menu)["items"][0]["severity"], 2);
    assert!(client.rules(&out).is_empty());
    folder.write("fiq-lint.toml", "[rules]\nmissing-field = \"error\"\n");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
    client.told("workspace/diagnostic/refresh");
    assert_eq!(client.pull(&menu)["items"][0]["severity"], 1);
    assert_eq!(client.rules(&out), ["missing-field"]);
    client.finish();
}

/// A configuration that cannot be used is complained of once, and the defaults hold.
#[test]
fn a_broken_configuration_is_told_and_does_not_silence() {
    let folder = Folder::new("lsp-broken");
    folder.write("fiq-lint.toml", "upsteam = \"off\"\n");
    let mut client = client(&[&folder], json!({}));
    client.open(&uri(&folder, "a.json"), "json", BAD);
    assert_eq!(rules(&client.published()["diagnostics"]), ["missing-field"]);
    let said = client.told("window/showMessage");
    let message = said["message"].as_str().expect("it says something");
    assert!(message.contains("fiq-lint.toml:1:1") && message.contains("upstream"), "{message}");
    client.open(&uri(&folder, "b.json"), "json", BAD);
    client.published();
    folder.write("fiq-lint.toml", "[rules]\nmissing-field = \"off\"\n");
    client.notify("textDocument/didSave", json!({"textDocument": {"uri": uri(&folder, "fiq-lint.toml")}}));
    assert_eq!(client.published()["diagnostics"], json!([]));
    assert_eq!(client.published()["diagnostics"], json!([]));
    assert!(client.finish().is_empty());
}

#[test]
fn settings_of_the_client_hold_and_odd_ones_change_nothing() {
    let folder = Folder::new("lsp-settings");
    folder.write("other.toml", "[rules]\nmissing-field = \"off\"\n");
    let mut client = Client::with(json!({
        "capabilities": {"workspace": {"configuration": true}},
        "initializationOptions": {"yaml": {"validate": false}},
    }));
    let asked = client.asked("workspace/configuration", json!([null]));
    assert_eq!(asked["items"][0]["section"], "fiq-lint");
    client.open("file:///a.json", "json", BAD);
    assert_eq!(rules(&client.published()["diagnostics"]), ["missing-field"]);
    client.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    let path = folder.path().join("other.toml");
    client.asked("workspace/configuration", json!([{"configuration": path}]));
    assert_eq!(client.published()["diagnostics"], json!([]));
    client.notify("workspace/didChangeConfiguration", json!({"settings": {}}));
    client.asked("workspace/configuration", json!([{}]));
    assert_eq!(rules(&client.published()["diagnostics"]), ["missing-field"]);
    client.finish();
}

#[test]
fn a_list_that_was_just_made_is_not_complained_of() {
    let folder = Folder::new("lsp-blank");
    folder.write("fiq-lint.toml", "");
    folder.write("fiq-lint.ignores.json", "\n");
    let mut client = client(&[&folder], json!({}));
    client.open(&uri(&folder, "a.json"), "json", BAD);
    assert_eq!(rules(&client.published()["diagnostics"]), ["missing-field"]);
    assert!(client.finish().is_empty());
}
