//! Completion: keys, values and whole messages, wherever the cursor stands.
//!
//! The text is read from the left up to the cursor (`scan`); what an item would replace there is tried on the text (`slot`); the text
//! without what is being written tells which payload it is (`meaning`), and the model what may stand there (`keys`, `values`). Then each
//! offer is written in the layout of the document (`write`, `item`).
//!
//! Invariant: no item leaves a document with more faults of its syntax than it had.

mod base;
mod item;
mod keys;
mod meaning;
mod offer;
mod scan;
mod slot;
mod tongue;
mod values;
mod window;
mod write;

use fiq_check::{Checker, Described, Sketch};
use fiq_source::Pointer;
use gen_lsp_types::{CompletionContext, CompletionList, CompletionParams, CompletionTriggerKind};

use crate::docs::Markup;
use crate::snapshot::Snapshot;
use base::Base;
use item::Maker;
use meaning::{Meaning, Wanted};
use offer::{Body, Kind, Offer};
use scan::TokenKind;
use slot::{Place, Slot};
use tongue::Tongue;
use values::Subject;

/// What is typed where a key or a value begins, and hardly in text for people.
pub(crate) const TRIGGERS: [&str; 2] = ["\"", ":"];

/// What can be written at a position.
pub(crate) fn complete(on: &Snapshot<'_, '_>, params: &CompletionParams) -> Option<CompletionList> {
    let offset = on.offset(params.text_document_position_params.position);
    let base = Base::at(on, offset)?;
    let around = scan::around(&base.text, base.from, base.cursor)?;
    let is_typed = is_typed(params.context.as_ref());
    // A quote that ends a string is no beginning.
    let is_ended = around
        .touched
        .is_some_and(|token| token.kind == TokenKind::String && token.span.end() == base.cursor);
    if is_typed && is_ended {
        return None;
    }
    let slot = slot::find(&base, &around)?;
    let mut offers = offers(&base, &slot);
    if slot.is_quoted() {
        let is_empty = slot.typed(&base).is_empty() && !is_typed;
        offers.retain(|offer| fits_in_quotes(offer, slot.place, is_empty));
    }
    let maker = Maker::new(&base, &slot);
    let items = offers.into_iter().enumerate().map(|(index, offer)| maker.item(offer, index)).collect();
    Some(CompletionList { items, ..CompletionList::default() })
}

/// Whether a character brought it up, and not a wish.
fn is_typed(context: Option<&CompletionContext>) -> bool {
    context.is_some_and(|context| context.trigger_kind == CompletionTriggerKind::TriggerCharacter)
}

/// Whether an offer may take the place of a string. Free text is left alone; where there is none yet, an example may stand.
fn fits_in_quotes(offer: &Offer, place: Place, is_empty: bool) -> bool {
    if matches!(place, Place::Member | Place::Key) {
        return true;
    }
    let Body::Value(Sketch::Fixed(json)) = &offer.body else { return false };
    json.starts_with('"') && (offer.kind == Kind::Choice || (offer.kind == Kind::Value && is_empty))
}

fn offers(base: &Base<'_, '_>, slot: &Slot) -> Vec<Offer> {
    let held = &base.on().held;
    let checker = held.inspector().checker();
    let markup = if base.on().client.item_markdown { Markup::Markdown } else { Markup::Plain };
    let tongue = Tongue { model: checker.model(), markup };
    let mut offers = Vec::new();
    if slot.place == Place::Root {
        values::messages(checker, tongue, &mut offers);
        return offers;
    }
    let Some(meaning) = Meaning::of(base, slot) else { return offers };
    match meaning.wanted(base, slot) {
        Some(Wanted::Message) => values::messages(checker, tongue, &mut offers),
        Some(Wanted::Part { container, payload, schema }) => {
            checker.describe(schema, payload, &Pointer::root(), &mut |described| {
                let value = described.value();
                if value.id() == container.id() {
                    add(checker, tongue, described, slot, &mut offers);
                    return false;
                }
                value.holds(container.id())
            });
        }
        None => {}
    }
    offers
}

/// What may stand in the container that is described.
fn add<'m>(
    checker: &Checker<'m>,
    tongue: Tongue<'m>,
    container: &Described<'_, 'm, '_>,
    slot: &Slot,
    out: &mut Vec<Offer>,
) {
    match slot.place {
        Place::Member | Place::Key => keys::add(checker, tongue, container, slot, out),
        Place::Item => {
            let subject = Subject { name: "", facets: container.items(), tag: None };
            values::add(checker, tongue, subject, out);
        }
        Place::Value => {
            let member = container
                .value()
                .members()
                .filter(|member| member.key.span().start() < slot.replaced.start());
            let Some(name) = member.last().and_then(|member| container.name_of(&member)) else { return };
            let tag = container.unions().find(|(union, _)| union.tag == name).map(|(union, _)| union);
            let members = container.members();
            let Some(member) = members.iter().find(|member| member.name == name) else { return };
            values::add(checker, tongue, Subject { name, facets: &member.facets, tag }, out);
        }
        Place::Root => {}
    }
}

#[cfg(test)]
mod tests;
