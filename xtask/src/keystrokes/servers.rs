//! The servers that are compared, and how each is started and set up.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::client::Way;
use crate::once::once;
use crate::{Outcome, process};

const VSCODE: (&str, &str) = ("vscode-langservers-extracted", "4.10.0");
const BIOME: (&str, &str) = ("@biomejs/biome", "2.6.8");

/// A server.
pub(super) struct Server {
    pub(super) name: &'static str,
    program: PathBuf,
    arguments: &'static [&'static str],
    pub(super) way: Way,
    /// Whether it is told which schema holds, by the notification that VS Code's server knows.
    pub(super) takes_schema: bool,
}

impl Server {
    const fn new(name: &'static str, program: PathBuf, arguments: &'static [&'static str], way: Way) -> Self {
        Self { name, program, arguments, way, takes_schema: false }
    }

    /// What starts it.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(self.arguments);
        command
    }
}

/// The servers; peers are set up by npm.
pub(super) fn all(linter: &Path, home: &Path, alone: bool) -> Outcome<Vec<Server>> {
    std::fs::create_dir_all(home).map_err(|error| format!("{}: {error}", home.display()))?;
    let own = env::current_exe().map_err(|error| format!("this program: {error}"))?;
    let mut servers = vec![
        Server::new("nothing", own, &["keystrokes", "--floor"], Way::Published),
        Server::new("fiq-lint", linter.to_owned(), &["lsp"], Way::Published),
        Server::new("fiq-lint", linter.to_owned(), &["lsp"], Way::Pulled),
    ];
    if !alone {
        let vscode = package(home, VSCODE)?.join("vscode-json-language-server");
        for way in [Way::Pulled, Way::Published] {
            let server = Server::new("vscode-json", vscode.clone(), &["--stdio"], way);
            servers.push(Server { takes_schema: true, ..server });
        }
        servers.push(Server::new(
            "biome",
            package(home, BIOME)?.join("biome"),
            &["lsp-proxy"],
            Way::Published,
        ));
    }
    Ok(servers)
}

/// The programs of a package of npm.
fn package(home: &Path, (name, version): (&str, &str)) -> Outcome<PathBuf> {
    let folder = once(home, &format!("{}-{version}", name.replace(['@', '/'], "")), |folder| {
        println!("setting up {name} {version}, by npm");
        let quiet = ["install", "--no-fund", "--no-audit", "--loglevel", "error"];
        process::run(Command::new("npm").args(quiet).arg(format!("{name}@{version}")).current_dir(folder))
    })?;
    Ok(folder.join("node_modules/.bin"))
}
