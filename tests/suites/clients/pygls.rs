//! pygls, driven by pytest-lsp: what is sent is read by types that are generated from the protocol's model, and what a client did not say
//! that it can take is a fault.

use std::process::Command;

use fiq_tests::{Folder, LIMIT, fiq_lint, run, suite};

#[test]
fn clients_of_pygls_are_served() {
    let Some(home) = suite("FIQ_LSP_CLIENTS") else { return };
    let folder = Folder::new("pygls");
    let test = folder.write("test_server.py", include_str!("test_server.py"));
    let mut pytest = Command::new(home.join("bin/python"));
    pytest.args([
        "-m",
        "pytest",
        "--quiet",
        "-p",
        "no:cacheprovider",
        "-o",
        "asyncio_default_fixture_loop_scope=function",
        "-W",
        "error::pytest_lsp.LspSpecificationWarning",
    ]);
    pytest.env("FIQ_LINT", fiq_lint().get_program()).env("XDG_CACHE_HOME", folder.path());
    let said = run(pytest.arg(test).current_dir(folder.path()), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert!(said.text().contains(" passed"), "{}", said.transcript());
}
