//! Whole stories of what is told and what is not: a project is taken up, findings are ignored and fixed, commits are made, settings change.
//!
//! Each plays in a folder of its own with the real binary and the real `git`, as a user does it.

mod adoption;
mod changed;
mod comments;
mod configurations;
mod differences;
mod disk;
mod edges;
mod fixes;
mod hooks;
mod ignores;
mod lists;
mod paths;
mod reports;
mod site;
mod staged;
mod strays;
