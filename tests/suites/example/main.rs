//! The example programs, `examples/*`: built by the real Cargo in a copy, run, and built once more with a file of theirs broken.

mod doors;
mod editor;
mod notices;
mod orders;
mod program;
mod readme;
