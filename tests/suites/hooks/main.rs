//! The hooks of `.pre-commit-hooks.yaml`, installed and run by the real pre-commit in a repository that somebody could have; and the
//! other ways to install the binary.
//!
//! Nothing here reaches a network: pip has the wheel that it needs beside it, and Cargo has built all of it before.

mod installs;
mod names;
mod repository;
mod runs;
mod site;
mod tool;
