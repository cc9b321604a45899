//! The extension for Zed: finds the program `fiq-lint`, starts its language server, and hands over the settings.
//!
//! Invariant: holds no rule and no word about payloads.

use zed_extension_api::settings::{CommandSettings, LspSettings};
use zed_extension_api::{self as zed, serde_json, Command, LanguageServerId, Result, Worktree};

const PROGRAM: &str = "fiq-lint";
const NOT_FOUND: &str = "There is no fiq-lint on the PATH. Install it from a clone of its repository (`cargo install --path crates/fiq-lint --locked` \
                         or `pip install .`), or name it in the setting `lsp.fiq-lint.binary.path`.";

struct Extension;

impl zed::Extension for Extension {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let named = settings(id, worktree)?.binary;
        let (path, arguments, env) = match named {
            Some(CommandSettings { path, arguments, env }) => (path, arguments, env),
            None => (None, None, None),
        };
        let command = path.or_else(|| worktree.which(PROGRAM)).ok_or(NOT_FOUND)?;
        let mut all = worktree.shell_env();
        all.extend(env.unwrap_or_default());
        Ok(Command { command, args: arguments.unwrap_or_else(|| vec!["lsp".to_owned()]), env: all })
    }

    fn language_server_initialization_options(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        Ok(settings(id, worktree)?.settings)
    }

    /// The server asks for its section.
    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        let settings = settings(id, worktree)?.settings.unwrap_or_default();
        Ok(Some(serde_json::json!({ PROGRAM: settings })))
    }
}

/// What stands under `lsp.fiq-lint` in the settings of Zed.
fn settings(id: &LanguageServerId, worktree: &Worktree) -> Result<LspSettings> {
    LspSettings::for_worktree(id.as_ref(), worktree)
}

zed::register_extension!(Extension);
