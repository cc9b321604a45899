//! `x-fiq-authorities` and `x-fiq-source`: who demands something, inherited from what encloses it.

use fiq_model::{Authority, AuthorityId, Keyword, Source};
use fiq_source::Severity;
use fiq_tree::Kind;

use crate::part::Part;
use crate::reader::Reader;
use crate::rules;

impl<'t> Reader<'t> {
    /// Reads `x-fiq-authorities` of the root.
    pub(crate) fn read_authorities(&mut self) {
        let Some(part) = self.root.get("x-fiq-authorities") else { return };
        if !self.expect_extension(&part, "x-fiq-authorities", Kind::Object) {
            return;
        }
        for (name, part) in part.members() {
            if self.expect_extension(&part, &name, Kind::Object) {
                self.check_members(&part, "an authority", &["severity", "upstream", "says", "name", "pages"]);
                let authority = self.authority(&name, &part);
                self.authorities.push((name, authority));
            }
        }
    }

    fn authority(&mut self, name: &str, part: &Part<'t>) -> Authority {
        let severity = self.extension_text(part, "severity");
        let severity = match severity.as_deref() {
            Some("error") => Severity::Error,
            Some("warning") => Severity::Warning,
            _ => {
                let place = part.get("severity").unwrap_or_else(|| part.clone());
                let message = format!("the authority `{name}` needs a `severity` of `error` or `warning`");
                self.notes.error(rules::BAD_EXTENSION, &place, message);
                Severity::Error
            }
        };
        Authority {
            name: self.extension_text(part, "name").unwrap_or_else(|| name.to_owned()).into(),
            severity,
            upstream: self.extension_flag(part, "upstream"),
            says: self.extension_text(part, "says").unwrap_or_else(|| "says so".into()).into(),
            pages: self.extension_text(part, "pages").map(Into::into),
        }
    }

    /// The source that holds in `part`: its own, else the one of what encloses it. Says nothing.
    pub(crate) fn source_in(&self, part: &Part<'t>, outer: Option<&Source>) -> Option<Source> {
        match part.get("x-fiq-source") {
            Some(own) => self.source_of(&own, outer),
            None => outer.cloned(),
        }
    }

    /// The source that holds in `part`, checked.
    pub(crate) fn read_source(&mut self, part: &Part<'t>, outer: Option<&Source>) -> Option<Source> {
        if let Some(own) = part.get("x-fiq-source") {
            self.check_source(&own, &["authority", "page", "keywords"]);
        }
        self.source_in(part, outer)
    }

    /// The sources of single keywords that `part` names.
    pub(crate) fn keyword_sources(
        &mut self,
        part: &Part<'t>,
        outer: Option<&Source>,
    ) -> Vec<(Keyword, Source)> {
        let keywords = part.get("x-fiq-source").and_then(|own| own.get("keywords"));
        let Some(keywords) = keywords.filter(|part| self.expect_extension(part, "keywords", Kind::Object))
        else {
            return Vec::new();
        };
        let mut sources = Vec::new();
        for (name, own) in keywords.members() {
            self.check_source(&own, &["authority", "page"]);
            match Keyword::from_name(&name) {
                Some(keyword) => sources.extend(self.source_of(&own, outer).map(|source| (keyword, source))),
                None => self.note_bad_keyword(&own, &name),
            }
        }
        sources
    }

    pub(crate) fn note_bad_keyword(&mut self, part: &Part<'t>, name: &str) {
        let message = format!("`{name}` is no keyword that demands something of a value");
        let help = self.guesses.did_you_mean(name, Keyword::ALL.iter().map(|keyword| keyword.as_str()));
        self.notes.key_warning(rules::BAD_EXTENSION, part, message).help = help;
    }

    /// An `x-fiq-source` object; the authority is inherited where it names only a page.
    fn source_of(&self, own: &Part<'t>, outer: Option<&Source>) -> Option<Source> {
        let page = own.get("page").and_then(|page| page.text()).map(Into::into);
        let authority = match own.get("authority").and_then(|name| name.text()) {
            Some(name) => self.authority_named(&name),
            None => outer.map(|outer| outer.authority),
        };
        authority.map(|authority| Source { authority, page }).or_else(|| outer.cloned())
    }

    fn check_source(&mut self, own: &Part<'t>, members: &[&str]) {
        if !self.expect_extension(own, "x-fiq-source", Kind::Object) {
            return;
        }
        self.check_members(own, "a source", members);
        self.extension_text(own, "page");
        let Some(name) = self.extension_text(own, "authority") else { return };
        if self.authority_named(&name).is_none() {
            let place = own.get("authority").expect("its text was read");
            let found = self.notes.error(
                rules::UNKNOWN_AUTHORITY,
                &place,
                format!("`{name}` is not listed in `x-fiq-authorities`"),
            );
            found.help =
                self.guesses.did_you_mean(&name, self.authorities.iter().map(|(name, _)| name.as_str()));
        }
    }

    fn authority_named(&self, name: &str) -> Option<AuthorityId> {
        let index = self.authorities.iter().position(|(key, _)| key == name)?;
        Some(AuthorityId::new(u16::try_from(index).ok()?))
    }
}
