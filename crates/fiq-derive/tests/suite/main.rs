//! Messages that compile, and what they are when the program runs.

#![deny(warnings)]

mod bare;
mod documents;
mod forms;
mod holes;
mod shapes;
