//! What editors get beside the language server: the extension for VS Code, built, packed and played in a real VS Code, the one for Zed,
//! and the recipes of `docs/editors.md`, read by the programs that they are for.
//!
//! Nothing here reaches a network: the packages and VS Code are there before.

use std::sync::{Mutex, MutexGuard, PoisonError};

mod extension;
mod package;
mod recipes;
mod workbench;
mod zed;

/// Held by a test that wants the machine for itself: one that compiles for minutes, or one that waits for windows.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
