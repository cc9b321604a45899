//! The run around the results: the tool with its rules, and what went wrong.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::{PhysicalLocationShape, TextShape};
use super::{MOST, uri};
use crate::guarded::push_json;
use crate::summary::counted;
use crate::{About, RuleInfo, Summary};

/// Where the format is defined.
pub(super) const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
pub(super) struct ToolShape<'a> {
    driver: DriverShape<'a>,
}

impl<'a> ToolShape<'a> {
    pub(super) fn new(about: &'a About, rules: &[&'a str]) -> Self {
        let rules = rules.iter().map(|name| RuleShape::new(name, about.rule(name))).collect();
        Self {
            driver: DriverShape {
                name: &about.name,
                version: &about.version,
                semantic_version: &about.version,
                information_uri: about.address.as_deref(),
                rules,
            },
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DriverShape<'a> {
    name: &'a str,
    version: &'a str,
    semantic_version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    information_uri: Option<&'a str>,
    rules: Vec<RuleShape<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleShape<'a> {
    id: &'a str,
    /// None where it would be the same word again.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    short_description: MultiformatShape<'a>,
    full_description: MultiformatShape<'a>,
    help: MultiformatShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<&'a str>,
    default_configuration: ConfigurationShape,
}

impl<'a> RuleShape<'a> {
    fn new(id: &'a str, info: Option<&'a RuleInfo>) -> Self {
        // GitHub refuses a rule that says nothing.
        let (summary, manual) = info.map_or((id, id), |info| (&info.summary, &info.manual));
        Self {
            id,
            name: id.contains('-').then(|| pascal_case(id)),
            short_description: MultiformatShape::plain(summary),
            full_description: MultiformatShape::plain(first_paragraph(manual)),
            help: MultiformatShape { text: manual, markdown: Some(manual) },
            help_uri: info.and_then(|info| info.address.as_deref()),
            default_configuration: ConfigurationShape { level: "error" },
        }
    }
}

#[derive(Serialize)]
struct MultiformatShape<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<&'a str>,
}

impl<'a> MultiformatShape<'a> {
    fn plain(text: &'a str) -> Self {
        Self { text, markdown: None }
    }
}

#[derive(Serialize)]
struct ConfigurationShape {
    level: &'static str,
}

/// The name as the format wants it: `TooLong`.
fn pascal_case(id: &str) -> String {
    let words = id.split('-').filter_map(|word| {
        let first = word.chars().next()?;
        Some(first.to_uppercase().collect::<String>() + &word[first.len_utf8()..])
    });
    words.collect()
}

fn first_paragraph(manual: &str) -> &str {
    manual.split("\n\n").next().unwrap_or(manual)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InvocationShape {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<NotificationShape>,
}

impl InvocationShape {
    pub(super) fn new(summary: &Summary, left_out: u64) -> Self {
        let mut notifications = Vec::new();
        if left_out > 0 {
            notifications.push(NotificationShape::of_cut(left_out));
        }
        notifications.extend(
            summary
                .problems
                .iter()
                .map(|problem| NotificationShape::of_file(&problem.path, &problem.message)),
        );
        Self {
            execution_successful: summary.problems.is_empty(),
            tool_execution_notifications: notifications,
        }
    }
}

#[derive(Serialize)]
struct NotificationShape {
    descriptor: DescriptorShape,
    level: &'static str,
    message: TextShape,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<FileShape>,
}

impl NotificationShape {
    fn of_cut(left_out: u64) -> Self {
        let left_out = counted(left_out, "further finding");
        Self {
            descriptor: DescriptorShape { id: "cut" },
            level: "warning",
            message: TextShape::of_message(&format!(
                "{left_out} left out: a run has at most {} results, errors first.",
                crate::summary::grouped(MOST as u64)
            )),
            locations: Vec::new(),
        }
    }

    fn of_file(path: &str, message: &str) -> Self {
        let place = FileShape { physical_location: PhysicalLocationShape::of_file(path) };
        Self {
            descriptor: DescriptorShape { id: "not-checked" },
            level: "error",
            message: TextShape::of_message(&format!("{path}: {message}.")),
            locations: if path.is_empty() { Vec::new() } else { vec![place] },
        }
    }
}

#[derive(Serialize)]
struct DescriptorShape {
    id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FileShape {
    physical_location: PhysicalLocationShape,
}

/// What is the same for every run: how columns and lines are counted, and what paths are relative to.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ConstantsShape {
    automation_details: AutomationShape,
    column_kind: &'static str,
    newline_sequences: [&'static str; 3],
    original_uri_base_ids: BTreeMap<&'static str, BaseShape>,
}

#[derive(Serialize)]
struct AutomationShape {
    id: String,
}

#[derive(Serialize)]
struct BaseShape {
    description: TextShape,
}

/// Adds the members of the run that are the same for every run, without braces.
pub(super) fn push_constants(about: &About, out: &mut Vec<u8>) {
    let description = TextShape::of_message("The folder that the program was started in.");
    let shape = ConstantsShape {
        automation_details: AutomationShape { id: format!("{}/", about.name) },
        column_kind: "unicodeCodePoints",
        newline_sequences: ["\r\n", "\n", "\r"],
        original_uri_base_ids: BTreeMap::from([(uri::ROOT, BaseShape { description })]),
    };
    let mut object = Vec::new();
    push_json(&shape, &mut object);
    out.extend_from_slice(&object[1..object.len() - 1]);
}
