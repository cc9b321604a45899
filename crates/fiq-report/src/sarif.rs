//! SARIF 2.1.0: one run, with the rules that found something, and results that can be told again in the next run.
//!
//! GitHub takes 5,000 results of a run. Errors are kept before warnings, as text that is ready to be written, and a notification
//! tells what is left out, as it does for each file that could not be read.

mod place;
mod result;
mod run;
mod text;
mod uri;

use std::io::Write;
use std::sync::Arc;

use fiq_source::Severity;

use crate::found::Found;
use crate::guarded::{json, push_json};
use crate::sink::Sink;
use crate::unique::Unique;
use crate::{About, Summary};
use result::ResultShape;
use run::{InvocationShape, ToolShape};

/// The most results that GitHub takes of a run.
const MOST: usize = 5000;

/// The run, as far as it is known.
#[derive(Debug)]
pub(crate) struct Sarif {
    about: Arc<About>,
    /// The rules that found something, in the order in which they did. Results name a rule by its place here.
    rules: Vec<&'static str>,
    errors: Vec<String>,
    warnings: Vec<String>,
    met: Unique,
}

impl Sarif {
    pub(crate) fn new(about: Arc<About>) -> Self {
        Self { about, rules: Vec::new(), errors: Vec::new(), warnings: Vec::new(), met: Unique::default() }
    }

    fn of(&mut self, severity: Severity) -> &mut Vec<String> {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        }
    }

    fn rule_index(&mut self, rule: &'static str) -> usize {
        self.rules.iter().position(|known| *known == rule).unwrap_or_else(|| {
            self.rules.push(rule);
            self.rules.len() - 1
        })
    }
}

impl Sink for Sarif {
    fn finding(&mut self, found: &Found<'_>, _: &mut Vec<u8>) {
        let severity = found.diagnostic.severity;
        if self.of(severity).len() < MOST {
            let rule = self.rule_index(found.diagnostic.rule);
            let fingerprint = self.met.text(found.fingerprint());
            self.of(severity).push(json(&ResultShape::new(found, rule, fingerprint)));
        }
    }

    fn finish(&mut self, summary: &Summary, out: &mut Vec<u8>) {
        let kept: Vec<&str> =
            self.errors.iter().chain(&self.warnings).take(MOST).map(String::as_str).collect();
        let left_out = summary.errors + summary.warnings - kept.len() as u64;
        write!(out, "{{\"$schema\":\"{}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":", run::SCHEMA)
            .expect("writing to a Vec cannot fail");
        push_json(&ToolShape::new(&self.about, &self.rules), out);
        out.extend_from_slice(b",\n\"invocations\":");
        push_json(&[InvocationShape::new(summary, left_out)], out);
        out.extend_from_slice(b",\n");
        run::push_constants(&self.about, out);
        out.extend_from_slice(b",\n\"results\":[");
        let results = if kept.is_empty() { String::new() } else { format!("\n{}\n", kept.join(",\n")) };
        writeln!(out, "{results}]}}]}}").expect("writing to a Vec cannot fail");
    }
}
