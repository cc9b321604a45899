//! The ways to the linter: the hooks of `.pre-commit-hooks.yaml`, installed and run by the real pre-commit in a repository that somebody
//! could have; the action and the recipes for CI; `pip install` and `cargo install`.
//!
//! Nothing here reaches a network: pip has the wheel that it needs beside it, and Cargo has built all of it before.

mod action;
mod init;
mod installs;
mod names;
mod recipes;
mod repository;
mod runs;
mod site;
mod tool;
