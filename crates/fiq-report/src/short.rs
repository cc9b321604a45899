//! One line for each finding, as compilers write them and editors read them.

use std::io::Write;

use fiq_source::{Diagnostic, Places};

use crate::printable;

pub(crate) fn diagnostic(path: &str, places: &Places<'_>, diagnostic: &Diagnostic, out: &mut Vec<u8>) {
    let at = places.position(diagnostic.span.start());
    let path = printable(path);
    let severity = diagnostic.severity.as_str();
    let message = printable(&diagnostic.message);
    writeln!(out, "{path}:{}:{}: {severity}[{}] {message}", at.line, at.column, diagnostic.rule)
        .expect("writing to a Vec cannot fail");
}
