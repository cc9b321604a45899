//! What is said beside findings, and to whom.

use crate::site::{BAD, GOOD, Site, WARNED};

#[test]
fn quiet_is_findings_alone() {
    let site = Site::new();
    site.write("a.json", BAD);
    site.write("w.json", WARNED);
    site.write("g.json", GOOD);
    let said = site.lint(1, "check --quiet --format short");
    assert_eq!((said.out.lines().count(), said.err.as_str()), (2, ""));
    let said = site.lint(0, "check --quiet g.json");
    assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
    let said = site.lint(0, "check -q --fix --format short");
    assert_eq!((said.out.lines().count(), said.err.as_str()), (1, ""));
    site.lint(3, "check -q nowhere.json --format short").has(&["problem: nowhere.json"]);
}

#[test]
fn reports_in_files_hold_what_is_left_after_fixing() {
    let site = Site::new();
    site.write("a.json", BAD);
    site.write("w.json", WARNED);
    site.lint(0, "ignore w.json --reason r");
    site.write("w.json", WARNED.replace("\"text\",\"text\"", "\"text\" ,\"text\"").replace("\"\"}", "5}"));
    let said = site.lint(0, "check --fix --report json=r.json --report short=r.txt a.json");
    said.has(&["fixed 1 finding in 1 file"]);
    assert_eq!(site.read("r.txt"), "");
    assert!(site.read("r.json").contains("\"errors\":0"), "{}", site.read("r.json"));
    site.lint(1, "check --report short=r.txt w.json");
    let report = site.read("r.txt");
    assert!(report.contains("unused-ignore") && report.contains("wrong-type"), "{report}");
    site.lint(0, "check --fix --report short=r.txt w.json").has(&["1 entry was struck"]);
    assert_eq!(site.read("r.txt"), "");
    site.lint(2, "check --fix --report json=a.json a.json").has(&["would overwrite"]);
    site.lint(2, "check --report jsn=r").has(&["did you mean `json`?"]);
}

#[test]
fn typing_errors_are_met_with_what_was_meant() {
    let site = Site::new();
    for (words, meant) in [
        ("chekc", "'check'"),
        ("baseline prun", "'prune'"),
        ("check --changed-line", "'--changed-lines'"),
        ("check --format shrot", "'short'"),
        ("check --as reqest", "'request'"),
        ("check --color alway", "'always'"),
        ("check --schema TextMesage", "`TextMessage`"),
        ("check --operation 'POST /send-watsapp'", "`POST /send-whatsapp`"),
        ("explain too-lng", "`too-long`"),
        ("explain unused-ingore", "`unused-ignore`"),
        ("config --format jsn", "'json'"),
    ] {
        site.lint(2, words).has(&[meant]);
    }
}
