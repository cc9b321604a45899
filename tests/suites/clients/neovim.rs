//! Neovim, without a screen: a file is opened, its diagnostics come, a hover is shown and a fix is made and saved.

use std::fs;
use std::process::Command;

use fiq_tests::{Folder, LIMIT, fiq_lint, run, suite};

const MISSPELT: &str = r#"{
  "phone_number": "+27123456789",
  "mesage_type": "text",
  "text": "See you tonight 🍔"
}
"#;

#[test]
fn neovim_shows_and_fixes() {
    let Some(home) = suite("FIQ_LSP_CLIENTS") else { return };
    let folder = Folder::new("neovim");
    let menu = folder.write("menu.json", MISSPELT);
    let script = folder.write("session.lua", include_str!("session.lua"));
    let mut neovim = Command::new(home.join("bin/nvim"));
    neovim
        .args(["--headless", "--clean", "-n"])
        .arg(&menu)
        .arg("-c")
        .arg(format!("luafile {}", script.display()));
    neovim.env("FIQ_LINT", fiq_lint().get_program()).env("XDG_STATE_HOME", folder.path());
    let said = run(neovim.env("XDG_CACHE_HOME", folder.path()).current_dir(folder.path()), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    let saved = fs::read_to_string(menu).expect("the file is there");
    assert_eq!(saved, MISSPELT.replace("mesage", "message"));
}
