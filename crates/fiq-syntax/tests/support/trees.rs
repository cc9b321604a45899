//! Inputs with the tree that each becomes beside it, in a file with `.tree` at its end.

use std::fs;
use std::path::{Path, PathBuf};

use fiq_tree::Tree;

use crate::support;

/// The inputs in a folder of the tests. A tree without its input is refused.
pub(crate) fn inputs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let files = fs::read_dir(folder).expect("the folder of cases is there");
    let mut paths: Vec<_> = files.map(|file| file.expect("a case").path()).collect();
    paths.sort();
    let is_tree = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "tree");
    for tree in paths.iter().filter(|path| is_tree(path)) {
        let input = tree.with_extension("");
        assert!(input.exists(), "{} has no input", tree.display());
    }
    paths.retain(|path| !is_tree(path));
    paths
}

/// Holds the tree of an input against the expected one, or writes that anew.
pub(crate) fn hold(input: &Path, tree: &Tree, text: &[u8]) {
    let dump = support::dump(tree, text);
    let expected = PathBuf::from(format!("{}.tree", input.display()));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&expected, &dump).expect("the expected tree can be written");
    }
    let wanted = fs::read_to_string(&expected).unwrap_or_default();
    assert_eq!(dump, wanted, "{} (UPDATE_EXPECT=1 takes what is now)", input.display());
}
