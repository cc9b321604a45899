//! The rule `duplicate-key`.

use fiq_source::{Change, Diagnostic, Fix, Safety};
use rustc_hash::FxHashSet;

use crate::canonical;
use crate::path::Step;
use crate::roll::Roll;
use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::code;

declare_rule! {
    /// A key stands twice in one object.
    ///
    /// Parsers differ: most take the last value, some the first, and some refuse the text (RFC 8259, section 4). Whatever is sent, one
    /// of the two values was written for nothing. The second key is told; both values are checked.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello", "text": "Good day" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Good day" }
    /// ```
    "duplicate-key",
    "a key that stands twice in one object",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(roll) = &site.roll else { return };
    let differing = differing(roll);
    for entry in &roll.entries {
        let (Some(first), Some(key)) = (entry.first, &entry.key) else { continue };
        let (key, below) = (code(key), [Step::Key(entry.member.key)]);
        let fault = format!("{key} stands twice in {}", object(site));
        let mut found = Diagnostic::error(NAME, entry.member.key.span(), site.path.pointer(&below), fault)
            .with_related(roll.entries[first].member.key.span(), format!("the first {key}"))
            .with_help("keep one of the two: parsers differ in which they take");
        if !differing.contains(&first) {
            found.help = Some(SAME.to_owned());
            let remove = Change::Remove { member: entry.member.span() };
            found.fix = Some(Box::new(Fix::new(SAME, Safety::Safe, [remove])));
        }
        out.push(found);
    }
}

const SAME: &str = "leave it out: the first says the same";

/// The first entries of those keys that stand twice with different values: whichever is left out, some parser reads another value.
fn differing(roll: &Roll<'_, '_>) -> FxHashSet<usize> {
    let again = roll.entries.iter().filter_map(|entry| Some((entry.first?, entry)));
    let differing = again
        .filter(|(first, entry)| !canonical::same(roll.entries[*first].member.value, entry.member.value));
    differing.map(|(first, _)| first).collect()
}

fn object(site: &Site<'_, '_, '_>) -> String {
    let name = site.path.name(&[]);
    if name.is_empty() { "one object".to_owned() } else { format!("`{name}`") }
}
