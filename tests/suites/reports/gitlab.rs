//! The code quality report: what GitLab demands of each entry, in its manual and in the schema that it holds reports to
//! (`app/validators/json_schemas/codeclimate.json` of its repository, which demands less).

use std::collections::HashSet;

use serde_json::Value;

use crate::inputs;

fn entries(report: &str) -> Vec<Value> {
    serde_json::from_str(report).expect("a report is an array")
}

/// What is wrong with an entry.
fn fault(entry: &Value) -> Option<&'static str> {
    let is_text = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
    let severities = ["info", "minor", "major", "critical", "blocker"];
    let path = entry["location"]["path"].as_str().unwrap_or_default();
    let lines = &entry["location"]["lines"];
    let begin = lines["begin"].as_u64().unwrap_or(0);
    let faults = [
        (!is_text(&entry["description"]), "no description"),
        (!is_text(&entry["check_name"]), "no name"),
        (!is_text(&entry["fingerprint"]), "no fingerprint"),
        (!severities.iter().any(|one| entry["severity"] == *one), "no severity"),
        (path.is_empty() || path.starts_with("./") || path.starts_with('/'), "no path in the repository"),
        (begin == 0 || lines["end"].as_u64().is_some_and(|end| end < begin), "no lines"),
    ];
    faults.into_iter().find_map(|(is_so, fault)| is_so.then_some(fault))
}

#[test]
fn every_entry_is_what_gitlab_demands() {
    for input in inputs::all() {
        let entries = entries(&input.report("gitlab"));
        assert_eq!(entries.len(), input.findings().len(), "{}", input.name);
        for entry in &entries {
            assert_eq!(fault(entry), None, "{entry}");
        }
        let fingerprints: HashSet<&str> =
            entries.iter().filter_map(|entry| entry["fingerprint"].as_str()).collect();
        assert_eq!(fingerprints.len(), entries.len(), "{}: fingerprints are unique", input.name);
    }
}

#[test]
fn paths_lead_to_the_files() {
    let input = inputs::hostile();
    for entry in entries(&input.report("gitlab")) {
        let path = entry["location"]["path"].as_str().expect("an entry has a path");
        assert!(input.folder.path().join(path).exists(), "{path:?}");
    }
}

#[test]
fn levels_are_kept() {
    let input = inputs::ordinary();
    let pairs = entries(&input.report("gitlab")).into_iter().zip(input.findings());
    for (entry, finding) in pairs {
        let wanted = if finding["severity"] == "error" { "major" } else { "minor" };
        assert_eq!((&entry["severity"], &entry["check_name"]), (&wanted.into(), &finding["rule"]));
    }
}
