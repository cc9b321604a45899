//! Fixes of one text, made until it settles.
//!
//! As many as stand apart are made at once, then the text is looked at anew. What does harm is taken back, and by halves the fix is found
//! that did it; it is left out until nothing else can be made, and then tried once more.
//!
//! Invariant: a fix is made as a whole or not at all, and the number of looks has a bound.

use std::collections::{BTreeMap, HashMap, HashSet};

use fiq_source::Edit;

/// A fix that may be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The rule whose finding it fixes.
    pub rule: &'static str,
    /// What is done.
    pub title: String,
    /// Where, in words that stay the same when text before it changes.
    pub place: String,
    /// The edits, in the order of the text.
    pub edits: Vec<Edit>,
}

/// What a look at a text gives.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// The fixes that may be made; of two that cannot be made together the first is.
    pub offers: Vec<Offer>,
    /// What is wrong with the text.
    pub weight: Weight,
}

/// What is wrong with a text, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Faults of the syntax.
    pub faults: u64,
    /// Errors of all rules.
    pub errors: u64,
    /// Payloads that are recognised.
    pub payloads: u64,
}

/// A text to which nothing more can be done.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    /// The text.
    pub text: Vec<u8>,
    /// The fixes that were made.
    pub made: Vec<Offer>,
}

/// Makes the fixes that `look` offers until it offers none that does no harm. A text that `look` cannot read is worse than any other.
pub fn settle(text: Vec<u8>, look: &mut dyn FnMut(&[u8]) -> Option<Survey>) -> Settled {
    let Some(survey) = look(&text) else { return Settled { text, made: Vec::new() } };
    let rounds = (ENOUGH / text.len().max(1)).clamp(FEWEST_ROUNDS, MOST_ROUNDS);
    let settled = Settled { text, made: Vec::new() };
    let mut state = State { settled, survey, width: usize::MAX, harmful: HashSet::new(), is_fresh: false };
    for _ in 0..rounds {
        if !state.round(look) {
            break;
        }
    }
    state.settled
}

/// All looks at a text together read so many bytes, or a few more.
const ENOUGH: usize = 64 << 20;
const FEWEST_ROUNDS: usize = 40;
const MOST_ROUNDS: usize = 1000;

/// What a fix is known by while the text around it changes.
type Key = (&'static str, String, String);

struct State {
    settled: Settled,
    survey: Survey,
    /// At most so many fixes are tried at once.
    width: usize,
    /// Those that did harm.
    harmful: HashSet<Key>,
    /// The text has changed since one of the harmful ones was tried.
    is_fresh: bool,
}

impl State {
    /// Tries some fixes; whether there are more to try.
    fn round(&mut self, look: &mut dyn FnMut(&[u8]) -> Option<Survey>) -> bool {
        let chosen = choose(&self.survey.offers, &self.harmful, self.width);
        if chosen.is_empty() {
            let again = self.is_fresh && !self.harmful.is_empty();
            self.harmful.clear();
            self.is_fresh = false;
            return again;
        }
        let mut edits: Vec<Edit> = chosen.iter().flat_map(|offer| offer.edits.iter().cloned()).collect();
        edits.sort_by_key(|edit| edit.span);
        let text = Edit::apply(&edits, &self.settled.text);
        let better = look(&text).filter(|next| self.survey.gives_way_to(next, &chosen));
        match better {
            Some(next) => {
                self.width = chosen.len().saturating_mul(2);
                self.settled.made.extend(chosen.into_iter().cloned());
                self.settled.text = text;
                self.survey = next;
                self.is_fresh = true;
            }
            None if chosen.len() == 1 => {
                self.harmful.insert(chosen[0].key());
                self.width = usize::MAX;
            }
            None => self.width = chosen.len() / 2,
        }
        true
    }
}

impl Survey {
    /// Whether `next` is what is wanted of `made`: it is not worse, and none of those findings is still there.
    fn gives_way_to(&self, next: &Self, made: &[&Offer]) -> bool {
        let (before, after) = (self.count(), next.count());
        let is_less = |offer: &&Offer| after.get(&offer.key()) < before.get(&offer.key());
        !next.weight.is_worse_than(self.weight) && made.iter().all(is_less)
    }

    fn count(&self) -> HashMap<Key, usize> {
        let mut counts = HashMap::new();
        for offer in &self.offers {
            *counts.entry(offer.key()).or_default() += 1;
        }
        counts
    }
}

impl Weight {
    fn is_worse_than(self, before: Self) -> bool {
        self.faults > before.faults || self.errors > before.errors || self.payloads < before.payloads
    }
}

impl Offer {
    fn key(&self) -> Key {
        (self.rule, self.title.clone(), self.place.clone())
    }
}

/// The first fixes that stand apart, at most `width` of them. Edits that touch are too close: the second was made for a text that
/// the first changes.
fn choose<'o>(offers: &'o [Offer], left_out: &HashSet<Key>, width: usize) -> Vec<&'o Offer> {
    let mut taken: BTreeMap<u32, u32> = BTreeMap::new();
    let mut chosen = Vec::new();
    for offer in offers {
        let is_free = |edit: &Edit| {
            let before = taken.range(..=edit.span.end()).next_back();
            before.is_none_or(|(_, end)| *end < edit.span.start())
        };
        if chosen.len() < width && !left_out.contains(&offer.key()) && offer.edits.iter().all(is_free) {
            for edit in &offer.edits {
                let end = taken.entry(edit.span.start()).or_insert(edit.span.end());
                *end = edit.span.end().max(*end);
            }
            chosen.push(offer);
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::{Offer, Survey, Weight, settle};
    use fiq_source::{Edit, Span};

    /// Offers to put `to` for each `from`, unless it stands between brackets.
    fn offers(text: &[u8], from: u8, to: &str) -> Vec<Offer> {
        let places = text.iter().enumerate().filter(|(_, byte)| **byte == from);
        let offer = |at: usize| Offer {
            rule: "r",
            title: to.to_owned(),
            place: at.to_string(),
            edits: vec![Edit { span: Span::new(at as u32, at as u32 + 1), text: to.to_owned() }],
        };
        places.map(|(at, _)| offer(at)).collect()
    }

    fn settled(text: &str, look: &mut dyn FnMut(&[u8]) -> Option<Survey>) -> (String, usize) {
        let settled = settle(text.as_bytes().to_vec(), look);
        (String::from_utf8(settled.text).expect("edits are text"), settled.made.len())
    }

    #[test]
    fn fixes_that_touch_are_made_one_after_the_other() {
        let mut looks = 0;
        let mut look = |text: &[u8]| {
            looks += 1;
            Some(Survey { offers: offers(text, b'a', "b"), weight: Weight::default() })
        };
        assert_eq!(settled("aa-a-", &mut look), ("bb-b-".to_owned(), 3));
        assert_eq!(looks, 3);
    }

    #[test]
    fn a_harmful_fix_is_found_and_left_out() {
        let mut looks = 0;
        let mut look = |text: &[u8]| {
            looks += 1;
            let errors = u64::from(text.windows(2).any(|pair| pair == b"!b"));
            let weight = Weight { errors, ..Weight::default() };
            Some(Survey { offers: offers(text, b'a', "b"), weight })
        };
        let text = format!("{}!a-{}", "a-".repeat(700), "a-".repeat(300));
        assert_eq!(settled(&text, &mut look), (text.replace('a', "b").replace("!b", "!a"), 1000));
        assert!(looks < 40, "{looks}");
    }

    #[test]
    fn a_fix_that_leads_nowhere_ends() {
        let mut look =
            |text: &[u8]| Some(Survey { offers: offers(&text[..1], b'a', "aa"), weight: Weight::default() });
        assert_eq!(settled("a", &mut look), ("a".to_owned(), 0));
        let mut back_and_forth = |text: &[u8]| {
            let other = if text == b"a" { "b" } else { "a" };
            Some(Survey { offers: offers(text, text[0], other), weight: Weight::default() })
        };
        assert!(settle(b"a".to_vec(), &mut back_and_forth).made.len() <= super::MOST_ROUNDS);
    }

    #[test]
    fn what_cannot_be_read_any_more_is_taken_back() {
        let mut look = |text: &[u8]| {
            (text != b"b").then(|| Survey { offers: offers(text, b'a', "b"), weight: Weight::default() })
        };
        assert_eq!(settled("a", &mut look), ("a".to_owned(), 0));
    }
}
