//! Whether unknown values can still decide something about the object they stand in, beside their own places.
//!
//! A program fills holes with values that keep the demands of their own places. If the object as a whole demands something that
//! hangs on them (ids that differ, a total, a member that another one wants), it has to be checked once more when they are known.

use fiq_model::{Facet, Path, Schema, SchemaId, Step, Union};
use fiq_tree::{Kind, Value};

use crate::checker::Checker;
use crate::judge::{Judge, Verdict};
use crate::places::places;

impl Checker<'_> {
    /// Whether what the schema demands of an object as a whole is decided, whatever the unknown values below it turn out to be. An
    /// unknown member may turn out to be absent.
    pub fn is_settled(&self, schema: SchemaId, object: Value<'_>) -> bool {
        let chosen = |union: &Union| {
            let tag = object.get(&union.tag)?.string()?.known()?;
            union.variants.iter().position(|variant| variant.value == tag)
        };
        let facets = self.model().facets(&[Facet { schema, advice: false }], chosen);
        let judge = Judge::new(self);
        facets.documented().all(|id| is_settled(&judge, self.model().schema(id), object))
    }
}

fn is_settled(judge: &Judge<'_, '_>, schema: &Schema, object: Value<'_>) -> bool {
    let counts = schema
        .object
        .as_ref()
        .is_some_and(|limits| limits.min_properties.is_some() || limits.max_properties.is_some());
    let chooses = schema.not.is_some() || !schema.any_of.is_empty() || !schema.one_of.is_empty();
    let is_unknown = |value: Value<'_>| value.kind() == Kind::Unknown;
    let members = || object.members().any(|member| is_unknown(member.value));
    let wanted = schema.required_when.iter().all(|rule| {
        let there = places(object, &rule.path)
            .into_iter()
            .all(|place| rule.required.iter().all(|name| !place.value.get(name).is_some_and(is_unknown)));
        there && is_known(object, &rule.path) && judge.judge(rule.when, object) != Verdict::Maybe
    });
    let paths = schema.unique.iter().chain(schema.totals.iter().map(|total| &total.path));
    wanted
        && !(counts && members())
        && !(chooses && object.descendants().any(is_unknown))
        && paths.into_iter().all(|path| is_known(object, path))
}

/// Whether no unknown value stands at the path or on the way.
fn is_known(root: Value<'_>, path: &Path) -> bool {
    (0..=path.0.len()).all(|len| {
        let way: Vec<Step> = path.0[..len].to_vec();
        places(root, &Path(way.into())).iter().all(|place| place.value.kind() != Kind::Unknown)
    })
}
