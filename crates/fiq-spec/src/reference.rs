//! From a `$ref` to the value it leads to.

use fiq_model::Source;
use fiq_tree::Kind;

use crate::part::{Part, short};
use crate::reader::Reader;

/// Where a reference leads: the value, and the source that holds there lexically.
#[derive(Clone, Debug)]
pub(crate) struct Target<'t> {
    pub(crate) part: Part<'t>,
    pub(crate) source: Option<Source>,
}

/// Why a reference leads nowhere.
#[derive(Clone, Debug)]
pub(crate) struct Nowhere {
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

impl<'t> Reader<'t> {
    /// Follows one reference by one step.
    pub(crate) fn target(&self, reference: &str) -> Result<Target<'t>, Nowhere> {
        let Some(fragment) = reference.strip_prefix('#') else {
            let message = format!("the reference `{}` leads out of the document", short(reference));
            let help =
                "only references into the document itself (`#/...`) are followed: copy what it names here";
            return Err(Nowhere { message, help: Some(help.into()) });
        };
        let pointer = decode_percent(fragment);
        if !pointer.is_empty() && !pointer.starts_with('/') {
            let message = format!("`{}` is no JSON pointer", short(reference));
            return Err(Nowhere {
                message,
                help: Some("a reference is written `#/components/schemas/NAME`".into()),
            });
        }
        if let Some(target) =
            pointer.strip_prefix("/components/schemas/").and_then(|name| self.component(name))
        {
            return Ok(target.clone());
        }
        self.descend(reference, &pointer)
    }

    fn descend(&self, reference: &str, pointer: &str) -> Result<Target<'t>, Nowhere> {
        let mut at = Target { part: self.root.clone(), source: None };
        for raw in pointer.split('/').skip(1) {
            let segment = raw.replace("~1", "/").replace("~0", "~");
            at.source = self.source_in(&at.part, at.source.as_ref());
            let next = match at.part.value.kind() {
                Kind::Array => index(&segment).and_then(|index| at.part.items().nth(index)),
                _ => at.part.get(&segment),
            };
            at.part = next.ok_or_else(|| self.nowhere(reference, &at.part, &segment))?;
        }
        Ok(at)
    }

    fn nowhere(&self, reference: &str, at: &Part<'t>, segment: &str) -> Nowhere {
        let place =
            if at.pointer.is_empty() { "the document".to_owned() } else { format!("`#{}`", at.pointer) };
        let members = at.value.members().take(self.guesses.left());
        let names: Vec<String> = members.map(|member| member.key.written()).collect();
        let message = format!(
            "the reference `{}` leads nowhere: {place} has no `{}`",
            short(reference),
            short(segment)
        );
        Nowhere { message, help: self.guesses.did_you_mean(segment, names.iter().map(String::as_str)) }
    }

    /// Follows a part that may be a reference to its end, for parts that are no schemas.
    pub(crate) fn follow(&mut self, part: &Part<'t>, source: Option<&Source>) -> Option<Target<'t>> {
        let mut at = Target { part: part.clone(), source: source.cloned() };
        let mut seen = vec![at.part.value.id()];
        while let Some(link) = at.part.get("$ref") {
            if !self.notes.expect(&link, "$ref", Kind::String) {
                return None;
            }
            match self.target(&link.text().unwrap_or_default()) {
                Ok(target) if seen.contains(&target.part.value.id()) || seen.len() > 64 => {
                    self.notes.error(crate::rules::CYCLE, &link, "this reference leads back to itself");
                    return None;
                }
                Ok(target) => at = target,
                Err(nowhere) => {
                    self.note_nowhere(&link, nowhere);
                    return None;
                }
            }
            seen.push(at.part.value.id());
        }
        Some(at)
    }

    pub(crate) fn note_nowhere(&mut self, link: &Part<'t>, nowhere: Nowhere) {
        self.notes.error(crate::rules::BAD_REFERENCE, link, nowhere.message).help = nowhere.help;
    }
}

/// The index of an item as RFC 6901 writes it.
fn index(segment: &str) -> Option<usize> {
    let digits = segment.bytes().all(|byte| byte.is_ascii_digit());
    (digits && (segment == "0" || !segment.starts_with('0'))).then(|| segment.parse().ok())?
}

/// The text with `%41` read as `A`; what is no such escape stays.
fn decode_percent(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escape = (byte == b'%').then(|| after.get(..2)).flatten();
        let decoded = escape
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{decode_percent, index};

    #[test]
    fn reads_fragments() {
        assert_eq!(decode_percent("/foo%22bar%25%zz%"), "/foo\"bar%%zz%");
        assert_eq!(index("10"), Some(10));
        assert_eq!((index("01"), index("-"), index("")), (None, None, None));
    }
}
