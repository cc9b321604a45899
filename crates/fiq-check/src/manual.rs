//! The rules as one page of Markdown, made of their own manuals.

use crate::rules::RULES;

/// The page: what the rules are about in a table, then the manual of each.
pub fn manual() -> String {
    let mut page = String::from("| rule | fault |\n| --- | --- |\n");
    for rule in RULES {
        page.push_str(&format!("| [`{0}`](#{0}) | {1} |\n", rule.name, rule.summary));
    }
    for rule in RULES {
        page.push_str(&format!("\n## {}\n\n{}\n", rule.name, rule.doc()));
    }
    page
}
