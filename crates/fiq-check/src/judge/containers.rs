//! Arrays and objects against the limits of a schema.

use std::borrow::Cow;

use fiq_model::{Additional, ArrayLimits, ObjectLimits, Schema};
use fiq_tree::{Kind, Value};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Judge, Verdict, all, count_items};
use crate::canonical;
use crate::places::{places, repeats};

impl<'m> Judge<'_, 'm> {
    pub(super) fn array(&self, schema: &'m Schema, value: Value<'_>) -> Verdict {
        let Some(limits) = &schema.array else { return Verdict::Yes };
        let count = item_count(limits, value);
        if count == Verdict::No {
            return count;
        }
        let unique = if limits.unique { all_differ(value) } else { Verdict::Yes };
        let items =
            limits.items.map_or(Verdict::Yes, |items| all(value.items().map(|item| self.judge(items, item))));
        count.min(unique).min(items)
    }

    pub(super) fn object(&self, schema: &'m Schema, value: Value<'_>) -> Verdict {
        let extensions = || self.extensions(schema, value);
        let Some(limits) = &schema.object else { return extensions() };
        let keys = Keys::new(limits, value);
        let absent = if value.is_open() { Verdict::Maybe } else { Verdict::No };
        let required = limits.required.iter().all(|name| keys.has(name));
        let required = if required { Verdict::Yes } else { absent };
        let count = keys.count().map_or(Verdict::Yes, |count| member_count(limits, count, value.is_open()));
        if required.min(count) == Verdict::No {
            return Verdict::No;
        }
        required.min(count).min(self.members(limits, value)).min(extensions())
    }

    fn members(&self, limits: &'m ObjectLimits, value: Value<'_>) -> Verdict {
        let index: FxHashMap<&str, _> =
            limits.properties.iter().map(|property| (property.name.as_ref(), property.schema)).collect();
        all(value.members().map(|member| {
            let Some(key) = member.key.known() else { return Verdict::Maybe };
            match (index.get(key.as_ref()), limits.additional) {
                (Some(&schema), _) | (None, Additional::Schema(schema)) => self.judge(schema, member.value),
                (None, Additional::Forbidden) => Verdict::No,
                (None, Additional::Unsaid | Additional::Allowed) => Verdict::Yes,
            }
        }))
    }

    /// The demands that OpenAPI has no keyword for.
    fn extensions(&self, schema: &'m Schema, value: Value<'_>) -> Verdict {
        let unique = || schema.unique.iter().all(|path| repeats(&places(value, path)).is_empty());
        let total = |path, most| places(value, path).len() as u64 <= most;
        let totals = || schema.totals.iter().all(|limit| total(&limit.path, limit.max_items));
        let when = || {
            schema.required_when.iter().all(|demand| {
                let holds = self.judge(demand.when, value) == Verdict::Yes;
                !holds
                    || places(value, &demand.path).iter().all(|place| {
                        let object = place.value;
                        let has = |name: &str| {
                            object.kind() != Kind::Object || object.is_open() || object.get(name).is_some()
                        };
                        demand.required.iter().all(|name| has(name))
                    })
            })
        };
        Verdict::from(unique() && totals() && when())
    }
}

/// An open array may hold more than what is seen of it, which changes nothing where there are enough and anything may come.
fn item_count(limits: &ArrayLimits, value: Value<'_>) -> Verdict {
    let (count, is_open) = count_items(value);
    if limits.max_items.is_some_and(|limit| count > limit) {
        return Verdict::No;
    }
    let enough = limits.min_items.is_none_or(|limit| count >= limit);
    let all_may_come = limits.max_items.is_none() && limits.items.is_none() && !limits.unique;
    if is_open && !(enough && all_may_come) { Verdict::Maybe } else { Verdict::from(enough) }
}

fn member_count(limits: &ObjectLimits, count: u64, is_open: bool) -> Verdict {
    if limits.max_properties.is_some_and(|limit| count > limit) {
        return Verdict::No;
    }
    let enough = limits.min_properties.is_none_or(|limit| count >= limit);
    if is_open { Verdict::Maybe } else { Verdict::from(enough) }
}

fn all_differ(value: Value<'_>) -> Verdict {
    let mut seen = FxHashSet::default();
    let mut least = Verdict::Yes;
    for item in value.items() {
        match canonical::of_value(item).map(|text| seen.insert(text)) {
            Some(true) => {}
            Some(false) => return Verdict::No,
            None => least = Verdict::Maybe,
        }
    }
    least
}

/// The keys of an object, as far as the limits ask for them.
enum Keys<'t> {
    /// A few names are looked up where they stand.
    InPlace(Value<'t>),
    Gathered(FxHashSet<Cow<'t, str>>),
}

impl<'t> Keys<'t> {
    fn new(limits: &ObjectLimits, object: Value<'t>) -> Self {
        let counted = limits.min_properties.is_some() || limits.max_properties.is_some();
        if limits.required.len() > 8 || counted {
            return Self::Gathered(object.members().filter_map(|member| member.key.known()).collect());
        }
        Self::InPlace(object)
    }

    fn has(&self, name: &str) -> bool {
        match self {
            Self::InPlace(object) => object.get(name).is_some(),
            Self::Gathered(keys) => keys.contains(name),
        }
    }

    /// The number of different keys, where it is asked for.
    fn count(&self) -> Option<u64> {
        match self {
            Self::InPlace(_) => None,
            Self::Gathered(keys) => Some(keys.len() as u64),
        }
    }
}
