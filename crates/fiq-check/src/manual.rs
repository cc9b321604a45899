//! The rules as one page of Markdown, made of their own manuals.

use std::fmt::Write;

use crate::rules::RULES;

/// The page: what the rules are about in a table, then the manual of each.
pub fn manual() -> String {
    let mut page = String::from("| rule | fault |\n| --- | --- |\n");
    for rule in RULES {
        writeln!(page, "| [`{0}`](#{0}) | {1} |", rule.name, rule.summary).expect("a string takes all");
    }
    for rule in RULES {
        write!(page, "\n## {}\n\n{}\n", rule.name, rule.doc()).expect("a string takes all");
    }
    page
}
