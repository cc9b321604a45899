//! The rule `bad-format`.

use fiq_model::{Format, FormatTest, Keyword, NamedFormat};
use fiq_source::{Diagnostic, Figure};

use crate::format::{Fault, fault};
use crate::rule::{Check, declare_rule};
use crate::rules::too_short;
use crate::site::Site;
use crate::words::{code, counted, list, long, short, value as written};

declare_rule! {
    /// A value is not the kind of text or number that its field wants: not a URL, not a phone number with its country code, not one emoji.
    ///
    /// It weighs what its source weighs. A value with a placeholder in it is asked only whether it has too many digits, and a kind that is not known demands nothing.
    ///
    /// FlowIQ fetches the file of a media message from its URL; a phone number without its country code reaches no one.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "image", "media_url": "menu.png" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "image", "media_url": "https://example.com/menu.png" }
    /// ```
    "bad-format",
    "a text that is not of the kind its field wants",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    if too_short::tells_empty(site) {
        return;
    }
    let broken = site.strongest(Keyword::Format, |schema| {
        let format = schema.string.as_ref()?.format.as_ref()?;
        Some((format, fault(site.checker(), format, site.value)?, schema.demand.as_deref()))
    });
    let Some((demand, (format, fault, wish))) = broken else { return };
    let wanted = wish.map_or_else(|| wanted(format), long);
    let mut text = format!("{} is not {wanted}", site.name());
    text.push_str(&reason(&fault, format));
    let mut found = site.finding(NAME, demand, &text);
    found.help = help(site, format, &fault);
    if let (Fault::Digits(count), FormatTest::Digits { minimum, maximum }) = (&fault, &format.test) {
        let limit = if count < minimum { minimum } else { maximum };
        found = found.with_figures(Figure::Count(*limit), Figure::Count(*count));
    }
    out.push(found);
}

fn wanted(format: &Format) -> String {
    let known = || NamedFormat::from_name(&format.name).map(|known| known.description().to_owned());
    format.description.as_deref().map(long).or_else(known).unwrap_or_else(|| code(&format.name))
}

/// What tells.
fn reason(fault: &Fault, format: &Format) -> String {
    match (fault, &format.test) {
        (Fault::Digits(count), FormatTest::Digits { minimum, maximum }) => {
            format!(": it has {}, and {minimum} to {maximum} are wanted", counted(*count, "digit"))
        }
        (Fault::Scheme(scheme), _) => format!(": its scheme is {}", code(scheme)),
        (Fault::Extension(extension), _) => {
            format!(": it ends in {}", code(&format!(".{}", short(extension))))
        }
        (Fault::NoExtension, _) => ": it has no extension".to_owned(),
        _ => String::new(),
    }
}

fn help(site: &Site<'_, '_, '_>, format: &Format, fault: &Fault) -> Option<String> {
    match (&format.test, fault) {
        (FormatTest::Extensions { allowed, .. }, _) if !allowed.is_empty() => {
            Some(format!("it may end in {}", list(allowed.iter().map(|one| code(&format!(".{one}"))), "or")))
        }
        (FormatTest::Schemes(schemes), _) => Some(format!(
            "begin it with {}",
            list(schemes.iter().map(|one| code(&format!("{one}://"))), "or")
        )),
        (FormatTest::Named, _) if format.name == "uri" => {
            let text = written(site.value);
            let has_blank = text.contains(' ');
            Some(
                if has_blank {
                    "write blanks as `%20`"
                } else {
                    "begin it with its scheme, such as `https://`"
                }
                .to_owned(),
            )
        }
        _ => None,
    }
}
