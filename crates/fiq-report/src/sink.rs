//! What a format does with what it is fed. It writes into a buffer that is sent on.

use std::fmt::Debug;

use fiq_source::FileFindings;

use crate::found::Found;
use crate::{Problem, Summary};

/// A report in one format, as far as it is written.
pub(crate) trait Sink: Debug {
    /// A file, or a further part of one, before its findings.
    fn enter(&mut self, _file: &FileFindings, _out: &mut Vec<u8>) {}

    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>);

    /// What could not be read. It is in the summary too.
    fn problem(&mut self, _problem: &Problem, _out: &mut Vec<u8>) {}

    /// The end of a file.
    fn leave(&mut self, _path: &str, _out: &mut Vec<u8>) {}

    fn finish(&mut self, _summary: &Summary, _out: &mut Vec<u8>) {}
}
