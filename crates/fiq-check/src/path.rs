//! The way from the checked value down to a site: for pointers, and for the names that people use.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use fiq_source::{Pointer, Span};
use fiq_tree::Str;

use crate::words::{code, short};

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
    /// What the checked value itself is called.
    root: Cow<'static, str>,
    /// The text of the document.
    text: &'t [u8],
    steps: RefCell<Vec<Step<'t>>>,
    budget: Budget,
}

impl<'t> Path<'t> {
    pub(crate) fn new(base: &Pointer, text: &'t [u8]) -> Self {
        let (base, root) = (base.clone(), Cow::Borrowed("the payload"));
        Self { base, root, text, steps: RefCell::default(), budget: Budget::default() }
    }

    /// The checked value itself is called `name`.
    pub(crate) fn called(self, name: &str) -> Self {
        Self { root: code(name).into(), ..self }
    }

    /// What the checked value itself is called.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    pub(crate) fn push(&self, step: Step<'t>) {
        self.steps.borrow_mut().push(step);
    }

    pub(crate) fn pop(&self) {
        self.steps.borrow_mut().pop();
    }

    /// The pointer from the root of the document, `further` steps below here; once the budget is spent, to something above.
    pub(crate) fn pointer(&self, further: &[Step<'_>]) -> Pointer {
        let mut pointer = self.budget.cut(&self.base);
        for step in self.steps.borrow().iter().chain(further) {
            let (above, room) = (pointer.len(), self.budget.room());
            match step {
                Step::Key(key) if key.span().len() as usize / LONGEST_ESCAPE > room => break,
                Step::Key(key) => pointer.push_key(&key.written()),
                Step::Item(index) => pointer.push_index(*index),
            }
            if pointer.len() > room {
                pointer.truncate(above);
                break;
            }
        }
        self.budget.spend(&pointer);
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
            self.push_step(&mut name, step);
        }
        name
    }

    fn push_step(&self, name: &mut String, step: &Step<'_>) {
        match step {
            Step::Key(key) => {
                if !name.is_empty() {
                    name.push('.');
                }
                name.push_str(&self.brief(*key));
            }
            Step::Item(index) => {
                name.push('[');
                name.push_str(&index.to_string());
                name.push(']');
            }
        }
    }

    /// The key, cut. Of a very long one no more is read than is shown: it may stand above many findings.
    fn brief(&self, key: Str<'_>) -> String {
        let span = key.span();
        if span.len() <= 1024 {
            return short(&key.written());
        }
        let start = Span::new(span.start() + 1, span.start() + 257);
        short(&String::from_utf8_lossy(start.of(self.text)))
    }
}

/// `\u0041` is six bytes for one: what a key is written in is at most so much longer than itself.
const LONGEST_ESCAPE: usize = 6;

/// The bytes that all pointers of one payload may take together. A hundred thousand findings a hundred thousand levels deep
/// would have gigabytes of them; each further one leads no deeper than what [`SHORT`] bytes can say.
#[derive(Debug, Default)]
pub(crate) struct Budget(Cell<usize>);

const ENOUGH: usize = 64 << 20;
const SHORT: usize = 256;

impl Budget {
    /// The bytes that the next pointer may have.
    fn room(&self) -> usize {
        if self.0.get() < ENOUGH { usize::MAX } else { SHORT }
    }

    fn spend(&self, pointer: &Pointer) {
        self.0.set(self.0.get().saturating_add(pointer.len()));
    }

    /// The pointer, or one to something above it.
    pub(crate) fn cut(&self, pointer: &Pointer) -> Pointer {
        let text = pointer.as_str();
        if text.len() <= self.room() {
            return pointer.clone();
        }
        let end = text.as_bytes()[..SHORT].iter().rposition(|&byte| byte == b'/').unwrap_or(0);
        Pointer::from(&text[..end])
    }

    /// The pointer as far as the budget has room for it.
    pub(crate) fn take(&self, pointer: &Pointer) -> Pointer {
        let taken = self.cut(pointer);
        self.spend(&taken);
        taken
    }
}

/// A name of more steps is cut at its front: no one reads it.
const MAX_STEPS: usize = 12;
