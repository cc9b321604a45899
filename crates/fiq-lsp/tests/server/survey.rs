//! The diagnostics of all files below the folders that are open.

use fiq_tests::Folder;
use serde_json::{Value, json};

use crate::client::{Client, pulling, rules, uri};
use crate::sync::BAD;

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
    let mut client = Client::in_folders(&[&one, &other], pulling());
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
    let mut client = Client::in_folders(&[&folder], pulling());
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
    let mut client = Client::in_folders(&[&folder], pulling());
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
