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
mod completion;
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
mod progress;
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
mod workspace;

use std::env;
use std::path::Path;

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
    let end = handshake::shake(&connection, version).map_or(End::Abrupt, |introduced| {
        // Where the command line would be run: what has no configuration has its lists there.
        if let Some(folder) = introduced.client.folders.first() {
            let _ = env::set_current_dir(folder);
        }
        server::serve(&connection, introduced, ground::folder_of_user().as_deref())
    });
    drop(connection);
    match threads.finish() {
        Ok(()) => end,
        Err(_) => End::Abrupt,
    }
}

/// Serves the client at the other end of a connection until it leaves. What editors are to open, as the manual of the rules, is written below
/// the folder `cache`; without one it is not to be had.
pub fn serve(connection: &Connection, version: &str, cache: Option<&Path>) -> End {
    let introduced = handshake::shake(connection, version);
    introduced.map_or(End::Abrupt, |introduced| server::serve(connection, introduced, cache))
}
