// Generated: `cargo run -p fiq-codegen --example types schema_circular.json`.

use ::fiq_runtime as rt;

rt::object! {
    /// `/components/schemas/BodyPart` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct BodyPart = API[0]; BodyPartBuilder(BodyPartSlots) [] {
        pub content_disposition: Option<ContentDisposition> = optional "contentDisposition",
        pub entity: Option<rt::Map<rt::Value>> = optional "entity",
        pub headers: Option<BodyPartHeaders> = optional "headers",
        pub media_type: Option<BodyPartMediaType> = optional "mediaType",
        pub message_body_workers: Option<MessageBodyWorkers> = optional "messageBodyWorkers",
        pub parent: Option<MultiPart> = optional "parent",
        pub providers: Option<rt::Map<rt::Value>> = optional "providers",
        pub parameterized_headers: Option<BodyPartParameterizedHeaders> = optional "parameterizedHeaders",
    }
}

rt::object! {
    /// `/components/schemas/ContentDisposition` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ContentDisposition = API[1]; ContentDispositionBuilder(ContentDispositionSlots) [] {
        pub r#type: Option<rt::Text> = optional "type",
        pub parameters: Option<rt::Map<rt::Text>> = optional "parameters",
        pub file_name: Option<rt::Text> = optional "fileName",
        pub creation_date: Option<ContentDispositionCreationDate> = optional "creationDate",
        pub modification_date: Option<ContentDispositionModificationDate> = optional "modificationDate",
        pub read_date: Option<ContentDispositionReadDate> = optional "readDate",
        /// - At least -9223372036854775808, at most 9223372036854775807
        pub size: Option<i64> = optional "size",
    }
}

rt::object! {
    /// A single file which will be added/updated or a ZIP archive containing files that will be added/updated. The name of the ZIP archive does not matter but the names of the files contained within do.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FormDataBodyPart = API[2]; FormDataBodyPartBuilder(FormDataBodyPartSlots) [] {
        pub content_disposition: Option<ContentDisposition> = optional "contentDisposition",
        pub entity: Option<rt::Map<rt::Value>> = optional "entity",
        pub headers: Option<FormDataBodyPartHeaders> = optional "headers",
        pub media_type: Option<FormDataBodyPartMediaType> = optional "mediaType",
        pub message_body_workers: Option<MessageBodyWorkers> = optional "messageBodyWorkers",
        pub parent: Option<MultiPart> = optional "parent",
        pub providers: Option<rt::Map<rt::Value>> = optional "providers",
        pub name: Option<rt::Text> = optional "name",
        pub value: Option<rt::Text> = optional "value",
        pub form_data_content_disposition: Option<FormDataContentDisposition> = optional "formDataContentDisposition",
        pub simple: Option<bool> = optional "simple",
        pub parameterized_headers: Option<FormDataBodyPartParameterizedHeaders> = optional "parameterizedHeaders",
    }
}

rt::object! {
    /// `/components/schemas/FormDataContentDisposition` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FormDataContentDisposition = API[3]; FormDataContentDispositionBuilder(FormDataContentDispositionSlots) [] {
        pub r#type: Option<rt::Text> = optional "type",
        pub parameters: Option<rt::Map<rt::Text>> = optional "parameters",
        pub file_name: Option<rt::Text> = optional "fileName",
        pub creation_date: Option<FormDataContentDispositionCreationDate> = optional "creationDate",
        pub modification_date: Option<FormDataContentDispositionModificationDate> = optional "modificationDate",
        pub read_date: Option<FormDataContentDispositionReadDate> = optional "readDate",
        /// - At least -9223372036854775808, at most 9223372036854775807
        pub size: Option<i64> = optional "size",
        pub name: Option<rt::Text> = optional "name",
    }
}

/// `/components/schemas/MessageBodyWorkers` of the document.
#[allow(dead_code)]
pub type MessageBodyWorkers = rt::Map<rt::Value>;

rt::object! {
    /// `/components/schemas/MultiPart` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MultiPart = API[5]; MultiPartBuilder(MultiPartSlots) [] {
        pub content_disposition: Option<ContentDisposition> = optional "contentDisposition",
        pub entity: Option<rt::Map<rt::Value>> = optional "entity",
        pub headers: Option<MultiPartHeaders> = optional "headers",
        pub media_type: Option<MultiPartMediaType> = optional "mediaType",
        pub message_body_workers: Option<MessageBodyWorkers> = optional "messageBodyWorkers",
        pub parent: Option<Box<MultiPart>> = optional "parent",
        pub providers: Option<rt::Map<rt::Value>> = optional "providers",
        pub body_parts: Option<Vec<BodyPart>> = optional "bodyParts",
        pub parameterized_headers: Option<MultiPartParameterizedHeaders> = optional "parameterizedHeaders",
    }
}

rt::object! {
    /// `/components/schemas/ParameterizedHeader` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ParameterizedHeader = API[6] {
        pub value: Option<rt::Text> = optional "value",
        pub parameters: Option<rt::Map<rt::Text>> = optional "parameters",
    }
}

rt::object! {
    /// `/components/schemas/ZoneId` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ZoneId = API[7] {
        pub rules: Option<ZoneRules> = optional "rules",
    }
}

rt::object! {
    /// `/components/schemas/ZoneOffset` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ZoneOffset = API[8] {
        pub id: Option<rt::Text> = optional "id",
        pub rules: Option<ZoneRules> = optional "rules",
    }
}

rt::object! {
    /// `/components/schemas/ZoneOffsetTransition` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ZoneOffsetTransition = API[9]; ZoneOffsetTransitionBuilder(ZoneOffsetTransitionSlots) [] {
        pub offset_before: Option<ZoneOffset> = optional "offsetBefore",
        pub offset_after: Option<ZoneOffset> = optional "offsetAfter",
        pub date_time_after: Option<ZoneOffsetTransitionDateTimeAfter> = optional "dateTimeAfter",
        pub date_time_before: Option<ZoneOffsetTransitionDateTimeBefore> = optional "dateTimeBefore",
    }
}

rt::object! {
    /// `/components/schemas/ZoneRules` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ZoneRules = API[10] {
        pub transitions: Option<Vec<ZoneOffsetTransition>> = optional "transitions",
    }
}

rt::object! {
    /// `/components/schemas/BodyPart/properties/headers` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct BodyPartHeaders = API[14] {
        pub empty: Option<bool> = optional "empty",
        ..extra: rt::Map<Vec<rt::Text>>,
    }
}

rt::object! {
    /// `/components/schemas/BodyPart/properties/mediaType` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct BodyPartMediaType = API[15]; BodyPartMediaTypeBuilder(BodyPartMediaTypeSlots) [] {
        pub r#type: Option<rt::Text> = optional "type",
        pub subtype: Option<rt::Text> = optional "subtype",
        pub parameters: Option<rt::Map<rt::Text>> = optional "parameters",
        pub wildcard_type: Option<bool> = optional "wildcardType",
        pub wildcard_subtype: Option<bool> = optional "wildcardSubtype",
    }
}

rt::object! {
    /// `/components/schemas/BodyPart/properties/parameterizedHeaders` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct BodyPartParameterizedHeaders = API[17] {
        pub empty: Option<bool> = optional "empty",
        ..extra: rt::Map<Vec<ParameterizedHeader>>,
    }
}

/// `/components/schemas/ContentDisposition/properties/creationDate` of the document.
#[allow(dead_code)]
pub type ContentDispositionCreationDate = rt::Text<limits::ContentDispositionCreationDate>;

/// `/components/schemas/ContentDisposition/properties/modificationDate` of the document.
#[allow(dead_code)]
pub type ContentDispositionModificationDate = rt::Text<limits::ContentDispositionModificationDate>;

/// `/components/schemas/ContentDisposition/properties/readDate` of the document.
#[allow(dead_code)]
pub type ContentDispositionReadDate = rt::Text<limits::ContentDispositionReadDate>;

rt::object! {
    /// `/components/schemas/FormDataBodyPart/properties/headers` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FormDataBodyPartHeaders = API[26] {
        pub empty: Option<bool> = optional "empty",
        ..extra: rt::Map<Vec<rt::Text>>,
    }
}

rt::object! {
    /// `/components/schemas/FormDataBodyPart/properties/mediaType` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FormDataBodyPartMediaType = API[27]; FormDataBodyPartMediaTypeBuilder(FormDataBodyPartMediaTypeSlots) [] {
        pub r#type: Option<rt::Text> = optional "type",
        pub subtype: Option<rt::Text> = optional "subtype",
        pub parameters: Option<rt::Map<rt::Text>> = optional "parameters",
        pub wildcard_type: Option<bool> = optional "wildcardType",
        pub wildcard_subtype: Option<bool> = optional "wildcardSubtype",
    }
}

rt::object! {
    /// `/components/schemas/FormDataBodyPart/properties/parameterizedHeaders` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FormDataBodyPartParameterizedHeaders = API[32] {
        pub empty: Option<bool> = optional "empty",
        ..extra: rt::Map<Vec<ParameterizedHeader>>,
    }
}

/// `/components/schemas/FormDataContentDisposition/properties/creationDate` of the document.
#[allow(dead_code)]
pub type FormDataContentDispositionCreationDate = rt::Text<limits::FormDataContentDispositionCreationDate>;

/// `/components/schemas/FormDataContentDisposition/properties/modificationDate` of the document.
#[allow(dead_code)]
pub type FormDataContentDispositionModificationDate = rt::Text<limits::FormDataContentDispositionModificationDate>;

/// `/components/schemas/FormDataContentDisposition/properties/readDate` of the document.
#[allow(dead_code)]
pub type FormDataContentDispositionReadDate = rt::Text<limits::FormDataContentDispositionReadDate>;

rt::object! {
    /// `/components/schemas/MultiPart/properties/headers` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MultiPartHeaders = API[42] {
        pub empty: Option<bool> = optional "empty",
        ..extra: rt::Map<Vec<rt::Text>>,
    }
}

rt::object! {
    /// `/components/schemas/MultiPart/properties/mediaType` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MultiPartMediaType = API[43]; MultiPartMediaTypeBuilder(MultiPartMediaTypeSlots) [] {
        pub r#type: Option<rt::Text> = optional "type",
        pub subtype: Option<rt::Text> = optional "subtype",
        pub parameters: Option<rt::Map<rt::Text>> = optional "parameters",
        pub wildcard_type: Option<bool> = optional "wildcardType",
        pub wildcard_subtype: Option<bool> = optional "wildcardSubtype",
    }
}

rt::object! {
    /// `/components/schemas/MultiPart/properties/parameterizedHeaders` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MultiPartParameterizedHeaders = API[46] {
        pub empty: Option<bool> = optional "empty",
        ..extra: rt::Map<Vec<ParameterizedHeader>>,
    }
}

/// `/components/schemas/ZoneOffsetTransition/properties/dateTimeAfter` of the document.
#[allow(dead_code)]
pub type ZoneOffsetTransitionDateTimeAfter = rt::Text<limits::ZoneOffsetTransitionDateTimeAfter>;

/// `/components/schemas/ZoneOffsetTransition/properties/dateTimeBefore` of the document.
#[allow(dead_code)]
pub type ZoneOffsetTransitionDateTimeBefore = rt::Text<limits::ZoneOffsetTransitionDateTimeBefore>;

rt::object! {
    /// `/paths/~1nestedTest/put/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PutNestedTestRequest = API[11]; PutNestedTestRequestBuilder(PutNestedTestRequestSlots) [] {
        pub foo: Option<rt::Text> = optional "foo",
        pub arr: Option<Vec<Vec<Vec<Vec<Vec<Vec<Vec<Vec<Vec<rt::Text>>>>>>>>>> = optional "arr",
        pub obj: Option<PutNestedTestRequestObj> = optional "obj",
    }
}

rt::object! {
    /// `/paths/~1not-quite-circular/post/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PostNotQuiteCircularRequest = API[12] {
        pub rules: Option<ZoneRules> = optional "rules",
    }
}

rt::object! {
    /// `/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PutNestedTestRequestObj = API[55] {
        pub ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff: Option<PutNestedTestRequestObjFfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff> = optional "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    }
}

rt::object! {
    /// `/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj/properties/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PutNestedTestRequestObjFfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff = API[87] {
        pub fooa: Option<PutNestedTestRequestObjFfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffFooa> = optional "fooa",
    }
}

rt::object! {
    /// `/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj/properties/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff/properties/fooa` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PutNestedTestRequestObjFfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffFooa = API[95] {
        pub foob: Option<PutNestedTestRequestObjFfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffFooaFoob> = optional "foob:",
    }
}

rt::object! {
    /// `/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj/properties/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff/properties/fooa/properties/foob:` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PutNestedTestRequestObjFfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffFooaFoob = API[97] {
        pub fooc: Option<rt::Text> = optional "fooc",
    }
}

/// What limits the types above: each name is that of the type which it limits.
pub mod limits {
    use super::{API, rt};

    rt::limits! {
        ContentDispositionCreationDate = API[21], false;
        ContentDispositionModificationDate = API[22], false;
        ContentDispositionReadDate = API[23], false;
        FormDataContentDispositionCreationDate = API[36], false;
        FormDataContentDispositionModificationDate = API[37], false;
        FormDataContentDispositionReadDate = API[38], false;
        ZoneOffsetTransitionDateTimeAfter = API[50], false;
        ZoneOffsetTransitionDateTimeBefore = API[51], false;
    }
}

/// The operations of the document: what is sent, and what is answered by status.
pub mod operations {
    use super::{API, rt};

    /// The server that the document names.
    #[allow(dead_code)]
    pub const SERVER: &str = "https://httpbin.org/";

    rt::operation! {
        /// `PUT /nestedTest`
        pub struct PutNestedTest = PUT "/nestedTest" {}
        optional {
            /// The body.
            pub body: Option<super::PutNestedTestRequest> = optional_body API[11],
        }
        pub enum PutNestedTestResponse {
            /// OK
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// `PUT /circular`
        pub struct PutCircular = PUT "/circular" {}
        pub enum PutCircularResponse {
            /// Successfully processed.
            Ok(rt::Raw) = "200",
            /// Invalid payload. This can be due to invalid headers or form-data params.
            BadRequest(rt::Raw) = "400",
            /// Permissions error. The Authorization header may be missing, the value may be invalid or the associated organization/user does not have permission to modify the specified typename.
            Unauthorized(rt::Raw) = "401",
            /// Server error. Something unexpected happened while processing the request. Try again later.
            InternalServerError(rt::Raw) = "500",
        }
    }

    rt::operation! {
        /// `POST /not-quite-circular`
        pub struct PostNotQuiteCircular = POST "/not-quite-circular" {
            /// The body.
            pub body: super::PostNotQuiteCircularRequest = body API[12],
        }
        pub enum PostNotQuiteCircularResponse {
            /// successful operation
            Ok(rt::Raw) = "200",
        }
    }
}

#[allow(dead_code)]
static API: rt::Api = rt::Api::encoded(MODEL);

/// What the document demands of the types above, a schema a line.
#[allow(dead_code)]
const MODEL: &str = r#"{"format":1,"title":"Circular reference examples","version":"1.0.0","server":"https://httpbin.org/","authorities":[]}
{"name":"BodyPart","pointer":"/components/schemas/BodyPart","types":"object","object":{"properties":[["contentDisposition",1],["entity",13],["headers",14],["mediaType",15],["messageBodyWorkers",4],["parent",5],["providers",16],["parameterizedHeaders",17]]}}
{"name":"ContentDisposition","pointer":"/components/schemas/ContentDisposition","types":"object","object":{"properties":[["type",18],["parameters",19],["fileName",20],["creationDate",21],["modificationDate",22],["readDate",23],["size",24]]}}
{"name":"FormDataBodyPart","pointer":"/components/schemas/FormDataBodyPart","types":"object","object":{"properties":[["contentDisposition",1],["entity",25],["headers",26],["mediaType",27],["messageBodyWorkers",4],["parent",5],["providers",28],["name",29],["value",30],["formDataContentDisposition",3],["simple",31],["parameterizedHeaders",32]]}}
{"name":"FormDataContentDisposition","pointer":"/components/schemas/FormDataContentDisposition","types":"object","object":{"properties":[["type",33],["parameters",34],["fileName",35],["creationDate",36],["modificationDate",37],["readDate",38],["size",39],["name",40]]}}
{"name":"MessageBodyWorkers","pointer":"/components/schemas/MessageBodyWorkers","types":"object"}
{"name":"MultiPart","pointer":"/components/schemas/MultiPart","types":"object","object":{"properties":[["contentDisposition",1],["entity",41],["headers",42],["mediaType",43],["messageBodyWorkers",4],["parent",5],["providers",44],["bodyParts",45],["parameterizedHeaders",46]]}}
{"name":"ParameterizedHeader","pointer":"/components/schemas/ParameterizedHeader","types":"object","object":{"properties":[["value",47],["parameters",48]]}}
{"name":"ZoneId","pointer":"/components/schemas/ZoneId","types":"object","object":{"properties":[["rules",10]]}}
{"name":"ZoneOffset","pointer":"/components/schemas/ZoneOffset","types":"object","object":{"properties":[["id",49],["rules",10]]}}
{"name":"ZoneOffsetTransition","pointer":"/components/schemas/ZoneOffsetTransition","types":"object","object":{"properties":[["offsetBefore",8],["offsetAfter",8],["dateTimeAfter",50],["dateTimeBefore",51]]}}
{"name":"ZoneRules","pointer":"/components/schemas/ZoneRules","types":"object","object":{"properties":[["transitions",52]]}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema","types":"object","object":{"properties":[["foo",53],["arr",54],["obj",55]]}}
{"pointer":"/paths/~1not-quite-circular/post/requestBody/content/application~1json/schema","types":"object","object":{"properties":[["rules",10]]}}
{"pointer":"/components/schemas/BodyPart/properties/entity","types":"object"}
{"pointer":"/components/schemas/BodyPart/properties/headers","types":"object","object":{"properties":[["empty",56]],"additional":{"schema":57}}}
{"pointer":"/components/schemas/BodyPart/properties/mediaType","types":"object","object":{"properties":[["type",58],["subtype",59],["parameters",60],["wildcardType",61],["wildcardSubtype",62]]}}
{"pointer":"/components/schemas/BodyPart/properties/providers","types":"object"}
{"pointer":"/components/schemas/BodyPart/properties/parameterizedHeaders","types":"object","object":{"properties":[["empty",63]],"additional":{"schema":64}}}
{"pointer":"/components/schemas/ContentDisposition/properties/type","types":"string"}
{"pointer":"/components/schemas/ContentDisposition/properties/parameters","types":"object","object":{"additional":{"schema":65}}}
{"pointer":"/components/schemas/ContentDisposition/properties/fileName","types":"string"}
{"pointer":"/components/schemas/ContentDisposition/properties/creationDate","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/ContentDisposition/properties/modificationDate","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/ContentDisposition/properties/readDate","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/ContentDisposition/properties/size","types":"integer","spellings":[["minimum","format"],["maximum","format"]],"string":{"format":["int64",null,"named"]},"number":{"minimum":["-9223372036854775808",false],"maximum":["9223372036854775807",false]}}
{"pointer":"/components/schemas/FormDataBodyPart/properties/entity","types":"object"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/headers","types":"object","object":{"properties":[["empty",66]],"additional":{"schema":67}}}
{"pointer":"/components/schemas/FormDataBodyPart/properties/mediaType","types":"object","object":{"properties":[["type",68],["subtype",69],["parameters",70],["wildcardType",71],["wildcardSubtype",72]]}}
{"pointer":"/components/schemas/FormDataBodyPart/properties/providers","types":"object"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/name","types":"string"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/value","types":"string"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/simple","types":"boolean"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/parameterizedHeaders","types":"object","object":{"properties":[["empty",73]],"additional":{"schema":74}}}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/type","types":"string"}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/parameters","types":"object","object":{"additional":{"schema":75}}}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/fileName","types":"string"}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/creationDate","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/modificationDate","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/readDate","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/size","types":"integer","spellings":[["minimum","format"],["maximum","format"]],"string":{"format":["int64",null,"named"]},"number":{"minimum":["-9223372036854775808",false],"maximum":["9223372036854775807",false]}}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/name","types":"string"}
{"pointer":"/components/schemas/MultiPart/properties/entity","types":"object"}
{"pointer":"/components/schemas/MultiPart/properties/headers","types":"object","object":{"properties":[["empty",76]],"additional":{"schema":77}}}
{"pointer":"/components/schemas/MultiPart/properties/mediaType","types":"object","object":{"properties":[["type",78],["subtype",79],["parameters",80],["wildcardType",81],["wildcardSubtype",82]]}}
{"pointer":"/components/schemas/MultiPart/properties/providers","types":"object"}
{"pointer":"/components/schemas/MultiPart/properties/bodyParts","types":"array","array":{"items":0}}
{"pointer":"/components/schemas/MultiPart/properties/parameterizedHeaders","types":"object","object":{"properties":[["empty",83]],"additional":{"schema":84}}}
{"pointer":"/components/schemas/ParameterizedHeader/properties/value","types":"string"}
{"pointer":"/components/schemas/ParameterizedHeader/properties/parameters","types":"object","object":{"additional":{"schema":85}}}
{"pointer":"/components/schemas/ZoneOffset/properties/id","types":"string"}
{"pointer":"/components/schemas/ZoneOffsetTransition/properties/dateTimeAfter","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/ZoneOffsetTransition/properties/dateTimeBefore","types":"string","string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/ZoneRules/properties/transitions","types":"array","array":{"items":9}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/foo","types":"string"}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr","types":"array","array":{"items":86}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj","types":"object","object":{"properties":[["ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",87]]}}
{"pointer":"/components/schemas/BodyPart/properties/headers/properties/empty","types":"boolean"}
{"pointer":"/components/schemas/BodyPart/properties/headers/additionalProperties","types":"array","array":{"items":88}}
{"pointer":"/components/schemas/BodyPart/properties/mediaType/properties/type","types":"string"}
{"pointer":"/components/schemas/BodyPart/properties/mediaType/properties/subtype","types":"string"}
{"pointer":"/components/schemas/BodyPart/properties/mediaType/properties/parameters","types":"object","object":{"additional":{"schema":89}}}
{"pointer":"/components/schemas/BodyPart/properties/mediaType/properties/wildcardType","types":"boolean"}
{"pointer":"/components/schemas/BodyPart/properties/mediaType/properties/wildcardSubtype","types":"boolean"}
{"pointer":"/components/schemas/BodyPart/properties/parameterizedHeaders/properties/empty","types":"boolean"}
{"pointer":"/components/schemas/BodyPart/properties/parameterizedHeaders/additionalProperties","types":"array","array":{"items":6}}
{"pointer":"/components/schemas/ContentDisposition/properties/parameters/additionalProperties","types":"string"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/headers/properties/empty","types":"boolean"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/headers/additionalProperties","types":"array","array":{"items":90}}
{"pointer":"/components/schemas/FormDataBodyPart/properties/mediaType/properties/type","types":"string"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/mediaType/properties/subtype","types":"string"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/mediaType/properties/parameters","types":"object","object":{"additional":{"schema":91}}}
{"pointer":"/components/schemas/FormDataBodyPart/properties/mediaType/properties/wildcardType","types":"boolean"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/mediaType/properties/wildcardSubtype","types":"boolean"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/parameterizedHeaders/properties/empty","types":"boolean"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/parameterizedHeaders/additionalProperties","types":"array","array":{"items":6}}
{"pointer":"/components/schemas/FormDataContentDisposition/properties/parameters/additionalProperties","types":"string"}
{"pointer":"/components/schemas/MultiPart/properties/headers/properties/empty","types":"boolean"}
{"pointer":"/components/schemas/MultiPart/properties/headers/additionalProperties","types":"array","array":{"items":92}}
{"pointer":"/components/schemas/MultiPart/properties/mediaType/properties/type","types":"string"}
{"pointer":"/components/schemas/MultiPart/properties/mediaType/properties/subtype","types":"string"}
{"pointer":"/components/schemas/MultiPart/properties/mediaType/properties/parameters","types":"object","object":{"additional":{"schema":93}}}
{"pointer":"/components/schemas/MultiPart/properties/mediaType/properties/wildcardType","types":"boolean"}
{"pointer":"/components/schemas/MultiPart/properties/mediaType/properties/wildcardSubtype","types":"boolean"}
{"pointer":"/components/schemas/MultiPart/properties/parameterizedHeaders/properties/empty","types":"boolean"}
{"pointer":"/components/schemas/MultiPart/properties/parameterizedHeaders/additionalProperties","types":"array","array":{"items":6}}
{"pointer":"/components/schemas/ParameterizedHeader/properties/parameters/additionalProperties","types":"string"}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items","types":"array","array":{"items":94}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj/properties/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","types":"object","object":{"properties":[["fooa",95]]}}
{"pointer":"/components/schemas/BodyPart/properties/headers/additionalProperties/items","types":"string"}
{"pointer":"/components/schemas/BodyPart/properties/mediaType/properties/parameters/additionalProperties","types":"string"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/headers/additionalProperties/items","types":"string"}
{"pointer":"/components/schemas/FormDataBodyPart/properties/mediaType/properties/parameters/additionalProperties","types":"string"}
{"pointer":"/components/schemas/MultiPart/properties/headers/additionalProperties/items","types":"string"}
{"pointer":"/components/schemas/MultiPart/properties/mediaType/properties/parameters/additionalProperties","types":"string"}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items","types":"array","array":{"items":96}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj/properties/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff/properties/fooa","types":"object","object":{"properties":[["foob:",97]]}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items/items","types":"array","array":{"items":98}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj/properties/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff/properties/fooa/properties/foob:","types":"object","object":{"properties":[["fooc",99]]}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items/items/items","types":"array","array":{"items":100}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/obj/properties/ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff/properties/fooa/properties/foob:/properties/fooc","types":"string"}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items/items/items/items","types":"array","array":{"items":101}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items/items/items/items/items","types":"array","array":{"items":102}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items/items/items/items/items/items","types":"array","array":{"items":103}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items/items/items/items/items/items/items","types":"array","array":{"items":104}}
{"pointer":"/paths/~1nestedTest/put/requestBody/content/application~1json/schema/properties/arr/items/items/items/items/items/items/items/items/items","types":"string"}
"#;
