//! The rules, run over payloads that are files, over the examples in their own manuals, and over what is large, deep or hostile.

mod cases;
mod checking;
mod large;
mod manual;
mod named;
mod placeholders;

/// One checker serves all threads.
#[test]
fn a_checker_may_be_shared() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<fiq_check::Checker<'static>>();
}
