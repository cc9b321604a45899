//! What editors get beside the language server: the extension for VS Code, built, packed and played in a real VS Code, the one for Zed,
//! and the recipes of `docs/editors.md`, read by the programs that they are for.
//!
//! Nothing here reaches a network: the packages and VS Code are there before.

mod extension;
mod package;
mod recipes;
mod workbench;
mod zed;
