//! The language server: what the linter says of a document while it is written, and what the API document knows about each place in it.
//!
//! One loop owns the state and takes what comes in the order in which it comes. Work is done by threads on snapshots: a document never
//! changes, a change makes another one. What was worked out for a document that is no longer the newest is dropped.
//!
//! Invariant: judges nothing itself; every finding, limit and word comes from the crates that the command line stands on.
//! Invariant: whatever a client sends, the server answers or passes it over, and goes on.

mod actions;
mod aim;
mod api_text;
mod capabilities;
mod client;
#[cfg(test)]
mod damaged;
mod definition;
mod diagnostics;
mod docs;
mod document;
mod edits;
mod encoding;
mod folding;
mod ground;
mod handshake;
mod hints;
mod hover;
mod inspect;
mod links;
mod references;
mod requests;
#[cfg(test)]
mod scene;
mod selection;
mod server;
mod settings;
mod snapshot;
mod symbols;
mod text;
mod transport;
mod uri;
mod work;

use lsp_server::Connection;

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The client asked for it.
    Orderly,
    /// The client left without a word, or its process is gone.
    Abrupt,
}

/// Serves the client at standard input and output until it leaves. `version` is what the server calls its own.
pub fn run(version: &str) -> End {
    let (connection, threads) = transport::stdio();
    let end = serve(&connection, version);
    drop(connection);
    match threads.finish() {
        Ok(()) => end,
        Err(_) => End::Abrupt,
    }
}

/// Serves the client at the other end of a connection until it leaves.
pub fn serve(connection: &Connection, version: &str) -> End {
    let Some(client) = handshake::shake(connection, version) else { return End::Abrupt };
    server::serve(connection, client)
}
