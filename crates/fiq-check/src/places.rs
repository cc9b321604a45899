//! The values at a path of the model below a value: `sections/*/rows/*/id`.

use fiq_model::{Path, Step as ModelStep};
use fiq_tree::{Kind, Value};
use rustc_hash::FxHashMap;

use crate::canonical;
use crate::judge::is_ellipsis;
use crate::path::Step;

/// A value below another.
#[derive(Clone, Debug)]
pub(crate) struct Place<'t> {
    /// The way down to it.
    pub(crate) steps: Vec<Step<'t>>,
    pub(crate) value: Value<'t>,
}

/// The values at `path`, in the order of the text; what is not there, or of another type, is passed over. Of a key that stands twice
/// the last counts, and `"..."` is no item.
pub(crate) fn places<'t>(root: Value<'t>, path: &Path) -> Vec<Place<'t>> {
    let mut places = vec![Place { steps: Vec::new(), value: root }];
    for step in &path.0 {
        places = places.iter().flat_map(|place| below(place, step)).collect();
    }
    places
}

fn below<'t>(place: &Place<'t>, step: &ModelStep) -> Vec<Place<'t>> {
    let down = |step, value| {
        let mut steps = place.steps.clone();
        steps.push(step);
        Place { steps, value }
    };
    match step {
        ModelStep::Key(name) => {
            let named = place.value.members().filter(|member| member.key == **name).last();
            named.into_iter().map(|member| down(Step::Key(member.key), member.value)).collect()
        }
        ModelStep::Each => {
            let items = place.value.items().enumerate().filter(|(_, item)| !is_ellipsis(*item));
            items.map(|(index, item)| down(Step::Item(index), item)).collect()
        }
    }
}

/// The places whose value stood at an earlier place already, each with the first such; by their indexes.
pub(crate) fn repeats(places: &[Place<'_>]) -> Vec<(usize, usize)> {
    let mut first: FxHashMap<String, usize> = FxHashMap::default();
    let mut repeats = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let scalar = !matches!(place.value.kind(), Kind::Array | Kind::Object);
        let Some(text) = canonical::of_value(place.value).filter(|_| scalar) else { continue };
        match first.get(&text) {
            Some(&earlier) => repeats.push((earlier, index)),
            None => _ = first.insert(text, index),
        }
    }
    repeats
}
