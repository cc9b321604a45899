//! URLs and file names.

use fiq_source::Text;
use fluent_uri::Iri;

use super::Fault;

/// A URI with its scheme (RFC 3986), or an IRI (RFC 3987): letters beyond ASCII reach every server that their encoded form does.
pub(super) fn is_uri(text: &str) -> bool {
    Iri::parse(text).is_ok()
}

/// A URL of one of `schemes`, with a host.
pub(super) fn scheme_fault(text: &str, schemes: &[Text]) -> Option<Fault> {
    let Ok(uri) = Iri::parse(text) else { return Some(Fault::Other) };
    let scheme = uri.scheme().as_str();
    if !schemes.iter().any(|known| known.eq_ignore_ascii_case(scheme)) {
        return Some(Fault::Scheme(scheme.to_owned()));
    }
    let host = uri.authority().map(|authority| authority.host().to_owned());
    host.is_none_or(|host| host.is_empty()).then_some(Fault::Other)
}

/// What follows the last dot of a file name, or of a URL's path, is not one of `foreign`.
pub(super) fn extension_fault(text: &str, foreign: &[Text], required: bool) -> Option<Fault> {
    match extension(text) {
        Some(found) => {
            let is_foreign = foreign.iter().any(|known| known.eq_ignore_ascii_case(&found));
            is_foreign.then_some(Fault::Extension(found))
        }
        None => required.then_some(Fault::NoExtension),
    }
}

fn extension(text: &str) -> Option<String> {
    let path = match Iri::parse(text) {
        Ok(uri) => uri.path().as_str().to_owned(),
        Err(_) => text.to_owned(),
    };
    let name = path.rsplit('/').next().unwrap_or_default();
    let (stem, extension) = name.rsplit_once('.')?;
    (!stem.is_empty() && !extension.is_empty()).then(|| extension.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Fault, extension_fault, is_uri, scheme_fault};

    #[test]
    fn schemes_and_hosts() {
        let web = ["http".into(), "https".into()];
        assert_eq!(scheme_fault("HTTPS://example.com/x", &web), None);
        assert_eq!(scheme_fault("ftp://example.com/x", &web), Some(Fault::Scheme("ftp".to_owned())));
        assert_eq!(scheme_fault("https:///x", &web), Some(Fault::Other));
        assert!(!is_uri("https://exa mple.com") && is_uri("mailto:a@b"));
    }

    #[test]
    fn extensions() {
        let foreign = ["mp4".into()];
        let fault = |text, required| extension_fault(text, &foreign, required);
        assert_eq!(
            fault("https://example.com/a.MP4?x=1.png", false),
            Some(Fault::Extension("MP4".to_owned()))
        );
        assert_eq!(fault("https://example.mp4/a", false), None);
        assert_eq!(fault("report", true), Some(Fault::NoExtension));
        assert_eq!(fault("report.pdf", true), None);
    }
}
