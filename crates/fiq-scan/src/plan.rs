//! The compiled form of a schema: tables that are cheap to look things up in.

use crate::member::MemberTable;

/// The number of a value's plan.
pub(crate) type ValueId = usize;
/// The number of a channel: a list of strings that must differ, or a count.
pub(crate) type Channel = usize;

/// Everything that one schema leads to. The root value has the plan 0.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(crate) values: Vec<ValuePlan>,
    pub(crate) channels: usize,
}

/// What a value may be. `None` is "not sure".
#[derive(Debug, Default)]
pub(crate) struct ValuePlan {
    pub(crate) null: bool,
    pub(crate) boolean: bool,
    pub(crate) number: Option<NumberPlan>,
    pub(crate) text: Option<TextPlan>,
    pub(crate) array: Option<ArrayPlan>,
    pub(crate) object: Option<Box<ObjectPlan>>,
    /// Any JSON that has nothing in it a rule could mind.
    pub(crate) free: bool,
    /// Channels that count this value.
    pub(crate) counted: Vec<Channel>,
    /// Channels that this value's text goes to.
    pub(crate) collected: Vec<Channel>,
}

/// Limits of a number that small decimal numbers can be held against.
#[derive(Debug)]
pub(crate) struct NumberPlan {
    pub(crate) integer: bool,
    pub(crate) minimum: Option<f64>,
    pub(crate) maximum: Option<f64>,
}

/// Limits of a string.
#[derive(Debug)]
pub(crate) struct TextPlan {
    pub(crate) min: u64,
    pub(crate) max: u64,
    /// The allowed values, if they are listed.
    pub(crate) values: Option<Vec<String>>,
    pub(crate) tests: Vec<TextTest>,
}

/// A test on the content of a string without escapes.
#[derive(Debug)]
pub(crate) enum TextTest {
    /// So many ASCII digits.
    Digits { minimum: u64, maximum: u64 },
    /// This, and at least one more character that is not a line end.
    Prefix(String),
    /// No white space at either end.
    Trimmed,
    /// A plain URL with one of these schemes; any where the list is empty.
    Url { schemes: Vec<String> },
    /// The file name's extension is none of these.
    Extension { foreign: Vec<String>, required: bool },
    /// One emoji of the plain kind.
    Emoji,
}

/// Limits of an array.
#[derive(Debug)]
pub(crate) struct ArrayPlan {
    pub(crate) min: u64,
    pub(crate) max: u64,
    pub(crate) item: ValueId,
}

/// Members of an object, merged over all variants.
#[derive(Debug)]
pub(crate) struct ObjectPlan {
    pub(crate) members: MemberTable,
    /// For each slot of the table: what its value must be.
    pub(crate) slots: Vec<Slot>,
    /// The slot of the tag; without a union there is one variant.
    pub(crate) tag: Option<usize>,
    pub(crate) variants: Vec<VariantPlan>,
    /// Channels that start anew in each object.
    pub(crate) unique: Vec<Channel>,
    pub(crate) totals: Vec<(Channel, u64)>,
    /// Where the first channel counts to this, the second must have noted nothing.
    pub(crate) when: Vec<(Channel, u64, Channel)>,
    /// Members whose absence is noted in a channel.
    pub(crate) noted: Vec<(u64, Channel)>,
}

/// What the value of a member must be.
#[derive(Debug)]
pub(crate) enum Slot {
    /// The tag itself.
    Tag,
    /// The same in all variants that have the member.
    Same(ValueId),
    /// By variant; the tag must be known first.
    ByVariant(Vec<Option<ValueId>>),
}

/// What an object of one variant must have. The masks have a bit for each slot.
#[derive(Debug, Default)]
pub(crate) struct VariantPlan {
    pub(crate) value: String,
    /// Whether the variant's own schema takes the value of the tag.
    pub(crate) is_wanted: bool,
    pub(crate) allowed: u64,
    pub(crate) required: u64,
    /// At least one of each of these.
    pub(crate) any: Vec<u64>,
    /// Not all of each of these.
    pub(crate) not_together: Vec<u64>,
    pub(crate) min_members: u64,
    pub(crate) max_members: u64,
}
