//! The harness: the real binary, folders to run it in, and expected files.
pub fn x() {}
