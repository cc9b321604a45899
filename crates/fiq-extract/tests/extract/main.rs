//! What is recognised, in data (`tests/cases`), and that it stays linear on hostile input.

mod forced;
mod hostile;
mod model;
mod prefilter;
mod recognition;
mod rust;
