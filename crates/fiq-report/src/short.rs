//! One line for each finding, as compilers write them and editors read them.

use std::io::Write;

use crate::found::Found;
use crate::printable;
use crate::sink::Sink;

/// The format; it has no state.
#[derive(Debug)]
pub(crate) struct Short;

impl Sink for Short {
    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        line(found, out);
    }
}

pub(crate) fn line(found: &Found<'_>, out: &mut Vec<u8>) {
    let at = found.start();
    let path = printable(found.path);
    let severity = found.diagnostic.severity.as_str();
    let message = printable(&found.diagnostic.message);
    writeln!(out, "{path}:{}:{}: {severity}[{}] {message}", at.line, at.column, found.diagnostic.rule)
        .expect("writing to a Vec cannot fail");
}
