//! Colours as ANSI escapes, or none.

use std::io::{self, Write};

use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::WriteStyle;

const RESET: &str = "\x1b[0m";
const BOLD: &str = "\x1b[0;1m";
const ERROR: &str = "\x1b[0;1;31m";
const WARNING: &str = "\x1b[0;1;33m";
const FRAME: &str = "\x1b[0;34m";
const RELATED: &str = "\x1b[0;36m";

/// A report's buffer with colours.
pub(super) struct Paint<'o> {
    out: &'o mut Vec<u8>,
    coloured: bool,
}

impl<'o> Paint<'o> {
    pub(super) fn new(out: &'o mut Vec<u8>, coloured: bool) -> Self {
        Self { out, coloured }
    }

    /// Text that stands out.
    pub(super) fn strong(&mut self, text: &str) {
        self.painted(BOLD, text);
    }

    /// Text in the colour of warnings.
    pub(super) fn warning(&mut self, text: &str) {
        self.painted(WARNING, text);
    }

    /// Text in the colour of errors.
    pub(super) fn error(&mut self, text: &str) {
        self.painted(ERROR, text);
    }

    fn painted(&mut self, colour: &str, text: &str) {
        self.set(colour);
        self.out.extend_from_slice(text.as_bytes());
        self.set(RESET);
    }

    fn set(&mut self, colour: &str) {
        if self.coloured {
            self.out.extend_from_slice(colour.as_bytes());
        }
    }
}

impl Write for Paint<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl WriteStyle for Paint<'_> {
    fn set_header(&mut self, severity: Severity) -> io::Result<()> {
        self.set(colour(severity));
        Ok(())
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.set(BOLD);
        Ok(())
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.set(FRAME);
        Ok(())
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.set(FRAME);
        Ok(())
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.set(FRAME);
        Ok(())
    }

    fn set_label(&mut self, severity: Severity, style: LabelStyle) -> io::Result<()> {
        self.set(if style == LabelStyle::Primary { colour(severity) } else { RELATED });
        Ok(())
    }

    fn reset(&mut self) -> io::Result<()> {
        self.set(RESET);
        Ok(())
    }
}

fn colour(severity: Severity) -> &'static str {
    if severity >= Severity::Error { ERROR } else { WARNING }
}
