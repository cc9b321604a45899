//! Goes through a document from the outside in, without recursion.

use fiq_tree::{Items, Kind, Members, Str, Value};

use crate::Place;
use crate::place::{Places, Step};

/// Whether to go on into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Visit {
    Enter,
    Skip,
}

/// A container on the way down.
struct Level<'t> {
    rest: Rest<'t>,
    /// The step that led here; none for the root.
    step: Option<Step<'t>>,
    /// Where it stands, once something below it asked.
    place: Option<Place>,
}

enum Rest<'t> {
    Members(Members<'t>),
    Items(std::iter::Enumerate<Items<'t>>),
}

impl<'t> Level<'t> {
    fn new(container: Value<'t>, step: Option<Step<'t>>) -> Self {
        let rest = match container.kind() {
            Kind::Object => Rest::Members(container.members()),
            _ => Rest::Items(container.items().enumerate()),
        };
        Self { rest, step, place: None }
    }

    fn next(&mut self) -> Option<(Step<'t>, Value<'t>)> {
        match &mut self.rest {
            Rest::Members(members) => members.next().map(|member| (Step::Key(member.key), member.value)),
            Rest::Items(items) => items.next().map(|(index, item)| (Step::Index(index), item)),
        }
    }
}

/// Shows every container under `root` to `visit`, with the key that it stands under and a way to note its place.
pub(super) fn walk<'t>(
    root: Value<'t>,
    places: &mut Places<'t>,
    mut visit: impl FnMut(Value<'t>, Option<Str<'t>>, &mut dyn FnMut() -> Place) -> Visit,
) {
    let mut levels: Vec<Level<'t>> = Vec::new();
    let mut next = Some((None, root));
    loop {
        if let Some((step, value)) = next.take()
            && matches!(value.kind(), Kind::Array | Kind::Object)
        {
            let key = match step {
                Some(Step::Key(key)) => Some(key),
                _ => None,
            };
            if visit(value, key, &mut || note(&mut levels, step, places)) == Visit::Enter {
                levels.push(Level::new(value, step));
            }
        }
        let Some(level) = levels.last_mut() else { return };
        match level.next() {
            Some((step, value)) => next = Some((Some(step), value)),
            None => drop(levels.pop()),
        }
    }
}

/// Notes the value one `step` below the innermost level, and every level on the way that was not noted yet.
fn note<'t>(levels: &mut [Level<'t>], step: Option<Step<'t>>, places: &mut Places<'t>) -> Place {
    let Some(step) = step else { return Place::ROOT };
    let noted = levels.iter().rposition(|level| level.place.is_some());
    let mut place = noted.and_then(|index| levels[index].place).unwrap_or(Place::ROOT);
    for level in &mut levels[noted.map_or(0, |index| index + 1)..] {
        place = level.step.map_or(Place::ROOT, |step| places.below(place, step));
        level.place = Some(place);
    }
    places.below(place, step)
}
