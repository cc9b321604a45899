//! Which configuration holds for a file, and what it says of it, in folders made for the purpose.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_extract::Direction;
use fiq_project::config::{CommandLine, Config, ConfigFault, Demand, Level, Origin, Resolver, Source};
use fiq_source::FileFindings;
use fiq_syntax::placeholder::{Form, Forms};
use fiq_tests::Folder;

fn resolver(source: &Source, settings: &[&str]) -> Resolver {
    let mut command_line = CommandLine::default();
    for setting in settings {
        command_line.set(format!("--config {setting}"), setting);
    }
    Resolver::new(source, &command_line).expect("the arguments are sound")
}

fn discover() -> Resolver {
    resolver(&Source::Discover, &[])
}

/// The configuration of a file below a folder.
fn config(folder: &Folder, file: &str) -> Arc<Config> {
    discover().for_file(&folder.path().join(file)).expect("the configuration can be used")
}

/// A folder with one configuration, and that.
fn one(text: &str) -> (Folder, Arc<Config>) {
    let folder = Folder::new("config");
    folder.write("fiq-lint.toml", text);
    let config = config(&folder, "a.json");
    (folder, config)
}

/// The name of the file that a configuration stands in.
fn name(config: &Config) -> String {
    config.files().first().map_or_else(String::new, |file| {
        Path::new(file.path()).file_name().unwrap_or_default().to_string_lossy().into_owned()
    })
}

#[test]
fn the_nearest_folder_wins() {
    let folder = Folder::new("nearest");
    folder.write("fiq-lint.toml", "max-warnings = 1");
    folder.write("a/fiq-lint.toml", "deny-warnings = true");
    folder.write("a/b/Cargo.toml", "[package]\nname = \"b\"\n");
    for (file, deny, most) in
        [("x.json", false, Some(1)), ("a/x.json", true, None), ("a/b/c/no-such.json", true, None)]
    {
        let config = config(&folder, file);
        assert_eq!((config.deny_warnings(), config.max_warnings()), (deny, most), "{file}");
    }
}

#[test]
fn one_file_of_a_folder_wins() {
    let folder = Folder::new("one");
    folder.write("Cargo.toml", "[workspace.metadata.fiq-lint]\nmax-warnings = 1");
    assert_eq!(name(&config(&folder, "x")), "Cargo.toml");
    folder.write(".fiq-lint.toml", "max-warnings = 2");
    assert_eq!(name(&config(&folder, "x")), ".fiq-lint.toml");
    folder.write("fiq-lint.toml", "max-warnings = 3");
    assert_eq!(config(&folder, "x").max_warnings(), Some(3));
}

#[test]
fn a_manifest_counts_if_it_has_the_table() {
    let folder = Folder::new("manifest");
    folder.write("fiq-lint.toml", "");
    for (text, counts) in [
        ("[package]\nname = \"fiq-lint\"\n[package.metadata.other]\na = 1", false),
        ("[dependencies]\nfiq-lint = \"1\"\nbroken", false),
        ("[package.metadata.fiq-lint]", true),
        ("[workspace]\nmetadata.fiq-lint.upstream = 'off'", true),
        ("[tool.fiq-lint]\nupstream = 'off'", false),
    ] {
        folder.write("a/Cargo.toml", text);
        assert_eq!(name(&config(&folder, "a/x")) == "Cargo.toml", counts, "{text}");
    }
}

#[test]
fn a_manifest_is_faulty_where_the_table_is() {
    let folder = Folder::new("faulty");
    for (text, rule) in [
        ("[package.metadata.fiq-lint]\nupstream = 1", "config-wrong-type"),
        ("[package.metadata]\nfiq-lint = 1", "config-wrong-type"),
        ("[package.metadata.fiq-lint]\n[workspace.metadata.fiq-lint]", "config-stands-twice"),
        ("[package\nmetadata.fiq-lint = {}", "config-syntax"),
    ] {
        folder.write("Cargo.toml", text);
        assert_eq!(rules(&discover().for_file(&folder.path().join("x")).unwrap_err()), [rule], "{text}");
    }
}

#[test]
fn paths_may_take_any_way() {
    let folder = Folder::new("ways");
    folder.write("a/fiq-lint.toml", "max-warnings = 1");
    folder.write("b/fiq-lint.toml", "max-warnings = 2");
    folder.write("b/c/x.json", "");
    let most = |path: PathBuf| discover().for_file(&path).expect("it can be used").max_warnings();
    assert_eq!(most(folder.path().join("a/../b/x.json")), Some(2));
    assert_eq!(most(folder.path().join("a/./x.json")), Some(1));
    assert_eq!(most(folder.path().join("no/../a/x.json")), Some(1));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path().join("b/c"), folder.path().join("a/link"))
            .expect("a link can be made");
        assert_eq!(most(folder.path().join("a/link/x.json")), Some(1), "a link stands where it stands");
        assert_eq!(
            most(folder.path().join("a/link/../x.json")),
            Some(2),
            "and `..` leads out of where it leads"
        );
    }
}

#[test]
fn paths_from_the_current_folder_are_understood() {
    let manifest = config_of(&discover(), Path::new("src/lib.rs"));
    let same = config_of(&discover(), &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"));
    assert_eq!(manifest.folder(), same.folder());
    let file = resolver(&Source::File("tests/config/ok/everything.toml".into()), &[]);
    let config = config_of(&file, Path::new("x.json"));
    assert!(config.is_excluded(Path::new("tests/config/ok/legacy/x.json")));
    assert!(config.is_excluded(Path::new("./tests/config/../config/ok/legacy/x.json")));
    assert_eq!(config.is_included(Path::new("tests/config/ok/payloads/x.txt")), Some(true));
    assert_eq!(config.is_included(Path::new("payloads/x.txt")), Some(false));
    assert_eq!(config.baseline(), Some(Path::new("tests/config/ok/ci/baseline.json")));
    assert_eq!(config.folder(), Path::new("tests/config/ok"));
}

fn config_of(resolver: &Resolver, file: &Path) -> Arc<Config> {
    resolver.for_file(file).expect("the configuration can be used")
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = Folder::new("unreadable");
    std::fs::create_dir(folder.path().join("fiq-lint.toml")).expect("a folder can be made");
    let fault = discover().for_file(&folder.path().join("x")).unwrap_err();
    assert_eq!(fault.files[0].problem.as_deref(), Some("is a folder, and no configuration"));
    let fault =
        Resolver::new(&Source::File(folder.path().join("no.toml")), &CommandLine::default()).unwrap_err();
    assert_eq!(fault.files[0].problem.as_deref(), Some("cannot be read: no such file or directory"));
    folder.write("Cargo.toml", "[package]");
    let fault =
        Resolver::new(&Source::File(folder.path().join("Cargo.toml")), &CommandLine::default()).unwrap_err();
    assert_eq!(fault.files[0].problem.as_deref(), Some("has no settings of fiq-lint"));
    #[cfg(unix)]
    {
        let lost = Folder::new("lost");
        std::os::unix::fs::symlink("no-such", lost.path().join("fiq-lint.toml")).expect("a link can be made");
        assert!(discover().for_file(&lost.path().join("x")).is_err());
    }
}

#[test]
fn one_fault_is_one_value() {
    let folder = Folder::new("fault");
    folder.write("fiq-lint.toml", "upstream = 1");
    let resolver = discover();
    let of = |file: &str| resolver.for_file(&folder.path().join(file)).unwrap_err();
    assert!(Arc::ptr_eq(&of("a.json"), &of("b/c/d.json")));
}

#[test]
fn threads_share_what_was_found() {
    let folder = Folder::new("threads");
    folder.write("fiq-lint.toml", "max-warnings = 1");
    let resolver = discover();
    let of = |index: usize| {
        resolver
            .for_file(&folder.path().join(format!("{}/x/{index}.json", index % 7)))
            .expect("it can be used")
    };
    let first = of(0);
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (of, first) = (&of, &first);
            scope.spawn(move || (0..100).for_each(|index| assert!(Arc::ptr_eq(&of(thread + index), first))));
        }
    });
}

#[test]
fn what_is_extended_counts_where_nothing_nearer_does() {
    let folder = Folder::new("extend");
    folder.write(
        "shared/base.toml",
        "extend = 'root.toml'\nupstream = 'off'\nexclude = ['old/**']\nbaseline = 'b.json'\nrules = { too-long = 'off', syntax = 'warn' }\n\
         [[override]]\nfiles = ['a/**']\nrules = { too-short = 'error' }\n[[contract]]\nfiles = ['a/**']\nschema = 'Base'\n",
    );
    folder.write("shared/root.toml", "max-warnings = 5\nupstream = 'error'");
    folder.write(
        "a/fiq-lint.toml",
        "extend = '../shared/base.toml'\nrules = { too-long = 'error' }\n\
         [[override]]\nfiles = ['*.md']\nrules = { too-short = 'warn' }\n[[contract]]\nfiles = ['*.json']\nschema = 'Own'\n",
    );
    let config = config(&folder, "a/x.json");
    let at = |path: &str| folder.path().join(path);
    assert_eq!(config.max_warnings(), Some(5));
    assert_eq!(config.origin("upstream").to_string(), format!("{}:2", at("shared/base.toml").display()));
    assert!(config.is_excluded(&at("shared/old/x.json")), "globs begin at the folder that they stand in");
    assert!(!config.is_excluded(&at("a/old/x.json")));
    assert_eq!(config.baseline(), Some(&*at("shared/b.json")));
    let levels = config.levels(&at("a/x.json"));
    assert_eq!(levels.level("too-long", Demand::Own), Level::Error);
    assert_eq!(levels.level("syntax", Demand::Own), Level::Warn);
    assert_eq!(levels.level("too-short", Demand::Own), Level::AsIs);
    assert_eq!(config.levels(&at("a/x.md")).level("too-short", Demand::Own), Level::Warn);
    assert_eq!(config.contract_for(&at("a/x.json")).and_then(|contract| contract.schema()), Some("Own"));
    assert!(config.contract_for(&at("a/x.md")).is_none());
    assert_eq!(
        config.contract_for(&at("shared/a/x.md")).and_then(|contract| contract.schema()),
        Some("Base")
    );
}

#[test]
fn levels_of_a_finding() {
    let (folder, config) =
        one("upstream = 'error'\nrules = { too-long = 'off', too-short = 'warn', syntax = 'error' }\n\
         [[override]]\nfiles = ['docs/']\nupstream = 'off'\n\
         [[override]]\nfiles = ['docs/strict/']\nupstream = 'warn'\nrules = { too-long = 'default' }\n");
    let level = |path: &str, rule, demand| config.levels(&folder.path().join(path)).level(rule, demand);
    for (path, rule, own, upstream) in [
        ("a.json", "too-long", Level::Off, Level::Off),
        ("a.json", "too-short", Level::Warn, Level::Warn),
        ("a.json", "syntax", Level::Error, Level::Error),
        ("a.json", "bad-format", Level::AsIs, Level::Error),
        ("docs/a.json", "bad-format", Level::AsIs, Level::Off),
        ("docs/strict/a.json", "bad-format", Level::AsIs, Level::Warn),
        ("docs/strict/a.json", "too-long", Level::AsIs, Level::Warn),
    ] {
        assert_eq!(
            (level(path, rule, Demand::Own), level(path, rule, Demand::Upstream)),
            (own, upstream),
            "{path} {rule}"
        );
    }
    let config = config_of(&resolver(&Source::None, &[]), Path::new("a.json"));
    assert_eq!(config.levels(Path::new("a.json")).level("too-long", Demand::Upstream), Level::Warn);
}

#[test]
fn the_command_line_wins() {
    let folder = Folder::new("command-line");
    folder.write("fiq-lint.toml", "upstream = 'error'\n[[override]]\nfiles = ['*.json']\nupstream = 'error'\nrules = { too-long = 'off' }\n");
    let resolver = resolver(
        &Source::Discover,
        &["upstream=warn", "rules.too-long=error", "upstream=off", "max-warnings=3"],
    );
    let file = folder.path().join("a.json");
    let config = config_of(&resolver, &file);
    let levels = config.levels(&file);
    assert_eq!(levels.level("too-long", Demand::Own), Level::Error);
    assert_eq!(levels.level("syntax", Demand::Upstream), Level::Off);
    assert_eq!(config.origin("max-warnings").to_string(), "--config max-warnings=3");
    assert!(config.origin("max-warnings").is_command_line());
    assert!(matches!(config.origin("baseline"), Origin::Default));
}

#[test]
fn contracts_of_files() {
    let (folder, config) = one(
        "[[contract]]\nfiles = ['orders/**/*.json']\nspec = 'api/orders.yaml'\noperation = 'POST /orders'\nas = 'response'\n\
         [[contract]]\nfiles = ['orders/']\n[[contract]]\nfiles = ['*']\nspec = 'other.json'\nschema = 'A'\n",
    );
    let at = |path: &str| folder.path().join(path);
    let orders = config.contract_for(&at("orders/x/y.json")).expect("the first matches");
    assert_eq!(orders.spec(), Some(&*at("api/orders.yaml")));
    assert_eq!(
        (orders.operation(), orders.direction(), orders.schema()),
        (Some("POST /orders"), Some(Direction::Response), None)
    );
    assert_eq!(orders.spec_origin().to_string(), format!("{}:3", at("fiq-lint.toml").display()));
    let bundled = config.contract_for(&at("orders/x/y.md")).expect("the second matches");
    assert_eq!((bundled.spec(), bundled.schema()), (None, None));
    assert_eq!(config.contract_for(&at("y.md")).and_then(|contract| contract.schema()), Some("A"));
    assert!(orders.asks_the_same(orders) && !orders.asks_the_same(bundled));
}

#[test]
fn files_of_a_walk() {
    let (folder, config) = one(
        "include = ['payloads/**', '*.json']\nexclude = ['legacy/', '*.min.json']\nforce-exclude = true\n",
    );
    let at = |path: &str| folder.path().join(path);
    assert!(config.force_exclude());
    for (path, included, excluded) in [
        ("payloads/a.txt", true, false),
        ("x/payloads/a.txt", false, false),
        ("x/a.json", true, false),
        ("x/legacy/a.json", true, true),
        ("a.min.json", true, true),
    ] {
        assert_eq!(
            (config.is_included(&at(path)), config.is_excluded(&at(path))),
            (Some(included), excluded),
            "{path}"
        );
    }
    assert_eq!(one("").1.is_included(&at("a.json")), None);
    let (folder, config) = one("exclude = ['legacy', 'old/**', '!legacy/keep']");
    assert!(!config.is_pruned(&folder.path().join("legacy")), "something is taken back");
    let (folder, config) = one("exclude = ['legacy', 'old/**']");
    assert!(
        config.is_pruned(&folder.path().join("x/legacy")) && config.is_pruned(&folder.path().join("old/y"))
    );
}

#[test]
fn files_beside_a_configuration() {
    let (folder, config) = one("");
    assert_eq!((config.baseline(), config.ignores()), (None, None));
    let baseline = folder.write("fiq-lint.baseline.json", "{}");
    let ignores = folder.write("fiq-lint.ignores.json", "{}");
    let config = self::config(&folder, "x/y.json");
    assert_eq!((config.baseline(), config.ignores()), (Some(&*baseline), Some(&*ignores)));
    folder.write("fiq-lint.toml", "baseline = 'other.json'");
    assert_eq!(self::config(&folder, "x").baseline(), Some(&*folder.path().join("other.json")));
}

#[test]
fn placeholders_that_count() {
    assert_eq!(one("").1.placeholders(), Forms::default());
    assert_eq!(one("templating = []").1.placeholders(), Forms::NONE);
    let forms = one("templating = ['dollar-names', 'ellipsis']").1.placeholders();
    assert_eq!(forms, Forms::NONE.with(Form::DollarNames).with(Form::Ellipsis));
    let every: Vec<String> = Form::ALL.iter().map(|form| format!("'{}'", form.name())).collect();
    assert_eq!(
        one(&format!("templating = [{}]", every.join(", "))).1.placeholders(),
        Form::ALL.into_iter().collect()
    );
}

fn rules(fault: &ConfigFault) -> Vec<&'static str> {
    fault.files.iter().flat_map(FileFindings::diagnostics).map(|(_, found)| found.rule).collect()
}
