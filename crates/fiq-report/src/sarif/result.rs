//! A finding as a result.

use fiq_source::{Diagnostic, Edit, Fix, Label, LabelRole, Pointer};
use serde::Serialize;

use super::place::{ArtifactLocationShape, PhysicalLocationShape, RegionShape, TextShape};
use crate::found::Found;
use crate::json::shape::{DocumentShape, FigureShape};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ResultShape<'f> {
    rule_id: &'f str,
    rule_index: usize,
    level: &'f str,
    message: TextShape,
    locations: [LocationShape; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<RelatedShape>,
    partial_fingerprints: FingerprintsShape,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<FixShape>,
    properties: PropertiesShape<'f>,
}

impl<'f> ResultShape<'f> {
    pub(super) fn new(found: &Found<'f>, rule_index: usize, fingerprint: String) -> Self {
        let diagnostic = found.diagnostic;
        let related = diagnostic.labels.iter().filter(|label| label.role == LabelRole::Related);
        Self {
            rule_id: diagnostic.rule,
            rule_index,
            level: diagnostic.severity.as_str(),
            message: TextShape::of_message(&found.words()),
            locations: [LocationShape::new(found)],
            related_locations: related
                .zip(0..)
                .map(|(label, id)| RelatedShape::new(found, label, id))
                .collect(),
            partial_fingerprints: FingerprintsShape { finding: fingerprint },
            fixes: found.fix().map(|fix| FixShape::new(found, fix)).into_iter().collect(),
            properties: PropertiesShape::new(found),
        }
    }
}

/// The number in the name changes when the same finding gets another fingerprint.
#[derive(Serialize)]
struct FingerprintsShape {
    #[serde(rename = "finding/v1")]
    finding: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LocationShape {
    physical_location: PhysicalLocationShape,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocationShape>,
    /// The part of the region to look at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    annotations: Vec<RegionShape>,
}

impl LocationShape {
    fn new(found: &Found<'_>) -> Self {
        let Diagnostic { span, pointer, labels, .. } = found.diagnostic;
        let focus = labels.iter().filter(|label| label.role == LabelRole::Focus);
        Self {
            physical_location: PhysicalLocationShape::new(found, *span),
            logical_locations: LogicalLocationShape::new(pointer).into_iter().collect(),
            annotations: focus
                .map(|label| RegionShape::new(found, label.span).with_message(&label.message))
                .collect(),
        }
    }
}

/// The value in its document, by its pointer. The kinds are those that section 3.33.7 has for JSON.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocationShape {
    name: String,
    fully_qualified_name: String,
    kind: &'static str,
}

impl LogicalLocationShape {
    fn new(pointer: &Pointer) -> Option<Self> {
        let name = pointer.segments().last()?;
        let is_index = name.bytes().all(|byte| byte.is_ascii_digit());
        Some(Self {
            name,
            fully_qualified_name: pointer.as_str().to_owned(),
            kind: if is_index { "value" } else { "property" },
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RelatedShape {
    id: usize,
    physical_location: PhysicalLocationShape,
    message: TextShape,
}

impl RelatedShape {
    fn new(found: &Found<'_>, label: &Label, id: usize) -> Self {
        Self {
            id,
            physical_location: PhysicalLocationShape::new(found, label.span),
            message: TextShape::of_message(&label.message),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FixShape {
    description: TextShape,
    artifact_changes: [ArtifactChangeShape; 1],
    properties: SafetyShape,
}

impl FixShape {
    fn new(found: &Found<'_>, fix: &Fix) -> Self {
        Self {
            description: TextShape::of_message(&fix.title),
            artifact_changes: [ArtifactChangeShape {
                artifact_location: ArtifactLocationShape::new(found.path),
                replacements: fix.edits.iter().map(|edit| ReplacementShape::new(found, edit)).collect(),
            }],
            properties: SafetyShape { safety: fix.safety.as_str() },
        }
    }
}

#[derive(Serialize)]
struct SafetyShape {
    safety: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChangeShape {
    artifact_location: ArtifactLocationShape,
    replacements: Vec<ReplacementShape>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReplacementShape {
    deleted_region: RegionShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    inserted_content: Option<TextShape>,
}

impl ReplacementShape {
    fn new(found: &Found<'_>, edit: &Edit) -> Self {
        let text = Some(edit.text.as_str()).filter(|text| !text.is_empty());
        Self {
            deleted_region: RegionShape::new(found, edit.span),
            inserted_content: text.map(TextShape::exactly),
        }
    }
}

#[derive(Serialize)]
struct PropertiesShape<'f> {
    pointer: &'f str,
    document: DocumentShape<'f>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<FigureShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<FigureShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    demand: Option<String>,
}

impl<'f> PropertiesShape<'f> {
    fn new(found: &Found<'f>) -> Self {
        let of = found.diagnostic;
        Self {
            pointer: of.pointer.as_str(),
            document: DocumentShape::new(&found.findings.document),
            authority: of.authority.as_deref(),
            limit: of.limit.as_ref().map(FigureShape::new),
            actual: of.actual.as_ref().map(FigureShape::new),
            source: of.source.as_deref(),
            demand: of.demand.as_ref().map(Pointer::fragment),
        }
    }
}
