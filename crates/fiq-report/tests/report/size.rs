//! A hundred thousand findings in one file, on one line, in every format.

use fiq_report::{Format, Options};
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, Pointer, Span};

use crate::findings::report;

const FINDINGS: u32 = 100_000;
const ITEM: &str = r#"{"name":{}},"#;

fn many() -> [FileFindings; 1] {
    let size = ITEM.len() as u32;
    let at = |index: u32| Span::new(index * size + 8, index * size + 10);
    let diagnostic = |index| {
        Diagnostic::error("missing-field", at(index), Pointer::root(), "`formatted_name` is missing")
            .with_related(Span::new(0, 6), "here")
    };
    let findings = Findings {
        document: DocumentKind::File,
        text: ITEM.repeat(FINDINGS as usize).into_bytes().into(),
        first_byte: 0,
        first_line: 1,
        diagnostics: (0..FINDINGS).map(diagnostic).collect(),
    };
    [FileFindings {
        path: "a.json".into(),
        findings: vec![findings],
        payloads: 1,
        near_misses: 0,
        problem: None,
    }]
}

#[test]
fn many_findings_take_linear_time() {
    let files = many();
    for format in [
        Format::Short,
        Format::Json,
        Format::JsonLines,
        Format::GitLab,
        Format::RdJson,
        Format::RdJsonLines,
        Format::JUnit,
    ] {
        assert!(report(&files, Options::new(format)).len() > FINDINGS as usize * 50);
    }
    let cut = report(&files, Options::new(Format::Terminal));
    assert!(
        String::from_utf8_lossy(&cut).contains("99,950 more errors in a.json; --max-per-file 0 shows all")
    );
    assert!(cut.len() < 50_000);
    let most = report(&files, Options { shown_per_file: Some(5000), ..Options::new(Format::Terminal) });
    assert!(most.len() > 5000 * 100);
}
