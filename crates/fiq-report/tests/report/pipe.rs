//! A reader that goes away, and a writer that fails.

use std::io::{self, ErrorKind, Write};

use fiq_report::{Format, Options, Reporter};
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, Pointer, Span};

struct Failing(ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

fn one() -> FileFindings {
    let diagnostic = Diagnostic::error("wrong-type", Span::new(0, 1), Pointer::root(), "7 is no object");
    let findings = Findings {
        document: DocumentKind::File,
        text: b"7".to_vec().into(),
        first_byte: 0,
        first_line: 1,
        diagnostics: vec![diagnostic],
    };
    FileFindings {
        path: "a.json".into(),
        findings: vec![findings],
        payloads: 1,
        near_misses: 0,
        problem: None,
    }
}

#[test]
fn a_reader_that_is_gone_is_no_failure() {
    for format in Format::ALL {
        let mut reporter = Reporter::new(Failing(ErrorKind::BrokenPipe), Options::new(format));
        reporter.file(&one()).expect("no failure");
        reporter.clean(1, 0);
        let summary = reporter.finish().expect("no failure");
        assert_eq!((summary.files, summary.payloads, summary.errors), (2, 2, 1));
    }
}

#[test]
fn a_report_that_nobody_reads_is_closed() {
    let gone = || Failing(ErrorKind::BrokenPipe);
    let mut reporter = Reporter::new(gone(), Options::new(Format::Short));
    assert!(!reporter.is_closed());
    reporter.file(&one()).expect("no failure");
    assert!(reporter.is_closed());
    let read = Reporter::new(gone(), Options::new(Format::Short));
    let mut read = read.also(gone(), Options::new(Format::Sarif));
    read.file(&one()).expect("no failure");
    assert!(!read.is_closed(), "the other report is not written yet");
}

#[test]
fn a_full_disk_is() {
    let mut reporter = Reporter::new(Failing(ErrorKind::StorageFull), Options::new(Format::Short));
    assert_eq!(reporter.file(&one()).map_err(|error| error.kind()), Err(ErrorKind::StorageFull));
}
