//! `anyOf`, `oneOf` and `not`.
//!
//! A branch is chosen by all that it demands, warnings included. Only where a single branch comes into question, as the one for
//! values of their type, its warnings stay warnings; and its errors are errors even if the choice itself is a warning.

use fiq_model::{Keyword, List, SchemaId, Types};

use crate::draft::Draft;
use crate::graph::types_of;
use crate::limits::type_schema;
use crate::node::{Node, Object};

impl Draft<'_, '_> {
    pub(crate) fn add_choices(&mut self) {
        self.add_choice(Keyword::AnyOf, &self.schema.any_of);
        self.add_choice(Keyword::OneOf, &self.schema.one_of);
        if let Some(not) = self.schema.not.filter(|_| self.asserts(Keyword::Not)) {
            let not = self.export.schema(not, &self.way.in_full());
            // What is asked for already holds, so that its contrary cannot.
            self.add(not.map_or_else(crate::limits::nothing, |not| Object::default().with("not", not)));
        }
    }

    fn add_choice(&mut self, keyword: Keyword, branches: &List<SchemaId>) {
        match **branches {
            [] => {}
            [only] => self.add_part(only),
            _ if self.asserts(keyword) => {
                let branches = (0..branches.len()).map(|index| self.branch(branches, index)).collect();
                self.own.set(keyword.as_str(), Node::List(branches));
            }
            _ => {
                for (index, &id) in branches.iter().enumerate() {
                    let own = self.own_types(branches, index);
                    let then = self.export.schema(id, &self.way).filter(|_| own != Types::NONE);
                    let part =
                        then.map(|then| Object::default().with("if", type_schema(own)).with("then", then));
                    self.parts.extend(part.map(Node::from));
                }
            }
        }
    }

    fn branch(&mut self, branches: &List<SchemaId>, index: usize) -> Node {
        let id = branches[index];
        let own = self.own_types(branches, index);
        let anything = || Object::default().into();
        let in_full = self.way.in_full();
        if !self.export.graph.is_mixed(id) || own == Types::NONE {
            return self.export.schema(id, &in_full).unwrap_or_else(anything);
        }
        let errors = self.export.schema(id, &self.way).unwrap_or_else(anything);
        let errors = type_schema(own).with("allOf", vec![errors]);
        if own == types_of(self.export.model, id) {
            return errors.into();
        }
        let all = self.export.schema(id, &in_full).unwrap_or_else(anything);
        Object::default().with("anyOf", vec![all, errors.into()]).into()
    }

    /// The types that this branch takes and no other does.
    fn own_types(&self, branches: &List<SchemaId>, index: usize) -> Types {
        let types = |id: &SchemaId| types_of(self.export.model, *id).bits();
        let others = branches.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, id)| types(id));
        Types::from_bits(types(&branches[index]) & !others.fold(0, |all, one| all | one))
    }
}
