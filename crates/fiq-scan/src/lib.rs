//! The fast path: bytes and model to the verdict "surely clean" or "not sure".
//!
//! One pass proves that the bytes are JSON, that the objects in them are payloads and that no rule has anything to say of them. Most
//! stored payloads are clean, so most are never made into a tree. Whatever is out of the ordinary is "not sure", and is looked at
//! again by the rules.
//!
//! Invariant: words no finding. Invariant: a clean verdict means that the rules find nothing (a property test says so).

mod compile;
mod cursor;
mod member;
mod object;
mod plan;
mod text;
mod value;

use fiq_model::{Facet, Model, Operation, SchemaId};

use crate::{cursor::Cursor, plan::Plan, value::Run};

/// What the fast path can say of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The document is JSON, holds so many payloads, and none of them has a fault.
    Clean {
        /// The number of payloads.
        payloads: u64,
    },
    /// An array of which most items are clean payloads.
    Items {
        /// The number of clean payloads.
        payloads: u64,
        /// The other items, which are JSON values.
        rest: Vec<Item>,
    },
    /// Anything else.
    NotSure,
}

/// An item of a root array that has to be looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its index in the array, from 0.
    pub index: usize,
    /// The offset of its first byte.
    pub start: u32,
    /// The offset after its last byte.
    pub end: u32,
}

/// The compiled form of one schema, ready to be held against many documents.
#[derive(Debug)]
pub struct Scanner {
    schema: SchemaId,
    plan: Plan,
    root: Root,
}

/// Looks at values of one text, one after the other.
#[derive(Debug)]
pub struct Values<'s, 't> {
    run: Run<'s, 't>,
}

/// What the root of a document may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Root {
    /// One payload, or an array of payloads.
    Payloads,
    /// One value of the schema.
    Value,
}

impl Scanner {
    /// Compiles the request body of `operation`; `None` where requests cannot be told from other objects.
    pub fn of_requests(model: &Model, operation: &Operation) -> Option<Self> {
        operation.recognition.as_ref()?;
        Some(Self { root: Root::Payloads, ..Self::of_schema(model, operation.request?) })
    }

    /// Compiles a schema that the root of every document is held against.
    pub fn of_schema(model: &Model, schema: SchemaId) -> Self {
        let plan = compile::compile(model, Facet { schema, advice: false });
        Self { schema, plan, root: Root::Value }
    }

    /// The schema that payloads are held against.
    pub fn schema(&self) -> SchemaId {
        self.schema
    }

    /// Looks at a document.
    pub fn scan(&self, text: &[u8]) -> Verdict {
        if u32::try_from(text.len()).is_err() {
            return Verdict::NotSure;
        }
        match self.scan_bytes(text) {
            // What has no place in JSON was met on the way; what has none in UTF-8 was not.
            Verdict::Clean { .. } | Verdict::Items { .. } if simdutf8::basic::from_utf8(text).is_err() => {
                Verdict::NotSure
            }
            verdict => verdict,
        }
    }

    /// Looks at values of `text`, which is UTF-8.
    pub fn values<'s, 't>(&'s self, text: &'t [u8]) -> Values<'s, 't> {
        Values { run: Run::new(&self.plan, Cursor::new(text)) }
    }

    fn scan_bytes(&self, text: &[u8]) -> Verdict {
        let mut run = Run::new(&self.plan, Cursor::new(text));
        run.cursor.skip_space();
        if self.root == Root::Payloads && run.cursor.peek() == Some(b'[') {
            return scan_items(&mut run).unwrap_or(Verdict::NotSure);
        }
        if run.root().is_some() && run.at_end() { Verdict::Clean { payloads: 1 } } else { Verdict::NotSure }
    }
}

impl Values<'_, '_> {
    /// The offset after the value that begins at `start`, if it is a payload and surely clean.
    pub fn clean_end(&mut self, start: usize) -> Option<usize> {
        self.run.cursor.go_to(start);
        self.run.root()?;
        Some(self.run.cursor.offset())
    }
}

/// A root array with at least one item.
fn scan_items(run: &mut Run<'_, '_>) -> Option<Verdict> {
    let (mut payloads, mut rest, mut index) = (0, Vec::new(), 0);
    run.cursor.eat(b'[')?;
    loop {
        run.cursor.skip_space();
        let start = run.cursor.offset();
        if run.cursor.peek() == Some(b'{') && run.root().is_some() {
            payloads += 1;
        } else {
            run.cursor.go_to(start);
            run.cursor.skip_value()?;
            rest.push(Item { index, start: start as u32, end: run.cursor.offset() as u32 });
        }
        index += 1;
        if !run.cursor.next_item(b']')? {
            break;
        }
    }
    run.at_end().then_some(if rest.is_empty() {
        Verdict::Clean { payloads }
    } else {
        Verdict::Items { payloads, rest }
    })
}
