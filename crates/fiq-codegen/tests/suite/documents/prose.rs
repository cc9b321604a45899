// Generated: `cargo run -p fiq-codegen --example types prose.json`.

use ::fiq_runtime as rt;

rt::object! {
    /// \<b\>Bold\</b\>, \<br/\> an \<unclosed tag, Vec\<String\> and a \< b \> c.
    /// \<details\>
    /// \<summary\>More\</summary\>
    /// Text
    /// \</details\>
    /// \<!-- a comment --\>
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Html = API[0] {
        /// Map\<String, Option\<T\>\> &amp; &nbsp; &unknown;
        pub a: Option<rt::Text> = optional "a",
        /// \<script\>alert(1)\</script\>
        ///
        /// - At most 3 characters
        pub b: Option<HtmlB> = optional "b",
    }
}

rt::object! {
    /// A request:
    ///
    /// ```text
    /// { "a": [1, 2] }
    /// ```
    ///
    /// and
    ///
    /// ~~~text
    /// let x: = 1;
    /// ~~~
    ///
    /// and one that is never closed:
    ///
    /// ````text
    /// let y = ;
    /// ```
    /// still inside
    /// ````
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Fences = API[1]; FencesBuilder(FencesSlots) [] {
        /// let indented = code;
        ///
        /// more code
        pub a: Option<rt::Text> = optional "a",
        /// A list:
        ///
        /// 1. one
        ///
        /// code in a list
        ///
        /// 2. two
        /// ```text
        ///    fn broken( {
        /// ```
        pub b: Option<rt::Text> = optional "b",
        /// ```text
        /// fn main() { panic!() }
        /// ```
        pub c: Option<rt::Text> = optional "c",
        /// Quoted:
        ///
        /// \> \`\`\`
        /// \> not rust at all
        /// \> \`\`\`
        /// \>     nor this
        pub d: Option<rt::Text> = optional "d",
        /// *
        /// ```text
        ///   not rust in a list
        /// ```
        pub e: Option<rt::Text> = optional "e",
        /// ~~~text
        /// opened with tildes
        /// ```
        /// still open
        /// ~~~
        /// after
        pub f: Option<rt::Text> = optional "f",
    }
}

rt::object! {
    /// See <https://a.example/b_c_d?e=f&g=>\[h\], (<http://a.example/x>), \[a link\](<https://a.example>), \[broken\], \[`Broken`\], \[a\]\[b\], \<<https://a.example>\>, !\[image\](x.png), \[Vec\], \[ref\]: nowhere and \[x\]().
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Links = API[2]; LinksBuilder(LinksSlots) [] {
        /// \[foo\]: <https://a.example> "title"
        pub a: Option<rt::Text> = optional "a",
        /// \[^1\] a footnote
        ///
        /// \[^1\]: here
        pub b: Option<rt::Text> = optional "b",
        /// a `code with [link]` and ``code ` with tick [x]`` and \[`x`\](y) and \`unclosed \[x\] \<b\>
        pub c: Option<rt::Text> = optional "c",
        /// \[Self::build\] and \[crate::nothing\] and \[fn@x\] and \[struct@Links\]
        pub d: Option<rt::Text> = optional "d",
    }
}

rt::object! {
    /// A bell  , a null  , a carriage
    /// return, a lone return, a tab here, right to left   mark, isolate   and a line separator, escape  \[31m.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Characters = API[3]; CharactersBuilder(CharactersSlots) [] {
        /// /// a comment // and */ the end of one /* and "quotes" \ back\slash r#"raw"#
        pub a: Option<rt::Text> = optional "a",
        /// tabs first
        pub b: Option<rt::Text> = optional "b",
        ///
        ///
        ///
        /// lines first and last
        pub c: Option<rt::Text> = optional "c",
        pub d: Option<rt::Text> = optional "d",
        pub e: Option<rt::Text> = optional "e",
        /// a   non-breaking space, a ﻿ mark and ​ nothing
        pub f: Option<rt::Text> = optional "f",
    }
}

rt::object! {
    /// # Heading
    ///
    /// Heading
    /// =======
    ///
    /// | a | b |
    /// | - | - |
    /// | `x|y` | \[z\] |
    ///
    /// ---
    ///
    /// * a
    /// * b
    /// * c
    ///
    /// - \[ \] todo
    ///
    /// \[escaped\] \<b\> \`
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Tables = API[4]; TablesBuilder(TablesSlots) [] {
        /// _a_ *b* **c** ~~d~~
        pub a: Option<TablesA> = optional "a",
        /// With a pattern.
        ///
        /// - Matches `^[^'\]<>\n]{1,3}|[x]$`
        pub b: Option<TablesB> = optional "b",
        /// With a default:
        ///
        /// - Default: `"'''\n[x]\n<b>"`
        pub c: Option<rt::Text> = optional "c",
    }
}

rt::union! {
    /// `/components/schemas/Variants` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Variants = API[5], by "<type>" {
        /// ```text
        /// first paragraph is a fence
        /// ```
        One(One) = "[one]",
        /// indented
        Two(Two) = "`two`\n",
    }
}
rt::from! { Variants: One(One), Two(Two) }

rt::object! {
    /// ```text
    /// first paragraph is a fence
    /// ```
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct One = API[6], "<type>" = "[one]" {
    }
}

rt::object! {
    /// indented
    ///
    /// rest
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Two = API[7], "<type>" = "`two`\n" {
    }
}

/// \<script\>alert(1)\</script\>
///
/// - At most 3 characters
#[allow(dead_code)]
pub type HtmlB = rt::Text<limits::HtmlB>;

rt::choice! {
    /// _a_ *b* **c** ~~d~~
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum TablesA = API[26] {
        Empty = "`",
        Empty2 = "``",
        X = "[x]",
        LessBGreater = "<b>",
        AB = "a\nb",
        Empty3 = "```",
        U202e = "\u{202e}",
        X2 = "    x",
        X3 = "# x",
    }
}

/// With a pattern.
///
/// - Matches `^[^'\]<>\n]{1,3}|[x]$`
#[allow(dead_code)]
pub type TablesB = rt::Text<limits::TablesB>;

/// What limits the types above: each name is that of the type which it limits.
pub mod limits {
    use super::{API, rt};

    rt::limits! {
        HtmlB = API[9], true, length 0, 3;
        TablesB = API[27], false;
    }
}

#[allow(dead_code)]
static API: rt::Api = rt::Api::encoded(MODEL);

/// What the document demands of the types above, a schema a line.
#[allow(dead_code)]
const MODEL: &str = r##"{"format":1,"title":"Descriptions that a documentation tool could stumble over","version":"1.0.0","authorities":[]}
{"name":"Html","pointer":"/components/schemas/Html","types":"object","object":{"properties":[["a",8],["b",9]]}}
{"name":"Fences","pointer":"/components/schemas/Fences","types":"object","object":{"properties":[["a",10],["b",11],["c",12],["d",13],["e",14],["f",15]]}}
{"name":"Links","pointer":"/components/schemas/Links","types":"object","object":{"properties":[["a",16],["b",17],["c",18],["d",19]]}}
{"name":"Characters","pointer":"/components/schemas/Characters","types":"object","object":{"properties":[["a",20],["b",21],["c",22],["d",23],["e",24],["f",25]]}}
{"name":"Tables","pointer":"/components/schemas/Tables","types":"object","object":{"properties":[["a",26],["b",27],["c",28]]}}
{"name":"Variants","pointer":"/components/schemas/Variants","types":"object","spellings":[["type","oneOf"]],"union":["<type>","discriminator",true,[["[one]",6],["`two`\n",7]]]}
{"name":"One","pointer":"/components/schemas/One","types":"object","object":{"properties":[["<type>",29]],"required":["<type>"]}}
{"name":"Two","pointer":"/components/schemas/Two","types":"object","object":{"properties":[["<type>",30]],"required":["<type>"]}}
{"pointer":"/components/schemas/Html/properties/a","types":"string"}
{"pointer":"/components/schemas/Html/properties/b","types":"string","string":{"max_length":3}}
{"pointer":"/components/schemas/Fences/properties/a","types":"string"}
{"pointer":"/components/schemas/Fences/properties/b","types":"string"}
{"pointer":"/components/schemas/Fences/properties/c","types":"string"}
{"pointer":"/components/schemas/Fences/properties/d","types":"string"}
{"pointer":"/components/schemas/Fences/properties/e","types":"string"}
{"pointer":"/components/schemas/Fences/properties/f","types":"string"}
{"pointer":"/components/schemas/Links/properties/a","types":"string"}
{"pointer":"/components/schemas/Links/properties/b","types":"string"}
{"pointer":"/components/schemas/Links/properties/c","types":"string"}
{"pointer":"/components/schemas/Links/properties/d","types":"string"}
{"pointer":"/components/schemas/Characters/properties/a","types":"string"}
{"pointer":"/components/schemas/Characters/properties/b","types":"string"}
{"pointer":"/components/schemas/Characters/properties/c","types":"string"}
{"pointer":"/components/schemas/Characters/properties/d","types":"string"}
{"pointer":"/components/schemas/Characters/properties/e","types":"string"}
{"pointer":"/components/schemas/Characters/properties/f","types":"string"}
{"pointer":"/components/schemas/Tables/properties/a","types":"string","values":["`","``","[x]","<b>","a\nb","```","\u202e","    x","# x"]}
{"pointer":"/components/schemas/Tables/properties/b","types":"string","string":{"pattern":"^[^`\\]<>\\n]{1,3}|[x]$"}}
{"pointer":"/components/schemas/Tables/properties/c","types":"string"}
{"pointer":"/components/schemas/One/properties/<type>","types":"string"}
{"pointer":"/components/schemas/Two/properties/<type>","types":"string"}
"##;
