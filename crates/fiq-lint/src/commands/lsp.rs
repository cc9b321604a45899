//! The language server, at standard input and output.

use fiq_lsp::End;

use crate::exit::Exit;

/// Serves until the client leaves.
pub(super) fn run() -> Exit {
    match fiq_lsp::run(env!("CARGO_PKG_VERSION")) {
        End::Orderly => Exit::Clean,
        End::Abrupt => Exit::Findings,
    }
}
