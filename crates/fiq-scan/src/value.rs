//! Holding a value against its plan.

use crate::{
    cursor::{Cursor, Text},
    plan::{ArrayPlan, NumberPlan, Plan, ValueId, ValuePlan},
};

/// Nesting that is followed without a tree.
const MAX_DEPTH: u32 = 64;
/// Strings that must differ are compared with one another up to this number.
const MAX_COMPARED: usize = 32;

/// One pass over one document.
#[derive(Debug)]
pub(crate) struct Run<'p, 't> {
    pub(crate) plan: &'p Plan,
    pub(crate) cursor: Cursor<'t>,
    pub(crate) channels: Vec<ChannelState>,
    depth: u32,
}

/// What a channel has gathered inside the object it belongs to.
#[derive(Debug, Default)]
pub(crate) struct ChannelState {
    pub(crate) texts: Vec<(usize, usize)>,
    pub(crate) count: u64,
    pub(crate) noted: bool,
}

impl<'p, 't> Run<'p, 't> {
    pub(crate) fn new(plan: &'p Plan, cursor: Cursor<'t>) -> Self {
        let channels = (0..plan.channels).map(|_| ChannelState::default()).collect();
        Self { plan, cursor, channels, depth: 0 }
    }

    /// The root value, which is also what an item of a root array is held against.
    pub(crate) fn root(&mut self) -> Option<()> {
        self.depth = 0;
        self.value(0)
    }

    /// Whether nothing but white space is left.
    pub(crate) fn at_end(&mut self) -> bool {
        self.cursor.skip_space();
        self.cursor.peek().is_none()
    }

    /// A value; `None` where it is not surely clean.
    pub(crate) fn value(&mut self, id: ValueId) -> Option<()> {
        let plan = &self.plan.values[id];
        for &channel in &plan.counted {
            self.channels[channel].count += 1;
        }
        if plan.free {
            return self.free();
        }
        match self.cursor.peek()? {
            b'"' => {
                let text = self.cursor.string()?;
                self.text(plan, text)
            }
            b'{' => self.nested(|run| run.object(plan.object.as_deref()?)),
            b'[' => self.nested(|run| run.array(plan.array.as_ref()?)),
            b't' if plan.boolean => self.cursor.word(b"true"),
            b'f' if plan.boolean => self.cursor.word(b"false"),
            b'n' if plan.null => self.cursor.word(b"null"),
            _ => plan.number.as_ref()?.takes(self.cursor.number()?).then_some(()),
        }
        .filter(|()| plan.collected.is_empty() || plan.text.is_some())
    }

    fn text(&mut self, plan: &ValuePlan, text: Text<'_>) -> Option<()> {
        plan.text.as_ref()?.takes(text).then_some(())?;
        for &channel in &plan.collected {
            let texts = &mut self.channels[channel].texts;
            (!text.escaped && texts.len() < MAX_COMPARED)
                .then(|| texts.push((text.start, text.start + text.raw.len())))?;
        }
        Some(())
    }

    fn array(&mut self, plan: &ArrayPlan) -> Option<()> {
        self.cursor.eat(b'[')?;
        self.cursor.skip_space();
        let mut count = 0;
        if self.cursor.eat(b']').is_none() {
            loop {
                self.cursor.skip_space();
                self.value(plan.item)?;
                count += 1;
                if !self.cursor.next_item(b']')? {
                    break;
                }
            }
        }
        (plan.min..=plan.max).contains(&count).then_some(())
    }

    /// Any JSON without an object of two members, in which a key might stand twice.
    fn free(&mut self) -> Option<()> {
        match self.cursor.peek()? {
            b'{' => self.nested(|run| {
                run.cursor.eat(b'{')?;
                run.cursor.skip_space();
                if run.cursor.eat(b'}').is_some() {
                    return Some(());
                }
                run.cursor.key()?;
                run.free()?;
                (!run.cursor.next_item(b'}')?).then_some(())
            }),
            b'[' => self.nested(|run| {
                run.array(&ArrayPlan { min: 0, max: u64::MAX, item: run.plan.values.len() - 1 })
            }),
            _ => self.cursor.scalar(),
        }
    }

    fn nested(&mut self, read: impl FnOnce(&mut Self) -> Option<()>) -> Option<()> {
        (self.depth < MAX_DEPTH).then_some(())?;
        self.depth += 1;
        read(self)?;
        self.depth -= 1;
        Some(())
    }

    /// Whether the texts of a channel are all different.
    pub(crate) fn all_differ(&self, state: &ChannelState) -> bool {
        state.texts.iter().enumerate().all(|(index, &(start, end))| {
            let text = self.cursor.bytes(start, end);
            state.texts[..index].iter().all(|&(start, end)| self.cursor.bytes(start, end) != text)
        })
    }
}

impl NumberPlan {
    /// Rounding to `f64` keeps the order, so that a number strictly inside of rounded bounds is inside of the bounds.
    fn takes(&self, raw: &[u8]) -> bool {
        if self.integer && raw.iter().any(|byte| b".eE".contains(byte)) {
            return false;
        }
        if self.minimum.is_none() && self.maximum.is_none() {
            return true;
        }
        let number = std::str::from_utf8(raw).ok().and_then(|text| text.parse::<f64>().ok());
        number.is_some_and(|number| {
            self.minimum.is_none_or(|minimum| number > minimum)
                && self.maximum.is_none_or(|maximum| number < maximum)
        })
    }
}
