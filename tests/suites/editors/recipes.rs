//! The recipes of `docs/editors.md`: each is read by a parser of its language, and Neovim is started with the one for it.
//!
//! An editor that is not installed is passed over, and said to be.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use fiq_tests::{Folder, LIMIT, Run, fiq_lint, run};
use serde_json::Value;

const PAGE: &str = include_str!("../../../docs/editors.md");
/// A payload with one fault.
const BAD: &str = r#"{ "phone_number": "+27123456789", "message_type": "TEXT", "text": "Hello" }"#;
/// Waits until there are findings, prints them, and leaves without saving.
const LOOK: &str = "vim.wait(20000, function() return #vim.diagnostic.get() > 0 end)
for _, found in ipairs(vim.diagnostic.get()) do
  io.stdout:write(found.source, ' ', found.lnum, ':', found.col, '-', found.end_col, '\\n')
end
vim.cmd('qall!')";
/// Reads every form of a file to its end, and evaluates it.
const READ: &str = "(progn
  (require 'eglot nil t)
  (require 'lsp-mode nil t)
  (with-temp-buffer (insert-file-contents file) (emacs-lisp-mode) (check-parens))
  (load file nil t t))";

/// The blocks of a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let opening = format!("\n```{language}\n");
    let blocks = PAGE.split(opening.as_str()).skip(1);
    blocks.map(|rest| rest.split_once("\n```\n").expect("a block ends").0).collect()
}

fn is_installed(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
    let found = found.is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("skipped in part: {program} is not installed");
    }
    found
}

fn accepted(command: &mut Command) -> Run {
    let said = run(command, LIMIT);
    assert_eq!(said.code, Some(0), "{command:?}\n{}", said.transcript());
    said
}

/// The `PATH` with the linter under test before all else.
fn path() -> std::ffi::OsString {
    let binary = PathBuf::from(fiq_lint().get_program());
    let folder = binary.parent().expect("a program stands in a folder").to_owned();
    let others = env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(folder).chain(env::split_paths(&others));
    env::join_paths(all).expect("paths have no separator")
}

#[test]
fn what_is_json_is_json() {
    let blocks = blocks("json");
    assert_eq!(blocks.len(), 5);
    for block in blocks {
        serde_json::from_str::<Value>(block).unwrap_or_else(|error| panic!("{error}\n{block}"));
    }
}

#[test]
fn the_recipe_for_helix_is_toml_and_keeps_the_other_servers() {
    let [block] = blocks("toml")[..] else { panic!("there is one recipe in TOML") };
    let folder = Folder::new("helix");
    let file = folder.write("languages.toml", block);
    let script = "import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], 'rb'))))";
    let text = accepted(Command::new("python3").args(["-c", script]).arg(file)).text();
    let languages: Value = serde_json::from_str(&text).expect("the script prints JSON");
    assert_eq!(languages["language-server"]["fiq-lint"]["args"][0], "lsp");
    for language in languages["language"].as_array().expect("it sets up languages") {
        let servers = language["language-servers"].as_array().expect("each has servers");
        assert!(servers.len() == 2 && servers[1] == "fiq-lint", "{language}");
    }
}

#[test]
fn the_recipes_for_neovim_can_be_loaded() {
    let blocks = blocks("lua");
    assert_eq!(blocks.len(), 2);
    if !is_installed("nvim") {
        return;
    }
    let folder = Folder::new("lua");
    for block in blocks {
        let file = folder.write("init.lua", block);
        let load = format!("lua assert(loadfile([[{}]])) vim.cmd('qall!')", file.display());
        let said = accepted(Command::new("nvim").args(["--headless", "-u", "NONE", "-c", &load]));
        assert_eq!(said.stderr.len(), 0, "{}", said.transcript());
    }
}

/// The second recipe works in every Neovim from 0.7 on.
#[test]
fn neovim_shows_what_the_server_finds() {
    if !is_installed("nvim") {
        return;
    }
    let folder = Folder::new("neovim");
    let recipe = folder.write("init.lua", blocks("lua")[1]);
    let (look, payload) = (folder.write("look.lua", LOOK), folder.write("payload.json", BAD));
    let said = accepted(&mut neovim(folder.path(), &recipe, &look, &payload));
    assert_eq!(said.text(), "fiq-lint 0:50-56\n", "{}", said.transcript());
}

fn neovim(home: &Path, recipe: &Path, look: &Path, payload: &Path) -> Command {
    let mut neovim = Command::new("nvim");
    neovim.args(["--headless", "-n", "-i", "NONE", "-u"]).arg(recipe).arg(payload);
    neovim.arg("-c").arg(format!("luafile {}", look.display())).env("PATH", path()).current_dir(home);
    for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
        neovim.env(variable, home);
    }
    neovim
}

#[test]
fn the_recipes_for_emacs_can_be_loaded() {
    let blocks = blocks("elisp");
    assert_eq!(blocks.len(), 2);
    if !is_installed("emacs") {
        return;
    }
    let folder = Folder::new("emacs");
    for block in blocks {
        let file = folder.write("init.el", block);
        let named = format!("(setq file {:?})", file.display().to_string());
        accepted(Command::new("emacs").args(["--batch", "--eval", &named, "--eval", READ]));
    }
}
