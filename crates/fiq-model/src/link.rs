//! The ids that a schema holds, all of them: whoever follows, checks or renumbers them asks here.

use crate::{Additional, List, Schema, SchemaId};

impl Schema {
    /// Calls `visit` with every schema that this one refers to, in a fixed order; what it writes there holds from then on.
    pub(crate) fn visit_ids(&mut self, visit: &mut impl FnMut(&mut SchemaId)) {
        if let Some(object) = &mut self.object {
            each(&mut object.properties, |property| visit(&mut property.schema));
            if let Additional::Schema(id) = &mut object.additional {
                visit(id);
            }
        }
        if let Some(id) = self.array.as_mut().and_then(|array| array.items.as_mut()) {
            visit(id);
        }
        for ids in [&mut self.all_of, &mut self.any_of, &mut self.one_of, &mut self.advice] {
            each(ids, &mut *visit);
        }
        if let Some(id) = &mut self.not {
            visit(id);
        }
        if let Some(union) = &mut self.union {
            each(&mut union.variants, |variant| visit(&mut variant.schema));
        }
        each(&mut self.required_when, |condition| visit(&mut condition.when));
    }
}

fn each<T: Clone>(list: &mut List<T>, visit: impl FnMut(&mut T)) {
    if !list.is_empty() {
        list.make_mut().iter_mut().for_each(visit);
    }
}
