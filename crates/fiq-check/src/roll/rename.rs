//! Which unknown members are documented ones misspelt.

use fiq_model::SchemaId;
use fiq_tree::Value;
use rustc_hash::FxHashMap;

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
    let mut taken: FxHashMap<&str, usize> = FxHashMap::default();
    for &(_, index, name) in &pairs {
        let is_free = !matches!(entries[index].standing, Standing::Misspelt(_));
        if is_free && !taken.contains_key(name) {
            taken.insert(name, index);
            entries[index].standing = Standing::Misspelt(name);
        }
    }
    contest(entries, &pairs, &taken);
    hint(entries, shape);
}

/// Notes the misspelt entries whose name another one may have been meant for, and those that look like a second name just as much.
fn contest(entries: &mut [Entry<'_, '_>], pairs: &[(Likeness, usize, &str)], taken: &FxHashMap<&str, usize>) {
    for (at, &(likeness, index, name)) in pairs.iter().enumerate() {
        match entries[index].standing {
            Standing::Misspelt(own) if own == name => {
                let is_alike = |(one, of, _): &(Likeness, usize, &str)| (*one, *of) == (likeness, index);
                entries[index].is_contested |= pairs.get(at + 1).is_some_and(is_alike);
            }
            Standing::Misspelt(_) => {}
            _ => entries[taken[name]].is_contested = true,
        }
    }
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
/// variant is misspelt only if its value could not be meant for that variant. A word of a like spelling whose value no optional field of that
/// name takes is another word.
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
    let is_required = || shape.required.iter().any(|required| required.name == name);
    let fits = || fits(judge, shape, name, entry.member.value);
    match entry.standing {
        Standing::Free => (!is_open || likeness <= Likeness::Separators) && is_required(),
        Standing::Misplaced(index) => {
            let key = entry.key.as_deref().unwrap_or_default();
            fits()
                && !told[index].union(model).variants.iter().any(|variant| {
                    let shape = model.shape(variant.schema);
                    let there = shape.properties.into_iter().find(|(name, _)| name == key);
                    there.is_some_and(|(_, schemas)| takes(judge, schemas, entry.member.value))
                })
        }
        _ => likeness <= Likeness::Separators || is_required() || fits(),
    }
}

/// Whether the member called `name` takes a value of this type.
pub(crate) fn fits(judge: &Judge<'_, '_>, shape: &Shape<'_>, name: &str, value: Value<'_>) -> bool {
    let facets = shape.members.get(name).into_iter().flatten();
    takes(judge, facets.map(|facet| facet.schema), value)
}

/// Whether the schemas take a value of this type.
fn takes(judge: &Judge<'_, '_>, schemas: impl IntoIterator<Item = SchemaId>, value: Value<'_>) -> bool {
    schemas.into_iter().all(|schema| allows(judge.checker.types(schema), value))
}
