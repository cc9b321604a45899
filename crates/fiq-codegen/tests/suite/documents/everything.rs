// Generated: `cargo run -p fiq-codegen --example types everything.json`.

use ::fiq_runtime as rt;

rt::object! {
    /// What is sent only.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Request = API[0]; RequestBuilder(RequestSlots) [T1 T2] {
        pub texts: Texts = required "texts" => [rt::Set, T2],
        pub numbers: Numbers = required "numbers" => [T1, rt::Set],
        pub lists: Option<Lists> = optional "lists",
        pub choices: Option<Choices> = optional "choices",
        pub states: Option<States> = optional "states",
        pub tagged: Option<Tagged> = optional "tagged",
        pub untagged: Option<Untagged> = optional "untagged",
        pub merges: Option<Merges> = optional "merges",
        pub maps: Option<Maps> = optional "maps",
        pub wholes: Option<Wholes> = optional "wholes",
        /// What is sent and received.
        pub both: Option<Both> = optional "both",
    }
}

rt::object! {
    /// What is received only.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Response = API[1] {
        pub state: ResponseState = required "state",
        /// - At least 0 (Shop, everything)
        pub total: f64 = required "total",
        /// - At most 10 (Shop, everything)
        pub count: Option<i64> = optional "count",
        /// - At least -2147483648, at most 2147483647 (Shop, everything)
        pub small: Option<i32> = optional "small",
        /// - At most 5 characters (Shop, everything)
        pub note: rt::Presence<String> = optional "note",
        pub at: Option<String> = optional "at",
        pub level: Option<ResponseLevel> = optional "level",
        /// - At most 2 items (Shop, everything)
        pub events: Option<Vec<Event>> = optional "events",
        /// - No two items alike (Shop, everything)
        pub tags: Option<Vec<Option<String>>> = optional "tags",
        pub labels: Option<rt::Map<String>> = optional "labels",
        pub contact: Option<ResponseContact> = optional "contact",
        pub closed: Option<ResponseClosed> = optional "closed",
        pub open: Option<ResponseOpen> = optional "open",
        pub counted: Option<ResponseCounted> = optional "counted",
        /// What is sent and received.
        pub both: Option<Both> = optional "both",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::union! {
    /// `/components/schemas/Event` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Event = API[2], by "type" {
        Moved(Moved) = "moved",
        Failed(Failed) = "failed",
        ..Unknown,
    }
}
rt::from! { Event: Moved(Moved), Failed(Failed) }

rt::object! {
    /// `/components/schemas/Moved` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Moved = API[3], "type" = "moved" {
        /// - At most 3 characters (Shop, everything)
        pub to: Option<String> = optional "to",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Failed` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Failed = API[4], "type" = "failed" {
        pub why: String = required "why",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/ByPhone` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ByPhone = API[5] {
        /// - At most 15 characters (Shop, everything)
        pub phone: ByPhonePhone = required "phone",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/ByMail` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ByMail = API[6] {
        pub mail: ByMailMail = required "mail",
        pub name: Option<rt::Text> = optional "name",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// What is sent and received.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Both = API[7]; BothBuilder(BothSlots) [] {
        /// - Matches `^[a-z]+$` (Shop, everything)
        pub id: Option<BothId> = optional "id",
        /// - At least 2 characters (Shop, everything)
        pub secret: Option<BothSecret> = optional "secret",
        /// - Default: `"green"`
        pub colour: Option<Colour> = optional "colour",
        pub pet: Option<BothPet> = optional "pet",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::choice! {
    /// - Default: `"green"`
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
    pub enum Colour = API[8] {
        Red = "red",
        #[default]
        Green = "green",
        LightBlue = "light blue",
        ..Unknown,
    }
}

rt::union! {
    /// `/components/schemas/BothPet` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum BothPet = API[9], by "kind" {
        Fish(Fish) = "Fish",
        Bird(Bird) = "Bird",
        ..Unknown,
    }
}
rt::from! { BothPet: Fish(Fish), Bird(Bird) }

rt::object! {
    /// `/components/schemas/Fish` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Fish = API[10], "kind" = "Fish" {
        /// - At least 1 (Shop, everything)
        pub fins: FishFins = required "fins",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Bird` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Bird = API[11], "kind" = "Bird" {
        /// - At most 2 (Shop, everything)
        pub wings: Option<BirdWings> = optional "wings",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Texts` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Texts = API[12]; TextsBuilder(TextsSlots) [T1 T2] {
        pub plain: rt::Text = required "plain" => [rt::Set, T2],
        /// - At least 1 character, at most 5 characters (Shop, everything)
        pub short: Short = required "short" => [T1, rt::Set],
        /// - At least 2 characters (Shop, everything)
        pub least: Option<TextsLeast> = optional "least",
        /// - At least 3 characters, at most 3 characters (Shop, everything)
        pub exact: Option<TextsExact> = optional "exact",
        /// - Matches `^[A-Z]{2}[0-9]*$` (Shop, everything)
        pub pattern: Option<TextsPattern> = optional "pattern",
        /// - At most 4 characters, matches `^a+$` (Shop, everything)
        pub pattern_and_length: Option<TextsPatternAndLength> = optional "patternAndLength",
        /// - At most 9 characters (Shop, everything)
        /// - At most 4 characters (Carrier, labels, not enforced)
        pub advised: Option<TextsAdvised> = optional "advised",
        /// - At most 4 characters (Carrier, labels, not enforced)
        pub only_advised: Option<rt::Text> = optional "onlyAdvised",
        /// - At most 3 characters (Carrier, labels, not enforced)
        pub softly: Option<rt::Text> = optional "softly",
        pub unlike: Option<TextsUnlike> = optional "unlike",
        pub either: Option<TextsEither> = optional "either",
        /// - At most 8 characters (Shop, everything)
        /// - Default: `"'usual'"`
        pub defaulted: Option<TextsDefaulted> = optional "defaulted",
        pub unit: Option<rt::Text> = optional "unit",
        pub date: Option<TextsDate> = optional "date",
        pub date_time: Option<TextsDateTime> = optional "dateTime",
        pub email: Option<TextsEmail> = optional "email",
        pub hostname: Option<TextsHostname> = optional "hostname",
        pub ipv4: Option<TextsIpv4> = optional "ipv4",
        pub ipv6: Option<TextsIpv6> = optional "ipv6",
        pub uri: Option<TextsUri> = optional "uri",
        pub uuid: Option<TextsUuid> = optional "uuid",
        pub byte: Option<TextsByte> = optional "byte",
        pub emoji: Option<TextsEmoji> = optional "emoji",
        pub binary: Option<rt::Text> = optional "binary",
        /// - At least 1 character (Shop, everything)
        pub password: Option<TextsPassword> = optional "password",
    }
}

/// - At least 1 character, at most 5 characters (Shop, everything)
#[allow(dead_code)]
pub type Short = rt::Text<limits::Short>;

rt::object! {
    /// `/components/schemas/Numbers` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Numbers = API[14]; NumbersBuilder(NumbersSlots) [T1 T2] {
        pub integer: i64 = required "integer" => [rt::Set, T2],
        pub number: rt::Number = required "number" => [T1, rt::Set],
        /// - At least -2147483648, at most 2147483647 (Shop, everything)
        pub int32: Option<i32> = optional "int32",
        /// - At least -9223372036854775808, at most 9223372036854775807 (Shop, everything)
        pub int64: Option<i64> = optional "int64",
        /// - At least 0, at most 255 (Shop, everything)
        pub byte: Option<Byte> = optional "byte",
        /// - At least 3 (Shop, everything)
        pub least: Option<NumbersLeast> = optional "least",
        /// - At most -3 (Shop, everything)
        pub most: Option<NumbersMost> = optional "most",
        /// - More than 0, less than 10 (Shop, everything)
        pub between: Option<NumbersBetween> = optional "between",
        /// - At least 0.5, at most 2.5 (Shop, everything)
        pub halves: Option<NumbersHalves> = optional "halves",
        /// - At least 0, at most 2147483647 (Shop, everything)
        pub int32_and_more: Option<NumbersInt32AndMore> = optional "int32AndMore",
        pub even: Option<NumbersEven> = optional "even",
        /// - At least 0, at most 1 (Shop, everything)
        pub ratio: Option<NumbersRatio> = optional "ratio",
        /// - More than 0 (Shop, everything)
        pub above: Option<NumbersAbove> = optional "above",
        /// - Less than 0.1 (Shop, everything)
        pub below: Option<NumbersBelow> = optional "below",
        /// - At least 0 (Shop, everything)
        pub cents: Option<NumbersCents> = optional "cents",
        /// - At least -9223372036854775808, at most 9007199254740993 (Shop, everything)
        pub wide: Option<NumbersWide> = optional "wide",
        /// - At most 9007199254740993 (Shop, everything)
        pub exact: Option<NumbersExact> = optional "exact",
        pub unlike: Option<NumbersUnlike> = optional "unlike",
        pub float: Option<rt::Number> = optional "float",
        /// - At most 1e300 (Shop, everything)
        pub double: Option<NumbersDouble> = optional "double",
        pub either: Option<NumbersEither> = optional "either",
    }
}

/// - At least 0, at most 255 (Shop, everything)
#[allow(dead_code)]
pub type Byte = rt::Integer<limits::Byte>;

rt::object! {
    /// `/components/schemas/Lists` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Lists = API[16]; ListsBuilder(ListsSlots) [] {
        pub plain: Option<Vec<rt::Text>> = optional "plain",
        pub any: Option<Vec<rt::Value>> = optional "any",
        /// - At least 1 item, at most 2 items (Shop, everything)
        pub few: Option<ListsFew> = optional "few",
        /// - At most 3 items (Shop, everything)
        pub most: Option<ListsMost> = optional "most",
        /// - No two items alike (Shop, everything)
        pub unique: Option<ListsUnique> = optional "unique",
        pub nullable: Option<Vec<Option<i64>>> = optional "nullable",
        /// - At most 2 items (Shop, everything)
        pub nested: Option<ListsNested> = optional "nested",
        /// - At least 1 item (Shop, everything)
        pub objects: Option<Rows> = optional "objects",
        pub unlike: Option<ListsUnlike> = optional "unlike",
        pub named: Option<Names> = optional "named",
    }
}

/// - At least 1 item (Shop, everything)
#[allow(dead_code)]
pub type Rows = rt::List<RowsItem, limits::Rows>;

/// `/components/schemas/Names` of the document.
#[allow(dead_code)]
pub type Names = Vec<rt::Text>;

rt::object! {
    /// `/components/schemas/Choices` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Choices = API[19]; ChoicesBuilder(ChoicesSlots) [] {
        /// - Default: `"green"`
        pub colour: Option<Colour> = optional "colour",
        pub number: Option<ChoicesNumber> = optional "number",
        pub decimal: Option<ChoicesDecimal> = optional "decimal",
        pub boolean: Option<ChoicesBoolean> = optional "boolean",
        pub mixed: Option<ChoicesMixed> = optional "mixed",
        pub mixed_null: rt::Presence<ChoicesMixedNull> = optional "mixedNull",
        pub nullable: rt::Presence<ChoicesNullable> = optional "nullable",
        pub nullable_without: Option<ChoicesNullableWithout> = optional "nullableWithout",
        pub only_null: Option<ChoicesOnlyNull> = optional "onlyNull",
        pub objects: Option<ChoicesObjects> = optional "objects",
        pub one: Option<ChoicesOne> = optional "one",
        pub alike: Option<ChoicesAlike> = optional "alike",
        pub contrary: Option<ChoicesContrary> = optional "contrary",
        pub merged: Option<ChoicesMerged> = optional "merged",
        pub none: Option<ChoicesNone> = optional "none",
        pub whole: Option<ChoicesWhole> = optional "whole",
    }
}

rt::object! {
    /// `/components/schemas/States` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct States = API[20]; StatesBuilder(StatesSlots) [T1 T2 T3 T4 T5] {
        pub required: rt::Text = required "required" => [rt::Set, T2, T3, T4, T5],
        pub required_null: Option<rt::Text> = required "requiredNull" => [T1, rt::Set, T3, T4, T5],
        pub required_any: rt::Value = required "requiredAny" => [T1, T2, rt::Set, T4, T5],
        /// - At most 6 characters (Shop, everything)
        pub required_reference: Option<NullableText> = required "requiredReference" => [T1, T2, T3, rt::Set, T5],
        /// - At most 1 item (Shop, everything)
        pub required_list: Option<StatesRequiredList> = required "requiredList" => [T1, T2, T3, T4, rt::Set],
        pub optional: Option<rt::Text> = optional "optional",
        /// - At most 4 characters (Shop, everything)
        pub presence: rt::Presence<StatesPresence> = optional "presence",
        pub optional_any: Option<rt::Value> = optional "optionalAny",
        /// - At most 6 characters (Shop, everything)
        pub optional_reference: rt::Presence<NullableText> = optional "optionalReference",
        /// - At most 6 characters (Shop, everything)
        pub wrapped: rt::Presence<NullableText> = optional "wrapped",
        /// - At least 1 character, at most 5 characters (Shop, everything)
        pub nullable_wrapped: Option<Short> = optional "nullableWrapped",
        pub nullable_object: rt::Presence<StatesNullableObject> = optional "nullableObject",
        pub nullable_union: rt::Presence<StatesNullableUnion> = optional "nullableUnion",
        pub nullable_tagged: Option<NullablePet> = optional "nullableTagged",
    }
}

/// - At most 6 characters (Shop, everything)
#[allow(dead_code)]
pub type NullableText = rt::Text<limits::NullableText>;

rt::union! {
    /// `/components/schemas/NullablePet` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum NullablePet = API[22], by "kind" {
        Fish(Fish) = "Fish",
        Bird(Bird) = "Bird",
    }
}
rt::from! { NullablePet: Fish(Fish), Bird(Bird) }

rt::object! {
    /// `/components/schemas/Tagged` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Tagged = API[23]; TaggedBuilder(TaggedSlots) [] {
        pub mapped: Option<Mapped> = optional "mapped",
        pub implicit: Option<BothPet> = optional "implicit",
        pub bare: Option<Bare> = optional "bare",
        pub parent: Option<Animal> = optional "parent",
        pub child: Option<Dog> = optional "child",
        pub nested: Option<Outer> = optional "nested",
        pub optional_tag: Option<OptionalTag> = optional "optionalTag",
        pub inline: Option<TaggedInline> = optional "inline",
        pub shared: Option<WithCommon> = optional "shared",
    }
}

rt::union! {
    /// `/components/schemas/Mapped` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Mapped = API[24], by "by" {
        Card(MappedCard) = "card",
        DebitCard(MappedDebitCard) = "debit-card",
        Cash(CashPayment) = "cash",
    }
}
rt::from! { Mapped: Card(MappedCard), DebitCard(MappedDebitCard), Cash(CashPayment) }

rt::object! {
    /// `/components/schemas/CardPayment` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CardPayment = API[25] {
        pub by: rt::Text = required "by",
        /// - At most 4 characters (Shop, everything)
        pub number: CardPaymentNumber = required "number",
    }
}

rt::object! {
    /// `/components/schemas/CashPayment` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct CashPayment = API[26], "by" = "cash" {
    }
}

rt::union! {
    /// `/components/schemas/Bare` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Bare = API[27], by "tag" {
        BareA(BareA) = "BareA",
        BareB(BareB) = "BareB",
    }
}
rt::from! { Bare: BareA(BareA), BareB(BareB) }

rt::object! {
    /// `/components/schemas/BareA` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct BareA = API[28], "tag" = "BareA" {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/BareB` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct BareB = API[29], "tag" = "BareB" {
        pub again: Option<Box<Bare>> = optional "again",
    }
}

rt::union! {
    /// `/components/schemas/Animal` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Animal = API[30], by "species" {
        Dog(Dog) = "dog",
        Cat(Cat) = "cat",
    }
}
rt::from! { Animal: Dog(Dog), Cat(Cat) }

rt::object! {
    /// `/components/schemas/Dog` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Dog = API[31], "species" = "dog" {
        /// - At most 6 characters (Shop, everything)
        pub name: Option<AnimalName> = optional "name",
        pub barks: bool = required "barks",
    }
}

rt::object! {
    /// `/components/schemas/Cat` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Cat = API[32], "species" = "cat" {
        /// - At least 0, at most 9 (Shop, everything)
        pub lives: Option<CatLives> = optional "lives",
        /// - At most 6 characters (Shop, everything)
        pub name: Option<AnimalName> = optional "name",
    }
}

rt::union! {
    /// `/components/schemas/Outer` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Outer = API[33], by "outer" {
        Inner(OuterInner) = "inner",
        Plain(OuterPlain) = "plain",
    }
}
rt::from! { Outer: Inner(OuterInner), Plain(OuterPlain) }

rt::union! {
    /// `/components/schemas/OuterInner` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum OuterInner = API[34], by "inner" {
        _1(OuterInner1) = "1",
        _2(OuterInner2) = "2",
    }
}
rt::from! { OuterInner: _1(OuterInner1), _2(OuterInner2) }

rt::object! {
    /// `/components/schemas/InnerOne` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct InnerOne = API[35], "inner" = "1" {
        /// - At most 2 characters (Shop, everything)
        pub one: InnerOneOne = required "one",
    }
}

rt::object! {
    /// `/components/schemas/InnerTwo` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct InnerTwo = API[36], "inner" = "2" {
        pub two: Option<i64> = optional "two",
    }
}

rt::object! {
    /// `/components/schemas/OuterPlain` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OuterPlain = API[37], "outer" = "plain" {
        pub text: Option<rt::Text> = optional "text",
    }
}

rt::union! {
    /// `/components/schemas/OptionalTag` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum OptionalTag = API[38], by "kind" {
        A(OptionalA) = "a",
        B(OptionalB) = "b",
        /// Without a tag.
        Untagged(OptionalTagUntagged) = _,
    }
}
rt::from! { OptionalTag: A(OptionalA), B(OptionalB) }

rt::object! {
    /// `/components/schemas/OptionalA` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct OptionalA = API[39], "kind" = "a" {
        pub a: rt::Text = required "a",
    }
}

rt::object! {
    /// `/components/schemas/OptionalB` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct OptionalB = API[40], "kind" = "b" {
        pub b: i64 = required "b",
    }
}

rt::union! {
    /// `/components/schemas/WithCommon` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum WithCommon = API[41], by "mode" {
        A(WithCommonA) = "a",
        B(WithCommonB) = "b",
    }
}
rt::from! { WithCommon: A(WithCommonA), B(WithCommonB) }

rt::object! {
    /// `/components/schemas/CommonA` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct CommonA = API[42], "mode" = "a" {
        pub a: Option<i64> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/CommonB` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct CommonB = API[43], "mode" = "b" {
        /// - At least 2 characters (Shop, everything)
        pub id: Option<CommonBId> = optional "id",
    }
}

rt::object! {
    /// `/components/schemas/Untagged` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Untagged = API[44]; UntaggedBuilder(UntaggedSlots) [] {
        pub scalars: Option<UntaggedScalars> = optional "scalars",
        pub any: Option<UntaggedAny> = optional "any",
        pub objects: Option<UntaggedObjects> = optional "objects",
        pub any_objects: Option<AnyObjects> = optional "anyObjects",
        pub nullable: rt::Presence<UntaggedNullable> = optional "nullable",
        pub one: Option<Address> = optional "one",
        pub lists: Option<UntaggedLists> = optional "lists",
        pub overlapping: Option<UntaggedOverlapping> = optional "overlapping",
        pub titled: Option<UntaggedTitled> = optional "titled",
        pub enums: Option<UntaggedEnums> = optional "enums",
        pub nested: Option<UntaggedNested> = optional "nested",
        pub both: Option<UntaggedBoth> = optional "both",
        pub beside: Option<UntaggedBeside> = optional "beside",
        pub conditions: Option<UntaggedConditions> = optional "conditions",
    }
}

rt::object! {
    /// `/components/schemas/Address` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Address = API[45] {
        /// - At most 8 characters (Shop, everything)
        pub street: AddressStreet = required "street",
        pub town: Option<rt::Text> = optional "town",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::union! {
    /// `/components/schemas/AnyObjects` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum AnyObjects = API[46] {
        ByPhone(ByPhone) = 5,
        ByMail(ByMail) = 6,
    }
}
rt::from! { AnyObjects: ByPhone(ByPhone), ByMail(ByMail) }

rt::object! {
    /// `/components/schemas/Merges` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Merges = API[47]; MergesBuilder(MergesSlots) [] {
        pub extended: Option<Extended> = optional "extended",
        /// - At least 2 characters, at most 10 characters (Shop, everything)
        /// - At most 4 characters (Shop, everything)
        /// - At least 1 character (Shop, everything)
        pub conflicting: Option<MergesConflicting> = optional "conflicting",
        /// - At least 0, at most 100 (Shop, everything)
        /// - At least 10, at most 20 (Shop, everything)
        pub bounds: Option<MergesBounds> = optional "bounds",
        /// A wrapped reference.
        ///
        /// - At least 1 character, at most 5 characters (Shop, everything)
        pub wrapped: Option<Short> = optional "wrapped",
        /// - At least 1 character, at most 5 characters (Shop, everything)
        /// - Matches `^[a-z]*$` (Shop, everything)
        pub narrowed: Option<MergesNarrowed> = optional "narrowed",
        pub same_member: Option<MergesSameMember> = optional "sameMember",
        pub closed: Option<MergesClosed> = optional "closed",
        /// - At most 2 items (Shop, everything)
        pub lists: Option<MergesLists> = optional "lists",
        pub impossible: Option<MergesImpossible> = optional "impossible",
    }
}

rt::object! {
    /// `/components/schemas/Extended` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Extended = API[48] {
        /// - At most 8 characters (Shop, everything)
        pub street: AddressStreet = required "street",
        pub town: rt::Text = required "town",
        /// - At least 2 characters, at most 2 characters (Shop, everything)
        pub country: Option<ExtendedCountry> = optional "country",
    }
}

rt::object! {
    /// `/components/schemas/Maps` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Maps = API[49]; MapsBuilder(MapsSlots) [] {
        pub any: Option<rt::Map<rt::Value>> = optional "any",
        pub allowed: Option<rt::Map<rt::Value>> = optional "allowed",
        pub texts: Option<rt::Map<MapsTextsValue>> = optional "texts",
        pub nullables: Option<rt::Map<Option<rt::Text>>> = optional "nullables",
        pub objects: Option<rt::Map<Address>> = optional "objects",
        pub limited: Option<MapsLimited> = optional "limited",
        pub empty: Option<MapsEmpty> = optional "empty",
        pub beside: Option<MapsBeside> = optional "beside",
        pub open: Option<MapsOpen> = optional "open",
        pub undeclared: Option<MapsUndeclared> = optional "undeclared",
        pub undeclared_typed: Option<MapsUndeclaredTyped> = optional "undeclaredTyped",
        pub undeclared_closed: Option<MapsUndeclaredClosed> = optional "undeclaredClosed",
        pub nested: Option<rt::Map<rt::Map<Vec<rt::Text>>>> = optional "nested",
        pub typeless: Option<MapsTypeless> = optional "typeless",
        pub typeless_required: Option<MapsTypelessRequired> = optional "typelessRequired",
        pub typeless_items: Option<Vec<rt::Text>> = optional "typelessItems",
    }
}

rt::object! {
    /// `/components/schemas/Wholes` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Wholes = API[50]; WholesBuilder(WholesSlots) [] {
        pub unique: Option<WholesUnique> = optional "unique",
        pub total: Option<WholesTotal> = optional "total",
        pub when: Option<WholesWhen> = optional "when",
        pub advised: Option<WholesAdvised> = optional "advised",
        pub counted: Option<WholesCounted> = optional "counted",
        pub never: Option<WholesNever> = optional "never",
        pub boolean: Option<WholesBoolean> = optional "boolean",
    }
}

rt::object! {
    /// `/components/schemas/Tree` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Tree = API[51] {
        pub children: Vec<Tree> = required "children",
        pub value: Option<rt::Value> = optional "value",
    }
}

rt::object! {
    /// `/components/schemas/Chain` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Chain = API[52] {
        pub next: Option<Box<Chain>> = optional "next",
        pub by: Option<Link> = optional "by",
    }
}

rt::object! {
    /// `/components/schemas/Link` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Link = API[53] {
        pub chain: Option<Box<Chain>> = optional "chain",
        /// - At least 1 character, at most 5 characters (Shop, everything)
        pub label: Option<Short> = optional "label",
    }
}

/// `/components/schemas/Nest` of the document.
#[allow(dead_code)]
pub type Nest = rt::Json<limits::Nest>;

/// `/components/schemas/Grove` of the document.
#[allow(dead_code)]
pub type Grove = rt::Json<limits::Grove>;

/// - At most 2 items (Shop, everything)
#[allow(dead_code)]
pub type Ping = rt::Json<limits::Ping>;

/// `/components/schemas/Pong` of the document.
#[allow(dead_code)]
pub type Pong = rt::Map<Ping>;

rt::union! {
    /// `/components/schemas/Expression` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Expression = API[58] {
        Number(rt::Number) = 261,
        Sum(Sum) = 59,
    }
}
rt::from! { Expression: Sum(Sum) }

rt::object! {
    /// `/components/schemas/Sum` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Sum = API[59] {
        pub left: Box<Expression> = required "left",
        pub right: Box<Expression> = required "right",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::union! {
    /// `/components/schemas/Formula` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Formula = API[60], by "op" {
        Constant(Constant) = "Constant",
        Negation(Negation) = "Negation",
    }
}
rt::from! { Formula: Constant(Constant), Negation(Negation) }

rt::object! {
    /// `/components/schemas/Constant` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Constant = API[61], "op" = "Constant" {
        pub value: rt::Number = required "value",
    }
}

rt::object! {
    /// `/components/schemas/Negation` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Negation = API[62], "op" = "Negation" {
        pub of: Box<Formula> = required "of",
    }
}

/// `/components/schemas/Sealed` of the document.
#[allow(dead_code)]
pub type Sealed = rt::Checked<SealedParts>;

rt::parts! {
    /// The members of [`Sealed`].
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct SealedParts = API[63]; SealedBuilder(SealedSlots) [] {
        pub inner: Option<Box<Sealed>> = optional "inner",
        pub leaf: Option<rt::Text> = optional "leaf",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::choice! {
    /// - At most 4 characters (Shop, everything)
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum LimitedChoice = API[64] {
        Ok = "ok",
    }
}

/// `/components/schemas/Anything` of the document.
#[allow(dead_code)]
pub type Anything = rt::Value;

/// `/components/schemas/Nothing` of the document.
#[allow(dead_code)]
pub type Nothing = rt::Json<limits::Nothing>;

/// `/components/schemas/Flag` of the document.
#[allow(dead_code)]
pub type Flag = bool;

/// `/components/schemas/Whole` of the document.
#[allow(dead_code)]
pub type Whole = i64;

/// `/components/schemas/Real` of the document.
#[allow(dead_code)]
pub type Real = rt::Number;

/// `/components/schemas/Text` of the document.
#[allow(dead_code)]
pub type Text = rt::Text;

/// `/components/schemas/Void` of the document.
#[allow(dead_code)]
pub type Void = rt::Json<limits::Void>;

/// `/components/schemas/Bag` of the document.
#[allow(dead_code)]
pub type Bag = rt::Map<rt::Value>;

rt::object! {
    /// `/components/schemas/Blank` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Blank = API[73] {
    }
}

/// - At least 1 character, at most 5 characters (Shop, everything)
#[allow(dead_code)]
pub type AlsoShort = Short;

rt::choice! {
    /// `/components/schemas/Response/properties/state` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum ResponseState = API[76] {
        Open = "open",
        Done = "done",
        ..Unknown,
    }
}

rt::choice! {
    /// `/components/schemas/Response/properties/level` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum ResponseLevel = API[82] {
        Number1 = "1" number,
        Number2 = "2" number,
        Number3 = "3" number,
        ..Unknown,
    }
}

rt::union! {
    /// `/components/schemas/Response/properties/contact` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum ResponseContact = API[86] {
        ByPhone(ByPhone) = 5,
        ByMail(ByMail) = 6,
        ..Unknown,
    }
}
rt::from! { ResponseContact: ByPhone(ByPhone), ByMail(ByMail) }

rt::object! {
    /// `/components/schemas/Response/properties/closed` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ResponseClosed = API[87] {
        pub a: Option<String> = optional "a",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Response/properties/open` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ResponseOpen = API[88] {
        pub a: Option<String> = optional "a",
        pub b: rt::Value = required "b",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Response/properties/counted` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ResponseCounted = API[89] {
        pub a: Option<String> = optional "a",
        pub b: Option<String> = optional "b",
        ..extra: rt::Map<rt::Value>,
    }
}

/// - At most 15 characters (Shop, everything)
#[allow(dead_code)]
pub type ByPhonePhone = rt::Text<limits::ByPhonePhone>;

/// `/components/schemas/ByMail/properties/mail` of the document.
#[allow(dead_code)]
pub type ByMailMail = rt::Text<limits::ByMailMail>;

/// - Matches `^[a-z]+$` (Shop, everything)
#[allow(dead_code)]
pub type BothId = rt::Text<limits::BothId>;

/// - At least 2 characters (Shop, everything)
#[allow(dead_code)]
pub type BothSecret = rt::Text<limits::BothSecret>;

/// - At least 1 (Shop, everything)
#[allow(dead_code)]
pub type FishFins = rt::Integer<limits::FishFins>;

/// - At most 2 (Shop, everything)
#[allow(dead_code)]
pub type BirdWings = rt::Integer<limits::BirdWings>;

/// - At least 2 characters (Shop, everything)
#[allow(dead_code)]
pub type TextsLeast = rt::Text<limits::TextsLeast>;

/// - At least 3 characters, at most 3 characters (Shop, everything)
#[allow(dead_code)]
pub type TextsExact = rt::Text<limits::TextsExact>;

/// - Matches `^[A-Z]{2}[0-9]*$` (Shop, everything)
#[allow(dead_code)]
pub type TextsPattern = rt::Text<limits::TextsPattern>;

/// - At most 4 characters, matches `^a+$` (Shop, everything)
#[allow(dead_code)]
pub type TextsPatternAndLength = rt::Text<limits::TextsPatternAndLength>;

/// - At most 9 characters (Shop, everything)
/// - At most 4 characters (Carrier, labels, not enforced)
#[allow(dead_code)]
pub type TextsAdvised = rt::Text<limits::TextsAdvised>;

/// `/components/schemas/Texts/properties/unlike` of the document.
#[allow(dead_code)]
pub type TextsUnlike = rt::Text<limits::TextsUnlike>;

rt::union! {
    /// `/components/schemas/Texts/properties/either` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum TextsEither = API[112] {
        Json(TextsEitherVariant1) = 278,
        Json2(TextsEitherVariant2) = 279,
    }
}

/// - At most 8 characters (Shop, everything)
/// - Default: `"'usual'"`
#[allow(dead_code)]
pub type TextsDefaulted = rt::Text<limits::TextsDefaulted>;

/// `/components/schemas/Texts/properties/date` of the document.
#[allow(dead_code)]
pub type TextsDate = rt::Text<limits::TextsDate>;

/// `/components/schemas/Texts/properties/dateTime` of the document.
#[allow(dead_code)]
pub type TextsDateTime = rt::Text<limits::TextsDateTime>;

/// `/components/schemas/Texts/properties/email` of the document.
#[allow(dead_code)]
pub type TextsEmail = rt::Text<limits::TextsEmail>;

/// `/components/schemas/Texts/properties/hostname` of the document.
#[allow(dead_code)]
pub type TextsHostname = rt::Text<limits::TextsHostname>;

/// `/components/schemas/Texts/properties/ipv4` of the document.
#[allow(dead_code)]
pub type TextsIpv4 = rt::Text<limits::TextsIpv4>;

/// `/components/schemas/Texts/properties/ipv6` of the document.
#[allow(dead_code)]
pub type TextsIpv6 = rt::Text<limits::TextsIpv6>;

/// `/components/schemas/Texts/properties/uri` of the document.
#[allow(dead_code)]
pub type TextsUri = rt::Text<limits::TextsUri>;

/// `/components/schemas/Texts/properties/uuid` of the document.
#[allow(dead_code)]
pub type TextsUuid = rt::Text<limits::TextsUuid>;

/// `/components/schemas/Texts/properties/byte` of the document.
#[allow(dead_code)]
pub type TextsByte = rt::Text<limits::TextsByte>;

/// `/components/schemas/Texts/properties/emoji` of the document.
#[allow(dead_code)]
pub type TextsEmoji = rt::Text<limits::TextsEmoji>;

/// - At least 1 character (Shop, everything)
#[allow(dead_code)]
pub type TextsPassword = rt::Text<limits::TextsPassword>;

/// - At least 3 (Shop, everything)
#[allow(dead_code)]
pub type NumbersLeast = rt::Integer<limits::NumbersLeast>;

/// - At most -3 (Shop, everything)
#[allow(dead_code)]
pub type NumbersMost = rt::Integer<limits::NumbersMost>;

/// - More than 0, less than 10 (Shop, everything)
#[allow(dead_code)]
pub type NumbersBetween = rt::Integer<limits::NumbersBetween>;

/// - At least 0.5, at most 2.5 (Shop, everything)
#[allow(dead_code)]
pub type NumbersHalves = rt::Integer<limits::NumbersHalves>;

/// - At least 0, at most 2147483647 (Shop, everything)
#[allow(dead_code)]
pub type NumbersInt32AndMore = rt::Integer<limits::NumbersInt32AndMore>;

/// `/components/schemas/Numbers/properties/even` of the document.
#[allow(dead_code)]
pub type NumbersEven = rt::Integer<limits::NumbersEven>;

/// - At least 0, at most 1 (Shop, everything)
#[allow(dead_code)]
pub type NumbersRatio = rt::Number<limits::NumbersRatio>;

/// - More than 0 (Shop, everything)
#[allow(dead_code)]
pub type NumbersAbove = rt::Number<limits::NumbersAbove>;

/// - Less than 0.1 (Shop, everything)
#[allow(dead_code)]
pub type NumbersBelow = rt::Number<limits::NumbersBelow>;

/// - At least 0 (Shop, everything)
#[allow(dead_code)]
pub type NumbersCents = rt::Number<limits::NumbersCents>;

/// - At least -9223372036854775808, at most 9007199254740993 (Shop, everything)
#[allow(dead_code)]
pub type NumbersWide = rt::Integer<limits::NumbersWide>;

/// - At most 9007199254740993 (Shop, everything)
#[allow(dead_code)]
pub type NumbersExact = rt::Integer<limits::NumbersExact>;

/// `/components/schemas/Numbers/properties/unlike` of the document.
#[allow(dead_code)]
pub type NumbersUnlike = rt::Integer<limits::NumbersUnlike>;

/// - At most 1e300 (Shop, everything)
#[allow(dead_code)]
pub type NumbersDouble = rt::Number<limits::NumbersDouble>;

rt::union! {
    /// `/components/schemas/Numbers/properties/either` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum NumbersEither = API[146] {
        Json(NumbersEitherVariant1) = 281,
        Json2(NumbersEitherVariant2) = 282,
    }
}

/// - At least 1 item, at most 2 items (Shop, everything)
#[allow(dead_code)]
pub type ListsFew = rt::List<Short, limits::ListsFew>;

/// - At most 3 items (Shop, everything)
#[allow(dead_code)]
pub type ListsMost = rt::List<i64, limits::ListsMost>;

/// - No two items alike (Shop, everything)
#[allow(dead_code)]
pub type ListsUnique = rt::List<rt::Number, limits::ListsUnique>;

/// - At most 2 characters (Shop, everything)
#[allow(dead_code)]
pub type ListsNestedItemItem = rt::Text<limits::ListsNestedItemItem>;

/// - At most 2 items (Shop, everything)
#[allow(dead_code)]
pub type ListsNestedItem = rt::List<ListsNestedItemItem, limits::ListsNestedItem>;

/// - At most 2 items (Shop, everything)
#[allow(dead_code)]
pub type ListsNested = rt::List<ListsNestedItem, limits::ListsNested>;

/// `/components/schemas/Lists/properties/unlike` of the document.
#[allow(dead_code)]
pub type ListsUnlike = rt::List<rt::Text, limits::ListsUnlike>;

rt::object! {
    /// `/components/schemas/Rows/items` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct RowsItem = API[155] {
        /// - At most 3 characters (Shop, everything)
        pub id: RowsItemId = required "id",
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/number` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesNumber = API[157] {
        Number1 = "1" number,
        NumberMinus2 = "-2" number,
        Number30 = "30" number,
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/decimal` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesDecimal = API[158] {
        Number0Point5 = "0.5" number,
        NumberMinus1Point25 = "-1.25" number,
        Number100Point0 = "100.0" number,
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/boolean` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesBoolean = API[159] {
        True = true boolean,
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/mixed` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesMixed = API[160] {
        Auto = "auto",
        Number1 = "1" number,
        True = true boolean,
        Number2Point5 = "2.5" number,
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/mixedNull` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesMixedNull = API[161] {
        Auto = "auto",
        Number1 = "1" number,
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/nullable` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesNullable = API[162] {
        A = "a",
        B = "b",
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/nullableWithout` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesNullableWithout = API[163] {
        A = "a",
        B = "b",
    }
}

/// `/components/schemas/Choices/properties/onlyNull` of the document.
#[allow(dead_code)]
pub type ChoicesOnlyNull = rt::Json<limits::ChoicesOnlyNull>;

/// `/components/schemas/Choices/properties/objects` of the document.
#[allow(dead_code)]
pub type ChoicesObjects = rt::Json<limits::ChoicesObjects>;

rt::choice! {
    /// `/components/schemas/Choices/properties/one` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesOne = API[166] {
        Only = "only",
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/alike` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesAlike = API[167] {
        A = "a",
        A2 = "A",
        AB = "a b",
        AB2 = "a-b",
        Empty = "",
        Empty2 = " ",
        Plus1 = "+1",
        Minus1 = "-1",
        _1 = "1",
        SelfValue = "self",
        Unknown = "Unknown",
        Tick = "`tick`",
        LineEnd = "line\nend",
        U202eRight = "\u{202e}right",
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/contrary` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesContrary = API[168] {
        Number1 = "1" number,
    }
}

rt::choice! {
    /// `/components/schemas/Choices/properties/merged` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesMerged = API[169] {
        B = "b",
        C = "c",
    }
}

/// `/components/schemas/Choices/properties/none` of the document.
#[allow(dead_code)]
pub type ChoicesNone = rt::Json<limits::ChoicesNone>;

rt::choice! {
    /// `/components/schemas/Choices/properties/whole` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ChoicesWhole = API[171] {
        Number1Point0 = "1.0" number,
        Number20eMinus1 = "20e-1" number,
    }
}

/// - At most 1 item (Shop, everything)
#[allow(dead_code)]
pub type StatesRequiredList = rt::List<rt::Text, limits::StatesRequiredList>;

/// - At most 4 characters (Shop, everything)
#[allow(dead_code)]
pub type StatesPresence = rt::Text<limits::StatesPresence>;

rt::object! {
    /// `/components/schemas/States/properties/nullableObject` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct StatesNullableObject = API[181] {
        pub a: rt::Text = required "a",
    }
}

rt::union! {
    /// `/components/schemas/States/properties/nullableUnion` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum StatesNullableUnion = API[182] {
        Short(Short) = 13,
        Json(StatesNullableUnionVariant2) = 298,
    }
}

rt::union! {
    /// `/components/schemas/Tagged/properties/inline` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum TaggedInline = API[183], by "t" {
        One(TaggedInlineVariant1) = "one",
        Two(TaggedInlineVariant2) = "two",
    }
}
rt::from! { TaggedInline: One(TaggedInlineVariant1), Two(TaggedInlineVariant2) }

rt::object! {
    /// `/components/schemas/CardPayment` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MappedCard = API[25], "by" = "card" {
        /// - At most 4 characters (Shop, everything)
        pub number: CardPaymentNumber = required "number",
    }
}

rt::object! {
    /// `/components/schemas/CardPayment` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MappedDebitCard = API[25], "by" = "debit-card" {
        /// - At most 4 characters (Shop, everything)
        pub number: CardPaymentNumber = required "number",
    }
}

/// - At most 4 characters (Shop, everything)
#[allow(dead_code)]
pub type CardPaymentNumber = rt::Text<limits::CardPaymentNumber>;

/// - At most 6 characters (Shop, everything)
#[allow(dead_code)]
pub type AnimalName = rt::Text<limits::AnimalName>;

/// - At least 0, at most 9 (Shop, everything)
#[allow(dead_code)]
pub type CatLives = rt::Integer<limits::CatLives>;

rt::object! {
    /// `/components/schemas/OuterInner` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct OuterInner1 = API[34], "outer" = "inner", "inner" = "1" {
        /// - At most 2 characters (Shop, everything)
        pub one: InnerOneOne = required "one",
    }
}

rt::object! {
    /// `/components/schemas/OuterInner` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OuterInner2 = API[34], "outer" = "inner", "inner" = "2" {
        pub two: Option<i64> = optional "two",
    }
}

/// - At most 2 characters (Shop, everything)
#[allow(dead_code)]
pub type InnerOneOne = rt::Text<limits::InnerOneOne>;

/// `/components/schemas/OptionalTag` of the document.
#[allow(dead_code)]
pub type OptionalTagUntagged = rt::Json<limits::OptionalTagUntagged>;

rt::object! {
    /// `/components/schemas/WithCommon` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct WithCommonA = API[41], "mode" = "a" {
        /// - At most 3 characters (Shop, everything)
        pub id: WithCommonId = required "id",
        pub a: Option<i64> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/WithCommon` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct WithCommonB = API[41], "mode" = "b" {
        /// - At most 3 characters (Shop, everything)
        /// - At least 2 characters (Shop, everything)
        pub id: WithCommonBId = required "id",
    }
}

/// - At least 2 characters (Shop, everything)
#[allow(dead_code)]
pub type CommonBId = rt::Text<limits::CommonBId>;

rt::union! {
    /// `/components/schemas/Untagged/properties/scalars` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedScalars = API[212] {
        Text(UntaggedScalarsVariant1) = 302,
        Integer(i64) = 303,
        Boolean(bool) = 304,
    }
}

rt::union! {
    /// `/components/schemas/Untagged/properties/any` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedAny = API[213] {
        Text(rt::Text) = 305,
        Number(UntaggedAnyVariant2) = 306,
    }
}

rt::union! {
    /// `/components/schemas/Untagged/properties/objects` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedObjects = API[214] {
        ByPhone(ByPhone) = 5,
        Address(Address) = 45,
    }
}
rt::from! { UntaggedObjects: ByPhone(ByPhone), Address(Address) }

rt::union! {
    /// `/components/schemas/Untagged/properties/nullable` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedNullable = API[215] {
        Address(Address) = 45,
        List(Vec<Address>) = 307,
        Json(UntaggedNullableVariant3) = 308,
    }
}
rt::from! { UntaggedNullable: Address(Address) }

rt::union! {
    /// `/components/schemas/Untagged/properties/lists` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedLists = API[217] {
        List(UntaggedListsVariant1) = 309,
        List2(Vec<i64>) = 310,
    }
}

rt::union! {
    /// `/components/schemas/Untagged/properties/overlapping` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedOverlapping = API[218] {
        Integer(UntaggedOverlappingVariant1) = 311,
        Integer2(UntaggedOverlappingVariant2) = 312,
    }
}

rt::union! {
    /// `/components/schemas/Untagged/properties/titled` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedTitled = API[219] {
        ByNumber(i64) = 313,
        ByName(rt::Text) = 314,
    }
}

rt::union! {
    /// `/components/schemas/Untagged/properties/enums` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedEnums = API[220] {
        Value(UntaggedEnumsVariant1) = 315,
        Value2(UntaggedEnumsVariant2) = 316,
        Object(UntaggedEnumsVariant3) = 317,
    }
}
rt::from! { UntaggedEnums: Value(UntaggedEnumsVariant1), Value2(UntaggedEnumsVariant2), Object(UntaggedEnumsVariant3) }

rt::union! {
    /// `/components/schemas/Untagged/properties/nested` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedNested = API[221] {
        Text(rt::Text) = 318,
        Choice(UntaggedNestedVariant2) = 319,
    }
}
rt::from! { UntaggedNested: Choice(UntaggedNestedVariant2) }

/// `/components/schemas/Untagged/properties/both` of the document.
#[allow(dead_code)]
pub type UntaggedBoth = rt::Json<limits::UntaggedBoth>;

/// `/components/schemas/Untagged/properties/beside` of the document.
#[allow(dead_code)]
pub type UntaggedBeside = rt::Checked<UntaggedBesideParts>;

rt::parts! {
    /// The members of [`UntaggedBeside`].
    #[derive(Clone, Debug, PartialEq)]
    pub struct UntaggedBesideParts = API[223]; UntaggedBesideBuilder(UntaggedBesideSlots) [T1] {
        pub a: rt::Text = required "a" => [rt::Set],
        ..extra: rt::Map<rt::Value>,
    }
}

/// `/components/schemas/Untagged/properties/conditions` of the document.
#[allow(dead_code)]
pub type UntaggedConditions = rt::Checked<UntaggedConditionsParts>;

rt::parts! {
    /// The members of [`UntaggedConditions`].
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct UntaggedConditionsParts = API[224]; UntaggedConditionsBuilder(UntaggedConditionsSlots) [] {
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
    }
}

/// - At most 8 characters (Shop, everything)
#[allow(dead_code)]
pub type AddressStreet = rt::Text<limits::AddressStreet>;

/// - At least 2 characters, at most 10 characters (Shop, everything)
/// - At most 4 characters (Shop, everything)
/// - At least 1 character (Shop, everything)
#[allow(dead_code)]
pub type MergesConflicting = rt::Text<limits::MergesConflicting>;

/// - At least 0, at most 100 (Shop, everything)
/// - At least 10, at most 20 (Shop, everything)
#[allow(dead_code)]
pub type MergesBounds = rt::Integer<limits::MergesBounds>;

/// - At least 1 character, at most 5 characters (Shop, everything)
/// - Matches `^[a-z]*$` (Shop, everything)
#[allow(dead_code)]
pub type MergesNarrowed = rt::Text<limits::MergesNarrowed>;

rt::object! {
    /// `/components/schemas/Merges/properties/sameMember` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MergesSameMember = API[231] {
        /// - At most 9 characters (Shop, everything)
        /// - At least 2 characters (Shop, everything)
        pub a: MergesSameMemberA = required "a",
        pub b: Option<i64> = optional "b",
    }
}

/// `/components/schemas/Merges/properties/closed` of the document.
#[allow(dead_code)]
pub type MergesClosed = rt::Checked<MergesClosedParts>;

rt::parts! {
    /// The members of [`MergesClosed`].
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MergesClosedParts = API[232]; MergesClosedBuilder(MergesClosedSlots) [] {
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
    }
}

/// - At most 4 characters (Shop, everything)
/// - At least 1 character (Shop, everything)
#[allow(dead_code)]
pub type MergesListsItem = rt::Text<limits::MergesListsItem>;

/// - At most 2 items (Shop, everything)
#[allow(dead_code)]
pub type MergesLists = rt::List<MergesListsItem, limits::MergesLists>;

/// `/components/schemas/Merges/properties/impossible` of the document.
#[allow(dead_code)]
pub type MergesImpossible = rt::Json<limits::MergesImpossible>;

/// - At least 2 characters, at most 2 characters (Shop, everything)
#[allow(dead_code)]
pub type ExtendedCountry = rt::Text<limits::ExtendedCountry>;

/// - At most 3 characters (Shop, everything)
#[allow(dead_code)]
pub type MapsTextsValue = rt::Text<limits::MapsTextsValue>;

/// `/components/schemas/Maps/properties/limited` of the document.
#[allow(dead_code)]
pub type MapsLimited = rt::Json<limits::MapsLimited>;

rt::object! {
    /// `/components/schemas/Maps/properties/empty` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MapsEmpty = API[242] {
    }
}

rt::object! {
    /// `/components/schemas/Maps/properties/beside` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MapsBeside = API[243] {
        pub a: rt::Text = required "a",
        ..extra: rt::Map<MapsBesideValue>,
    }
}

rt::object! {
    /// `/components/schemas/Maps/properties/open` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MapsOpen = API[244] {
        pub a: Option<rt::Text> = optional "a",
        pub extra: Option<rt::Text> = optional "extra",
        ..extra_2: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Maps/properties/undeclared` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MapsUndeclared = API[245] {
        pub a: rt::Text = required "a",
        pub b: rt::Value = required "b",
    }
}

rt::object! {
    /// `/components/schemas/Maps/properties/undeclaredTyped` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MapsUndeclaredTyped = API[246] {
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = required "b",
        ..extra: rt::Map<Option<rt::Text>>,
    }
}

rt::object! {
    /// `/components/schemas/Maps/properties/undeclaredClosed` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MapsUndeclaredClosed = API[247] {
        pub a: Option<rt::Text> = optional "a",
        pub b: rt::Value = required "b",
    }
}

rt::object! {
    /// `/components/schemas/Maps/properties/typeless` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MapsTypeless = API[249] {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/Maps/properties/typelessRequired` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MapsTypelessRequired = API[250] {
        pub a: rt::Value = required "a",
        ..extra: rt::Map<rt::Value>,
    }
}

/// `/components/schemas/Wholes/properties/unique` of the document.
#[allow(dead_code)]
pub type WholesUnique = rt::Checked<WholesUniqueParts>;

rt::parts! {
    /// The members of [`WholesUnique`].
    #[derive(Clone, Debug, PartialEq)]
    pub struct WholesUniqueParts = API[252]; WholesUniqueBuilder(WholesUniqueSlots) [T1] {
        pub rows: Vec<WholesUniqueRowsItem> = required "rows" => [rt::Set],
    }
}

/// `/components/schemas/Wholes/properties/total` of the document.
#[allow(dead_code)]
pub type WholesTotal = rt::Checked<WholesTotalParts>;

rt::parts! {
    /// The members of [`WholesTotal`].
    #[derive(Clone, Debug, PartialEq)]
    pub struct WholesTotalParts = API[253]; WholesTotalBuilder(WholesTotalSlots) [T1] {
        pub rows: Vec<Vec<rt::Text>> = required "rows" => [rt::Set],
    }
}

/// `/components/schemas/Wholes/properties/when` of the document.
#[allow(dead_code)]
pub type WholesWhen = rt::Checked<WholesWhenParts>;

rt::parts! {
    /// The members of [`WholesWhen`].
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct WholesWhenParts = API[254]; WholesWhenBuilder(WholesWhenSlots) [] {
        pub kind: Option<WholesWhenKind> = optional "kind",
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
    }
}

rt::object! {
    /// `/components/schemas/Wholes/properties/advised` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct WholesAdvised = API[255] {
        pub rows: Vec<rt::Text> = required "rows",
    }
}

/// `/components/schemas/Wholes/properties/counted` of the document.
#[allow(dead_code)]
pub type WholesCounted = rt::Checked<WholesCountedParts>;

rt::parts! {
    /// The members of [`WholesCounted`].
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct WholesCountedParts = API[256]; WholesCountedBuilder(WholesCountedSlots) [] {
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
        pub c: Option<rt::Text> = optional "c",
        ..extra: rt::Map<rt::Value>,
    }
}

/// `/components/schemas/Wholes/properties/never` of the document.
#[allow(dead_code)]
pub type WholesNever = rt::Checked<WholesNeverParts>;

rt::parts! {
    /// The members of [`WholesNever`].
    #[derive(Clone, Debug, PartialEq)]
    pub struct WholesNeverParts = API[257]; WholesNeverBuilder(WholesNeverSlots) [T1] {
        pub a: rt::Text = required "a" => [rt::Set],
        pub b: Option<rt::Text> = optional "b",
    }
}

/// `/components/schemas/Wholes/properties/boolean` of the document.
#[allow(dead_code)]
pub type WholesBoolean = rt::Json<limits::WholesBoolean>;

/// - At most 2 characters (Shop, everything)
#[allow(dead_code)]
pub type TextsEitherVariant1 = rt::Json<limits::TextsEitherVariant1>;

/// - Matches `^x` (Shop, everything)
#[allow(dead_code)]
pub type TextsEitherVariant2 = rt::Json<limits::TextsEitherVariant2>;

/// - At least 10 (Shop, everything)
#[allow(dead_code)]
pub type NumbersEitherVariant1 = rt::Json<limits::NumbersEitherVariant1>;

/// - At most 5 (Shop, everything)
#[allow(dead_code)]
pub type NumbersEitherVariant2 = rt::Json<limits::NumbersEitherVariant2>;

/// - At most 3 characters (Shop, everything)
#[allow(dead_code)]
pub type RowsItemId = rt::Text<limits::RowsItemId>;

/// `/components/schemas/States/properties/nullableUnion/oneOf/1` of the document.
#[allow(dead_code)]
pub type StatesNullableUnionVariant2 = rt::Json<limits::StatesNullableUnionVariant2>;

rt::object! {
    /// `/components/schemas/Tagged/properties/inline/oneOf/0` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct TaggedInlineVariant1 = API[299], "t" = "one" {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/Tagged/properties/inline/oneOf/1` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct TaggedInlineVariant2 = API[300], "t" = "two" {
        pub b: bool = required "b",
    }
}

/// - At most 3 characters (Shop, everything)
#[allow(dead_code)]
pub type WithCommonId = rt::Text<limits::WithCommonId>;

/// - At most 3 characters (Shop, everything)
/// - At least 2 characters (Shop, everything)
#[allow(dead_code)]
pub type WithCommonBId = rt::Text<limits::WithCommonBId>;

/// - At most 3 characters (Shop, everything)
#[allow(dead_code)]
pub type UntaggedScalarsVariant1 = rt::Text<limits::UntaggedScalarsVariant1>;

/// - At least 0 (Shop, everything)
#[allow(dead_code)]
pub type UntaggedAnyVariant2 = rt::Number<limits::UntaggedAnyVariant2>;

/// `/components/schemas/Untagged/properties/nullable/oneOf/2` of the document.
#[allow(dead_code)]
pub type UntaggedNullableVariant3 = rt::Json<limits::UntaggedNullableVariant3>;

/// - At most 1 item (Shop, everything)
#[allow(dead_code)]
pub type UntaggedListsVariant1 = rt::List<rt::Text, limits::UntaggedListsVariant1>;

/// `/components/schemas/Untagged/properties/overlapping/oneOf/0` of the document.
#[allow(dead_code)]
pub type UntaggedOverlappingVariant1 = rt::Integer<limits::UntaggedOverlappingVariant1>;

/// `/components/schemas/Untagged/properties/overlapping/oneOf/1` of the document.
#[allow(dead_code)]
pub type UntaggedOverlappingVariant2 = rt::Integer<limits::UntaggedOverlappingVariant2>;

rt::choice! {
    /// `/components/schemas/Untagged/properties/enums/oneOf/0` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum UntaggedEnumsVariant1 = API[315] {
        A = "a",
        B = "b",
    }
}

rt::choice! {
    /// `/components/schemas/Untagged/properties/enums/oneOf/1` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum UntaggedEnumsVariant2 = API[316] {
        C = "c",
    }
}

rt::object! {
    /// `/components/schemas/Untagged/properties/enums/oneOf/2` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct UntaggedEnumsVariant3 = API[317] {
        pub x: Option<rt::Text> = optional "x",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::union! {
    /// `/components/schemas/Untagged/properties/nested/oneOf/1` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum UntaggedNestedVariant2 = API[319] {
        Integer(i64) = 383,
        Boolean(bool) = 384,
    }
}

/// - At most 9 characters (Shop, everything)
/// - At least 2 characters (Shop, everything)
#[allow(dead_code)]
pub type MergesSameMemberA = rt::Text<limits::MergesSameMemberA>;

/// - At least 0 (Shop, everything)
#[allow(dead_code)]
pub type MapsBesideValue = rt::Integer<limits::MapsBesideValue>;

rt::object! {
    /// `/components/schemas/Wholes/properties/unique/properties/rows/items` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct WholesUniqueRowsItem = API[394] {
        pub id: rt::Text = required "id",
    }
}

rt::choice! {
    /// `/components/schemas/Wholes/properties/when/properties/kind` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum WholesWhenKind = API[362] {
        A = "a",
        B = "b",
    }
}

rt::object! {
    /// `/paths/~1things/post/responses/default/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CreateThingDefaultResponse = API[75] {
        pub code: i64 = required "code",
        /// - At most 3 characters (Shop, everything)
        pub why: Option<String> = optional "why",
        ..extra: rt::Map<rt::Value>,
    }
}

/// What limits the types above: each name is that of the type which it limits.
pub mod limits {
    use super::{API, rt};

    rt::limits! {
        ByPhonePhone = API[94], true, length 0, 15;
        ByMailMail = API[95], false;
        BothId = API[97], false;
        BothSecret = API[98], true, length 2, u64::MAX;
        FishFins = API[100], true, range rt::Range { least: Some(1.0), ..rt::Range::ANY };
        BirdWings = API[102], true, range rt::Range { most: Some(2.0), ..rt::Range::ANY };
        TextsLeast = API[104], true, length 2, u64::MAX;
        TextsExact = API[105], true, length 3, 3;
        TextsPattern = API[106], false;
        TextsPatternAndLength = API[107], false, length 0, 4;
        TextsAdvised = API[108], true, length 0, 9;
        TextsUnlike = API[111], false;
        TextsDefaulted = API[113], true, length 0, 8;
        TextsDate = API[115], false;
        TextsDateTime = API[116], false;
        TextsEmail = API[117], false;
        TextsHostname = API[118], false;
        TextsIpv4 = API[119], false;
        TextsIpv6 = API[120], false;
        TextsUri = API[121], false;
        TextsUuid = API[122], false;
        TextsByte = API[123], false;
        TextsEmoji = API[124], false;
        TextsPassword = API[126], true, length 1, u64::MAX;
        Short = API[13], true, length 1, 5;
        NumbersLeast = API[131], true, range rt::Range { least: Some(3.0), ..rt::Range::ANY };
        NumbersMost = API[132], true, range rt::Range { most: Some(-3.0), ..rt::Range::ANY };
        NumbersBetween = API[133], true, range rt::Range { least: Some(0.0), above: true, most: Some(10.0), below: true, };
        NumbersHalves = API[134], false;
        NumbersInt32AndMore = API[135], true, range rt::Range { least: Some(0.0), most: Some(2147483647.0), ..rt::Range::ANY };
        NumbersEven = API[136], false;
        NumbersRatio = API[137], true, range rt::Range { least: Some(0.0), most: Some(1.0), ..rt::Range::ANY };
        NumbersAbove = API[138], true, range rt::Range { least: Some(0.0), above: true, ..rt::Range::ANY };
        NumbersBelow = API[139], false;
        NumbersCents = API[140], false, range rt::Range { least: Some(0.0), ..rt::Range::ANY };
        NumbersWide = API[141], false;
        NumbersExact = API[142], false;
        NumbersUnlike = API[143], false;
        NumbersDouble = API[145], false;
        Byte = API[15], true, range rt::Range { least: Some(0.0), most: Some(255.0), ..rt::Range::ANY };
        ListsFew = API[149], true, length 1, 2;
        ListsMost = API[150], true, length 0, 3;
        ListsUnique = API[151], false;
        ListsNestedItemItem = API[375], true, length 0, 2;
        ListsNestedItem = API[288], true, length 0, 2;
        ListsNested = API[153], true, length 0, 2;
        ListsUnlike = API[154], false;
        Rows = API[17], true, length 1, u64::MAX;
        ChoicesOnlyNull = API[164], false;
        ChoicesObjects = API[165], false;
        ChoicesNone = API[170], false;
        StatesRequiredList = API[175], true, length 0, 1;
        StatesPresence = API[177], true, length 0, 4;
        NullableText = API[21], true, length 0, 6;
        CardPaymentNumber = API[185], true, length 0, 4;
        AnimalName = API[191], true, length 0, 6;
        CatLives = API[193], true, range rt::Range { least: Some(0.0), most: Some(9.0), ..rt::Range::ANY };
        InnerOneOne = API[197], true, length 0, 2;
        OptionalTagUntagged = API[38], false;
        CommonBId = API[211], true, length 2, u64::MAX;
        UntaggedBoth = API[222], false;
        AddressStreet = API[225], true, length 0, 8;
        MergesConflicting = API[227], true, length 2, 4;
        MergesBounds = API[228], false, range rt::Range { least: Some(0.0), most: Some(100.0), ..rt::Range::ANY };
        MergesNarrowed = API[230], false, length 1, 5;
        MergesListsItem = API[401], true, length 1, 4;
        MergesLists = API[233], true, length 0, 2;
        MergesImpossible = API[234], false;
        ExtendedCountry = API[345], true, length 2, 2;
        MapsTextsValue = API[346], true, length 0, 3;
        MapsLimited = API[241], false;
        WholesBoolean = API[258], false;
        Ping = API[56], false, length 0, 2;
        Nothing = API[66], false;
        Void = API[71], false;
        TextsEitherVariant1 = API[278], false;
        TextsEitherVariant2 = API[279], false;
        NumbersEitherVariant1 = API[281], false;
        NumbersEitherVariant2 = API[282], false;
        RowsItemId = API[291], true, length 0, 3;
        StatesNullableUnionVariant2 = API[298], false;
        WithCommonId = API[206], true, length 0, 3;
        WithCommonBId = API[403], true, length 2, 3;
        UntaggedScalarsVariant1 = API[302], true, length 0, 3;
        UntaggedAnyVariant2 = API[306], true, range rt::Range { least: Some(0.0), ..rt::Range::ANY };
        UntaggedNullableVariant3 = API[308], false;
        UntaggedListsVariant1 = API[309], true, length 0, 1;
        UntaggedOverlappingVariant1 = API[311], false;
        UntaggedOverlappingVariant2 = API[312], false;
        MergesSameMemberA = API[405], true, length 2, 9;
        MapsBesideValue = API[350], true, range rt::Range { least: Some(0.0), ..rt::Range::ANY };
        Nest = API[54], false;
        Grove = API[55], false;
    }
}

/// The operations of the document: what is sent, and what is answered by status.
pub mod operations {
    use super::{API, rt};

    rt::operation! {
        /// `POST /things`
        pub struct CreateThing = POST "/things" {
            /// What is sent only.
            pub body: super::Request = body API[0],
        }
        pub enum CreateThingResponse {
            /// Done
            Ok(super::Response = API[1]) = "200",
            /// Not done
            Default(rt::At<super::CreateThingDefaultResponse> = API[75]) = "default",
        }
    }
}

#[allow(dead_code)]
static API: rt::Api = rt::Api::encoded(MODEL);

/// What the document demands of the types above, a schema a line.
#[allow(dead_code)]
const MODEL: &str = r#"{"format":1,"title":"Every form that a schema can have","version":"1.0.0","authorities":[["Shop","error",false,"documents it",null],["Carrier","warning",false,"demands it",null]]}
{"name":"Request","pointer":"/components/schemas/Request","types":"object","source":[0,"everything"],"object":{"properties":[["texts",12],["numbers",14],["lists",16],["choices",19],["states",20],["tagged",23],["untagged",44],["merges",47],["maps",49],["wholes",50],["both",7]],"required":["texts","numbers"]}}
{"name":"Response","pointer":"/components/schemas/Response","types":"object","source":[0,"everything"],"object":{"properties":[["state",76],["total",77],["count",78],["small",79],["note",80],["at",81],["level",82],["events",83],["tags",84],["labels",85],["contact",86],["closed",87],["open",88],["counted",89],["both",7]],"required":["state","total"]}}
{"name":"Event","pointer":"/components/schemas/Event","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"]],"union":["type","discriminator",true,[["moved",3],["failed",4]]]}
{"name":"Moved","pointer":"/components/schemas/Moved","types":"object","source":[0,"everything"],"object":{"properties":[["type",90],["to",91]],"required":["type"]}}
{"name":"Failed","pointer":"/components/schemas/Failed","types":"object","source":[0,"everything"],"object":{"properties":[["type",92],["why",93]],"required":["type","why"]}}
{"name":"ByPhone","pointer":"/components/schemas/ByPhone","types":"object","source":[0,"everything"],"object":{"properties":[["phone",94]],"required":["phone"]}}
{"name":"ByMail","pointer":"/components/schemas/ByMail","types":"object","source":[0,"everything"],"object":{"properties":[["mail",95],["name",96]],"required":["mail"]}}
{"name":"Both","pointer":"/components/schemas/Both","types":"object","source":[0,"everything"],"object":{"properties":[["id",97],["secret",98],["colour",8],["pet",9]]}}
{"name":"Colour","pointer":"/components/schemas/Colour","types":"string","source":[0,"everything"],"values":["red","green","light blue"]}
{"name":"BothPet","pointer":"/components/schemas/BothPet","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"]],"union":["kind","discriminator",true,[["Fish",10],["Bird",11]]]}
{"name":"Fish","pointer":"/components/schemas/Fish","types":"object","source":[0,"everything"],"object":{"properties":[["kind",99],["fins",100]],"required":["kind","fins"]}}
{"name":"Bird","pointer":"/components/schemas/Bird","types":"object","source":[0,"everything"],"object":{"properties":[["kind",101],["wings",102]],"required":["kind"]}}
{"name":"Texts","pointer":"/components/schemas/Texts","types":"object","source":[0,"everything"],"object":{"properties":[["plain",103],["short",13],["least",104],["exact",105],["pattern",106],["patternAndLength",107],["advised",108],["onlyAdvised",109],["softly",110],["unlike",111],["either",112],["defaulted",113],["unit",114],["date",115],["dateTime",116],["email",117],["hostname",118],["ipv4",119],["ipv6",120],["uri",121],["uuid",122],["byte",123],["emoji",124],["binary",125],["password",126]],"required":["plain","short"]}}
{"name":"Short","pointer":"/components/schemas/Short","types":"string","source":[0,"everything"],"string":{"min_length":1,"max_length":5}}
{"name":"Numbers","pointer":"/components/schemas/Numbers","types":"object","source":[0,"everything"],"object":{"properties":[["integer",127],["number",128],["int32",129],["int64",130],["byte",15],["least",131],["most",132],["between",133],["halves",134],["int32AndMore",135],["even",136],["ratio",137],["above",138],["below",139],["cents",140],["wide",141],["exact",142],["unlike",143],["float",144],["double",145],["either",146]],"required":["integer","number"]}}
{"name":"Byte","pointer":"/components/schemas/Byte","types":"integer","source":[0,"everything"],"number":{"minimum":["0",false],"maximum":["255",false]}}
{"name":"Lists","pointer":"/components/schemas/Lists","types":"object","source":[0,"everything"],"object":{"properties":[["plain",147],["any",148],["few",149],["most",150],["unique",151],["nullable",152],["nested",153],["objects",17],["unlike",154],["named",18]]}}
{"name":"Rows","pointer":"/components/schemas/Rows","types":"array","source":[0,"everything"],"array":{"min_items":1,"items":155}}
{"name":"Names","pointer":"/components/schemas/Names","types":"array","source":[0,"everything"],"array":{"items":156}}
{"name":"Choices","pointer":"/components/schemas/Choices","types":"object","source":[0,"everything"],"object":{"properties":[["colour",8],["number",157],["decimal",158],["boolean",159],["mixed",160],["mixedNull",161],["nullable",162],["nullableWithout",163],["onlyNull",164],["objects",165],["one",166],["alike",167],["contrary",168],["merged",169],["none",170],["whole",171]]}}
{"name":"States","pointer":"/components/schemas/States","types":"object","source":[0,"everything"],"object":{"properties":[["required",172],["requiredNull",173],["requiredAny",174],["requiredReference",21],["requiredList",175],["optional",176],["presence",177],["optionalAny",178],["optionalReference",21],["wrapped",179],["nullableWrapped",180],["nullableObject",181],["nullableUnion",182],["nullableTagged",22]],"required":["required","requiredNull","requiredAny","requiredReference","requiredList"]}}
{"name":"NullableText","pointer":"/components/schemas/NullableText","types":"string null","source":[0,"everything"],"string":{"max_length":6}}
{"name":"NullablePet","pointer":"/components/schemas/NullablePet","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"]],"union":["kind","discriminator",true,[["Fish",10],["Bird",11]]]}
{"name":"Tagged","pointer":"/components/schemas/Tagged","types":"object","source":[0,"everything"],"object":{"properties":[["mapped",24],["implicit",9],["bare",27],["parent",30],["child",31],["nested",33],["optionalTag",38],["inline",183],["shared",41]]}}
{"name":"Mapped","pointer":"/components/schemas/Mapped","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"]],"union":["by","discriminator",true,[["card",25],["debit-card",25],["cash",26]]]}
{"name":"CardPayment","pointer":"/components/schemas/CardPayment","types":"object","source":[0,"everything"],"object":{"properties":[["by",184],["number",185]],"required":["by","number"]}}
{"name":"CashPayment","pointer":"/components/schemas/CashPayment","types":"object","source":[0,"everything"],"object":{"properties":[["by",186]],"required":["by"]}}
{"name":"Bare","pointer":"/components/schemas/Bare","types":"object","source":[0,"everything"],"spellings":[["type","anyOf"]],"union":["tag","discriminator",true,[["BareA",28],["BareB",29]]]}
{"name":"BareA","pointer":"/components/schemas/BareA","types":"object","source":[0,"everything"],"object":{"properties":[["tag",187],["a",188]],"required":["tag"],"additional":"forbidden"}}
{"name":"BareB","pointer":"/components/schemas/BareB","types":"object","source":[0,"everything"],"object":{"properties":[["tag",189],["again",27]],"required":["tag"]}}
{"name":"Animal","pointer":"/components/schemas/Animal","types":"object","source":[0,"everything"],"object":{"properties":[["species",190],["name",191]],"required":["species"]},"union":["species","children",true,[["dog",31],["cat",32]]]}
{"name":"Dog","pointer":"/components/schemas/Dog","source":[0,"everything"],"all_of":[30,192]}
{"name":"Cat","pointer":"/components/schemas/Cat","types":"object","source":[0,"everything"],"object":{"properties":[["lives",193]]},"all_of":[30]}
{"name":"Outer","pointer":"/components/schemas/Outer","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"]],"union":["outer","discriminator",true,[["inner",34],["plain",37]]]}
{"name":"OuterInner","pointer":"/components/schemas/OuterInner","types":"object","source":[0,"everything"],"object":{"properties":[["outer",194],["inner",195]],"required":["outer","inner"]},"union":["inner","discriminator",true,[["1",35],["2",36]]]}
{"name":"InnerOne","pointer":"/components/schemas/InnerOne","types":"object","source":[0,"everything"],"object":{"properties":[["inner",196],["one",197]],"required":["inner","one"]}}
{"name":"InnerTwo","pointer":"/components/schemas/InnerTwo","types":"object","source":[0,"everything"],"object":{"properties":[["inner",198],["two",199]],"required":["inner"]}}
{"name":"OuterPlain","pointer":"/components/schemas/OuterPlain","types":"object","source":[0,"everything"],"object":{"properties":[["outer",200],["text",201]],"required":["outer"]}}
{"name":"OptionalTag","pointer":"/components/schemas/OptionalTag","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"]],"union":["kind","discriminator",false,[["a",39],["b",40]]]}
{"name":"OptionalA","pointer":"/components/schemas/OptionalA","types":"object","source":[0,"everything"],"object":{"properties":[["kind",202],["a",203]],"required":["a"]}}
{"name":"OptionalB","pointer":"/components/schemas/OptionalB","types":"object","source":[0,"everything"],"object":{"properties":[["kind",204],["b",205]],"required":["b"]}}
{"name":"WithCommon","pointer":"/components/schemas/WithCommon","types":"object","source":[0,"everything"],"object":{"properties":[["id",206],["mode",207]],"required":["id","mode"]},"union":["mode","discriminator",true,[["a",42],["b",43]]]}
{"name":"CommonA","pointer":"/components/schemas/CommonA","types":"object","source":[0,"everything"],"object":{"properties":[["mode",208],["a",209]],"required":["mode"]}}
{"name":"CommonB","pointer":"/components/schemas/CommonB","types":"object","source":[0,"everything"],"object":{"properties":[["mode",210],["id",211]],"required":["mode"]}}
{"name":"Untagged","pointer":"/components/schemas/Untagged","types":"object","source":[0,"everything"],"object":{"properties":[["scalars",212],["any",213],["objects",214],["anyObjects",46],["nullable",215],["one",216],["lists",217],["overlapping",218],["titled",219],["enums",220],["nested",221],["both",222],["beside",223],["conditions",224]]}}
{"name":"Address","pointer":"/components/schemas/Address","types":"object","source":[0,"everything"],"object":{"properties":[["street",225],["town",226]],"required":["street"]}}
{"name":"AnyObjects","pointer":"/components/schemas/AnyObjects","source":[0,"everything"],"any_of":[5,6]}
{"name":"Merges","pointer":"/components/schemas/Merges","types":"object","source":[0,"everything"],"object":{"properties":[["extended",48],["conflicting",227],["bounds",228],["wrapped",229],["narrowed",230],["sameMember",231],["closed",232],["lists",233],["impossible",234]]}}
{"name":"Extended","pointer":"/components/schemas/Extended","source":[0,"everything"],"all_of":[45,235]}
{"name":"Maps","pointer":"/components/schemas/Maps","types":"object","source":[0,"everything"],"object":{"properties":[["any",236],["allowed",237],["texts",238],["nullables",239],["objects",240],["limited",241],["empty",242],["beside",243],["open",244],["undeclared",245],["undeclaredTyped",246],["undeclaredClosed",247],["nested",248],["typeless",249],["typelessRequired",250],["typelessItems",251]]}}
{"name":"Wholes","pointer":"/components/schemas/Wholes","types":"object","source":[0,"everything"],"object":{"properties":[["unique",252],["total",253],["when",254],["advised",255],["counted",256],["never",257],["boolean",258]]}}
{"name":"Tree","pointer":"/components/schemas/Tree","types":"object","source":[0,"everything"],"object":{"properties":[["children",259],["value",260]],"required":["children"]}}
{"name":"Chain","pointer":"/components/schemas/Chain","types":"object","source":[0,"everything"],"object":{"properties":[["next",52],["by",53]]}}
{"name":"Link","pointer":"/components/schemas/Link","types":"object","source":[0,"everything"],"object":{"properties":[["chain",52],["label",13]]}}
{"name":"Nest","pointer":"/components/schemas/Nest","types":"array","source":[0,"everything"],"array":{"items":54}}
{"name":"Grove","pointer":"/components/schemas/Grove","types":"object","source":[0,"everything"],"object":{"additional":{"schema":55}}}
{"name":"Ping","pointer":"/components/schemas/Ping","types":"array","source":[0,"everything"],"array":{"max_items":2,"items":57}}
{"name":"Pong","pointer":"/components/schemas/Pong","types":"object","source":[0,"everything"],"object":{"additional":{"schema":56}}}
{"name":"Expression","pointer":"/components/schemas/Expression","source":[0,"everything"],"one_of":[261,59]}
{"name":"Sum","pointer":"/components/schemas/Sum","types":"object","source":[0,"everything"],"object":{"properties":[["left",58],["right",58]],"required":["left","right"]}}
{"name":"Formula","pointer":"/components/schemas/Formula","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"]],"union":["op","discriminator",true,[["Constant",61],["Negation",62]]]}
{"name":"Constant","pointer":"/components/schemas/Constant","types":"object","source":[0,"everything"],"object":{"properties":[["op",262],["value",263]],"required":["op","value"]}}
{"name":"Negation","pointer":"/components/schemas/Negation","types":"object","source":[0,"everything"],"object":{"properties":[["op",264],["of",60]],"required":["op","of"]}}
{"name":"Sealed","pointer":"/components/schemas/Sealed","types":"object","source":[0,"everything"],"object":{"properties":[["inner",63],["leaf",265]],"min_properties":1}}
{"name":"LimitedChoice","pointer":"/components/schemas/LimitedChoice","types":"string","source":[0,"everything"],"values":["ok","too long"],"string":{"max_length":4}}
{"name":"Anything","pointer":"/components/schemas/Anything","source":[0,"everything"]}
{"name":"Nothing","pointer":"/components/schemas/Nothing","source":[0,"everything"],"not":266}
{"name":"Flag","pointer":"/components/schemas/Flag","types":"boolean","source":[0,"everything"]}
{"name":"Whole","pointer":"/components/schemas/Whole","types":"integer","source":[0,"everything"]}
{"name":"Real","pointer":"/components/schemas/Real","types":"number","source":[0,"everything"]}
{"name":"Text","pointer":"/components/schemas/Text","types":"string","source":[0,"everything"]}
{"name":"Void","pointer":"/components/schemas/Void","source":[0,"everything"],"values":[null]}
{"name":"Bag","pointer":"/components/schemas/Bag","types":"object","source":[0,"everything"]}
{"name":"Blank","pointer":"/components/schemas/Blank","types":"object","source":[0,"everything"],"object":{"additional":"forbidden"}}
{"name":"AlsoShort","pointer":"/components/schemas/AlsoShort","all_of":[13]}
{"pointer":"/paths/~1things/post/responses/default/content/application~1json/schema","types":"object","source":[0,"everything"],"object":{"properties":[["code",267],["why",268]],"required":["code"]}}
{"pointer":"/components/schemas/Response/properties/state","types":"string","source":[0,"everything"],"values":["open","done"]}
{"pointer":"/components/schemas/Response/properties/total","types":"number","source":[0,"everything"],"number":{"minimum":["0",false]}}
{"pointer":"/components/schemas/Response/properties/count","types":"integer","source":[0,"everything"],"number":{"maximum":["10",false]}}
{"pointer":"/components/schemas/Response/properties/small","types":"integer","source":[0,"everything"],"spellings":[["minimum","format"],["maximum","format"]],"string":{"format":["int32",null,"named"]},"number":{"minimum":["-2147483648",false],"maximum":["2147483647",false]}}
{"pointer":"/components/schemas/Response/properties/note","types":"string null","source":[0,"everything"],"string":{"max_length":5}}
{"pointer":"/components/schemas/Response/properties/at","types":"string","source":[0,"everything"],"string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/Response/properties/level","types":"integer","source":[0,"everything"],"values":[{"number":"1"},{"number":"2"},{"number":"3"}]}
{"pointer":"/components/schemas/Response/properties/events","types":"array","source":[0,"everything"],"array":{"max_items":2,"items":2}}
{"pointer":"/components/schemas/Response/properties/tags","types":"array","source":[0,"everything"],"array":{"unique":true,"items":269}}
{"pointer":"/components/schemas/Response/properties/labels","types":"object","source":[0,"everything"],"object":{"additional":{"schema":270}}}
{"pointer":"/components/schemas/Response/properties/contact","source":[0,"everything"],"any_of":[5,6]}
{"pointer":"/components/schemas/Response/properties/closed","types":"object","source":[0,"everything"],"object":{"properties":[["a",271]],"additional":"forbidden"}}
{"pointer":"/components/schemas/Response/properties/open","types":"object","source":[0,"everything"],"object":{"properties":[["a",272]],"required":["b"],"additional":"allowed"}}
{"pointer":"/components/schemas/Response/properties/counted","types":"object","source":[0,"everything"],"object":{"properties":[["a",273],["b",274]],"min_properties":1}}
{"pointer":"/components/schemas/Moved/properties/type","types":"string","source":[0,"everything"],"values":["moved"]}
{"pointer":"/components/schemas/Moved/properties/to","types":"string","source":[0,"everything"],"string":{"max_length":3}}
{"pointer":"/components/schemas/Failed/properties/type","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Failed/properties/why","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/ByPhone/properties/phone","types":"string","source":[0,"everything"],"string":{"max_length":15}}
{"pointer":"/components/schemas/ByMail/properties/mail","types":"string","source":[0,"everything"],"string":{"format":["email",null,"named"]}}
{"pointer":"/components/schemas/ByMail/properties/name","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Both/properties/id","types":"string","source":[0,"everything"],"string":{"pattern":"^[a-z]+$"}}
{"pointer":"/components/schemas/Both/properties/secret","types":"string","source":[0,"everything"],"string":{"min_length":2}}
{"pointer":"/components/schemas/Fish/properties/kind","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Fish/properties/fins","types":"integer","source":[0,"everything"],"number":{"minimum":["1",false]}}
{"pointer":"/components/schemas/Bird/properties/kind","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Bird/properties/wings","types":"integer","source":[0,"everything"],"number":{"maximum":["2",false]}}
{"pointer":"/components/schemas/Texts/properties/plain","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Texts/properties/least","types":"string","source":[0,"everything"],"string":{"min_length":2}}
{"pointer":"/components/schemas/Texts/properties/exact","types":"string","source":[0,"everything"],"string":{"min_length":3,"max_length":3}}
{"pointer":"/components/schemas/Texts/properties/pattern","types":"string","source":[0,"everything"],"string":{"pattern":"^[A-Z]{2}[0-9]*$"}}
{"pointer":"/components/schemas/Texts/properties/patternAndLength","types":"string","source":[0,"everything"],"string":{"max_length":4,"pattern":"^a+$"}}
{"pointer":"/components/schemas/Texts/properties/advised","types":"string","source":[0,"everything"],"string":{"max_length":9},"advice":[275]}
{"pointer":"/components/schemas/Texts/properties/onlyAdvised","types":"string","source":[0,"everything"],"advice":[276]}
{"pointer":"/components/schemas/Texts/properties/softly","types":"string","source":[0,null],"keyword_sources":[["maxLength",[1,"labels"]]],"string":{"max_length":3}}
{"pointer":"/components/schemas/Texts/properties/unlike","types":"string","source":[0,"everything"],"not":277}
{"pointer":"/components/schemas/Texts/properties/either","types":"string","source":[0,"everything"],"any_of":[278,279]}
{"pointer":"/components/schemas/Texts/properties/defaulted","types":"string","source":[0,"everything"],"string":{"max_length":8}}
{"pointer":"/components/schemas/Texts/properties/unit","types":"string","source":[0,"everything"],"string":{"format":["of-our-own",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/date","types":"string","source":[0,"everything"],"string":{"format":["date",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/dateTime","types":"string","source":[0,"everything"],"string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/email","types":"string","source":[0,"everything"],"string":{"format":["email",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/hostname","types":"string","source":[0,"everything"],"string":{"format":["hostname",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/ipv4","types":"string","source":[0,"everything"],"string":{"format":["ipv4",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/ipv6","types":"string","source":[0,"everything"],"string":{"format":["ipv6",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/uri","types":"string","source":[0,"everything"],"string":{"format":["uri",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/uuid","types":"string","source":[0,"everything"],"string":{"format":["uuid",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/byte","types":"string","source":[0,"everything"],"string":{"format":["byte",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/emoji","types":"string","source":[0,"everything"],"string":{"format":["emoji",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/binary","types":"string","source":[0,"everything"],"string":{"format":["binary",null,"named"]}}
{"pointer":"/components/schemas/Texts/properties/password","types":"string","source":[0,"everything"],"string":{"min_length":1,"format":["password",null,"named"]}}
{"pointer":"/components/schemas/Numbers/properties/integer","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Numbers/properties/number","types":"number","source":[0,"everything"]}
{"pointer":"/components/schemas/Numbers/properties/int32","types":"integer","source":[0,"everything"],"spellings":[["minimum","format"],["maximum","format"]],"string":{"format":["int32",null,"named"]},"number":{"minimum":["-2147483648",false],"maximum":["2147483647",false]}}
{"pointer":"/components/schemas/Numbers/properties/int64","types":"integer","source":[0,"everything"],"spellings":[["minimum","format"],["maximum","format"]],"string":{"format":["int64",null,"named"]},"number":{"minimum":["-9223372036854775808",false],"maximum":["9223372036854775807",false]}}
{"pointer":"/components/schemas/Numbers/properties/least","types":"integer","source":[0,"everything"],"number":{"minimum":["3",false]}}
{"pointer":"/components/schemas/Numbers/properties/most","types":"integer","source":[0,"everything"],"number":{"maximum":["-3",false]}}
{"pointer":"/components/schemas/Numbers/properties/between","types":"integer","source":[0,"everything"],"number":{"minimum":["0",true],"maximum":["10",true]}}
{"pointer":"/components/schemas/Numbers/properties/halves","types":"integer","source":[0,"everything"],"number":{"minimum":["0.5",false],"maximum":["2.5",false]}}
{"pointer":"/components/schemas/Numbers/properties/int32AndMore","types":"integer","source":[0,"everything"],"spellings":[["maximum","format"]],"string":{"format":["int32",null,"named"]},"number":{"minimum":["0",false],"maximum":["2147483647",false]}}
{"pointer":"/components/schemas/Numbers/properties/even","types":"integer","source":[0,"everything"],"number":{"multiple_of":"2"}}
{"pointer":"/components/schemas/Numbers/properties/ratio","types":"number","source":[0,"everything"],"number":{"minimum":["0",false],"maximum":["1",false]}}
{"pointer":"/components/schemas/Numbers/properties/above","types":"number","source":[0,"everything"],"number":{"minimum":["0",true]}}
{"pointer":"/components/schemas/Numbers/properties/below","types":"number","source":[0,"everything"],"number":{"maximum":["0.1",true]}}
{"pointer":"/components/schemas/Numbers/properties/cents","types":"number","source":[0,"everything"],"number":{"minimum":["0",false],"multiple_of":"0.01"}}
{"pointer":"/components/schemas/Numbers/properties/wide","types":"integer","source":[0,"everything"],"number":{"minimum":["-9223372036854775808",false],"maximum":["9007199254740993",false]}}
{"pointer":"/components/schemas/Numbers/properties/exact","types":"integer","source":[0,"everything"],"number":{"maximum":["9007199254740993",false]}}
{"pointer":"/components/schemas/Numbers/properties/unlike","types":"integer","source":[0,"everything"],"not":280}
{"pointer":"/components/schemas/Numbers/properties/float","types":"number","source":[0,"everything"],"string":{"format":["float",null,"named"]}}
{"pointer":"/components/schemas/Numbers/properties/double","types":"number","source":[0,"everything"],"string":{"format":["double",null,"named"]},"number":{"maximum":["1e300",false]}}
{"pointer":"/components/schemas/Numbers/properties/either","types":"number","source":[0,"everything"],"one_of":[281,282]}
{"pointer":"/components/schemas/Lists/properties/plain","types":"array","source":[0,"everything"],"array":{"items":283}}
{"pointer":"/components/schemas/Lists/properties/any","types":"array","source":[0,"everything"],"array":{"items":284}}
{"pointer":"/components/schemas/Lists/properties/few","types":"array","source":[0,"everything"],"array":{"min_items":1,"max_items":2,"items":13}}
{"pointer":"/components/schemas/Lists/properties/most","types":"array","source":[0,"everything"],"array":{"max_items":3,"items":285}}
{"pointer":"/components/schemas/Lists/properties/unique","types":"array","source":[0,"everything"],"array":{"unique":true,"items":286}}
{"pointer":"/components/schemas/Lists/properties/nullable","types":"array","source":[0,"everything"],"array":{"items":287}}
{"pointer":"/components/schemas/Lists/properties/nested","types":"array","source":[0,"everything"],"array":{"max_items":2,"items":288}}
{"pointer":"/components/schemas/Lists/properties/unlike","types":"array","source":[0,"everything"],"array":{"items":289},"not":290}
{"pointer":"/components/schemas/Rows/items","types":"object","source":[0,"everything"],"object":{"properties":[["id",291]],"required":["id"]}}
{"pointer":"/components/schemas/Names/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Choices/properties/number","types":"integer","source":[0,"everything"],"values":[{"number":"1"},{"number":"-2"},{"number":"30"}]}
{"pointer":"/components/schemas/Choices/properties/decimal","types":"number","source":[0,"everything"],"values":[{"number":"0.5"},{"number":"-1.25"},{"number":"100.0"}]}
{"pointer":"/components/schemas/Choices/properties/boolean","types":"boolean","source":[0,"everything"],"values":[true]}
{"pointer":"/components/schemas/Choices/properties/mixed","source":[0,"everything"],"values":["auto",{"number":"1"},true,{"number":"2.5"}]}
{"pointer":"/components/schemas/Choices/properties/mixedNull","source":[0,"everything"],"values":["auto",{"number":"1"},null]}
{"pointer":"/components/schemas/Choices/properties/nullable","types":"string null","source":[0,"everything"],"values":["a","b",null]}
{"pointer":"/components/schemas/Choices/properties/nullableWithout","types":"string null","source":[0,"everything"],"values":["a","b"]}
{"pointer":"/components/schemas/Choices/properties/onlyNull","source":[0,"everything"],"values":[null]}
{"pointer":"/components/schemas/Choices/properties/objects","source":[0,"everything"],"values":[{"object":[["a",{"number":"1"}]]},[{"number":"1"},{"number":"2"}]]}
{"pointer":"/components/schemas/Choices/properties/one","types":"string","source":[0,"everything"],"values":["only"]}
{"pointer":"/components/schemas/Choices/properties/alike","types":"string","source":[0,"everything"],"values":["a","A","a b","a-b",""," ","+1","-1","1","self","Unknown","`tick`","line\nend","\u202eright"]}
{"pointer":"/components/schemas/Choices/properties/contrary","types":"integer","source":[0,"everything"],"values":["a",{"number":"1"}]}
{"pointer":"/components/schemas/Choices/properties/merged","source":[0,"everything"],"all_of":[292,293]}
{"pointer":"/components/schemas/Choices/properties/none","source":[0,"everything"],"all_of":[294,295]}
{"pointer":"/components/schemas/Choices/properties/whole","types":"integer","source":[0,"everything"],"values":[{"number":"1.0"},{"number":"20e-1"}]}
{"pointer":"/components/schemas/States/properties/required","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/States/properties/requiredNull","types":"string null","source":[0,"everything"]}
{"pointer":"/components/schemas/States/properties/requiredAny","source":[0,"everything"]}
{"pointer":"/components/schemas/States/properties/requiredList","types":"array null","source":[0,"everything"],"array":{"max_items":1,"items":296}}
{"pointer":"/components/schemas/States/properties/optional","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/States/properties/presence","types":"string null","source":[0,"everything"],"string":{"max_length":4}}
{"pointer":"/components/schemas/States/properties/optionalAny","source":[0,"everything"]}
{"pointer":"/components/schemas/States/properties/wrapped","source":[0,"everything"],"all_of":[21]}
{"pointer":"/components/schemas/States/properties/nullableWrapped","source":[0,"everything"],"all_of":[13]}
{"pointer":"/components/schemas/States/properties/nullableObject","types":"object null","source":[0,"everything"],"object":{"properties":[["a",297]],"required":["a"]}}
{"pointer":"/components/schemas/States/properties/nullableUnion","source":[0,"everything"],"one_of":[13,298]}
{"pointer":"/components/schemas/Tagged/properties/inline","types":"object","source":[0,"everything"],"spellings":[["type","oneOf"],["discriminator","oneOf"]],"union":["t","implicit",true,[["one",299],["two",300]]]}
{"pointer":"/components/schemas/CardPayment/properties/by","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/CardPayment/properties/number","types":"string","source":[0,"everything"],"string":{"max_length":4}}
{"pointer":"/components/schemas/CashPayment/properties/by","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/BareA/properties/tag","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/BareA/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/BareB/properties/tag","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Animal/properties/species","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Animal/properties/name","types":"string","source":[0,"everything"],"string":{"max_length":6}}
{"pointer":"/components/schemas/Dog/allOf/1","types":"object","source":[0,"everything"],"object":{"properties":[["barks",301]],"required":["barks"]}}
{"pointer":"/components/schemas/Cat/properties/lives","types":"integer","source":[0,"everything"],"number":{"minimum":["0",false],"maximum":["9",false]}}
{"pointer":"/components/schemas/OuterInner/properties/outer","types":"string","source":[0,"everything"],"values":["inner"]}
{"pointer":"/components/schemas/OuterInner/properties/inner","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/InnerOne/properties/inner","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/InnerOne/properties/one","types":"string","source":[0,"everything"],"string":{"max_length":2}}
{"pointer":"/components/schemas/InnerTwo/properties/inner","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/InnerTwo/properties/two","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/OuterPlain/properties/outer","types":"string","source":[0,"everything"],"values":["plain"]}
{"pointer":"/components/schemas/OuterPlain/properties/text","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/OptionalA/properties/kind","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/OptionalA/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/OptionalB/properties/kind","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/OptionalB/properties/b","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/WithCommon/properties/id","types":"string","source":[0,"everything"],"string":{"max_length":3}}
{"pointer":"/components/schemas/WithCommon/properties/mode","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/CommonA/properties/mode","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/CommonA/properties/a","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/CommonB/properties/mode","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/CommonB/properties/id","types":"string","source":[0,"everything"],"string":{"min_length":2}}
{"pointer":"/components/schemas/Untagged/properties/scalars","source":[0,"everything"],"one_of":[302,303,304]}
{"pointer":"/components/schemas/Untagged/properties/any","source":[0,"everything"],"any_of":[305,306]}
{"pointer":"/components/schemas/Untagged/properties/objects","source":[0,"everything"],"one_of":[5,45]}
{"pointer":"/components/schemas/Untagged/properties/nullable","source":[0,"everything"],"one_of":[45,307,308]}
{"pointer":"/components/schemas/Untagged/properties/one","source":[0,"everything"],"one_of":[45]}
{"pointer":"/components/schemas/Untagged/properties/lists","source":[0,"everything"],"any_of":[309,310]}
{"pointer":"/components/schemas/Untagged/properties/overlapping","source":[0,"everything"],"one_of":[311,312]}
{"pointer":"/components/schemas/Untagged/properties/titled","source":[0,"everything"],"one_of":[313,314]}
{"pointer":"/components/schemas/Untagged/properties/enums","source":[0,"everything"],"one_of":[315,316,317]}
{"pointer":"/components/schemas/Untagged/properties/nested","source":[0,"everything"],"one_of":[318,319]}
{"pointer":"/components/schemas/Untagged/properties/both","source":[0,"everything"],"any_of":[320,321],"one_of":[322,323]}
{"pointer":"/components/schemas/Untagged/properties/beside","types":"object","source":[0,"everything"],"object":{"properties":[["a",324]],"required":["a"]},"any_of":[325,326]}
{"pointer":"/components/schemas/Untagged/properties/conditions","types":"object","source":[0,"everything"],"object":{"properties":[["a",327],["b",328]]},"any_of":[329,330]}
{"pointer":"/components/schemas/Address/properties/street","types":"string","source":[0,"everything"],"string":{"max_length":8}}
{"pointer":"/components/schemas/Address/properties/town","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Merges/properties/conflicting","source":[0,"everything"],"all_of":[331,332,333]}
{"pointer":"/components/schemas/Merges/properties/bounds","source":[0,"everything"],"all_of":[334,335]}
{"pointer":"/components/schemas/Merges/properties/wrapped","source":[0,"everything"],"all_of":[13]}
{"pointer":"/components/schemas/Merges/properties/narrowed","source":[0,"everything"],"all_of":[13,336]}
{"pointer":"/components/schemas/Merges/properties/sameMember","source":[0,"everything"],"all_of":[337,338]}
{"pointer":"/components/schemas/Merges/properties/closed","source":[0,"everything"],"all_of":[339,340]}
{"pointer":"/components/schemas/Merges/properties/lists","source":[0,"everything"],"all_of":[341,342]}
{"pointer":"/components/schemas/Merges/properties/impossible","source":[0,"everything"],"all_of":[343,344]}
{"pointer":"/components/schemas/Extended/allOf/1","types":"object","source":[0,"everything"],"object":{"properties":[["country",345]],"required":["town"]}}
{"pointer":"/components/schemas/Maps/properties/any","types":"object","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/allowed","types":"object","source":[0,"everything"],"object":{"additional":"allowed"}}
{"pointer":"/components/schemas/Maps/properties/texts","types":"object","source":[0,"everything"],"object":{"additional":{"schema":346}}}
{"pointer":"/components/schemas/Maps/properties/nullables","types":"object","source":[0,"everything"],"object":{"additional":{"schema":347}}}
{"pointer":"/components/schemas/Maps/properties/objects","types":"object","source":[0,"everything"],"object":{"additional":{"schema":45}}}
{"pointer":"/components/schemas/Maps/properties/limited","types":"object","source":[0,"everything"],"object":{"additional":{"schema":348},"min_properties":1,"max_properties":2}}
{"pointer":"/components/schemas/Maps/properties/empty","types":"object","source":[0,"everything"],"object":{"additional":"forbidden"}}
{"pointer":"/components/schemas/Maps/properties/beside","types":"object","source":[0,"everything"],"object":{"properties":[["a",349]],"required":["a"],"additional":{"schema":350}}}
{"pointer":"/components/schemas/Maps/properties/open","types":"object","source":[0,"everything"],"object":{"properties":[["a",351],["extra",352]],"additional":"allowed"}}
{"pointer":"/components/schemas/Maps/properties/undeclared","types":"object","source":[0,"everything"],"object":{"properties":[["a",353]],"required":["a","b"]}}
{"pointer":"/components/schemas/Maps/properties/undeclaredTyped","types":"object","source":[0,"everything"],"object":{"properties":[["a",354]],"required":["b"],"additional":{"schema":355}}}
{"pointer":"/components/schemas/Maps/properties/undeclaredClosed","types":"object","source":[0,"everything"],"object":{"properties":[["a",356]],"required":["b"],"additional":"forbidden"}}
{"pointer":"/components/schemas/Maps/properties/nested","types":"object","source":[0,"everything"],"object":{"additional":{"schema":357}}}
{"pointer":"/components/schemas/Maps/properties/typeless","source":[0,"everything"],"object":{"properties":[["a",358]]}}
{"pointer":"/components/schemas/Maps/properties/typelessRequired","source":[0,"everything"],"object":{"required":["a"]}}
{"pointer":"/components/schemas/Maps/properties/typelessItems","source":[0,"everything"],"array":{"items":359}}
{"pointer":"/components/schemas/Wholes/properties/unique","types":"object","source":[0,"everything"],"object":{"properties":[["rows",360]],"required":["rows"]},"unique":["rows/*/id"]}
{"pointer":"/components/schemas/Wholes/properties/total","types":"object","source":[0,"everything"],"object":{"properties":[["rows",361]],"required":["rows"]},"totals":[["rows/*/*",3]]}
{"pointer":"/components/schemas/Wholes/properties/when","types":"object","source":[0,"everything"],"object":{"properties":[["kind",362],["a",363],["b",364]]},"required_when":[[365,"",["a"]]]}
{"pointer":"/components/schemas/Wholes/properties/advised","types":"object","source":[0,"everything"],"object":{"properties":[["rows",366]],"required":["rows"]},"advice":[367]}
{"pointer":"/components/schemas/Wholes/properties/counted","types":"object","source":[0,"everything"],"object":{"properties":[["a",368],["b",369],["c",370]],"min_properties":1,"max_properties":2}}
{"pointer":"/components/schemas/Wholes/properties/never","types":"object","source":[0,"everything"],"object":{"properties":[["a",371],["b",372]],"required":["a"]},"not":373}
{"pointer":"/components/schemas/Wholes/properties/boolean","types":"boolean","source":[0,"everything"],"not":374}
{"pointer":"/components/schemas/Tree/properties/children","types":"array","source":[0,"everything"],"array":{"items":51}}
{"pointer":"/components/schemas/Tree/properties/value","source":[0,"everything"]}
{"pointer":"/components/schemas/Expression/oneOf/0","types":"number","source":[0,"everything"]}
{"pointer":"/components/schemas/Constant/properties/op","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Constant/properties/value","types":"number","source":[0,"everything"]}
{"pointer":"/components/schemas/Negation/properties/op","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Sealed/properties/leaf","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Nothing/not","source":[0,"everything"]}
{"pointer":"/paths/~1things/post/responses/default/content/application~1json/schema/properties/code","types":"integer","source":[0,"everything"]}
{"pointer":"/paths/~1things/post/responses/default/content/application~1json/schema/properties/why","types":"string","source":[0,"everything"],"string":{"max_length":3}}
{"pointer":"/components/schemas/Response/properties/tags/items","types":"string null","source":[0,"everything"]}
{"pointer":"/components/schemas/Response/properties/labels/additionalProperties","types":"string","source":[0,"everything"],"string":{"max_length":4}}
{"pointer":"/components/schemas/Response/properties/closed/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Response/properties/open/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Response/properties/counted/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Response/properties/counted/properties/b","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Texts/properties/advised/x-fiq-advice/0","source":[1,"labels"],"string":{"max_length":4}}
{"pointer":"/components/schemas/Texts/properties/onlyAdvised/x-fiq-advice/0","source":[1,"labels"],"string":{"max_length":4}}
{"pointer":"/components/schemas/Texts/properties/unlike/not","source":[0,"everything"],"values":["no"]}
{"pointer":"/components/schemas/Texts/properties/either/anyOf/0","source":[0,"everything"],"string":{"max_length":2}}
{"pointer":"/components/schemas/Texts/properties/either/anyOf/1","source":[0,"everything"],"string":{"pattern":"^x"}}
{"pointer":"/components/schemas/Numbers/properties/unlike/not","source":[0,"everything"],"values":[{"number":"0"}]}
{"pointer":"/components/schemas/Numbers/properties/either/oneOf/0","source":[0,"everything"],"number":{"minimum":["10",false]}}
{"pointer":"/components/schemas/Numbers/properties/either/oneOf/1","source":[0,"everything"],"number":{"maximum":["5",false]}}
{"pointer":"/components/schemas/Lists/properties/plain/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Lists/properties/any/items","source":[0,"everything"]}
{"pointer":"/components/schemas/Lists/properties/most/items","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Lists/properties/unique/items","types":"number","source":[0,"everything"]}
{"pointer":"/components/schemas/Lists/properties/nullable/items","types":"integer null","source":[0,"everything"]}
{"pointer":"/components/schemas/Lists/properties/nested/items","types":"array","source":[0,"everything"],"array":{"max_items":2,"items":375}}
{"pointer":"/components/schemas/Lists/properties/unlike/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Lists/properties/unlike/not","source":[0,"everything"],"array":{"max_items":0}}
{"pointer":"/components/schemas/Rows/items/properties/id","types":"string","source":[0,"everything"],"string":{"max_length":3}}
{"pointer":"/components/schemas/Choices/properties/merged/allOf/0","types":"string","source":[0,"everything"],"values":["a","b","c"]}
{"pointer":"/components/schemas/Choices/properties/merged/allOf/1","source":[0,"everything"],"values":["b","c","d"]}
{"pointer":"/components/schemas/Choices/properties/none/allOf/0","source":[0,"everything"],"values":["a"]}
{"pointer":"/components/schemas/Choices/properties/none/allOf/1","source":[0,"everything"],"values":["b"]}
{"pointer":"/components/schemas/States/properties/requiredList/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/States/properties/nullableObject/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/States/properties/nullableUnion/oneOf/1","types":"string null","source":[0,"everything"],"values":[null]}
{"pointer":"/components/schemas/Tagged/properties/inline/oneOf/0","types":"object","source":[0,"everything"],"object":{"properties":[["t",376],["a",377]],"required":["t"]}}
{"pointer":"/components/schemas/Tagged/properties/inline/oneOf/1","types":"object","source":[0,"everything"],"object":{"properties":[["t",378],["b",379]],"required":["t","b"]}}
{"pointer":"/components/schemas/Dog/allOf/1/properties/barks","types":"boolean","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/scalars/oneOf/0","types":"string","source":[0,"everything"],"string":{"max_length":3}}
{"pointer":"/components/schemas/Untagged/properties/scalars/oneOf/1","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/scalars/oneOf/2","types":"boolean","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/any/anyOf/0","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/any/anyOf/1","types":"number","source":[0,"everything"],"number":{"minimum":["0",false]}}
{"pointer":"/components/schemas/Untagged/properties/nullable/oneOf/1","types":"array","source":[0,"everything"],"array":{"items":45}}
{"pointer":"/components/schemas/Untagged/properties/nullable/oneOf/2","source":[0,"everything"],"values":[null]}
{"pointer":"/components/schemas/Untagged/properties/lists/anyOf/0","types":"array","source":[0,"everything"],"array":{"max_items":1,"items":380}}
{"pointer":"/components/schemas/Untagged/properties/lists/anyOf/1","types":"array","source":[0,"everything"],"array":{"items":381}}
{"pointer":"/components/schemas/Untagged/properties/overlapping/oneOf/0","types":"integer","source":[0,"everything"],"number":{"multiple_of":"2"}}
{"pointer":"/components/schemas/Untagged/properties/overlapping/oneOf/1","types":"integer","source":[0,"everything"],"number":{"multiple_of":"3"}}
{"pointer":"/components/schemas/Untagged/properties/titled/oneOf/0","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/titled/oneOf/1","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/enums/oneOf/0","types":"string","source":[0,"everything"],"values":["a","b"]}
{"pointer":"/components/schemas/Untagged/properties/enums/oneOf/1","types":"string","source":[0,"everything"],"values":["c"]}
{"pointer":"/components/schemas/Untagged/properties/enums/oneOf/2","types":"object","source":[0,"everything"],"object":{"properties":[["x",382]]}}
{"pointer":"/components/schemas/Untagged/properties/nested/oneOf/0","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/nested/oneOf/1","source":[0,"everything"],"one_of":[383,384]}
{"pointer":"/components/schemas/Untagged/properties/both/anyOf/0","source":[0,"everything"],"string":{"max_length":3}}
{"pointer":"/components/schemas/Untagged/properties/both/anyOf/1","source":[0,"everything"],"number":{"minimum":["3",false]}}
{"pointer":"/components/schemas/Untagged/properties/both/oneOf/0","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/both/oneOf/1","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/beside/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/beside/anyOf/0","source":[0,"everything"],"object":{"required":["b"]}}
{"pointer":"/components/schemas/Untagged/properties/beside/anyOf/1","source":[0,"everything"],"object":{"properties":[["c",385]],"required":["c"]}}
{"pointer":"/components/schemas/Untagged/properties/conditions/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/conditions/properties/b","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/conditions/anyOf/0","source":[0,"everything"],"object":{"required":["a"]}}
{"pointer":"/components/schemas/Untagged/properties/conditions/anyOf/1","source":[0,"everything"],"object":{"required":["b"]}}
{"pointer":"/components/schemas/Merges/properties/conflicting/allOf/0","types":"string","source":[0,"everything"],"string":{"min_length":2,"max_length":10}}
{"pointer":"/components/schemas/Merges/properties/conflicting/allOf/1","source":[0,"everything"],"string":{"max_length":4}}
{"pointer":"/components/schemas/Merges/properties/conflicting/allOf/2","source":[0,"everything"],"string":{"min_length":1}}
{"pointer":"/components/schemas/Merges/properties/bounds/allOf/0","types":"integer","source":[0,"everything"],"number":{"minimum":["0",false],"maximum":["100",false]}}
{"pointer":"/components/schemas/Merges/properties/bounds/allOf/1","source":[0,"everything"],"number":{"minimum":["10",false],"maximum":["20",false]}}
{"pointer":"/components/schemas/Merges/properties/narrowed/allOf/1","source":[0,"everything"],"string":{"pattern":"^[a-z]*$"}}
{"pointer":"/components/schemas/Merges/properties/sameMember/allOf/0","types":"object","source":[0,"everything"],"object":{"properties":[["a",386],["b",387]]}}
{"pointer":"/components/schemas/Merges/properties/sameMember/allOf/1","types":"object","source":[0,"everything"],"object":{"properties":[["a",388]],"required":["a"]}}
{"pointer":"/components/schemas/Merges/properties/closed/allOf/0","types":"object","source":[0,"everything"],"object":{"properties":[["a",389]],"additional":"forbidden"}}
{"pointer":"/components/schemas/Merges/properties/closed/allOf/1","types":"object","source":[0,"everything"],"object":{"properties":[["b",390]]}}
{"pointer":"/components/schemas/Merges/properties/lists/allOf/0","types":"array","source":[0,"everything"],"array":{"items":391}}
{"pointer":"/components/schemas/Merges/properties/lists/allOf/1","source":[0,"everything"],"array":{"max_items":2,"items":392}}
{"pointer":"/components/schemas/Merges/properties/impossible/allOf/0","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Merges/properties/impossible/allOf/1","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Extended/allOf/1/properties/country","types":"string","source":[0,"everything"],"string":{"min_length":2,"max_length":2}}
{"pointer":"/components/schemas/Maps/properties/texts/additionalProperties","types":"string","source":[0,"everything"],"string":{"max_length":3}}
{"pointer":"/components/schemas/Maps/properties/nullables/additionalProperties","types":"string null","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/limited/additionalProperties","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/beside/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/beside/additionalProperties","types":"integer","source":[0,"everything"],"number":{"minimum":["0",false]}}
{"pointer":"/components/schemas/Maps/properties/open/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/open/properties/extra","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/undeclared/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/undeclaredTyped/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/undeclaredTyped/additionalProperties","types":"string null","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/undeclaredClosed/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/nested/additionalProperties","types":"object","source":[0,"everything"],"object":{"additional":{"schema":393}}}
{"pointer":"/components/schemas/Maps/properties/typeless/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/typelessItems/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/unique/properties/rows","types":"array","source":[0,"everything"],"array":{"items":394}}
{"pointer":"/components/schemas/Wholes/properties/total/properties/rows","types":"array","source":[0,"everything"],"array":{"items":395}}
{"pointer":"/components/schemas/Wholes/properties/when/properties/kind","types":"string","source":[0,"everything"],"values":["a","b"]}
{"pointer":"/components/schemas/Wholes/properties/when/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/when/properties/b","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/when/x-fiq-required-when/0/when","source":[0,"everything"],"object":{"properties":[["kind",396]],"required":["kind"]}}
{"pointer":"/components/schemas/Wholes/properties/advised/properties/rows","types":"array","source":[0,"everything"],"array":{"items":397}}
{"pointer":"/components/schemas/Wholes/properties/advised/x-fiq-advice/0","source":[1,"labels"],"totals":[["rows/*",1]]}
{"pointer":"/components/schemas/Wholes/properties/counted/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/counted/properties/b","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/counted/properties/c","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/never/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/never/properties/b","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/never/not","source":[0,"everything"],"object":{"required":["a","b"]}}
{"pointer":"/components/schemas/Wholes/properties/boolean/not","source":[0,"everything"],"values":[false]}
{"pointer":"/components/schemas/Lists/properties/nested/items/items","types":"string","source":[0,"everything"],"string":{"max_length":2}}
{"pointer":"/components/schemas/Tagged/properties/inline/oneOf/0/properties/t","types":"string","source":[0,"everything"],"values":["one"]}
{"pointer":"/components/schemas/Tagged/properties/inline/oneOf/0/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Tagged/properties/inline/oneOf/1/properties/t","types":"string","source":[0,"everything"],"values":["two"]}
{"pointer":"/components/schemas/Tagged/properties/inline/oneOf/1/properties/b","types":"boolean","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/lists/anyOf/0/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/lists/anyOf/1/items","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/enums/oneOf/2/properties/x","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/nested/oneOf/1/oneOf/0","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/nested/oneOf/1/oneOf/1","types":"boolean","source":[0,"everything"]}
{"pointer":"/components/schemas/Untagged/properties/beside/anyOf/1/properties/c","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Merges/properties/sameMember/allOf/0/properties/a","types":"string","source":[0,"everything"],"string":{"max_length":9}}
{"pointer":"/components/schemas/Merges/properties/sameMember/allOf/0/properties/b","types":"integer","source":[0,"everything"]}
{"pointer":"/components/schemas/Merges/properties/sameMember/allOf/1/properties/a","types":"string","source":[0,"everything"],"string":{"min_length":2}}
{"pointer":"/components/schemas/Merges/properties/closed/allOf/0/properties/a","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Merges/properties/closed/allOf/1/properties/b","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Merges/properties/lists/allOf/0/items","types":"string","source":[0,"everything"],"string":{"max_length":4}}
{"pointer":"/components/schemas/Merges/properties/lists/allOf/1/items","source":[0,"everything"],"string":{"min_length":1}}
{"pointer":"/components/schemas/Maps/properties/nested/additionalProperties/additionalProperties","types":"array","source":[0,"everything"],"array":{"items":398}}
{"pointer":"/components/schemas/Wholes/properties/unique/properties/rows/items","types":"object","source":[0,"everything"],"object":{"properties":[["id",399]],"required":["id"]}}
{"pointer":"/components/schemas/Wholes/properties/total/properties/rows/items","types":"array","source":[0,"everything"],"array":{"items":400}}
{"pointer":"/components/schemas/Wholes/properties/when/x-fiq-required-when/0/when/properties/kind","source":[0,"everything"],"values":["a"]}
{"pointer":"/components/schemas/Wholes/properties/advised/properties/rows/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Maps/properties/nested/additionalProperties/additionalProperties/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/unique/properties/rows/items/properties/id","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Wholes/properties/total/properties/rows/items/items","types":"string","source":[0,"everything"]}
{"pointer":"/components/schemas/Merges/properties/lists/allOf/0/items","all_of":[391,392]}
{"pointer":"/components/schemas/Merges/properties/lists/allOf/0/items","all_of":[391,392]}
{"pointer":"/components/schemas/WithCommon/properties/id","all_of":[206,211]}
{"pointer":"/components/schemas/WithCommon/properties/id","all_of":[206,211]}
{"pointer":"/components/schemas/Merges/properties/sameMember/allOf/0/properties/a","all_of":[386,388]}
{"pointer":"/components/schemas/Merges/properties/sameMember/allOf/0/properties/a","all_of":[386,388]}
"#;
