//! Which unknown members are documented ones misspelt.

use fiq_model::SchemaId;
use fiq_tree::Value;

use super::{Entry, Standing};
use crate::judge::{Judge, allows};
use crate::shape::{Shape, Told};
use fiq_model::{Likeness, likeness, nearest};

/// Gives those entries that look like an absent name its standing, the most alike first, each name once. Other unknown ones
/// are given the name they look like, if any.
pub(super) fn rename<'m>(
    entries: &mut [Entry<'m, '_>],
    absent: &[&'m str],
    is_open: bool,
    shape: &Shape<'m>,
    told: &[Told],
    judge: &Judge<'_, 'm>,
) {
    let mut pairs: Vec<(Likeness, usize, &'m str)> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some(key) = entry.key.as_deref().filter(|_| may_be_misspelt(entry)) else { continue };
        let likely = absent.iter().filter_map(|name| Some((likeness(key, name)?, index, *name)));
        pairs.extend(
            likely.filter(|(likeness, _, name)| {
                is_plausible(entry, *likeness, name, is_open, shape, told, judge)
            }),
        );
    }
    pairs.sort_unstable();
    let mut taken: Vec<&str> = Vec::new();
    for (_, index, name) in pairs {
        let is_free = !matches!(entries[index].standing, Standing::Misspelt(_));
        if is_free && !taken.contains(&name) {
            taken.push(name);
            entries[index].standing = Standing::Misspelt(name);
        }
    }
    hint(entries, shape);
}

fn hint<'m>(entries: &mut [Entry<'m, '_>], shape: &Shape<'m>) {
    for entry in entries {
        if let (Standing::Unknown(hint), Some(key)) = (&mut entry.standing, entry.key.as_deref()) {
            let elsewhere = shape.elsewhere.keys().copied();
            *hint = nearest(key, shape.documented.iter().copied().chain(elsewhere));
        }
    }
}

fn may_be_misspelt(entry: &Entry<'_, '_>) -> bool {
    let unknown = matches!(entry.standing, Standing::Unknown(_) | Standing::Free | Standing::Misplaced(_));
    unknown && entry.first.is_none()
}

/// Where more members are expected, only a required one is misspelt; beside an ellipsis only in another case or with other separators. A member of another
/// variant is misspelt only if its value could not be meant for that variant.
fn is_plausible(
    entry: &Entry<'_, '_>,
    likeness: Likeness,
    name: &str,
    is_open: bool,
    shape: &Shape<'_>,
    told: &[Told],
    judge: &Judge<'_, '_>,
) -> bool {
    let model = judge.checker.model();
    match entry.standing {
        Standing::Free => {
            let is_missed = !is_open || likeness <= Likeness::Separators;
            is_missed && shape.required.iter().any(|required| required.name == name)
        }
        Standing::Misplaced(index) => {
            let key = entry.key.as_deref().unwrap_or_default();
            let here = shape.members.get(name).into_iter().flatten().map(|facet| facet.schema);
            takes(judge, here, entry.member.value)
                && !told[index].union(model).variants.iter().any(|variant| {
                    let shape = model.shape(variant.schema);
                    let there = shape.properties.into_iter().find(|(name, _)| name == key);
                    there.is_some_and(|(_, schemas)| takes(judge, schemas, entry.member.value))
                })
        }
        _ => true,
    }
}

/// Whether the schemas take a value of this type.
fn takes(judge: &Judge<'_, '_>, schemas: impl IntoIterator<Item = SchemaId>, value: Value<'_>) -> bool {
    schemas.into_iter().all(|schema| allows(judge.checker.types(schema), value))
}
