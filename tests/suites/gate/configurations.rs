//! Settings, and what they do to a run.

use crate::site::{BAD, GOOD, Site, WARNED};

#[test]
fn levels_by_rule_by_file_and_by_authority() {
    let site = Site::new();
    site.write("a.json", BAD);
    site.write("docs/a.json", BAD);
    site.write("w.json", WARNED);
    site.write(
        "fiq-lint.toml",
        "upstream = \"error\"\n[rules]\nwrong-type = \"warn\"\n[[override]]\nfiles = [\"docs/**\"]\nrules = { wrong-type = \"off\" }\n",
    );
    let said = site.lint(1, "check --format short");
    said.has(&["a.json:1:61: warning[wrong-type]", "w.json:1:61: error[too-short]"]).lacks(&["docs/a.json"]);
    site.lint(0, "check --config upstream=off").has(&["0 errors, 1 warning"]);
    site.lint(0, "check --config upstream=off --config 'rules.wrong-type=\"off\"'")
        .has(&["0 errors, 0 warnings"]);
    site.lint(1, "check --no-config").has(&["2 errors, 1 warning"]);
    site.lint_in("docs", 0, "check");
    site.lint(2, "check --config upsteam=off").has(&["did you mean `upstream`?"]);
    site.lint(2, "check --config 'rules.wrong-tpye=\"off\"'").has(&["did you mean `wrong-type`?"]);
}

#[test]
fn which_files_are_looked_at() {
    let site = Site::new();
    for name in ["a.json", "a.txt", "legacy/a.json", "legacy/keep/a.json"] {
        site.write(name, BAD);
    }
    site.write(
        "fiq-lint.toml",
        "include = [\"*.txt\", \"*.json\"]\nexclude = [\"legacy/**\", \"!legacy/keep/**\"]\n",
    );
    let told = site.lint(1, "check --format short").told();
    assert_eq!(
        told,
        ["a.json:1:61 wrong-type", "a.txt:1:61 wrong-type", "legacy/keep/a.json:1:61 wrong-type"]
    );
    site.lint(1, "check legacy/a.json");
    site.write("fiq-lint.toml", "exclude = [\"legacy/**\"]\nforce-exclude = true\n");
    let said = site.lint(0, "check legacy/a.json");
    said.has(&["no file was checked", "1 file was named and is left out by `exclude` in the configuration"]);
    site.lint(1, "check --no-ignore").has(&["1 payload"]);
}

#[test]
fn several_documents_in_one_run() {
    let site = Site::new();
    let document = |name: &str, kind: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{ title: {name}, version: '1' }}\npaths:\n  /{name}:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema: {{ $ref: '#/components/schemas/Item' }}\n      responses: {{ '200': {{ description: ok }} }}\ncomponents:\n  schemas:\n    Item:\n      type: object\n      required: [{name}]\n      properties: {{ {name}: {{ type: {kind} }} }}\n"
        )
    };
    site.write("api/orders.yaml", document("order", "string"));
    site.write("api/stock.yaml", document("count", "integer"));
    site.write(
        "fiq-lint.toml",
        "[[contract]]\nfiles = [\"orders/**\"]\nspec = \"api/orders.yaml\"\noperation = \"POST /order\"\n[[contract]]\nfiles = [\"stock/**\"]\nspec = \"api/stock.yaml\"\nschema = \"Item\"\n",
    );
    site.write("orders/a.json", r#"{"order":1}"#);
    site.write("stock/a.json", r#"{"count":"1"}"#);
    site.write("c.json", BAD);
    let told = site.lint(1, "check --format short").told();
    assert_eq!(
        told,
        ["c.json:1:61 wrong-type", "orders/a.json:1:10 wrong-type", "stock/a.json:1:10 wrong-type"]
    );
    site.lint(0, "check --fix").has(&["fixed 3 findings in 3 files"]);
    assert_eq!(site.read("stock/a.json"), r#"{"count":1}"#);
    site.remove("api/stock.yaml");
    let said = site.lint(2, "check");
    said.has(&[
        "api/stock.yaml cannot be read",
        "fiq-lint.toml:7:8",
        "1 file was not checked: the configuration cannot be used",
    ]);
}

#[test]
fn templates_and_what_is_extended() {
    let site = Site::new();
    site.write("base.toml", "deny-warnings = true\n");
    site.write("fiq-lint.toml", "extend = \"base.toml\"\n");
    site.write("w.json", WARNED);
    site.lint(1, "check").has(&["warnings are denied"]);
    site.lint(0, "check --config deny-warnings=false");
    site.write("t/a.json", GOOD.replace("+27123456789", "%s"));
    site.write("t/fiq-lint.toml", "templating = [\"percent-directives\"]\n");
    site.lint(0, "check t");
    site.lint(0, "check t").lacks(&["warning["]);
    site.lint(0, "check t --no-config").has(&["warning[bad-format]"]);
    site.write("strict.toml", "max-warnings = 0\n");
    site.lint(1, "check --config strict.toml w.json").has(&["1 warning, and no more than 0 may be"]);
    site.lint(0, "check --config strict.toml w.json --max-warnings 1");
    site.lint(1, "check --no-config --deny warnings w.json").has(&["warnings are denied"]);
    site.lint(2, "check --deny warning").has(&["a similar value exists: 'warnings'"]);
}

#[test]
fn a_broken_configuration_further_down_is_told_once() {
    let site = Site::new();
    site.write("a.json", BAD);
    for number in 0..5 {
        site.write(&format!("sub/deep/{number}.json"), BAD);
    }
    site.write("sub/fiq-lint.toml", "[rules]\ntoo-lng = \"off\"\n");
    let said = site.lint(2, "check --format short");
    said.has(&[
        "a.json:1:61",
        "did you mean `too-long`?",
        "5 files were not checked: the configuration cannot be used",
    ]);
    assert_eq!(said.err.matches("config-unknown-rule").count(), 1, "{}", said.err);
    site.lint(2, "baseline create").has(&["the baseline stays as it is"]);
    site.lint(2, "check sub/deep/1.json --quiet").has(&["config-unknown-rule"]);
    site.lint(1, "check --no-config").has(&["6 errors"]);
    site.lint_in("sub/deep", 2, "check").has(&["../fiq-lint.toml:2:1"]);
}
