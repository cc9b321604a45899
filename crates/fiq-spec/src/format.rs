//! `format` and `x-fiq-formats`: named kinds of text, and how each is told.

use fiq_model::{Format, FormatTest, List};
use fiq_source::Text;
use fiq_tree::Kind;

use crate::part::Part;
use crate::reader::Reader;
use crate::{rules, vocabulary, words};

const TESTS: &[&str] = &["digits", "schemes", "pattern", "extensions"];

impl<'t> Reader<'t> {
    /// Reads `x-fiq-formats` of the root.
    pub(crate) fn read_formats(&mut self) {
        let Some(part) = self.root.get("x-fiq-formats") else { return };
        if !self.expect_extension(&part, "x-fiq-formats", Kind::Object) {
            return;
        }
        for (name, part) in part.members() {
            if !self.expect_extension(&part, &name, Kind::Object) {
                continue;
            }
            self.check_members(
                &part,
                "a format",
                &["description", "digits", "schemes", "pattern", "extensions"],
            );
            if let Some(test) = self.format_test(&part) {
                let description = self.extension_text(&part, "description").map(Into::into);
                self.formats.insert(name.clone(), Format { name: name.into(), description, test });
            }
        }
    }

    fn format_test(&mut self, part: &Part<'t>) -> Option<FormatTest> {
        let tests: Vec<(&str, Part<'t>)> =
            TESTS.iter().filter_map(|name| Some((*name, part.get(name)?))).collect();
        let [(name, test)] = tests.as_slice() else {
            let message = format!("a format needs exactly one test: {}", words::list(TESTS.iter().copied()));
            self.notes.error(rules::BAD_EXTENSION, part, message);
            return None;
        };
        match *name {
            "digits" => self.digits(test),
            "schemes" => Some(FormatTest::Schemes(self.extension_names(test, name))),
            "pattern" => self.extension_text(part, "pattern").map(|text| FormatTest::Pattern(text.into())),
            _ => self.extensions(test),
        }
    }

    fn digits(&mut self, test: &Part<'t>) -> Option<FormatTest> {
        if !self.expect_extension(test, "digits", Kind::Object) {
            return None;
        }
        self.check_members(test, "the test `digits`", &["minimum", "maximum"]);
        let minimum = self.count(test, "minimum").unwrap_or(0);
        let maximum = self.count(test, "maximum").unwrap_or(u64::MAX);
        Some(FormatTest::Digits { minimum, maximum })
    }

    fn extensions(&mut self, test: &Part<'t>) -> Option<FormatTest> {
        if !self.expect_extension(test, "extensions", Kind::Object) {
            return None;
        }
        self.check_members(test, "the test `extensions`", &["allowed", "foreign", "required"]);
        let mut names = |key: &str| -> List<Text> {
            test.get(key).map_or(List::EMPTY, |part| self.extension_names(&part, key))
        };
        let (allowed, foreign) = (names("allowed"), names("foreign"));
        let required = self.flag(test, "required");
        Some(FormatTest::Extensions { allowed, foreign, required })
    }

    /// The `format` of a schema.
    pub(crate) fn read_format(&mut self, part: &Part<'t>) -> Option<Format> {
        let place = part.get("format")?;
        let name = self.string(part, "format")?;
        if let Some(format) = self.formats.get(&name) {
            return Some(format.clone());
        }
        if !vocabulary::FORMATS.contains(&name.as_str()) {
            let ours = self.formats.keys().map(String::as_str);
            let meant = self.guesses.did_you_mean(&name, vocabulary::FORMATS.iter().copied().chain(ours));
            let meant = meant.map_or_else(String::new, |meant| format!("; {meant}"));
            let message = format!("no text is held to the format `{name}`, which is not known{meant}");
            self.notes.once(rules::UNKNOWN_FORMAT, &name, &place, message);
        }
        Some(Format { name: name.into(), description: None, test: FormatTest::Named })
    }
}
