//! What is counted of a value, and the limits that the counts are held to: the figures that an editor shows beside what is written.
//!
//! Invariant: counts as the rules do: code points, items but for `"..."`, keys once, and a placeholder as nothing.

use fiq_model::{Facet, Keyword, Path, Schema, Step};
use fiq_source::Span;
use fiq_tree::{Kind, Value};

use crate::judge::count_items;
use crate::places::places;
use crate::site::Site;

/// What is counted of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured<'m> {
    /// What is counted.
    pub unit: Unit<'m>,
    /// How many there are for certain.
    pub count: u64,
    /// Whether there can be no more.
    pub is_exact: bool,
    /// The bytes of the value that they stand in.
    pub span: Span,
    /// The greatest numbers that are demanded, the lowest of them first; one at least.
    pub limits: Vec<Limit>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit<'m> {
    /// Unicode code points of a string.
    Characters,
    /// Items of an array.
    Items,
    /// Members of an object.
    Members,
    /// Items of several arrays together, by the name that they have.
    InAll(&'m str),
}

/// A limit of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The greatest number.
    pub most: u64,
    /// The schema that demands it.
    pub facet: Facet,
    /// The keyword that it demands it by.
    pub keyword: Keyword,
}

impl Measured<'_> {
    /// The lowest of the limits.
    pub fn lowest(&self) -> u64 {
        self.limits[0].most
    }
}

/// What is counted of the value of a site, and has a limit.
pub(crate) fn of<'m>(site: &Site<'_, 'm, '_>) -> Vec<Measured<'m>> {
    let mut all = Vec::new();
    own(site, &mut all);
    in_all(site, &mut all);
    for one in &mut all {
        one.limits.sort_by_key(|limit| (limit.most, limit.facet.advice));
    }
    all
}

fn own<'m>(site: &Site<'_, 'm, '_>, out: &mut Vec<Measured<'m>>) {
    let value = site.value;
    let (unit, keyword) = match value.kind() {
        Kind::String => (Unit::Characters, Keyword::MaxLength),
        Kind::Array => (Unit::Items, Keyword::MaxItems),
        Kind::Object => (Unit::Members, Keyword::MaxProperties),
        _ => return,
    };
    let limits = limits(site, keyword, |schema| match unit {
        Unit::Characters => schema.string.as_ref()?.max_length,
        Unit::Items => schema.array.as_ref()?.max_items,
        Unit::Members | Unit::InAll(_) => schema.object.as_ref()?.max_properties,
    });
    if limits.is_empty() {
        return;
    }
    let (count, is_exact) = count(site);
    out.push(Measured { unit, count, is_exact, span: value.span(), limits });
}

fn limits<'m>(
    site: &Site<'_, 'm, '_>,
    keyword: Keyword,
    most: impl Fn(&'m Schema) -> Option<u64>,
) -> Vec<Limit> {
    let limits =
        site.schemas().filter_map(|(facet, schema)| Some(Limit { most: most(schema)?, facet, keyword }));
    limits.collect()
}

fn count(site: &Site<'_, '_, '_>) -> (u64, bool) {
    let value = site.value;
    if let Some(string) = value.string() {
        return (string.char_count(), string.is_known());
    }
    if let Some(roll) = &site.roll {
        return (roll.count(), !value.is_open());
    }
    let (count, is_open) = count_items(value);
    (count, !is_open)
}

/// Counts over all arrays on a path, one count for each path.
fn in_all<'m>(site: &Site<'_, 'm, '_>, out: &mut Vec<Measured<'m>>) {
    let mut paths: Vec<(&'m Path, Vec<Limit>)> = Vec::new();
    for (facet, schema) in site.schemas() {
        for total in &schema.totals {
            let limit = Limit { most: total.max_items, facet, keyword: Keyword::Total };
            match paths.iter_mut().find(|(path, _)| **path == total.path) {
                Some((_, limits)) => limits.push(limit),
                None => paths.push((&total.path, vec![limit])),
            }
        }
    }
    out.extend(paths.into_iter().filter_map(|(path, limits)| total(site.value, path, limits)));
}

fn total<'m>(value: Value<'_>, path: &'m Path, limits: Vec<Limit>) -> Option<Measured<'m>> {
    let outermost = outermost_array(value, path)?;
    let arrays = || outermost.descendants().filter(|one| one.kind() == Kind::Array);
    Some(Measured {
        unit: Unit::InAll(path.last_name().unwrap_or("items")),
        count: places(value, path).len() as u64,
        is_exact: !arrays().any(|array| count_items(array).1),
        span: outermost.span(),
        limits,
    })
}

/// The array that holds all that is counted.
fn outermost_array<'t>(value: Value<'t>, path: &Path) -> Option<Value<'t>> {
    let mut at = value;
    for step in &path.0 {
        match step {
            Step::Each => return (at.kind() == Kind::Array).then_some(at),
            Step::Key(name) => at = at.members().filter(|member| member.key == **name).last()?.value,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use fiq_model::bundled;
    use fiq_source::Pointer;
    use fiq_syntax::{json, placeholder::Placeholders};

    use crate::{Checker, Unit};

    /// The figures of a list with these sections, each as `count/limit` with what is counted.
    fn figures(sections: &str) -> Vec<String> {
        let text = format!(
            r#"{{"phone_number": "+27123456789", "message_type": "interactive", "interactive":
                {{"type": "list", "body": "b", "button": "Men\u00fc {{{{n}}}}", "sections": {sections}}}}}"#
        );
        let options =
            json::Options { placeholders: Some(Placeholders::default()), ..json::Options::default() };
        let tree = json::parse(text.as_bytes(), &options);
        let root = tree.root(text.as_bytes()).expect("there is a value");
        let schema = bundled().operations[0].request.expect("it has a body");
        let mut figures = Vec::new();
        Checker::new(bundled()).describe(schema, root, &Pointer::root(), &mut |described| {
            for one in described.measured() {
                let unit = match one.unit {
                    Unit::InAll(name) => format!(" {name} in all"),
                    unit => format!(" {unit:?}"),
                };
                let least = if one.is_exact { "" } else { "at least " };
                figures.push(format!("{least}{}/{}{}", one.count, one.lowest(), unit));
            }
            true
        });
        figures
    }

    #[test]
    fn counts_are_those_of_the_rules() {
        let figures = figures(
            r#"[{"title": "x", "rows": [{"id": "1", "title": "a"}, "..."]}, {"rows": [{"id": "2"}]}]"#,
        );
        for figure in
            ["at least 5/20 Characters", "2/10 Items", "at least 1/10 Items", "at least 2/10 rows in all"]
        {
            assert!(figures.iter().any(|one| one == figure), "{figure}: {figures:?}");
        }
    }
}
