//! Which known name an unknown one was meant to be: the one notion of "misspelt".
//!
//! Recognition does not count a misspelt member as another system's, and the rules propose the member that was meant.

use std::cmp::Ordering;

/// How alike two different names are; less is more alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// They differ in case only.
    Case,
    /// They differ in case and separators: `phoneNumber` and `phone_number`.
    Separators,
    /// They are so many edits apart.
    Edits(usize),
}

/// Longer names are not compared: no name is, and a payload's text may be.
const MAX_LEN: usize = 64;

/// How alike `written` and `known` are; `None` where one was hardly meant to be the other.
pub fn likeness(written: &str, known: &str) -> Option<Likeness> {
    if written.len() > MAX_LEN || known.len() > MAX_LEN || written.is_empty() {
        return None;
    }
    if written.len() == known.len() && written.eq_ignore_ascii_case(known) {
        return Some(Likeness::Case);
    }
    if folded(written).eq(folded(known)) {
        return Some(Likeness::Separators);
    }
    let longest = written.len().max(known.len());
    let bound = (longest / 3).min(2);
    let plausible = written.len().min(known.len()) > 2
        && written.len().abs_diff(known.len()) <= bound
        && (letters(written) ^ letters(known)).count_ones() as usize <= 2 * bound
        && digits(written).eq(digits(known));
    if !plausible {
        return None;
    }
    let edits = strsim::osa_distance(&written.to_lowercase(), &known.to_lowercase());
    (edits <= bound).then_some(Likeness::Edits(edits))
}

/// In shorter words another letter makes another word: `next` and `text`.
const MIN_LETTERS: usize = 6;

/// Whether `written` can hardly be a word of its own: it is `known` in another case, with other separators, or with one slip of the
/// hand, which is two neighbours swapped, a letter too many or too few, or in a long word another letter.
pub fn is_slip(written: &str, known: &str) -> bool {
    match likeness(written, known) {
        None => false,
        Some(Likeness::Case | Likeness::Separators) => true,
        Some(Likeness::Edits(_)) => {
            let [written, known] = [written, known].map(|name| folded(name).collect::<String>());
            let is_replaced = written.len() == known.len() && sorted(&written) != sorted(&known);
            strsim::osa_distance(&written, &known) == 1 && (!is_replaced || known.len() >= MIN_LETTERS)
        }
    }
}

/// The name most alike to `written`.
pub fn nearest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let alike = names.into_iter().filter_map(|name| Some((likeness(written, name)?, name)));
    alike.min_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, name)| name)
}

/// The names, those alike to `written` first.
pub fn nearest_first<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let mut ranked: Vec<_> = names.into_iter().map(|name| (likeness(written, name), name)).collect();
    ranked.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) => one.cmp(other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    ranked.into_iter().map(|(_, name)| name).collect()
}

/// Lower case and without separators.
fn folded(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '.')).flat_map(char::to_lowercase)
}

fn sorted(name: &str) -> Vec<char> {
    let mut letters: Vec<char> = name.chars().collect();
    letters.sort_unstable();
    letters
}

/// `line1` is not a misspelt `line2`.
fn digits(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes().filter(u8::is_ascii_digit)
}

/// The set of letters, so that most pairs need no distance.
fn letters(name: &str) -> u32 {
    name.bytes().fold(0, |set, byte| set | 1 << (byte & 31))
}

#[cfg(test)]
mod tests {
    use super::{Likeness, is_slip, likeness, nearest_first};

    #[test]
    fn misspellings_are_alike() {
        assert_eq!(likeness("Text", "text"), Some(Likeness::Case));
        assert_eq!(likeness("phoneNumber", "phone_number"), Some(Likeness::Separators));
        assert_eq!(likeness("phone-number", "phone_number"), Some(Likeness::Separators));
        assert_eq!(likeness("pohne_number", "phone_number"), Some(Likeness::Edits(1)));
        assert_eq!(likeness("txt", "text"), Some(Likeness::Edits(1)));
    }

    #[test]
    fn other_words_are_not() {
        for (written, known) in [
            ("body", "button"),
            ("first_name", "last_name"),
            ("line1", "line2"),
            ("id", "to"),
            ("sticker", "text"),
            ("header", "footer"),
        ] {
            assert_eq!(likeness(written, known), None, "{written} {known}");
        }
    }

    #[test]
    fn slips_make_no_other_words() {
        for (written, known) in [
            ("txet", "text"),
            ("texts", "text"),
            ("txt", "text"),
            ("PhoneNumbr", "phone_number"),
            ("longetude", "longitude"),
        ] {
            assert!(is_slip(written, known), "{written} {known}");
        }
        for (written, known) in
            [("next", "text"), ("texx", "text"), ("mesage_tipe", "message_type"), ("id", "to")]
        {
            assert!(!is_slip(written, known), "{written} {known}");
        }
    }

    #[test]
    fn the_nearest_comes_first() {
        assert_eq!(nearest_first("vidoe", ["text", "image", "video"]), ["video", "text", "image"]);
    }
}
