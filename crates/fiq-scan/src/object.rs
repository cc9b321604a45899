//! Holding an object against its plan, in whatever order its members stand.

use crate::{
    plan::{ObjectPlan, Slot},
    value::{ChannelState, Run},
};

/// Members that can wait for the tag.
const MAX_WAITING: usize = 8;

/// What is known of an object so far.
struct Seen {
    members: u64,
    count: u64,
    variant: Option<usize>,
    /// Members whose plan depends on the tag, which came later: slot and offset.
    waiting: [(usize, usize); MAX_WAITING],
    waiting_len: usize,
}

impl Run<'_, '_> {
    /// An object, from its opening brace on.
    pub(crate) fn object(&mut self, plan: &ObjectPlan) -> Option<()> {
        self.cursor.eat(b'{')?;
        let outer = self.open_scope(plan);
        let variant = plan.tag.is_none().then_some(0);
        let mut seen = Seen { members: 0, count: 0, variant, waiting: [(0, 0); MAX_WAITING], waiting_len: 0 };
        self.cursor.skip_space();
        if self.cursor.eat(b'}').is_none() {
            loop {
                self.member(plan, &mut seen)?;
                if !self.cursor.next_item(b'}')? {
                    break;
                }
            }
        }
        self.waiting_members(plan, &seen)?;
        self.judge(plan, &seen)?;
        self.close_scope(plan, outer)
    }

    fn member(&mut self, plan: &ObjectPlan, seen: &mut Seen) -> Option<()> {
        let key = self.cursor.key()?;
        let slot = plan.members.slot(key)?;
        let bit = 1 << slot;
        if seen.members & bit != 0 {
            return None;
        }
        seen.members |= bit;
        seen.count += 1;
        match &plan.slots[slot] {
            Slot::Same(id) => self.value(*id),
            Slot::Tag => {
                let text = self.cursor.string()?;
                seen.variant = plan.variants.iter().position(|variant| variant.value.as_bytes() == text.raw);
                plan.variants[seen.variant?].is_wanted.then_some(())
            }
            Slot::ByVariant(by_variant) => {
                if let Some(variant) = seen.variant {
                    return self.value(by_variant[variant]?);
                }
                *seen.waiting.get_mut(seen.waiting_len)? = (slot, self.cursor.offset());
                seen.waiting_len += 1;
                self.cursor.skip_value()
            }
        }
    }

    /// Looks again at the members that came before the tag.
    fn waiting_members(&mut self, plan: &ObjectPlan, seen: &Seen) -> Option<()> {
        let end = self.cursor.offset();
        for &(slot, offset) in &seen.waiting[..seen.waiting_len] {
            let Slot::ByVariant(by_variant) = &plan.slots[slot] else { return None };
            self.cursor.go_to(offset);
            self.value(by_variant[seen.variant?]?)?;
        }
        self.cursor.go_to(end);
        Some(())
    }

    /// What can be said when the object is closed.
    fn judge(&mut self, plan: &ObjectPlan, seen: &Seen) -> Option<()> {
        let variant = &plan.variants[seen.variant?];
        for &(mask, channel) in &plan.noted {
            self.channels[channel].noted |= mask & !seen.members != 0;
        }
        let clean = seen.members & !variant.allowed == 0
            && variant.required & !seen.members == 0
            && variant.any.iter().all(|mask| mask & seen.members != 0)
            && variant.not_together.iter().all(|mask| mask & !seen.members != 0)
            && (variant.min_members..=variant.max_members).contains(&seen.count);
        clean.then_some(())
    }

    /// Starts the channels of `plan` anew; what they held outside is given back by [`Self::close_scope`].
    fn open_scope(&mut self, plan: &ObjectPlan) -> Vec<(usize, ChannelState)> {
        own_channels(plan).map(|channel| (channel, std::mem::take(&mut self.channels[channel]))).collect()
    }

    fn close_scope(&mut self, plan: &ObjectPlan, outer: Vec<(usize, ChannelState)>) -> Option<()> {
        let clean = plan.unique.iter().all(|&channel| self.all_differ(&self.channels[channel]))
            && plan.totals.iter().all(|&(channel, max)| self.channels[channel].count <= max)
            && plan.when.iter().all(|&(counter, min, noted)| {
                self.channels[counter].count < min || !self.channels[noted].noted
            });
        for (channel, state) in outer {
            self.channels[channel] = state;
        }
        clean.then_some(())
    }
}

fn own_channels(plan: &ObjectPlan) -> impl Iterator<Item = usize> + '_ {
    let unique = plan.unique.iter().copied();
    let totals = plan.totals.iter().map(|&(channel, _)| channel);
    let when = plan.when.iter().flat_map(|&(counter, _, noted)| [counter, noted]);
    unique.chain(totals).chain(when)
}
