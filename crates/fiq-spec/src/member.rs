//! Reads single members: a count, a flag, a string, a list of names; and says which members do not belong.

use fiq_model::List;
use fiq_source::Text;
use fiq_tree::{Decimal, Kind};

use crate::part::Part;
use crate::reader::Reader;
use crate::rules;
use crate::vocabulary::{self, Frame};

impl<'t> Reader<'t> {
    /// A whole number that is not negative.
    pub(crate) fn count(&mut self, part: &Part<'t>, name: &str) -> Option<u64> {
        let member = part.get(name)?;
        let whole = member
            .value
            .number()
            .and_then(Decimal::parse)
            .filter(|number| number.is_integer() && !number.is_negative());
        let Some(number) = whole else {
            self.notes.wrong_type(&member, name, "a whole number that is not negative");
            return None;
        };
        let digits = number.digits().parse::<u64>().unwrap_or(u64::MAX);
        let power = u32::try_from(number.exponent()).unwrap_or(u32::MAX).min(64);
        Some(if digits == 0 { 0 } else { digits.saturating_mul(10u64.saturating_pow(power)) })
    }

    /// A number, as it is written.
    pub(crate) fn number(&mut self, part: &Part<'t>, name: &str) -> Option<Text> {
        let member = part.get(name)?;
        let number = member.value.number().map(|text| text.to_owned().into());
        if number.is_none() {
            self.notes.wrong_type(&member, name, "a number");
        }
        number
    }

    /// `true` or `false`; `false` where it is absent.
    pub(crate) fn flag(&mut self, part: &Part<'t>, name: &str) -> bool {
        let Some(member) = part.get(name) else { return false };
        self.notes.expect(&member, name, Kind::Boolean);
        member.value.boolean().unwrap_or(false)
    }

    /// A string.
    pub(crate) fn string(&mut self, part: &Part<'t>, name: &str) -> Option<String> {
        let member = part.get(name)?;
        self.notes.expect(&member, name, Kind::String);
        member.text()
    }

    /// A list of strings.
    pub(crate) fn names(&mut self, part: &Part<'t>, name: &str) -> Vec<Text> {
        if !self.notes.expect(part, name, Kind::Array) {
            return Vec::new();
        }
        let mut names = Vec::new();
        for item in part.items() {
            if self.notes.expect(&item, &format!("an entry of `{name}`"), Kind::String) {
                names.extend(item.text().map(Text::from));
            }
        }
        names
    }

    /// Says so where `part`, which is `what`, lacks the member `name`.
    pub(crate) fn expect_member(&mut self, part: &Part<'t>, name: &str, what: &str) {
        if part.get(name).is_none() {
            let found = self.notes.warning(rules::MISSING_MEMBER, part, format!("{what} has no `{name}`"));
            found.span =
                part.key.unwrap_or(fiq_source::Span::new(found.span.start(), found.span.start() + 1));
        }
    }

    /// A member of an extension that must be a string.
    pub(crate) fn extension_text(&mut self, part: &Part<'t>, name: &str) -> Option<String> {
        let member = part.get(name)?;
        self.expect_extension(&member, name, Kind::String);
        member.text()
    }

    /// A member of an extension that must be a boolean, `false` where it is not there.
    pub(crate) fn extension_flag(&mut self, part: &Part<'t>, name: &str) -> bool {
        let Some(member) = part.get(name) else { return false };
        self.expect_extension(&member, name, Kind::Boolean);
        member.value.boolean().unwrap_or(false)
    }

    /// A list of strings in an extension.
    pub(crate) fn extension_names(&mut self, part: &Part<'t>, name: &str) -> List<Text> {
        if !self.expect_extension(part, name, Kind::Array) {
            return List::EMPTY;
        }
        let mut names = Vec::new();
        for item in part.items() {
            if self.expect_extension(&item, name, Kind::String) {
                names.extend(item.text().map(Text::from));
            }
        }
        names.into()
    }

    /// Checks the kind of a value of an extension.
    pub(crate) fn expect_extension(&mut self, part: &Part<'t>, name: &str, kind: Kind) -> bool {
        if !self.notes.expect(part, name, kind) {
            self.notes.last().rule = rules::BAD_EXTENSION;
        }
        part.is(kind)
    }

    /// Says which members of an object of an extension are not known.
    pub(crate) fn check_members(&mut self, part: &Part<'t>, what: &str, known: &[&str]) {
        for (name, member) in part.members().filter(|(name, _)| !known.contains(&name.as_str())) {
            let message = format!("{what} has no member `{name}`");
            let help = self.guesses.did_you_mean(&name, known.iter().copied());
            self.notes.key_warning(rules::BAD_EXTENSION, &member, message).help = help;
        }
    }

    /// Says which members of an object of the document's frame are not known.
    pub(crate) fn check_frame(&mut self, part: &Part<'t>, frame: &Frame) {
        for (name, member) in part.members() {
            if name.starts_with("x-") {
                self.check_extension(&name, &member, frame.what, frame.extensions);
            } else if vocabulary::NEWER_FRAME.contains(&name.as_str()) {
                let message = format!("`{name}` came with OpenAPI 3.1 and is not read");
                self.notes.once(rules::NEWER_KEYWORD, &name, &member, message);
            } else if !frame.members.contains(&name.as_str()) {
                let message = format!("`{name}` is not a member of {}", frame.what);
                let help = self.guesses.did_you_mean(&name, frame.members.iter().copied());
                self.notes.key_warning(rules::UNKNOWN_KEYWORD, &member, message).help = help;
            }
        }
    }

    /// Says so where `name` looks like an extension of this project and is none, or none of `what`.
    pub(crate) fn check_extension(&mut self, name: &str, part: &Part<'t>, what: &str, known: &[&str]) {
        if !name.to_ascii_lowercase().starts_with("x-fiq-") || known.contains(&name) {
            return;
        }
        let all = [vocabulary::ROOT_EXTENSIONS, vocabulary::SCHEMA_EXTENSIONS].concat();
        let message = if all.contains(&name) {
            format!("`{name}` has no effect on {what}")
        } else {
            format!("there is no extension `{name}`")
        };
        let help = self.guesses.did_you_mean(name, known.iter().copied());
        self.notes.key_warning(rules::UNKNOWN_EXTENSION, part, message).help = help;
    }
}
