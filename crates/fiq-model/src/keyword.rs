//! The keywords that constrain a value.

macro_rules! keywords {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A keyword of a schema object that constrains a value: OpenAPI's own and this project's extensions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Keyword {
            $($(#[$doc])* #[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl Keyword {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The keyword as the document writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

keywords! {
    Type = "type",
    Nullable = "nullable",
    Enum = "enum",
    MinLength = "minLength",
    MaxLength = "maxLength",
    Pattern = "pattern",
    Format = "format",
    Minimum = "minimum",
    Maximum = "maximum",
    ExclusiveMinimum = "exclusiveMinimum",
    ExclusiveMaximum = "exclusiveMaximum",
    MultipleOf = "multipleOf",
    MinItems = "minItems",
    MaxItems = "maxItems",
    UniqueItems = "uniqueItems",
    Items = "items",
    Properties = "properties",
    Required = "required",
    AdditionalProperties = "additionalProperties",
    MinProperties = "minProperties",
    MaxProperties = "maxProperties",
    AllOf = "allOf",
    AnyOf = "anyOf",
    OneOf = "oneOf",
    Not = "not",
    Discriminator = "discriminator",
    Unique = "x-fiq-unique",
    Total = "x-fiq-total",
    RequiredWhen = "x-fiq-required-when",
}

impl Keyword {
    /// The keyword written `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|keyword| keyword.as_str() == name)
    }
}
