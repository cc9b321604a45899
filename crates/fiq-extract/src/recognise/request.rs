//! Whether an object is a request, as the operation's recognition tells it.
//!
//! The tag counts most: with a known value one other system's member is forgiven, with any other value, or none, no such
//! member is. A member is another system's if no request has it and it does not look like one that a request has.

use fiq_model::{Operation, Recognition, SchemaId, likeness};
use fiq_tree::{Kind, Str, Value};

use super::Judged;
use super::properties::is_map_of_properties;
use super::survey::{NameId, Names, Survey};
use crate::{Direction, Payload, Place, Reason, WhyNot};

/// How the requests of one operation are told.
#[derive(Debug)]
pub(super) struct RequestShape<'m> {
    pub(super) operation: usize,
    schema: SchemaId,
    recognition: &'m Recognition,
    tag: NameId,
    /// Per variant, what it needs beyond the common members.
    needs: Vec<Vec<NameId>>,
    /// By name: what it is to these requests.
    roles: Vec<Role>,
}

/// What a name is to the requests of one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Foreign,
    NotOurs,
    Optional,
    /// Some variants need it.
    Needed,
    /// Every variant needs it.
    Common,
    Tag,
}

/// What an object has of a request.
struct Evidence<'t> {
    tag: Option<Value<'t>>,
    members: usize,
    common: Option<NameId>,
    needed: Option<NameId>,
    not_ours: Option<Str<'t>>,
}

impl<'m> RequestShape<'m> {
    /// The shape of the operation's requests, if the document gives something to tell them by.
    pub(super) fn new(index: usize, operation: &'m Operation, names: &mut Names<'m>) -> Option<Self> {
        let recognition = operation.recognition.as_ref()?;
        let mut shape = Self {
            operation: index,
            schema: operation.request?,
            recognition,
            tag: names.id(&recognition.tag),
            needs: Vec::new(),
            roles: Vec::new(),
        };
        shape.assign(recognition.not_ours.iter(), Role::NotOurs, names);
        shape.assign(recognition.members.iter(), Role::Optional, names);
        for (_, needs) in &recognition.variants {
            shape.assign(needs.iter(), Role::Needed, names);
            shape.needs.push(needs.iter().map(|name| names.id(name)).collect());
        }
        shape.assign(recognition.common.iter(), Role::Common, names);
        shape.assign([&recognition.tag].into_iter(), Role::Tag, names);
        Some(shape)
    }

    fn assign(&mut self, of: impl Iterator<Item = &'m fiq_source::Text>, role: Role, names: &mut Names<'m>) {
        for name in of {
            let id = names.id(name);
            if self.roles.len() <= id {
                self.roles.resize(id + 1, Role::Foreign);
            }
            self.roles[id] = self.roles[id].max(role);
        }
    }

    /// Judges the object that was surveyed.
    pub(super) fn judge<'t>(&self, survey: &Survey<'_, 'm, 't>) -> Judged<'m, 't> {
        let evidence = self.evidence(survey);
        if evidence.tag.is_none() && evidence.members < 2 {
            return None;
        }
        if let Some(key) = evidence.not_ours {
            return Some(Err(WhyNot::NotOurs { key }));
        }
        let variant = evidence.tag.and_then(|tag| self.variant(tag));
        let judged = match variant {
            Some(variant) => self.with_known_tag(survey, &evidence, variant),
            None => self.without_known_tag(survey, &evidence),
        };
        let variant = variant.map(|variant| self.recognition.variants[variant].0.as_ref());
        Some(judged.map(|reason| self.payload(survey.object(), variant, reason)))
    }

    fn evidence<'t>(&self, survey: &Survey<'_, 'm, 't>) -> Evidence<'t> {
        let mut evidence =
            Evidence { tag: survey.value(self.tag), members: 0, common: None, needed: None, not_ours: None };
        for (name, key) in survey.present() {
            match self.role(name) {
                Role::Foreign => continue,
                Role::NotOurs => {
                    evidence.not_ours = evidence.not_ours.or(Some(key));
                    continue;
                }
                Role::Common => evidence.common = evidence.common.or(Some(name)),
                Role::Needed => evidence.needed = evidence.needed.or(Some(name)),
                Role::Optional | Role::Tag => {}
            }
            evidence.members += 1;
        }
        evidence
    }

    fn role(&self, name: NameId) -> Role {
        self.roles.get(name).copied().unwrap_or(Role::Foreign)
    }

    fn variant(&self, tag: Value<'_>) -> Option<usize> {
        let text = tag.string()?.known()?;
        self.recognition.variants.iter().position(|(value, _)| *value == text)
    }

    fn with_known_tag<'t>(
        &self,
        survey: &Survey<'_, 'm, 't>,
        evidence: &Evidence<'t>,
        variant: usize,
    ) -> Result<Reason<'m, 't>, WhyNot<'m, 't>> {
        let [first, second] = self.foreign(survey);
        if let (Some(first), Some(_)) = (first, second) {
            return Err(WhyNot::Foreign { first, second });
        }
        let value = self.recognition.variants[variant].0.as_ref();
        let tag = self.recognition.tag.as_ref();
        let needs = &self.needs[variant];
        let there =
            evidence.common.or_else(|| needs.iter().copied().find(|&name| survey.value(name).is_some()));
        let nothing_needed = needs.is_empty() && self.recognition.common.is_empty() && first.is_none();
        match there {
            Some(member) => Ok(Reason::Tag { tag, value, member: Some(survey.text(member)) }),
            None if nothing_needed || survey.object().is_open() => {
                Ok(Reason::Tag { tag, value, member: None })
            }
            None => Err(WhyNot::Lacks {
                recipient: self.recognition.common.first().map(AsRef::as_ref),
                needed: needs.first().map(|&name| survey.text(name)),
            }),
        }
    }

    fn without_known_tag<'t>(
        &self,
        survey: &Survey<'_, 'm, 't>,
        evidence: &Evidence<'t>,
    ) -> Result<Reason<'m, 't>, WhyNot<'m, 't>> {
        let tag = self.recognition.tag.as_ref();
        if let Some(kind @ (Kind::Array | Kind::Object)) = evidence.tag.map(Value::kind) {
            return Err(WhyNot::TagIs { tag, kind });
        }
        if let [Some(first), second] = self.foreign(survey) {
            return Err(WhyNot::Foreign { first, second });
        }
        let Some(needed) = evidence.needed else {
            return Err(WhyNot::NothingSent { recognition: self.recognition });
        };
        let needed = survey.text(needed);
        let recased = evidence.tag.is_some_and(|tag| self.is_recased(tag));
        if evidence.common.is_none() && (evidence.tag.is_none() || recased) {
            let recipient = self.recognition.common.first().map(AsRef::as_ref);
            return Err(WhyNot::Lacks { recipient: recipient.or(Some(tag)), needed: None });
        }
        if is_map_of_properties(survey.object(), survey.parent_key()) {
            return Err(WhyNot::Properties);
        }
        let common = evidence.common.map(|name| survey.text(name));
        Ok(match evidence.tag {
            Some(value) => Reason::OtherTag { tag, value, needed, common },
            None => Reason::NoTag { tag, needed, common },
        })
    }

    /// Whether the tag is a known value but for its case.
    fn is_recased(&self, tag: Value<'_>) -> bool {
        let text = tag.string().and_then(Str::known);
        text.is_some_and(|text| {
            self.recognition.variants.iter().any(|(value, _)| value.eq_ignore_ascii_case(&text))
        })
    }

    /// The first two members that no request has.
    fn foreign<'t>(&self, survey: &Survey<'_, 'm, 't>) -> [Option<Str<'t>>; 2] {
        let (strangers, more) = survey.strangers();
        let elsewhere =
            survey.present().filter(|(name, _)| self.role(*name) == Role::Foreign).map(|(_, key)| key);
        let mut foreign = strangers.iter().copied().chain(elsewhere).filter(|key| !self.is_misspelt(*key));
        let first = foreign.next();
        let second = foreign.next();
        match first {
            Some(_) => [first, second],
            // More strangers than were kept, and each of those is misspelt: no request has that many members.
            None if more => [strangers.first().copied(), strangers.last().copied()],
            None => [None, None],
        }
    }

    fn is_misspelt(&self, key: Str<'_>) -> bool {
        let Some(key) = key.known() else { return true };
        let mut known = self.recognition.members.iter().chain([&self.recognition.tag]);
        known.any(|known| likeness(&key, known).is_some())
    }

    fn payload<'t>(
        &self,
        value: Value<'t>,
        variant: Option<&'m str>,
        reason: Reason<'m, 't>,
    ) -> Payload<'m, 't> {
        Payload {
            value,
            place: Place::ROOT,
            operation: Some(self.operation),
            direction: Direction::Request,
            response: None,
            schema: self.schema,
            variant,
            reason,
        }
    }
}
