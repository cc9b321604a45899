//! A checked message to Rust code: a value of the API's types, put together from constants and holes.

mod derive;
mod fill;
mod hole;
mod item;
mod json;
mod literal;
mod object;
mod scalar;
mod value;

pub(crate) use derive::derive;
pub(crate) use literal::{Holes, literal};
