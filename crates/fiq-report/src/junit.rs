//! The XML of `JUnit`, as Jenkins and GitLab read it: a suite for each file, and in it a test for each finding.
//!
//! Counts stand before what they count, so that suites are kept until the end. Names of tests hold no place, so that a service
//! knows a test again whose lines have moved.

mod xml;

use std::collections::HashMap;
use std::sync::Arc;

use fiq_source::{DocumentKind, FileFindings, Severity};

use crate::found::{Found, plain_path};
use crate::sink::Sink;
use crate::{About, Problem, Summary};
use xml::Xml;

/// The report, as far as it is known.
#[derive(Debug)]
pub(crate) struct JUnit {
    name: String,
    /// All suites that are complete.
    suites: Xml,
    all: Tally,
    current: Option<Suite>,
}

/// A suite, as far as it is known.
#[derive(Debug, Default)]
struct Suite {
    cases: Xml,
    tally: Tally,
    /// How often each name was met: services take tests of one name for one test.
    names: HashMap<String, u32>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    tests: u64,
    failures: u64,
    errors: u64,
}

impl JUnit {
    pub(crate) fn new(about: &Arc<About>) -> Self {
        Self { name: about.name.clone(), suites: Xml::default(), all: Tally::default(), current: None }
    }

    /// A test that passed, so that a service does not take the report for one of a run that did nothing.
    fn push_passed(&mut self, suite: &str, test: &str) {
        let mut passed = Suite::default();
        passed.cases.element("testcase", &[("classname", suite), ("name", test)], None);
        passed.tally.tests = 1;
        self.push(suite, &passed);
    }

    fn push(&mut self, name: &str, suite: &Suite) {
        self.all.tests += suite.tally.tests;
        self.all.failures += suite.tally.failures;
        self.all.errors += suite.tally.errors;
        self.suites.parent("testsuite", &suite.tally.attributes(name), &suite.cases);
    }
}

impl Suite {
    fn unique(&mut self, name: String) -> String {
        let count = self.names.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name} ({count})") }
    }
}

impl Tally {
    fn attributes(self, name: &str) -> [(&'static str, String); 4] {
        [
            ("name", name.to_owned()),
            ("tests", self.tests.to_string()),
            ("failures", self.failures.to_string()),
            ("errors", self.errors.to_string()),
        ]
    }
}

impl Sink for JUnit {
    fn enter(&mut self, _: &FileFindings, _: &mut Vec<u8>) {
        self.current.get_or_insert_default();
    }

    fn finding(&mut self, found: &Found<'_>, _: &mut Vec<u8>) {
        let suite = self.current.get_or_insert_default();
        let mut inside = Xml::default();
        let is_failure = found.diagnostic.severity == Severity::Error;
        if is_failure {
            let attributes = [("type", found.diagnostic.rule), ("message", &*found.diagnostic.message)];
            inside.element("failure", &attributes, Some(&body(found)));
        } else {
            inside.element("system-out", &[], Some(&body(found)));
        }
        let name = suite.unique(test_name(found));
        let attributes = [("classname", plain_path(found.path).to_owned()), ("name", name)];
        suite.cases.parent("testcase", &attributes, &inside);
        suite.tally.tests += 1;
        suite.tally.failures += u64::from(is_failure);
    }

    fn problem(&mut self, problem: &Problem, _: &mut Vec<u8>) {
        let suite = self.current.get_or_insert_default();
        let mut error = Xml::default();
        error.element("error", &[("type", "problem"), ("message", &problem.message)], None);
        let attributes =
            [("classname", plain_path(&problem.path).to_owned()), ("name", "is read".to_owned())];
        suite.cases.parent("testcase", &attributes, &error);
        suite.tally.tests += 1;
        suite.tally.errors += 1;
    }

    fn leave(&mut self, path: &str, _: &mut Vec<u8>) {
        let path = plain_path(path);
        match self.current.take() {
            Some(suite) if suite.tally.tests > 0 => self.push(path, &suite),
            _ => self.push_passed(path, "has no findings"),
        }
    }

    fn finish(&mut self, summary: &Summary, out: &mut Vec<u8>) {
        if self.all.tests == 0 {
            let name = self.name.clone();
            self.push_passed(&name, &summary.to_string());
        }
        let mut document = Xml::document();
        document.parent("testsuites", &self.all.attributes(&self.name), &self.suites);
        out.extend_from_slice(document.as_str().as_bytes());
    }
}

/// The rule and the pointer, and the document where a file has several.
fn test_name(found: &Found<'_>) -> String {
    let document = match &found.findings.document {
        DocumentKind::File => String::new(),
        DocumentKind::Line(line) => format!("line {line}: "),
        DocumentKind::Fence(index) => format!("fence {index}: "),
        DocumentKind::Literal(index) => format!("literal {index}: "),
        DocumentKind::String(string) => format!("string {string}: "),
    };
    format!("{document}{} {}", found.diagnostic.rule, found.diagnostic.pointer).trim_end().to_owned()
}

fn body(found: &Found<'_>) -> String {
    let at = found.start();
    format!("{}:{}:{}: {}", plain_path(found.path), at.line, at.column, found.words())
}
