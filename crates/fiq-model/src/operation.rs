//! Operations: what is sent where, and what comes back.

use fiq_source::Text;

use crate::{List, Path, SchemaId, Source};

/// One operation of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The HTTP method in capitals.
    pub method: Text,
    /// The path, as the document writes it.
    pub path: Text,
    /// The `operationId`.
    pub id: Option<Text>,
    /// The `summary`.
    pub summary: Option<Text>,
    /// The schema of the JSON body.
    pub request: Option<SchemaId>,
    /// Whether the body may not be left out.
    pub request_required: bool,
    /// How stored request bodies are told from other objects; `None` where the document gives nothing to tell them by.
    pub recognition: Option<Recognition>,
    /// The parameters in path, query, header and cookie.
    pub parameters: List<Parameter>,
    /// The responses, in the order of the document.
    pub responses: List<Response>,
}

impl std::fmt::Display for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// How request bodies of a tagged union are told from other objects.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognition {
    /// The member that tells the variant.
    pub tag: Text,
    /// The members that every variant requires, without the tag.
    pub common: List<Text>,
    /// Members that no request has and objects of other systems do.
    pub not_ours: List<Text>,
    /// Per variant: the tag's value, and the members that this variant requires beyond the common ones.
    pub variants: List<(Text, List<Text>)>,
    /// All members of all variants.
    pub members: List<Text>,
}

/// A parameter outside the body.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: Text,
    /// Where it stands.
    pub location: Location,
    /// How its items or members are written.
    pub style: Style,
    /// Whether it may not be left out.
    pub required: bool,
    /// What its value must satisfy.
    pub schema: Option<SchemaId>,
    /// What it is, in the document's words.
    pub description: Option<Text>,
    /// Who demands it.
    pub source: Option<Source>,
}

/// Where a [`Parameter`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// After the question mark.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How the items or members of a [`Parameter`] are written. A value that has none is written as it is, but for [`Style::Json`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Each for itself: `tag=a&tag=b`; `from=1&to=2`.
    Exploded,
    /// With commas between them: `tag=a,b`; `range=from,1,to,2`.
    Commas,
    /// With spaces between them.
    Spaces,
    /// With `|` between them.
    Pipes,
    /// With names in brackets: `range[from]=1&range[to]=2`.
    Brackets,
    /// The value as JSON.
    Json,
}

/// A response with a JSON body.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The status as the document writes it: `200`, `4XX`, `default`.
    pub status: Text,
    /// What it is, in the document's words.
    pub description: Option<Text>,
    /// The schema of the body.
    pub schema: Option<SchemaId>,
    /// All of these must be there, with a documented value, for an object to be such a response.
    pub all: List<Clue>,
    /// At least one of these must be there, unless the list is empty.
    pub any: List<Path>,
}

/// A member by which a response is recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Clue {
    /// Where it stands.
    pub path: Path,
    /// The documented values; an object with another value is not recognised.
    pub values: List<Text>,
}
