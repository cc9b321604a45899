//! Reports as files beside their findings (`tests/cases`), and what holds for any content.

mod cases;
mod findings;
mod pipe;
mod properties;
mod size;
