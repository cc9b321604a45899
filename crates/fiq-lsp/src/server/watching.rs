//! Settings, folders and the files that configurations stand in.

use std::path::PathBuf;
use std::sync::Arc;

use fiq_project::config;
use gen_lsp_types::DidChangeWorkspaceFoldersParams;
use serde_json::{Value, json};

use super::Server;
use super::documents::Refused;
use crate::settings::Settings;
use crate::uri;

/// The names that the lists of what is not told have of themselves.
const LISTS: [&str; 2] = ["fiq-lint.ignores.json", "fiq-lint.baseline.json"];

impl Server<'_> {
    /// Asks the client for its settings, and to watch the files that configurations stand in.
    pub(super) fn ask_for_what_is_needed(&mut self) {
        if self.client.configuration {
            self.ask_for_settings();
        }
        if self.client.watches {
            let names = config::NAMES.iter().chain(&LISTS);
            let watchers: Vec<Value> =
                names.map(|name| json!({"globPattern": format!("**/{name}")})).collect();
            let method = "workspace/didChangeWatchedFiles";
            let registration =
                json!({"id": method, "method": method, "registerOptions": {"watchers": watchers}});
            self.request("client/registerCapability", json!({"registrations": [registration]}));
        }
    }

    /// Takes new settings.
    pub(super) fn settle(&mut self, settings: Settings) {
        if *self.settings != settings {
            self.is_ground_stale |= self.settings.configuration != settings.configuration;
            self.settings = Arc::new(settings);
            self.refresh_hints();
        }
    }

    pub(super) fn settings_changed(&mut self, params: &Value) {
        if self.client.configuration {
            self.ask_for_settings();
        } else if let Some(settings) = params.get("settings") {
            self.settle(self.first_settings.with(settings));
        }
    }

    pub(super) fn folders_changed(&mut self, params: Value) -> Result<(), Refused> {
        let params: DidChangeWorkspaceFoldersParams = serde_json::from_value(params)?;
        let paths = |folders: &[gen_lsp_types::WorkspaceFolder]| -> Vec<PathBuf> {
            folders.iter().filter_map(|folder| uri::to_path(&folder.uri)).collect()
        };
        let (added, removed) = (paths(&params.event.added), paths(&params.event.removed));
        let client = Arc::make_mut(&mut self.client);
        client.folders.retain(|folder| !removed.contains(folder));
        client.folders.extend(added);
        self.refresh();
        Ok(())
    }

    /// Tells the client that what it was told about its documents is old.
    pub(super) fn refresh(&mut self) {
        if self.client.pulls {
            self.request("workspace/diagnostic/refresh", Value::Null);
        }
        self.refresh_hints();
    }

    pub(super) fn refresh_hints(&mut self) {
        if self.client.refreshes_hints {
            self.request("workspace/inlayHint/refresh", Value::Null);
        }
    }
}
