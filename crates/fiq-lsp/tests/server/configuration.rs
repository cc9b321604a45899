//! What holds for documents: configurations, lists and settings, and what is told of those that are wrong.

use fiq_tests::Folder;
use lsp_server::Message;
use serde_json::json;

use crate::client::{Client, pulling, range, rules, uri};
use crate::sync::BAD;

#[test]
fn configurations_hold_and_are_watched() {
    let folder = Folder::new("lsp-config");
    folder.write("fiq-lint.toml", "exclude = [\"left-out\"]\n[rules]\nmissing-field = \"warn\"\n");
    let mut capabilities = pulling();
    capabilities["workspace"]["didChangeWatchedFiles"] = json!({"dynamicRegistration": true});
    let mut client = Client::in_folders(&[&folder], capabilities);
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
    let mut client = Client::in_folders(&[&folder], json!({}));
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
    let mut client = Client::in_folders(&[&folder], json!({}));
    client.open(&uri(&folder, "a.json"), "json", BAD);
    assert_eq!(rules(&client.published()["diagnostics"]), ["missing-field"]);
    assert!(client.finish().is_empty());
}

/// Editors tell of a saved file twice: that it was saved, and that it changed.
#[test]
fn what_was_complained_of_is_not_complained_of_again_until_it_was_mended() {
    let folder = Folder::new("lsp-again-broken");
    let config = uri(&folder, "fiq-lint.toml");
    let mut client = Client::in_folders(&[&folder], pulling());
    client.open(&uri(&folder, "a.json"), "json", BAD);
    let mut settings = |text: &str| {
        folder.write("fiq-lint.toml", text);
        for _ in 0..3 {
            client.notify("textDocument/didSave", json!({"textDocument": {"uri": config}}));
            client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
            client.pull(&uri(&folder, "a.json"));
        }
    };
    settings("x = 1\n");
    settings("");
    settings("x = 1\n");
    let said = client.finish();
    let shown = |message: &&Message| matches!(message, Message::Notification(told) if told.method == "window/showMessage");
    assert_eq!(said.iter().filter(shown).count(), 2, "{said:?}");
}

/// What an editor has counts, not what was saved.
#[test]
fn an_open_configuration_is_told_what_is_wrong_in_it() {
    let folder = Folder::new("lsp-own-config");
    folder.write("fiq-lint.toml", "");
    let mut client = Client::in_folders(&[&folder], pulling());
    let config = uri(&folder, "fiq-lint.toml");
    client.open(&config, "toml", "# \u{1f600}\nupsteam = \"off\"\nextend = \"none.toml\"\n");
    let told = client.pull(&config);
    assert_eq!(rules(&told["items"]), ["config-unknown-key", "config-unreadable"]);
    let first = &told["items"][0];
    assert_eq!(first["range"], range(1, 0, 7));
    assert!(first["message"].as_str().is_some_and(|message| message.contains("`upstream`")), "{first}");
    client.change(&config, 2, json!([{"text": "upstream = \"off\"\n"}]));
    assert!(client.rules(&config).is_empty());
    let text = "baseline = \"none.json\"\n[[contract]]\nfiles = [\"*.json\"]\nschema = \"Nope\"\n";
    client.change(&config, 3, json!([{"text": text}]));
    let told = client.pull(&config);
    assert_eq!(rules(&told["items"]), ["config-unreadable", "config-bad-contract"]);
    assert_eq!(told["items"][1]["range"], range(3, 9, 15));
    let manifest = uri(&folder, "Cargo.toml");
    client.open(&manifest, "toml", "[package]\nname = 5\n");
    assert!(client.rules(&manifest).is_empty(), "it has no settings");
    client.change(&manifest, 2, json!([{"text": "[package.metadata.fiq-lint]\nrules = 5\n"}]));
    assert_eq!(client.rules(&manifest), ["config-wrong-type"]);
    assert!(client.finish().is_empty());
}

#[test]
fn what_a_configuration_extends_is_told_in_both() {
    let folder = Folder::new("lsp-extended");
    folder.write("fiq-lint.toml", "extend = \"base.toml\"\n");
    folder.write("base.toml", "\nupsteam = \"off\"\n");
    let mut client = Client::in_folders(&[&folder], pulling());
    let (config, base) = (uri(&folder, "fiq-lint.toml"), uri(&folder, "base.toml"));
    client.open(&config, "toml", "extend = \"base.toml\"\n");
    let told = client.pull(&config);
    assert_eq!(rules(&told["items"]), ["config-unreadable"]);
    let message = told["items"][0]["message"].as_str().expect("it says something");
    assert!(message.contains("base.toml:2:1: "), "{message}");
    client.open(&base, "toml", "\nupsteam = \"off\"\n");
    assert_eq!(client.rules(&base), ["config-unknown-key"]);
    client.finish();
}

#[test]
fn an_open_list_is_told_what_is_wrong_in_it() {
    let folder = Folder::new("lsp-own-list");
    folder.write("fiq-lint.toml", "ignores = \"known.json\"\nbaseline = \"old.json\"\n");
    folder.write("known.json", "{\"version\": 1, \"ignores\": []}");
    folder.write("old.json", "{\"version\": 1, \"findings\": []}");
    let mut client = Client::in_folders(&[&folder], pulling());
    let (known, old) = (uri(&folder, "known.json"), uri(&folder, "old.json"));
    client.open(&known, "json", "{\"version\": 1, \"ignores\": [5]}");
    assert_eq!(client.rules(&known), ["bad-ignore"]);
    client.open(&old, "json", "{\"version\": 2, \"findings\": []}");
    assert_eq!(client.rules(&old), ["bad-baseline"]);
    client.change(&known, 2, json!([{"text": " "}]));
    assert!(client.rules(&known).is_empty(), "it is yet to be written");
    assert!(client.finish().is_empty());
}
