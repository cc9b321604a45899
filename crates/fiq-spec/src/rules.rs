//! The names of the findings about a document.

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal,)*) => {
        $($(#[doc = $doc])* pub(crate) const $name: &str = $text;)*

        /// The names of the findings about an OpenAPI document, and what each means.
        pub const RULES: &[(&str, &str)] = &[$(($text, concat!($($doc),*)),)*];
    };
}

rules! {
    /// The text is neither JSON nor YAML.
    SYNTAX = "spec-syntax",
    /// A key stands twice in one object.
    DUPLICATE_KEY = "spec-duplicate-key",
    /// The text is no OpenAPI document.
    NOT_OPENAPI = "spec-not-openapi",
    /// The document is of a version that is not supported, or not supported in full.
    VERSION = "spec-version",
    /// A keyword that OpenAPI does not know.
    UNKNOWN_KEYWORD = "spec-unknown-keyword",
    /// A keyword of a newer version of OpenAPI than 3.0.
    NEWER_KEYWORD = "spec-newer-keyword",
    /// A value of the wrong type, or out of the bounds of its keyword.
    WRONG_TYPE = "spec-wrong-type",
    /// A member that OpenAPI demands is absent.
    MISSING_MEMBER = "spec-missing-member",
    /// A part that the reader of OpenAPI types refuses.
    REFUSED = "spec-refused",
    /// A reference that leads nowhere.
    BAD_REFERENCE = "spec-bad-reference",
    /// What stands beside a reference is dropped.
    REFERENCE_SIBLINGS = "spec-reference-siblings",
    /// A schema is defined by itself.
    CYCLE = "spec-cycle",
    /// Schemas are nested too deeply.
    TOO_DEEP = "spec-too-deep",
    /// A format that nobody knows.
    UNKNOWN_FORMAT = "spec-unknown-format",
    /// A discriminator that cannot tell the variants apart.
    BAD_DISCRIMINATOR = "spec-bad-discriminator",
    /// A keyword that has no effect where it stands.
    NO_EFFECT = "spec-no-effect",
    /// An extension of this project that does not exist, or not here.
    UNKNOWN_EXTENSION = "spec-unknown-extension",
    /// An extension of this project that is malformed.
    BAD_EXTENSION = "spec-bad-extension",
    /// An authority that the document does not list.
    UNKNOWN_AUTHORITY = "spec-unknown-authority",
}
