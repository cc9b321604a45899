//! Markdown: rendered by GitHub's own reader, nothing from outside is a link, HTML or a mention.

use fiq_tests::Folder;

use crate::inputs;
use crate::readers::{Readers, readers};

/// Renders as GitHub does, but leaves HTML in, so that it can be seen.
const RENDER: &str = "
import sys, cmarkgfm
from cmarkgfm.cmark import Options
text = open(sys.argv[1], encoding='utf-8').read()
sys.stdout.write(cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE))
";
/// The elements that the summary itself has.
const OURS: &[&str] =
    &["h2", "h3", "p", "ul", "li", "code", "strong", "table", "thead", "tbody", "tr", "th", "td"];

fn html(readers: &Readers, markdown: &str) -> String {
    let folder = Folder::new("markdown");
    readers.script(RENDER, &folder.write("report.md", markdown))
}

/// The names of the elements, and the text outside code with a line end for each element or comment.
fn parts(html: &str) -> (Vec<String>, String) {
    let (mut names, mut text, mut in_code) = (Vec::new(), String::new(), false);
    for part in html.split('<') {
        let (tag, after) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        in_code = if name == "code" { !tag.starts_with('/') } else { in_code };
        if !name.is_empty() && !name.starts_with("!--") {
            names.push(name.to_owned());
        }
        text.push('\n');
        text.push_str(if in_code { "" } else { after });
    }
    (names, text)
}

fn is_mention(line: &str) -> bool {
    let marks = line.match_indices(['@', '#']);
    marks.into_iter().any(|(at, _)| line[at + 1..].starts_with(|c: char| c.is_alphanumeric()))
}

#[test]
fn nothing_from_outside_is_obeyed() {
    let Some(readers) = readers() else { return };
    let mut reports: Vec<String> = inputs::all().iter().map(|input| input.report("markdown")).collect();
    reports.extend(inputs::expected("markdown").into_iter().map(|(_, text)| text));
    for report in &reports {
        let html = html(&readers, report);
        let (names, text) = parts(&html);
        assert!(names.len() > 3, "{html}");
        let foreign = names.iter().find(|name| !OURS.contains(&name.as_str()));
        assert_eq!(foreign, None, "{html}");
        let mention = text.lines().find(|line| is_mention(line));
        assert_eq!(mention, None, "{html}");
    }
    let (names, text) = parts(&html(&readers, "[a](b) @team <img src=x> www.evil.example"));
    assert!(names.iter().any(|name| name == "img") && names.iter().filter(|name| *name == "a").count() == 4);
    assert!(text.lines().any(is_mention), "this reader sees what there is to see");
}

#[test]
fn the_table_and_the_lists_come_out() {
    let Some(readers) = readers() else { return };
    let input = inputs::ordinary();
    let html = html(&readers, &input.report("markdown"));
    let findings = input.findings();
    // The one problem is an item too.
    assert_eq!(html.matches("<li>").count(), findings.len() + 1);
    for finding in &findings {
        let rule = finding["rule"].as_str().expect("a finding has a rule");
        assert!(html.contains(&format!("<td><code>{rule}</code></td>")), "{html}");
    }
}

#[test]
fn it_fits_into_a_comment_and_tells_what_does_not() {
    let report = inputs::large().report("markdown");
    assert!((60_000..=65_536).contains(&report.chars().count()), "{}", report.chars().count());
    let shown = report.lines().filter(|line| line.starts_with("- **")).count();
    let left_out = inputs::ERRORS + inputs::WARNINGS - shown;
    let told = format!("{},{:03} more findings not shown here", left_out / 1000, left_out % 1000);
    assert!(report.trim_end().lines().last().is_some_and(|last| last.starts_with(&told)), "{told}");
    assert!(!report.contains("**warning**"), "errors come first");
    assert!(!inputs::ordinary().report("markdown").contains("not shown"));
}
