//! The way from the checked value down to a site: for pointers, and for the names that people use.

use std::cell::RefCell;

use fiq_source::Pointer;
use fiq_tree::Str;

use crate::words::short;

/// One step down.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'t> {
    /// Into a member.
    Key(Str<'t>),
    /// Into an item, from 0.
    Item(usize),
}

/// The way down, as steps; a pointer or a name is written only where something is found.
#[derive(Debug)]
pub(crate) struct Path<'t> {
    base: Pointer,
    steps: RefCell<Vec<Step<'t>>>,
}

impl<'t> Path<'t> {
    pub(crate) fn new(base: &Pointer) -> Self {
        Self { base: base.clone(), steps: RefCell::default() }
    }

    pub(crate) fn push(&self, step: Step<'t>) {
        self.steps.borrow_mut().push(step);
    }

    pub(crate) fn pop(&self) {
        self.steps.borrow_mut().pop();
    }

    /// The pointer from the root of the document, `further` steps below here.
    pub(crate) fn pointer(&self, further: &[Step<'_>]) -> Pointer {
        let mut pointer = self.base.clone();
        for step in self.steps.borrow().iter().chain(further) {
            match step {
                Step::Key(key) => pointer.push_key(&key.written()),
                Step::Item(index) => pointer.push_index(*index),
            }
        }
        pointer
    }

    /// The name people use, from the checked value down: `sections[0].title`; empty for the value itself.
    pub(crate) fn name(&self, further: &[Step<'_>]) -> String {
        let steps = self.steps.borrow();
        let skipped = (steps.len() + further.len()).saturating_sub(MAX_STEPS);
        let mut name = String::new();
        if skipped > 0 {
            name.push('…');
        }
        for step in steps.iter().chain(further).skip(skipped) {
            push_step(&mut name, step);
        }
        name
    }
}

/// A name of more steps is cut at its front: no one reads it.
const MAX_STEPS: usize = 12;

fn push_step(name: &mut String, step: &Step<'_>) {
    match step {
        Step::Key(key) => {
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(&short(&key.written()));
        }
        Step::Item(index) => {
            name.push('[');
            name.push_str(&index.to_string());
            name.push(']');
        }
    }
}
