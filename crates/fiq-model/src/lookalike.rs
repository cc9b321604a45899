//! Names that were meant to be other names: the one notion of "misspelt".
//!
//! Recognition does not count a misspelt member as another system's, and the rules propose the member that was meant; both ask
//! here. Two names look alike if they differ in case and separators only, or by few slips of the hand (a letter left out,
//! doubled, exchanged or swapped with its neighbour) for their length.

/// A name, prepared to be compared with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    folded: String,
    chars: usize,
}

impl Spelling {
    /// Prepares `name`.
    pub fn new(name: &str) -> Self {
        let folded = fold(name);
        let chars = folded.chars().count();
        Self { folded, chars }
    }

    /// How far the names are from each other: 0 for another case or other separators; `None` if they do not look alike.
    pub fn distance(&self, other: &Self) -> Option<usize> {
        let allowed = slips(self.chars.min(other.chars), self.chars.max(other.chars));
        if self.chars.abs_diff(other.chars) > allowed {
            return None;
        }
        let distance = strsim::osa_distance(&self.folded, &other.folded);
        (distance <= allowed).then_some(distance)
    }
}

/// Whether `name` looks like `known`; equal names do too.
pub fn looks_like(name: &str, known: &str) -> bool {
    Spelling::new(known).distance(&Spelling::new(name)).is_some()
}

/// The first of those `known` names that `name` looks most like.
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let name = Spelling::new(name);
    let near = known.into_iter().filter_map(|known| Some((name.distance(&Spelling::new(known))?, known)));
    near.min_by_key(|(distance, _)| *distance).map(|(_, known)| known)
}

/// The slips that are allowed between names of these lengths.
fn slips(shorter: usize, longer: usize) -> usize {
    match (shorter, longer) {
        (_, 0..=3) | (0..=2, _) => 0,
        (0..=6, _) => 1,
        _ => 2,
    }
}

/// `phoneNumber`, `phone-number` and `PHONE_NUMBER` are one name.
fn fold(name: &str) -> String {
    let letters = name.chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '.'));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{looks_like, nearest};

    #[test]
    fn slips_and_other_spellings_look_alike() {
        let pairs = [
            ("mesage_type", "message_type"),
            ("messageType", "message_type"),
            ("MESSAGE-TYPE", "message_type"),
            ("phone_numer", "phone_number"),
            ("phnoe_number", "phone_number"),
            ("meida_url", "media_url"),
            ("contact", "contacts"),
            ("txt", "text"),
            ("captoin", "caption"),
            ("fileName", "filename"),
        ];
        for (name, known) in pairs {
            assert!(looks_like(name, known), "{name} looks like {known}");
        }
    }

    #[test]
    fn other_words_do_not() {
        let pairs = [
            ("phone", "phone_number"),
            ("type", "text"),
            ("action", "reaction"),
            ("to", "text"),
            ("id", "body"),
            ("message", "message_type"),
            ("message_id", "message_type"),
            ("video_url", "media_url"),
            ("content", "contacts"),
            ("", "id"),
        ];
        for (name, known) in pairs {
            assert!(!looks_like(name, known), "{name} does not look like {known}");
        }
        assert!(!looks_like(&"text".repeat(100_000), "text"));
    }

    #[test]
    fn the_nearest_comes_first() {
        assert_eq!(nearest("titel", ["tile", "title"]), Some("title"));
        assert_eq!(nearest("rowss", ["row", "rows"]), Some("rows"));
        assert_eq!(nearest("nothing", ["title", "rows"]), None);
    }
}
