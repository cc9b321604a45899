//! Types as a generator writes them, read, written and made.

mod formats;
mod fresh;
mod hostile;
mod lenient;
mod making;
#[expect(unreachable_pub, reason = "it is generated for a module of a library")]
#[rustfmt::skip]
mod sample;
mod strict;
mod words;

#[test]
fn literals_out_of_their_limits_do_not_compile() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/ok/*.rs");
    cases.compile_fail("tests/ui/err/*.rs");
}
