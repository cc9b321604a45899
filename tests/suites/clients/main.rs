//! Real clients of the language server: Neovim without a screen, and pygls, which holds every message to the protocol's own model.

mod neovim;
mod pygls;
mod wire;
