//! The formats that are known by their name alone.

use crate::{Format, FormatTest};

macro_rules! named_formats {
    ($($variant:ident = $name:literal: $description:literal,)*) => {
        /// A kind of text that needs nothing but its name: OpenAPI's own, and those that this project adds.
        ///
        /// OpenAPI's `password`, `binary`, `float` and `double` demand nothing that could be seen, and `int32` and `int64` are
        /// bounds in the model: they are none of these.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum NamedFormat {
            $(#[doc = concat!("`", $name, "`: ", $description)] $variant,)*
        }

        impl NamedFormat {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The value of the keyword `format`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What a text of the kind is, to be read after "is not".
            pub const fn description(self) -> &'static str {
                match self { $(Self::$variant => $description,)* }
            }
        }
    };
}

named_formats! {
    DateTime = "date-time": "a date and time such as `2024-12-31T23:59:59Z`",
    Date = "date": "a date such as `2024-12-31`",
    Email = "email": "an e-mail address",
    Hostname = "hostname": "a host name",
    Ipv4 = "ipv4": "an IPv4 address",
    Ipv6 = "ipv6": "an IPv6 address",
    Uri = "uri": "an absolute URL",
    Uuid = "uuid": "a UUID",
    Byte = "byte": "Base64 text",
    Emoji = "emoji": "exactly one emoji",
}

impl NamedFormat {
    /// The format called `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name)
    }
}

impl Format {
    /// Whether it demands anything of a string: a name that no one knows tells nothing.
    pub fn is_tested(&self) -> bool {
        self.test != FormatTest::Named || NamedFormat::from_name(&self.name).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::NamedFormat;
    use crate::{Format, FormatTest};

    #[test]
    fn a_name_that_no_one_knows_is_not_tested() {
        assert!(NamedFormat::ALL.iter().all(|one| NamedFormat::from_name(one.as_str()) == Some(*one)));
        let pattern = FormatTest::Pattern("^a".into());
        for (name, test, tested) in
            [("uri", FormatTest::Named, true), ("x", FormatTest::Named, false), ("x", pattern, true)]
        {
            assert_eq!(Format { name: name.into(), description: None, test }.is_tested(), tested);
        }
    }
}
