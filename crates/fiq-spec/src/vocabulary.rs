//! The words of OpenAPI: which member may stand where.

/// Keywords of a schema object of OpenAPI 3.0.
pub(crate) const SCHEMA: &[&str] = &[
    "$ref",
    "title",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "enum",
    "type",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "items",
    "properties",
    "additionalProperties",
    "description",
    "format",
    "default",
    "nullable",
    "discriminator",
    "readOnly",
    "writeOnly",
    "xml",
    "externalDocs",
    "example",
    "deprecated",
];

/// Keywords of a schema object that only say something to people, so that dropping one changes no verdict.
pub(crate) const ANNOTATIONS: &[&str] = &[
    "title",
    "description",
    "summary",
    "example",
    "examples",
    "default",
    "deprecated",
    "externalDocs",
    "xml",
];

/// Keywords of newer versions that are honoured all the same.
pub(crate) const NEWER_HONOURED: &[&str] = &["const"];

/// Keywords of newer versions that only say something to people or to tools.
pub(crate) const NEWER_HARMLESS: &[&str] =
    &["examples", "$comment", "$id", "$schema", "$anchor", "$defs", "contentMediaType", "contentEncoding"];

/// Keywords of newer versions, or of other dialects of JSON Schema, that are not checked.
pub(crate) const NEWER_IGNORED: &[&str] = &[
    "if",
    "then",
    "else",
    "prefixItems",
    "contains",
    "minContains",
    "maxContains",
    "patternProperties",
    "propertyNames",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "unevaluatedItems",
    "unevaluatedProperties",
    "additionalItems",
    "contentSchema",
    "$dynamicRef",
    "$dynamicAnchor",
    "$recursiveRef",
    "$recursiveAnchor",
    "$vocabulary",
];

/// Names of formats with a meaning that is known.
pub(crate) const FORMATS: &[&str] = &[
    "int32",
    "int64",
    "float",
    "double",
    "byte",
    "binary",
    "date",
    "date-time",
    "password",
    "time",
    "duration",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "uri-template",
    "iri",
    "iri-reference",
    "uuid",
    "json-pointer",
    "relative-json-pointer",
    "regex",
    "emoji",
    "base64url",
    "char",
    "commonmark",
    "decimal",
    "decimal128",
    "double-int",
    "html",
    "http-date",
    "int8",
    "int16",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "media-range",
    "single",
];

/// Extensions of this project by where they may stand.
pub(crate) const ROOT_EXTENSIONS: &[&str] = &["x-fiq-authorities", "x-fiq-formats", "x-fiq-source"];
/// See [`ROOT_EXTENSIONS`].
pub(crate) const SCHEMA_EXTENSIONS: &[&str] = &[
    "x-fiq-source",
    "x-fiq-advice",
    "x-fiq-demand",
    "x-fiq-unique",
    "x-fiq-total",
    "x-fiq-required-when",
    "x-fiq-answer",
    "x-fiq-misplaced",
    "x-fiq-not-ours",
    "x-fiq-recognised-by",
];
/// See [`ROOT_EXTENSIONS`].
pub(crate) const PART_EXTENSIONS: &[&str] = &["x-fiq-source"];
/// See [`ROOT_EXTENSIONS`].
pub(crate) const RESPONSE_EXTENSIONS: &[&str] = &["x-fiq-source", "x-fiq-recognised-by"];

/// A kind of object of the document's frame.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// What it is, with its article.
    pub(crate) what: &'static str,
    /// The members it may have.
    pub(crate) members: &'static [&'static str],
    /// The extensions of this project that it may have.
    pub(crate) extensions: &'static [&'static str],
}

const fn frame(
    what: &'static str,
    members: &'static [&'static str],
    extensions: &'static [&'static str],
) -> Frame {
    Frame { what, members, extensions }
}

/// The document itself.
pub(crate) const ROOT: Frame = frame(
    "an OpenAPI document",
    &["openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs"],
    ROOT_EXTENSIONS,
);
/// Members of the document itself, and of its components, that came with OpenAPI 3.1.
pub(crate) const NEWER_FRAME: &[&str] = &["webhooks", "jsonSchemaDialect", "pathItems", "$self"];
/// `components`
pub(crate) const COMPONENTS: Frame = frame(
    "the components",
    &[
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
    ],
    PART_EXTENSIONS,
);
/// The methods that a path item may have.
pub(crate) const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/// A path item.
pub(crate) const PATH_ITEM: Frame = frame(
    "a path item",
    &[
        "$ref",
        "summary",
        "description",
        "servers",
        "parameters",
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
    ],
    PART_EXTENSIONS,
);
/// An operation.
pub(crate) const OPERATION: Frame = frame(
    "an operation",
    &[
        "tags",
        "summary",
        "description",
        "externalDocs",
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "callbacks",
        "deprecated",
        "security",
        "servers",
    ],
    PART_EXTENSIONS,
);
/// A parameter.
pub(crate) const PARAMETER: Frame = frame(
    "a parameter",
    &[
        "name",
        "in",
        "description",
        "required",
        "deprecated",
        "allowEmptyValue",
        "style",
        "explode",
        "allowReserved",
        "schema",
        "example",
        "examples",
        "content",
    ],
    PART_EXTENSIONS,
);
/// A request body.
pub(crate) const REQUEST_BODY: Frame =
    frame("a request body", &["description", "content", "required"], PART_EXTENSIONS);
/// A response.
pub(crate) const RESPONSE: Frame =
    frame("a response", &["description", "headers", "content", "links"], RESPONSE_EXTENSIONS);
/// A media type.
pub(crate) const MEDIA_TYPE: Frame =
    frame("a media type", &["schema", "example", "examples", "encoding"], RESPONSE_EXTENSIONS);
/// A discriminator.
pub(crate) const DISCRIMINATOR: Frame = frame("a discriminator", &["propertyName", "mapping"], &[]);
