//! Words for the person at the terminal, on standard error, apart from the report.

use std::io::{IsTerminal, Write};

use fiq_report::{Colour, Format, Options, Reporter, printable};
use fiq_source::FileFindings;

use crate::arguments::Color;

/// Says what went wrong.
pub(crate) fn say_error(text: &str) {
    say(&format!("error: {text}"));
}

/// Says something worth knowing. A closed standard error is nobody's loss.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", printable(text));
}

/// Shows what there is to say about the API document itself.
pub(crate) fn report_on_document(about: &FileFindings, when: Color) {
    let colour = if colours_on(when, &std::io::stderr()) { Colour::Always } else { Colour::Never };
    let options = Options { colour, ..Options::new(Format::Terminal) };
    let mut reporter = Reporter::new(std::io::stderr(), options);
    let _ = reporter.file(about);
}

/// Whether the report on standard output is coloured.
pub(crate) fn colours(when: Color) -> bool {
    colours_on(when, &std::io::stdout())
}

fn colours_on(when: Color, stream: &impl IsTerminal) -> bool {
    match when {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let asked_not = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            let cannot = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
            !asked_not && !cannot && stream.is_terminal()
        }
    }
}
