//! Places: an artifact, and a region of it by lines, by bytes and by its text.

use fiq_source::Span;
use serde::Serialize;

use super::{text, uri};
use crate::found::Found;

/// No longer text of a region is repeated.
const MOST_TEXT: usize = 4096;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactLocationShape {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

impl ArtifactLocationShape {
    pub(super) fn new(path: &str) -> Self {
        let uri = uri::of_path(path);
        Self { uri: uri.text, uri_base_id: uri.base }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PhysicalLocationShape {
    artifact_location: ArtifactLocationShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<RegionShape>,
    /// The whole lines, where the region is a part of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    context_region: Option<RegionShape>,
}

impl PhysicalLocationShape {
    pub(super) fn new(found: &Found<'_>, span: Span) -> Self {
        let lines = found.lines(span);
        let has_context = lines != span && lines.len() as usize <= MOST_TEXT;
        Self {
            artifact_location: ArtifactLocationShape::new(found.path),
            region: Some(RegionShape::new(found, span).with_snippet(found, span)),
            context_region: has_context.then(|| RegionShape::new(found, lines).with_snippet(found, lines)),
        }
    }

    pub(super) fn of_file(path: &str) -> Self {
        let artifact_location = ArtifactLocationShape::new(path);
        Self { artifact_location, region: None, context_region: None }
    }
}

/// Lines and columns count from 1, a column is a code point, and the end stands behind the last one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RegionShape {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
    byte_offset: u64,
    byte_length: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<TextShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<TextShape>,
}

impl RegionShape {
    pub(super) fn new(found: &Found<'_>, span: Span) -> Self {
        let (start, end) = (found.places.position(span.start()), found.places.position(span.end()));
        let bytes = found.bytes(span);
        Self {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
            byte_offset: bytes.start,
            byte_length: bytes.end - bytes.start,
            snippet: None,
            message: None,
        }
    }

    pub(super) fn with_message(self, message: &str) -> Self {
        Self { message: Some(TextShape::of_message(message)), ..self }
    }

    fn with_snippet(self, found: &Found<'_>, span: Span) -> Self {
        let snippet = found.text(span, MOST_TEXT).filter(|text| !text.is_empty());
        Self { snippet: snippet.map(TextShape::exactly), ..self }
    }
}

#[derive(Serialize)]
pub(super) struct TextShape {
    text: String,
}

impl TextShape {
    /// Text of a file.
    pub(super) fn exactly(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    /// Words.
    pub(super) fn of_message(words: &str) -> Self {
        Self { text: text::message(words) }
    }
}
