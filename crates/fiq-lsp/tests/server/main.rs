//! The whole server in this process, at the other end of a connection in memory. When a test ends, every message was read and the server
//! ended in order.

#![expect(clippy::needless_pass_by_value, reason = "JSON is written where it is passed")]

mod actions;
mod client;
mod configuration;
mod diagnostics;
mod lifecycle;
mod survey;
mod sync;
