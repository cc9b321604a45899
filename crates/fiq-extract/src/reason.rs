//! Why a value is a payload, or why it is not: facts, and the sentence that tells them.

use std::fmt;

use fiq_model::{Operation, Path, Recognition};
use fiq_tree::{Kind, Str, Value};

use crate::Direction;

/// Why a value is a payload.
#[derive(Clone, Copy, Debug)]
pub enum Reason<'m, 't> {
    /// Its tag has a known value.
    Tag {
        /// The tag.
        tag: &'m str,
        /// Its value.
        value: &'m str,
        /// A member that requests with this tag need; none where they need nothing, or may have it unseen.
        member: Option<&'m str>,
    },
    /// Its tag has no known value, but nothing in it is foreign.
    OtherTag {
        /// The tag.
        tag: &'m str,
        /// Its value, which may be a placeholder.
        value: Value<'t>,
        /// A member that some requests need.
        needed: &'m str,
        /// A member that all requests need.
        common: Option<&'m str>,
    },
    /// Its tag is absent, but nothing in it is foreign.
    NoTag {
        /// The tag.
        tag: &'m str,
        /// A member that some requests need.
        needed: &'m str,
        /// A member that all requests need.
        common: Option<&'m str>,
    },
    /// A member has a value that is documented for the response.
    Clue {
        /// Where the member stands.
        path: &'m Path,
        /// Its value.
        value: &'m str,
        /// Another member that belongs to the response.
        member: Option<&'m Path>,
    },
    /// Someone said so.
    Asked,
    /// The attribute or macro that it stands in says so.
    Said(&'static str),
}

impl fmt::Display for Reason<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tag { tag, value, member } => {
                write!(f, "`{tag}` is \"{value}\"")?;
                member.map_or(Ok(()), |member| write!(f, ", `{member}` is there"))
            }
            Self::OtherTag { tag, value, needed, common } => {
                write!(f, "`{tag}` is {}, ", Told(*value))?;
                are_there(f, needed, *common)?;
                f.write_str(" and nothing is foreign")
            }
            Self::NoTag { tag, needed, common } => {
                are_there(f, needed, *common)?;
                write!(f, ", nothing is foreign, only `{tag}` is not there")
            }
            Self::Clue { path, value, member } => {
                write!(f, "`{path}` is \"{value}\"")?;
                member.map_or(Ok(()), |member| write!(f, ", `{member}` is there"))
            }
            Self::Asked => f.write_str("it was asked for"),
            Self::Said(by) => write!(f, "`{by}` says so"),
        }
    }
}

fn are_there(f: &mut fmt::Formatter<'_>, needed: &str, common: Option<&str>) -> fmt::Result {
    match common {
        Some(common) => write!(f, "`{common}` and `{needed}` are there"),
        None => write!(f, "`{needed}` is there"),
    }
}

/// Why a value that looks like a payload is none.
#[derive(Clone, Copy, Debug)]
pub enum WhyNot<'m, 't> {
    /// It has a member that says it belongs to another system.
    NotOurs {
        /// The key.
        key: Str<'t>,
    },
    /// It has members that no payload has.
    Foreign {
        /// The first such key.
        first: Str<'t>,
        /// The second.
        second: Option<Str<'t>>,
    },
    /// The tag is a container.
    TagIs {
        /// The tag.
        tag: &'m str,
        /// What it is.
        kind: Kind,
    },
    /// It lacks what tells requests.
    Lacks {
        /// What all requests need.
        recipient: Option<&'m str>,
        /// What requests with its tag need.
        needed: Option<&'m str>,
    },
    /// It has none of the members of which every request needs one.
    NothingSent {
        /// How requests are told.
        recognition: &'m Recognition,
    },
    /// It says what members must be instead of having them.
    Properties,
    /// A member by which responses are told has a value that is not documented.
    Undocumented {
        /// Where the member stands.
        path: &'m Path,
        /// What it is.
        value: Value<'t>,
    },
    /// It has none of the members of which a response has at least one.
    NoneOf {
        /// The members.
        paths: &'m [Path],
    },
}

impl WhyNot<'_, '_> {
    /// The sentence, for a value that was compared with the bodies of `operation`.
    pub fn sentence(&self, operation: &Operation, direction: Direction) -> String {
        let bodies = format!("{} of {operation}", direction.as_str());
        match self {
            Self::NotOurs { key } => format!("has {}, which no {bodies} has", Key(*key)),
            Self::Foreign { first, second: None } => format!("has {}, which no {bodies} has", Key(*first)),
            Self::Foreign { first, second: Some(second) } => {
                format!("has {} and {}, which no {bodies} has", Key(*first), Key(*second))
            }
            Self::TagIs { tag, kind } => format!("`{tag}` is an {}", kind.as_str()),
            Self::Lacks { recipient, needed } => lacks(*recipient, *needed),
            Self::NothingSent { recognition } => format!("has none of {}", needs(recognition)),
            Self::Properties => "says what members must be, as schemas do".to_owned(),
            Self::Undocumented { path, value } => {
                format!("`{path}` is {}, which is not documented for any {bodies}", Told(*value))
            }
            Self::NoneOf { paths } => format!("lacks {}", crate::recognise::names(paths)),
        }
    }
}

fn lacks(recipient: Option<&str>, needed: Option<&str>) -> String {
    match (recipient, needed) {
        (Some(recipient), Some(needed)) => format!("lacks both `{recipient}` and `{needed}`"),
        (Some(one), None) | (None, Some(one)) => format!("lacks `{one}`"),
        (None, None) => "lacks what tells a request".to_owned(),
    }
}

/// The members that some requests need, each once.
fn needs(recognition: &Recognition) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in recognition.variants.iter().flat_map(|(_, needs)| needs.iter()) {
        if !names.contains(&name.as_ref()) {
            names.push(name);
        }
    }
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Longer texts are cut: sentences are read in a list.
const SHOWN: usize = 40;

/// A key as sentences name it.
struct Key<'t>(Str<'t>);

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", cut(&self.0.written()))
    }
}

/// A value as sentences tell it.
struct Told<'t>(Value<'t>);

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.kind(), self.0.string()) {
            (Kind::Unknown, _) => f.write_str("not known"),
            (_, Some(string)) => write!(f, "\"{}\"", cut(&string.written())),
            (Kind::Array | Kind::Object, _) => write!(f, "an {}", self.0.kind().as_str()),
            _ => f.write_str(&cut(&String::from_utf8_lossy(self.0.span().of(self.0.text())))),
        }
    }
}

/// The beginning of `text`, control characters escaped.
fn cut(text: &str) -> String {
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == SHOWN {
            shown.push('…');
            break;
        }
        if c.is_control() { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    shown
}
