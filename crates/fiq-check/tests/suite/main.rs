//! The rules, run over payloads that are files, over the examples in their own manuals, and over what is large, deep or hostile.

mod cases;
mod checking;
mod large;
mod manual;
