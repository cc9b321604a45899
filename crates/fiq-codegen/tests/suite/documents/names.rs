// Generated: `cargo run -p fiq-codegen --example types names.json`.

use ::fiq_runtime as rt;

rt::object! {
    /// `/components/schemas/Keywords` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Keywords = API[0]; KeywordsBuilder(KeywordsSlots) [V1 V2] {
        /// - At most 4 characters
        pub r#type: KeywordsType3 = required "type" => [rt::Set, V2],
        pub r#match: rt::Text = required "match" => [V1, rt::Set],
        pub r#fn: Option<rt::Text> = optional "fn",
        pub r#ref: Option<rt::Text> = optional "ref",
        pub self_: Option<rt::Text> = optional "self",
        pub self_2: Option<rt::Text> = optional "Self",
        pub super_: Option<rt::Text> = optional "super",
        pub crate_: Option<rt::Text> = optional "crate",
        pub r#async: Option<rt::Text> = optional "async",
        pub r#await: Option<rt::Text> = optional "await",
        pub r#dyn: Option<rt::Text> = optional "dyn",
        pub r#gen: Option<rt::Text> = optional "gen",
        pub r#try: Option<rt::Text> = optional "try",
        pub union: Option<rt::Text> = optional "union",
        pub macro_rules: Option<rt::Text> = optional "macro_rules",
        pub r#static: Option<rt::Text> = optional "static",
        pub r#true: Option<rt::Text> = optional "true",
        pub r#false: Option<rt::Text> = optional "false",
        pub empty: Option<rt::Text> = optional "_",
        pub empty_2: Option<rt::Text> = optional "__",
        pub raw: Option<rt::Text> = optional "raw",
        pub r#abstract: Option<rt::Text> = optional "abstract",
        pub r#box: Option<rt::Text> = optional "box",
        pub r#yield: Option<rt::Text> = optional "yield",
        pub r#where: Option<rt::Text> = optional "where",
        pub default: Option<rt::Text> = optional "default",
    }
}

rt::object! {
    /// `/components/schemas/Signs` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Signs = API[1]; SignsBuilder(SignsSlots) [] {
        pub plus_1: Option<i64> = optional "+1",
        pub minus_1: Option<i64> = optional "-1",
        pub _1: Option<i64> = optional "1",
        pub _3ds: Option<rt::Text> = optional "3ds",
        pub empty: Option<rt::Text> = optional "",
        pub empty_2: Option<rt::Text> = optional " ",
        pub r#ref: Option<rt::Text> = optional "$ref",
        pub r#type: Option<rt::Text> = optional "@type",
        pub dollar: Option<rt::Text> = optional "$",
        pub at: Option<rt::Text> = optional "@",
        pub a_b: Option<rt::Text> = optional "a.b",
        pub a_b_2: Option<rt::Text> = optional "a/b",
        pub a_b_3: Option<rt::Text> = optional "a~b",
        pub a_b_4: Option<rt::Text> = optional "a{b}",
        pub a_b_5: Option<rt::Text> = optional "a\"b",
        pub a_b_6: Option<rt::Text> = optional "a\\b",
        pub a_b_7: Option<rt::Text> = optional "a\nb",
        pub gr_uf6_udf_e: Option<rt::Text> = optional "größe",
        pub u65e5_u672c_u8a9e: Option<rt::Text> = optional "日本語",
        /// - At most 2 characters
        pub u1f355: Option<SignsU1f355> = optional "🍕",
        pub less: Option<rt::Text> = optional "<",
        pub x_y: Option<rt::Text> = optional "x-y",
        pub u202e_left: Option<rt::Text> = optional "\u{202e}left",
    }
}

rt::object! {
    /// `/components/schemas/Clashes` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Clashes = API[2]; ClashesBuilder(ClashesSlots) [] {
        pub case: Option<rt::Text> = optional "case",
        pub case_2: Option<rt::Text> = optional "Case",
        pub case_3: Option<rt::Text> = optional "CASE",
        pub a_b: Option<rt::Text> = optional "a_b",
        pub a_b_2: Option<rt::Text> = optional "aB",
        pub a_b_3: Option<rt::Text> = optional "a-b",
        pub a_b_2_2: Option<rt::Text> = optional "a_b_2",
        /// - At most 3 characters
        pub ab: Option<ClashesAb> = optional "AB",
        /// - At most 3 characters
        pub a_b_4: Option<ClashesAb2> = optional "A B",
    }
}

rt::object! {
    /// `/components/schemas/Methods` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Methods = API[3]; MethodsBuilder(MethodsSlots) [V1 V2] {
        pub build_: rt::Text = required "build" => [rt::Set, V2],
        pub builder: Option<rt::Text> = optional "builder",
        pub new: rt::Text = required "new" => [V1, rt::Set],
        pub extra: Option<rt::Text> = optional "extra",
        pub clone: Option<rt::Text> = optional "clone",
        pub from_json: Option<rt::Text> = optional "from_json",
        pub to_json: Option<rt::Text> = optional "to_json",
        pub read: Option<rt::Text> = optional "read",
        pub write: Option<rt::Text> = optional "write",
        pub schema: Option<rt::Text> = optional "schema",
        pub slots: Option<rt::Text> = optional "slots",
        pub states: Option<rt::Text> = optional "states",
        pub value: Option<rt::Text> = optional "value",
        pub out: Option<rt::Text> = optional "out",
        pub members: Option<rt::Text> = optional "members",
        pub checked: Option<rt::Text> = optional "checked",
        pub into_parts: Option<rt::Text> = optional "into_parts",
        pub eq: Option<rt::Text> = optional "eq",
        pub fmt: Option<rt::Text> = optional "fmt",
        pub into: Option<rt::Text> = optional "into",
        pub start: Option<rt::Text> = optional "__start",
        pub finish: Option<rt::Text> = optional "__finish",
        pub finish_2: Option<rt::Text> = optional "finish",
        pub start_2: Option<rt::Text> = optional "start",
        ..extra_2: rt::Map<i64>,
    }
}

/// `/components/schemas/SealedMethods` of the document.
#[allow(dead_code)]
pub type SealedMethods = rt::Checked<SealedMethodsParts>;

rt::parts! {
    /// The members of [`SealedMethods`].
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct SealedMethodsParts = API[4]; SealedMethodsBuilder(SealedMethodsSlots) [] {
        pub checked: Option<rt::Text> = optional "checked",
        pub parts: Option<rt::Text> = optional "parts",
        pub into_parts: Option<rt::Text> = optional "into_parts",
        pub new: Option<rt::Text> = optional "new",
        pub deref: Option<rt::Text> = optional "deref",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Received` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Received = API[5] {
        pub extra: Option<String> = optional "extra",
        pub extra_2: Option<String> = optional "Extra",
        pub unknown: Option<ReceivedUnknown> = optional "unknown",
        pub option: Option<Option2> = optional "option",
        pub api: Option<Api> = optional "api",
        pub tagged: Option<ReceivedTagged> = optional "tagged",
        ..extra_3: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Option` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Option2 = API[6] {
        pub some: String = required "some",
        pub none: Option<None2> = optional "none",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::choice! {
    /// `/components/schemas/None` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum None2 = API[7] {
        None = "None",
        Some = "Some",
        SelfValue = "Self",
        SelfValue2 = "self",
        Ok = "Ok",
        Err = "Err",
        ..Unknown,
    }
}

rt::object! {
    /// `/components/schemas/Unknown` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Unknown = API[8], "type" = "Unknown" {
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Untagged` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Untagged = API[9], "type" = "Untagged" {
        ..extra: rt::Map<rt::Value>,
    }
}

/// - At least 1 character
#[allow(dead_code)]
pub type Some2 = rt::Text<limits::Some2>;

rt::object! {
    /// `/components/schemas/Result` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Result2 = API[11] {
        /// - At most 2 characters
        pub ok: Option<Ok2> = optional "ok",
        /// - At most 2 items
        pub err: Option<Err2> = optional "err",
    }
}

/// - At most 2 characters
#[allow(dead_code)]
pub type Ok2 = rt::Text<limits::Ok2>;

/// - At most 2 items
#[allow(dead_code)]
pub type Err2 = rt::List<Result2, limits::Err2>;

/// `/components/schemas/Vec` of the document.
#[allow(dead_code)]
pub type Vec2 = Vec<String2>;

/// - At most 3 characters
#[allow(dead_code)]
pub type String2 = rt::Text<limits::String2>;

rt::object! {
    /// `/components/schemas/Box` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Box2 = API[16] {
        pub r#box: Option<Box<Box2>> = optional "box",
        /// - At most 3 characters
        pub string: Option<String2> = optional "string",
    }
}

rt::choice! {
    /// - Default: `"Debug"`
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub enum Clone2 = API[17] {
        Clone = "Clone",
        Copy = "Copy",
        #[default]
        Debug = "Debug",
        Default = "Default",
    }
}

rt::object! {
    /// `/components/schemas/Default` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Default2 = API[18]; Default2Builder(Default2Slots) [] {
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
        pub c: Option<rt::Text> = optional "c",
    }
}

rt::object! {
    /// `/components/schemas/DefaultBuilder` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct DefaultBuilder = API[19] {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/DefaultSlots` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct DefaultSlots = API[20] {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/T1` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct T1 = API[21]; T1Builder(T1Slots) [V1 V2] {
        pub t1: T2 = required "t1" => [rt::Set, V2],
        pub t2: rt::Text = required "t2" => [V1, rt::Set],
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
        pub c: Option<rt::Text> = optional "c",
    }
}

rt::choice! {
    /// `/components/schemas/T2` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum T2 = API[22] {
        T1 = "T1",
        T2 = "T2",
    }
}

rt::object! {
    /// `/components/schemas/S` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct S = API[23] {
        pub s: Option<rt::Text> = optional "s",
    }
}

/// - At most 1 character
#[allow(dead_code)]
pub type D = rt::Text<limits::D>;

/// - At most 1 character
#[allow(dead_code)]
pub type Text = rt::Text<limits::Text>;

/// - At least 0
#[allow(dead_code)]
pub type Number = rt::Number<limits::Number>;

/// - At least 0
#[allow(dead_code)]
pub type Integer = rt::Integer<limits::Integer>;

/// - At most 1 item
#[allow(dead_code)]
pub type List = rt::List<rt::Text, limits::List>;

/// `/components/schemas/Map` of the document.
#[allow(dead_code)]
pub type Map = rt::Map<rt::Text>;

/// `/components/schemas/Json` of the document.
#[allow(dead_code)]
pub type Json = rt::Json<limits::Json>;

/// `/components/schemas/Value` of the document.
#[allow(dead_code)]
pub type Value = rt::Value;

rt::object! {
    /// `/components/schemas/Presence` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Presence = API[32] {
        pub presence: rt::Presence<rt::Text> = optional "presence",
    }
}

/// `/components/schemas/Checked` of the document.
#[allow(dead_code)]
pub type Checked = rt::Checked<CheckedParts2>;

rt::parts! {
    /// The members of [`Checked`].
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct CheckedParts2 = API[33]; CheckedBuilder(CheckedSlots) [] {
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
    }
}

rt::object! {
    /// `/components/schemas/CheckedParts` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct CheckedParts = API[34] {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/API` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Api = API[35] {
        pub rt: Option<String> = optional "rt",
        ..extra: rt::Map<rt::Value>,
    }
}

/// - At most 1 character
#[allow(dead_code)]
pub type Model = rt::Text<limits::Model>;

rt::object! {
    /// `/components/schemas/rt` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Rt = API[37] {
        /// - At most 1 character
        pub limits: Option<Limits> = optional "limits",
    }
}

/// - At most 1 character
#[allow(dead_code)]
pub type Limits = rt::Text<limits::Limits>;

/// - At least 1 character
#[allow(dead_code)]
pub type Limits2 = rt::Text<limits::Limits2>;

/// - At most 3
#[allow(dead_code)]
pub type Range = rt::Integer<limits::Range>;

/// - At most 4
#[allow(dead_code)]
pub type I64 = rt::Integer<limits::I64>;

/// - At most 4
#[allow(dead_code)]
pub type F64 = rt::Number<limits::F64>;

/// `/components/schemas/bool` of the document.
#[allow(dead_code)]
pub type Bool = bool;

/// - At least 1 character, at most 4 characters
#[allow(dead_code)]
pub type U64 = rt::Text<limits::U64>;

/// - At most 5 characters
#[allow(dead_code)]
pub type Api2 = rt::Text<limits::Api2>;

rt::object! {
    /// `/components/schemas/self` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct SelfValue = API[46] {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/Self_` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct SelfValue2 = API[47] {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/list-row` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ListRow = API[48] {
        pub a: Option<rt::Text> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/ListRow` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ListRow2 = API[49] {
        /// - At most 1 character
        pub a: Option<ListRow2A> = optional "a",
    }
}

rt::object! {
    /// `/components/schemas/list_row` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ListRow3 = API[50] {
        /// - At most 2 characters
        pub a: Option<ListRow3A> = optional "a",
    }
}

/// - At most 9 characters
#[allow(dead_code)]
pub type KeywordsType = rt::Text<limits::KeywordsType>;

/// - At most 8 characters
#[allow(dead_code)]
pub type KeywordsType2 = rt::Text<limits::KeywordsType2>;

rt::object! {
    /// `/components/schemas/3d` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct _3d = API[53] {
        /// - At most 1 character
        pub _1: Option<_3d1> = optional "1",
    }
}

rt::object! {
    /// `/components/schemas/io.k8s.v1.Pod` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct IoK8sV1Pod = API[54] {
        pub pod: Option<rt::Text> = optional "pod",
    }
}

/// - At most 4 characters
#[allow(dead_code)]
pub type KeywordsType3 = rt::Text<limits::KeywordsType3>;

/// - At most 2 characters
#[allow(dead_code)]
pub type SignsU1f355 = rt::Text<limits::SignsU1f355>;

/// - At most 3 characters
#[allow(dead_code)]
pub type ClashesAb = rt::Text<limits::ClashesAb>;

/// - At most 3 characters
#[allow(dead_code)]
pub type ClashesAb2 = rt::Text<limits::ClashesAb2>;

rt::choice! {
    /// `/components/schemas/Received/properties/unknown` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum ReceivedUnknown = API[147] {
        Unknown = "unknown",
        Unknown2 = "Unknown",
        Unknown3 = "UNKNOWN",
        Other = "other",
        ..Unknown4,
    }
}

rt::union! {
    /// `/components/schemas/Received/properties/tagged` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum ReceivedTagged = API[148], by "type" {
        Unknown(Unknown) = "Unknown",
        Untagged(Untagged) = "Untagged",
        ..Unknown2,
    }
}
rt::from! { ReceivedTagged: Unknown(Unknown), Untagged(Untagged) }

/// - At most 1 character
#[allow(dead_code)]
pub type ListRow2A = rt::Text<limits::ListRow2A>;

/// - At most 2 characters
#[allow(dead_code)]
pub type ListRow3A = rt::Text<limits::ListRow3A>;

/// - At most 1 character
#[allow(dead_code)]
pub type _3d1 = rt::Text<limits::_3d1>;

rt::choice! {
    /// `/paths/~1names~1{type}/get/parameters/0/schema` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum TypeType = API[55] {
        Fn = "fn",
        Struct = "struct",
    }
}

rt::object! {
    /// `/paths/~1names~1{type}/post/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PostNamesTypeRequest = API[56] {
        /// - At most 2 characters
        pub self_: Option<PostNamesTypeRequestSelfValue> = optional "self",
    }
}

/// - At most 2 characters
#[allow(dead_code)]
pub type PostNamesTypeRequestSelfValue = rt::Text<limits::PostNamesTypeRequestSelfValue>;

/// What limits the types above: each name is that of the type which it limits.
pub mod limits {
    use super::{API, rt};

    rt::limits! {
        KeywordsType3 = API[57], true, length 0, 4;
        SignsU1f355 = API[102], true, length 0, 2;
        ClashesAb = API[113], true, length 0, 3;
        ClashesAb2 = API[114], true, length 0, 3;
        Some2 = API[10], true, length 1, u64::MAX;
        Ok2 = API[12], true, length 0, 2;
        Err2 = API[13], true, length 0, 2;
        String2 = API[15], true, length 0, 3;
        D = API[24], true, length 0, 1;
        Text = API[25], true, length 0, 1;
        Number = API[26], true, range rt::Range { least: Some(0.0), ..rt::Range::ANY };
        Integer = API[27], true, range rt::Range { least: Some(0.0), ..rt::Range::ANY };
        List = API[28], true, length 0, 1;
        Json = API[30], false;
        Model = API[36], true, length 0, 1;
        Limits = API[38], true, length 0, 1;
        Limits2 = API[39], true, length 1, u64::MAX;
        Range = API[40], true, range rt::Range { most: Some(3.0), ..rt::Range::ANY };
        I64 = API[41], true, range rt::Range { most: Some(4.0), ..rt::Range::ANY };
        F64 = API[42], true, range rt::Range { most: Some(4.0), ..rt::Range::ANY };
        U64 = API[44], true, length 1, 4;
        Api2 = API[45], true, length 0, 5;
        ListRow2A = API[173], true, length 0, 1;
        ListRow3A = API[174], true, length 0, 2;
        KeywordsType = API[51], true, length 0, 9;
        KeywordsType2 = API[52], true, length 0, 8;
        _3d1 = API[175], true, length 0, 1;
        PostNamesTypeRequestSelfValue = API[177], true, length 0, 2;
    }
}

/// The operations of the document: what is sent, and what is answered by status.
pub mod operations {
    use super::{API, rt};

    rt::operation! {
        /// `GET /names/{type}`
        pub struct Type = GET "/names/{type}" {
            /// `type` in the path.
            pub r#type: super::TypeType = path "type",
        }
        pub enum TypeResponse {
            /// Received
            Ok(super::Received = API[5]) = "200",
        }
    }

    rt::operation! {
        /// `POST /names/{type}`
        pub struct PostNamesType = POST "/names/{type}" {
            /// `type` in the path.
            pub r#type: rt::Text = path "type",
        }
        optional {
            /// The body.
            pub body: Option<super::PostNamesTypeRequest> = optional_body API[56],
        }
        pub enum PostNamesTypeResponse {
            /// Done
            Ok(rt::Raw) = "200",
        }
    }
}

#[allow(dead_code)]
static API: rt::Api = rt::Api::encoded(MODEL);

/// What the document demands of the types above, a schema a line.
#[allow(dead_code)]
const MODEL: &str = r#"{"format":1,"title":"Names that Rust does not take as they are","version":"1.0.0","authorities":[]}
{"name":"Keywords","pointer":"/components/schemas/Keywords","types":"object","object":{"properties":[["type",57],["match",58],["fn",59],["ref",60],["self",61],["Self",62],["super",63],["crate",64],["async",65],["await",66],["dyn",67],["gen",68],["try",69],["union",70],["macro_rules",71],["static",72],["true",73],["false",74],["_",75],["__",76],["raw",77],["abstract",78],["box",79],["yield",80],["where",81],["default",82]],"required":["type","match"]}}
{"name":"Signs","pointer":"/components/schemas/Signs","types":"object","object":{"properties":[["+1",83],["-1",84],["1",85],["3ds",86],["",87],[" ",88],["$ref",89],["@type",90],["$",91],["@",92],["a.b",93],["a/b",94],["a~b",95],["a{b}",96],["a\"b",97],["a\\b",98],["a\nb",99],["größe",100],["日本語",101],["🍕",102],["<",103],["x-y",104],["\u202eleft",105]]}}
{"name":"Clashes","pointer":"/components/schemas/Clashes","types":"object","object":{"properties":[["case",106],["Case",107],["CASE",108],["a_b",109],["aB",110],["a-b",111],["a_b_2",112],["AB",113],["A B",114]]}}
{"name":"Methods","pointer":"/components/schemas/Methods","types":"object","object":{"properties":[["build",115],["builder",116],["new",117],["extra",118],["clone",119],["from_json",120],["to_json",121],["read",122],["write",123],["schema",124],["slots",125],["states",126],["value",127],["out",128],["members",129],["checked",130],["into_parts",131],["eq",132],["fmt",133],["into",134],["__start",135],["__finish",136],["finish",137],["start",138]],"required":["build","new"],"additional":{"schema":139}}}
{"name":"SealedMethods","pointer":"/components/schemas/SealedMethods","types":"object","object":{"properties":[["checked",140],["parts",141],["into_parts",142],["new",143],["deref",144]],"min_properties":1}}
{"name":"Received","pointer":"/components/schemas/Received","types":"object","object":{"properties":[["extra",145],["Extra",146],["unknown",147],["option",6],["api",35],["tagged",148]]}}
{"name":"Option","pointer":"/components/schemas/Option","types":"object","object":{"properties":[["some",149],["none",7]],"required":["some"]}}
{"name":"None","pointer":"/components/schemas/None","types":"string","values":["None","Some","Self","self","Ok","Err"]}
{"name":"Unknown","pointer":"/components/schemas/Unknown","types":"object","object":{"properties":[["type",150]],"required":["type"]}}
{"name":"Untagged","pointer":"/components/schemas/Untagged","types":"object","object":{"properties":[["type",151]],"required":["type"]}}
{"name":"Some","pointer":"/components/schemas/Some","types":"string","string":{"min_length":1}}
{"name":"Result","pointer":"/components/schemas/Result","types":"object","object":{"properties":[["ok",12],["err",13]]}}
{"name":"Ok","pointer":"/components/schemas/Ok","types":"string","string":{"max_length":2}}
{"name":"Err","pointer":"/components/schemas/Err","types":"array","array":{"max_items":2,"items":11}}
{"name":"Vec","pointer":"/components/schemas/Vec","types":"array","array":{"items":15}}
{"name":"String","pointer":"/components/schemas/String","types":"string","string":{"max_length":3}}
{"name":"Box","pointer":"/components/schemas/Box","types":"object","object":{"properties":[["box",16],["string",15]]}}
{"name":"Clone","pointer":"/components/schemas/Clone","types":"string","values":["Clone","Copy","Debug","Default"]}
{"name":"Default","pointer":"/components/schemas/Default","types":"object","object":{"properties":[["a",152],["b",153],["c",154]]}}
{"name":"DefaultBuilder","pointer":"/components/schemas/DefaultBuilder","types":"object","object":{"properties":[["a",155]]}}
{"name":"DefaultSlots","pointer":"/components/schemas/DefaultSlots","types":"object","object":{"properties":[["a",156]]}}
{"name":"T1","pointer":"/components/schemas/T1","types":"object","object":{"properties":[["t1",22],["t2",157],["a",158],["b",159],["c",160]],"required":["t1","t2"]}}
{"name":"T2","pointer":"/components/schemas/T2","types":"string","values":["T1","T2"]}
{"name":"S","pointer":"/components/schemas/S","types":"object","object":{"properties":[["s",161]]}}
{"name":"D","pointer":"/components/schemas/D","types":"string","string":{"max_length":1}}
{"name":"Text","pointer":"/components/schemas/Text","types":"string","string":{"max_length":1}}
{"name":"Number","pointer":"/components/schemas/Number","types":"number","number":{"minimum":["0",false]}}
{"name":"Integer","pointer":"/components/schemas/Integer","types":"integer","number":{"minimum":["0",false]}}
{"name":"List","pointer":"/components/schemas/List","types":"array","array":{"max_items":1,"items":162}}
{"name":"Map","pointer":"/components/schemas/Map","types":"object","object":{"additional":{"schema":163}}}
{"name":"Json","pointer":"/components/schemas/Json","not":164}
{"name":"Value","pointer":"/components/schemas/Value"}
{"name":"Presence","pointer":"/components/schemas/Presence","types":"object","object":{"properties":[["presence",165]]}}
{"name":"Checked","pointer":"/components/schemas/Checked","types":"object","object":{"properties":[["a",166],["b",167]],"max_properties":1}}
{"name":"CheckedParts","pointer":"/components/schemas/CheckedParts","types":"object","object":{"properties":[["a",168]]}}
{"name":"API","pointer":"/components/schemas/API","types":"object","object":{"properties":[["rt",169]]}}
{"name":"MODEL","pointer":"/components/schemas/MODEL","types":"string","string":{"max_length":1}}
{"name":"rt","pointer":"/components/schemas/rt","types":"object","object":{"properties":[["limits",38]]}}
{"name":"limits","pointer":"/components/schemas/limits","types":"string","string":{"max_length":1}}
{"name":"Limits","pointer":"/components/schemas/Limits","types":"string","string":{"min_length":1}}
{"name":"Range","pointer":"/components/schemas/Range","types":"integer","number":{"maximum":["3",false]}}
{"name":"i64","pointer":"/components/schemas/i64","types":"integer","number":{"maximum":["4",false]}}
{"name":"f64","pointer":"/components/schemas/f64","types":"number","number":{"maximum":["4",false]}}
{"name":"bool","pointer":"/components/schemas/bool","types":"boolean"}
{"name":"u64","pointer":"/components/schemas/u64","types":"string","string":{"min_length":1,"max_length":4}}
{"name":"Api","pointer":"/components/schemas/Api","types":"string","string":{"max_length":5}}
{"name":"self","pointer":"/components/schemas/self","types":"object","object":{"properties":[["a",170]]}}
{"name":"Self_","pointer":"/components/schemas/Self_","types":"object","object":{"properties":[["a",171]]}}
{"name":"list-row","pointer":"/components/schemas/list-row","types":"object","object":{"properties":[["a",172]]}}
{"name":"ListRow","pointer":"/components/schemas/ListRow","types":"object","object":{"properties":[["a",173]]}}
{"name":"list_row","pointer":"/components/schemas/list_row","types":"object","object":{"properties":[["a",174]]}}
{"name":"Keywords.Type","pointer":"/components/schemas/Keywords.Type","types":"string","string":{"max_length":9}}
{"name":"KeywordsType","pointer":"/components/schemas/KeywordsType","types":"string","string":{"max_length":8}}
{"name":"3d","pointer":"/components/schemas/3d","types":"object","object":{"properties":[["1",175]]}}
{"name":"io.k8s.v1.Pod","pointer":"/components/schemas/io.k8s.v1.Pod","types":"object","object":{"properties":[["pod",176]]}}
{"pointer":"/paths/~1names~1{type}/get/parameters/0/schema","types":"string","values":["fn","struct"]}
{"pointer":"/paths/~1names~1{type}/post/requestBody/content/application~1json/schema","types":"object","object":{"properties":[["self",177]]}}
{"pointer":"/components/schemas/Keywords/properties/type","types":"string","string":{"max_length":4}}
{"pointer":"/components/schemas/Keywords/properties/match","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/fn","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/ref","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/self","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/Self","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/super","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/crate","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/async","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/await","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/dyn","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/gen","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/try","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/union","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/macro_rules","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/static","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/true","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/false","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/_","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/__","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/raw","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/abstract","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/box","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/yield","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/where","types":"string"}
{"pointer":"/components/schemas/Keywords/properties/default","types":"string"}
{"pointer":"/components/schemas/Signs/properties/+1","types":"integer"}
{"pointer":"/components/schemas/Signs/properties/-1","types":"integer"}
{"pointer":"/components/schemas/Signs/properties/1","types":"integer"}
{"pointer":"/components/schemas/Signs/properties/3ds","types":"string"}
{"pointer":"/components/schemas/Signs/properties/","types":"string"}
{"pointer":"/components/schemas/Signs/properties/ ","types":"string"}
{"pointer":"/components/schemas/Signs/properties/$ref","types":"string"}
{"pointer":"/components/schemas/Signs/properties/@type","types":"string"}
{"pointer":"/components/schemas/Signs/properties/$","types":"string"}
{"pointer":"/components/schemas/Signs/properties/@","types":"string"}
{"pointer":"/components/schemas/Signs/properties/a.b","types":"string"}
{"pointer":"/components/schemas/Signs/properties/a~1b","types":"string"}
{"pointer":"/components/schemas/Signs/properties/a~0b","types":"string"}
{"pointer":"/components/schemas/Signs/properties/a{b}","types":"string"}
{"pointer":"/components/schemas/Signs/properties/a\"b","types":"string"}
{"pointer":"/components/schemas/Signs/properties/a\\b","types":"string"}
{"pointer":"/components/schemas/Signs/properties/a\nb","types":"string"}
{"pointer":"/components/schemas/Signs/properties/größe","types":"string"}
{"pointer":"/components/schemas/Signs/properties/日本語","types":"string"}
{"pointer":"/components/schemas/Signs/properties/🍕","types":"string","string":{"max_length":2}}
{"pointer":"/components/schemas/Signs/properties/<","types":"string"}
{"pointer":"/components/schemas/Signs/properties/x-y","types":"string"}
{"pointer":"/components/schemas/Signs/properties/\u202eleft","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/case","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/Case","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/CASE","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/a_b","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/aB","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/a-b","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/a_b_2","types":"string"}
{"pointer":"/components/schemas/Clashes/properties/AB","types":"string","string":{"max_length":3}}
{"pointer":"/components/schemas/Clashes/properties/A B","types":"string","string":{"max_length":3}}
{"pointer":"/components/schemas/Methods/properties/build","types":"string"}
{"pointer":"/components/schemas/Methods/properties/builder","types":"string"}
{"pointer":"/components/schemas/Methods/properties/new","types":"string"}
{"pointer":"/components/schemas/Methods/properties/extra","types":"string"}
{"pointer":"/components/schemas/Methods/properties/clone","types":"string"}
{"pointer":"/components/schemas/Methods/properties/from_json","types":"string"}
{"pointer":"/components/schemas/Methods/properties/to_json","types":"string"}
{"pointer":"/components/schemas/Methods/properties/read","types":"string"}
{"pointer":"/components/schemas/Methods/properties/write","types":"string"}
{"pointer":"/components/schemas/Methods/properties/schema","types":"string"}
{"pointer":"/components/schemas/Methods/properties/slots","types":"string"}
{"pointer":"/components/schemas/Methods/properties/states","types":"string"}
{"pointer":"/components/schemas/Methods/properties/value","types":"string"}
{"pointer":"/components/schemas/Methods/properties/out","types":"string"}
{"pointer":"/components/schemas/Methods/properties/members","types":"string"}
{"pointer":"/components/schemas/Methods/properties/checked","types":"string"}
{"pointer":"/components/schemas/Methods/properties/into_parts","types":"string"}
{"pointer":"/components/schemas/Methods/properties/eq","types":"string"}
{"pointer":"/components/schemas/Methods/properties/fmt","types":"string"}
{"pointer":"/components/schemas/Methods/properties/into","types":"string"}
{"pointer":"/components/schemas/Methods/properties/__start","types":"string"}
{"pointer":"/components/schemas/Methods/properties/__finish","types":"string"}
{"pointer":"/components/schemas/Methods/properties/finish","types":"string"}
{"pointer":"/components/schemas/Methods/properties/start","types":"string"}
{"pointer":"/components/schemas/Methods/additionalProperties","types":"integer"}
{"pointer":"/components/schemas/SealedMethods/properties/checked","types":"string"}
{"pointer":"/components/schemas/SealedMethods/properties/parts","types":"string"}
{"pointer":"/components/schemas/SealedMethods/properties/into_parts","types":"string"}
{"pointer":"/components/schemas/SealedMethods/properties/new","types":"string"}
{"pointer":"/components/schemas/SealedMethods/properties/deref","types":"string"}
{"pointer":"/components/schemas/Received/properties/extra","types":"string"}
{"pointer":"/components/schemas/Received/properties/Extra","types":"string"}
{"pointer":"/components/schemas/Received/properties/unknown","types":"string","values":["unknown","Unknown","UNKNOWN","other"]}
{"pointer":"/components/schemas/Received/properties/tagged","types":"object","spellings":[["type","oneOf"]],"union":["type","discriminator",true,[["Unknown",8],["Untagged",9]]]}
{"pointer":"/components/schemas/Option/properties/some","types":"string"}
{"pointer":"/components/schemas/Unknown/properties/type","types":"string"}
{"pointer":"/components/schemas/Untagged/properties/type","types":"string"}
{"pointer":"/components/schemas/Default/properties/a","types":"string"}
{"pointer":"/components/schemas/Default/properties/b","types":"string"}
{"pointer":"/components/schemas/Default/properties/c","types":"string"}
{"pointer":"/components/schemas/DefaultBuilder/properties/a","types":"string"}
{"pointer":"/components/schemas/DefaultSlots/properties/a","types":"string"}
{"pointer":"/components/schemas/T1/properties/t2","types":"string"}
{"pointer":"/components/schemas/T1/properties/a","types":"string"}
{"pointer":"/components/schemas/T1/properties/b","types":"string"}
{"pointer":"/components/schemas/T1/properties/c","types":"string"}
{"pointer":"/components/schemas/S/properties/s","types":"string"}
{"pointer":"/components/schemas/List/items","types":"string"}
{"pointer":"/components/schemas/Map/additionalProperties","types":"string"}
{"pointer":"/components/schemas/Json/not","types":"string"}
{"pointer":"/components/schemas/Presence/properties/presence","types":"string null"}
{"pointer":"/components/schemas/Checked/properties/a","types":"string"}
{"pointer":"/components/schemas/Checked/properties/b","types":"string"}
{"pointer":"/components/schemas/CheckedParts/properties/a","types":"string"}
{"pointer":"/components/schemas/API/properties/rt","types":"string"}
{"pointer":"/components/schemas/self/properties/a","types":"string"}
{"pointer":"/components/schemas/Self_/properties/a","types":"string"}
{"pointer":"/components/schemas/list-row/properties/a","types":"string"}
{"pointer":"/components/schemas/ListRow/properties/a","types":"string","string":{"max_length":1}}
{"pointer":"/components/schemas/list_row/properties/a","types":"string","string":{"max_length":2}}
{"pointer":"/components/schemas/3d/properties/1","types":"string","string":{"max_length":1}}
{"pointer":"/components/schemas/io.k8s.v1.Pod/properties/pod","types":"string"}
{"pointer":"/paths/~1names~1{type}/post/requestBody/content/application~1json/schema/properties/self","types":"string","string":{"max_length":2}}
"#;
