//! What a value must be.

use fiq_source::{Pointer, Text};

use crate::{AuthorityId, Keyword, List, Literal, Path, Source, Union};

/// The number of a schema in its model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(u32);

impl SchemaId {
    /// The schema at `index`.
    pub const fn new(index: u32) -> Self {
        Self(index)
    }

    /// The index into [`crate::Model::schemas`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A schema object, its references resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// The component's name; none for a schema inside another.
    pub name: Option<Text>,
    /// Where it stands in the document: a JSON pointer.
    pub pointer: Text,
    /// Its title, in the document's words.
    pub title: Option<Text>,
    /// What it is, in the document's words.
    pub description: Option<Text>,
    /// An example, as JSON text.
    pub example: Option<Text>,
    /// The value that holds where none is given, as JSON text.
    pub default: Option<Text>,
    /// The JSON types it takes.
    pub types: Types,
    /// Who demands what it demands, where a keyword says nothing else.
    pub source: Option<Source>,
    /// Keywords that someone else demands.
    pub keyword_sources: List<(Keyword, Source)>,
    /// Keywords that the document writes under another name, such as a bound that is a `format`; under none where the schema
    /// object itself is the demand.
    pub spellings: List<(Keyword, Text)>,
    /// What the demands come to, in a few words, for people.
    pub demand: Option<Text>,
    /// The only values it takes.
    pub values: Option<List<Literal>>,
    /// Limits of a string.
    pub string: Option<StringLimits>,
    /// Limits of a number.
    pub number: Option<NumberLimits>,
    /// Limits of an array.
    pub array: Option<ArrayLimits>,
    /// Members of an object, and their limits.
    pub object: Option<ObjectLimits>,
    /// All of these hold too.
    pub all_of: List<SchemaId>,
    /// At least one of these holds.
    pub any_of: List<SchemaId>,
    /// Exactly one of these holds. Empty where `union` says which.
    pub one_of: List<SchemaId>,
    /// This does not hold.
    pub not: Option<SchemaId>,
    /// The variants by tag.
    pub union: Option<Union>,
    /// Upstream demands on the same value; their sources say whose.
    pub advice: List<SchemaId>,
    /// Values at these paths must differ from one another.
    pub unique: List<Path>,
    /// Values at these paths are counted together.
    pub totals: List<Total>,
    /// Members that are required under a condition.
    pub required_when: List<RequiredWhen>,
    /// What the API answers when a keyword is broken.
    pub answers: List<Answer>,
    /// What is documented about members of other variants.
    pub misplaced: List<Misplaced>,
    /// Whether the document calls it deprecated.
    pub deprecated: bool,
    /// Whether only responses have it. Such a member is never required: a schema may serve both directions.
    pub read_only: bool,
    /// Whether only requests have it. Such a member is never required: a schema may serve both directions.
    pub write_only: bool,
}

impl Schema {
    /// Who demands `keyword`, and on which page.
    pub fn source_of(&self, keyword: Keyword) -> Option<&Source> {
        let own = self.keyword_sources.iter().find(|(of, _)| *of == keyword);
        own.map(|(_, source)| source).or(self.source.as_ref())
    }

    /// Whose demand `keyword` is.
    pub fn authority_of(&self, keyword: Keyword) -> Option<AuthorityId> {
        self.source_of(keyword).map(|source| source.authority)
    }

    /// Where `keyword` stands in the document.
    pub fn pointer_to(&self, keyword: Keyword) -> Pointer {
        let spelling = self.spellings.iter().find(|(of, _)| *of == keyword);
        self.pointer_below(&[spelling.map_or(keyword.as_str(), |(_, name)| name)])
    }

    /// Where something inside the schema object stands in the document; empty names are passed over.
    pub fn pointer_below(&self, names: &[&str]) -> Pointer {
        let mut pointer = Pointer::from(self.pointer.as_ref());
        names.iter().filter(|name| !name.is_empty()).for_each(|name| pointer.push_key(name));
        pointer
    }

    /// The property called `name`.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.object.as_ref()?.properties.iter().find(|property| property.name == name)
    }
}

/// A set of JSON types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Types(u8);

impl Types {
    /// No type at all.
    pub const NONE: Self = Self(0);
    /// `null`
    pub const NULL: Self = Self(1);
    /// `true` and `false`
    pub const BOOLEAN: Self = Self(2);
    /// Numbers without a fraction.
    pub const INTEGER: Self = Self(4);
    /// Numbers, integers included.
    pub const NUMBER: Self = Self(8 | 4);
    /// Strings.
    pub const STRING: Self = Self(16);
    /// Arrays.
    pub const ARRAY: Self = Self(32);
    /// Objects.
    pub const OBJECT: Self = Self(64);
    /// Every type.
    pub const ANY: Self = Self(127);

    /// The set with these bits, as [`Types::bits`] gave them.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 127)
    }

    /// The set as bits.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Both sets.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether all of `other` is in the set.
    pub const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// Limits of a string.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StringLimits {
    /// The least number of Unicode code points.
    pub min_length: Option<u64>,
    /// The greatest number of Unicode code points.
    pub max_length: Option<u64>,
    /// An ECMA-262 regular expression that matches somewhere in the string.
    pub pattern: Option<Text>,
    /// What kind of text it is.
    pub format: Option<Format>,
}

/// A named kind of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Format {
    /// The value of the keyword `format`.
    pub name: Text,
    /// What it is, to be read after "is not": "a phone number with its country code".
    pub description: Option<Text>,
    /// How it is told.
    pub test: FormatTest,
}

/// How a [`Format`] is told.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "encoded",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum FormatTest {
    /// A format known by its name, such as `date-time` or `uri`; a name that no one knows tells nothing.
    Named,
    /// The number of ASCII digits in the text.
    Digits {
        /// At least so many.
        minimum: u64,
        /// At most so many.
        maximum: u64,
    },
    /// A URL with one of these schemes.
    Schemes(List<Text>),
    /// What follows the last dot of the path or file name.
    Extensions {
        /// These are right.
        allowed: List<Text>,
        /// These are wrong; any other passes.
        foreign: List<Text>,
        /// Whether there must be an extension.
        required: bool,
    },
    /// An ECMA-262 regular expression.
    Pattern(Text),
}

/// Limits of a number. Numbers are kept as they are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumberLimits {
    /// The lower bound.
    pub minimum: Option<Bound>,
    /// The upper bound.
    pub maximum: Option<Bound>,
    /// The number is a whole multiple of this.
    pub multiple_of: Option<Text>,
}

/// A bound of a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The number, as the document writes it.
    pub value: Text,
    /// Whether the bound itself is out of bounds.
    pub exclusive: bool,
}

/// Limits of an array.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrayLimits {
    /// The least number of items.
    pub min_items: Option<u64>,
    /// The greatest number of items.
    pub max_items: Option<u64>,
    /// Whether no two items may be equal.
    pub unique: bool,
    /// What every item must satisfy.
    pub items: Option<SchemaId>,
}

/// Members of an object, and their limits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectLimits {
    /// The documented members, in the order of the document.
    pub properties: List<Property>,
    /// The names of members that must be there.
    pub required: List<Text>,
    /// What is said of members that are not documented.
    pub additional: Additional,
    /// The least number of members.
    pub min_properties: Option<u64>,
    /// The greatest number of members.
    pub max_properties: Option<u64>,
}

/// A documented member.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// Its name.
    pub name: Text,
    /// What its value must satisfy.
    pub schema: SchemaId,
}

/// What is said of members that are not documented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "encoded",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Additional {
    /// Nothing: they are allowed, and worth a warning where others are documented.
    #[default]
    Unsaid,
    /// They are allowed.
    Allowed,
    /// They are forbidden.
    Forbidden,
    /// They are allowed if they satisfy this.
    Schema(SchemaId),
}

/// A limit on the number of values at a path, over all containers on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// What is counted.
    pub path: Path,
    /// The greatest number.
    pub max_items: u64,
}

/// Members that are required under a condition.
#[derive(Clone, Debug, PartialEq)]
pub struct RequiredWhen {
    /// The condition: the value satisfies this schema.
    pub when: SchemaId,
    /// The objects that must have the members, from the value down.
    pub path: Path,
    /// The names of the members.
    pub required: List<Text>,
}

/// What the API answers when a keyword is broken.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The broken keyword.
    pub keyword: Keyword,
    /// For `required`: the members that this answer is about; empty for all.
    pub properties: List<Text>,
    /// The HTTP status.
    pub status: Text,
    /// The text of the answer.
    pub message: Text,
}

/// What is documented about a member of another variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Misplaced {
    /// The member.
    pub name: Text,
    /// What is documented.
    pub note: Option<Text>,
    /// Who says so.
    pub source: Option<Source>,
}

impl Schema {
    /// The schema that takes everything.
    pub const ANY: Self = Self {
        name: None,
        pointer: Text::Borrowed(""),
        title: None,
        description: None,
        example: None,
        default: None,
        types: Types::ANY,
        source: None,
        keyword_sources: List::EMPTY,
        spellings: List::EMPTY,
        demand: None,
        values: None,
        string: None,
        number: None,
        array: None,
        object: None,
        all_of: List::EMPTY,
        any_of: List::EMPTY,
        one_of: List::EMPTY,
        not: None,
        union: None,
        advice: List::EMPTY,
        unique: List::EMPTY,
        totals: List::EMPTY,
        required_when: List::EMPTY,
        answers: List::EMPTY,
        misplaced: List::EMPTY,
        deprecated: false,
        read_only: false,
        write_only: false,
    };
}
