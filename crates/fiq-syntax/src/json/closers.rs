//! Brackets that do not match.
//!
//! A wrong bracket may stand in for the right one, may close an outer container because an inner one was never closed, or
//! may be one too many. The run of brackets it begins, and what follows that, decide: the reading that leaves the fewest
//! mistakes wins.

use fiq_source::Span;
use fiq_tree::{Builder, FaultKind, Kind};

use super::parser::{Parser, State};
use super::scan;

/// How many containers may lack their bracket at once, for that to be what is meant.
const MOST_MISSING: usize = 8;
/// How many brackets of a run are looked at.
const LONGEST_RUN: usize = 32;
/// How many bytes of a string are looked at to tell a key from a value.
const LONGEST_KEY: usize = 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Swapped,
    Extra,
    /// So many inner containers lack their bracket.
    Missing(usize),
}

/// What stands after a run of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Follow {
    End,
    Member,
    Item,
    Other,
}

impl Parser<'_> {
    /// Takes the bracket at the next byte, which does not close the innermost container.
    pub(super) fn wrong_closer(&mut self, byte: u8) -> State {
        let Some((inner, start)) = self.builder.container_at(0) else { return State::Done };
        let closed = kind_of(byte);
        let opener = Some(Span::new(start, start + 1));
        let (at, end) = (self.at, self.at + 1);
        match self.judge(closed, inner) {
            Reading::Swapped => {
                self.fault(FaultKind::MismatchedCloser, at, end, opener);
                self.settle(closed, 1);
                self.settle(inner, -1);
                self.close()
            }
            Reading::Extra => {
                if closed == Kind::Array && self.missing_openers > 0 {
                    self.missing_openers -= 1;
                } else {
                    self.fault(FaultKind::ExtraCloser, at, end, None);
                    self.settle(closed, 1);
                }
                self.take(1);
                State::Loose
            }
            Reading::Missing(count) => {
                self.fault(FaultKind::MissingCloser, at, end, opener);
                for _ in 0..count {
                    let lacks = self.builder.container().unwrap_or(inner);
                    self.settle(lacks, -1);
                    self.builder.mark_open();
                    self.builder.close(self.last_end as u32);
                }
                self.close()
            }
        }
    }

    fn judge(&mut self, closed: Kind, inner: Kind) -> Reading {
        if closed == Kind::Array && self.missing_openers > 0 {
            return Reading::Extra;
        }
        let balance = self.balance();
        let is_left_over = balance.surplus(closed) > 0;
        let lacks = balance.surplus(inner) < 0;
        let (run, follow) = self.run_of_closers();
        let rest = &run[1..];
        let missing = (1..=MOST_MISSING)
            .find(|&level| self.builder.container_at(level).is_some_and(|(kind, _)| kind == closed));
        let mut readings = vec![(Reading::Swapped, 1, usize::from(!is_left_over) + usize::from(!lacks))];
        readings.extend(missing.map(|count| (Reading::Missing(count), count + 1, usize::from(!lacks))));
        readings.push((Reading::Extra, 0, usize::from(!is_left_over)));
        let price = |&(_, level, doubt): &(Reading, usize, usize)| {
            (cost(&self.builder, level, rest, follow) + doubt, doubt)
        };
        readings.iter().min_by_key(|reading| price(reading)).map_or(Reading::Swapped, |reading| reading.0)
    }

    /// The brackets from the next byte on, and what follows them.
    fn run_of_closers(&self) -> (Vec<u8>, Follow) {
        let mut at = self.at;
        let mut run = Vec::new();
        loop {
            match self.text.get(at) {
                _ if run.len() == LONGEST_RUN => return (run, Follow::Other),
                Some(&byte @ (b'}' | b']')) => run.push(byte),
                Some(b',') => return (run, self.after_comma(at + 1)),
                None => return (run, Follow::End),
                Some(_) => return (run, Follow::Other),
            }
            at = scan::after_blank(self.text, at + 1);
        }
    }

    fn after_comma(&self, at: usize) -> Follow {
        let at = scan::after_blank(self.text, at);
        match self.text.get(at) {
            Some(b'"') => {
                let limit = self.text.len().min(at + LONGEST_KEY);
                let Some(end) = scan::closing_quote(self.text, at + 1, limit) else { return Follow::Other };
                let colon = self.text.get(scan::after_blank(self.text, end + 1)) == Some(&b':');
                if colon { Follow::Member } else { Follow::Item }
            }
            Some(b'{' | b'[' | b'-' | b'0'..=b'9') => Follow::Item,
            _ => Follow::Other,
        }
    }
}

/// The mistakes left when the innermost `level` containers are closed and `run` and `follow` come next.
fn cost(builder: &Builder, mut level: usize, run: &[u8], follow: Follow) -> usize {
    let mut mistakes = 0;
    for &closer in run {
        match builder.container_at(level) {
            Some((kind, _)) if kind_of(closer) == kind => level += 1,
            Some(_) => {
                mistakes += 1;
                level += 1;
            }
            None => mistakes += 1,
        }
    }
    let inside = builder.container_at(level).map(|(kind, _)| kind);
    let fits = match follow {
        Follow::End => inside.is_none(),
        Follow::Member => inside == Some(Kind::Object),
        Follow::Item => inside == Some(Kind::Array),
        Follow::Other => true,
    };
    mistakes + usize::from(!fits)
}

const fn kind_of(closer: u8) -> Kind {
    if closer == b'}' { Kind::Object } else { Kind::Array }
}
