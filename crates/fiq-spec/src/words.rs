//! The nearest of several names to one that is not known, and lists of names in sentences.

use std::cell::Cell;

/// The candidate that `name` most likely means, if one is near enough.
pub(crate) fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    const LONGEST: usize = 80;
    if name.len() > LONGEST {
        return None;
    }
    let lower = name.to_lowercase();
    let scored = candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()), candidate));
    let (distance, best) = scored.min_by_key(|(distance, _)| *distance)?;
    let room = if name.chars().count() <= 4 { 1 } else { 2 + name.chars().count() / 10 };
    (distance <= room).then_some(best)
}

/// A sentence that names the nearest candidate, if there is one.
pub(crate) fn did_you_mean<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
    nearest(name, candidates).map(|best| format!("did you mean `{best}`?"))
}

/// Guesses what was meant, until a document of nothing but mistakes has cost enough.
#[derive(Debug)]
pub(crate) struct Guesses {
    comparisons_left: Cell<usize>,
}

impl Default for Guesses {
    fn default() -> Self {
        Self { comparisons_left: Cell::new(500_000) }
    }
}

impl Guesses {
    /// How many candidates may still be looked at.
    pub(crate) fn left(&self) -> usize {
        self.comparisons_left.get()
    }

    /// See [`did_you_mean`].
    pub(crate) fn did_you_mean<'c>(
        &self,
        name: &str,
        candidates: impl IntoIterator<Item = &'c str>,
    ) -> Option<String> {
        let candidates: Vec<&str> = candidates.into_iter().take(self.left()).collect();
        self.comparisons_left.set(self.left() - candidates.len());
        did_you_mean(name, candidates)
    }
}

/// `` `a`, `b` and `c` ``, cut after a dozen.
pub(crate) fn list<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    const MOST: usize = 12;
    let mut quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if quoted.len() > MOST {
        let rest = quoted.len() - MOST;
        quoted.truncate(MOST);
        quoted.push(format!("{rest} more"));
    }
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{list, nearest};

    #[test]
    fn finds_what_was_meant() {
        assert_eq!(nearest("maxLenght", ["minLength", "maxLength"]), Some("maxLength"));
        assert_eq!(nearest("x-fiq-total", ["x-fiq-unique"]), None);
        assert_eq!(list(["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
