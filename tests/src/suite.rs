//! The suites that other people made. `cargo xtask test` fetches them and says where they are.

use std::env;
use std::path::PathBuf;

/// What the variable names. Without it the test says that it was skipped, or fails where suites are required.
pub fn suite(variable: &str) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable).map(PathBuf::from) {
        assert!(path.exists(), "{variable} names {}, which does not exist", path.display());
        return Some(path);
    }
    assert!(env::var_os("FIQ_REQUIRE_SUITES").is_none(), "{variable} is not set; run `cargo xtask test`");
    eprintln!("skipped: {variable} is not set; `cargo xtask test` sets it up");
    None
}
